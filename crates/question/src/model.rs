//! The validated content model. `load` is the only way to obtain a `Catalog` from files.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::value::Value;

/// All questions in the order in which the map lists them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// The sections in the order of `catalog.toml`.
    pub sections: Vec<SectionTitle>,
    /// The questions, ordered as `catalog.toml` lists them, section by section.
    pub questions: Vec<Question>,
}

/// A section with the title that `catalog.toml` gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SectionTitle {
    /// The section.
    pub section: Section,
    /// What the list shows.
    pub title: String,
}

/// The six parts of the collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// How Django works.
    CoreConcepts,
    /// Data structures and algorithms.
    DataStructures,
    /// Designing systems.
    SystemDesign,
    /// Coding and debugging.
    CodingDebugging,
    /// Behavioral questions.
    Behavioral,
    /// Running Django in production.
    Production,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 6] = [
        Self::CoreConcepts,
        Self::DataStructures,
        Self::SystemDesign,
        Self::CodingDebugging,
        Self::Behavioral,
        Self::Production,
    ];

    /// The name that content files and addresses use.
    pub fn id(self) -> &'static str {
        match self {
            Self::CoreConcepts => "core-concepts",
            Self::DataStructures => "data-structures",
            Self::SystemDesign => "system-design",
            Self::CodingDebugging => "coding-debugging",
            Self::Behavioral => "behavioral",
            Self::Production => "production",
        }
    }

    /// The section of that name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// One interview question: always an answer, often a drill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The folder's name under `content/`; never changes once published.
    pub id: String,
    /// What the list shows.
    pub title: String,
    /// The part of the collection it belongs to.
    pub section: Section,
    /// 1 (warm-up) to 3 (hard); shown only when the reader asks.
    pub difficulty: u8,
    /// Minutes a prepared candidate needs for the drill, or for the answer where there is none.
    pub minutes: u8,
    /// Lower-case words a reader may search for.
    pub topics: Vec<String>,
    /// The interviewer's question, as HTML made from `prompt.md`.
    pub prompt: String,
    /// The part to write and grade oneself.
    pub answer: Answer,
    /// What a behavioral question has besides: a story to tell.
    pub story: Option<Story>,
    /// What a system-design question has besides: a system to draw.
    pub design: Option<Design>,
    /// The part to program, if any.
    pub drill: Option<Drill>,
    /// Pages that prove the claims.
    pub sources: Vec<Source>,
    /// Ids of related questions.
    pub related: Vec<String>,
    /// Hex digest of everything a reader's saved work depends on; a draft made against another
    /// digest is kept and marked.
    pub digest: String,
}

/// The part to write or speak, then grade against a rubric.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What the interviewer wants to find out, in a sentence or two.
    pub asks: String,
    /// Minutes a spoken answer should take.
    pub minutes: u8,
    /// The model answer, as HTML.
    pub model: String,
    /// Points to tick.
    pub rubric: Vec<RubricPoint>,
    /// The popular mistake, named and corrected, as HTML.
    pub myth: String,
    /// What an interviewer would ask next.
    pub follow_ups: Vec<FollowUp>,
}

/// A fact that a good answer contains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RubricPoint {
    /// The fact, checkable in one look.
    pub text: String,
    /// Terms that suggest the point was made; never decide it.
    pub terms: Vec<String>,
}

/// A question that an interviewer would ask next, with a short answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The question.
    pub question: String,
    /// The short answer.
    pub answer: String,
}

/// What a behavioral question asks for: a story in four parts, told weakly and well.
///
/// The well-told sample is the question's model answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Who tells the samples, marked as made up.
    pub teller: String,
    /// Questions that lead to each part, in the order of [`StoryPart::ALL`].
    pub prompts: [Vec<String>; 4],
    /// A weak sample, as HTML.
    pub weak: String,
    /// What makes the difference between the samples, as HTML.
    pub difference: String,
    /// What makes an interviewer doubt, as Markdown's inline HTML.
    pub red_flags: Vec<String>,
}

/// A part of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryPart {
    /// Where and when, and what was at stake.
    Situation,
    /// What the teller had to do.
    Task,
    /// What the teller did.
    Action,
    /// What came of it.
    Result,
}

