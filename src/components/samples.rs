//! A drill's samples as examples to read.

use std::collections::BTreeSet;

use question::{Case, Drill, Visibility, speaking_methods};
use yew::prelude::*;

use super::inline::content;
use crate::sample::{Line, LineResult, leaves, lines};
use crate::wording;

/// The samples of a stage under a heading.
pub fn samples(drill: &Drill, stage: usize) -> Html {
    let speaking = speaking_methods(&drill.cases);
    let mut cases = drill
        .cases
        .iter()
        .filter(|case| case.stage == stage && case.visibility == Visibility::Sample)
        .peekable();
    if cases.peek().is_none() {
        return Html::default();
    }
    html! {
        <div class="samples">
            <h2>{ wording::texts().samples }</h2>
            { for cases.map(|case| sample(case, &speaking)) }
        </div>
    }
}

fn sample(case: &Case, speaking: &BTreeSet<&str>) -> Html {
    html! {
        <figure class="sample" key={case.id.clone()}>
            <figcaption>{ content(&case.label) }</figcaption>
            <div class="transcript">
                { for lines(case, speaking).iter().map(line) }
                if let Some(after) = leaves(case) {
                    <p><span class="word">{ wording::texts().leaves }</span>{ " " }<code>{ after }</code></p>
                }
            </div>
        </figure>
    }
}

fn line(line: &Line) -> Html {
    html! {
        <p>
            <code>{ &line.call }</code>
            {
                match &line.result {
                    LineResult::Silent => Html::default(),
                    LineResult::Value(value) => html! {
                        <>
                            { " " }<span class="word">{ wording::texts().gives }</span>{ " " }
                            <code>{ value }</code>
                        </>
                    },
                    LineResult::Raises(kind) => html! {
                        <>
                            { " " }<span class="word">{ wording::texts().raises }</span>{ " " }
                            <code>{ kind }</code>
                        </>
                    },
                }
            }
        </p>
    }
}
