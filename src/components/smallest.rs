//! The smallest input on which a submission fails, found by trying random ones.

use std::rc::Rc;

use judge::search::Counterexample;
use yew::prelude::*;

use super::case_list::case_fields;
use crate::hooks::use_language;
use crate::wording;

/// Where the search behind a submission stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Searched {
    /// Nobody searches.
    #[default]
    Nothing,
    /// It is under way.
    Underway,
    /// It is over.
    Done(Rc<Finding>),
}

/// What a search has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The smallest case that fails; none when all pass.
    pub counterexample: Option<Counterexample>,
    /// The same as a line among the reader's own tests.
    pub test: Option<String>,
    /// How many inputs were tried.
    pub tried: usize,
    /// Whether the submission passes all fixed cases.
    pub passed: bool,
}

#[derive(Properties, PartialEq)]
pub struct SmallestProps {
    /// Where the search stands.
    pub searched: Searched,
    /// The code that was judged.
    pub source: Rc<str>,
    /// The reader's own tests, to tell whether the found one is among them.
    pub own_tests: String,
    /// Told which line of the code a reader asks for.
    pub on_line: Callback<u32>,
    /// Takes a line over into the reader's own tests.
    pub on_adopt: Callback<String>,
}

/// The input with what came of it, and a button that makes it a test.
#[component]
pub fn Smallest(props: &SmallestProps) -> Html {
    use_language();
    let finding = match &props.searched {
        Searched::Nothing => return Html::default(),
        Searched::Underway => {
            return html! {
                <p class="quiet growth-waits" data-search="underway">{ wording::texts().searching }</p>
            };
        }
        Searched::Done(finding) => finding,
    };
    let Some(counterexample) = &finding.counterexample else {
        return match finding.passed && finding.tried > 0 {
            true => html! {
                <p class="quiet growth-waits" data-search="passed">
                    { wording::words().random_passed(finding.tried) }
                </p>
            },
            false => Html::default(),
        };
    };
    html! {
        <section class="smallest" data-search="found">
            <h3>{ wording::words().smallest_heading(finding.passed) }</h3>
            { case_fields(&counterexample.report, &props.source, &props.on_line) }
            if let Some(test) = &finding.test {
                { adopt(test, props) }
            }
            <p class="quiet">{ wording::words().smallest_origin(finding.tried) }</p>
        </section>
    }
}

fn adopt(test: &str, props: &SmallestProps) -> Html {
    if props.own_tests.lines().any(|line| line.trim() == test) {
        return html! { <p class="adopted" role="status">{ wording::texts().adopted }</p> };
    }
    let (test, on_adopt) = (test.to_owned(), props.on_adopt.clone());
    let onclick = Callback::from(move |_: MouseEvent| on_adopt.emit(test.clone()));
    html! {
        <p>
            <button type="button" class="modest" data-action="adopt" {onclick}>
                { wording::texts().adopt }
            </button>
        </p>
    }
}