impl StoryPart {
    /// All of them in the order of telling.
    pub const ALL: [Self; 4] = [Self::Situation, Self::Task, Self::Action, Self::Result];

    /// As authors and saved work write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
        }
    }
}

/// What a system-design question works out besides its model answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// What to ask before drawing anything.
    pub requirements: Vec<String>,
    /// The capacity estimate with its numbers, as HTML.
    pub estimate: String,
    /// The parts and how they talk.
    pub diagram: Diagram,
    /// Choices and what each costs.
    pub trade_offs: Vec<TradeOff>,
    /// What breaks first at ten times the load, as HTML.
    pub tenfold: String,
}

/// A drawing of a system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagram {
    /// The drawing as SVG, in the colors of the page.
    pub svg: String,
    /// What the arrows say, in the order of their numbers.
    pub arrows: Vec<DiagramArrow>,
}

/// A numbered arrow of a diagram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagramArrow {
    /// The box it leaves.
    pub from: String,
    /// The box it reaches.
    pub to: String,
    /// What passes.
    pub says: String,
}

/// A choice with what speaks for it and what it costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeOff {
    /// The choice.
    pub choice: String,
    /// What speaks for it.
    pub gains: String,
    /// What it costs.
    pub costs: String,
}

/// A page that proves a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// What the page is.
    pub title: String,
    /// Its https address.
    pub url: String,
}

/// What runs a drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Engine {
    /// Plain Python.
    Python,
    /// Real Django on an in-memory database; no build of this version runs it yet.
    Django,
}

/// The part to program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drill {
    /// What runs it.
    pub engine: Engine,
    /// What the editor holds at first.
    pub starter: String,
    /// The reference solution.
    pub solution: String,
    /// Hints from nudge to outline, as HTML.
    pub hints: Vec<String>,
    /// The task itself, then its follow-ups; at least one.
    pub stages: Vec<Stage>,
    /// Samples first, then hidden cases, each group in the author's order.
    pub cases: Vec<Case>,
    /// What a run may use.
    pub limits: Limits,
    /// The fastest growth that is right, where growth is measured.
    pub growth: Option<GrowthClass>,
    /// Python that makes inputs, of any size or at random.
    pub generator: Option<Generator>,
    /// Sentences for the behaviour of known wrong solutions.
    pub misconceptions: Vec<Misconception>,
}

/// Python that makes a drill's inputs; it runs in an interpreter of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generator {
    /// The module's text.
    pub source: String,
    /// Whether it defines `random_case`, and not only `generate`.
    pub random: bool,
}

/// A class of growth, slowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GrowthClass {
    /// O(1).
    Constant,
    /// O(log n).
    Logarithmic,
    /// O(n).
    Linear,
    /// O(n log n).
    Linearithmic,
    /// O(n²).
    Quadratic,
    /// O(n³).
    Cubic,
    /// O(2ⁿ), or anything else that no polynomial describes.
    Exponential,
}

impl GrowthClass {
    /// All of them, slowest first.
    pub const ALL: [Self; 7] = [
        Self::Constant,
        Self::Logarithmic,
        Self::Linear,
        Self::Linearithmic,
        Self::Quadratic,
        Self::Cubic,
        Self::Exponential,
    ];

    /// As authors write it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Constant => "constant",
            Self::Logarithmic => "logarithmic",
            Self::Linear => "linear",
            Self::Linearithmic => "linearithmic",
            Self::Quadratic => "quadratic",
            Self::Cubic => "cubic",
            Self::Exponential => "exponential",
        }
    }

    /// The class with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.id() == id)
    }
}

/// A step of a drill: the task, or a follow-up that builds on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Empty for the task itself.
    pub title: String,
    /// Its text as HTML; empty for the first stage, whose text is the question's prompt.
    pub prompt: String,
    /// The functions and classes that its cases call.
    pub entries: Vec<Entry>,
}

/// A name that the candidate must define.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The function's or class's name.
    pub name: String,
    /// Which of the two it is.
    pub kind: EntryKind,
}

/// What an entry point must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Called by the case.
    Function,
    /// Instantiated by the case; then its methods are called.
    Class,
}

