//! The cases of a report, the first failure open.

use judge::source::shown_line;
use judge::wire::{Exception, Frame};
use judge::{CaseReport, Report, Verdict};
use question::Visibility;
use yew::prelude::*;

use super::inline::{content, sentence};
use crate::wording;

/// The cases in order. `source` is what was judged, and `on_line` is told which line of the code a
/// reader asks for.
pub fn case_list(report: &Report, source: &str, on_line: &Callback<u32>) -> Html {
    let first_failure = report.cases.iter().position(|case| case.verdict != Verdict::Passed);
    html! {
        <ol class="cases">
            {
                for report.cases.iter().enumerate().map(|(index, case)| {
                    row(case, Some(index) == first_failure, source, on_line)
                })
            }
        </ol>
    }
}

/// A verdict's name in the form of the checks' JSON.
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::WrongAnswer => "wrong_answer",
        Verdict::Raised => "raised",
        Verdict::TooManySteps => "too_many_steps",
        Verdict::TimedOut => "timed_out",
        Verdict::OutOfMemory => "out_of_memory",
        Verdict::TooDeep => "too_deep",
        Verdict::Crashed => "crashed",
        Verdict::DoesNotCompile => "does_not_compile",
        Verdict::EntryMissing => "entry_missing",
    }
}

fn row(case: &CaseReport, open: bool, source: &str, on_line: &Callback<u32>) -> Html {
    let passed = case.verdict == Verdict::Passed;
    let visibility = match case.visibility {
        Visibility::Sample => wording::texts().sample,
        Visibility::Hidden => wording::texts().hidden,
        Visibility::Own => wording::texts().own,
    };
    html! {
        <li
            key={case.id.clone()}
            data-case-id={case.id.clone()}
            data-verdict={verdict_name(case.verdict)}
            data-steps={case.steps.to_string()}
        >
            <details {open}>
                <summary>
                    <span class={classes!("sign", if passed { "good" } else { "bad" })}
                        aria-hidden="true">
                        { if passed { "✓" } else { "✗" } }
                    </span>
                    <span class="case-label">
                        if case.visibility == Visibility::Own {
                            <span class="own-mark">{ wording::texts().own }</span>{ " " }
                            <code>{ &case.label }</code>
                        } else {
                            { content(&case.label) }
                        }
                    </span>
                    <span class="case-verdict">{ wording::words().verdict(case.verdict) }</span>
                </summary>
                <div class="case-body">
                    { case_fields(case, source, on_line) }
                    <p class="quiet case-note">
                        { visibility }
                        if case.steps > 0 {
                            { " · " }{ wording::words().steps(case.steps) }
                        }
                    </p>
                </div>
            </details>
        </li>
    }
}

/// What was called, what came of it, and how that differs from what should have come.
pub fn case_fields(case: &CaseReport, source: &str, on_line: &Callback<u32>) -> Html {
    html! {
        <>
            { field(wording::texts().call, &case.call) }
            { foldable_field(wording::texts().got, &case.got) }
            { foldable_field(wording::texts().expected, &case.expected) }
            if !case.difference.is_empty() {
                <div class="field">
                    <h3>{ wording::texts().difference }</h3>
                    <p>{ content(&case.difference) }</p>
                </div>
            }
            if let Some(exception) = &case.exception {
                { exception_field(exception, case.explanation.as_deref(), source, on_line) }
            }
            { field(wording::texts().printed, &case.stdout) }
            if case.stdout_cut {
                <p class="quiet">{ wording::texts().printed_cut }</p>
            }
        </>
    }
}

/// A text of at least so many lines or bytes may need scrolling, and so the keyboard.
const LONG_LINES: usize = 10;
const LONG_TEXT: usize = 400;
/// Characters of a folded value that are shown at once.
const BEGINNING: usize = 300;
/// Places of a traceback that are shown at either end of a long one.
const OUTER_PLACES: usize = 4;

fn field(name: &str, text: &str) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! {
        <div class="field">
            <h3>{ name }</h3>
            { whole(text) }
        </div>
    }
}

fn whole(text: &str) -> Html {
    let is_long = text.len() >= LONG_TEXT || text.lines().count() >= LONG_LINES;
    html! { <pre tabindex={is_long.then_some("0")}>{ text }</pre> }
}

/// A field of which a long text shows its beginning, and the rest on request.
fn foldable_field(name: &str, text: &str) -> Html {
    let beginning: String = text.chars().take(BEGINNING).collect();
    if text.chars().nth(LONG_TEXT).is_none() {
        return field(name, text);
    }
    html! {
        <div class="field">
            <h3>{ name }</h3>
            <div class="folded">
                <pre>{ format!("{beginning} …") }</pre>
                <details>
                    <summary>{ wording::texts().show_all }</summary>
                    { whole(text) }
                </details>
            </div>
        </div>
    }
}

/// The exception's last line, what it means, and the places in the reader's own code.
fn exception_field(
    exception: &Exception,
    explanation: Option<&str>,
    source: &str,
    on_line: &Callback<u32>,
) -> Html {
    let frames = &exception.frames;
    let left_out = frames.len().saturating_sub(2 * OUTER_PLACES);
    // Leaving out a single place would save nothing.
    let (first, last) = match left_out {
        0 | 1 => (frames.as_slice(), [].as_slice()),
        _ => {
            let (first, rest) = frames.split_at(OUTER_PLACES);
            (first, &rest[left_out..])
        }
    };
    html! {
        <div class="field">
            <h3>{ wording::texts().exception }</h3>
            <pre>{ wording::exception(exception) }</pre>
            if let Some(explanation) = explanation {
                <p class="explanation">{ sentence(explanation) }</p>
            }
            if !frames.is_empty() {
                <ul class="frames">
                    { for first.iter().map(|frame| place(frame, source, on_line)) }
                    if !last.is_empty() {
                        <li class="quiet">{ wording::words().places_left_out(left_out) }</li>
                    }
                    { for last.iter().map(|frame| place(frame, source, on_line)) }
                </ul>
            }
        </div>
    }
}

fn place(frame: &Frame, source: &str, on_line: &Callback<u32>) -> Html {
    html! {
        <li>
            { line_button(frame.line, on_line) }
            { " " }
            { wording::words().in_function(&frame.function, frame.repeated) }
            { source_line(source, frame.line) }
        </li>
    }
}

/// What stands on a line of the judged source.
pub fn source_line(source: &str, line: u32) -> Html {
    match shown_line(source, line) {
        None => Html::default(),
        Some(text) => html! { <code class="source-line">{ text }</code> },
    }
}

/// A line number that leads into the editor.
pub fn line_button(line: u32, on_line: &Callback<u32>) -> Html {
    let onclick = on_line.reform(move |_: MouseEvent| line);
    html! {
        <button type="button" class="link" data-line={line.to_string()} {onclick}>
            { wording::words().line(line) }
        </button>
    }
}
