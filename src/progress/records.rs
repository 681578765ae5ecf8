//! The plain records that progress is made of: what was tried, when, and how it went.
//!
//! They are saved just as they are, as JSON objects with these field names inside the forms of
//! `saved`. A new field needs a default, so that older texts stay readable; a field that goes or
//! changes its meaning needs a new version there.

use std::collections::VecDeque;

use serde::{Deserialize, Deserializer, Serialize};

/// Milliseconds since the beginning of 1970.
pub type Millis = i64;

/// The name of the verdict on a submission that passed.
const PASSED: &str = "passed";
/// How many records of one kind a question keeps.
pub const KEPT_RECORDS: usize = 50;
/// How many attempts at a question are kept.
pub const KEPT_ATTEMPTS: usize = 500;
/// How many bytes of earlier texts of one kind are kept; the newest one always is.
pub const KEPT_BYTES: usize = 500_000;

/// What a draft was at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftVersion {
    /// When it was written.
    pub at: Millis,
    /// The whole text.
    pub code: String,
}

/// A submission and what it came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SubmissionRecord {
    /// When it was judged.
    pub at: Millis,
    /// The furthest stage it was judged on, counted from 0.
    pub stage: usize,
    /// The name of its verdict, as `judge::Verdict::as_str` gives it.
    pub verdict: String,
    /// How many cases passed.
    pub passed: usize,
    /// Of how many.
    pub total: usize,
    /// The steps of all cases together, where all were counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<u64>,
    /// What was submitted.
    pub code: String,
    /// Whether a random input makes it fail.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fails_random: bool,
    /// Whether its work grows faster than the drill asks for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub grows_too_fast: bool,
}

impl SubmissionRecord {
    /// Whether every case passed.
    pub fn has_passed(&self) -> bool {
        self.verdict == PASSED
    }
}

/// What an attempt was made in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptKind {
    /// Python, judged by cases.
    #[default]
    Code,
    /// The reader's own words, compared with a rubric.
    Words,
}

/// How well something was remembered, in the reader's judgment; FSRS's four ratings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Not.
    Again,
    /// With effort.
    Hard,
    /// Well.
    Good,
    /// At once.
    Easy,
}

/// A finished attempt at a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attempt {
    /// When it ended.
    pub at: Millis,
    /// In code or in words.
    pub kind: AttemptKind,
    /// How sure the reader was before the reveal, from 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
    /// Whether every case passed, or the rubric was met.
    pub passed: bool,
    /// How many hints were opened.
    pub hints: usize,
    /// Whether the solution was looked at before.
    pub solution_seen: bool,
    /// How many rubric points were ticked.
    pub ticked: usize,
    /// Of how many.
    pub of: usize,
    /// How long it took.
    pub seconds: u64,
    /// The reader's grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
}

/// Where a card stands in FSRS.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardState {
    /// Never graded.
    #[default]
    New,
    /// Graded, in its first steps.
    Learning,
    /// Known, asked for again after days.
    Review,
    /// Forgotten and learned again.
    Relearning,
}

/// What FSRS remembers of a question, and what the reader decided about asking for it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// FSRS's stability, in days.
    #[serde(deserialize_with = "finite")]
    pub stability: f32,
    /// FSRS's difficulty, from 1 to 10.
    #[serde(deserialize_with = "finite")]
    pub difficulty: f32,
    /// When it is to be asked for again.
    pub due: Millis,
    /// When it was graded last.
    pub last_review: Millis,
    /// How often it was graded.
    pub reps: u32,
    /// How often it was forgotten.
    pub lapses: u32,
    /// Where it stands.
    pub state: CardState,
    /// Never asked for, until the reader changes that.
    pub suspended: bool,
    /// Not asked for before this time, because the reader has had enough of it for the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buried_until: Option<Millis>,
    /// Not asked for before this time, because the reader chose so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snoozed_until: Option<Millis>,
}

/// What a question came to in a mock interview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterviewOutcome {
    /// Every case passed, or the rubric was met.
    Passed,
    /// Tried, and not that.
    Failed,
    /// Answered, and not judged.
    Answered,
    /// Left out, or never reached.
    #[default]
    Skipped,
}

