//! The ways to put a question off.

use yew::prelude::*;

use crate::browser::clock;
use crate::catalog::Listing;
use crate::hooks::{ProgressHandle, use_language};
use crate::progress::{Action, Card};
use crate::schedule::{Now, queue};
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct PutOffProps {
    /// The question.
    pub listing: Listing,
    /// The reader's work.
    pub progress: ProgressHandle,
    /// Told when it was put off.
    #[prop_or_default]
    pub on_gone: Callback<()>,
}

/// Later today, tomorrow, or not until the reader says so.
#[component]
pub fn PutOff(props: &PutOffProps) -> Html {
    use_language();
    let PutOffProps { listing, progress, on_gone } = props;
    let put = |off: fn(Option<&Card>, Now) -> Card| {
        let (listing, progress, on_gone) = (listing.clone(), progress.clone(), on_gone.clone());
        Callback::from(move |_: MouseEvent| {
            let card = off(progress.work(&listing.id).card.as_ref(), clock::here());
            progress.apply_without_code(&listing.id, &listing.digest, Action::CardSet(card));
            on_gone.emit(());
        })
    };
    let way = |action: &'static str, name: &'static str, means: &'static str, onclick| {
        html! {
            <li>
                <button type="button" class="link" data-action={action} {onclick}>{ name }</button>
                { " " }<span class="quiet">{ means }</span>
            </li>
        }
    };
    html! {
        <details class="put-off">
            <summary aria-label={wording::words().put_off(&listing.title)}>{ wording::texts().put_off }</summary>
            <ul>
                { way("snooze", wording::texts().snooze, wording::texts().snooze_means, put(queue::snoozed)) }
                { way("bury", wording::texts().bury, wording::texts().bury_means, put(queue::buried)) }
                { way("suspend", wording::texts().suspend, wording::texts().suspend_means, put(suspend)) }
            </ul>
        </details>
    }
}

fn suspend(card: Option<&Card>, _: Now) -> Card {
    queue::suspended(card, true)
}
