//! Reads a TOML file into its form and reports every key that does not fit, not just the first.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::file::source_file::{Excused, Review};
use crate::nearest::nearest;

/// The version of the content format that this code reads.
pub(crate) const FORMAT: i64 = 1;

/// Reads the file under review. `None` when it is no TOML or of another format: whatever else one
/// could say about it then would be noise.
pub(crate) fn read_form<T: DeserializeOwned>(review: &mut Review<'_>) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(&review.file.text);
    for error in &errors {
        let hint = "TOML is explained at https://toml.io; texts stand in quotes, \
                    and no key may stand in a table twice";
        match error.span() {
            Some(span) => review.at(span, error.message(), hint),
            None => review.whole(error.message(), hint),
        }
    }
    let mut table = table;
    if !errors.is_empty() || !takes_known_format(&mut table, review) {
        return None;
    }
    loop {
        // A form stops at its first mistake, so take the culprit out and read again.
        let error = match T::deserialize(toml::Deserializer::from(table.clone())) {
            Ok(form) => return Some(form),
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let removed = remove_from_table(table.get_mut(), None, &span);
        let key = removed.as_ref().map_or("", |removed| removed.key.as_str());
        let Mistake { message, hint, meant } = in_plain_words(key, error.message());
        review.at(span, message, hint);
        let mut removed = removed?;
        if let Some(meant) = meant {
            removed.key = meant;
        }
        review.excused.push(removed);
    }
}

/// Takes `format` out ahead of everything else. A missing one is reported but does not stop.
fn takes_known_format(table: &mut Spanned<DeTable<'_>>, review: &mut Review<'_>) -> bool {
    let Some(value) = table.get_mut().remove("format") else {
        review.whole("`format` is missing", format!("begin the file with format = {FORMAT}"));
        return true;
    };
    let number = match value.get_ref() {
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    };
    let Some(format) = number else {
        review.at(
            value.span(),
            "`format` must be a whole number",
            format!("begin the file with format = {FORMAT}"),
        );
        return true;
    };
    if format > FORMAT {
        review.at(
            value.span(),
            format!("the file is in format {format}, this version reads format {FORMAT}"),
            "it was written for a newer version: update the checkout, \
             or take the file from the branch you are on",
        );
    } else if format < FORMAT {
        review.at(
            value.span(),
            format!("the file is in format {format}, which is no longer read"),
            format!("compare it with content/README.md, then write format = {FORMAT}"),
        );
    }
    format == FORMAT
}

/// Removes the innermost entry to which the span belongs, and says what it was.
fn remove_from_table(
    table: &mut DeTable<'_>,
    place: Option<Range<usize>>,
    span: &Range<usize>,
) -> Option<Excused> {
    for (key, value) in table.iter_mut() {
        if let Some(removed) = remove_from_value(key.get_ref(), value, &place, span) {
            return Some(removed);
        }
    }
    let culprit = table
        .iter()
        .find(|(key, value)| key.span() == *span || value.span() == *span)
        .map(|(key, _)| key.get_ref().clone().into_owned())?;
    table.remove(culprit.as_str());
    Some(Excused { key: culprit, table: place })
}

fn remove_from_value(
    key: &str,
    value: &mut Spanned<DeValue<'_>>,
    place: &Option<Range<usize>>,
    span: &Range<usize>,
) -> Option<Excused> {
    let value_span = value.span();
    match value.get_mut() {
        DeValue::Table(table) => remove_from_table(table, Some(value_span), span),
        DeValue::Array(items) => {
            for item in items.iter_mut() {
                if let Some(removed) = remove_from_value(key, item, place, span) {
                    return Some(removed);
                }
            }
            let mut kept = toml::de::DeArray::new();
            let others = items.iter().filter(|item| item.span() != *span).cloned();
            others.for_each(|item| kept.push(item));
            if kept.len() == items.len() {
                return None;
            }
            *items = kept;
            Some(Excused { key: key.to_owned(), table: place.clone() })
        }
        _ => None,
    }
}

/// A mistake in the shape of a file.
struct Mistake {
    message: String,
    hint: String,
    /// The key that was probably meant, where another stands.
    meant: Option<String>,
}

/// Turns what the reader of forms says into something that helps an author.
fn in_plain_words(key: &str, message: &str) -> Mistake {
    if let Some(rest) = message.strip_prefix("unknown field `") {
        let known: Vec<&str> = rest.split('`').skip(2).step_by(2).collect();
        let unknown = rest.split('`').next().unwrap_or(key);
        let meant = nearest(unknown, known.iter().copied());
        let hint = match meant {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("the keys here are {}", known.join(", ")),
        };
        let message = format!("the key `{unknown}` is not known here");
        return Mistake { message, hint, meant: meant.map(str::to_owned) };
    }
    let types =
        message.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "));
    let Some((found, expected)) = types else {
        let message = format!("`{key}` cannot be read: {message}");
        let hint = "content/README.md shows how each key is written".to_owned();
        return Mistake { message, hint, meant: None };
    };
    let (expected, hint) = match expected {
        "a string" => ("a text", "put it in quotes: \"…\"".to_owned()),
        "i64" => ("a whole number", format!("write it without quotes or point: {key} = 1")),
        "f64" => ("a number", format!("write it without quotes: {key} = 1e-9")),
        "a boolean" => ("true or false", format!("write it without quotes: {key} = true")),
        "a sequence" => ("a list", format!("put brackets around it: {key} = [\"…\"]")),
        _ => ("a table", format!("write it as a table with a head: [{key}] or [[{key}]]")),
    };
    let message = format!("`{key}` must be {expected}, this is {}", in_authors_words(found));
    Mistake { message, hint, meant: None }
}

/// The name that authors know for what stands there.
fn in_authors_words(found: &str) -> String {
    let (kind, rest) = found.split_once(' ').unwrap_or((found, ""));
    match kind {
        "string" => format!("the text {rest}"),
        "integer" | "floating" => {
            format!("the number {}", rest.trim_start_matches("point ").trim_matches('`'))
        }
        "boolean" => rest.trim_matches('`').to_owned(),
        "sequence" => "a list".to_owned(),
        "map" => "a table".to_owned(),
        _ => found.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::source_file::SourceFile;
    use crate::file::{CasesForm, QuestionForm};

    fn messages<T: DeserializeOwned>(text: &str) -> (Option<T>, Vec<String>) {
        let file = SourceFile { path: "f".to_owned(), text: text.to_owned() };
        let mut found = Vec::new();
        let form = read_form(&mut Review::new(&file, &mut found));
        found.sort();
        (form, found.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn reports_every_key_that_does_not_fit() {
        let (form, found) = messages::<CasesForm>(
            "format = 1\n[[case]]\nid = 5\nlabel = \"a\"\nexpects = 1\nsampel = true\n\
             [[case]]\nid = \"b\"\nsample = \"yes\"\nstage = 1.5\nafter = \"[]\"\n\
             input = [\"x\", 3]\ntolerance = true\n[[cases]]\nid = \"c\"\n",
        );
        assert_eq!(
            found,
            [
                "f:3: `id` must be a text, this is the number 5\n  hint: put it in quotes: \"…\"",
                "f:5: the key `expects` is not known here\n  hint: the keys here are id, label, sample, stage, call, returns, raises, after, create, calls, compare, tolerance, input",
                "f:6: the key `sampel` is not known here\n  hint: did you mean `sample`?",
                "f:9: `sample` must be true or false, this is the text \"yes\"\n  hint: write it without quotes: sample = true",
                "f:10: `stage` must be a whole number, this is the number 1.5\n  hint: write it without quotes or point: stage = 1",
                "f:11: `after` must be a list, this is the text \"[]\"\n  hint: put brackets around it: after = [\"…\"]",
                "f:12: `input` must be a text, this is the number 3\n  hint: put it in quotes: \"…\"",
                "f:13: `tolerance` must be a number, this is true\n  hint: write it without quotes: tolerance = 1e-9",
                "f:14: the key `cases` is not known here\n  hint: did you mean `case`?",
            ]
        );
        let cases = form.unwrap().case;
        assert_eq!(cases.len(), 2);
        assert_eq!(cases[0].get_ref().label.as_ref().unwrap().get_ref(), "a");
        assert_eq!(cases[1].get_ref().input.as_ref().unwrap().get_ref().len(), 1);
    }

    #[test]
    fn reports_tables_in_the_wrong_shape() {
        let (form, found) =
            messages::<QuestionForm>("format = 1\nanswer = \"yes\"\n[source]\ntitle = \"a\"\n");
        assert_eq!(
            found,
            [
                "f:2: `answer` must be a table, this is the text \"yes\"\n  hint: write it as a table with a head: [answer] or [[answer]]",
                "f:3: `source` must be a list, this is a table\n  hint: put brackets around it: source = [\"…\"]",
            ]
        );
        assert!(form.is_some_and(|form| form.answer.is_none() && form.source.is_empty()));
    }

    #[test]
    fn reports_every_syntax_error() {
        let (form, found) = messages::<CasesForm>("format = 1\nid = empty\n[[case]\n");
        assert!(form.is_none());
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(
            found.iter().zip([2, 3]).all(|(text, line)| text.starts_with(&format!("f:{line}: "))),
            "{found:#?}"
        );
    }

    #[test]
    fn other_formats_get_their_own_advice() {
        let (form, found) = messages::<CasesForm>("format = 2\nnew_key = 1\n");
        assert!(form.is_none());
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("update the checkout"), "{found:?}");
        let (form, found) = messages::<CasesForm>("format = 0\n");
        assert!(form.is_none());
        assert!(found[0].contains("then write format = 1"), "{found:?}");
        let (form, found) = messages::<CasesForm>("");
        assert!(form.is_some());
        assert_eq!(found, ["f: `format` is missing\n  hint: begin the file with format = 1"]);
    }
}
