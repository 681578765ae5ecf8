//! What a reader wants to remember about a question.

use std::rc::Rc;

use question::Question;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::hooks::{ProgressHandle, use_draft, use_language};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct NotesProps {
    /// The question that they are about.
    pub question: Rc<Question>,
    /// Where they are kept.
    pub progress: ProgressHandle,
}

/// A text area for notes, open where there are some.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    use_language();
    let keep = {
        let (question, progress) = (props.question.clone(), props.progress.clone());
        Callback::from(move |text| progress.apply(&question, Action::NotesEdited(text)))
    };
    let kept = props.progress.work(&props.question.id).notes;
    let was_there = use_memo((), |()| !kept.trim().is_empty());
    let draft = use_draft(|| kept.clone(), keep);
    draft.follow(&kept);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                draft.edit(area.value());
            }
        })
    };
    html! {
        <details class="notes" open={*was_there}>
            <summary>{ wording::texts().notes }</summary>
            <textarea id="notes" aria-label={wording::texts().notes_label} rows="4" value={draft.text()}
                {oninput} />
        </details>
    }
}
