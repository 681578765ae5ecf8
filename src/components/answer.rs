//! The part of a question that is answered in words, and what there is to compare with.

use std::rc::Rc;

use question::{FollowUp, Question, RubricPoint};
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use super::design::design;
use super::inline::{prose, sentence};
use super::story::{red_flags, story_comparison, story_parts};
use crate::hooks::{ProgressHandle, use_draft, use_progress};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct AnswerProps {
    /// The question.
    pub question: Rc<Question>,
}

/// One's own answer, then the model answer behind a disclosure.
#[component]
pub fn AnswerSection(props: &AnswerProps) -> Html {
    let Some(progress) = use_progress() else { return Html::default() };
    let heading = match props.question.drill {
        Some(_) => wording::IN_WORDS,
        None => wording::IN_WORDS_ONLY,
    };
    html! {
        <section class="words" aria-labelledby="words-title">
            <div class="own-answer">
                <p class="cue mine">{ wording::CUE_YOU }</p>
                <h2 id="words-title">{ heading }</h2>
                if let Some(story) = &props.question.story {
                    { story_parts(story) }
                }
                <OwnAnswer question={props.question.clone()} />
            </div>
            <details class="model-answer">
                <summary>{ wording::SHOW_ANSWER }</summary>
                { comparison(&props.question, &progress) }
            </details>
        </section>
    }
}

#[component]
fn OwnAnswer(props: &AnswerProps) -> Html {
    let Some(progress) = use_progress() else { return Html::default() };
    html! { <AnswerArea question={props.question.clone()} {progress} /> }
}

#[derive(Properties, PartialEq)]
struct AnswerAreaProps {
    question: Rc<Question>,
    progress: ProgressHandle,
}

#[component]
fn AnswerArea(props: &AnswerAreaProps) -> Html {
    let keep = {
        let (question, progress) = (props.question.clone(), props.progress.clone());
        Callback::from(move |text| progress.apply(&question, Action::AnswerEdited(text)))
    };
    let kept = props.progress.work(&props.question.id).answer;
    let draft = use_draft(|| kept.clone(), keep);
    draft.follow(&kept);
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
    html! {
        <label class="answer-label">
            <span>
                { wording::ANSWER_LABEL }
                <span class="quiet">
                    { " · " }{ wording::spoken_minutes(props.question.answer.minutes) }
                </span>
            </span>
            <textarea id="answer" rows="7" value={draft.text()} {oninput} />
        </label>
    }
}

fn comparison(question: &Rc<Question>, progress: &ProgressHandle) -> Html {
    let answer = &question.answer;
    let work = progress.work(&question.id);
    let ticked = answer.rubric.iter().filter(|point| work.ticked.contains(&point.text)).count();
    let solution = question.drill.as_ref().map(|drill| drill.solution.as_str());
    html! {
        <div class="comparison">
            <div class="comparison-main">
                <h3>{ wording::ASKS }</h3>
                <p>{ sentence(&answer.asks) }</p>
                if let Some(story) = &question.story {
                    <p class="quiet">{ wording::told_by(&story.teller) }</p>
                    <h3>{ wording::STRONG_SAMPLE }</h3>
                } else {
                    <h3>{ wording::MODEL_ANSWER }</h3>
                }
                { prose(&answer.model) }
                if let Some(story) = &question.story {
                    { story_comparison(story) }
                }
                if let Some(parts) = &question.design {
                    { design(parts) }
                }
                if let Some(solution) = solution {
                    <details class="solution">
                        <summary>{ wording::SOLUTION }</summary>
                        <pre><code>{ solution }</code></pre>
                    </details>
                }
            </div>
            <div class="comparison-side">
                <fieldset class="rubric">
                    <legend>
                        { wording::RUBRIC }{ " " }
                        <span class="quiet">{ wording::ticked(ticked, answer.rubric.len()) }</span>
                    </legend>
                    {
                        for answer.rubric.iter().map(|point| {
                            rubric_point(point, work.ticked.contains(&point.text), question, progress)
                        })
                    }
                </fieldset>
                if !answer.myth.is_empty() {
                    <div class="myth">
                        <h3>{ wording::MYTH }</h3>
                        { prose(&answer.myth) }
                    </div>
                }
                if let Some(story) = &question.story {
                    { red_flags(story) }
                }
                <div class="follow-ups">
                    <h3>{ wording::FOLLOW_UPS }</h3>
                    { for answer.follow_ups.iter().map(follow_up) }
                </div>
            </div>
        </div>
    }
}

fn rubric_point(
    point: &RubricPoint,
    checked: bool,
    question: &Rc<Question>,
    progress: &ProgressHandle,
) -> Html {
    let onchange = {
        let (text, question, progress) = (point.text.clone(), question.clone(), progress.clone());
        Callback::from(move |_: Event| progress.apply(&question, Action::TickTurned(text.clone())))
    };
    html! {
        <label key={point.text.clone()}>
            <input type="checkbox" {checked} {onchange} />
            <span>{ sentence(&point.text) }</span>
        </label>
    }
}

fn follow_up(follow_up: &FollowUp) -> Html {
    html! {
        <details key={follow_up.question.clone()}>
            <summary>{ sentence(&follow_up.question) }</summary>
            <p>{ sentence(&follow_up.answer) }</p>
        </details>
    }
}
