//! What authors write in the TOML files, field by field.
//!
//! The forms only say which keys exist and what type each has. Every key is optional here, so
//! that a missing one is reported with all other mistakes instead of hiding them; `validate` says
//! what must be there. Unknown keys are refused. `format = 1`, which every file begins with, is checked
//! before a form is read and is in none of them.

pub(crate) mod source_file;
pub(crate) mod toml_form;

use serde::Deserialize;
use toml::Spanned;

/// A key that may be missing, with the place of its value.
pub(crate) type Field<T> = Option<Spanned<T>>;

/// A list of texts, each with its place.
pub(crate) type Texts = Field<Vec<Spanned<String>>>;

/// Repeated tables such as `[[case]]`, each with the place of its head.
pub(crate) type Tables<T> = Vec<Spanned<T>>;

/// `catalog.toml`: the order of sections and questions.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogForm {
    /// The sections in the order of the list.
    #[serde(default)]
    pub(crate) section: Tables<SectionForm>,
}

/// `[[section]]` in `catalog.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SectionForm {
    /// One of the six known sections.
    pub(crate) id: Field<String>,
    /// What the list shows.
    pub(crate) title: Field<String>,
    /// Ids of the questions in order.
    pub(crate) questions: Texts,
}

/// `question.toml`: everything about a question but its long texts and its cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionForm {
    /// What the list shows.
    pub(crate) title: Field<String>,
    /// The section whose list in `catalog.toml` names the question.
    pub(crate) section: Field<String>,
    /// 1 (warm-up) to 3 (hard).
    pub(crate) difficulty: Field<i64>,
    /// Minutes a prepared candidate needs for the drill, or for the answer where there is none.
    pub(crate) minutes: Field<i64>,
    /// Lower-case words that a reader may search for.
    pub(crate) topics: Texts,
    /// Ids of related questions.
    pub(crate) related: Texts,
    /// The part to write and grade oneself.
    pub(crate) answer: Field<AnswerForm>,
    /// What behavioral questions have besides.
    pub(crate) story: Field<StoryForm>,
    /// What system-design questions have besides.
    pub(crate) design: Field<DesignForm>,
    /// The part to program; left out for answer-only questions.
    pub(crate) drill: Field<DrillForm>,
    /// Pages that prove the claims, two or more.
    #[serde(default)]
    pub(crate) source: Tables<SourceForm>,
}

/// `[answer]` in `question.toml`; the model answer itself is `answer.md`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerForm {
    /// What the interviewer wants to find out, in a sentence or two.
    pub(crate) asks: Field<String>,
    /// Minutes a spoken answer should take.
    pub(crate) minutes: Field<i64>,
    /// Markdown: the popular mistake named and corrected; behavioral questions have none.
    pub(crate) myth: Field<String>,
    /// The facts of a good answer, five to eight.
    #[serde(default)]
    pub(crate) rubric: Tables<RubricForm>,
    /// What an interviewer would ask next, two to four questions.
    #[serde(default)]
    pub(crate) follow_up: Tables<FollowUpForm>,
}

/// `[[answer.rubric]]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RubricForm {
    /// The fact, checkable in one look.
    pub(crate) text: Field<String>,
    /// Words in an answer that suggest the fact was named.
    pub(crate) terms: Texts,
}

/// `[[answer.follow_up]]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FollowUpForm {
    /// The question.
    pub(crate) question: Field<String>,
    /// The short answer.
    pub(crate) answer: Field<String>,
}

/// `[story]` in `question.toml`; the weak sample is `weak.md`, the strong one `answer.md`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoryForm {
    /// Who tells the samples, marked as made up.
    pub(crate) teller: Field<String>,
    /// Questions that lead to the situation.
    pub(crate) situation: Texts,
    /// Questions that lead to the task.
    pub(crate) task: Texts,
    /// Questions that lead to the action.
    pub(crate) action: Texts,
    /// Questions that lead to the result.
    pub(crate) result: Texts,
    /// Markdown: what makes the difference between the samples.
    pub(crate) difference: Field<String>,
    /// What makes an interviewer doubt, three or more.
    pub(crate) red_flags: Texts,
}

/// `[design]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DesignForm {
    /// What to ask before drawing anything, four or more.
    pub(crate) requirements: Texts,
    /// Markdown: the capacity estimate with its numbers.
    pub(crate) estimate: Field<String>,
    /// The parts and how they talk.
    pub(crate) diagram: Field<DiagramForm>,
    /// Choices and what each costs, three or more.
    #[serde(default)]
    pub(crate) trade_off: Tables<TradeOffForm>,
    /// Markdown: what breaks first at ten times the load.
    pub(crate) tenfold: Field<String>,
}

