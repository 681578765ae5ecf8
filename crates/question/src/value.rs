//! Plain Python values: the language in which cases are written and results come back.
//!
//! A value is a finished tree with no behaviour. Author text is parsed into it at build time and
//! the interpreter's objects are copied into it after a call, so comparison never runs candidate
//! code.

use std::fmt::{self, Write};

use serde::{Deserialize, Serialize};

/// A Python value without identity or behaviour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// An integer of any size, as canonical decimal text.
    Int(String),
    /// A float; serialised as text because JSON has neither NaN nor infinity.
    Float(#[serde(with = "float_text")] f64),
    /// A `str`.
    Str(String),
    /// A `bytes`.
    Bytes(Vec<u8>),
    /// A `list`.
    List(Vec<Value>),
    /// A `tuple`.
    Tuple(Vec<Value>),
    /// A `set`, in no particular order.
    Set(Vec<Value>),
    /// A `frozenset`, in no particular order.
    FrozenSet(Vec<Value>),
    /// A `dict`, in insertion order.
    Dict(Vec<(Value, Value)>),
    /// A singly linked list of the judge's `Node` class: `chain([3, 1, 2], loop=1)`.
    Chain {
        /// The `value` of each node from the head on.
        values: Vec<Value>,
        /// Index of the node that the last node's `next` points to, if the list loops.
        loop_to: Option<usize>,
    },
    /// One of the nodes that the judge built for this case, counted from the head: `node(1)`.
    Node(usize),
    /// An object of any other type, by type name and a short description. Equal to nothing.
    Opaque {
        /// The type's name.
        type_name: String,
        /// What to show a reader.
        text: String,
    },
}

impl fmt::Display for Value {
    /// Writes the value as Python's `repr` would; linked lists and their nodes as in case files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("None"),
            Self::Bool(true) => f.write_str("True"),
            Self::Bool(false) => f.write_str("False"),
            Self::Int(digits) => f.write_str(digits),
            Self::Float(number) => f.write_str(&python_float(*number)),
            Self::Str(text) => write_text(f, text),
            Self::Bytes(bytes) => write_bytes(f, bytes),
            Self::List(items) => write_items(f, "[", items, "]"),
            Self::Tuple(items) if items.len() == 1 => write_items(f, "(", items, ",)"),
            Self::Tuple(items) => write_items(f, "(", items, ")"),
            Self::Set(items) if items.is_empty() => f.write_str("set()"),
            Self::Set(items) => write_items(f, "{", items, "}"),
            Self::FrozenSet(items) if items.is_empty() => f.write_str("frozenset()"),
            Self::FrozenSet(items) => write_items(f, "frozenset({", items, "})"),
            Self::Dict(pairs) => {
                f.write_char('{')?;
                for (index, (key, value)) in pairs.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{key}: {value}")?;
                }
                f.write_char('}')
            }
            Self::Chain { values, loop_to } => {
                write_items(f, "chain([", values, "]")?;
                if let Some(index) = loop_to {
                    write!(f, ", loop={index}")?;
                }
                f.write_char(')')
            }
            Self::Node(index) => write!(f, "node({index})"),
            Self::Opaque { text, .. } => f.write_str(text),
        }
    }
}

fn write_items(
    f: &mut fmt::Formatter<'_>,
    open: &str,
    items: &[Value],
    close: &str,
) -> fmt::Result {
    f.write_str(open)?;
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        write!(f, "{item}")?;
    }
    f.write_str(close)
}

/// Python prefers single quotes and changes to double ones only to save a backslash.
fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn write_text(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let quote = quote_for(text.contains('\''), text.contains('"'));
    f.write_char(quote)?;
    for letter in text.chars() {
        match letter {
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\\' => f.write_str("\\\\")?,
            _ if letter == quote => write!(f, "\\{letter}")?,
            _ if is_printable(letter) => f.write_char(letter)?,
            _ => match u32::from(letter) {
                code @ ..=0xff => write!(f, "\\x{code:02x}")?,
                code @ ..=0xffff => write!(f, "\\u{code:04x}")?,
                code => write!(f, "\\U{code:08x}")?,
            },
        }
    }
    f.write_char(quote)
}

fn write_bytes(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    write!(f, "b{quote}")?;
    for byte in bytes {
        match byte {
            b'\n' => f.write_str("\\n")?,
            b'\r' => f.write_str("\\r")?,
            b'\t' => f.write_str("\\t")?,
            b'\\' => f.write_str("\\\\")?,
            b' '..=b'~' if char::from(*byte) == quote => write!(f, "\\{quote}")?,
            b' '..=b'~' => f.write_char(char::from(*byte))?,
            _ => write!(f, "\\x{byte:02x}")?,
        }
    }
    f.write_char(quote)
}

/// Whether Python's `str.isprintable` holds for the character.
///
/// The standard library escapes the same Unicode categories in its debug form. It also escapes
/// combining marks, but only at the start of a text, hence the letter in front.
fn is_printable(letter: char) -> bool {
    if letter.is_ascii() {
        return matches!(letter, ' '..='~');
    }
    let mut probe = [b'x'; 5];
    let length = 1 + letter.encode_utf8(&mut probe[1..]).len();
    std::str::from_utf8(&probe[..length]).is_ok_and(|text| text.escape_debug().nth(1) != Some('\\'))
}

