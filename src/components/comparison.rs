//! The reader's answer beside the model answer and the rubric.

use std::rc::Rc;

use question::{FollowUp, Question, RubricPoint, StoryPart};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::design::design;
use super::inline::{prose, sentence};
use super::story::{red_flags, story_comparison};
use super::tab_list::{Tab, TabList};
use crate::answer::{distinct, marked, mentions};
use crate::browser::page;
use crate::hooks::{ProgressHandle, use_language, use_media};
use crate::progress::{Action, Work};
use crate::wording;

/// Where there is room for more than one thing beside another.
const ROOM_FOR_TWO: &str = "(min-width: 48rem)";

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    /// The question.
    pub question: Rc<Question>,
    /// The reader's work.
    pub progress: ProgressHandle,
    /// Hides the answer again.
    pub on_hide: Callback<()>,
}

/// What is looked at; on a phone one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Own,
    Model,
    Rubric,
    Design,
}

impl Side {
    fn of(question: &Question) -> Vec<Self> {
        let design = question.design.is_some().then_some(Self::Design);
        [Self::Own, Self::Model, Self::Rubric].into_iter().chain(design).collect()
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Model => "model",
            Self::Rubric => "rubric",
            Self::Design => "design",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Own => wording::texts().yours,
            Self::Model => wording::texts().tab_model,
            Self::Rubric => wording::texts().tab_rubric,
            Self::Design => wording::texts().tab_design,
        }
    }
}

/// The three things to compare: columns where there is room, tabs on a phone.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    use_language();
    let ComparisonProps { question, progress, on_hide, .. } = props;
    let has_room = use_media(ROOM_FOR_TWO);
    let shown = use_state_eq(|| Side::Model);
    let work = progress.work(&question.id);
    let confidence = *use_memo((), |()| work.confidence);
    use_effect_with((), |()| page::focus("#comparison-title"));
    let tabs = Side::of(question);
    let panel = |tab: Side, content: Html| {
        let class = classes!("panel", format!("panel-{}", tab.id()));
        if has_room {
            return html! { <section key={tab.id()} {class}>{ content }</section> };
        }
        html! {
            <section key={tab.id()} {class} role="tabpanel" id={panel_id(tab)}
                aria-labelledby={tab_id(tab)} hidden={*shown != tab}>
                { content }
            </section>
        }
    };
    let on_tab = {
        let shown = shown.setter();
        Callback::from(move |tab: Side| {
            shown.set(tab);
            page::show_if_above(".panels");
        })
    };
    let hide = on_hide.reform(|_: MouseEvent| ());
    html! {
        <section class="comparison" tabindex="-1" aria-labelledby="comparison-title">
            <header class="comparison-head">
                <h2 id="comparison-title" tabindex="-1">{ wording::texts().comparison }</h2>
                <p class="quiet">
                    if let Some(confidence) = confidence {
                        { wording::words().was_sure(confidence) }{ " " }
                    }
                    <button type="button" class="link" data-action="hide" onclick={hide}>
                        { wording::texts().hide_answer }
                    </button>
                </p>
                <p class="asks">
                    <span class="cue">{ wording::texts().asks }</span>
                    { sentence(&question.answer.asks) }
                </p>
            </header>
            if !has_room {
                { tab_list(&tabs, *shown, &on_tab) }
            }
            <div class={classes!("panels", question.design.is_some().then_some("with-design"))}>
                { panel(Side::Own, own(question, &work)) }
                { panel(Side::Model, model(question, progress)) }
                { panel(Side::Rubric, rubric(question, &work, progress)) }
                if let Some(parts) = &question.design {
                    { panel(Side::Design, design(parts)) }
                }
            </div>
            { further(question) }
        </section>
    }
}

fn tab_id(tab: Side) -> String {
    format!("tab-{}", tab.id())
}

fn panel_id(tab: Side) -> String {
    format!("panel-{}", tab.id())
}

fn tab_list(tabs: &[Side], shown: Side, on_choose: &Callback<Side>) -> Html {
    let tab = |side: &Side| Tab {
        shows: *side,
        name: side.name().into(),
        id: tab_id(*side).into(),
        panel: panel_id(*side).into(),
    };
    html! {
        <TabList<Side> label={wording::texts().tabs} tabs={tabs.iter().map(tab).collect::<Vec<_>>()} {shown}
            {on_choose} />
    }
}

