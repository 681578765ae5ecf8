//! Text from the catalog: sentences with code in them, and HTML that the build made.

use yew::prelude::*;

use crate::sample::{Part, parts};

/// A sentence of the catalog with its code set as code.
pub fn sentence(text: &str) -> Html {
    parts(text)
        .into_iter()
        .map(|part| match part {
            Part::Words(words) => html! { { words } },
            Part::Code(code) => html! { <code>{ code }</code> },
        })
        .collect()
}

/// HTML that the build made from an author's Markdown, in which raw HTML is not allowed.
pub fn prose(markup: &str) -> Html {
    let markup = AttrValue::from(markup.to_owned());
    html! { <div class="prose">{ Html::from_html_unchecked(markup) }</div> }
}
