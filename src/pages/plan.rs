//! The plan for the days, or the evening, before an interview.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::agenda::{self, Course};
use crate::browser::{clock, page};
use crate::catalog::SharedCatalog;
use crate::components::inline::content;
use crate::hooks::{ProgressHandle, use_language, use_now, use_progress};
use crate::progress::{Settings, SettingsAction};
use crate::schedule::day::MINUTE;
use crate::schedule::plan::{Plan, Step, budgets, minutes_today};
use crate::schedule::{Day, Now};
use crate::wording;

/// The lengths of time to choose from, in minutes.
const LENGTHS: [u16; 11] = [15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480];

/// The date, the time, and what to do with it.
#[component]
pub fn PlanPage() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().plan)));
    let now = use_now();
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    let settings = progress.settings();
    let interview = settings.interview.map(|at| now.day_of(at));
    let plan = agenda::plan(&catalog, &progress, now);
    let left = time_left(&settings, interview, &progress, now);
    let first = plan.days.first().and_then(|steps| steps.first());
    html! {
        <div class="page plan">
            <header class="page-head">
                <h1 tabindex="-1">{ wording::texts().plan_heading }</h1>
                if let Some(interview) = interview {
                    <p class="lead">{ wording::words().interview_on(interview, now.day()) }</p>
                }
                { wishes(&settings, interview, &progress, now) }
                if let Some(first) = first {
                    <p>
                        <Link<crate::app::Route> to={Course::Plan.question(first.id)}
                            classes="primary begin">
                            { wording::texts().review_begin }
                        </Link<crate::app::Route>>
                    </p>
                }
                <p class="quiet">{ wording::texts().plan_means }</p>
            </header>
            <div class="page-body">
                { today(&plan, &catalog, left, now) }
                { later(&plan, &catalog, now) }
            </div>
        </div>
    }
}

fn time_left(
    settings: &Settings,
    interview: Option<Day>,
    progress: &ProgressHandle,
    now: Now,
) -> u32 {
    let spent = progress.survey(|works| minutes_today(works.values().copied(), now));
    let budgets = budgets(interview, settings.plan_minutes, settings.plan_until, spent, now);
    budgets.first().copied().unwrap_or_default()
}

/// Asks for the date and the time.
fn wishes(
    settings: &Settings,
    interview: Option<Day>,
    progress: &ProgressHandle,
    now: Now,
) -> Html {
    let on_date = {
        let progress = progress.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            let Some(input): Option<HtmlInputElement> = input else { return };
            let day = Day::read(&input.value());
            let at = day.map(|day| clock::here().beginning_of(day));
            progress.set(SettingsAction::InterviewSet(at));
        })
    };
    let set_day = |day: Option<Day>| {
        let progress = progress.clone();
        Callback::from(move |_: MouseEvent| {
            let at = day.map(|day| clock::here().beginning_of(day));
            progress.set(SettingsAction::InterviewSet(at));
        })
    };
    let on_time = {
        let progress = progress.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into().ok());
            let Some(select): Option<HtmlSelectElement> = select else { return };
            if let Ok(minutes) = select.value().parse::<u16>() {
                let until = Some(clock::now().saturating_add(i64::from(minutes) * MINUTE));
                progress.set(SettingsAction::PracticePlanned { minutes, until });
            }
        })
    };
    let tomorrow = now.day().plus(1);
    let is_last_day = interview.is_none_or(|interview| interview <= tomorrow);
    let mut lengths = LENGTHS.to_vec();
    if !lengths.contains(&settings.plan_minutes) {
        lengths.push(settings.plan_minutes);
        lengths.sort_unstable();
    }
    html! {
        <div class="wishes">
            <div class="wish">
                <label for="interview">{ wording::texts().interview_date }</label>
                <span class="buttons">
                    <input id="interview" type="date" min={now.day().written()}
                        value={interview.map(Day::written).unwrap_or_default()}
                        onchange={on_date} />
                    if interview != Some(tomorrow) {
                        <button type="button" class="modest" data-action="tomorrow"
                            onclick={set_day(Some(tomorrow))}>
                            { wording::texts().interview_tomorrow }
                        </button>
                    }
                    if interview.is_some() {
                        <button type="button" class="link" data-action="no-date"
                            onclick={set_day(None)}>
                            { wording::texts().interview_none }
                        </button>
                    }
                </span>
            </div>
            <div class="wish">
                <label for="practice">{ wording::words().practice_time(is_last_day) }</label>
                <select id="practice" onchange={on_time}>
                    {
                        for lengths.into_iter().map(|minutes| html! {
                            <option key={minutes} value={minutes.to_string()}
                                selected={minutes == settings.plan_minutes}>
                                { wording::length(u32::from(minutes)) }
                            </option>
                        })
                    }
                </select>
            </div>
        </div>
    }
}

