//! What a behavioral question has besides: a story in four parts with its meter, and two tellings
//! of one.

use std::rc::Rc;

use question::{Question, Story, StoryPart};
use yew::prelude::*;

use super::answer::{text_area, use_field};
use super::inline::{prose, sentence};
use crate::answer::{Field, Telling};
use crate::hooks::{Draft, ProgressHandle, use_language};
use crate::progress::Work;
use crate::wording;

/// The drafts of the four parts of a story.
#[hook]
pub fn use_parts(question: &Rc<Question>, progress: &ProgressHandle) -> [Draft; 4] {
    let situation = use_field(question, progress, Field::Part(StoryPart::Situation));
    let task = use_field(question, progress, Field::Part(StoryPart::Task));
    let action = use_field(question, progress, Field::Part(StoryPart::Action));
    let result = use_field(question, progress, Field::Part(StoryPart::Result));
    [situation, task, action, result]
}

#[derive(Properties, PartialEq)]
pub struct StoryFormProps {
    /// The questions that lead to each part.
    pub story: Story,
    /// The parts.
    pub parts: [Draft; 4],
    /// The story in one piece.
    pub whole: Draft,
    /// Takes the field that the reader went to.
    pub on_enter: Callback<Field>,
    /// The seconds that telling it should take.
    pub limit: u32,
    /// What is kept of it.
    pub work: Work,
}

/// Four fields with the questions that lead to what belongs there, and the meter.
#[component]
pub fn StoryForm(props: &StoryFormProps) -> Html {
    use_language();
    let StoryFormProps { story, parts, whole, on_enter, work, .. } = props;
    // A text opens its place, and taking it away again does not close it under the reader's hands.
    let has_whole = !whole.text().trim().is_empty();
    let is_open = use_state_eq(|| has_whole);
    if has_whole {
        is_open.set(true);
    }
    html! {
        <div class="story">
            <div class="story-form">
                { for StoryPart::ALL.into_iter().map(|part| story_part(part, story, parts, on_enter)) }
                <details class="one-piece" open={*is_open}>
                    <summary>{ wording::texts().in_one_piece }</summary>
                    <label class="answer-label">
                        <span>{ wording::texts().whole_story_label }</span>
                        { text_area(Field::Whole, whole, on_enter, None) }
                    </label>
                </details>
            </div>
            { meter(&Telling::of(&work.story, &work.answer), props.limit) }
        </div>
    }
}

fn story_part(
    part: StoryPart,
    story: &Story,
    parts: &[Draft; 4],
    on_enter: &Callback<Field>,
) -> Html {
    let field = Field::Part(part);
    let prompts = format!("{}-prompts", field.id());
    html! {
        <div class="story-part" key={part.id()}>
            <label for={field.id()}>{ wording::words().story_part(part) }</label>
            <ul id={prompts.clone()}>
                {
                    for story.prompts[part as usize].iter().map(|prompt| html! {
                        <li key={prompt.clone()}>{ sentence(prompt) }</li>
                    })
                }
            </ul>
            { text_area(field, &parts[part as usize], on_enter, Some(prompts)) }
        </div>
    }
}

/// What can be counted, and what to consider.
fn meter(telling: &Telling, limit: u32) -> Html {
    let advice = telling.advice(limit);
    html! {
        <section class="meter" aria-labelledby="meter-title">
            <h3 id="meter-title">{ wording::texts().meter }</h3>
            <p class="quiet">{ wording::texts().meter_lead }</p>
            <dl class="shares">
                {
                    for StoryPart::ALL.into_iter().map(|part| html! {
                        <div key={part.id()} data-part={part.id()}>
                            <dt>{ wording::words().story_part(part) }</dt>
                            <dd>
                                <span class="share-bar" aria-hidden="true">
                                    <span style={format!("width: {}%", telling.share(part))} />
                                </span>
                                <span>
                                    { wording::words().share(telling.share(part), telling.words[part as usize]) }
                                </span>
                            </dd>
                        </div>
                    })
                }
            </dl>
            <dl class="counts-of-story">
                { count(wording::texts().who_acts, wording::words().who_acts(telling)) }
                { count(wording::texts().number, wording::words().number_found(telling.number.as_deref())) }
                { count(wording::texts().aloud, wording::words().aloud(telling.seconds(), limit)) }
            </dl>
            if !advice.is_empty() {
                <ul class="story-advice">
                    {
                        for advice.into_iter().map(|it| wording::words().advice(it)).map(|advice| html! {
                            <li key={advice.clone()}>{ advice }</li>
                        })
                    }
                </ul>
            }
        </section>
    }
}

fn count(name: &'static str, value: String) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// The weak telling, and what makes the difference; the strong one is the model answer.
pub fn story_comparison(story: &Story) -> Html {
    html! {
        <>
            <h3>{ wording::texts().weak_sample }</h3>
            <div class="weak-sample">{ prose(&story.weak) }</div>
            <h3>{ wording::texts().difference_of_samples }</h3>
            { prose(&story.difference) }
        </>
    }
}

/// What makes an interviewer doubt.
pub fn red_flags(story: &Story) -> Html {
    html! {
        <div class="red-flags">
            <h3>{ wording::texts().red_flags }</h3>
            <ul>{ for story.red_flags.iter().map(|flag| html! { <li>{ sentence(flag) }</li> }) }</ul>
        </div>
    }
}
