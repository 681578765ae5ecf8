//! A case as a reader can take it in: what is called, and what comes of it.

use std::collections::BTreeSet;

use question::{Action, Case, Expected, Invocation, Value};

/// One line of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The call.
    pub call: String,
    /// What comes of it.
    pub result: LineResult,
}

/// What comes of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineResult {
    /// Nothing worth a word: an object was made, or a method that never gives anything was called.
    Silent,
    /// This value.
    Value(String),
    /// An exception of this type.
    Raises(String),
}

/// A case's calls in order.
pub fn lines(case: &Case, speaking: &BTreeSet<&str>) -> Vec<Line> {
    match &case.action {
        Action::Call { call, expected, .. } => {
            vec![Line { call: call.to_string(), result: result(expected) }]
        }
        Action::Sequence { create, calls } => {
            let made = Line { call: create.to_string(), result: LineResult::Silent };
            let steps = calls.iter().map(|(call, expected)| step(call, expected, speaking));
            std::iter::once(made).chain(steps).collect()
        }
    }
}

/// The arguments as they must be afterwards, where somebody looks.
pub fn leaves(case: &Case) -> Option<String> {
    match &case.action {
        Action::Call { after: Some(after), .. } => {
            let values: Vec<String> = after.iter().map(ToString::to_string).collect();
            Some(values.join(", "))
        }
        _ => None,
    }
}

fn step(call: &Invocation, expected: &Expected, speaking: &BTreeSet<&str>) -> Line {
    let result = match expected {
        Expected::Value(Value::None) if !speaking.contains(call.name.as_str()) => {
            LineResult::Silent
        }
        other => result(other),
    };
    Line { call: call.to_string(), result }
}

fn result(expected: &Expected) -> LineResult {
    match expected {
        Expected::Value(value) => LineResult::Value(value.to_string()),
        Expected::Raises(kind) => LineResult::Raises(kind.clone()),
    }
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// Code, which was between backticks.
    Code(&'a str),
}

/// Tells code from words in a sentence of the catalog. A backtick without a partner is a letter.
pub fn parts(sentence: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((words, after)) = rest.split_once('`')
        && let Some((code, after)) = after.split_once('`')
    {
        parts.push(Part::Words(words));
        parts.push(Part::Code(code));
        rest = after;
    }
    parts.push(Part::Words(rest));
    parts.retain(|part| !matches!(part, Part::Words("") | Part::Code("")));
    parts
}

#[cfg(test)]
mod tests {
    use question::{Compare, Visibility, speaking_methods};

    use super::*;

    fn case(action: Action) -> Case {
        Case {
            id: "c".into(),
            label: "c".into(),
            visibility: Visibility::Sample,
            stage: 0,
            action,
            compare: Compare::Exact,
            input: Vec::new(),
        }
    }

    fn call(name: &str) -> Invocation {
        Invocation { name: name.into(), args: vec![Value::Int("1".into())], kwargs: Vec::new() }
    }

    fn line(call: &str, result: LineResult) -> Line {
        Line { call: call.into(), result }
    }

    #[test]
    fn a_call_shows_even_none() {
        let none = case(Action::Call {
            call: call("f"),
            expected: Expected::Value(Value::None),
            after: Some(vec![Value::List(Vec::new()), Value::Bool(true)]),
        });
        assert_eq!(
            lines(&none, &BTreeSet::new()),
            [line("f(1)", LineResult::Value("None".into()))]
        );
        assert_eq!(leaves(&none).as_deref(), Some("[], True"));
    }

    #[test]
    fn a_sequence_says_none_only_where_it_could_be_something_else() {
        let sequence = case(Action::Sequence {
            create: call("Stack"),
            calls: vec![
                (call("push"), Expected::Value(Value::None)),
                (call("top"), Expected::Value(Value::Str("a".into()))),
                (call("top"), Expected::Value(Value::None)),
                (call("pop"), Expected::Raises("IndexError".into())),
            ],
        });
        let speaking = speaking_methods([&sequence]);
        assert_eq!(speaking, BTreeSet::from(["top"]));
        assert_eq!(
            lines(&sequence, &speaking),
            [
                line("Stack(1)", LineResult::Silent),
                line("push(1)", LineResult::Silent),
                line("top(1)", LineResult::Value("'a'".into())),
                line("top(1)", LineResult::Value("None".into())),
                line("pop(1)", LineResult::Raises("IndexError".into())),
            ]
        );
        assert_eq!(leaves(&sequence), None);
    }

    #[test]
    fn code_is_told_from_words() {
        use Part::{Code, Words};
        let table = [
            ("", vec![]),
            ("plain", vec![Words("plain")]),
            (
                "`get` and `put` count",
                vec![Code("get"), Words(" and "), Code("put"), Words(" count")],
            ),
            ("a ` alone", vec![Words("a ` alone")]),
            ("`x` a ` b", vec![Code("x"), Words(" a ` b")]),
        ];
        for (sentence, expected) in table {
            assert_eq!(parts(sentence), expected, "{sentence}");
        }
    }
}
