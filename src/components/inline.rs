//! Text from the catalog: sentences with code in them, and HTML that the build made.

use yew::prelude::*;

use crate::sample::{Part, parts};
use crate::wording::{self, CONTENT_LANGUAGE};

/// The language of content, where the page speaks another.
pub fn content_language() -> Option<&'static str> {
    (wording::spoken().tag() != CONTENT_LANGUAGE).then_some(CONTENT_LANGUAGE)
}

/// A text of the catalog, such as a title.
pub fn content(text: impl Into<Html>) -> Html {
    let text = text.into();
    match content_language() {
        Some(lang) => html! { <span {lang}>{ text }</span> },
        None => text,
    }
}

/// A sentence of the catalog with its code set as code.
pub fn sentence(text: &str) -> Html {
    content(with_code(text))
}

/// A sentence with its code set as code.
pub fn with_code(text: &str) -> Html {
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
    html! { <div class="prose" lang={content_language()}>{ Html::from_html_unchecked(markup) }</div> }
}
