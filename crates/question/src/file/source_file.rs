//! A content file in memory and the mistakes found in it.

use std::ops::Range;

use crate::diagnostic::Diagnostic;

/// The text of a content file.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// From the content folder's own name on, with forward slashes.
    pub(crate) path: String,
    /// The text with plain line ends, so that digests do not depend on the checkout.
    pub(crate) text: String,
}

impl SourceFile {
    /// The line, counted from 1, on which the byte stands.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or(self.text.as_bytes());
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }
}

/// A key that is there in spirit: misspelt or of the wrong type, and reported as that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Excused {
    /// The key that is not to be reported as missing on top.
    pub(crate) key: String,
    /// Its table; `None` for the top of the file.
    pub(crate) table: Option<Range<usize>>,
}

/// Collects the mistakes of one file.
pub(crate) struct Review<'a> {
    /// The file.
    pub(crate) file: &'a SourceFile,
    /// Keys that have been reported already.
    pub(crate) excused: Vec<Excused>,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Review<'a> {
    /// Starts a review that adds to `found`.
    pub(crate) fn new(file: &'a SourceFile, found: &'a mut Vec<Diagnostic>) -> Self {
        Self { file, excused: Vec::new(), found }
    }

    /// Whether the key of this table has been reported as something else than missing.
    pub(crate) fn excuses(&self, key: &str, table: &Option<Range<usize>>) -> bool {
        self.excused.iter().any(|excused| excused.key == key && excused.table == *table)
    }

    /// Reports a mistake in this part of the file.
    pub(crate) fn at(
        &mut self,
        span: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.on_line(self.file.line_at(span.start), message, hint);
    }

    /// Reports a mistake on a line, counted from 1.
    pub(crate) fn on_line(
        &mut self,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.report(Some(line), message.into(), hint.into());
    }

    /// Reports a mistake about the file as a whole.
    pub(crate) fn whole(&mut self, message: impl Into<String>, hint: impl Into<String>) {
        self.report(None, message.into(), hint.into());
    }

    fn report(&mut self, line: Option<usize>, message: String, hint: String) {
        self.found.push(Diagnostic { path: self.file.path.clone(), line, message, hint });
    }
}
