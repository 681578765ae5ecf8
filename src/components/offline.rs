//! Whether the page works without a network, and the word of a newer version.

use yew::prelude::*;

use crate::app::Route;
use crate::hooks::{OfflineHandle, use_language, use_offline};
use crate::offline::Standing;
use crate::route::use_route;
use crate::wording;

/// One line for the end of every page: whether it can be counted on without a network.
#[component]
pub fn OfflineLine() -> Html {
    use_language();
    let route = use_route();
    let Some(handle) = use_offline() else { return Html::default() };
    let standing = handle.offline.standing;
    let Some(line) = wording::words().offline_line(standing) else { return Html::default() };
    html! {
        <p class="offline" data-offline={name(standing)}>
            <span>{ line }</span>
            // The page about what is kept has one of its own.
            if route != Some(Route::Data) {
                { button(&handle, "link") }
            }
        </p>
    }
}

/// The same with what it means and takes, for the page about what is kept.
#[component]
pub fn OfflinePart() -> Html {
    use_language();
    let Some(handle) = use_offline() else { return Html::default() };
    let standing = handle.offline.standing;
    html! {
        <section class="data-part" aria-labelledby="data-offline">
            <h2 id="data-offline">{ wording::texts().offline }</h2>
            // The bar tells of progress; a reader by ear is told of the outcome alone.
            <p role="status">{ wording::words().offline_means(standing) }</p>
            if let Standing::Keeping { loaded, total } = standing {
                <label class="offline-progress">
                    <span>{ wording::words().offline_keeping(loaded, total) }</span>
                    <progress value={loaded.to_string()} max={total.max(1).to_string()}></progress>
                </label>
            }
            { button(&handle, "second") }
        </section>
    }
}

fn button(handle: &OfflineHandle, class: &'static str) -> Html {
    let Some(label) = wording::words().offline_button(handle.offline.standing) else {
        return Html::default();
    };
    let handle = handle.clone();
    html! {
        <button type="button" {class} onclick={move |_| handle.keep()}>{ label }</button>
    }
}

fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Unknown => "unknown",
        Standing::Unable => "unable",
        Standing::Preparing => "preparing",
        Standing::Partly(_) => "partly",
        Standing::Keeping { .. } => "keeping",
        Standing::Ready => "ready",
        Standing::Failed => "failed",
        Standing::Full => "full",
    }
}

/// The word that a newer version is here; never on a page where an answer is being written.
#[component]
pub fn UpdateNotice() -> Html {
    use_language();
    let is_at_work = match use_route() {
        Some(
            Route::Question { .. }
            | Route::Embed { .. }
            | Route::ReviewQuestion { .. }
            | Route::PlanQuestion { .. }
            | Route::Interview,
        ) => true,
        Some(
            Route::Home
            | Route::Review
            | Route::Plan
            | Route::Progress
            | Route::Data
            | Route::Embedding
            | Route::NotFound,
        )
        | None => false,
    };
    let outdated = use_offline().filter(|handle| handle.offline.is_outdated && !is_at_work);
    // The region is there before its words, so that they are read out when they come.
    html! {
        <div role="status">
            if let Some(handle) = outdated {
                <p class="notice" data-notice="update">
                    { wording::texts().newer_version }
                    { " " }
                    <button type="button" class="modest" onclick={move |_| handle.renew()}>
                        { wording::texts().newer_version_load }
                    </button>
                </p>
            }
        </div>
    }
}
