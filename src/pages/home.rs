//! The list of questions.

use question::SectionTitle;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::page;
use crate::catalog::{Listing, SharedCatalog};
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

fn status(question: &Listing, work: &Work) -> Status {
    if work.has_passed(question.stages) {
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
    let questions: Vec<(&Listing, Status)> = catalog
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

fn entry(question: &Listing, status: Status) -> Html {
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
    use crate::catalog::listing::Kind;
    use crate::progress::Outcome;

    use super::*;

    #[test]
    fn an_answer_alone_is_a_draft_and_never_solved() {
        let question = Listing {
            id: "q".into(),
            title: "Q".into(),
            section: question::Section::Behavioral,
            kind: Kind::Story,
            topics: Vec::new(),
            difficulty: 1,
            minutes: 5,
            answer_minutes: 2,
            stages: 0,
            has_generator: false,
            digest: "d".into(),
            related: Vec::new(),
        };
        assert_eq!(status(&question, &Work::default()), Status::New);
        let written = Work { answer: "Because.".into(), ..Work::default() };
        assert_eq!(status(&question, &written), Status::Drafted);
        let stray = Work { outcomes: [(0, Outcome::Passed)].into(), ..Work::default() };
        assert_eq!(status(&question, &stray), Status::New, "there is nothing to solve");
    }
}
