//! The form in which the work on one question is saved. Version 1, as JSON:
//!
//! ```json
//! {"version": 1, "digest": "…", "code": "…", "before_reset": "…", "own_tests": "…",
//!  "answer": "…", "ticked": ["…"], "hints": 1, "stage": 0, "outcomes": {"0": "passed"}}
//! ```
//!
//! Everything but `version` may be missing. What cannot be read is reported as such and is
//! never overwritten by its reader.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::model::{Outcome, Work};

const VERSION: u32 = 1;

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct V1 {
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
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    ticked: BTreeSet<String>,
    hints: usize,
    stage: usize,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    outcomes: BTreeMap<usize, V1Outcome>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum V1Outcome {
    Passed,
    Failed,
}

/// Why a saved text could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not of this form at all.
    Garbage,
    /// A later version of the page wrote it.
    Newer,
}

/// The text to keep.
pub fn save(work: &Work) -> String {
    let saved = V1 {
        version: VERSION,
        digest: work.digest.clone(),
        code: work.code.clone(),
        before_reset: work.before_reset.clone(),
        own_tests: work.own_tests.clone(),
        answer: work.answer.clone(),
        ticked: work.ticked.clone(),
        hints: work.hints,
        stage: work.stage,
        outcomes: work.outcomes.iter().map(|(stage, outcome)| (*stage, form(*outcome))).collect(),
    };
    // Strings, numbers and maps with number keys always have a JSON form.
    serde_json::to_string(&saved).unwrap_or_default()
}

/// The work that a kept text stands for.
pub fn read(text: &str) -> Result<Work, Unreadable> {
    let garbage = |_| Unreadable::Garbage;
    match serde_json::from_str::<Versioned>(text).map_err(garbage)?.version {
        VERSION => {}
        newer if newer > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Garbage),
    }
    let saved: V1 = serde_json::from_str(text).map_err(garbage)?;
    Ok(Work {
        digest: saved.digest,
        code: saved.code,
        before_reset: saved.before_reset,
        own_tests: saved.own_tests,
        answer: saved.answer,
        ticked: saved.ticked,
        hints: saved.hints,
        stage: saved.stage,
        outcomes: saved
            .outcomes
            .into_iter()
            .map(|(stage, outcome)| {
                let outcome = match outcome {
                    V1Outcome::Passed => Outcome::Passed,
                    V1Outcome::Failed => Outcome::Failed,
                };
                (stage, outcome)
            })
            .collect(),
    })
}

fn form(outcome: Outcome) -> V1Outcome {
    match outcome {
        Outcome::Passed => V1Outcome::Passed,
        Outcome::Failed => V1Outcome::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Work {
        Work {
            digest: "abc".into(),
            code: Some("print('ü')\n".into()),
            before_reset: Some("older".into()),
            own_tests: "f('ü') -> 1\n# later\n".into(),
            answer: "Because \"it\" says so.".into(),
            ticked: ["one".to_owned(), "two".to_owned()].into(),
            hints: 2,
            stage: 1,
            outcomes: [(0, Outcome::Passed), (1, Outcome::Failed)].into(),
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
        assert_eq!(save(&work), text, "nobody who writes no tests gets another form");
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
            (r#"{"version":2,"shape":"unknown"}"#, Unreadable::Newer),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }
}
