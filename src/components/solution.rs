//! The solution, beside one's own code, behind a question whether to look at it.

use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use super::dialog::Dialog;
use super::diff_view::diff_view;
use crate::hooks::{Draft, ProgressHandle, use_help_hidden, use_language};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct SolutionProps {
    /// The question that it solves.
    pub question: Rc<Question>,
    /// Where it is noted that it was seen.
    pub progress: ProgressHandle,
    /// The reader's own code.
    pub draft: Draft,
}

/// The button that leads to the solution, and the dialog with it.
#[component]
pub fn Solution(props: &SolutionProps) -> Html {
    use_language();
    let SolutionProps { question, progress, draft } = props;
    let is_open = use_state_eq(|| false);
    let is_hidden = use_help_hidden();
    let Some(drill) = question.drill.as_ref().filter(|_| !is_hidden) else {
        return Html::default();
    };
    let work = progress.work(&question.id);
    // Who has solved all of it may look for nothing.
    let is_free = work.solution_seen || work.has_passed(drill.stages.len());
    let open = {
        let (is_open, draft) = (is_open.setter(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            draft.flush();
            is_open.set(true);
        })
    };
    let on_close = {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    let reveal = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| progress.apply(&question, Action::SolutionRevealed))
    };
    html! {
        <>
            <button type="button" class="link" data-action="solution" aria-haspopup="dialog"
                onclick={open}>
                { wording::texts().show_solution }
            </button>
            <Dialog is_open={*is_open} on_close={on_close.clone()} heading_id="solution-title"
                heading={wording::texts().solution_heading}
                class={classes!("solution-dialog", is_free.then_some("wide-dialog"))}>
                if is_free {
                    { diff_view((wording::texts().your_code, wording::texts().reference), &draft.text(), &drill.solution) }
                } else {
                    <p>{ wording::texts().solution_counts }</p>
                    <p class="buttons">
                        <button type="button" class="second" data-action="reveal"
                            onclick={reveal}>
                            { wording::texts().show_it }
                        </button>
                        <button type="button" class="modest"
                            onclick={on_close.reform(|_: MouseEvent| ())}>
                            { wording::texts().not_yet }
                        </button>
                    </p>
                }
            </Dialog>
        </>
    }
}
