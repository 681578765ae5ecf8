//! What the page knows of a question before it fetches it. The build writes this with the same
//! types, so the file depends on nothing else of the page.

use question::{Question, Section, SectionTitle};
use serde::{Deserialize, Serialize};

/// All questions in the order in which the list shows them, each as its listing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// The sections in their order.
    pub sections: Vec<SectionTitle>,
    /// The questions, section by section.
    pub questions: Vec<Listing>,
}

/// What is known of a question without its texts, cases and solutions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// The question's id.
    pub id: String,
    /// What the list shows.
    pub title: String,
    /// The part of the collection it belongs to.
    pub section: Section,
    /// What it asks the reader to do.
    pub kind: Kind,
    /// Lower-case words a reader may search for; shown only when the reader asks.
    pub topics: Vec<String>,
    /// 1 (warm-up) to 3 (hard); shown only when the reader asks.
    pub difficulty: u8,
    /// Minutes a prepared candidate needs; shown only when the reader asks.
    pub minutes: u8,
    /// Minutes a spoken answer should take.
    pub answer_minutes: u8,
    /// How many stages its drill has; 0 without a drill.
    pub stages: usize,
    /// Whether its generator can make fresh cases.
    pub has_generator: bool,
    /// Digest of everything a reader's saved work depends on.
    pub digest: String,
    /// Ids of related questions.
    pub related: Vec<String>,
}

/// What a question asks the reader to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Program.
    Code,
    /// Explain in one's own words.
    Words,
    /// Design a system.
    Design,
    /// Tell a story of one's own.
    Story,
}

impl Kind {
    /// All of them in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Code, Self::Words, Self::Design, Self::Story];

    /// As addresses write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Words => "words",
            Self::Design => "design",
            Self::Story => "story",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl From<&Question> for Listing {
    fn from(question: &Question) -> Self {
        let drill = question.drill.as_ref();
        let kind = if question.story.is_some() {
            Kind::Story
        } else if question.design.is_some() {
            Kind::Design
        } else if drill.is_some() {
            Kind::Code
        } else {
            Kind::Words
        };
        Self {
            id: question.id.clone(),
            title: question.title.clone(),
            section: question.section,
            kind,
            topics: question.topics.clone(),
            difficulty: question.difficulty,
            minutes: question.minutes,
            answer_minutes: question.answer.minutes,
            stages: drill.map_or(0, |drill| drill.stages.len()),
            has_generator: drill
                .and_then(|drill| drill.generator.as_ref())
                .is_some_and(|generator| generator.random),
            digest: question.digest.clone(),
            related: question.related.clone(),
        }
    }
}
