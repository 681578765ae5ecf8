//! Sentences for source text that is not Python.

use super::rules::SYNTAX;
use super::{filled, holes};
use crate::source;
use crate::wire::Exception;

/// What stands in a line and means something in another language or in Python 2, and the sentence.
const FOREIGN: &[(&str, &str)] = &[
    ("else if ", "Python writes `elif` for `else if`."),
    ("elseif ", "Python writes `elif` for `elseif`."),
    ("elsif ", "Python writes `elif` for `elsif`."),
    ("++", "Python has no `++`: write `+= 1`."),
    ("--", "Python has no `--`: write `-= 1`."),
    ("&&", "Python writes `and` for `&&`."),
    ("||", "Python writes `or` for `||`."),
    ("===", "Python compares by `==`; there is no `===`."),
    ("<>", "Python writes `!=` for `<>`."),
    ("=>", "Python writes `>=` with the equals sign last, and has no `=>`."),
    ("=<", "Python writes `<=` with the equals sign last, and has no `=<`."),
    ("“", "These are typographic quotes: Python needs the plain `\"` or `'`."),
    ("”", "These are typographic quotes: Python needs the plain `\"` or `'`."),
    ("‘", "These are typographic quotes: Python needs the plain `\"` or `'`."),
    ("’", "These are typographic quotes: Python needs the plain `\"` or `'`."),
    ("–", "This dash is not the minus sign `-` of a keyboard."),
    ("−", "This dash is not the minus sign `-` of a keyboard."),
    ("?", "Python has no `?`: a choice between two values is `a if condition else b`."),
    ("!", "Python writes `not` for `!`, and `!=` for “is not equal”."),
    ("$", "A name in Python has no `$`."),
];

/// Words that begin a line in another language.
const FOREIGN_STARTS: &[(&str, &str)] = &[
    ("function", "Python begins a function by `def`, as in `def name(x):`."),
    ("func", "Python begins a function by `def`, as in `def name(x):`."),
    ("var", "Python needs no word before a new name: `x = 1` is enough."),
    ("let", "Python needs no word before a new name: `x = 1` is enough."),
    ("const", "Python needs no word before a new name: `x = 1` is enough."),
    ("int", "Python names no type before a new name: `x = 1` is enough."),
    ("foreach", "Python writes a loop over items as `for item in items:`."),
    ("switch", "Python writes `match` for `switch`, or a chain of `if` and `elif`."),
    ("catch", "Python writes `except` for `catch`."),
];

/// What it means that `source` does not compile, if there is something to say beyond the message.
pub fn explain_syntax(exception: &Exception, source: &str) -> Option<String> {
    let line = exception.frames.last().and_then(|frame| source::line(source, frame.line));
    let code = line.map(source::without_texts).unwrap_or_default();
    if exception.kind == "SyntaxError"
        && exception.message.starts_with("invalid syntax")
        && let Some(sentence) = foreign(&code)
    {
        return Some(sentence);
    }
    SYNTAX.iter().find_map(|(message, sentence)| {
        Some(filled(sentence, &holes(message, exception.message.trim_end())?))
    })
}

fn foreign(code: &str) -> Option<String> {
    let first = source::words(code).next().unwrap_or_default();
    if let Some((_, sentence)) = FOREIGN_STARTS
        .iter()
        .find(|(word, _)| *word == first && code.trim_start().starts_with(&format!("{word} ")))
    {
        return Some((*sentence).to_owned());
    }
    // An inequality is Python.
    let without_unequal = code.replace("!=", "");
    if let Some((_, sentence)) = FOREIGN.iter().find(|(mark, _)| without_unequal.contains(mark)) {
        return Some((*sentence).to_owned());
    }
    if code.trim_end().ends_with('{') {
        return Some("Python marks a block by a colon and indentation, not by braces.".to_owned());
    }
    let after = code.trim_start().strip_prefix(first)?.trim_start();
    if source::KEYWORDS.contains(&first) && after.starts_with('=') && !after.starts_with("==") {
        return Some(format!(
            "`{first}` is a word of the language itself and cannot be a name: take another one, \
             such as `{first}_`."
        ));
    }
    None
}
