//! What a behavioral question has besides: the parts of a story, and two tellings of one.

use question::{Story, StoryPart};
use yew::prelude::*;

use super::inline::{prose, sentence};
use crate::wording;

/// The four parts of a story with the questions that lead to each.
pub fn story_parts(story: &Story) -> Html {
    html! {
        <dl class="story-parts">
            {
                for StoryPart::ALL.into_iter().zip(&story.prompts).map(|(part, prompts)| html! {
                    <div key={part.id()}>
                        <dt>{ wording::story_part(part) }</dt>
                        { for prompts.iter().map(|prompt| html! { <dd>{ sentence(prompt) }</dd> }) }
                    </div>
                })
            }
        </dl>
    }
}

/// The weak telling, and what makes the difference; the strong one is the model answer.
pub fn story_comparison(story: &Story) -> Html {
    html! {
        <>
            <h3>{ wording::WEAK_SAMPLE }</h3>
            <div class="weak-sample">{ prose(&story.weak) }</div>
            <h3>{ wording::DIFFERENCE_OF_SAMPLES }</h3>
            { prose(&story.difference) }
        </>
    }
}

/// What makes an interviewer doubt.
pub fn red_flags(story: &Story) -> Html {
    html! {
        <div class="red-flags">
            <h3>{ wording::RED_FLAGS }</h3>
            <ul>{ for story.red_flags.iter().map(|flag| html! { <li>{ sentence(flag) }</li> }) }</ul>
        </div>
    }
}
