//! One sentence on what an exception means and what usually leads to it.
//!
//! Python's own messages are precise but terse. The sentences here say what is certain from the
//! exception's built-in type, its message and the line it happened on; a cause that is only likely
//! is called so. Code stands between backticks. An exception that the program raises on purpose
//! gets no sentence, because its author knows better.

mod names;
mod rules;
mod syntax;

use crate::source;
use crate::wire::Exception;
use rules::{LIBRARY, RULES};

pub use syntax::explain_syntax;

/// Characters of a name or value that a sentence repeats.
const REPEATED: usize = 60;
/// From so many frames of one function in a row on it is named as the one that calls itself.
const RECURSION: u32 = 10;

/// A message, with `{}` where anything may stand, and the sentence for it. There `{1}` is what the
/// first `{}` stood for.
struct Rule {
    kind: &'static str,
    message: &'static str,
    sentence: &'static str,
}

/// What an exception from a run of `source` means, if there is something to say that its message
/// does not say.
pub fn explain(exception: &Exception, source: &str) -> Option<String> {
    let is_builtin = exception.builtin_bases.first() == Some(&exception.kind);
    let line = exception.frames.last().and_then(|frame| source::line(source, frame.line));
    let line = line.map(source::without_texts).unwrap_or_default();
    let line_has = |word| source::words(&line).any(|other| other == word);
    if !is_builtin {
        let is_own = names::is_defined_class(source, &exception.kind);
        return if is_own { None } else { from_rules(LIBRARY, exception) };
    }
    let is_deliberate = match exception.kind.as_str() {
        // Whoever writes `assert` or has a library check something gets this one.
        "AssertionError" => !line_has("assert"),
        _ => line_has("raise") && !is_about_raising(exception),
    };
    if is_deliberate {
        return None;
    }
    names::explain(exception, source)
        .or_else(|| recursion(exception))
        .or_else(|| from_rules(RULES, exception))
}

/// Whether the exception says something about a `raise` itself, or about raising it at all.
fn is_about_raising(exception: &Exception) -> bool {
    let message = exception.message.as_str();
    match exception.kind.as_str() {
        "SystemExit" | "KeyboardInterrupt" => true,
        "NotImplementedError" => message.is_empty(),
        "TypeError" => message.starts_with("exceptions must "),
        "RuntimeError" => {
            ["No active exception to reraise", "generator raised StopIteration"].contains(&message)
        }
        _ => false,
    }
}

fn recursion(exception: &Exception) -> Option<String> {
    if exception.kind != "RecursionError" {
        return None;
    }
    let frame = exception
        .frames
        .iter()
        .filter(|frame| frame.repeated >= RECURSION && frame.function != "<module>")
        .max_by_key(|frame| frame.repeated)?;
    let function = repeated(&frame.function);
    Some(format!(
        "`{function}` kept calling itself on line {}: either no call reaches a case that returns \
         without a further one, or the input leads deeper than Python's calls can go and needs a \
         loop.",
        frame.line
    ))
}

fn from_rules(rules: &[Rule], exception: &Exception) -> Option<String> {
    let message = exception.message.trim_end();
    rules
        .iter()
        .filter(|rule| rule.kind == exception.kind)
        .find_map(|rule| Some(filled(rule.sentence, &holes(rule.message, message)?)))
}

/// What stands in a message at each `{}` of a pattern, if the rest is the same.
fn holes<'a>(pattern: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split("{}");
    let mut rest = message.strip_prefix(pieces.next()?)?;
    let mut pieces: Vec<&str> = pieces.collect();
    let Some(last) = pieces.pop() else {
        return rest.is_empty().then(Vec::new);
    };
    let mut found = Vec::new();
    for piece in pieces {
        let (hole, after) = rest.split_once(piece)?;
        found.push(hole);
        rest = after;
    }
    found.push(rest.strip_suffix(last)?);
    Some(found)
}

fn filled(sentence: &str, holes: &[&str]) -> String {
    let mut sentence = sentence.to_owned();
    for (index, hole) in holes.iter().enumerate() {
        sentence = sentence.replace(&format!("{{{}}}", index + 1), &repeated(hole));
    }
    sentence
}

/// A piece of a message as a sentence may repeat it.
fn repeated(piece: &str) -> String {
    let is_plain = piece.chars().count() <= REPEATED
        && !piece.contains(|character: char| character == '`' || character.is_control());
    if is_plain && !piece.is_empty() { piece.to_owned() } else { "…".to_owned() }
}
