//! A mock interview: setting it up, holding it, and its report.

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use question::{Question, Section};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent};
use yew::prelude::*;
use yew_router::prelude::*;

use super::question::{Desk, Task};
use crate::app::Route;
use crate::browser::{clock, interview, page};
use crate::catalog::{Kind, Listing, SharedCatalog};
use crate::components::answer::AnswerSection;
use crate::components::inline::content;
use crate::components::panels::Shows;
use crate::components::waiting::waiting;
use crate::hooks::{
    Fetched, HelpHidden, ProgressHandle, use_language, use_progress, use_question, use_questions,
    use_visit,
};
use crate::interview::session::minutes_from;
use crate::interview::{
    Candidate, Milestone, Reported, Session, Wish, markdown, record, report, select, strength,
};
use crate::progress::{Action, Attempt, AttemptKind, InterviewOutcome};
use crate::wording;

/// How long an interview may take, where the reader does not say otherwise.
const LENGTHS: [u32; 4] = [20, 30, 45, 60];
/// Stands for a length of the reader's own.
const OWN: &str = "own";
const SECOND_MILLIS: u32 = 1_000;

/// The page of the mock interview, wherever it stands.
#[component]
pub fn InterviewPage() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().interview)));
    let session = use_state(|| interview::kept().as_deref().and_then(Session::read));
    let change = {
        let session = session.setter();
        Callback::from(move |changed: Option<Session>| {
            interview::keep(changed.as_ref().map(Session::save).as_deref());
            session.set(changed);
        })
    };
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return Html::default();
    };
    match &*session {
        None => html! { <Setup {catalog} {progress} {change} /> },
        Some(session) if session.ended.is_none() => {
            html! { <Underway session={session.clone()} {catalog} {progress} {change} /> }
        }
        Some(session) => {
            html! { <Report session={session.clone()} {catalog} {progress} {change} /> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct SetupProps {
    catalog: SharedCatalog,
    progress: ProgressHandle,
    change: Callback<Option<Session>>,
}

/// What the reader chooses before it begins.
#[derive(Clone, PartialEq)]
struct Choice {
    length: String,
    own: String,
    sections: BTreeSet<Section>,
    kinds: BTreeSet<Kind>,
}

impl Choice {
    fn minutes(&self) -> Option<u32> {
        minutes_from(if self.length == OWN { &self.own } else { &self.length })
    }
}

#[component]
fn Setup(props: &SetupProps) -> Html {
    use_language();
    let SetupProps { catalog, progress, change } = props;
    let seed = use_memo((), |()| clock::now());
    let choice = use_state(|| Choice {
        length: "45".to_owned(),
        own: "90".to_owned(),
        sections: catalog.sections.iter().map(|section| section.section).collect(),
        kinds: Kind::ALL.into(),
    });
    let questions = choice.minutes().map(|minutes| {
        let wish = Wish {
            minutes,
            sections: choice.sections.clone(),
            kinds: choice.kinds.clone(),
            seed: seed.unsigned_abs(),
        };
        let candidates: Vec<Candidate> = catalog
            .questions
            .iter()
            .map(|question| Candidate {
                question,
                strength: strength(question, &progress.work(&question.id)),
            })
            .collect();
        (minutes, select(&candidates, &wish))
    });
    let chosen = match &questions {
        None => wording::texts().bad_length.to_owned(),
        Some((_, chosen)) if chosen.is_empty() => wording::texts().nothing_fits.to_owned(),
        Some((_, chosen)) => {
            let minutes = chosen.iter().map(|question| u32::from(question.minutes)).sum();
            wording::words().interview_holds(chosen.len(), minutes)
        }
    };
    let start = questions.filter(|(_, chosen)| !chosen.is_empty()).map(|(minutes, chosen)| {
        (minutes, chosen.iter().map(|question| question.id.clone()).collect::<Vec<_>>())
    });
    let is_disabled = start.is_none().then_some("true");
    let begin = {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some((minutes, ids)) = start.clone() {
                page::scroll_to_top();
                change.emit(Some(Session::begin(ids, minutes, clock::now())));
            }
        })
    };
    html! {
        <div class="interview-setup">
            <header class="opening">
                <h1 tabindex="-1">{ wording::texts().interview }</h1>
                <p class="lead">{ wording::texts().interview_lead }</p>
            </header>
            { lengths(&choice) }
            <fieldset>
                <legend>{ wording::texts().interview_kinds }</legend>
                {
                    for Kind::ALL.into_iter().map(|kind| {
                        let with = move |choice: &mut Choice| turn(&mut choice.kinds, kind);
                        tick(&choice, wording::words().kind(kind), choice.kinds.contains(&kind), with)
                    })
                }
            </fieldset>
            <fieldset>
                <legend>{ wording::texts().interview_sections }</legend>
                {
                    for catalog.sections.iter().map(|section| {
                        let id = section.section;
                        let with = move |choice: &mut Choice| turn(&mut choice.sections, id);
                        tick(&choice, &section.title, choice.sections.contains(&id), with)
                    })
                }
            </fieldset>
            <p role="status" class="interview-holds">{ chosen }</p>
            <p class="quiet">{ wording::texts().interview_drafts }</p>
            <p class="buttons">
                <button type="button" class="primary" data-action="begin"
                    aria-disabled={is_disabled} onclick={begin}>
                    { wording::texts().interview_begin }
                </button>
            </p>
            { past(progress) }
        </div>
    }
}

fn turn<T: Ord>(set: &mut BTreeSet<T>, one: T) {
    if !set.remove(&one) {
        set.insert(one);
    }
}

fn tick(
    choice: &UseStateHandle<Choice>,
    label: &str,
    checked: bool,
    with: impl Fn(&mut Choice) + 'static,
) -> Html {
    let choice = choice.clone();
    let onchange = Callback::from(move |_: Event| {
        let mut changed = (*choice).clone();
        with(&mut changed);
        choice.set(changed);
    });
    html! {
        <label class="tick">
            <input type="checkbox" {checked} {onchange} />
            <span>{ label.to_owned() }</span>
        </label>
    }
}

fn lengths(choice: &UseStateHandle<Choice>) -> Html {
    let option = |value: String, label: Html| {
        let checked = choice.length == value;
        let onchange = {
            let (choice, value) = (choice.clone(), value.clone());
            Callback::from(move |_: Event| {
                choice.set(Choice { length: value.clone(), ..(*choice).clone() });
            })
        };
        html! {
            <label class="tick">
                <input type="radio" name="length" {value} {checked} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    let oninput = {
        let choice = choice.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                let own = field.value();
                choice.set(Choice { length: OWN.to_owned(), own, ..(*choice).clone() });
            }
        })
    };
    html! {
        <fieldset>
            <legend>{ wording::texts().interview_length }</legend>
            {
                for LENGTHS.into_iter().map(|minutes| {
                    option(minutes.to_string(), html! { { wording::words().whole_minutes(minutes) } })
                })
            }
            { option(OWN.to_owned(), html! { { wording::texts().interview_own } }) }
            <label class="own-length">
                <span class="hidden-label">{ wording::texts().interview_own_minutes }</span>
                <input type="number" inputmode="numeric" min="5" max="240" id="own-minutes"
                    value={choice.own.clone()} {oninput} />
            </label>
        </fieldset>
    }
}

