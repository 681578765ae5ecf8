//! Reads the Python literals and calls that authors write in case files.
//!
//! Only finished values are read: no names, no operators, no comprehensions. What could mean two
//! things in a case (a key given twice, an item that a set would swallow) is refused.

use std::collections::HashSet;
use std::fmt;

use crate::model::{Expected, Invocation};
use crate::value::Value;

/// How deeply lists and other containers may be nested in a literal.
///
/// Small enough for the packed catalog and for worker messages, whose own reader stops at 128
/// levels of JSON, of which a dictionary takes three.
pub const MAX_DEPTH: usize = 32;

/// Why a text is not a literal, a call or a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiteralError {
    /// Counted in characters from 1.
    pub column: usize,
    /// What was expected and what stands there.
    pub message: String,
}

impl fmt::Display for LiteralError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}", self.column, self.message)
    }
}

impl std::error::Error for LiteralError {}

/// Reads one literal: `{'a': [1, 2.5]}`.
pub fn parse_value(text: &str) -> Result<Value, LiteralError> {
    let mut reader = Reader::new(text);
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

/// Reads one call: `find_pairs([1, 2], target=3)`.
pub fn parse_invocation(text: &str) -> Result<Invocation, LiteralError> {
    let mut reader = Reader::new(text);
    let invocation = reader.invocation()?;
    reader.end()?;
    Ok(invocation)
}

/// Reads one call and what must come of it: `get(1) -> 1` or `pop() raises IndexError`.
pub fn parse_step(text: &str) -> Result<(Invocation, Expected), LiteralError> {
    let mut reader = Reader::new(text);
    let invocation = reader.invocation()?;
    let Some(expected) = reader.result()? else {
        return Err(reader.expected("`->` or `raises` after the call"));
    };
    reader.end()?;
    Ok((invocation, expected))
}

/// A call in a test of one line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TestStep {
    /// Where it begins, counted in characters from 1.
    pub(crate) column: usize,
    /// The call.
    pub(crate) call: Invocation,
    /// What must come of it, where the line says so.
    pub(crate) expected: Option<Expected>,
    /// What the positional arguments must be afterwards, where the line says so.
    pub(crate) leaves: Option<Vec<Value>>,
}

/// Reads a test of one line: `double([1]) -> None leaves [2]`, or several calls with semicolons
/// between them: `Stack(); push(1); pop() -> 1; pop() raises IndexError`.
pub(crate) fn parse_test(text: &str) -> Result<Vec<TestStep>, LiteralError> {
    let mut reader = Reader::new(text);
    let mut steps = Vec::new();
    loop {
        reader.skip_blanks();
        let column = reader.column(reader.at);
        let call = reader.invocation()?;
        let expected = reader.result()?;
        let leaves = reader.leaves()?;
        reader.skip_blanks();
        let goes_on = reader.take(";");
        if !goes_on && !reader.rest().is_empty() {
            return Err(reader.expected(match (&expected, &leaves) {
                (None, None) => "`->`, `raises` or `;` after the call",
                _ => "`;` or the end of the line",
            }));
        }
        steps.push(TestStep { column, call, expected, leaves });
        reader.skip_blanks();
        if reader.rest().is_empty() {
            return Ok(steps);
        }
    }
}

