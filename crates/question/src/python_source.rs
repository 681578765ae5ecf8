//! What can be told of Python source without running it.

use crate::model::EntryKind;

/// The functions and classes that the source defines at its top level.
pub(crate) fn top_level_definitions(source: &str) -> Vec<(String, EntryKind)> {
    source
        .lines()
        .filter_map(|line| {
            let (rest, kind) = if let Some(rest) = line.strip_prefix("class ") {
                (rest, EntryKind::Class)
            } else {
                let line = line.strip_prefix("async ").unwrap_or(line);
                (line.strip_prefix("def ")?, EntryKind::Function)
            };
            let rest = rest.trim_start();
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_')?;
            Some((rest[..end].to_owned(), kind))
        })
        .collect()
}

/// The first line, counted from 1, that contains a tab.
pub(crate) fn line_with_tab(source: &str) -> Option<usize> {
    source.lines().position(|line| line.contains('\t')).map(|index| index + 1)
}

/// What the comment lines at the head of a rejected solution say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct RejectedHeader {
    /// The verdict it must get, with its line.
    pub(crate) expect: Option<(usize, String)>,
    /// How its work grows, with its line; for a solution that passes.
    pub(crate) growth: Option<(usize, String)>,
    /// The sentence for a reader who wrote the same, with the line on which it begins.
    pub(crate) why: Option<(usize, String)>,
}

/// Reads `# expect:`, `# growth:` and `# why:`; the latter goes on over the comment lines that follow it.
pub(crate) fn rejected_header(source: &str) -> RejectedHeader {
    let mut header = RejectedHeader::default();
    for (index, line) in source.lines().enumerate() {
        let Some(comment) = line.strip_prefix('#').map(str::trim) else {
            break;
        };
        if let Some(verdict) = comment.strip_prefix("expect:") {
            header.expect = Some((index + 1, verdict.trim().to_owned()));
        } else if let Some(class) = comment.strip_prefix("growth:") {
            header.growth = Some((index + 1, class.trim().to_owned()));
        } else if let Some(sentence) = comment.strip_prefix("why:") {
            header.why = Some((index + 1, sentence.trim().to_owned()));
        } else if let Some((_, sentence)) = &mut header.why {
            if !sentence.is_empty() && !comment.is_empty() {
                sentence.push(' ');
            }
            sentence.push_str(comment);
        }
    }
    header
}

/// The source without the comment lines at its head.
pub(crate) fn without_header(source: &str) -> &str {
    let mut rest = source;
    while rest.starts_with('#') {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_definitions_at_the_top_level() {
        let source = "import x\n\ndef first(a):\n    def inner(): ...\n\nclass Second:\n    \
                      def method(self): ...\nclass  Third(Second): ...\nasync def fourth (): ...\n\
                      define = 1\nclassy = 2\n";
        let expected = [
            ("first".to_owned(), EntryKind::Function),
            ("Second".to_owned(), EntryKind::Class),
            ("Third".to_owned(), EntryKind::Class),
            ("fourth".to_owned(), EntryKind::Function),
        ];
        assert_eq!(top_level_definitions(source), expected);
    }

    #[test]
    fn finds_tabs() {
        assert_eq!(line_with_tab("a\n\tb\n"), Some(2));
        assert_eq!(line_with_tab("a\n    b\n"), None);
    }

    #[test]
    fn takes_the_header_off() {
        assert_eq!(
            without_header("# expect: raised\n# why: no\n\n# kept\nx = 1\n"),
            "\n# kept\nx = 1\n"
        );
        assert_eq!(without_header("# only"), "");
        assert_eq!(without_header("x = 1"), "x = 1");
    }

    #[test]
    fn reads_the_header() {
        let header = rejected_header(
            "# expect: wrong_answer\n# why: You stop\n#   too early,\n# always.\n\n# not this\nx = 1\n",
        );
        assert_eq!(header.expect, Some((1, "wrong_answer".to_owned())));
        assert_eq!(header.why, Some((2, "You stop too early, always.".to_owned())));
        assert_eq!(rejected_header("x = 1\n# expect: raised\n"), RejectedHeader::default());
        let header = rejected_header("#why:\n#  You did.\n#expect:raised");
        assert_eq!(header.why, Some((1, "You did.".to_owned())));
        assert_eq!(header.expect, Some((3, "raised".to_owned())));
    }
}
