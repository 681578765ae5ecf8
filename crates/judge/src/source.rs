//! A little reading in a submission's text: single lines, and words outside texts and comments.

/// Characters of a line that are shown.
const SHOWN: usize = 80;

/// Words that cannot be names because the language uses them.
pub(crate) const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// A line as written, counted from 1.
pub(crate) fn line(source: &str, number: u32) -> Option<&str> {
    source.lines().nth(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// A line as it stands beside its number: without its indentation, and cut where it is very long.
/// Nothing for a line that does not exist or is blank.
pub fn shown_line(source: &str, number: u32) -> Option<String> {
    let text = line(source, number)?.trim();
    if text.is_empty() {
        return None;
    }
    Some(match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end)?.trim_end()),
    })
}

/// Source text with the insides of its strings blanked and its comments left out, so that what is
/// found in it is code. A string that is open at the end counts as one to the end.
pub(crate) fn without_texts(source: &str) -> String {
    let mut code = String::new();
    let mut rest = source;
    while let Some(character) = rest.chars().next() {
        match character {
            '#' => rest = rest.find('\n').and_then(|end| rest.get(end..)).unwrap_or_default(),
            '"' | '\'' => {
                let mark: &str = ["\"\"\"", "'''", "\"", "'"]
                    .into_iter()
                    .find(|mark| rest.starts_with(mark))
                    .unwrap_or_default();
                let (lines, after) = after_string(rest.get(mark.len()..).unwrap_or_default(), mark);
                code.push_str("''");
                code.push_str(&"\n".repeat(lines));
                rest = after;
            }
            _ => {
                code.push(character);
                rest = rest.get(character.len_utf8()..).unwrap_or_default();
            }
        }
    }
    code
}

/// The line ends inside a string and what follows it.
fn after_string<'a>(inside: &'a str, mark: &str) -> (usize, &'a str) {
    let mut lines = 0;
    let mut characters = inside.char_indices();
    while let Some((at, character)) = characters.next() {
        let here = inside.get(at..).unwrap_or_default();
        if let Some(after) = here.strip_prefix(mark) {
            return (lines, after);
        }
        match character {
            '\n' if mark.len() == 1 => return (lines, here),
            '\n' => lines += 1,
            '\\' if characters.next().is_some_and(|(_, next)| next == '\n') => lines += 1,
            _ => {}
        }
    }
    (lines, "")
}

/// The names and keywords of a piece of code, in order.
pub(crate) fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|character: char| !is_of_a_word(character))
        .filter(|word| word.chars().next().is_some_and(|first| !first.is_ascii_digit()))
}

pub(crate) fn is_of_a_word(character: char) -> bool {
    character == '_' || character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_shown_trimmed_and_cut() {
        let long = format!("def f():\n\n    {}\r\n", "x".repeat(100));
        let cut = format!("{}…", "x".repeat(80));
        for (source, number, shown) in [
            ("def f():\n    return 1  \n", 2, Some("return 1")),
            ("def f():\n    return 1\n", 0, None),
            ("def f():\n    return 1\n", 3, None),
            (&long, 2, None),
            (&long, 3, Some(cut.as_str())),
        ] {
            assert_eq!(shown_line(source, number).as_deref(), shown, "{number}");
        }
    }

    #[test]
    fn texts_and_comments_are_no_code() {
        for (source, code) in [
            ("x = 'raise' # raise", "x = '' "),
            ("x = \"it's\" + y", "x = '' + y"),
            ("x = 'it\\'s' + y", "x = '' + y"),
            ("x = '''a\nb''' + y\nz", "x = ''\n + y\nz"),
            ("x = 'open\ny", "x = ''\ny"),
            ("x = '", "x = ''"),
            ("é = 1 # ü", "é = 1 "),
        ] {
            assert_eq!(without_texts(source), code);
        }
        let source = "def f(a1):\n    return a1 + 12";
        let found: Vec<&str> = words(source).collect();
        assert_eq!(found, ["def", "f", "a1", "return", "a1"]);
    }
}
