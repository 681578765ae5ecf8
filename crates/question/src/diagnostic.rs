//! What is wrong with the content, told to the author.

use std::fmt;

/// A mistake in a content file, with the place and the way out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, from the content folder's own name on, with forward slashes.
    pub path: String,
    /// Counted from 1; `None` when the mistake is about the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl Diagnostic {
    /// The id of the question it is about; `None` for the catalog and other files beside it.
    pub fn question(&self) -> Option<&str> {
        let mut parts = self.path.split('/').skip(1);
        let folder = parts.next()?;
        parts.next().map(|_| folder)
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}\n  hint: {}", self.message, self.hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_place_message_and_hint() {
        let mut diagnostic = Diagnostic {
            path: "content/pair-sum/cases.toml".to_owned(),
            line: Some(14),
            message: "case id \"basic\" is used twice".to_owned(),
            hint: "give each case its own".to_owned(),
        };
        assert_eq!(
            diagnostic.to_string(),
            "content/pair-sum/cases.toml:14: case id \"basic\" is used twice\n  hint: give each case its own"
        );
        assert_eq!(diagnostic.question(), Some("pair-sum"));
        diagnostic.path = "content/catalog.toml".to_owned();
        diagnostic.line = None;
        assert!(diagnostic.to_string().starts_with("content/catalog.toml: case id"));
        assert_eq!(diagnostic.question(), None);
    }
}