/// `[design.diagram]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DiagramForm {
    /// Rows of boxes, their names between `|`; an empty name leaves a gap.
    pub(crate) rows: Texts,
    /// Arrows between boxes: `web -> cache: looks up the code`.
    pub(crate) arrows: Texts,
}

/// `[[design.trade_off]]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TradeOffForm {
    /// The choice.
    pub(crate) choice: Field<String>,
    /// What speaks for it.
    pub(crate) gains: Field<String>,
    /// What it costs.
    pub(crate) costs: Field<String>,
}

/// `[drill]` in `question.toml`; the cases are in `cases.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DrillForm {
    /// `python` or `django`.
    pub(crate) engine: Field<String>,
    /// Three Markdown texts: a nudge, a bigger one, an outline.
    pub(crate) hints: Texts,
    /// What a case may use; left out where the defaults do.
    pub(crate) limits: Field<LimitsForm>,
    /// How a solution's work may grow; left out where that is not measured.
    pub(crate) growth: Field<GrowthForm>,
    /// Follow-ups that build on the task: stage 2, stage 3 and so on.
    #[serde(default)]
    pub(crate) stage: Tables<StageForm>,
}

/// `[drill.limits]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LimitsForm {
    /// Virtual-machine instructions per case.
    pub(crate) steps: Field<i64>,
    /// MiB that a case may allocate.
    pub(crate) memory_mib: Field<i64>,
    /// Bytes of printed output that are kept.
    pub(crate) output_bytes: Field<i64>,
    /// Seconds after which the whole worker is stopped.
    pub(crate) wall_seconds: Field<i64>,
}

/// `[drill.growth]` in `question.toml`; the inputs are made by `generator.py`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GrowthForm {
    /// The fastest growth that is right, such as `linear`.
    pub(crate) target: Field<String>,
}

/// `[[drill.stage]]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StageForm {
    /// What the stage is called.
    pub(crate) title: Field<String>,
    /// Markdown: what it asks for.
    pub(crate) prompt: Field<String>,
}

/// `[[source]]` in `question.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceForm {
    /// What the page is.
    pub(crate) title: Field<String>,
    /// Its https address.
    pub(crate) url: Field<String>,
}

/// `cases.toml`: the tests of a drill.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CasesForm {
    /// The tests in order.
    #[serde(default)]
    pub(crate) case: Tables<CaseForm>,
}

/// `[[case]]` in `cases.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseForm {
    /// Kept in saved progress; unique in the file.
    pub(crate) id: Field<String>,
    /// What it is about, in a few words.
    pub(crate) label: Field<String>,
    /// Whether it is shown in advance; hidden unless said.
    pub(crate) sample: Field<bool>,
    /// The stage it belongs to, counted from 1; 1 unless said.
    pub(crate) stage: Field<i64>,
    /// One function call with literal arguments.
    pub(crate) call: Field<String>,
    /// The literal that the call must return.
    pub(crate) returns: Field<String>,
    /// The built-in exception that the call must raise.
    pub(crate) raises: Field<String>,
    /// The positional arguments' values after the call, one literal each.
    pub(crate) after: Texts,
    /// The constructor call of an operation sequence.
    pub(crate) create: Field<String>,
    /// The operations and what must come of each: `get(1) -> 1`, `pop() raises IndexError`.
    pub(crate) calls: Texts,
    /// `exact` unless said, `unordered` or `approx`.
    pub(crate) compare: Field<String>,
    /// By how much numbers may differ under `approx`.
    pub(crate) tolerance: Field<f64>,
    /// Lines that `input()` answers.
    pub(crate) input: Texts,
}

/// `behaviours.toml`: what the rejected solutions did when they were last run; generated.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BehavioursForm {
    /// Digest of the cases and the rejected solutions that were run.
    pub(crate) inputs: Field<String>,
    /// One entry for each rejected solution.
    #[serde(default)]
    pub(crate) rejected: Tables<BehaviourForm>,
}

/// `[[rejected]]` in `behaviours.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BehaviourForm {
    /// The file's name under `rejected/`, without `.py`.
    pub(crate) name: Field<String>,
    /// Digest of what it did over all cases.
    pub(crate) behaviour: Field<String>,
}