/// One question of a mock interview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InterviewItem {
    /// The question's id.
    pub question: String,
    /// How long it took.
    pub seconds: u64,
    /// What it came to.
    pub outcome: InterviewOutcome,
    /// How many cases passed, or rubric points were ticked.
    pub passed: usize,
    /// Of how many.
    pub total: usize,
}

/// A mock interview that is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InterviewRecord {
    /// When it began.
    pub at: Millis,
    /// How long it was to be.
    pub minutes: u32,
    /// How long it was.
    pub seconds: u64,
    /// Its questions, in the order in which they were asked.
    pub items: Vec<InterviewItem>,
}

/// Adds a record, and lets the oldest go when there are too many.
pub fn push<T>(records: &mut Vec<T>, record: T, most: usize) {
    records.push(record);
    records.drain(..records.len().saturating_sub(most));
}

/// Adds what a draft was, unless that is known already, and lets the oldest go when there are too
/// many or they are too long.
pub fn push_version(versions: &mut Vec<DraftVersion>, version: DraftVersion) {
    if versions.last().is_some_and(|last| last.code == version.code) {
        return;
    }
    push(versions, version, KEPT_RECORDS);
    shorten(versions, |version| version.code.len());
}

/// Adds a submission, within the same bounds.
pub fn push_submission(submissions: &mut Vec<SubmissionRecord>, submission: SubmissionRecord) {
    push(submissions, submission, KEPT_RECORDS);
    shorten(submissions, |submission| submission.code.len());
}

/// Lets the oldest go until the others have room together; the newest always stays.
fn shorten<T>(records: &mut Vec<T>, length: impl Fn(&T) -> usize) {
    let mut kept: VecDeque<T> = std::mem::take(records).into();
    let mut bytes: usize = kept.iter().map(&length).sum();
    while bytes > KEPT_BYTES && kept.len() > 1 {
        bytes -= kept.pop_front().as_ref().map_or(0, &length);
    }
    *records = kept.into();
}

/// A number that can be computed with, and that has a JSON form.
pub fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    let number = f32::deserialize(deserializer)?;
    if number.is_finite() {
        Ok(number)
    } else {
        Err(serde::de::Error::custom("the number is beyond all bounds"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(at: Millis, code: &str) -> DraftVersion {
        DraftVersion { at, code: code.into() }
    }

    #[test]
    fn only_so_many_records_are_kept_and_the_newest_are() {
        let mut versions = Vec::new();
        for at in 0..120 {
            push_version(&mut versions, version(at, &at.to_string()));
        }
        assert_eq!(versions.len(), KEPT_RECORDS);
        assert_eq!(versions.last(), Some(&version(119, "119")));
    }

    #[test]
    fn long_texts_leave_room_for_fewer_and_always_for_the_newest() {
        let long = "x".repeat(KEPT_BYTES / 2);
        let mut versions = Vec::new();
        for at in 0..4 {
            push_version(&mut versions, version(at, &format!("{at}{long}")));
        }
        assert_eq!(versions.len(), 1);
        push_version(&mut versions, version(9, &long.repeat(5)));
        assert_eq!(versions.iter().map(|version| version.at).collect::<Vec<_>>(), [9]);
        push_version(&mut versions, version(10, "short"));
        assert_eq!(versions.len(), 1);
    }

    #[test]
    fn two_equal_versions_never_follow_each_other() {
        let mut versions = Vec::new();
        for (at, code) in [(1, "a"), (2, "a"), (3, "b"), (4, "a")] {
            push_version(&mut versions, version(at, code));
        }
        assert_eq!(versions, [version(1, "a"), version(3, "b"), version(4, "a")]);
    }

    #[test]
    fn numbers_beyond_all_bounds_are_refused() {
        assert!(serde_json::from_str::<Card>(r#"{"stability":3.5}"#).is_ok());
        assert!(serde_json::from_str::<Card>(r#"{"stability":1e300}"#).is_err());
    }
}
