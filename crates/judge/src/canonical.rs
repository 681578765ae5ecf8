//! One text per value, the same for all values that exact comparison calls equal.
//!
//! Sorting by it makes comparison of unordered things fast; hashing it makes digests that do not
//! depend on the order in which a set happened to be walked.

use question::Value;

/// How much of a float the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// Every bit: equal text means equal floats.
    Full,
    /// Ten significant digits: mathematical functions may differ in the last bits from one build
    /// of the interpreter to another, and a digest must not notice.
    Rounded,
}

/// The canonical text of a value.
pub(crate) fn text(value: &Value, precision: Precision) -> String {
    let mut out = String::new();
    write(&mut out, value, precision);
    out
}

/// The canonical texts of some values, sorted.
pub(crate) fn sorted_texts(values: &[Value], precision: Precision) -> Vec<String> {
    let mut texts: Vec<String> = values.iter().map(|value| text(value, precision)).collect();
    texts.sort_unstable();
    texts
}

/// A text in quotes. Escapes are our own few, because the standard library's may grow with Unicode
/// and digests must not change with the compiler.
pub(crate) fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

fn write(out: &mut String, value: &Value, precision: Precision) {
    match value {
        Value::None => out.push_str("None"),
        Value::Bool(true) => out.push_str("True"),
        Value::Bool(false) => out.push_str("False"),
        Value::Int(digits) => out.push_str(digits),
        Value::Float(number) => {
            out.push('f');
            out.push_str(&float(*number, precision));
        }
        Value::Str(text) => out.push_str(&quoted(text)),
        Value::Bytes(bytes) => out.push_str(&format!("b{bytes:?}")),
        Value::List(items) => write_all(out, "[", items, "]", precision),
        Value::Tuple(items) => write_all(out, "(", items, ")", precision),
        Value::Set(items) => {
            write_sorted(out, "{", set_texts(items, precision), "}");
        }
        Value::FrozenSet(items) => {
            write_sorted(out, "frozen{", set_texts(items, precision), "}");
        }
        Value::Dict(pairs) => {
            let mut entries: Vec<String> = pairs
                .iter()
                .map(|(key, value)| {
                    let mut entry = text(key, precision);
                    entry.push(':');
                    write(&mut entry, value, precision);
                    entry
                })
                .collect();
            entries.sort_unstable();
            write_sorted(out, "dict{", entries, "}");
        }
        // An empty chain has no head, and a head that is missing is `None`.
        Value::Chain { values, .. } if values.is_empty() => out.push_str("None"),
        Value::Chain { values, loop_to } => {
            write_all(out, "chain[", values, "]", precision);
            if let Some(index) = loop_to {
                out.push_str(&format!("loop{index}"));
            }
        }
        Value::Node(index) => out.push_str(&format!("node{index}")),
        // The description may hold a memory address, the type's name cannot.
        Value::Opaque { type_name, .. } => {
            out.push_str("object");
            out.push_str(&quoted(type_name));
        }
    }
}

fn write_all(out: &mut String, open: &str, items: &[Value], close: &str, precision: Precision) {
    out.push_str(open);
    for item in items {
        write(out, item, precision);
        out.push(',');
    }
    out.push_str(close);
}

fn write_sorted(out: &mut String, open: &str, texts: Vec<String>, close: &str) {
    out.push_str(open);
    for text in texts {
        out.push_str(&text);
        out.push(',');
    }
    out.push_str(close);
}

fn set_texts(items: &[Value], precision: Precision) -> Vec<String> {
    let mut texts = sorted_texts(items, precision);
    texts.dedup();
    texts
}

fn float(number: f64, precision: Precision) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    // Python calls the two zeros equal.
    let number = if number == 0.0 { 0.0 } else { number };
    match precision {
        Precision::Full => format!("{number:e}"),
        Precision::Rounded => format!("{number:.9e}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_differ_have_different_texts() {
        let values = [
            Value::None,
            Value::Bool(true),
            Value::Int("1".into()),
            Value::Float(1.0),
            Value::Str("1".into()),
            Value::Str("True".into()),
            Value::Str("a\",\"b".into()),
            Value::Bytes(b"1".to_vec()),
            Value::List(vec![]),
            Value::Tuple(vec![]),
            Value::Set(vec![]),
            Value::FrozenSet(vec![]),
            Value::Dict(vec![]),
            Value::List(vec![Value::Str("a".into()), Value::Str("b".into())]),
            Value::List(vec![Value::Str("a,b".into())]),
            Value::List(vec![Value::List(vec![]), Value::List(vec![])]),
            Value::List(vec![Value::List(vec![Value::List(vec![])])]),
            Value::Node(1),
            Value::Chain { values: vec![Value::Int("1".into())], loop_to: None },
            Value::Chain { values: vec![Value::Int("1".into())], loop_to: Some(0) },
            Value::Opaque { type_name: "Node".into(), text: String::new() },
        ];
        let mut texts = sorted_texts(&values, Precision::Full);
        texts.dedup();
        assert_eq!(texts.len(), values.len(), "{texts:?}");
    }

    #[test]
    fn quoted_texts_stay_apart_and_on_one_line() {
        for (text, expected) in [
            ("", r#""""#),
            ("a\"b", r#""a\"b""#),
            ("a\\b", r#""a\\b""#),
            ("a\nb", r#""a\nb""#),
            ("a\\nb", r#""a\\nb""#),
            ("\u{301}\u{1f40d}", "\"\u{301}\u{1f40d}\""),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }

    #[test]
    fn rounding_forgets_the_last_bits_only() {
        let texts = |number| text(&Value::Float(number), Precision::Rounded);
        assert_eq!(texts(0.1 + 0.2), texts(0.3));
        assert_ne!(texts(0.300_000_1), texts(0.3));
        assert_ne!(
            text(&Value::Float(0.1 + 0.2), Precision::Full),
            text(&Value::Float(0.3), Precision::Full)
        );
    }

    #[test]
    fn the_order_of_sets_and_dicts_is_forgotten() {
        let int = |digits: &str| Value::Int(digits.into());
        let set = |items: Vec<Value>| text(&Value::Set(items), Precision::Full);
        assert_eq!(set(vec![int("1"), int("2")]), set(vec![int("2"), int("1"), int("2")]));
        let dict = |pairs: Vec<(Value, Value)>| text(&Value::Dict(pairs), Precision::Full);
        assert_eq!(
            dict(vec![(int("1"), int("2")), (int("3"), int("4"))]),
            dict(vec![(int("3"), int("4")), (int("1"), int("2"))])
        );
    }
}
