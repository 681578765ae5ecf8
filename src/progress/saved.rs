//! The forms in which progress is saved, as JSON.
//!
//! The work on one question, version 2:
//!
//! ```json
//! {"version": 2, "digest": "…", "code": "…", "before_reset": "…", "own_tests": "…",
//!  "answer": "…", "story": {"situation": "…", "task": "…", "action": "…", "result": "…"},
//!  "ticked": ["…"], "hints": 1, "stage": 0, "outcomes": {"0": "passed"},
//!  "code_at": 1790000000000, "answer_at": 1790000000000, "notes": "…",
//!  "versions": [{"at": 1790000000000, "code": "…"}], "answers": […],
//!  "submissions": […], "attempts": […], "attempt_began": 1790000000000, "confidence": 3,
//!  "solution_seen": true, "answer_seen": true, "seconds": 60, "last_opened": 1790000000000, "card": {…}}
//! ```
//!
//! The room, version 1: `{"version": 1, "settings": {…}, "interviews": […]}`.
//!
//! The records in them are those of `records` and `room`, field by field. Everything but
//! `version` may be missing, and times are milliseconds since the beginning of 1970. Version 1 of
//! a question's work ended with `outcomes`; it is read as a version 2 without the rest. What
//! cannot be read is reported as such and is never overwritten by its reader.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::model::{Outcome, Work};
use super::records::{Attempt, Card, DraftVersion, InterviewRecord, Millis, SubmissionRecord};
use super::room::{Room, Settings};

const WORK_VERSION: u32 = 2;
const ROOM_VERSION: u32 = 1;

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedWork {
    version: u32,
    digest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before_reset: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    own_tests: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    answer: String,
    #[serde(skip_serializing_if = "SavedStory::is_empty")]
    story: SavedStory,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    ticked: BTreeSet<String>,
    hints: usize,
    stage: usize,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    outcomes: BTreeMap<usize, Outcome>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_at: Option<Millis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer_at: Option<Millis>,
    #[serde(skip_serializing_if = "String::is_empty")]
    notes: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    versions: Vec<DraftVersion>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answers: Vec<DraftVersion>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    submissions: Vec<SubmissionRecord>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attempts: Vec<Attempt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempt_began: Option<Millis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<u8>,
    solution_seen: bool,
    answer_seen: bool,
    seconds: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_opened: Option<Millis>,
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<Card>,
}

/// The parts of a story; those without a text are left out.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedStory {
    #[serde(skip_serializing_if = "String::is_empty")]
    situation: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    task: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    action: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    result: String,
}

impl SavedStory {
    fn is_empty(&self) -> bool {
        [&self.situation, &self.task, &self.action, &self.result].iter().all(|part| part.is_empty())
    }
}

impl From<[String; 4]> for SavedStory {
    fn from([situation, task, action, result]: [String; 4]) -> Self {
        Self { situation, task, action, result }
    }
}

impl From<SavedStory> for [String; 4] {
    fn from(SavedStory { situation, task, action, result }: SavedStory) -> Self {
        [situation, task, action, result]
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedRoom {
    version: u32,
    settings: Settings,
    interviews: Vec<InterviewRecord>,
}

/// Why a saved text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not of this form at all.
    Garbage,
    /// A later version of the page wrote it.
    Newer,
}

/// The text to keep of the work on a question.
pub fn save(work: &Work) -> String {
    let work = work.clone();
    let saved = SavedWork {
        version: WORK_VERSION,
        digest: work.digest,
        code: work.code,
        before_reset: work.before_reset,
        own_tests: work.own_tests,
        answer: work.answer,
        story: work.story.into(),
        ticked: work.ticked,
        hints: work.hints,
        stage: work.stage,
        outcomes: work.outcomes,
        code_at: work.code_at,
        answer_at: work.answer_at,
        notes: work.notes,
        versions: work.versions,
        answers: work.answers,
        submissions: work.submissions,
        attempts: work.attempts,
        attempt_began: work.attempt_began,
        confidence: work.confidence,
        solution_seen: work.solution_seen,
        answer_seen: work.answer_seen,
        seconds: work.seconds,
        last_opened: work.last_opened,
        card: work.card,
    };
    // Strings, numbers and maps with number keys always have a JSON form.
    serde_json::to_string(&saved).unwrap_or_default()
}

/// The work that a kept text stands for.
pub fn read(text: &str) -> Result<Work, Unreadable> {
    let saved: SavedWork = read_up_to(WORK_VERSION, text)?;
    Ok(Work {
        digest: saved.digest,
        code: saved.code,
        before_reset: saved.before_reset,
        own_tests: saved.own_tests,
        answer: saved.answer,
        story: saved.story.into(),
        ticked: saved.ticked,
        hints: saved.hints,
        stage: saved.stage,
        outcomes: saved.outcomes,
        code_at: saved.code_at,
        answer_at: saved.answer_at,
        notes: saved.notes,
        versions: saved.versions,
        answers: saved.answers,
        submissions: saved.submissions,
        attempts: saved.attempts,
        attempt_began: saved.attempt_began,
        confidence: saved.confidence,
        solution_seen: saved.solution_seen,
        answer_seen: saved.answer_seen,
        seconds: saved.seconds,
        last_opened: saved.last_opened,
        card: saved.card,
    })
}

/// The text to keep of the room.
pub fn save_room(room: &Room) -> String {
    let Room { settings, interviews } = room.clone();
    let saved = SavedRoom { version: ROOM_VERSION, settings, interviews };
    serde_json::to_string(&saved).unwrap_or_default()
}

/// The room that a kept text stands for.
pub fn read_room(text: &str) -> Result<Room, Unreadable> {
    let saved: SavedRoom = read_up_to(ROOM_VERSION, text)?;
    Ok(Room { settings: saved.settings, interviews: saved.interviews })
}

/// Reads a form of this version or an earlier one.
pub fn read_up_to<T: for<'de> Deserialize<'de>>(version: u32, text: &str) -> Result<T, Unreadable> {
    let garbage = |_| Unreadable::Garbage;
    match serde_json::from_str::<Versioned>(text).map_err(garbage)?.version {
        0 => return Err(Unreadable::Garbage),
        newer if newer > version => return Err(Unreadable::Newer),
        _ => {}
    }
    serde_json::from_str(text).map_err(garbage)
}

#[cfg(test)]
mod tests {
    use super::super::records::{AttemptKind, CardState, Grade, InterviewItem, InterviewOutcome};
    use super::*;