/// The interviews that were held before, the last one first.
fn past(progress: &ProgressHandle) -> Html {
    let interviews = progress.interviews();
    if interviews.is_empty() {
        return Html::default();
    }
    html! {
        <section class="past" aria-labelledby="past">
            <h2 id="past">{ wording::texts().interviews_past }</h2>
            <ul>
                {
                    for interviews.iter().rev().map(|interview| {
                        let good = interview
                            .items
                            .iter()
                            .filter(|item| item.outcome == InterviewOutcome::Passed)
                            .count();
                        html! {
                            <li key={interview.at.to_string()}>
                                { wording::words().interview_sum(
                                    &clock::date(interview.at),
                                    interview.seconds,
                                    interview.minutes,
                                    interview.items.len(),
                                ) }
                                { " " }{ wording::words().interview_good(good, interview.items.len()) }
                            </li>
                        }
                    })
                }
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SessionProps {
    session: Session,
    catalog: SharedCatalog,
    progress: ProgressHandle,
    change: Callback<Option<Session>>,
}

/// The interview while it is held.
#[component]
fn Underway(props: &SessionProps) -> Html {
    use_language();
    let SessionProps { session, catalog, progress, change } = props;
    let go = |index: usize| {
        let (session, change) = (session.clone(), change.clone());
        Callback::from(move |_: MouseEvent| {
            change.emit(Some(session.at_question(index, clock::now())));
            page::scroll_to_top();
        })
    };
    // The keyboard begins each question at its title.
    use_effect_with(session.current, |_| page::focus("#content h1"));
    let end = {
        let (session, change) = (session.clone(), change.clone());
        Callback::from(move |_: MouseEvent| {
            page::scroll_to_top();
            change.emit(Some(session.end(clock::now())));
        })
    };
    let Some(item) = session.item() else { return Html::default() };
    let Some(listing) = catalog.listing(&item.question) else {
        // A question that the collection no longer has can only be passed over.
        return html! {
            <div class="plain">
                <h1 tabindex="-1">{ wording::texts().not_found }</h1>
                <p class="buttons">
                    <button type="button" class="primary" onclick={go(session.current + 1)}>
                        { wording::texts().next }
                    </button>
                    <button type="button" class="second" onclick={end}>{ wording::texts().interview_end }</button>
                </p>
            </div>
        };
    };
    let count = session.items.len();
    html! {
        <ContextProvider<HelpHidden> context={HelpHidden}>
            <section class="interview-bar" aria-label={wording::texts().interview}>
                <nav aria-label={wording::texts().interview_questions}>
                    <ol>
                        {
                            for (0..count).map(|index| {
                                let current = (index == session.current).then_some("step");
                                let seen = session.items[index].is_seen.to_string();
                                html! {
                                    <li key={index}>
                                        <button type="button" class="question-step" aria-current={current}
                                            aria-label={wording::words().question_of(index + 1, count)}
                                            data-seen={seen} onclick={go(index)}>
                                            { (index + 1).to_string() }
                                        </button>
                                    </li>
                                }
                            })
                        }
                    </ol>
                </nav>
                <Clock session={session.clone()} change={change.clone()} />
                <button type="button" class="modest" data-action="end" onclick={end.clone()}>
                    { wording::texts().interview_end }
                </button>
            </section>
            <Asked key={item.question.clone()} session={session.clone()} listing={listing.clone()}
                progress={progress.clone()} change={change.clone()} />
            <p class="buttons interview-next">
                if session.current + 1 < count {
                    <button type="button" class="primary" data-action="next"
                        onclick={go(session.current + 1)}>
                        { wording::texts().interview_next }
                    </button>
                } else {
                    <button type="button" class="primary" onclick={end}>
                        { wording::texts().interview_end }
                    </button>
                }
            </p>
        </ContextProvider<HelpHidden>>
    }
}

#[derive(Properties, PartialEq)]
struct AskedProps {
    session: Session,
    listing: Listing,
    progress: ProgressHandle,
    change: Callback<Option<Session>>,
}

/// The question on the page, begun anew when it comes up for the first time.
#[component]
fn Asked(props: &AskedProps) -> Html {
    use_language();
    let AskedProps { session, listing, progress, change } = props;
    let fetched = use_question(&listing.id);
    let question = match &fetched {
        Fetched::Here(question) => Some(question.clone()),
        _ => None,
    };
    use_visit(question.clone());
    let is_begun = session.item().is_some_and(|item| item.is_begun);
    {
        let (session, progress, change) = (session.clone(), progress.clone(), change.clone());
        use_effect_with((question.clone(), is_begun), move |(question, is_begun)| {
            if let (Some(question), false) = (question, is_begun) {
                progress.apply(question, Action::AttemptStarted);
                change.emit(Some(session.with_begun()));
            }
        });
    }
    let position = wording::words().question_of(session.current + 1, session.items.len());
    html! {
        <article class={classes!("question", (listing.stages == 0).then_some("in-words-only"))}
            aria-busy={question.is_none().then_some("true")}>
            <div class="script">
                <header class="question-head">
                    <p class="cue">{ position }</p>
                    <h1 tabindex="-1">{ content(&listing.title) }</h1>
                </header>
                { waiting(&fetched) }
                if let Some(question) = question.clone().filter(|_| is_begun) {
                    <Task {question} />
                }
            </div>
            if let Some(question) = question.filter(|_| is_begun) {
                if question.drill.is_some() {
                    <Desk question={question.clone()} shows={Shows(None)}
                        on_panel={Callback::noop()} />
                }
                <AnswerSection {question} />
            }
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct ClockProps {
    session: Session,
    change: Callback<Option<Session>>,
}

/// The one clock, which can be hidden and ends nothing.
#[component]
fn Clock(props: &ClockProps) -> Html {
    use_language();
    let ClockProps { session, change } = props;
    let now = use_state(clock::now);
    {
        let now = now.setter();
        use_effect_with((), move |()| {
            let interval = Interval::new(SECOND_MILLIS, move || now.set(clock::now()));
            move || drop(interval)
        });
    }
    let turn = {
        let (session, change) = (session.clone(), change.clone());
        Callback::from(move |_: MouseEvent| {
            change.emit(Some(session.with_clock(!session.clock_hidden)));
        })
    };
    let milestone = session.milestone(*now);
    html! {
        <div class="interview-clock">
            if !session.clock_hidden {
                <span role="timer" aria-label={wording::texts().interview_clock}>
                    { wording::countdown(session.seconds_left(*now)) }
                </span>
            }
            <button type="button" class="link" data-action="clock" onclick={turn}>
                { if session.clock_hidden { wording::texts().clock_show } else { wording::texts().clock_hide } }
            </button>
            <p role="status" class={(milestone != Some(Milestone::Over)).then_some("hidden-label")}>
                { milestone.map(|it| wording::words().milestone(it)) }
            </p>
        </div>
    }
}

/// What it came to.
#[component]
fn Report(props: &SessionProps) -> Html {
    use_language();
    let SessionProps { session, catalog, progress, change } = props;
    let compared = use_state(|| None::<String>);
    use_effect_with((), |()| page::focus("#content h1"));
    let seen: Vec<String> = session
        .items
        .iter()
        .filter(|item| item.is_seen && catalog.listing(&item.question).is_some())
        .map(|item| item.question.clone())
        .collect();
    let kept = use_questions(seen);
    let question = |id: &str| kept.iter().find(|question| question.id == id).cloned();
    let reported = report::reported(
        session,
        |id| catalog.listing(id).cloned(),
        |id| progress.work(id),
        |id| Some(question(id)?.answer.rubric.iter().map(|point| point.text.clone()).collect()),
    );
    let fill = {
        let (session, reported) = (session.clone(), reported.clone());
        // The address is made at the click, so that it holds the latest ticks.
        Callback::from(move |event: MouseEvent| {
            let text = markdown(&session, &clock::date(session.at), &reported);
            let text = String::from(js_sys::encode_uri_component(&text));
            let address = format!("data:text/markdown;charset=utf-8,{text}");
            let link = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            if let Some(link) = link {
                let _ = link.set_attribute("href", &address);
            }
        })
    };
    let put_away = {
        let (session, reported) = (session.clone(), reported.clone());
        let (catalog, progress, change) = (catalog.clone(), progress.clone(), change.clone());
        Callback::from(move |_: MouseEvent| {
            for one in &reported {
                note(one, &session, &catalog, &progress);
            }
            progress.add_interview(record(&session, &reported));
            change.emit(None);
            page::scroll_to_top();
            page::focus("#content h1");
        })
    };
    let again: Vec<&Reported> = reported.iter().filter(|one| one.is_weak()).collect();
    let seconds = u64::try_from(session.elapsed(clock::now()) / 1_000).unwrap_or_default();
    html! {
        <div class="interview-report">
            <header class="opening">
                <h1 tabindex="-1">{ wording::texts().interview_report }</h1>
                <p class="lead">
                    { wording::words().interview_sum(&clock::date(session.at), seconds, session.minutes,
                        reported.len()) }
                </p>
                <p>{ wording::texts().interview_grade }</p>
            </header>
            <ol class="bill">
                { for reported.iter().map(|one| report_row(one, question(&one.item.question), &compared)) }
            </ol>
            if !again.is_empty() {
                <section class="again" aria-labelledby="again">
                    <h2 id="again">{ wording::texts().look_again }</h2>
                    <ul>
                        {
                            for again.iter().map(|one| {
                                let to = Route::Question { id: one.question.clone() };
                                html! { <li><Link<Route> {to}>{ content(&one.title) }</Link<Route>></li> }
                            })
                        }
                    </ul>
                </section>
            }
            <p class="buttons">
                <button type="button" class="primary" data-action="put-away" onclick={put_away}>
                    { wording::texts().interview_put_away }
                </button>
                <a class="second" href="data:text/markdown" download={wording::INTERVIEW_FILE}
                    onclick={fill}>
                    { wording::texts().interview_save }
                </a>
            </p>
        </div>
    }
}

/// Notes in the question's own work that it was tried.
fn note(
    reported: &Reported,
    session: &Session,
    catalog: &SharedCatalog,
    progress: &ProgressHandle,
) {
    let Some(listing) = catalog.listing(&reported.question) else { return };
    if reported.item.outcome == InterviewOutcome::Skipped {
        return;
    }
    let work = progress.work(&reported.question);
    let attempt = Attempt {
        at: session.ended.unwrap_or(session.at),
        kind: if reported.is_code { AttemptKind::Code } else { AttemptKind::Words },
        confidence: work.confidence,
        passed: reported.item.outcome == InterviewOutcome::Passed,
        hints: work.hints,
        solution_seen: false,
        ticked: if reported.is_code { 0 } else { reported.item.passed },
        of: if reported.is_code { 0 } else { reported.item.total },
        seconds: reported.item.seconds,
        grade: None,
    };
    progress.apply_without_code(&listing.id, &listing.digest, Action::Attempted(attempt));
}

fn report_row(
    reported: &Reported,
    question: Option<Rc<Question>>,
    compared: &UseStateHandle<Option<String>>,
) -> Html {
    let id = reported.question.clone();
    let is_open = compared.as_ref() == Some(&id);
    let turn = {
        let (compared, id) = (compared.clone(), id.clone());
        Callback::from(move |_: MouseEvent| compared.set((!is_open).then(|| id.clone())))
    };
    html! {
        <li key={id.clone()} data-reported={id} data-passed={reported.item.passed.to_string()}>
            <h2>{ content(&reported.title) }</h2>
            <span class="bill-note quiet">{ wording::time_taken(reported.item.seconds) }</span>
            <p class="bill-more">{ wording::words().interview_outcome(&reported.item, reported.is_code) }</p>
            if question.is_some() {
                <p class="bill-more">
                    <button type="button" class="modest" aria-expanded={is_open.to_string()}
                        onclick={turn}>
                        { wording::texts().interview_compare }
                    </button>
                </p>
            }
            if let Some(question) = question.filter(|_| is_open) {
                <div class="bill-more compared"><AnswerSection {question} /></div>
            }
        </li>
    }
}
