//! What to answer today, and how often questions come back.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::agenda;
use crate::app::Route;
use crate::browser::page;
use crate::catalog::{Listing, SharedCatalog};
use crate::components::inline::content;
use crate::components::put_off::PutOff;
use crate::hooks::{ProgressHandle, use_language, use_now, use_progress};
use crate::progress::room::{MOST_NEW_PER_DAY, RETENTIONS};
use crate::progress::{Action, SettingsAction};
use crate::schedule::queue::{self, Entry, Later};
use crate::schedule::{Now, Queue};
use crate::wording;

/// How many questions that come back later are listed.
const LATER_SHOWN: usize = 10;

/// The queue of today.
#[component]
pub fn Review() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().review)));
    let now = use_now();
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    let queue = agenda::queue(&catalog, &progress, now);
    let new = queue.entries.len() - queue.due();
    let first = queue.entries.first().and_then(|entry| catalog.listing(entry.id));
    html! {
        <div class="page review">
            <header class="page-head">
                <h1 tabindex="-1">{ wording::texts().review }</h1>
                <p class="lead" role="status">
                    { if queue.entries.is_empty() { nothing(&catalog, &queue, now) }
                      else { wording::words().review_lead(queue.due(), new) } }
                </p>
                if let Some(first) = first {
                    <p>
                        <Link<Route> to={Route::ReviewQuestion { id: first.id.clone() }}
                            classes="primary begin">
                            { wording::texts().review_begin }
                        </Link<Route>>
                    </p>
                }
                <p class="quiet">{ wording::texts().review_means }</p>
            </header>
            <div class="page-body">
                if !queue.entries.is_empty() {
                    <ol class="bill queue">
                        {
                            for queue.entries.iter().filter_map(|entry| {
                                Some(row(entry, catalog.listing(entry.id)?, &progress))
                            })
                        }
                    </ol>
                }
                if queue.new_left > 0 {
                    <p class="quiet aside">
                        { wording::words().new_left(queue.new_left) }{ " " }
                        <Link<Route> to={Route::Home}>{ wording::texts().pick_one }</Link<Route>>{ "." }
                    </p>
                }
                { coming_back(&catalog, &queue.later, now) }
                { suspended(&catalog, &queue, &progress) }
                { settings(&progress) }
            </div>
        </div>
    }
}

/// What an empty queue says: what is next, and when.
fn nothing(catalog: &SharedCatalog, queue: &Queue, now: Now) -> String {
    let next = queue.later.first();
    match next.and_then(|later| Some((catalog.listing(later.id)?, later.at))) {
        Some((listing, at)) => {
            wording::words().review_next(&listing.title, now.day_of(at), now.day())
        }
        None => wording::texts().review_nothing.to_owned(),
    }
}

fn row(entry: &Entry, listing: &Listing, progress: &ProgressHandle) -> Html {
    html! {
        <li key={listing.id.clone()} data-question={listing.id.clone()}>
            <div>
                <Link<Route> to={Route::ReviewQuestion { id: listing.id.clone() }}
                    classes="queue-title">
                    { content(&listing.title) }
                </Link<Route>>
                <p class="quiet">
                    { wording::words().why(entry.why) }
                    if let Some(recall) = entry.recall {
                        { ", " }{ wording::words().recall(recall) }
                    }
                </p>
            </div>
            <PutOff listing={listing.clone()} progress={progress.clone()} on_gone={to_heading()} />
        </li>
    }
}

/// Moves the keyboard to the heading, when the row that had it goes.
fn to_heading() -> Callback<()> {
    Callback::from(|()| page::focus("#content h1"))
}

