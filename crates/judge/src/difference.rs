//! Where two values differ, in one sentence, and long values made short enough to show.

use question::{Compare, Value};

use crate::canonical::{self, Precision};
use crate::compare::{compare, same_items};

/// Characters of a value that a sentence quotes.
const QUOTED: usize = 60;
/// Digits or characters up to which two values are told apart at a glance.
const GLANCE: usize = 24;
/// Missing or unexpected items that a sentence names.
const NAMED: usize = 3;

/// One or two sentences on where `got` departs from `expected`, or nothing where a look at both
/// says as much, or where the two are equal under this mode.
///
/// Only the first place is named: `At [2]['name'], got 1, an int; expected True, a bool.`
pub fn difference(expected: &Value, got: &Value, mode: Compare) -> String {
    if compare(expected, got, mode) {
        return String::new();
    }
    if let (Compare::Unordered, Some((noun, expected, got))) = (mode, sequences(expected, got)) {
        return items_difference(noun, expected, got, mode, "");
    }
    let inner_mode = match mode {
        Compare::Unordered => Compare::Exact,
        Compare::Exact | Compare::Approx(_) => mode,
    };
    at(expected, got, inner_mode, "")
}

/// The text itself if it has at most `max` characters, otherwise its start and its end with the
/// number of characters left out between them.
pub fn fold(text: &str, max: usize) -> String {
    let length = text.chars().count();
    if length <= max {
        return text.to_owned();
    }
    // Room for the longest mark that occurs in practice, so that the whole stays within `max`.
    let mark_length = " … 1,000,000 characters … ".chars().count();
    let kept = max.saturating_sub(mark_length);
    let end = kept / 3;
    let start = kept - end;
    let head: String = text.chars().take(start).collect();
    let tail: String = text.chars().skip(length - end).collect();
    format!("{head} … {} characters … {tail}", with_thousands(length - kept))
}

fn with_thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The items of two lists or of two tuples.
fn sequences<'a>(
    expected: &'a Value,
    got: &'a Value,
) -> Option<(&'static str, &'a [Value], &'a [Value])> {
    match (expected, got) {
        (Value::List(expected), Value::List(got)) => Some(("list", expected, got)),
        (Value::Tuple(expected), Value::Tuple(got)) => Some(("tuple", expected, got)),
        _ => None,
    }
}

fn at(expected: &Value, got: &Value, mode: Compare, path: &str) -> String {
    if let Some((noun, expected, got)) = sequences(expected, got) {
        return sequence_difference(noun, expected, got, mode, path);
    }
    match (expected, got) {
        (Value::Set(expected), Value::Set(got)) => {
            items_difference("set", expected, got, mode, path)
        }
        (Value::FrozenSet(expected), Value::FrozenSet(got)) => {
            items_difference("frozenset", expected, got, mode, path)
        }
        (Value::Dict(expected), Value::Dict(got)) => dict_difference(expected, got, mode, path),
        (
            Value::Chain { values: expected, loop_to: expected_loop },
            Value::Chain { values: got, loop_to: got_loop },
        ) => {
            if compare(&Value::List(expected.clone()), &Value::List(got.clone()), mode) {
                loop_difference(*expected_loop, *got_loop, path)
            } else {
                sequence_difference("chain", expected, got, mode, path)
            }
        }
        (Value::Str(expected), Value::Str(got)) => text_difference(expected, got, path),
        (Value::Bytes(expected), Value::Bytes(got)) => bytes_difference(expected, got, path),
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => {
            number_difference(expected, got, mode, path)
        }
        _ => leaf_difference(expected, got, path),
    }
}