fn today(plan: &Plan, catalog: &SharedCatalog, left: u32, now: Now) -> Html {
    let steps = plan.days.first().map(Vec::as_slice).unwrap_or_default();
    let nothing = match (steps.is_empty(), left, plan.left_out) {
        (false, ..) => None,
        (_, 0, _) => Some(wording::texts().time_over),
        (_, _, 0) => Some(wording::texts().nothing_weak),
        _ => Some(wording::texts().time_short),
    };
    html! {
        <section aria-labelledby="today">
            <div class="day-head">
                <h2 id="today">{ wording::words().day(now.day(), now.day()) }</h2>
                <p class="quiet" role="status">
                    if !steps.is_empty() {
                        { wording::words().plan_of_day(steps.len(), plan.minutes(0)) }{ ". " }
                    }
                    if left > 0 {
                        { wording::words().time_left(left) }
                    }
                    if plan.done_today > 0 {
                        { " " }{ wording::words().done_today(plan.done_today) }
                    }
                </p>
            </div>
            if let Some(nothing) = nothing {
                <p class="lead">{ nothing }</p>
            } else {
                <ol class="bill queue">
                    { for steps.iter().filter_map(|step| row(step, catalog)) }
                </ol>
            }
            if plan.left_out > 0 {
                <p class="quiet aside">{ wording::words().left_out(plan.left_out) }</p>
            }
        </section>
    }
}

fn row(step: &Step, catalog: &SharedCatalog) -> Option<Html> {
    let listing = catalog.listing(step.id)?;
    Some(html! {
        <li key={listing.id.clone()} data-question={listing.id.clone()}>
            <div>
                <Link<crate::app::Route> to={Course::Plan.question(&listing.id)}
                    classes="queue-title">
                    { content(&listing.title) }
                </Link<crate::app::Route>>
                <p class="quiet">{ wording::words().need(step.need) }</p>
            </div>
            <span class="quiet">{ wording::length(step.minutes) }</span>
        </li>
    })
}

fn later(plan: &Plan, catalog: &SharedCatalog, now: Now) -> Html {
    let days = plan.days.iter().enumerate().skip(1).filter(|(_, steps)| !steps.is_empty());
    days.map(|(offset, steps)| {
        let day = now.day().plus(i32::try_from(offset).unwrap_or(i32::MAX));
        html! {
            <details key={offset} class="aside">
                <summary>
                    { wording::words().day(day, now.day()) }{ " " }
                    <span class="quiet">
                        { wording::words().plan_of_day(steps.len(), plan.minutes(offset)) }
                    </span>
                </summary>
                <ul class="later">
                    {
                        for steps.iter().filter_map(|step| {
                            let listing = catalog.listing(step.id)?;
                            Some(html! {
                                <li key={listing.id.clone()}>
                                    { content(&listing.title) }{ " " }
                                    <span class="quiet">{ wording::words().need(step.need) }</span>
                                </li>
                            })
                        })
                    }
                </ul>
            </details>
        }
    })
    .collect()
}
