//! The places into which an answer is written.

use question::StoryPart;

use crate::progress::{Action, Work};

/// A place into which an answer, or a part of it, is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The answer in one piece.
    Whole,
    /// One part of a story.
    Part(StoryPart),
}

impl Field {
    /// The element's id in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Whole => "answer",
            Self::Part(StoryPart::Situation) => "answer-situation",
            Self::Part(StoryPart::Task) => "answer-task",
            Self::Part(StoryPart::Action) => "answer-action",
            Self::Part(StoryPart::Result) => "answer-result",
        }
    }

    /// What the reader has written there.
    pub fn text(self, work: &Work) -> &str {
        match self {
            Self::Whole => &work.answer,
            Self::Part(part) => &work.story[part as usize],
        }
    }

    /// Says that its text is another one now.
    pub fn edited(self, text: String) -> Action {
        match self {
            Self::Whole => Action::AnswerEdited(text),
            Self::Part(part) => Action::StoryEdited(part, text),
        }
    }
}

/// A text with something that was said at its end.
pub fn with_said(text: &str, said: &str) -> String {
    let (text, said) = (text.trim_end_matches(' '), said.trim());
    if said.is_empty() {
        return text.to_owned();
    }
    let begins = text.trim_end().chars().last().is_none_or(|last| ".!?:".contains(last));
    let mut letters = said.chars();
    let first: String = match letters.next() {
        Some(first) if begins => first.to_uppercase().collect(),
        Some(first) => first.to_string(),
        None => String::new(),
    };
    let gap = if text.is_empty() || text.ends_with(char::is_whitespace) { "" } else { " " };
    format!("{text}{gap}{first}{}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_text_of_its_own() {
        let mut work = Work { answer: "whole".into(), ..Work::default() };
        for part in StoryPart::ALL {
            work.story[part as usize] = part.id().into();
        }
        assert_eq!(Field::Whole.text(&work), "whole");
        for part in StoryPart::ALL {
            assert_eq!(Field::Part(part).text(&work), part.id());
        }
    }

    #[test]
    fn what_is_said_goes_on_where_the_text_ends() {
        let table = [
            ("", "a set is enough", "A set is enough"),
            ("I use", " a set ", "I use a set"),
            ("I use ", "a set", "I use a set"),
            ("I use a set.", "it is fast", "I use a set. It is fast"),
            ("First:\n", "it is fast", "First:\nIt is fast"),
            ("one\n", "two", "one\ntwo"),
            ("kept", "  ", "kept"),
            ("", "über", "Über"),
        ];
        for (text, said, expected) in table {
            assert_eq!(with_said(text, said), expected, "{text:?} and {said:?}");
        }
    }
}
