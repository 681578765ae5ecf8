//! How sure one is, asked before the answer is shown.

use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use crate::hooks::{ProgressHandle, use_language};
use crate::progress::Action;
use crate::wording;

/// The scale, from a guess to certainty.
const SCALE: [u8; 5] = [1, 2, 3, 4, 5];

#[derive(Properties, PartialEq)]
pub struct RevealProps {
    /// The question.
    pub question: Rc<Question>,
    /// The reader's work.
    pub progress: ProgressHandle,
    /// Shows the answer.
    pub on_reveal: Callback<()>,
}

/// Asks how sure the reader is, which can be left open, and shows the answer on request.
#[component]
pub fn Reveal(props: &RevealProps) -> Html {
    use_language();
    let RevealProps { question, progress, on_reveal } = props;
    let given = progress.work(&question.id).confidence;
    // Enter in the group sends the form, as everywhere.
    let onsubmit = {
        let on_reveal = on_reveal.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            on_reveal.emit(());
        })
    };
    let state = |confidence: u8| {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |_: Event| {
            progress.apply(&question, Action::ConfidenceStated(confidence));
        })
    };
    html! {
        <form class="reveal" {onsubmit}>
            <fieldset class="confidence">
                <legend>
                    { wording::texts().how_sure }{ " " }
                    <span class="quiet">{ wording::texts().how_sure_optional }</span>
                </legend>
                <div class="scale">
                    {
                        for SCALE.into_iter().map(|step| html! {
                            <label key={step}>
                                <input type="radio" name="confidence" value={step.to_string()}
                                    checked={given == Some(step)} onchange={state(step)} />
                                <span class="step">{ step }</span>
                                <span class="step-name">{ wording::words().confidence(step) }</span>
                            </label>
                        })
                    }
                </div>
            </fieldset>
            <button type="submit" class="primary" data-action="reveal">{ wording::texts().show_answer }</button>
        </form>
    }
}
