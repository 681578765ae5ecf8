//! What was done so far, and what comes of it.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::page;
use crate::catalog::{Listing, SharedCatalog};
use crate::components::charts::{self, Bar, Column};
use crate::components::inline::content;
use crate::hooks::{ProgressHandle, use_language, use_now, use_progress};
use crate::schedule::figures::{self, Activity, Calibration};
use crate::schedule::forecast::forecast;
use crate::schedule::{Day, Now};
use crate::wording;

/// The days ahead to choose from.
const AHEAD: [usize; 2] = [14, 30];
/// How many questions the chart of times draws; the table has all.
const TIMES_DRAWN: usize = 10;

/// The figures.
#[component]
pub fn ProgressPage() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().progress)));
    let now = use_now();
    let ahead = use_state_eq(|| AHEAD[0]);
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    let days = progress.survey(|works| figures::calendar(works.values().copied(), now));
    let is_empty = days.iter().all(|day| day.count == 0)
        && progress.survey(|works| works.values().all(|work| work.card.is_none()));
    html! {
        <div class="progress">
            <header class="page-head">
                <h1 tabindex="-1">{ wording::texts().progress }</h1>
                if is_empty {
                    <p class="lead">{ wording::texts().no_figures }</p>
                }
            </header>
            { activity(&days, now.day()) }
            { strength(&catalog, &progress, now) }
            { reviews(&progress, now, &ahead) }
            { calibration(&progress) }
            { times(&catalog, &progress) }
        </div>
    }
}

fn figure(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! {
        <section class="figure" aria-labelledby={id} data-figure={id}>
            <h2 {id}>{ heading }</h2>
            { content }
        </section>
    }
}

fn activity(days: &[Activity], today: Day) -> Html {
    let count = days.iter().map(|day| day.count).sum();
    let active = days.iter().filter(|day| day.count > 0).count();
    let text = wording::words().activity(count, active);
    let weeks = days.chunks(7).filter_map(|week| {
        let count: usize = week.iter().map(|day| day.count).sum();
        Some(vec![wording::words().date(week.first()?.day, today), count.to_string()])
    });
    let rows: Vec<Vec<String>> = weeks.collect();
    figure(
        "activity",
        wording::texts().activity,
        html! {
            <>
                <p class="quiet">{ &text }</p>
                { charts::calendar(days, today, text.clone()) }
                { charts::table(
                    &[wording::texts().table_week, wording::texts().table_count],
                    rows.into_iter().rev().collect(),
                ) }
            </>
        },
    )
}

fn strength(catalog: &SharedCatalog, progress: &ProgressHandle, now: Now) -> Html {
    let strengths: Vec<_> = catalog
        .sections
        .iter()
        .map(|section| {
            let of_section = catalog.questions.iter().filter(|it| it.section == section.section);
            let strength = progress.survey(|works| {
                let works = of_section.map(|question| works.get(question.id.as_str()).copied());
                figures::strength(works, now)
            });
            (&section.title, strength)
        })
        .filter(|(_, strength)| strength.questions > 0)
        .collect();
    let bars = strengths
        .iter()
        .map(|(title, strength)| Bar {
            label: html! { { *title } },
            share: strength.share,
            mark: None,
            value: format!(
                "{}, {}",
                wording::percentage(strength.share),
                wording::words().graded_of(strength.graded, strength.questions)
            ),
        })
        .collect();
    let rows = strengths
        .iter()
        .map(|(title, strength)| {
            let graded = wording::words().graded_of(strength.graded, strength.questions);
            vec![(*title).clone(), wording::percentage(strength.share), graded]
        })
        .collect();
    figure(
        "strength",
        wording::texts().strength,
        html! {
            <>
                <p class="quiet">{ wording::texts().strength_means }</p>
                { charts::bars(bars) }
                { charts::table(
                    &[wording::texts().table_section, wording::texts().table_known, wording::texts().table_graded],
                    rows,
                ) }
            </>
        },
    )
}