/// What one case may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Virtual-machine instructions.
    pub steps: u64,
    /// MiB that the case may allocate on top of what the interpreter itself holds.
    pub memory_mib: u32,
    /// Bytes of output kept.
    pub output_bytes: u32,
    /// Seconds on the wall after which the whole worker is stopped; a net, not the limit people meet.
    pub wall_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { steps: 10_000_000, memory_mib: 128, output_bytes: 16 * 1024, wall_seconds: 10 }
    }
}

/// Who knows a case before submitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Shown beside the prompt and run by Run.
    Sample,
    /// Run by Submit only.
    Hidden,
    /// Written by the reader and run by Run only; no question holds one.
    Own,
}

/// One test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Kept in saved progress; unique within the question.
    pub id: String,
    /// What it is about, in a few words; shown with the result.
    pub label: String,
    /// Whether it is shown in advance.
    pub visibility: Visibility,
    /// Index into `Drill::stages`.
    pub stage: usize,
    /// What is called and what must come of it.
    pub action: Action,
    /// How results are compared.
    pub compare: Compare,
    /// Lines that `input()` answers.
    pub input: Vec<String>,
}

/// What a case does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Calls one function.
    Call {
        /// The call.
        call: Invocation,
        /// What must come of it.
        expected: Expected,
        /// What the arguments must be afterwards; `None` when nobody looks.
        after: Option<Vec<Value>>,
    },
    /// Creates an object and calls its methods in turn.
    Sequence {
        /// The constructor call.
        create: Invocation,
        /// The calls and what must come of each.
        calls: Vec<(Invocation, Expected)>,
    },
}

/// A call as an author writes it: `find_first([1, 2], target=2)`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invocation {
    /// Function, class or method.
    pub name: String,
    /// Positional arguments.
    pub args: Vec<Value>,
    /// Keyword arguments in order.
    pub kwargs: Vec<(String, Value)>,
}

impl fmt::Display for Invocation {
    /// Writes the call as Python.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(", self.name)?;
        for (index, value) in self.args.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{value}")?;
        }
        for (index, (name, value)) in self.kwargs.iter().enumerate() {
            let comma = if index > 0 || !self.args.is_empty() { ", " } else { "" };
            write!(f, "{comma}{name}={value}")?;
        }
        f.write_str(")")
    }
}

/// What must come of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// This value.
    Value(Value),
    /// An exception of this built-in type or of a subclass of it.
    Raises(String),
}

/// How a result is compared with the expected value. Types must agree in every mode but for
/// numbers under `Approx`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// Equal in type and value.
    #[default]
    Exact,
    /// The outermost list or tuple may come in any order.
    Unordered,
    /// Numbers may differ by this much, absolutely or relative to the expected number.
    Approx(f64),
}

/// What a known wrong solution is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Misconception {
    /// The file's name under `rejected/`, without `.py`.
    pub name: String,
    /// The verdict the submission gets, in the form of the checks' JSON (`wrong_answer`).
    pub verdict: String,
    /// Hex digest of the behaviour over all cases, as `judge::behaviour` computes it.
    pub behaviour: String,
    /// For a solution that passes: the growth by which it is known.
    pub growth: Option<GrowthClass>,
    /// The sentence a reader should see.
    pub sentence: String,
    /// The wrong solution itself, for readers who write tests that catch it.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_keep_the_names_of_their_serialized_form() {
        for section in Section::ALL {
            assert_eq!(Section::from_id(section.id()), Some(section));
            assert_eq!(serde_json::to_value(section).unwrap(), section.id());
        }
        assert_eq!(Section::from_id("cooking"), None);
    }

    #[test]
    fn invocations_look_as_in_python() {
        let one = || Value::Int("1".to_owned());
        let table = [
            (vec![], vec![], "f()"),
            (vec![one(), Value::None], vec![], "f(1, None)"),
            (vec![], vec![("k".to_owned(), one())], "f(k=1)"),
            (
                vec![one()],
                vec![("k".to_owned(), one()), ("l".to_owned(), Value::List(vec![]))],
                "f(1, k=1, l=[])",
            ),
        ];
        for (args, kwargs, expected) in table {
            let invocation = Invocation { name: "f".to_owned(), args, kwargs };
            assert_eq!(invocation.to_string(), expected);
        }
    }
}