/// A float as Python's `repr` writes it.
fn python_float(number: f64) -> String {
    if number.is_nan() {
        return "nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let scientific = format!("{:e}", number.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits = mantissa.replace('.', "");
    let sign = if number.is_sign_negative() { "-" } else { "" };
    if !(-4..16).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let direction = if exponent < 0 { '-' } else { '+' };
        return format!("{sign}{first}{point}{rest}e{direction}{:02}", exponent.abs());
    }
    let Ok(whole) = usize::try_from(exponent + 1) else {
        let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return format!("{sign}0.{zeros}{digits}");
    };
    if whole == 0 {
        format!("{sign}0.{digits}")
    } else if whole >= digits.len() {
        format!("{sign}{digits}{}.0", "0".repeat(whole - digits.len()))
    } else {
        let (integral, fraction) = digits.split_at(whole);
        format!("{sign}{integral}.{fraction}")
    }
}

/// Floats as text, for serialized forms: JSON has neither NaN nor infinity.
pub mod float_text {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes the float as Python would.
    pub fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&super::python_float(*number))
    }

    /// Reads what [`serialize`] has written.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::custom(format!("{text:?} is not a float")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_look_as_in_python() {
        let table = [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (-2.5, "-2.5"),
            (0.1, "0.1"),
            (0.1 + 0.2, "0.30000000000000004"),
            (100.0, "100.0"),
            (123.456, "123.456"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (1.5e300, "1.5e+300"),
            (0.0001, "0.0001"),
            (0.00012, "0.00012"),
            (0.00001, "1e-05"),
            (-1.25e-7, "-1.25e-07"),
            (5e-324, "5e-324"),
            (f64::NAN, "nan"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
        ];
        for (number, expected) in table {
            assert_eq!(Value::Float(number).to_string(), expected);
        }
    }

    #[test]
    fn texts_look_as_in_python() {
        let table = [
            ("", "''"),
            ("plain", "'plain'"),
            ("it's", "\"it's\""),
            ("say \"hi\"", "'say \"hi\"'"),
            ("'\"", "'\\'\"'"),
            ("a\\b\n\r\t", "'a\\\\b\\n\\r\\t'"),
            ("\0\x1b\x7f", "'\\x00\\x1b\\x7f'"),
            ("é ß 日本 🎉", "'é ß 日本 🎉'"),
            ("e\u{301}", "'e\u{301}'"),
            ("\u{301}", "'\u{301}'"),
            ("\u{a0}\u{ad}", "'\\xa0\\xad'"),
            ("\u{200b}\u{2028}\u{e000}", "'\\u200b\\u2028\\ue000'"),
            ("\u{e0001}", "'\\U000e0001'"),
        ];
        for (text, expected) in table {
            assert_eq!(Value::Str(text.to_owned()).to_string(), expected);
        }
    }

    #[test]
    fn bytes_look_as_in_python() {
        let table: [(&[u8], &str); 4] = [
            (b"", "b''"),
            (b"ab\0\xff\n", "b'ab\\x00\\xff\\n'"),
            (b"it's", "b\"it's\""),
            (b"'\"\\", "b'\\'\"\\\\'"),
        ];
        for (bytes, expected) in table {
            assert_eq!(Value::Bytes(bytes.to_vec()).to_string(), expected);
        }
    }

    #[test]
    fn containers_look_as_in_python() {
        let one = || Value::Int("1".to_owned());
        let table = [
            (Value::None, "None"),
            (Value::Bool(true), "True"),
            (Value::List(vec![]), "[]"),
            (Value::List(vec![one(), Value::None]), "[1, None]"),
            (Value::Tuple(vec![]), "()"),
            (Value::Tuple(vec![one()]), "(1,)"),
            (Value::Tuple(vec![one(), one()]), "(1, 1)"),
            (Value::Set(vec![]), "set()"),
            (Value::Set(vec![one()]), "{1}"),
            (Value::FrozenSet(vec![]), "frozenset()"),
            (Value::FrozenSet(vec![one()]), "frozenset({1})"),
            (Value::Dict(vec![]), "{}"),
            (
                Value::Dict(vec![(Value::Str("b".to_owned()), one()), (one(), Value::Bool(false))]),
                "{'b': 1, 1: False}",
            ),
            (Value::Chain { values: vec![], loop_to: None }, "chain([])"),
            (
                Value::Chain { values: vec![one(), one()], loop_to: Some(1) },
                "chain([1, 1], loop=1)",
            ),
            (Value::Node(2), "node(2)"),
            (
                Value::Opaque { type_name: "Dog".to_owned(), text: "<Dog object>".to_owned() },
                "<Dog object>",
            ),
        ];
        for (value, expected) in table {
            assert_eq!(value.to_string(), expected);
        }
    }

    #[test]
    fn floats_survive_json() {
        for number in [0.0, -0.0, 0.1, 1e16, -1e-5, f64::MAX, f64::INFINITY, f64::NEG_INFINITY] {
            let json = serde_json::to_string(&Value::Float(number)).unwrap();
            let Value::Float(back) = serde_json::from_str(&json).unwrap() else {
                panic!("{json} is no float");
            };
            assert_eq!(back.to_bits(), number.to_bits(), "{json}");
        }
        let json = serde_json::to_string(&Value::Float(f64::NAN)).unwrap();
        assert!(matches!(serde_json::from_str(&json), Ok(Value::Float(back)) if back.is_nan()));
        assert!(serde_json::from_str::<Value>("{\"float\":\"many\"}").is_err());
    }
}
