//! Hints, opened one by one.

use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use super::inline::prose;
use crate::hooks::{use_help_hidden, use_language, use_progress};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct HintsProps {
    /// The question whose hints they are.
    pub question: Rc<Question>,
}

/// The hints opened so far, and a button for the next.
#[component]
pub fn Hints(props: &HintsProps) -> Html {
    use_language();
    let is_hidden = use_help_hidden();
    let (Some(progress), Some(drill)) = (use_progress(), &props.question.drill) else {
        return Html::default();
    };
    let total = drill.hints.len();
    if total == 0 || is_hidden {
        return Html::default();
    }
    let opened = progress.work(&props.question.id).hints.min(total);
    let open = {
        let question = props.question.clone();
        Callback::from(move |_: MouseEvent| progress.apply(&question, Action::HintOpened))
    };
    html! {
        <section class="hints" aria-labelledby="hints-title">
            <h2 id="hints-title" class="cue">{ wording::texts().hints }</h2>
            <ol aria-live="polite">
                {
                    for drill.hints.iter().take(opened).enumerate().map(|(index, hint)| html! {
                        <li key={index}>
                            <p class="quiet">{ wording::words().next_hint(index + 1, total) }</p>
                            { prose(hint) }
                        </li>
                    })
                }
            </ol>
            if opened < total {
                <button type="button" class="modest" onclick={open}>
                    { wording::words().next_hint(opened + 1, total) }
                </button>
            }
        </section>
    }
}
