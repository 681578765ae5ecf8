//! Impostors: wrong solutions that a reader's own tests are set on.

use std::rc::Rc;

use judge::impostors::{Bag, Impostor};
use yew::prelude::*;

use super::inline::sentence;
use crate::hooks::use_language;
use crate::wording;

/// Where a hunt stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Hunted {
    /// Nobody hunts.
    #[default]
    Nothing,
    /// The tests are run on one impostor after another.
    Underway,
    /// It is over.
    Done(Rc<Bag>),
}

#[derive(Properties, PartialEq)]
pub struct ImpostorsProps {
    /// How many there are.
    pub count: usize,
    /// How many tests the reader has.
    pub tests: usize,
    /// Where the hunt stands.
    pub hunted: Hunted,
    /// Whether something else runs that a hunt must not interrupt.
    pub is_busy: bool,
    /// Starts a hunt.
    pub on_hunt: Callback<()>,
}

/// The button that sets the tests on the impostors, and what they have caught.
#[component]
pub fn Impostors(props: &ImpostorsProps) -> Html {
    use_language();
    if props.count == 0 {
        return Html::default();
    }
    let is_disabled = props.is_busy || props.tests == 0 || props.hunted == Hunted::Underway;
    let onclick = {
        let on_hunt = props.on_hunt.clone();
        Callback::from(move |_: MouseEvent| {
            if !is_disabled {
                on_hunt.emit(());
            }
        })
    };
    html! {
        <div class="impostors">
            <p>{ wording::words().impostors(props.count) }</p>
            <p>
                <button type="button" class="modest" data-action="hunt"
                    aria-disabled={is_disabled.then_some("true")} {onclick}>
                    { wording::texts().hunt }
                </button>
                if props.tests == 0 {
                    { " " }<span class="quiet">{ wording::texts().hunt_needs_tests }</span>
                }
            </p>
            <div role="status">
                {
                    match &props.hunted {
                        Hunted::Nothing => Html::default(),
                        Hunted::Underway => html! {
                            <p class="quiet" data-hunt="underway">{ wording::texts().hunting }</p>
                        },
                        Hunted::Done(bag) => found(bag),
                    }
                }
            </div>
        </div>
    }
}

fn found(bag: &Bag) -> Html {
    let caught = bag.caught().to_string();
    html! {
        <div class="bag" data-hunt="done" data-caught={caught}>
            if let Some(text) = wording::words().unfair_tests(&bag.unfair) {
                <p class="bad">{ text }</p>
            }
            <p class="bag-count">{ wording::words().caught(bag.caught(), bag.impostors.len()) }</p>
            <ol>
                { for bag.impostors.iter().enumerate().map(|(index, impostor)| row(index, impostor)) }
            </ol>
        </div>
    }
}

fn row(index: usize, impostor: &Impostor) -> Html {
    match impostor.caught_by {
        Some(test) => html! {
            <li key={index} class="caught">
                <span class="sign good" aria-hidden="true">{ "✓" }</span>
                <span>
                    <span class="quiet">{ wording::words().caught_by(test) }</span>
                    { " " }
                    { sentence(&impostor.sentence) }
                </span>
            </li>
        },
        None => html! {
            <li key={index} class="free">
                <span class="sign bad" aria-hidden="true">{ "✗" }</span>
                <span>{ wording::texts().still_free }</span>
            </li>
        },
    }
}