fn reviews(progress: &ProgressHandle, now: Now, ahead: &UseStateHandle<usize>) -> Html {
    let counts = progress.survey(|works| {
        forecast(works.values().filter_map(|work| work.card.as_ref()), now, **ahead)
    });
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let text = wording::words().forecast(all, **ahead);
    let columns = counts
        .iter()
        .enumerate()
        .map(|(at, (day, count))| Column {
            value: if *count > 0 { count.to_string() } else { String::new() },
            share: *count as f64 / most as f64,
            // Every day of a month has no room for its number.
            label: match **ahead > AHEAD[0] && at % 7 != 0 {
                true => String::new(),
                false => day.of_month().to_string(),
            },
        })
        .collect();
    let rows = counts
        .iter()
        .map(|(day, count)| vec![wording::words().day(*day, now.day()), count.to_string()])
        .collect();
    figure(
        "forecast",
        wording::texts().forecast,
        html! {
            <>
                <p class="quiet" role="status">{ &text }</p>
                <div class="buttons" role="group" aria-label={wording::texts().forecast}>
                    {
                        for AHEAD.into_iter().map(|days| {
                            let setter = ahead.setter();
                            html! {
                                <button key={days} type="button" class="modest"
                                    aria-pressed={(days == **ahead).to_string()}
                                    onclick={move |_: MouseEvent| setter.set(days)}>
                                    { wording::words().days(days) }
                                </button>
                            }
                        })
                    }
                </div>
                if all > 0 {
                    { charts::columns(columns, text.clone()) }
                }
                { charts::table(&[wording::texts().table_day, wording::texts().table_due], rows) }
            </>
        },
    )
}

fn calibration(progress: &ProgressHandle) -> Html {
    let calibration = progress.survey(|works| figures::calibration(works.values().copied()));
    let text = wording::words().calibration(&calibration);
    let content = match &calibration {
        Calibration::Missing(_) => html! { <p class="quiet">{ &text }</p> },
        Calibration::Known(levels) => {
            let share = |level: &figures::Level| level.right as f64 / level.answers.max(1) as f64;
            let columns = levels
                .iter()
                .map(|level| Column {
                    value: match level.answers {
                        0 => String::new(),
                        _ => wording::percentage(share(level)),
                    },
                    share: share(level),
                    label: level.confidence.to_string(),
                })
                .collect();
            let rows = levels
                .iter()
                .map(|level| vec![level.confidence.to_string(), wording::words().right_of(level)])
                .collect();
            html! {
                <>
                    <p class="quiet">{ &text }</p>
                    { charts::columns(columns, text.clone()) }
                    <p class="quiet axis-name">{ wording::texts().table_confidence }</p>
                    { charts::table(&[wording::texts().table_confidence, wording::texts().table_right], rows) }
                </>
            }
        }
    };
    figure("calibration", wording::texts().calibration, content)
}

fn times(catalog: &SharedCatalog, progress: &ProgressHandle) -> Html {
    let times: Vec<(&Listing, u64, usize)> = progress.survey(|works| {
        figures::times(works.iter().map(|(id, work)| (*id, *work)))
            .into_iter()
            .filter_map(|time| Some((catalog.listing(time.id)?, time.seconds, time.attempts)))
            .collect()
    });
    if times.is_empty() {
        return figure(
            "times",
            wording::texts().times,
            html! { <p class="quiet">{ wording::texts().no_times }</p> },
        );
    }
    let longest = times
        .iter()
        .take(TIMES_DRAWN)
        .map(|(listing, seconds, _)| (*seconds).max(u64::from(listing.minutes) * 60))
        .max()
        .unwrap_or(1)
        .max(1) as f64;
    let bars = times
        .iter()
        .take(TIMES_DRAWN)
        .map(|(listing, seconds, _)| Bar {
            label: html! {
                <Link<Route> to={Route::Question { id: listing.id.clone() }}>
                    { content(&listing.title) }
                </Link<Route>>
            },
            share: *seconds as f64 / longest,
            mark: Some(f64::from(listing.minutes) * 60.0 / longest),
            value: wording::words().took(*seconds, listing.minutes),
        })
        .collect();
    let rows = times
        .iter()
        .map(|(listing, seconds, attempts)| {
            vec![
                listing.title.clone(),
                seconds.div_ceil(60).to_string(),
                listing.minutes.to_string(),
                attempts.to_string(),
            ]
        })
        .collect();
    figure(
        "times",
        wording::texts().times,
        html! {
            <>
                <p class="quiet">{ wording::texts().times_means }</p>
                { charts::bars(bars) }
                { charts::table(
                    &[
                        wording::texts().table_question,
                        wording::texts().table_minutes,
                        wording::texts().table_enough,
                        wording::texts().table_attempts,
                    ],
                    rows,
                ) }
            </>
        },
    )
}
