//! The cases of a report, the first failure open.

use judge::wire::{Exception, Frame};
use judge::{CaseReport, Report, Verdict};
use question::Visibility;
use yew::prelude::*;

use crate::wording;

/// The cases in order. `on_line` is told which line of the code a reader asks for.
pub fn case_list(report: &Report, on_line: &Callback<u32>) -> Html {
    let first_failure = report.cases.iter().position(|case| case.verdict != Verdict::Passed);
    html! {
        <ol class="cases">
            {
                for report.cases.iter().enumerate().map(|(index, case)| {
                    row(case, Some(index) == first_failure, on_line)
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

fn row(case: &CaseReport, open: bool, on_line: &Callback<u32>) -> Html {
    let passed = case.verdict == Verdict::Passed;
    let visibility = match case.visibility {
        Visibility::Sample => wording::SAMPLE,
        Visibility::Hidden => wording::HIDDEN,
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
                    <span class="case-label">{ &case.label }</span>
                    <span class="case-verdict">{ wording::verdict(case.verdict) }</span>
                </summary>
                <div class="case-body">
                    { field(wording::CALL, &case.call) }
                    { field(wording::GOT, &case.got) }
                    { field(wording::EXPECTED, &case.expected) }
                    if !case.difference.is_empty() {
                        <div class="field">
                            <h3>{ wording::DIFFERENCE }</h3>
                            <p>{ &case.difference }</p>
                        </div>
                    }
                    if let Some(exception) = &case.exception {
                        { exception_field(exception, on_line) }
                    }
                    { field(wording::PRINTED, &case.stdout) }
                    if case.stdout_cut {
                        <p class="quiet">{ wording::PRINTED_CUT }</p>
                    }
                    <p class="quiet case-note">
                        { visibility }
                        if case.steps > 0 {
                            { " · " }{ wording::steps(case.steps) }
                        }
                    </p>
                </div>
            </details>
        </li>
    }
}

/// A text of at least so many lines or bytes may need scrolling, and so the keyboard.
const LONG_LINES: usize = 10;
const LONG_TEXT: usize = 400;

fn field(name: &str, text: &str) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    let is_long = text.len() >= LONG_TEXT || text.lines().count() >= LONG_LINES;
    html! {
        <div class="field">
            <h3>{ name }</h3>
            <pre tabindex={is_long.then_some("0")}>{ text }</pre>
        </div>
    }
}

/// The exception's last line and the places in the reader's own code.
fn exception_field(exception: &Exception, on_line: &Callback<u32>) -> Html {
    html! {
        <div class="field">
            <h3>{ wording::EXCEPTION }</h3>
            <pre>{ wording::exception(exception) }</pre>
            if !exception.frames.is_empty() {
                <ul class="frames">
                    { for exception.frames.iter().map(|frame| place(frame, on_line)) }
                </ul>
            }
        </div>
    }
}

fn place(frame: &Frame, on_line: &Callback<u32>) -> Html {
    html! {
        <li>
            { line_button(frame.line, on_line) }
            { " " }
            { wording::in_function(&frame.function, frame.repeated) }
        </li>
    }
}

/// A line number that leads into the editor.
pub fn line_button(line: u32, on_line: &Callback<u32>) -> Html {
    let onclick = on_line.reform(move |_: MouseEvent| line);
    html! {
        <button type="button" class="link" data-line={line.to_string()} {onclick}>
            { wording::line(line) }
        </button>
    }
}
