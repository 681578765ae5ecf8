//! What a reader wants to see of the list, as it stands in the address, and how far they have come
//! with a question.

use question::Section;

use crate::catalog::{Kind, Listing};
use crate::progress::{Millis, Work};
use crate::schedule::{Now, is_due};

/// Which questions the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Words that each must have.
    pub text: String,
    /// What they ask the reader to do; anything if there is none.
    pub kind: Option<Kind>,
    /// The part of the collection; any if there is none.
    pub section: Option<Section>,
    /// How far the reader has come; however far if there is none.
    pub status: Option<Status>,
}

/// What the list can be narrowed to by the reader's own work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing was written.
    New,
    /// Something was, and it is not finished.
    Draft,
    /// Solved, or answered and compared with the rubric.
    Done,
    /// To be asked again today.
    Due,
}

impl Status {
    /// All of them in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::New, Self::Draft, Self::Done, Self::Due];

    /// As addresses write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Draft => "draft",
            Self::Done => "done",
            Self::Due => "due",
        }
    }

    /// The status with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}

/// How far a reader has come with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// New, begun or done.
    pub status: Status,
    /// Whether it is to be asked again today.
    pub is_due: bool,
}

/// How far a reader has come with a question.
pub fn standing(question: &Listing, work: &Work, now: Now) -> Standing {
    let is_done = match question.stages {
        0 => !work.attempts.is_empty() || (work.has_draft() && !work.ticked.is_empty()),
        stages => work.has_passed(stages),
    };
    let status = match is_done {
        true => Status::Done,
        false if work.has_draft() => Status::Draft,
        false => Status::New,
    };
    Standing { status, is_due: work.card.as_ref().is_some_and(|card| is_due(card, now)) }
}

/// The question with a draft that was opened last and is not done. Each comes with the time when
/// it was opened.
pub fn unfinished<'a>(
    questions: impl Iterator<Item = (&'a Listing, Standing, Option<Millis>)>,
) -> Option<&'a Listing> {
    questions
        .filter(|(_, standing, _)| standing.status == Status::Draft)
        .max_by_key(|(_, _, last_opened)| *last_opened)
        .map(|(question, _, _)| question)
}

impl Filters {
    /// What the part of an address after `?` says; what it does not say well is left out.
    pub fn from_query(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "q" => filters.text = value.into_owned(),
                "kind" => filters.kind = Kind::from_id(&value),
                "section" => filters.section = Section::from_id(&value),
                "status" => filters.status = Status::from_id(&value),
                _ => {}
            }
        }
        filters
    }

    /// The same as a part of an address; empty where everything is shown.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.text.trim().is_empty() {
            query.append_pair("q", self.text.trim());
        }
        for (name, value) in [
            ("kind", self.kind.map(Kind::id)),
            ("section", self.section.map(Section::id)),
            ("status", self.status.map(Status::id)),
        ] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    /// Whether a question is shown, but for the words.
    pub fn admit(&self, question: &Listing, standing: Standing) -> bool {
        self.kind.is_none_or(|kind| question.kind == kind)
            && self.section.is_none_or(|section| question.section == section)
            && self.status.is_none_or(|status| match status {
                Status::Due => standing.is_due,
                status => standing.status == status,
            })
    }

    /// Whether words are searched for.
    pub fn has_words(&self) -> bool {
        !self.text.trim().is_empty()
    }

    /// Whether anything narrows the list.
    pub fn is_narrow(&self) -> bool {
        self.has_words() || self.kind.is_some() || self.section.is_some() || self.status.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Attempt, Card, Outcome};

    const NOW: Now = Now { at: 1_795_262_400_000, east: 0 };

    fn listing(stages: usize) -> Listing {
        Listing {
            id: "q".into(),
            title: "Q".into(),
            section: Section::Behavioral,
            kind: Kind::Story,
            topics: Vec::new(),
            difficulty: 1,
            minutes: 5,
            answer_minutes: 2,
            stages,
            has_generator: false,
            digest: "d".into(),
            related: Vec::new(),
        }
    }

    fn status(stages: usize, work: &Work) -> Status {
        standing(&listing(stages), work, NOW).status
    }

    #[test]
    fn filters_survive_the_address() {
        let filters = Filters {
            text: "naïve & \"quoted\" #1 50%".into(),
            kind: Some(Kind::Design),
            section: Some(Section::SystemDesign),
            status: Some(Status::Due),
        };
        assert_eq!(Filters::from_query(&filters.to_query()), filters);
        assert!(filters.to_query().bytes().all(|byte| byte.is_ascii_graphic()));
        assert_eq!(Filters::default().to_query(), "");
        assert_eq!(Filters::from_query("kind=poem&status=&section=%zz&x=1"), Filters::default());
    }

    #[test]
    fn every_filter_narrows() {
        let standing = Standing { status: Status::Draft, is_due: true };
        let table = [
            ("", true),
            ("kind=story&section=behavioral&status=draft", true),
            ("status=due", true),
            ("kind=code", false),
            ("section=production", false),
            ("status=new", false),
        ];
        for (query, expected) in table {
            assert_eq!(
                Filters::from_query(query).admit(&listing(0), standing),
                expected,
                "{query}"
            );
        }
    }

    #[test]
    fn words_are_done_when_they_were_compared_and_code_when_it_passes() {
        let written = Work { answer: "Because.".into(), ..Work::default() };
        let compared = Work { ticked: ["a point".to_owned()].into(), ..written.clone() };
        let attempted = Work { attempts: vec![Attempt::default()], ..Work::default() };
        let passed = Work { outcomes: [(0, Outcome::Passed)].into(), ..written.clone() };
        assert_eq!(status(0, &Work::default()), Status::New);
        assert_eq!(status(0, &written), Status::Draft);
        assert_eq!(status(0, &compared), Status::Done);
        assert_eq!(status(0, &attempted), Status::Done);
        assert_eq!(status(1, &compared), Status::Draft);
        assert_eq!(status(1, &passed), Status::Done);
        assert_eq!(status(2, &passed), Status::Draft);
        let stray = Work { outcomes: [(0, Outcome::Passed)].into(), ..Work::default() };
        assert_eq!(status(0, &stray), Status::New, "there is nothing to solve");
    }

    #[test]
    fn what_is_put_off_or_suspended_is_not_due() {
        let card = Card { reps: 1, due: NOW.tomorrow() - 1, ..Card::default() };
        let table = [
            (card.clone(), true),
            (Card { due: NOW.tomorrow(), ..card.clone() }, false),
            (Card { reps: 0, ..card.clone() }, false),
            (Card { suspended: true, ..card.clone() }, false),
            (Card { snoozed_until: Some(NOW.at + 1), ..card.clone() }, false),
            (Card { buried_until: Some(NOW.at), ..card.clone() }, true),
        ];
        for (card, expected) in table {
            let work = Work { card: Some(card), ..Work::default() };
            assert_eq!(standing(&listing(0), &work, NOW).is_due, expected, "{work:?}");
        }
    }

    #[test]
    fn where_one_stopped_is_the_draft_that_was_open_last() {
        let [one, two, done] =
            ["one", "two", "done"].map(|id| Listing { id: id.into(), ..listing(0) });
        let standings = [Status::Draft, Status::Draft, Status::Done]
            .map(|status| Standing { status, is_due: false });
        let questions = [&one, &two, &done]
            .into_iter()
            .zip(standings)
            .zip([Some(5), Some(7), Some(9)])
            .map(|((question, standing), last_opened)| (question, standing, last_opened));
        assert_eq!(unfinished(questions).map(|question| question.id.as_str()), Some("two"));
    }
}