fn sequence_difference(
    noun: &str,
    expected: &[Value],
    got: &[Value],
    mode: Compare,
    path: &str,
) -> String {
    let step = |index: usize| match noun {
        "chain" => format!("{path}node({index})"),
        _ => format!("{path}[{index}]"),
    };
    let first = expected.iter().zip(got).position(|(expected, got)| !compare(expected, got, mode));
    if expected.len() == got.len() {
        let Some(index) = first else { return String::new() };
        if mode == Compare::Exact && expected.len() > 1 && same_items(expected, got) {
            return sentence(
                path,
                &format!(
                    "the items are right, but in another order: the first one that stands wrong \
                     is {} at {}",
                    quote(&got[index]),
                    step(index)
                ),
            );
        }
        return at(&expected[index], &got[index], mode, &step(index));
    }
    let lengths =
        format!("the {noun} has {}, not {}", count(got.len()), with_thousands(expected.len()));
    let rest = match first {
        Some(index) => match (expected.get(index), got.get(index)) {
            (Some(expected), Some(got)) => format!(
                "the first difference is at {}, got {}; expected {}",
                step(index),
                typed(got, expected),
                typed(expected, got)
            ),
            _ => return String::new(),
        },
        None => match (expected.get(got.len()), got.get(expected.len())) {
            (Some(missing), _) => format!("{} is missing at its end", quote(missing)),
            (None, Some(extra)) => format!("the first one too many is {}", quote(extra)),
            (None, None) => return String::new(),
        },
    };
    sentence(path, &format!("{lengths}: {rest}"))
}

fn count(items: usize) -> String {
    match items {
        0 => "no items".to_owned(),
        1 => "1 item".to_owned(),
        _ => format!("{} items", with_thousands(items)),
    }
}

/// What one unordered collection lacks of the other.
fn items_difference(
    noun: &str,
    expected: &[Value],
    got: &[Value],
    mode: Compare,
    path: &str,
) -> String {
    let missing = without(expected, got);
    let unexpected = without(got, expected);
    // Items that are nearly equal would be named on both sides.
    let nearly = matches!(mode, Compare::Approx(_));
    if nearly && missing.iter().chain(&unexpected).any(|item| !matches!(item, Value::Str(_))) {
        return String::new();
    }
    let place = if path.is_empty() { format!("the {noun}") } else { format!("the {noun} {path}") };
    one_sided(&format!("missing from {place}"), &missing, &unexpected)
}

/// The items of `these` left when each of `those` has taken away one that equals it.
fn without<'a>(these: &'a [Value], those: &[Value]) -> Vec<&'a Value> {
    let mut taken = std::collections::BTreeMap::new();
    for text in canonical::sorted_texts(those, Precision::Full) {
        *taken.entry(text).or_insert(0usize) += 1;
    }
    these
        .iter()
        .filter(|item| match taken.get_mut(&canonical::text(item, Precision::Full)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        })
        .collect()
}

fn one_sided(missing_from: &str, missing: &[&Value], unexpected: &[&Value]) -> String {
    let parts = [(missing_from, missing), ("not expected", unexpected)];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(label, items)| format!("{label}: {}", named(items)))
        .collect();
    if parts.is_empty() { String::new() } else { sentence("", &parts.join("; ")) }
}

fn named(items: &[&Value]) -> String {
    let mut text = items.iter().take(NAMED).map(|item| quote(item)).collect::<Vec<_>>().join(", ");
    if items.len() > NAMED {
        text.push_str(&format!(" and {} more", with_thousands(items.len() - NAMED)));
    }
    text
}

fn dict_difference(
    expected: &[(Value, Value)],
    got: &[(Value, Value)],
    mode: Compare,
    path: &str,
) -> String {
    let keys = |pairs: &[(Value, Value)]| -> Vec<Value> {
        pairs.iter().map(|(key, _)| key.clone()).collect()
    };
    let (expected_keys, got_keys) = (keys(expected), keys(got));
    let missing = without(&expected_keys, &got_keys);
    let unexpected = without(&got_keys, &expected_keys);
    if !missing.is_empty() || !unexpected.is_empty() {
        let place = if path.is_empty() { String::new() } else { format!(" {path}") };
        return match mode {
            // Keys that are nearly equal would be named on both sides.
            Compare::Approx(_)
                if missing.iter().chain(&unexpected).any(|key| !matches!(key, Value::Str(_))) =>
            {
                String::new()
            }
            _ => one_sided(&format!("keys missing from the dict{place}"), &missing, &unexpected),
        };
    }
    let values: std::collections::BTreeMap<String, &Value> =
        got.iter().map(|(key, value)| (canonical::text(key, Precision::Full), value)).collect();
    for (key, expected) in expected {
        if let Some(got) = values.get(&canonical::text(key, Precision::Full))
            && !compare(expected, got, mode)
        {
            return at(expected, got, mode, &format!("{path}[{}]", quote(key)));
        }
    }
    String::new()
}

