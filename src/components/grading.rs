//! The foot of a question's page: what the review asks for, and once there is something to grade,
//! the four grades with the one that is proposed.

use std::rc::Rc;

use gloo::events::EventListener;
use question::Question;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;
use yew_router::prelude::*;

use super::put_off::PutOff;
use crate::agenda::Course;
use crate::app::Route;
use crate::browser::{clock, page};
use crate::catalog::{Listing, SharedCatalog};
use crate::hooks::{ProgressHandle, use_language, use_now, use_progress};
use crate::progress::{Action, Card, Grade, Work};
use crate::schedule::attempt::{self, Asked};
use crate::schedule::{Happened, Now, Proposal, fsrs};
use crate::wording;

/// Where single keys belong to what is being written.
const WRITING: &str = "input:not([type=checkbox]):not([type=radio]), textarea, select, \
                       [contenteditable], dialog";

#[derive(Properties, PartialEq)]
pub struct GradingProps {
    /// The question.
    pub question: Rc<Question>,
    /// Who asks for it, if it is part of a course.
    pub course: Option<Course>,
    /// Notes the time spent so far.
    pub note_time: Callback<()>,
}

/// What was graded in this visit, so that it can be graded otherwise.
#[derive(Clone, PartialEq)]
struct Graded {
    happened: Happened,
    before: Option<Card>,
    grade: Grade,
    is_changing: bool,
}

/// Grades, and the way through the review.
#[component]
pub fn Grading(props: &GradingProps) -> Html {
    use_language();
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    html! {
        <GradingWith question={props.question.clone()} course={props.course}
            note_time={props.note_time.clone()} {catalog} {progress} />
    }
}

#[derive(Properties, PartialEq)]
struct GradingWithProps {
    question: Rc<Question>,
    course: Option<Course>,
    note_time: Callback<()>,
    catalog: SharedCatalog,
    progress: ProgressHandle,
}

#[component]
fn GradingWith(props: &GradingWithProps) -> Html {
    use_language();
    let GradingWithProps { question, course, note_time, catalog, progress } = props;
    let course = *course;
    let now = use_now();
    let graded = use_state(|| None::<Graded>);
    let work = progress.work(&question.id);

    // What is asked again begins with an empty editor; an attempt that was begun goes on.
    {
        let (question, progress) = (question.clone(), progress.clone());
        use_effect_with((question.id.clone(), course), move |(_, course)| {
            if course.is_some() && attempt::is_stale(&progress.work(&question.id)) {
                progress.apply(&question, Action::AttemptStarted);
            }
        });
    }
    let happened = happened(question, &work);
    {
        let note_time = note_time.clone();
        use_effect_with(happened.is_some(), move |is_gradable| {
            if *is_gradable {
                note_time.emit(());
            }
        });
    }

    // One grade a visit: who goes on after it, or compares, is not asked again.
    let open = match (&*graded, happened) {
        (None, happened) => happened.map(|happened| (happened, work.card.clone())),
        (Some(graded), happened) if graded.is_changing => {
            let happened = happened.unwrap_or_else(|| graded.happened.clone());
            Some((happened, graded.before.clone()))
        }
        _ => None,
    };
    let give = {
        let (question, progress, graded) = (question.clone(), progress.clone(), graded.clone());
        let open = open.clone();
        Callback::from(move |grade: Grade| {
            let Some((happened, before)) = &open else { return };
            if !Proposal::of(happened).allows(grade) {
                return;
            }
            let now = clock::now();
            let retention = progress.settings().retention;
            let card = fsrs::graded(before.as_ref(), grade, now, retention);
            let is_changing = graded.as_ref().is_some_and(|graded| graded.is_changing);
            let action = match is_changing {
                true => Action::Regraded(grade),
                false => Action::Attempted(attempt::record(happened, grade, now)),
            };
            progress.apply(&question, action);
            progress.apply(&question, Action::CardSet(card));
            graded.set(Some(Graded {
                happened: happened.clone(),
                before: before.clone(),
                grade,
                is_changing: false,
            }));
        })
    };
    use_keys(open.is_some() && progress.settings().shortcuts_by_key, give.clone());
    // The button that had the keyboard is gone with the grades.
    let given = graded.as_ref().filter(|graded| !graded.is_changing).map(|graded| graded.grade);
    use_effect_with((given, open.is_some()), |(given, is_open)| {
        if given.is_some() && !is_open {
            page::focus(".grading .onward");
        }
    });

    let asked = course.unwrap_or(Course::Review).ids(catalog, progress, now);
    let left: Vec<&str> = asked.into_iter().filter(|id| *id != question.id).collect();
    let next = left.first().and_then(|id| catalog.listing(id));
    if let Some((happened, before)) = &open {
        let retention = progress.settings().retention;
        return html! {
            <section class="grading" data-grading="open" aria-labelledby="grading-title">
                { grades(happened, before.as_ref(), now, retention, &give) }
            </section>
        };
    }
    if let (Some(Graded { grade, .. }), Some(card)) = (&*graded, &work.card) {
        let change = {
            let graded = graded.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(given) = &*graded {
                    graded.set(Some(Graded { is_changing: true, ..given.clone() }));
                }
            })
        };
        let day = now.day_of(card.due);
        return html! {
            <section class="grading" data-grading="graded" aria-label={wording::texts().review}>
                <p role="status">{ wording::words().graded(*grade, day, now.day()) }</p>
                <p class="buttons">
                    { onward(next, course) }
                    <button type="button" class="link" data-action="regrade" onclick={change}>
                        { wording::texts().change_grade }
                    </button>
                </p>
            </section>
        };
    }
    let (Some(course), Some(listing)) = (course, catalog.listing(&question.id)) else {
        return Html::default();
    };
    html! {
        <section class="grading" data-grading="waiting" aria-label={wording::words().course(course)}>
            <p>
                <span class="cue">{ wording::words().course(course) }</span>
                { " " }
                <span class="quiet">{ wording::words().left(left.len()) }</span>
            </p>
            <div class="buttons">
                <Link<Route> to={course.page()} classes="top-link">
                    { wording::words().course_page(course) }
                </Link<Route>>
                <LeavingPutOff listing={listing.clone()} progress={progress.clone()}
                    to={next.map_or(course.page(), |next| course.question(&next.id))} />
                { last_answer(question, &work, progress) }
            </div>
        </section>
    }
}

