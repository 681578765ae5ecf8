//! The list of questions.

use question::{Question, SectionTitle};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::page;
use crate::catalog::SharedCatalog;
use crate::hooks::{ProgressHandle, use_progress};
use crate::progress::Work;
use crate::wording;

/// How far a reader has come with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    New,
    Drafted,
    Solved,
}

fn status(question: &Question, work: &Work) -> Status {
    let stages = question.drill.as_ref().map_or(0, |drill| drill.stages.len());
    if work.has_passed(stages) {
        Status::Solved
    } else if work.has_draft() {
        Status::Drafted
    } else {
        Status::New
    }
}

/// The list of questions, section by section.
#[component]
pub fn Home() -> Html {
    use_effect_with((), |()| page::set_title(&wording::tab_title(wording::HOME_HEADING)));
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    html! {
        <div class="home">
            <header class="opening">
                <h1 tabindex="-1">{ wording::HOME_HEADING }</h1>
                <p class="lead">{ wording::HOME_LEAD }</p>
            </header>
            { for catalog.sections.iter().map(|section| section_list(&catalog, section, &progress)) }
        </div>
    }
}

fn section_list(
    catalog: &SharedCatalog,
    section: &SectionTitle,
    progress: &ProgressHandle,
) -> Html {
    let questions: Vec<(&Question, Status)> = catalog
        .questions
        .iter()
        .filter(|question| question.section == section.section)
        .map(|question| (question, status(question, &progress.work(&question.id))))
        .collect();
    if questions.is_empty() {
        return Html::default();
    }
    let solved = questions.iter().filter(|(_, status)| *status == Status::Solved).count();
    let count = if solved == 0 {
        wording::questions(questions.len())
    } else {
        wording::solved_of(solved, questions.len())
    };
    let heading = section.section.id();
    html! {
        <section class="act" aria-labelledby={heading}>
            <div class="act-title">
                <h2 id={heading}>{ &section.title }</h2>
                <p class="quiet">{ count }</p>
            </div>
            <ol class="bill">
                { for questions.iter().map(|(question, status)| entry(question, *status)) }
            </ol>
        </section>
    }
}

fn entry(question: &Question, status: Status) -> Html {
    let (mark, name) = match status {
        Status::New => (Html::default(), "new"),
        Status::Drafted => (html! { <span class="mark">{ wording::DRAFTED }</span> }, "draft"),
        Status::Solved => (html! { <span class="mark">{ wording::SOLVED }</span> }, "solved"),
    };
    let to = Route::Question { id: question.id.clone() };
    html! {
        <li key={question.id.clone()} data-question={question.id.clone()} data-status={name}>
            <Link<Route> {to} classes="bill-title">{ &question.title }</Link<Route>>
            <span class="bill-note">{ mark }</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use crate::progress::Outcome;

    use super::*;

    #[test]
    fn an_answer_alone_is_a_draft_and_never_solved() {
        let question = Question {
            id: "q".into(),
            title: "Q".into(),
            section: question::Section::Behavioral,
            difficulty: 1,
            minutes: 5,
            topics: Vec::new(),
            prompt: String::new(),
            answer: question::Answer {
                asks: String::new(),
                minutes: 2,
                model: String::new(),
                rubric: Vec::new(),
                myth: String::new(),
                follow_ups: Vec::new(),
            },
            story: None,
            design: None,
            drill: None,
            sources: Vec::new(),
            related: Vec::new(),
            digest: "d".into(),
        };
        assert_eq!(status(&question, &Work::default()), Status::New);
        let written = Work { answer: "Because.".into(), ..Work::default() };
        assert_eq!(status(&question, &written), Status::Drafted);
        let stray = Work { outcomes: [(0, Outcome::Passed)].into(), ..Work::default() };
        assert_eq!(status(&question, &stray), Status::New, "there is nothing to solve");
    }
}