fn loop_difference(expected: Option<usize>, got: Option<usize>, path: &str) -> String {
    let end = |loop_to: Option<usize>| match loop_to {
        Some(index) => format!("leads back to node({index})"),
        None => "ends the chain".to_owned(),
    };
    sentence(
        path,
        &format!(
            "the values are right, but the last node {}; expected: {}",
            end(got),
            end(expected)
        ),
    )
}

fn text_difference(expected: &str, got: &str, path: &str) -> String {
    let (expected_length, got_length) = (expected.chars().count(), got.chars().count());
    let what = if got.to_lowercase() == expected.to_lowercase() {
        "only upper and lower case differ".to_owned()
    } else if without_blanks(got) == without_blanks(expected) {
        "only blanks and line ends differ".to_owned()
    } else if let Some(what) = line_difference(expected, got) {
        what
    } else if expected_length.max(got_length) <= GLANCE {
        let value = |text: &str| Value::Str(text.to_owned());
        return same_type_difference(&value(expected), &value(got), path);
    } else {
        match expected.chars().zip(got.chars()).position(|(expected, got)| expected != got) {
            Some(index) => format!(
                "the texts differ from character {index} on: got {}, expected {}",
                excerpt(got, index),
                excerpt(expected, index)
            ),
            None if got_length < expected_length => format!(
                "the text ends after {got_length} of {expected_length} characters: {} is missing",
                excerpt(expected, got_length)
            ),
            None => format!("the text should end before {}", excerpt(got, expected_length)),
        }
    };
    sentence(path, &what)
}

