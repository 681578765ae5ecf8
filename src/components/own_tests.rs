//! Where readers write tests of their own.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use judge::impostors::impostors;
use question::{Drill, OwnTestMistake, Question, Visibility, own_test_line, read_own_tests};
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::impostors::{Hunted, Impostors};
use super::inline::{sentence, with_code};
use crate::browser::page;
use crate::hooks::{Draft, use_language};
use crate::{typing, wording};

const AREA: &str = "own-tests";
const HELP: &str = "own-tests-help";
const MISTAKES: &str = "own-tests-mistakes";

/// How long a writer has to pause before the lines are checked: nobody is told that half a line is
/// wrong.
const CHECK_PAUSE_MILLIS: u32 = 1_000;
/// How long after the writer has left the lines are checked. What is found takes room, and nothing
/// may move while the button that the writer went for is being pressed.
const LEFT_PAUSE_MILLIS: u32 = 300;

#[derive(Properties, PartialEq)]
pub struct OwnTestsProps {
    /// The question that they test.
    pub question: Rc<Question>,
    /// The stage that the reader has reached.
    pub stage: usize,
    /// The tests as they are being written.
    pub draft: Draft,
    /// The tests as they were kept last, maybe by another page.
    pub kept: String,
    /// Where the hunt for impostors stands.
    pub hunted: Hunted,
    /// Whether a submission is being judged.
    pub is_busy: bool,
    /// Sets the tests on the impostors.
    pub on_hunt: Callback<()>,
}

/// A text area for tests, and what is wrong with its lines.
#[component]
pub fn OwnTests(props: &OwnTestsProps) -> Html {
    use_language();
    let OwnTestsProps { question, stage, draft, kept, hunted, is_busy, on_hunt } = props;
    let area = use_node_ref();
    let checked = use_state_eq(|| kept.clone());
    let waiting = use_mut_ref(|| None::<Timeout>);
    {
        let (draft, checked) = (draft.clone(), checked.setter());
        use_effect_with(kept.clone(), move |kept| {
            if draft.follow(kept) {
                checked.set(kept.clone());
            }
        });
    }
    let tests = use_memo(((*checked).clone(), question.id.clone(), *stage), |(text, _, stage)| {
        question.drill.as_ref().map(|drill| read_own_tests(text, drill, *stage)).unwrap_or_default()
    });

    let check = {
        let (draft, checked, waiting) = (draft.clone(), checked.setter(), waiting.clone());
        Callback::from(move |()| {
            waiting.take();
            draft.flush();
            checked.set(draft.text());
        })
    };
    let check_after = {
        let check = check.clone();
        Callback::from(move |millis: u32| {
            let check = check.clone();
            waiting.replace(Some(Timeout::new(millis, move || check.emit(()))));
        })
    };
    let oninput = {
        let (draft, check_after) = (draft.clone(), check_after.clone());
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(area) = area {
                let area: HtmlTextAreaElement = area;
                draft.edit(area.value());
                check_after.emit(CHECK_PAUSE_MILLIS);
            }
        })
    };
    let onblur = check_after.reform(|_: FocusEvent| LEFT_PAUSE_MILLIS);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // The keys that run the code do not take the focus away.
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            check.emit(());
        }
    });
    let on_line = {
        let area = area.clone();
        Callback::from(move |line| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                let start = typing::line_start(&area.value(), line);
                let end = typing::line_start(&area.value(), line + 1);
                let _ = area.focus();
                let _ = area.set_selection_range(start, end);
            }
        })
    };
    // Where the section was opened is not where it is once the style sheet has made room for it.
    let ontoggle = Callback::from(|_: Event| page::reveal(".own-tests"));
    let Some(drill) = &question.drill else { return Html::default() };
    let has_mistakes = !tests.mistakes.is_empty();
    html! {
        <details class="own-tests" {ontoggle}>
            <summary>
                { wording::texts().own_tests }
                if let Some(note) = wording::words().own_tests_note(tests.cases.len(), tests.mistakes.len()) {
                    { " " }
                    <span class={classes!("own-note", has_mistakes.then_some("bad"))}>{ note }</span>
                }
            </summary>
            <div id={HELP} class="own-help">
                <p>{ wording::texts().own_tests_help }</p>
                if let Some(example) = example(drill) {
                    <pre>{ example }</pre>
                }
                <p>{ with_code(wording::texts().own_tests_more) }</p>
            </div>
            <label for={AREA}>{ wording::texts().own_tests_label }</label>
            <textarea id={AREA} ref={area} rows="4" value={draft.text()}
                spellcheck="false" autocapitalize="off" autocomplete="off"
                aria-describedby={format!("{HELP} {MISTAKES}")}
                aria-invalid={has_mistakes.then_some("true")}
                {oninput} {onblur} {onkeydown} />
            <div id={MISTAKES} role="status">
                if has_mistakes {
                    <ul class="own-mistakes">
                        { for tests.mistakes.iter().map(|mistake| row(mistake, &on_line)) }
                    </ul>
                }
            </div>
            <Impostors count={impostors(drill).count()} tests={tests.cases.len()}
                hunted={hunted.clone()} {is_busy} {on_hunt} />
        </details>
    }
}

fn row(mistake: &OwnTestMistake, on_line: &Callback<u32>) -> Html {
    let line = u32::try_from(mistake.line).unwrap_or(u32::MAX);
    let onclick = on_line.reform(move |_: MouseEvent| line);
    html! {
        <li key={mistake.line} data-own-mistake={mistake.line.to_string()}>
            <button type="button" class="link" {onclick}>
                { wording::words().own_test_line(mistake.line) }
            </button>
            { wording::words().own_test_place(mistake.column) }
            { sentence(&format!("{}.", mistake.message)) }
            { " " }
            <span class="own-hint">{ sentence(&wording::own_test_hint(&mistake.hint)) }</span>
        </li>
    }
}

/// The shortest sample of the task itself, as a reader would write it.
fn example(drill: &Drill) -> Option<String> {
    let samples = drill
        .cases
        .iter()
        .filter(|case| case.visibility == Visibility::Sample && case.stage == 0)
        .map(|case| own_test_line(case, drill));
    samples.min_by_key(String::len)
}