    fn full() -> Work {
        Work {
            digest: "abc".into(),
            code: Some("print('ü')\n".into()),
            before_reset: Some("older".into()),
            own_tests: "f('ü') -> 1\n# later\n".into(),
            answer: "Because \"it\" says so.".into(),
            story: ["Then".into(), String::new(), "I did".into(), "0.7 s".into()],
            ticked: ["one".to_owned(), "two".to_owned()].into(),
            hints: 2,
            stage: 1,
            outcomes: [(0, Outcome::Passed), (1, Outcome::Failed)].into(),
            code_at: Some(1_790_000_000_000),
            answer_at: Some(-1),
            notes: "Mind the lock.".into(),
            versions: vec![DraftVersion { at: 1, code: "one".into() }],
            answers: vec![DraftVersion { at: 2, code: "two".into() }],
            submissions: vec![SubmissionRecord {
                at: 3,
                stage: 1,
                verdict: "wrong_answer".into(),
                passed: 2,
                total: 3,
                steps: Some(4_000),
                code: "three".into(),
                fails_random: true,
                grows_too_fast: true,
            }],
            attempt_began: Some(3),
            attempts: vec![Attempt {
                at: 4,
                kind: AttemptKind::Words,
                confidence: Some(5),
                passed: true,
                hints: 1,
                solution_seen: true,
                ticked: 2,
                of: 4,
                seconds: 90,
                grade: Some(Grade::Hard),
            }],
            confidence: Some(2),
            solution_seen: true,
            answer_seen: true,
            seconds: 600,
            last_opened: Some(5),
            card: Some(Card {
                stability: 3.173_4,
                difficulty: 5.1,
                due: 7,
                last_review: 6,
                reps: 2,
                lapses: 1,
                state: CardState::Review,
                suspended: true,
                buried_until: Some(8),
                snoozed_until: Some(9),
            }),
        }
    }

    #[test]
    fn work_survives_being_saved() {
        for work in [full(), Work::default()] {
            assert_eq!(read(&save(&work)), Ok(work));
        }
    }

    #[test]
    fn the_form_of_version_1_stays_readable() {
        let text = r#"{"version":1,"digest":"abc","code":"x","outcomes":{"0":"passed"}}"#;
        let work = Work {
            digest: "abc".into(),
            code: Some("x".into()),
            outcomes: [(0, Outcome::Passed)].into(),
            ..Work::default()
        };
        assert_eq!(read(text), Ok(work));
        assert_eq!(read(r#"{"version":1,"unknown":[]}"#), Ok(Work::default()));
        // What the page saved before a reader could write tests.
        let text = r#"{"version":1,"digest":"abc","code":"x","before_reset":"y","answer":"z","ticked":["one"],"hints":2,"stage":1,"outcomes":{"0":"passed"}}"#;
        let work = read(text).unwrap();
        assert_eq!((work.own_tests.as_str(), work.answer.as_str(), work.hints), ("", "z", 2));
        assert_eq!(read(&save(&work)), Ok(work));
    }

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        let table = [
            ("", Unreadable::Garbage),
            ("hello", Unreadable::Garbage),
            ("[]", Unreadable::Garbage),
            ("{}", Unreadable::Garbage),
            (r#"{"version":0}"#, Unreadable::Garbage),
            (r#"{"version":"1"}"#, Unreadable::Garbage),
            (r#"{"version":1,"hints":"many"}"#, Unreadable::Garbage),
            (r#"{"version":1,"outcomes":{"0":"won"}}"#, Unreadable::Garbage),
            (r#"{"version":2,"card":{"stability":1e300}}"#, Unreadable::Garbage),
            (r#"{"version":3,"shape":"unknown"}"#, Unreadable::Newer),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn the_room_survives_being_saved() {
        let item = InterviewItem {
            question: "lru-cache".into(),
            seconds: 300,
            outcome: InterviewOutcome::Failed,
            passed: 3,
            total: 5,
        };
        let interview = InterviewRecord { at: 1, minutes: 45, seconds: 2_000, items: vec![item] };
        let settings = Settings {
            wrap: true,
            font_size: 18,
            vim: true,
            retention: 0.85,
            interview: Some(7),
            language: Some("de".into()),
            show_difficulty: true,
            show_topics: true,
            new_per_day: 7,
            plan_minutes: 120,
            plan_until: Some(8),
            task_share: 30,
            shortcuts_by_key: false,
        };
        for room in [Room { settings, interviews: vec![interview] }, Room::default()] {
            assert_eq!(read_room(&save_room(&room)), Ok(room));
        }
        assert_eq!(read_room(r#"{"version":1}"#), Ok(Room::default()));
        assert_eq!(read_room(r#"{"version":2}"#), Err(Unreadable::Newer));
        assert_eq!(read_room("[]"), Err(Unreadable::Garbage));
    }
}
