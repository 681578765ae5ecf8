//! Two texts beside each other, line by line.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A line with its number, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: usize,
    /// Its text, without the line's end.
    pub text: String,
}

/// What stands beside each other. Where both sides have a line and `is_same` is not set, the one
/// took the other's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whether the lines are the same.
    pub is_same: bool,
    /// The line of the first text.
    pub before: Option<Line>,
    /// The line of the second text.
    pub after: Option<Line>,
}

/// The lines of two texts, beside each other as far as they belong together.
pub fn side_by_side(before: &str, after: &str) -> Vec<Row> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.trim_end().lines().collect(), after.trim_end().lines().collect());
    let line = |lines: &[&str], index: usize, end: usize| {
        let text = lines.get(index).filter(|_| index < end)?;
        Some(Line { number: index + 1, text: (*text).to_owned() })
    };
    capture_diff_slices(Algorithm::Myers, &old, &new)
        .into_iter()
        .flat_map(|op| {
            let (was, is) = (op.old_range(), op.new_range());
            let is_same = matches!(op, DiffOp::Equal { .. });
            let (old, new) = (&old, &new);
            (0..was.len().max(is.len())).map(move |index| Row {
                is_same,
                before: line(old, was.start + index, was.end),
                after: line(new, is.start + index, is.end),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> Vec<String> {
        let cell = |line: &Option<Line>| match line {
            Some(line) => format!("{} {}", line.number, line.text),
            None => String::new(),
        };
        let row = |row: &Row| {
            let sign = if row.is_same { "=" } else { "|" };
            format!("{} {sign} {}", cell(&row.before), cell(&row.after))
        };
        side_by_side(before, after).iter().map(row).collect()
    }

    #[test]
    fn lines_that_are_the_same_meet() {
        let rows = shown("def f():\n    x = 1\n    return x\n", "def f():\n    return 1\n");
        assert_eq!(rows[0], "1 def f(): = 1 def f():");
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[1], "2     x = 1 | 2     return 1");
        assert_eq!(shown("a\nb\nc", "a\nc"), ["1 a = 1 a", "2 b | ", "3 c = 2 c"]);
        assert_eq!(shown("a\nc", "a\nb\nc"), ["1 a = 1 a", " | 2 b", "2 c = 3 c"]);
    }

    #[test]
    fn every_line_of_both_texts_is_there_once() {
        for (before, after) in [("", ""), ("", "a\nb"), ("a\nb", ""), ("a\nb\nc\nd", "d\nc\nb\na")]
        {
            let rows = side_by_side(before, after);
            let side = |take: fn(&Row) -> &Option<Line>| {
                let lines: Vec<String> =
                    rows.iter().filter_map(|row| take(row).clone()).map(|line| line.text).collect();
                lines.join("\n")
            };
            assert_eq!(
                (side(|row| &row.before).as_str(), side(|row| &row.after).as_str()),
                (before, after)
            );
        }
    }

    #[test]
    fn ends_of_lines_and_of_the_text_make_no_difference() {
        assert!(side_by_side("a\r\nb\n\n", "a\nb").iter().all(|row| row.is_same));
    }
}
