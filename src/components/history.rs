//! What the code was before: versions of the draft and submissions, any of which can come back.

use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use super::dialog::Dialog;
use super::diff_view::diff_view;
use crate::browser::clock;
use crate::hooks::{Draft, ProgressHandle, use_language};
use crate::progress::{Action, Work};
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    /// The question that the code answers.
    pub question: Rc<Question>,
    /// Where its history is.
    pub progress: ProgressHandle,
    /// The code as it is being written.
    pub draft: Draft,
}

/// Earlier code, and where it comes from.
#[derive(Clone, PartialEq)]
struct Earlier {
    when: String,
    note: String,
    code: Rc<str>,
}

/// The button that leads to earlier code, the dialog with it, and a way back from a restored one.
#[component]
pub fn History(props: &HistoryProps) -> Html {
    use_language();
    let HistoryProps { question, progress, draft } = props;
    let is_open = use_state_eq(|| false);
    let looked_at = use_state_eq(|| None::<Earlier>);
    let replaced = use_state_eq(|| None::<(Rc<str>, Rc<str>)>);
    let work = progress.work(&question.id);
    if work.versions.is_empty() && work.submissions.is_empty() {
        return Html::default();
    }
    let open = {
        let (is_open, looked_at, draft) = (is_open.setter(), looked_at.setter(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            draft.flush();
            looked_at.set(None);
            is_open.set(true);
        })
    };
    let on_close = {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    let restore = |code: &Rc<str>| {
        let (question, progress, code) = (question.clone(), progress.clone(), code.clone());
        let (is_open, replaced, draft) = (is_open.setter(), replaced.setter(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            draft.flush();
            replaced.set(Some((draft.text().into(), code.clone())));
            progress.apply(&question, Action::CodeRestored(code.to_string()));
            is_open.set(false);
        })
    };
    let undo = |before: &Rc<str>| {
        let (question, progress, before) = (question.clone(), progress.clone(), before.clone());
        let (replaced, draft) = (replaced.setter(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            draft.flush();
            progress.apply(&question, Action::CodeRestored(before.to_string()));
            replaced.set(None);
        })
    };
    let entry = |earlier: Earlier| {
        let is_looked_at = looked_at.as_ref() == Some(&earlier);
        let looked_at = looked_at.setter();
        let (when, note) = (earlier.when.clone(), earlier.note.clone());
        let onclick = Callback::from(move |_: MouseEvent| looked_at.set(Some(earlier.clone())));
        html! {
            <li>
                <button type="button" class="link"
                    aria-pressed={if is_looked_at { "true" } else { "false" }} {onclick}>
                    { when }
                </button>
                { " " }
                <span class="quiet">{ note }</span>
            </li>
        }
    };
    // The notice is about the code that came back, and goes when that has been changed.
    let undone = (*replaced).clone().filter(|(_, now)| work.code.as_deref() == Some(now));
    html! {
        <>
            <button type="button" class="link" data-action="history" aria-haspopup="dialog"
                onclick={open}>
                { wording::texts().history }
            </button>
            <span class="restored" role="status">
                if let Some((before, _)) = undone {
                    { wording::texts().restored }{ " " }
                    <button type="button" class="link" data-action="unrestore"
                        onclick={undo(&before)}>
                        { wording::texts().undo }
                    </button>
                }
            </span>
            <Dialog is_open={*is_open} {on_close} heading_id="history-title"
                heading={wording::texts().history_heading} class="history wide-dialog">
                <div class="history-lists">
                    if !work.submissions.is_empty() {
                        <section>
                            <h3 class="cue">{ wording::texts().submissions }</h3>
                            <ol>{ for submissions(&work).into_iter().map(&entry) }</ol>
                        </section>
                    }
                    if !work.versions.is_empty() {
                        <section>
                            <h3 class="cue">{ wording::texts().versions }</h3>
                            <ol>{ for versions(&work).into_iter().map(&entry) }</ol>
                        </section>
                    }
                </div>
                <div class="history-preview" aria-live="polite">
                    if let Some(earlier) = &*looked_at {
                        <p class="buttons">
                            <button type="button" class="second" data-action="restore"
                                onclick={restore(&earlier.code)}>
                                { wording::texts().restore }
                            </button>
                        </p>
                        { diff_view((wording::texts().now, &earlier.when), &draft.text(), &earlier.code) }
                    } else {
                        <p class="quiet">{ wording::texts().choose_earlier }</p>
                    }
                </div>
            </Dialog>
        </>
    }
}

/// The submissions, newest first.
fn submissions(work: &Work) -> Vec<Earlier> {
    let earlier = work.submissions.iter().rev().map(|submission| Earlier {
        when: clock::told(submission.at),
        note: wording::words().submission_note(
            &submission.verdict,
            submission.passed,
            submission.total,
        ),
        code: submission.code.as_str().into(),
    });
    earlier.collect()
}

/// The versions, newest first.
fn versions(work: &Work) -> Vec<Earlier> {
    let earlier = work.versions.iter().rev().map(|version| Earlier {
        when: clock::told(version.at),
        note: wording::words().lines(version.code.trim_end().lines().count()),
        code: version.code.as_str().into(),
    });
    earlier.collect()
}
