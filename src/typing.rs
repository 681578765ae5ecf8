//! What keys mean in the plain text area that stands in for the editor.

/// Columns of one level of indentation.
const INDENT: usize = 4;

/// What Tab puts in after the text before the cursor.
pub fn tab(before: &str) -> String {
    let column = last_line(before).chars().count();
    " ".repeat(INDENT - column % INDENT)
}

/// What Enter puts in after the text before the cursor: a new line as deep as this one, or one
/// level deeper after a colon.
pub fn new_line(before: &str) -> String {
    let line = last_line(before);
    let depth = line.chars().take_while(|c| *c == ' ').count();
    let deeper = if line.trim_end().ends_with(':') { INDENT } else { 0 };
    format!("\n{}", " ".repeat(depth + deeper))
}

/// The start of a line, counted from 1, in UTF-16 units as text areas count them.
pub fn line_start(text: &str, line: u32) -> u32 {
    let before = (line as usize).saturating_sub(1);
    let units: usize =
        text.split_inclusive('\n').take(before).map(|line| line.encode_utf16().count()).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// The part of a text before a position in UTF-16 units.
pub fn before(text: &str, position: u32) -> String {
    let units: Vec<u16> = text.encode_utf16().take(position as usize).collect();
    String::from_utf16_lossy(&units)
}

fn last_line(text: &str) -> &str {
    text.rsplit('\n').next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_goes_to_the_next_level() {
        for (before, spaces) in [("", 4), ("a", 3), ("    ", 4), ("x\n  ", 2), ("äö", 2)] {
            assert_eq!(tab(before).len(), spaces, "{before:?}");
        }
    }

    #[test]
    fn a_new_line_keeps_the_depth() {
        let table = [
            ("", "\n"),
            ("x = 1", "\n"),
            ("def f():", "\n    "),
            ("def f():\n    if x: ", "\n        "),
            ("def f():\n    return 1", "\n    "),
        ];
        for (before, expected) in table {
            assert_eq!(new_line(before), expected, "{before:?}");
        }
    }

    #[test]
    fn positions_count_as_the_browser_counts() {
        let text = "𝄞\nab\nc";
        for (line, start) in [(0, 0), (1, 0), (2, 3), (3, 6), (9, 7)] {
            assert_eq!(line_start(text, line), start, "line {line}");
        }
        assert_eq!(before(text, 4), "𝄞\na");
    }
}