/// What happened in the attempt under way, if there is something to grade.
fn happened(question: &Question, work: &Work) -> Option<Happened> {
    let rubric: Vec<&str> =
        question.answer.rubric.iter().map(|point| point.text.as_str()).collect();
    let asked = Asked {
        stages: question.drill.as_ref().map_or(0, |drill| drill.stages.len()),
        minutes: question.minutes,
        answer_minutes: question.answer.minutes,
        rubric: &rubric,
    };
    attempt::happened(work, asked)
}

fn grades(
    happened: &Happened,
    before: Option<&Card>,
    now: Now,
    retention: f32,
    give: &Callback<Grade>,
) -> Html {
    let proposal = Proposal::of(happened);
    let button = |(index, grade): (usize, Grade)| {
        let is_allowed = proposal.allows(grade);
        let due = now.day_of(fsrs::graded(before, grade, now.at, retention).due);
        let class = classes!("grade", (grade == proposal.grade).then_some("proposed"));
        let give = give.clone();
        html! {
            <button key={index} type="button" {class} data-grade={format!("{grade:?}")}
                aria-disabled={(!is_allowed).then_some("true")}
                aria-keyshortcuts={(index + 1).to_string()}
                onclick={move |_: MouseEvent| give.emit(grade)}>
                <span class="grade-name">
                    <kbd aria-hidden="true">{ index + 1 }</kbd>{ " " }{ wording::words().grade(grade) }
                </span>
                { " " }
                <span class="grade-due">{ wording::words().back_on(due, now.day()) }</span>
            </button>
        }
    };
    html! {
        <>
            <div class="grading-words">
                <h2 id="grading-title">{ wording::texts().how_well }</h2>
                <p role="status">{ wording::words().proposal(&proposal) }</p>
                if proposal.is_failure {
                    <details class="quiet">
                        <summary>{ wording::texts().why_only_again }</summary>
                        <p>{ wording::texts().only_again }</p>
                    </details>
                }
            </div>
            <div class="grades">{ for fsrs::GRADES.into_iter().enumerate().map(button) }</div>
        </>
    }
}

/// Leads to what comes after a grade.
fn onward(next: Option<&Listing>, course: Option<Course>) -> Html {
    let (to, classes, text) = match (course, next) {
        (Some(course), Some(next)) => {
            (course.question(&next.id), "primary onward", wording::words().next_on(&next.title))
        }
        (Some(course), None) => {
            (course.page(), "primary onward", wording::texts().course_done.to_owned())
        }
        (None, _) => {
            (Route::Review, "onward", wording::words().course_page(Course::Review).to_owned())
        }
    };
    html! { <Link<Route> {to} {classes}>{ text }</Link<Route>> }
}

#[derive(Properties, PartialEq)]
struct LeavingPutOffProps {
    listing: Listing,
    progress: ProgressHandle,
    to: Route,
}

/// Puts the question off and goes on with the next one.
#[component]
fn LeavingPutOff(props: &LeavingPutOffProps) -> Html {
    use_language();
    let navigator = use_navigator();
    let on_gone = {
        let to = props.to.clone();
        Callback::from(move |()| {
            if let Some(navigator) = &navigator {
                navigator.push(&to);
            }
        })
    };
    html! {
        <PutOff listing={props.listing.clone()} progress={props.progress.clone()} {on_gone} />
    }
}

/// Brings back what was written in words the last time, which a review hides at first.
fn last_answer(question: &Rc<Question>, work: &Work, progress: &ProgressHandle) -> Html {
    let Some(last) = work.answers.last().filter(|_| work.answer.trim().is_empty()) else {
        return Html::default();
    };
    let onclick = {
        let (question, progress) = (question.clone(), progress.clone());
        let text = last.code.clone();
        Callback::from(move |_: MouseEvent| {
            progress.apply(&question, Action::AnswerEdited(text.clone()));
        })
    };
    html! {
        <button type="button" class="link" data-action="last-answer" {onclick}>
            { wording::texts().last_answer }
        </button>
    }
}

/// Gives a grade by its number, unless something is being written.
#[hook]
fn use_keys(is_open: bool, give: Callback<Grade>) {
    let latest = use_mut_ref(Callback::noop);
    latest.replace(give);
    use_effect_with(is_open, move |is_open| {
        let listener = web_sys::window().filter(|_| *is_open).map(|window| {
            EventListener::new(&window, "keydown", move |event| {
                if let Some(grade) = event.dyn_ref::<KeyboardEvent>().and_then(grade_of) {
                    latest.borrow().emit(grade);
                }
            })
        });
        move || drop(listener)
    });
}

fn grade_of(event: &KeyboardEvent) -> Option<Grade> {
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.repeat();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_writing = target.and_then(|target| target.closest(WRITING).ok().flatten()).is_some();
    let number: usize = event.key().parse().ok()?;
    let grade = number.checked_sub(1).and_then(|index| fsrs::GRADES.get(index).copied());
    grade.filter(|_| is_plain && !is_writing && !event.default_prevented())
}