/// What the reader wrote, with the words marked that the rubric asks for.
fn own(question: &Question, work: &Work) -> Html {
    let rubric = &question.answer.rubric;
    let with_marks = |text: &str| -> Html {
        marked(text.trim(), rubric)
            .into_iter()
            .map(|(is_mention, text)| match is_mention {
                true => html! { <mark>{ text }</mark> },
                false => html! { { text } },
            })
            .collect()
    };
    let parts: Vec<(StoryPart, &String)> = StoryPart::ALL
        .into_iter()
        .zip(&work.story)
        .filter(|(_, text)| question.story.is_some() && !text.trim().is_empty())
        .collect();
    let has_whole = !work.answer.trim().is_empty();
    let is_empty = parts.is_empty() && !has_whole;
    let edit = {
        let id = if question.story.is_some() && !has_whole { "answer-situation" } else { "answer" };
        Callback::from(move |_: MouseEvent| page::focus(&format!("#{id}")))
    };
    html! {
        <>
            <div class="panel-head">
                <h3 class="cue mine">{ wording::texts().yours }</h3>
                <button type="button" class="link" onclick={edit}>{ wording::texts().edit_yours }</button>
            </div>
            <div class="own-text" tabindex="0" role="region" aria-label={wording::texts().yours}>
                if is_empty {
                    <p class="quiet">{ wording::texts().nothing_written }</p>
                }
                {
                    for parts.iter().map(|(part, text)| html! {
                        <div key={part.id()} class="own-part">
                            <h4>{ wording::words().story_part(*part) }</h4>
                            <p>{ with_marks(text) }</p>
                        </div>
                    })
                }
                if has_whole {
                    <p>{ with_marks(&work.answer) }</p>
                }
            </div>
            if !is_empty {
                <p class="quiet marks-note">{ wording::texts().marks }</p>
            }
        </>
    }
}

fn model(question: &Rc<Question>, progress: &ProgressHandle) -> Html {
    let heading = match question.story {
        Some(_) => wording::texts().strong_sample,
        None => wording::texts().model_answer,
    };
    let solution = question.drill.as_ref().map(|drill| drill.solution.as_str());
    let ontoggle = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if details.is_some_and(|details| details.has_attribute("open")) {
                progress.apply(&question, Action::SolutionRevealed);
            }
        })
    };
    html! {
        <>
            <h3>{ heading }</h3>
            if let Some(story) = &question.story {
                <p class="quiet">{ wording::words().told_by(&story.teller) }</p>
            }
            { prose(&question.answer.model) }
            if let Some(solution) = solution {
                <details class="solution" {ontoggle}>
                    <summary>{ wording::texts().solution }</summary>
                    <pre><code>{ solution }</code></pre>
                </details>
            }
        </>
    }
}

fn rubric(question: &Rc<Question>, work: &Work, progress: &ProgressHandle) -> Html {
    let points = &question.answer.rubric;
    let ticked = points.iter().filter(|point| work.ticked.contains(&point.text)).count();
    let text = [work.answer.as_str()]
        .into_iter()
        .chain(work.story.iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join("\n\n");
    html! {
        <fieldset class="rubric">
            <legend>
                { wording::texts().rubric }{ " " }
                <span class="quiet">{ wording::words().ticked(ticked, points.len()) }</span>
            </legend>
            {
                for points.iter().map(|point| {
                    let is_ticked = work.ticked.contains(&point.text);
                    rubric_point(point, is_ticked, &text, question, progress)
                })
            }
        </fieldset>
    }
}

fn rubric_point(
    point: &RubricPoint,
    checked: bool,
    text: &str,
    question: &Rc<Question>,
    progress: &ProgressHandle,
) -> Html {
    let onchange = {
        let (text, question, progress) = (point.text.clone(), question.clone(), progress.clone());
        Callback::from(move |_: Event| progress.apply(&question, Action::TickTurned(text.clone())))
    };
    let words = distinct(mentions(text, &point.terms).iter().map(|mention| mention.words));
    html! {
        <label key={point.text.clone()} data-suggested={(!words.is_empty()).to_string()}>
            <input type="checkbox" {checked} {onchange} />
            <span>
                <span class="point">{ sentence(&point.text) }</span>
                if !words.is_empty() {
                    <span class="suggestion">
                        <span class="suggestion-mark">{ wording::texts().suggestion }</span>
                        { " " }{ wording::words().mentioned(&words) }
                    </span>
                }
            </span>
        </label>
    }
}

/// What there is to learn beyond the comparison.
fn further(question: &Question) -> Html {
    let answer = &question.answer;
    html! {
        <div class="further">
            if let Some(story) = &question.story {
                <div class="further-part">{ story_comparison(story) }</div>
                <div class="further-part">{ red_flags(story) }</div>
            }
            if !answer.myth.is_empty() {
                <div class="further-part myth">
                    <h3>{ wording::texts().myth }</h3>
                    { prose(&answer.myth) }
                </div>
            }
            <div class="further-part follow-ups">
                <h3>{ wording::texts().follow_ups }</h3>
                { for answer.follow_ups.iter().map(follow_up) }
            </div>
        </div>
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