/// The text around a column, with a mark before it.
pub(crate) fn excerpt(text: &str, column: usize) -> String {
    const AROUND: usize = 30;
    let letters: Vec<char> =
        text.chars().map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    let at = column.saturating_sub(1).min(letters.len());
    let start = at.saturating_sub(AROUND);
    let end = (at + AROUND).min(letters.len());
    let before: String = letters[start..at].iter().collect();
    let after: String = letters[at..end].iter().collect();
    let cut_before = if start > 0 { "…" } else { "" };
    let cut_after = if end < letters.len() { "…" } else { "" };
    format!("{cut_before}{before} ⟨here⟩ {after}{cut_after}").trim().to_owned()
}

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += letter.len_utf8();
        Some(letter)
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn skip_blanks(&mut self) {
        self.take_while(|letter| matches!(letter, ' ' | '\t' | '\r' | '\n'));
    }

    fn word(&mut self) -> Option<&'t str> {
        let starts = self.peek().is_some_and(|letter| letter.is_alphabetic() || letter == '_');
        starts.then(|| self.take_while(|letter| letter.is_alphanumeric() || letter == '_'))
    }

    fn column(&self, at: usize) -> usize {
        self.text[..at].chars().count() + 1
    }

    fn error(&self, at: usize, message: impl Into<String>) -> LiteralError {
        LiteralError { column: self.column(at), message: message.into() }
    }

    fn expected(&self, what: &str) -> LiteralError {
        self.expected_at(self.at, what)
    }

    fn expected_at(&self, at: usize, what: &str) -> LiteralError {
        let found = match self.text[at..].chars().next() {
            Some(letter) => format!("`{letter}`"),
            None => "the end of the text".to_owned(),
        };
        self.error(at, format!("expected {what}, found {found}"))
    }

    fn end(&mut self) -> Result<(), LiteralError> {
        self.skip_blanks();
        if self.rest().is_empty() { Ok(()) } else { Err(self.expected("the end of the text")) }
    }

    fn invocation(&mut self) -> Result<Invocation, LiteralError> {
        self.skip_blanks();
        let start = self.at;
        let Some(name) = self.word() else {
            return Err(self.expected("the name of a function, class or method"));
        };
        if KEYWORDS.contains(&name) {
            return Err(self.error(start, format!("`{name}` is a Python keyword, not a name")));
        }
        self.skip_blanks();
        if !self.take("(") {
            return Err(self.expected(&format!("`(` after `{name}`")));
        }
        let mut invocation =
            Invocation { name: name.to_owned(), args: Vec::new(), kwargs: Vec::new() };
        loop {
            self.skip_blanks();
            if self.take(")") {
                return Ok(invocation);
            }
            let start = self.at;
            if let Some(keyword) = self.keyword() {
                if invocation.kwargs.iter().any(|(name, _)| name == keyword) {
                    let message = format!("the keyword argument `{keyword}` is given twice");
                    return Err(self.error(start, message));
                }
                let value = self.value(0)?;
                invocation.kwargs.push((keyword.to_owned(), value));
            } else {
                let value = self.value(0)?;
                if !invocation.kwargs.is_empty() {
                    let message = "positional arguments must come before keyword arguments";
                    return Err(self.error(start, message));
                }
                invocation.args.push(value);
            }
            self.comma_or(")")?;
        }
    }

    /// What must come of a call, if that is what comes next.
    fn result(&mut self) -> Result<Option<Expected>, LiteralError> {
        self.skip_blanks();
        if self.take("->") {
            return Ok(Some(Expected::Value(self.value(0)?)));
        }
        if !self.take_word("raises") {
            return Ok(None);
        }
        self.skip_blanks();
        let start = self.at;
        match self.word() {
            Some(name) => Ok(Some(Expected::Raises(name.to_owned()))),
            None => Err(self.expected_at(start, "the name of an exception")),
        }
    }

    /// What the arguments must be afterwards, if that is what comes next.
    fn leaves(&mut self) -> Result<Option<Vec<Value>>, LiteralError> {
        self.skip_blanks();
        if !self.take_word("leaves") {
            return Ok(None);
        }
        let mut values = vec![self.value(0)?];
        loop {
            self.skip_blanks();
            if !self.take(",") {
                return Ok(Some(values));
            }
            values.push(self.value(0)?);
        }
    }

    fn take_word(&mut self, wanted: &str) -> bool {
        let start = self.at;
        let found = self.word() == Some(wanted);
        if !found {
            self.at = start;
        }
        found
    }

    /// The name in `name=`, if that is what comes next.
    fn keyword(&mut self) -> Option<&'t str> {
        let start = self.at;
        if let Some(word) = self.word() {
            self.skip_blanks();
            if self.take("=") {
                return Some(word);
            }
        }
        self.at = start;
        None
    }

    /// Reads a comma, or makes sure that `close` comes next.
    fn comma_or(&mut self, close: &str) -> Result<(), LiteralError> {
        self.skip_blanks();
        if self.take(",") || self.rest().starts_with(close) {
            Ok(())
        } else {
            Err(self.expected(&format!("`,` or `{close}`")))
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, LiteralError> {
        self.skip_blanks();
        if depth > MAX_DEPTH {
            let message = format!("nested too deeply, at most {MAX_DEPTH} levels are allowed");
            return Err(self.error(self.at, message));
        }
        match self.peek() {
            Some('[') => {
                self.next();
                Ok(Value::List(self.items("]", depth)?))
            }
            Some('(') => self.parenthesized(depth),
            Some('{') => self.braced(depth),
            Some('\'' | '"') => Ok(Value::Str(self.quoted_text()?)),
            Some('-' | '.' | '0'..='9') => self.number(),
            _ => self.named(depth),
        }
    }

    /// Items separated by commas, up to and with `close`.
    fn items(&mut self, close: &str, depth: usize) -> Result<Vec<Value>, LiteralError> {
        let mut items = Vec::new();
        loop {
            self.skip_blanks();
            if self.take(close) {
                return Ok(items);
            }
            items.push(self.value(depth + 1)?);
            self.comma_or(close)?;
        }
    }

    fn parenthesized(&mut self, depth: usize) -> Result<Value, LiteralError> {
        self.next();
        self.skip_blanks();
        if self.take(")") {
            return Ok(Value::Tuple(Vec::new()));
        }
        let first = self.value(depth + 1)?;
        self.comma_or(")")?;
        if self.take(")") {
            // A comma before the parenthesis is what makes the tuple.
            let before = self.text[..self.at - 1].trim_end();
            return Ok(if before.ends_with(',') { Value::Tuple(vec![first]) } else { first });
        }
        self.skip_blanks();
        let mut items = vec![first];
        items.extend(self.items(")", depth)?);
        Ok(Value::Tuple(items))
    }

    fn braced(&mut self, depth: usize) -> Result<Value, LiteralError> {
        self.next();
        self.skip_blanks();
        if self.take("}") {
            return Ok(Value::Dict(Vec::new()));
        }
        let mut seen = HashSet::new();
        let start = self.at;
        let first = self.value(depth + 1)?;
        self.skip_blanks();
        if self.rest().starts_with(':') {
            self.must_be_new(start, &first, &mut seen, "key")?;
            return Ok(Value::Dict(self.pairs(first, seen, depth)?));
        }
        self.must_be_new(start, &first, &mut seen, "item")?;
        self.comma_or("}")?;
        let mut items = vec![first];
        loop {
            self.skip_blanks();
            if self.take("}") {
                return Ok(Value::Set(items));
            }
            let start = self.at;
            let item = self.value(depth + 1)?;
            self.must_be_new(start, &item, &mut seen, "item")?;
            items.push(item);
            self.comma_or("}")?;
        }
    }

    /// The pairs of a dictionary whose first key has been read.
    fn pairs(
        &mut self,
        mut key: Value,
        mut seen: HashSet<String>,
        depth: usize,
    ) -> Result<Vec<(Value, Value)>, LiteralError> {
        let mut pairs = Vec::new();
        loop {
            self.skip_blanks();
            if !self.take(":") {
                return Err(self.expected("`:` after the key"));
            }
            pairs.push((key, self.value(depth + 1)?));
            self.comma_or("}")?;
            self.skip_blanks();
            if self.take("}") {
                return Ok(pairs);
            }
            let start = self.at;
            key = self.value(depth + 1)?;
            self.must_be_new(start, &key, &mut seen, "key")?;
        }
    }

    fn must_be_new(
        &self,
        start: usize,
        value: &Value,
        seen: &mut HashSet<String>,
        role: &str,
    ) -> Result<(), LiteralError> {
        let mut identity = String::new();
        if let Err(kind) = write_identity(value, &mut identity) {
            let message = format!("expected a hashable {role}, found a {kind}");
            return Err(self.error(start, message));
        }
        if seen.insert(identity) {
            Ok(())
        } else {
            Err(self.error(start, format!("the {role} {value} is given twice")))
        }
    }

    fn named(&mut self, depth: usize) -> Result<Value, LiteralError> {
        let start = self.at;
        let Some(word) = self.word() else {
            return Err(self.expected("a value"));
        };
        if matches!(self.peek(), Some('\'' | '"')) {
            return match word {
                "b" | "B" => Ok(Value::Bytes(self.quoted_bytes()?)),
                _ => {
                    let message = format!("expected a value, the prefix `{word}` is not read here");
                    Err(self.error(start, message))
                }
            };
        }
        match word {
            "None" => Ok(Value::None),
            "True" => Ok(Value::Bool(true)),
            "False" => Ok(Value::Bool(false)),
            "inf" => Ok(Value::Float(f64::INFINITY)),
            "nan" => Ok(Value::Float(f64::NAN)),
            "set" => {
                self.open(word)?;
                self.close("`)`, a set with items is written {1, 2}")?;
                Ok(Value::Set(Vec::new()))
            }
            "frozenset" => self.frozen_set(depth),
            "chain" => self.chain(depth),
            "node" => {
                self.open(word)?;
                let index = self.index("the number of a node, counted from 0")?;
                self.close("`)`")?;
                Ok(Value::Node(index))
            }
            _ => {
                let instead = match word {
                    "null" | "none" | "nil" => ", Python writes None",
                    "true" => ", Python writes True",
                    "false" => ", Python writes False",
                    "float" => ", write inf, -inf or nan without float()",
                    "dict" => ", write {} or {'a': 1}",
                    "list" => ", write [] or [1, 2]",
                    "tuple" => ", write () or (1, 2)",
                    _ => "",
                };
                Err(self
                    .error(start, format!("expected a value, found the name `{word}`{instead}")))
            }
        }
    }

    fn open(&mut self, name: &str) -> Result<(), LiteralError> {
        self.skip_blanks();
        if self.take("(") { Ok(()) } else { Err(self.expected(&format!("`(` after `{name}`"))) }
    }

    fn close(&mut self, expected: &str) -> Result<(), LiteralError> {
        self.skip_blanks();
        if self.take(")") { Ok(()) } else { Err(self.expected(expected)) }
    }

    fn index(&mut self, what: &str) -> Result<usize, LiteralError> {
        self.skip_blanks();
        let start = self.at;
        self.take_while(|letter| letter.is_ascii_digit())
            .parse()
            .map_err(|_| self.expected_at(start, what))
    }

    fn frozen_set(&mut self, depth: usize) -> Result<Value, LiteralError> {
        self.open("frozenset")?;
        self.skip_blanks();
        if self.take(")") {
            return Ok(Value::FrozenSet(Vec::new()));
        }
        let start = self.at;
        let Value::Set(items) = self.value(depth + 1)? else {
            return Err(self.expected_at(start, "a set like {1, 2} inside frozenset()"));
        };
        self.close("`)`")?;
        Ok(Value::FrozenSet(items))
    }

    fn chain(&mut self, depth: usize) -> Result<Value, LiteralError> {
        self.open("chain")?;
        self.skip_blanks();
        if !self.take("[") {
            return Err(self.expected("a list of the nodes' values"));
        }
        let values = self.items("]", depth)?;
        self.comma_or(")")?;
        self.skip_blanks();
        let mut loop_to = None;
        let start = self.at;
        if let Some(keyword) = self.keyword() {
            if keyword != "loop" {
                return Err(self.expected_at(start, "`loop=` or `)`"));
            }
            self.skip_blanks();
            let start = self.at;
            let index = self.index("the number of the node that the last one points to")?;
            if index >= values.len() {
                let message = format!(
                    "expected a node of this chain, which has {}, found loop={index}",
                    values.len()
                );
                return Err(self.error(start, message));
            }
            loop_to = Some(index);
            self.comma_or(")")?;
        }
        self.close("`loop=` or `)`")?;
        Ok(Value::Chain { values, loop_to })
    }

    fn number(&mut self) -> Result<Value, LiteralError> {
        let start = self.at;
        let negative = self.take("-");
        self.skip_blanks();
        let value = match self.peek() {
            Some('0'..='9' | '.') => self.unsigned_number()?,
            _ => match self.word() {
                Some("inf") => Value::Float(f64::INFINITY),
                Some("nan") => Value::Float(f64::NAN),
                _ => return Err(self.expected_at(start, "a number")),
            },
        };
        if self.peek().is_some_and(|letter| letter.is_alphanumeric() || "_.".contains(letter)) {
            return Err(self.expected("the end of the number"));
        }
        Ok(match value {
            Value::Int(digits) if negative && digits != "0" => Value::Int(format!("-{digits}")),
            Value::Float(number) if negative => Value::Float(-number),
            other => other,
        })
    }

    fn unsigned_number(&mut self) -> Result<Value, LiteralError> {
        for (prefix, radix) in [("0x", 16), ("0X", 16), ("0o", 8), ("0O", 8), ("0b", 2), ("0B", 2)]
        {
            if self.take(prefix) {
                // Python allows an underscore right after the prefix as well.
                self.take("_");
                let digits = self.digits(radix)?;
                return Ok(Value::Int(decimal(&digits, radix)));
            }
        }
        let start = self.at;
        let mut text = String::new();
        let mut is_float = false;
        if self.peek() != Some('.') {
            text.push_str(&self.digits(10)?);
        }
        if self.take(".") {
            is_float = true;
            text.push('.');
            let has_digits = self.peek().is_some_and(|letter| letter.is_ascii_digit());
            if has_digits {
                text.push_str(&self.digits(10)?);
            } else if text == "." {
                return Err(self.expected("a digit"));
            }
        }
        if matches!(self.peek(), Some('e' | 'E')) {
            self.next();
            is_float = true;
            text.push('e');
            if self.take("-") {
                text.push('-');
            } else {
                self.take("+");
            }
            text.push_str(&self.digits(10)?);
        }
        if is_float {
            return match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Value::Float(number)),
                _ => Err(self.error(start, "expected a float, this one is too large; write inf")),
            };
        }
        let digits = text.trim_start_matches('0');
        if digits.is_empty() {
            return Ok(Value::Int("0".to_owned()));
        }
        if digits.len() < text.len() {
            let message = "expected an integer without leading zeros, as Python demands";
            return Err(self.error(start, message));
        }
        Ok(Value::Int(digits.to_owned()))
    }

    /// Digits with single underscores between them, which are left out of the result.
    fn digits(&mut self, radix: u32) -> Result<String, LiteralError> {
        let mut digits = String::new();
        loop {
            let group = self.take_while(|letter| letter.is_digit(radix));
            if group.is_empty() {
                return Err(self.expected(match radix {
                    2 => "a binary digit",
                    8 => "an octal digit",
                    16 => "a hexadecimal digit",
                    _ => "a digit",
                }));
            }
            digits.push_str(group);
            if !self.take("_") {
                return Ok(digits);
            }
        }
    }

    fn quoted_text(&mut self) -> Result<String, LiteralError> {
        let mut text = String::new();
        self.quoted(|reader, start, piece| {
            match piece {
                Piece::Plain(letter) | Piece::Escaped(letter) => text.push(letter),
                Piece::Byte(byte) => text.push(char::from(byte)),
                Piece::Wide(digits) => {
                    let code = reader.hexadecimal(digits)?;
                    text.push(char::from_u32(code).ok_or_else(|| {
                        let message = "expected the code of a character, not of half a pair";
                        reader.error(start, message)
                    })?);
                }
            }
            Ok(())
        })?;
        Ok(text)
    }

    fn quoted_bytes(&mut self) -> Result<Vec<u8>, LiteralError> {
        let mut bytes = Vec::new();
        self.quoted(|reader, start, piece| {
            match piece {
                Piece::Plain(letter) | Piece::Escaped(letter) if letter.is_ascii() => {
                    bytes.push(letter as u8);
                }
                Piece::Byte(byte) => bytes.push(byte),
                _ => {
                    let message = "expected ASCII characters or \\xhh in bytes";
                    return Err(reader.error(start, message));
                }
            }
            Ok(())
        })?;
        Ok(bytes)
    }

    /// Reads from one quote to the next and gives each piece with its start to `keep`.
    fn quoted(
        &mut self,
        mut keep: impl FnMut(&mut Self, usize, Piece) -> Result<(), LiteralError>,
    ) -> Result<(), LiteralError> {
        let opening = self.at;
        let Some(quote) = self.next() else {
            return Err(self.expected("a quote"));
        };
        loop {
            let start = self.at;
            let piece = match self.next() {
                None => return Err(self.error(opening, "expected a closing quote for this one")),
                Some('\n') => {
                    return Err(self.error(start, "expected a closing quote before the line ends"));
                }
                Some('\\') => self.escape(start)?,
                Some(letter) if letter == quote => return Ok(()),
                Some(letter) => Piece::Plain(letter),
            };
            keep(self, start, piece)?;
        }
    }

    fn escape(&mut self, start: usize) -> Result<Piece, LiteralError> {
        Ok(match self.next() {
            Some('n') => Piece::Escaped('\n'),
            Some('r') => Piece::Escaped('\r'),
            Some('t') => Piece::Escaped('\t'),
            Some('0') if !self.peek().is_some_and(|letter| letter.is_ascii_digit()) => {
                Piece::Escaped('\0')
            }
            Some(letter @ ('\\' | '\'' | '"')) => Piece::Escaped(letter),
            Some('x') => Piece::Byte(u8::try_from(self.hexadecimal(2)?).unwrap_or(0)),
            Some('u') => Piece::Wide(4),
            Some('U') => Piece::Wide(8),
            _ => {
                let message =
                    "expected one of \\n \\r \\t \\0 \\\\ \\' \\\" \\xhh \\uhhhh \\Uhhhhhhhh";
                return Err(self.error(start, message));
            }
        })
    }

    fn hexadecimal(&mut self, digits: usize) -> Result<u32, LiteralError> {
        let mut code: u32 = 0;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|letter| letter.to_digit(16)) else {
                return Err(self.expected("a hexadecimal digit"));
            };
            self.next();
            code = (code << 4) | digit;
        }
        Ok(code)
    }
}

