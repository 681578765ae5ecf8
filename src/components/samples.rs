//! A drill's samples as examples to read.

use question::Case;
use yew::prelude::*;

use crate::sample::{Line, LineResult, leaves, lines};
use crate::wording;

/// The samples under a heading.
pub fn samples<'a>(cases: impl Iterator<Item = &'a Case>) -> Html {
    let mut cases = cases.peekable();
    if cases.peek().is_none() {
        return Html::default();
    }
    html! {
        <div class="samples">
            <h3>{ wording::SAMPLES }</h3>
            { for cases.map(sample) }
        </div>
    }
}

fn sample(case: &Case) -> Html {
    html! {
        <figure class="sample" key={case.id.clone()}>
            <figcaption>{ &case.label }</figcaption>
            <div class="transcript">
                { for lines(case).iter().map(line) }
                if let Some(after) = leaves(case) {
                    <p><span class="word">{ wording::LEAVES }</span>{ " " }<code>{ after }</code></p>
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
                            { " " }<span class="word">{ wording::GIVES }</span>{ " " }
                            <code>{ value }</code>
                        </>
                    },
                    LineResult::Raises(kind) => html! {
                        <>
                            { " " }<span class="word">{ wording::RAISES }</span>{ " " }
                            <code>{ kind }</code>
                        </>
                    },
                }
            }
        </p>
    }
}
