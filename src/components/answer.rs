//! The part of a question that is answered in words: writing or speaking, how sure one is, and
//! then the comparison.

use std::rc::Rc;

use question::Question;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::comparison::Comparison;
use super::confidence::Reveal;
use super::dictation::Dictation;
use super::inline::sentence;
use super::story::{StoryForm, use_parts};
use super::timing::Timing;
use crate::answer::field::with_said;
use crate::answer::{Field, Stopwatch};
use crate::browser::clock;
use crate::hooks::{Draft, ProgressHandle, use_draft, use_help_hidden, use_language, use_progress};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The question.
    pub question: Rc<Question>,
}

/// One's own answer, then the model answer on request.
#[component]
pub fn AnswerSection(props: &AnswerProps) -> Html {
    use_language();
    let is_hidden = use_help_hidden();
    let Some(progress) = use_progress() else {
        return if is_hidden { Html::default() } else { contents(&props.question) };
    };
    html! { <Answering question={props.question.clone()} {progress} /> }
}

/// What stands in the answer's place until it is known what the reader has written: what a good
/// answer contains, folded, without the answer itself.
fn contents(question: &Question) -> Html {
    html! {
        <section class="words" aria-labelledby="words-title">
            <div class="own-answer">
                <p class="cue mine">{ wording::texts().cue_you }</p>
                <h2 id="words-title">{ heading(question) }</h2>
                <details class="contents">
                    <summary>{ wording::texts().contents }</summary>
                    <ul>
                        {
                            for question.answer.rubric.iter().map(|point| html! {
                                <li>{ sentence(&point.text) }</li>
                            })
                        }
                    </ul>
                </details>
            </div>
        </section>
    }
}

fn heading(question: &Question) -> &'static str {
    match question.drill {
        Some(_) => wording::texts().in_words,
        None => wording::texts().in_words_only,
    }
}

#[derive(Properties, PartialEq)]
struct AnsweringProps {
    question: Rc<Question>,
    progress: ProgressHandle,
}

#[component]
fn Answering(props: &AnsweringProps) -> Html {
    use_language();
    let AnsweringProps { question, progress } = props;
    let is_hidden = use_help_hidden();
    let watch = use_state_eq(Stopwatch::default);
    let is_revealed = use_state_eq(|| false);
    let on_watch = {
        let watch = watch.setter();
        Callback::from(move |changed| watch.set(changed))
    };
    let on_reveal = {
        let (question, progress) = (question.clone(), progress.clone());
        let (is_revealed, watch) = (is_revealed.setter(), watch.clone());
        Callback::from(move |()| {
            watch.set(watch.stopped(clock::now()));
            progress.apply(&question, Action::AnswerRevealed);
            is_revealed.set(true);
        })
    };
    let on_hide = {
        let is_revealed = is_revealed.setter();
        Callback::from(move |()| is_revealed.set(false))
    };
    html! {
        <section class="words" aria-labelledby="words-title">
            <div class="own-answer">
                <p class="cue mine">{ wording::texts().cue_you }</p>
                <h2 id="words-title">{ heading(question) }</h2>
                <OwnAnswer question={question.clone()} progress={progress.clone()}
                    watch={*watch} {on_watch} is_over={*is_revealed} />
            </div>
            if is_hidden {
                <></>
            } else if *is_revealed {
                <Comparison question={question.clone()} progress={progress.clone()} {on_hide} />
            } else {
                <Reveal question={question.clone()} progress={progress.clone()} {on_reveal} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct OwnAnswerProps {
    question: Rc<Question>,
    progress: ProgressHandle,
    watch: Stopwatch,
    on_watch: Callback<Stopwatch>,
    is_over: bool,
}

/// The fields, the clock, and the browser's ear.
#[component]
fn OwnAnswer(props: &OwnAnswerProps) -> Html {
    use_language();
    let OwnAnswerProps { question, progress, watch, .. } = props;
    let whole = use_field(question, progress, Field::Whole);
    let parts = use_parts(question, progress);
    {
        // What is compared is what was written, to the last letter.
        let (whole, parts) = (whole.clone(), parts.clone());
        use_effect_with(props.is_over, move |is_over| {
            if *is_over {
                whole.flush();
                parts.iter().for_each(|part| part.flush());
            }
        });
    }
    let into = use_state_eq(|| match question.story {
        Some(_) => Field::Part(question::StoryPart::Situation),
        None => Field::Whole,
    });
    let on_enter = {
        let into = into.setter();
        Callback::from(move |field| into.set(field))
    };
    let on_said = {
        let draft = match *into {
            Field::Whole => whole.clone(),
            Field::Part(part) => parts[part as usize].clone(),
        };
        Callback::from(move |said: String| {
            draft.edit(with_said(&draft.text(), &said));
            draft.flush();
        })
    };
    let on_begin = {
        let (watch, on_watch) = (*watch, props.on_watch.clone());
        Callback::from(move |()| on_watch.emit(watch.started(clock::now())))
    };
    let listening = match *into {
        Field::Whole => wording::texts().listening.into(),
        Field::Part(part) => wording::words().listening_for(part),
    };
    let limit = u32::from(question.answer.minutes) * 60;
    let tools = html! {
        <Timing watch={*watch} on_watch={props.on_watch.clone()} {limit}>
            <Dictation {on_said} {on_begin} {listening} is_over={props.is_over} />
        </Timing>
    };
    let aloud = html! {
        <span class="quiet">{ wording::words().spoken_minutes(question.answer.minutes) }</span>
    };
    match &question.story {
        Some(story) => html! {
            <>
                <p class="quiet">{ wording::texts().story_lead }{ " " }{ wording::words().story_minutes(question.answer.minutes) }</p>
                { tools }
                <StoryForm story={story.clone()} {parts} {whole} {on_enter} {limit}
                    work={progress.work(&question.id)} />
            </>
        },
        None => html! {
            <>
                <label class="answer-label">
                    <span>{ wording::texts().answer_label }{ " · " }{ aloud }</span>
                    { text_area(Field::Whole, &whole, &on_enter, None) }
                </label>
                if question.design.is_some() && whole.text().trim().is_empty() {
                    <p>
                        <button type="button" class="link" onclick={outline(&whole)}>
                            { wording::texts().outline }
                        </button>
                    </p>
                }
                { tools }
            </>
        },
    }
}

/// Puts the headings of a design answer into an empty text.
fn outline(whole: &Draft) -> Callback<MouseEvent> {
    let whole = whole.clone();
    Callback::from(move |_| {
        whole.edit(wording::words().outline());
        whole.flush();
        crate::browser::page::focus("#answer");
    })
}

/// The draft of what stands in a field.
#[hook]
pub fn use_field(question: &Rc<Question>, progress: &ProgressHandle, field: Field) -> Draft {
    let keep = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |text| progress.apply(&question, field.edited(text)))
    };
    let work = progress.work(&question.id);
    let kept = field.text(&work);
    let draft = use_draft(|| kept.to_owned(), keep);
    draft.follow(kept);
    draft
}

/// A field to write in, and the id of what leads to what belongs there.
pub fn text_area(
    field: Field,
    draft: &Draft,
    on_enter: &Callback<Field>,
    led_by: Option<String>,
) -> Html {
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(area) = area {
                let area: HtmlTextAreaElement = area;
                draft.edit(area.value());
            }
        })
    };
    let onfocus = on_enter.reform(move |_: FocusEvent| field);
    html! {
        <textarea id={field.id()} class="answer-area" rows={if led_by.is_some() { "3" } else { "7" }}
            aria-describedby={led_by} value={draft.text()} {oninput} {onfocus} />
    }
}