/// One character of a quoted text.
enum Piece {
    /// As it stands there.
    Plain(char),
    /// After a backslash.
    Escaped(char),
    /// `\xhh`
    Byte(u8),
    /// `\u` or `\U`; so many hexadecimal digits follow.
    Wide(usize),
}

/// Decimal text of a number given by its digits in another base.
fn decimal(digits: &str, radix: u32) -> String {
    const LIMB: u64 = 1_000_000_000;
    let mut limbs: Vec<u64> = vec![0];
    for digit in digits.chars().filter_map(|letter| letter.to_digit(radix)) {
        let mut carry = u64::from(digit);
        for limb in &mut limbs {
            let sum = *limb * u64::from(radix) + carry;
            *limb = sum % LIMB;
            carry = sum / LIMB;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut text = String::new();
    for limb in limbs.iter().rev() {
        if text.is_empty() {
            text = limb.to_string();
        } else {
            text.push_str(&format!("{limb:09}"));
        }
    }
    text
}

/// Writes a text that is the same for values that are the same dictionary key in Python, where
/// `1`, `1.0` and `True` are one. The error is the kind of an unhashable value.
fn write_identity(value: &Value, identity: &mut String) -> Result<(), &'static str> {
    match value {
        Value::None => identity.push_str("None"),
        Value::Bool(truth) => identity.push_str(if *truth { "1" } else { "0" }),
        Value::Int(digits) => identity.push_str(digits),
        Value::Float(number) if *number == 0.0 => identity.push('0'),
        Value::Float(number) if number.is_finite() && number.fract() == 0.0 => {
            identity.push_str(&format!("{number:.0}"));
        }
        Value::Float(_) | Value::Str(_) | Value::Bytes(_) => {
            identity.push_str(&value.to_string());
        }
        Value::Tuple(items) => {
            identity.push('(');
            for item in items {
                write_identity(item, identity)?;
                identity.push(',');
            }
            identity.push(')');
        }
        Value::FrozenSet(items) => {
            let mut parts = Vec::new();
            for item in items {
                let mut part = String::new();
                write_identity(item, &mut part)?;
                parts.push(part);
            }
            parts.sort();
            identity.push_str(&format!("{{{}}}", parts.join(",")));
        }
        Value::List(_) => return Err("list"),
        Value::Dict(_) => return Err("dict"),
        Value::Set(_) => return Err("set"),
        Value::Chain { .. } => return Err("chain"),
        Value::Node(_) => return Err("node"),
        Value::Opaque { .. } => return Err("strange object"),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Most literals are already in the form in which they are shown.
    #[test]
    fn reads_what_python_shows() {
        let table = [
            "None",
            "True",
            "False",
            "0",
            "7",
            "-7",
            "123456789012345678901234567890",
            "1.5",
            "-0.0",
            "1e+16",
            "1e-05",
            "inf",
            "-inf",
            "nan",
            "''",
            "'a'",
            "\"it's\"",
            "'\\n\\t\\\\'",
            "'\\x00\\u200b\\U000e0001'",
            "'日本'",
            "b''",
            "b'a\\xff\\''",
            "[]",
            "[1, [2, []]]",
            "()",
            "(1,)",
            "(1, 2)",
            "{}",
            "{'a': 1, 2: [3]}",
            "{1, 2}",
            "set()",
            "frozenset()",
            "frozenset({1})",
            "{(1, 'a'): None}",
            "{frozenset({1}), 1}",
            "chain([])",
            "chain([3, 2, 0, -4], loop=1)",
            "[chain([1]), chain([2])]",
            "node(3)",
        ];
        for text in table {
            let shown = parse_value(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            let bytes_with_quote = text == "b'a\\xff\\''";
            let expected = if bytes_with_quote { "b\"a\\xff'\"" } else { text };
            assert_eq!(shown.to_string(), expected);
        }
    }

    #[test]
    fn reads_other_spellings() {
        let table = [
            ("  1 ", "1"),
            ("1_000_000", "1000000"),
            ("0xff", "255"),
            ("0XF_F", "255"),
            ("0x_ff", "255"),
            ("-0x10", "-16"),
            ("0o777", "511"),
            ("0b1010", "10"),
            ("0xffffffffffffffffffffffffffffffff", "340282366920938463463374607431768211455"),
            ("0x3b9aca00", "1000000000"),
            ("-0", "0"),
            ("00", "0"),
            ("- 5", "-5"),
            ("1.", "1.0"),
            (".5", "0.5"),
            ("1E3", "1000.0"),
            ("1_0.2_5e+1_0", "102500000000.0"),
            ("-.5e-3", "-0.0005"),
            ("01.5", "1.5"),
            ("\"a\"", "'a'"),
            ("'\\'\\\"\\x41\\u00e9\\U0001f389\\0'", "'\\'\"Aé🎉\\x00'"),
            ("B\"\\x00\"", "b'\\x00'"),
            ("[1,2,]", "[1, 2]"),
            ("[\n  1,\n  2,\n]", "[1, 2]"),
            ("(1)", "1"),
            ("((1))", "1"),
            ("(1 ,)", "(1,)"),
            ("(1,2,)", "(1, 2)"),
            ("((1,),)", "((1,),)"),
            ("{1:2,}", "{1: 2}"),
            ("{1,}", "{1}"),
            ("set( )", "set()"),
            ("frozenset( {2,} )", "frozenset({2})"),
            ("chain([1], loop = 0,)", "chain([1], loop=0)"),
            ("chain([1],)", "chain([1])"),
            ("{'1': 1, 1: 1}", "{'1': 1, 1: 1}"),
        ];
        for (text, expected) in table {
            let shown = parse_value(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(shown.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn says_what_was_expected_and_where() {
        let table = [
            ("", "column 1: expected a value, found the end of the text"),
            ("[1, 2", "column 6: expected `,` or `]`, found the end of the text"),
            ("[1 2]", "column 4: expected `,` or `]`, found `2`"),
            ("[,]", "column 2: expected a value, found `,`"),
            ("1 2", "column 3: expected the end of the text, found `2`"),
            ("'é' x", "column 5: expected the end of the text, found `x`"),
            ("[true]", "column 2: expected a value, found the name `true`, Python writes True"),
            ("null", "column 1: expected a value, found the name `null`, Python writes None"),
            (
                "float('inf')",
                "column 1: expected a value, found the name `float`, write inf, -inf or nan without float()",
            ),
            ("x", "column 1: expected a value, found the name `x`"),
            ("r'a'", "column 1: expected a value, the prefix `r` is not read here"),
            ("'abc", "column 1: expected a closing quote for this one"),
            ("'a\nb'", "column 3: expected a closing quote before the line ends"),
            (
                "'a\\q'",
                "column 3: expected one of \\n \\r \\t \\0 \\\\ \\' \\\" \\xhh \\uhhhh \\Uhhhhhhhh",
            ),
            ("'\\x4'", "column 5: expected a hexadecimal digit, found `'`"),
            ("'\\ud800'", "column 2: expected the code of a character, not of half a pair"),
            ("'\\Uffffffff'", "column 2: expected the code of a character, not of half a pair"),
            ("b'é'", "column 3: expected ASCII characters or \\xhh in bytes"),
            ("b'\\u0041'", "column 3: expected ASCII characters or \\xhh in bytes"),
            ("007", "column 1: expected an integer without leading zeros, as Python demands"),
            ("1__0", "column 3: expected a digit, found `_`"),
            ("1_", "column 3: expected a digit, found the end of the text"),
            ("0x", "column 3: expected a hexadecimal digit, found the end of the text"),
            ("0b12", "column 4: expected the end of the number, found `2`"),
            ("1.2.3", "column 4: expected the end of the number, found `.`"),
            ("12abc", "column 3: expected the end of the number, found `a`"),
            ("3j", "column 2: expected the end of the number, found `j`"),
            (".", "column 2: expected a digit, found the end of the text"),
            ("1e400", "column 1: expected a float, this one is too large; write inf"),
            ("-", "column 1: expected a number, found `-`"),
            ("-True", "column 1: expected a number, found `-`"),
            ("{1: 2, 1: 3}", "column 8: the key 1 is given twice"),
            ("{1: 2, True: 3}", "column 8: the key True is given twice"),
            ("{1, 1.0}", "column 5: the item 1.0 is given twice"),
            ("{(1, 2): 0, (1, 2): 0}", "column 13: the key (1, 2) is given twice"),
            (
                "{frozenset({1, 2}), frozenset({2, 1})}",
                "column 21: the item frozenset({2, 1}) is given twice",
            ),
            ("{[1]: 2}", "column 2: expected a hashable key, found a list"),
            ("{1, {}}", "column 5: expected a hashable item, found a dict"),
            ("{({1},)}", "column 2: expected a hashable item, found a set"),
            ("{node(1)}", "column 2: expected a hashable item, found a node"),
            ("{1: 2, 3}", "column 9: expected `:` after the key, found `}`"),
            ("{1, 2: 3}", "column 6: expected `,` or `}`, found `:`"),
            ("set([1])", "column 5: expected `)`, a set with items is written {1, 2}, found `[`"),
            (
                "frozenset([1])",
                "column 11: expected a set like {1, 2} inside frozenset(), found `[`",
            ),
            ("chain(1)", "column 7: expected a list of the nodes' values, found `1`"),
            (
                "chain([1], loop=1)",
                "column 17: expected a node of this chain, which has 1, found loop=1",
            ),
            (
                "chain([], loop=0)",
                "column 16: expected a node of this chain, which has 0, found loop=0",
            ),
            ("chain([1], pos=0)", "column 12: expected `loop=` or `)`, found `p`"),
            ("node(-1)", "column 6: expected the number of a node, counted from 0, found `-`"),
        ];
        for (text, expected) in table {
            let error = parse_value(text).expect_err(text);
            assert_eq!(error.to_string(), expected, "{text}");
        }
    }

    #[test]
    fn reads_calls() {
        let table = [
            ("f()", "f()"),
            (" f ( 1 , 'a', ) ", "f(1, 'a')"),
            ("find_pairs([1, 2], target=3, key = None)", "find_pairs([1, 2], target=3, key=None)"),
            ("LRUCache(2)", "LRUCache(2)"),
        ];
        for (text, expected) in table {
            let call = parse_invocation(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(call.to_string(), expected);
        }
        let table = [
            (
                "",
                "column 1: expected the name of a function, class or method, found the end of the text",
            ),
            ("f", "column 2: expected `(` after `f`, found the end of the text"),
            ("class(1)", "column 1: `class` is a Python keyword, not a name"),
            ("f(1", "column 4: expected `,` or `)`, found the end of the text"),
            ("f(a=1, 2)", "column 8: positional arguments must come before keyword arguments"),
            ("f(a=1, a=2)", "column 8: the keyword argument `a` is given twice"),
            ("f(a)", "column 3: expected a value, found the name `a`"),
            ("f(1) + 2", "column 6: expected the end of the text, found `+`"),
            ("a.f(1)", "column 2: expected `(` after `a`, found `.`"),
        ];
        for (text, expected) in table {
            assert_eq!(parse_invocation(text).expect_err(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn reads_steps() {
        let (call, expected) = parse_step("put(1, 1) -> None").unwrap();
        assert_eq!(call.to_string(), "put(1, 1)");
        assert_eq!(expected, Expected::Value(Value::None));
        let (call, expected) = parse_step(" pop()raises  IndexError ").unwrap();
        assert_eq!(call.to_string(), "pop()");
        assert_eq!(expected, Expected::Raises("IndexError".to_owned()));
        let table = [
            (
                "pop()",
                "column 6: expected `->` or `raises` after the call, found the end of the text",
            ),
            ("pop() = 1", "column 7: expected `->` or `raises` after the call, found `=`"),
            ("pop() ->", "column 9: expected a value, found the end of the text"),
            (
                "pop() raises",
                "column 13: expected the name of an exception, found the end of the text",
            ),
            ("pop() raises E now", "column 16: expected the end of the text, found `n`"),
        ];
        for (text, expected) in table {
            assert_eq!(parse_step(text).expect_err(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn hostile_depth_is_an_error() {
        for opening in ["[", "(", "{1: ", "frozenset(", "chain(["] {
            let error = parse_value(&opening.repeat(100_000)).expect_err(opening);
            assert!(error.message.starts_with("nested too deeply"), "{opening}: {error}");
        }
        let deepest = format!("{}{}", "[".repeat(MAX_DEPTH + 1), "]".repeat(MAX_DEPTH + 1));
        assert!(parse_value(&deepest).is_ok());
        assert!(parse_value(&format!("[{deepest}]")).is_err());
    }

    #[test]
    fn excerpts_show_the_place() {
        assert_eq!(excerpt("f(1 2)", 5), "f(1  ⟨here⟩ 2)");
        assert_eq!(excerpt("", 1), "⟨here⟩");
        let long = "x".repeat(100);
        assert_eq!(excerpt(&long, 51), format!("…{} ⟨here⟩ {}…", "x".repeat(30), "x".repeat(30)));
    }

    #[test]
    fn reads_tests_of_one_line() {
        let steps =
            parse_test(" Stack() ;push('; ->'); pop()-> 1; pop() raises IndexError; ").unwrap();
        let read: Vec<_> = steps
            .iter()
            .map(|step| (step.column, step.call.to_string(), step.expected.clone()))
            .collect();
        let expected = [
            (2, "Stack()", None),
            (11, "push('; ->')", None),
            (25, "pop()", Some(Expected::Value(Value::Int("1".to_owned())))),
            (36, "pop()", Some(Expected::Raises("IndexError".to_owned()))),
        ];
        let expected = expected.map(|(column, call, result)| (column, call.to_owned(), result));
        assert_eq!(read, expected);
        let steps = parse_test("swap([1], [2]) -> None leaves [2], [1]").unwrap();
        let values: Vec<String> =
            steps[0].leaves.iter().flatten().map(ToString::to_string).collect();
        assert_eq!(values, ["[2]", "[1]"]);
        let table = [
            (
                "",
                "column 1: expected the name of a function, class or method, found the end of the text",
            ),
            ("f(1) == 2", "column 6: expected `->`, `raises` or `;` after the call, found `=`"),
            ("f(1) -> 2 3", "column 11: expected `;` or the end of the line, found `3`"),
            ("f([]) -> None leaves", "column 21: expected a value, found the end of the text"),
            (
                "S();; g() -> 1",
                "column 5: expected the name of a function, class or method, found `;`",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(parse_test(text).expect_err(text).to_string(), expected, "{text}");
        }
    }
}