fn coming_back(catalog: &SharedCatalog, later: &[Later], now: Now) -> Html {
    if later.is_empty() {
        return Html::default();
    }
    html! {
        <details class="aside">
            <summary>{ wording::texts().review_later }{ " " }<span class="quiet">{ later.len() }</span></summary>
            <ul class="later">
                {
                    for later.iter().take(LATER_SHOWN).filter_map(|later| {
                        let listing = catalog.listing(later.id)?;
                        let to = Route::Question { id: listing.id.clone() };
                        Some(html! {
                            <li key={listing.id.clone()}>
                                <Link<Route> {to}>{ content(&listing.title) }</Link<Route>>{ " " }
                                <span class="quiet">
                                    { wording::words().back_on(now.day_of(later.at), now.day()) }
                                </span>
                            </li>
                        })
                    })
                }
            </ul>
            if later.len() > LATER_SHOWN {
                <p class="quiet">{ wording::words().and_more(later.len() - LATER_SHOWN) }</p>
            }
        </details>
    }
}

fn suspended(catalog: &SharedCatalog, queue: &Queue, progress: &ProgressHandle) -> Html {
    if queue.suspended.is_empty() {
        return Html::default();
    }
    let bring_back = |listing: &Listing| {
        let (listing, progress) = (listing.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            let card = queue::suspended(progress.work(&listing.id).card.as_ref(), false);
            progress.apply_without_code(&listing.id, &listing.digest, Action::CardSet(card));
            to_heading().emit(());
        })
    };
    html! {
        <details class="aside" data-suspended="true">
            <summary>
                { wording::texts().review_suspended }{ " " }
                <span class="quiet">{ queue.suspended.len() }</span>
            </summary>
            <ul class="later">
                {
                    for queue.suspended.iter().filter_map(|id| {
                        let listing = catalog.listing(id)?;
                        Some(html! {
                            <li key={listing.id.clone()}>
                                { content(&listing.title) }{ " " }
                                <button type="button" class="link" onclick={bring_back(listing)}>
                                    { wording::texts().bring_back }
                                </button>
                            </li>
                        })
                    })
                }
            </ul>
        </details>
    }
}

/// The share to be known, in percent, and the new questions of a day.
fn settings(progress: &ProgressHandle) -> Html {
    let settings = progress.settings();
    let percent = (settings.retention * 100.0).round();
    let (least, most) = ((RETENTIONS.start() * 100.0).round(), (RETENTIONS.end() * 100.0).round());
    let on_retention = {
        let progress = progress.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(percent) = number(&event) {
                progress.set(SettingsAction::RetentionSet(percent as f32 / 100.0));
            }
        })
    };
    let on_new = {
        let progress = progress.clone();
        Callback::from(move |event: Event| {
            if let Some(count) = number(&event) {
                let count = count.clamp(0.0, f64::from(MOST_NEW_PER_DAY)) as u8;
                progress.set(SettingsAction::NewPerDaySet(count));
            }
        })
    };
    html! {
        <details class="aside settings">
            <summary>{ wording::texts().review_settings }</summary>
            <div class="setting">
                <label for="retention">{ wording::texts().retention }</label>
                <span class="setting-input">
                    <input id="retention" type="range" min={least.to_string()} max={most.to_string()}
                        step="1" value={percent.to_string()} aria-describedby="retention-means"
                        aria-valuetext={wording::percentage(f64::from(settings.retention))}
                        oninput={on_retention} />
                    <output for="retention">{ wording::percentage(f64::from(settings.retention)) }</output>
                </span>
                <p id="retention-means" class="quiet">{ wording::texts().retention_means }</p>
            </div>
            <div class="setting">
                <label for="new-per-day">{ wording::texts().new_per_day }</label>
                <span class="setting-input">
                    <input id="new-per-day" type="number" min="0" max={MOST_NEW_PER_DAY.to_string()}
                        inputmode="numeric" value={settings.new_per_day.to_string()}
                        aria-describedby="new-per-day-means" onchange={on_new} />
                </span>
                <p id="new-per-day-means" class="quiet">{ wording::texts().new_per_day_means }</p>
            </div>
        </details>
    }
}

/// The number in the field that an event comes from, if there is one.
fn number(event: &web_sys::Event) -> Option<f64> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.value().trim().parse().ok().filter(|number: &f64| number.is_finite())
}
