//! The counts in what test runners print at their end.

use std::ops::AddAssign;

/// How many checks passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What one line of a runner's output adds to the count: a closing line of cargo test
/// (`test result: ok. 3 passed; 0 failed; …`), of node's runner (`ℹ pass 3`, `# fail 0`), or a
/// plain one (`3 passed, 0 failed`).
pub fn count(line: &str) -> Count {
    let line = without_colors(line);
    let line = line.trim();
    if let Some(result) = line.strip_prefix("test result: ") {
        let counts = result.split_once(". ").map(|(_, counts)| counts).unwrap_or_default();
        return pair(counts, "; ").unwrap_or_default();
    }
    for mark in ["ℹ ", "# "] {
        let counted = |word: &str| line.strip_prefix(mark)?.strip_prefix(word)?.parse().ok();
        if let Some(passed) = counted("pass ") {
            return Count { passed, failed: 0 };
        }
        // A test that runs out of time is canceled.
        if let Some(failed) = counted("fail ").or_else(|| counted("cancelled ")) {
            return Count { passed: 0, failed };
        }
    }
    pair(line, ", ").unwrap_or_default()
}

/// `N passed` and `M failed` with something between, and perhaps more after.
fn pair(text: &str, between: &str) -> Option<Count> {
    let mut words = text.split(between);
    let mut next = |word: &str| words.next()?.strip_suffix(word)?.trim().parse().ok();
    Some(Count { passed: next("passed")?, failed: next("failed")? })
}

/// The text without what a terminal takes as colors.
fn without_colors(line: &str) -> String {
    let mut pieces = line.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map(|(_, text)| text).unwrap_or_default());
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_understood() {
        let table = [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s",
                12,
                0,
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
                3,
                2,
            ),
            ("test result: \u{1b}[32mok\u{1b}[m. 4 passed; 0 failed; 0 ignored", 4, 0),
            ("ℹ pass 7", 7, 0),
            ("\u{1b}[34mℹ fail 2\u{1b}[39m", 0, 2),
            ("# pass 5", 5, 0),
            ("# fail 1", 0, 1),
            ("ℹ cancelled 3", 0, 3),
            ("7 passed, 0 failed", 7, 0),
            ("  6 passed, 1 failed", 6, 1),
            ("ℹ tests 9", 0, 0),
            ("ℹ passing 9", 0, 0),
            ("test lru ... ok", 0, 0),
            ("of 7 passed, 0 failed", 0, 0),
            ("", 0, 0),
        ];
        for (line, passed, failed) in table {
            assert_eq!(count(line), Count { passed, failed }, "{line}");
        }
    }
}