/// Where two texts of several lines differ.
fn line_difference(expected: &str, got: &str) -> Option<String> {
    if expected.lines().count() < 2 || got.is_empty() {
        return None;
    }
    let quoted = |line: &str| quote(&Value::Str(line.to_owned()));
    let (mut expected_lines, mut got_lines) = (expected.lines(), got.lines());
    for number in 1.. {
        return Some(match (expected_lines.next(), got_lines.next()) {
            (Some(expected), Some(got)) if expected == got => continue,
            (Some(expected), Some(got)) => {
                format!("line {number} is {}, expected {}", quoted(got), quoted(expected))
            }
            (Some(expected), None) => {
                format!("the text ends before line {number}, which is {}", quoted(expected))
            }
            (None, Some(got)) => {
                format!("the text should end before line {number}, {}", quoted(got))
            }
            (None, None) => return None,
        });
    }
    None
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn excerpt(text: &str, from: usize) -> String {
    let rest: String = text.chars().skip(from).take(12).collect();
    Value::Str(rest).to_string()
}

fn bytes_difference(expected: &[u8], got: &[u8], path: &str) -> String {
    match expected.iter().zip(got).position(|(expected, got)| expected != got) {
        _ if expected.len().max(got.len()) <= GLANCE => same_type_difference(
            &Value::Bytes(expected.to_vec()),
            &Value::Bytes(got.to_vec()),
            path,
        ),
        Some(index) => {
            sentence(path, &format!("byte {index} is {}, expected {}", got[index], expected[index]))
        }
        None => sentence(
            path,
            &format!("{} bytes are there, {} were expected", got.len(), expected.len()),
        ),
    }
}

fn number_difference(expected: &Value, got: &Value, mode: Compare, path: &str) -> String {
    match (expected, got, mode) {
        (Value::Int(expected_digits), Value::Int(got_digits), Compare::Exact)
            if expected_digits.len().max(got_digits.len()) > GLANCE =>
        {
            long_int_difference(expected_digits, got_digits, path)
        }
        (_, _, Compare::Approx(tolerance)) => match (as_float(expected), as_float(got)) {
            (Some(expected_float), Some(got_float)) => sentence(
                path,
                &format!(
                    "{} is {} away from {}, more than the tolerance of {}",
                    quote(got),
                    quote(&Value::Float((expected_float - got_float).abs())),
                    quote(expected),
                    quote(&Value::Float(tolerance))
                ),
            ),
            _ => same_type_difference(expected, got, path),
        },
        (Value::Float(expected_float), Value::Float(got_float), _)
            if (expected_float - got_float).abs() <= 1e-6 * expected_float.abs() =>
        {
            sentence(
                path,
                &format!(
                    "the numbers differ by only {}, as after rounding",
                    quote(&Value::Float((expected_float - got_float).abs()))
                ),
            )
        }
        (Value::Int(_), Value::Int(_), _) | (Value::Float(_), Value::Float(_), _) => {
            same_type_difference(expected, got, path)
        }
        _ => leaf_difference(expected, got, path),
    }
}

fn long_int_difference(expected: &str, got: &str, path: &str) -> String {
    let bare = |text: &str| text.trim_start_matches('-').to_owned();
    let (expected_digits, got_digits) = (bare(expected), bare(got));
    let what = if expected_digits == got_digits {
        "only the sign differs".to_owned()
    } else if expected_digits.len() != got_digits.len() {
        format!("the number has {} digits, not {}", got_digits.len(), expected_digits.len())
    } else {
        let first = expected_digits
            .bytes()
            .zip(got_digits.bytes())
            .position(|(expected, got)| expected != got)
            .unwrap_or_default();
        format!(
            "the numbers of {} digits differ from digit {} on",
            expected_digits.len(),
            first + 1
        )
    };
    sentence(path, &what)
}

fn as_float(value: &Value) -> Option<f64> {
    let number: f64 = match value {
        Value::Int(digits) => digits.parse().ok()?,
        Value::Float(number) => *number,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

/// Two values of different types, or two that have no inside.
fn leaf_difference(expected: &Value, got: &Value, path: &str) -> String {
    // A node that the candidate made comes back as an object like any other.
    if let (Value::Node(_), Value::Opaque { type_name, .. }) = (expected, got)
        && type_name == "Node"
    {
        return sentence(path, "got a node that is none of those handed in");
    }
    if type_phrase(expected) == type_phrase(got) {
        return same_type_difference(expected, got, path);
    }
    let both = format!("got {}; expected {}", typed(got, expected), typed(expected, got));
    let mut text = sentence(path, &both);
    if let Some(remedy) = remedy(got, path) {
        text.push(' ');
        text.push_str(remedy);
    }
    text
}

/// A value, and its type where that is not the other one's.
fn typed(value: &Value, other: &Value) -> String {
    let phrase = type_phrase(value);
    match value {
        Value::Opaque { .. } => phrase,
        _ if phrase.is_empty() || phrase == type_phrase(other) => quote(value),
        _ => format!("{}, {phrase}", quote(value)),
    }
}

/// What turns a value that is hardly ever meant into the one that is.
fn remedy(got: &Value, path: &str) -> Option<&'static str> {
    let type_name = match got {
        // Inside a result `None` is a value like any other.
        Value::None if path.is_empty() => {
            return Some("A function that ends without return gives None.");
        }
        Value::Opaque { type_name, .. } => type_name.as_str(),
        _ => return None,
    };
    match type_name {
        "generator"
        | "map"
        | "filter"
        | "zip"
        | "enumerate"
        | "dict_keys"
        | "dict_values"
        | "dict_items"
        | "list_reverseiterator"
        | "reversed" => Some("list(...) makes a list of its items."),
        "coroutine" => Some("The result of an async function comes from await."),
        "function" | "method" | "builtin_function_or_method" => {
            Some("A function gives its result only when it is called, with parentheses.")
        }
        _ => None,
    }
}

fn same_type_difference(expected: &Value, got: &Value, path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        sentence(path, &format!("got {}; expected {}", quote(got), quote(expected)))
    }
}

fn type_phrase(value: &Value) -> String {
    match value {
        Value::None | Value::Node(_) => "",
        Value::Bool(_) => "a bool",
        Value::Int(_) => "an int",
        Value::Float(_) => "a float",
        Value::Str(_) => "a str",
        Value::Bytes(_) => "a bytes object",
        Value::List(_) => "a list",
        Value::Tuple(_) => "a tuple",
        Value::Set(_) => "a set",
        Value::FrozenSet(_) => "a frozenset",
        Value::Dict(_) => "a dict",
        Value::Chain { .. } => "a chain",
        Value::Opaque { type_name, .. } => return format!("an object of type {type_name}"),
    }
    .to_owned()
}

fn quote(value: &Value) -> String {
    fold(&value.to_string(), QUOTED)
}

fn sentence(path: &str, what: &str) -> String {
    let text = if path.is_empty() { what.to_owned() } else { format!("at {path}, {what}") };
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), characters.as_str()),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{any_mode, any_value, chain, int, list};
    use proptest::prelude::*;

    fn text(text: &str) -> Value {
        Value::Str(text.to_owned())
    }

    fn opaque(type_name: &str) -> Value {
        Value::Opaque { type_name: type_name.to_owned(), text: "<it>".to_owned() }
    }

    #[track_caller]
    fn check(mode: Compare, rows: Vec<(Value, Value, &str)>) {
        for (expected, got, sentence) in rows {
            assert!(!compare(&expected, &got, mode), "{expected:?} {got:?}");
            assert_eq!(difference(&expected, &got, mode), sentence);
        }
    }

    #[test]
    fn nothing_new_is_not_said() {
        check(
            Compare::Exact,
            vec![
                (int(1), int(2), ""),
                (Value::Bool(true), Value::Bool(false), ""),
                (text("abc"), text("abd"), ""),
                (Value::Float(1.0), Value::Float(2.0), ""),
                (Value::None, Value::Node(0), ""),
                (Value::Node(1), Value::Node(0), ""),
            ],
        );
    }

    #[test]
    fn types_are_named() {
        check(
            Compare::Exact,
            vec![
                (int(1), Value::Bool(true), "Got True, a bool; expected 1, an int."),
                (Value::Float(1.0), int(1), "Got 1, an int; expected 1.0, a float."),
                (
                    list(&[1]),
                    Value::None,
                    "Got None; expected [1], a list. A function that ends without return gives \
                     None.",
                ),
                (
                    Value::List(vec![int(1)]),
                    Value::List(vec![Value::None]),
                    "At [0], got None; expected 1, an int.",
                ),
                (
                    list(&[1]),
                    Value::Tuple(vec![int(1)]),
                    "Got (1,), a tuple; expected [1], a list.",
                ),
                (
                    list(&[1]),
                    opaque("generator"),
                    "Got an object of type generator; expected [1], a list. list(...) makes a list \
                     of its items.",
                ),
                (
                    int(1),
                    opaque("coroutine"),
                    "Got an object of type coroutine; expected 1, an int. The result of an async \
                     function comes from await.",
                ),
                (
                    int(1),
                    opaque("method"),
                    "Got an object of type method; expected 1, an int. A function gives its result \
                     only when it is called, with parentheses.",
                ),
                (int(1), opaque("Money"), "Got an object of type Money; expected 1, an int."),
                (Value::Node(0), opaque("Node"), "Got a node that is none of those handed in."),
                (
                    Value::List(vec![list(&[1, 2])]),
                    Value::List(vec![Value::List(vec![int(1), text("2")])]),
                    "At [0][1], got '2', a str; expected 2, an int.",
                ),
            ],
        );
    }

    #[test]
    fn sequences_and_places() {
        let dict = |value: Value| Value::Dict(vec![(text("key"), value), (int(2), int(3))]);
        check(
            Compare::Exact,
            vec![
                (list(&[1, 2, 3]), list(&[1, 5, 3]), "At [1], got 5; expected 2."),
                (
                    list(&[1, 2, 3]),
                    list(&[1, 3, 2]),
                    "The items are right, but in another order: the first one that stands wrong \
                     is 3 at [1].",
                ),
                (list(&[1, 2]), list(&[1]), "The list has 1 item, not 2: 2 is missing at its end."),
                (
                    list(&[1]),
                    list(&[1, 7, 8]),
                    "The list has 3 items, not 1: the first one too many is 7.",
                ),
                (
                    list(&[1, 2, 3]),
                    list(&[]),
                    "The list has no items, not 3: 1 is missing at its end.",
                ),
                (
                    list(&[1, 2, 3]),
                    list(&[1, 3]),
                    "The list has 2 items, not 3: the first difference is at [1], got 3; expected 2.",
                ),
                (
                    list(&[1, 2, 3]),
                    Value::List(vec![int(1), Value::Bool(true)]),
                    "The list has 2 items, not 3: the first difference is at [1], got True, a bool; \
                     expected 2, an int.",
                ),
                (dict(list(&[1, 2])), dict(list(&[1, 3])), "At ['key'][1], got 3; expected 2."),
                (
                    dict(list(&[1])),
                    dict(list(&[])),
                    "At ['key'], the list has no items, not 1: 1 is missing at its end.",
                ),
                (chain(&[1, 2], None), chain(&[1, 3], None), "At node(1), got 3; expected 2."),
                (
                    chain(&[1, 2], Some(0)),
                    chain(&[1, 2], None),
                    "The values are right, but the last node ends the chain; expected: leads back \
                     to node(0).",
                ),
            ],
        );
    }

    #[test]
    fn one_place_in_much_is_found() {
        let numbers: Vec<i64> = (0..10_000).collect();
        let mut other = numbers.clone();
        other[7_777] = -1;
        let grid = |value: i64| {
            let rows = (0..50).map(|row| match row {
                31 => list(&[0, value]),
                _ => list(&[0, 0]),
            });
            Value::Dict(vec![(text("grid"), Value::List(rows.collect()))])
        };
        let long = |last: &str| Value::Str(format!("{}{last}", "a".repeat(5_000)));
        check(
            Compare::Exact,
            vec![
                (list(&numbers), list(&other), "At [7777], got -1; expected 7777."),
                (
                    list(&numbers),
                    list(&numbers[..9_999]),
                    "The list has 9,999 items, not 10,000: 9999 is missing at its end.",
                ),
                (grid(1), grid(2), "At ['grid'][31][1], got 2; expected 1."),
                (
                    grid(1),
                    Value::Dict(vec![(text("grid"), Value::Tuple(vec![]))]),
                    "At ['grid'], got (), a tuple; expected [[0, 0], [0, 0], [0, 0] … 366 \
                     characters … 0], [0, 0]], a list.",
                ),
                (
                    long("b"),
                    long("c"),
                    "The texts differ from character 5000 on: got 'c', expected 'b'.",
                ),
            ],
        );
    }

    #[test]
    fn unordered_things() {
        let set = |numbers: &[i64]| Value::Set(numbers.iter().copied().map(int).collect());
        let dict =
            |keys: &[&str]| Value::Dict(keys.iter().map(|key| (text(key), int(1))).collect());
        check(
            Compare::Exact,
            vec![
                (set(&[1, 2]), set(&[2, 3]), "Missing from the set: 1; not expected: 3."),
                (set(&[1]), set(&[1, 3]), "Not expected: 3."),
                (set(&[1, 2, 3, 4, 5]), set(&[]), "Missing from the set: 1, 2, 3 and 2 more."),
                (
                    Value::List(vec![set(&[1])]),
                    Value::List(vec![set(&[])]),
                    "Missing from the set [0]: 1.",
                ),
                (
                    dict(&["a", "b"]),
                    dict(&["b", "c"]),
                    "Keys missing from the dict: 'a'; not expected: 'c'.",
                ),
            ],
        );
        check(
            Compare::Unordered,
            vec![
                (list(&[1, 1, 2]), list(&[2, 1, 3]), "Missing from the list: 1; not expected: 3."),
                (
                    list(&[1]),
                    Value::Tuple(vec![int(1)]),
                    "Got (1,), a tuple; expected [1], a list.",
                ),
            ],
        );
        check(
            Compare::Approx(1e-9),
            vec![
                (set(&[1, 2]), set(&[1, 3]), ""),
                (dict(&["a"]), dict(&["b"]), "Keys missing from the dict: 'a'; not expected: 'b'."),
            ],
        );
    }

    #[test]
    fn texts_and_bytes() {
        let long = "a".repeat(30);
        let bytes = |tail: &[u8]| Value::Bytes([vec![0; 30].as_slice(), tail].concat());
        check(
            Compare::Exact,
            vec![
                (text("Abc"), text("abc"), "Only upper and lower case differ."),
                (text("a b"), text("a  b\n"), "Only blanks and line ends differ."),
                (text("abc"), text(""), ""),
                (
                    text(&format!("{long}bc")),
                    text(&format!("{long}xc")),
                    "The texts differ from character 30 on: got 'xc', expected 'bc'.",
                ),
                (
                    text(&format!("{long}bc")),
                    text(&long),
                    "The text ends after 30 of 32 characters: 'bc' is missing.",
                ),
                (text(&long), text(&format!("{long}bc")), "The text should end before 'bc'."),
                (
                    Value::List(vec![text("abc")]),
                    Value::List(vec![text("abd")]),
                    "At [0], got 'abd'; expected 'abc'.",
                ),
                (
                    Value::List(vec![text(&format!("{long}b"))]),
                    Value::List(vec![text(&format!("{long}c"))]),
                    "At [0], the texts differ from character 30 on: got 'c', expected 'b'.",
                ),
                (text("one\ntwo\nthree"), text("one\n2\nthree"), "Line 2 is '2', expected 'two'."),
                (text("one\ntwo\n"), text("one"), "The text ends before line 2, which is 'two'."),
                (
                    text("one\ntwo"),
                    text("one\ntwo\nthree"),
                    "The text should end before line 3, 'three'.",
                ),
                (
                    Value::List(vec![text("one\ntwo")]),
                    Value::List(vec![text("one\nten")]),
                    "At [0], line 2 is 'ten', expected 'two'.",
                ),
                (bytes(&[1]), bytes(&[2]), "Byte 30 is 2, expected 1."),
                (bytes(&[1]), bytes(&[]), "30 bytes are there, 31 were expected."),
            ],
        );
    }

    #[test]
    fn numbers() {
        let ones = "1".repeat(30);
        let long = |text: &str| Value::Int(text.to_owned());
        check(
            Compare::Exact,
            vec![
                (long(&ones), long(&format!("{ones}1")), "The number has 31 digits, not 30."),
                (
                    long(&ones),
                    long(&format!("{}2", &ones[1..])),
                    "The numbers of 30 digits differ from digit 30 on.",
                ),
                (long(&ones), long(&format!("-{ones}")), "Only the sign differs."),
                (
                    Value::Float(0.3),
                    Value::Float(0.1 + 0.2),
                    "The numbers differ by only 5.551115123125783e-17, as after rounding.",
                ),
            ],
        );
        check(
            Compare::Approx(0.01),
            vec![
                (
                    int(2),
                    Value::Float(2.5),
                    "2.5 is 0.5 away from 2, more than the tolerance of 0.01.",
                ),
                (Value::Float(f64::INFINITY), Value::Float(1.0), ""),
            ],
        );
    }

    #[test]
    fn long_texts_are_folded() {
        let text = format!("{}{}", "a".repeat(1_000), "b".repeat(1_000));
        let folded = fold(&text, 100);
        assert_eq!(folded, format!("{} … 1,926 characters … {}", "a".repeat(50), "b".repeat(24)));
        assert!(folded.chars().count() <= 100);
        assert_eq!(fold(&text, 2_000), text);
        assert_eq!(fold(&"é".repeat(10), 10), "é".repeat(10));
        assert_eq!(fold(&"é".repeat(1_204), 0), " … 1,204 characters … ");
        for max in 0..200 {
            assert!(fold(&text, max).chars().count() <= max.max(26), "{max}");
        }
    }

    proptest! {
        #[test]
        fn every_pair_gets_a_whole_sentence_or_none(
            expected in any_value(),
            got in any_value(),
            mode in any_mode(),
        ) {
            let sentence = difference(&expected, &got, mode);
            if compare(&expected, &got, mode) {
                prop_assert_eq!(sentence, "");
            } else {
                prop_assert!(sentence.is_empty() || sentence.ends_with('.'), "{}", sentence);
            }
        }
    }
}
