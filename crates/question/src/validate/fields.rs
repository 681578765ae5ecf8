//! Checks that many keys share.

use std::ops::{Range, RangeInclusive};

use toml::Spanned;

use crate::file::source_file::Review;
use crate::file::{Field, Texts};
use crate::markdown::to_html;
use crate::model::Section;
use crate::nearest::nearest;

/// The table in which a key is missing; `None` for the top of the file.
pub(crate) type Place = Option<Range<usize>>;

/// Whether the text can be an id: `lru-cache`.
pub(crate) fn is_slug(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}

/// Reports a mistake about a table as a whole.
pub(crate) fn report(
    review: &mut Review<'_>,
    place: &Place,
    message: impl Into<String>,
    hint: impl Into<String>,
) {
    match place {
        Some(span) => review.at(span.clone(), message, hint),
        None => review.whole(message, hint),
    }
}

/// Reports that a key is missing, unless it has been reported as misspelt or of the wrong type.
pub(crate) fn missing(review: &mut Review<'_>, place: &Place, key: &str, hint: &str) {
    if !review.excuses(key, place) {
        report(review, place, format!("`{key}` is missing"), hint);
    }
}

/// A text that must be there; empty when it is not. The hint says what it is for.
pub(crate) fn text(
    review: &mut Review<'_>,
    field: &Field<String>,
    key: &str,
    place: &Place,
    hint: &str,
) -> String {
    match field {
        None => missing(review, place, key, hint),
        Some(text) if text.get_ref().trim().is_empty() => {
            review.at(text.span(), format!("`{key}` is empty"), hint);
        }
        Some(text) => return text.get_ref().trim().to_owned(),
    }
    String::new()
}

/// A Markdown text that must be there, as HTML.
pub(crate) fn markdown(
    review: &mut Review<'_>,
    field: &Field<String>,
    key: &str,
    place: &Place,
    hint: &str,
) -> String {
    text(review, field, key, place, hint);
    field.as_ref().map(|text| rendered(review, text)).unwrap_or_default()
}

/// Renders a Markdown value and reports what is refused on the line where it stands.
pub(crate) fn rendered(review: &mut Review<'_>, text: &Spanned<String>) -> String {
    let (html, refusals) = to_html(text.get_ref());
    let span = text.span();
    let raw = review.file.text.get(span.clone()).unwrap_or_default();
    // TOML drops a line end right after the opening quotes.
    let dropped = raw.starts_with("\"\"\"\n") || raw.starts_with("'''\n");
    let first = review.file.line_at(span.start) + usize::from(dropped);
    let last = review.file.line_at(span.end.saturating_sub(1));
    for refusal in refusals {
        review.on_line((first + refusal.line - 1).min(last), refusal.message, refusal.hint);
    }
    html
}

/// A whole number that must be there and in the range; the range's start when it is not.
pub(crate) fn number(
    review: &mut Review<'_>,
    field: &Field<i64>,
    key: &str,
    place: &Place,
    range: RangeInclusive<i64>,
    hint: &str,
) -> i64 {
    match field {
        None => missing(review, place, key, hint),
        Some(number) if !range.contains(number.get_ref()) => {
            let message = format!(
                "`{key}` is {}, it must be from {} to {}",
                number.get_ref(),
                range.start(),
                range.end()
            );
            review.at(number.span(), message, hint);
        }
        Some(number) => return *number.get_ref(),
    }
    *range.start()
}

/// The texts of a list, none of which may be empty.
pub(crate) fn texts(review: &mut Review<'_>, field: &Texts, key: &str, hint: &str) -> Vec<String> {
    let mut kept = Vec::new();
    for text in field.iter().flat_map(Spanned::get_ref) {
        if text.get_ref().trim().is_empty() {
            review.at(text.span(), format!("`{key}` contains an empty text"), hint);
        } else {
            kept.push(text.get_ref().clone());
        }
    }
    kept
}

/// The section that a key names.
pub(crate) fn section(
    review: &mut Review<'_>,
    field: &Field<String>,
    place: &Place,
) -> Option<Section> {
    let known = Section::ALL.map(Section::id);
    let list = format!("the sections are {}", known.join(", "));
    let Some(id) = field else {
        let key = if place.is_some() { "id" } else { "section" };
        missing(review, place, key, &list);
        return None;
    };
    let section = Section::from_id(id.get_ref());
    if section.is_none() {
        let hint = match nearest(id.get_ref(), known) {
            Some(name) => format!("did you mean {name:?}?"),
            None => list,
        };
        review.at(id.span(), format!("there is no section {:?}", id.get_ref()), hint);
    }
    section
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_slugs() {
        for good in ["a", "lru-cache", "n-plus-1"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "1a", "-a", "Lru", "a_b", "a b", "é"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
