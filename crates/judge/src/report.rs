//! The judge's answer to one submission.

use question::Visibility;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::wire::{Exception, Rejection};

/// What came of a case or of a whole submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As expected.
    Passed,
    /// Returned, but not what was expected; or returned where it should have raised.
    WrongAnswer,
    /// Raised an exception nobody expected.
    Raised,
    /// Spent its step budget.
    TooManySteps,
    /// Ran into the wall clock inside a single long operation.
    TimedOut,
    /// Spent its memory budget.
    OutOfMemory,
    /// Recursed too deeply.
    TooDeep,
    /// Brought the interpreter down in some other way.
    Crashed,
    /// Is not Python.
    DoesNotCompile,
    /// Lacks a function or class that the cases call.
    EntryMissing,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 10] = [
        Self::Passed,
        Self::WrongAnswer,
        Self::Raised,
        Self::TooManySteps,
        Self::TimedOut,
        Self::OutOfMemory,
        Self::TooDeep,
        Self::Crashed,
        Self::DoesNotCompile,
        Self::EntryMissing,
    ];

    /// The name used in files and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::WrongAnswer => "wrong_answer",
            Self::Raised => "raised",
            Self::TooManySteps => "too_many_steps",
            Self::TimedOut => "timed_out",
            Self::OutOfMemory => "out_of_memory",
            Self::TooDeep => "too_deep",
            Self::Crashed => "crashed",
            Self::DoesNotCompile => "does_not_compile",
            Self::EntryMissing => "entry_missing",
        }
    }
}

/// The judge's answer to one submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// `Passed` if every case passed, otherwise the verdict of the first case that did not.
    pub verdict: Verdict,
    /// Why nothing was run, if nothing was.
    pub rejection: Option<Rejection>,
    /// What it means that the source does not compile, in a sentence with code between backticks.
    pub explanation: Option<String>,
    /// Cases that passed.
    pub passed: usize,
    /// Cases asked for, those not reached included.
    pub total: usize,
    /// The cases that were run, in order.
    pub cases: Vec<CaseReport>,
    /// The sentence for a known wrong solution that behaves the same, if any.
    pub misconception: Option<String>,
}

/// The judge's answer to one case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseReport {
    /// The case's id.
    pub id: String,
    /// The case's label.
    pub label: String,
    /// Sample or hidden.
    pub visibility: Visibility,
    /// What came of it.
    pub verdict: Verdict,
    /// The call, or for a sequence all calls up to and including the one that decided, as Python.
    pub call: String,
    /// What came of the deciding call, as Python; empty if it never returned.
    pub got: String,
    /// What should have come of it, as Python.
    pub expected: String,
    /// Where the two differ, in a sentence; empty when that says nothing new.
    pub difference: String,
    /// The exception behind `raised` and `too_deep`.
    pub exception: Option<Exception>,
    /// What that exception means, in a sentence with code between backticks.
    pub explanation: Option<String>,
    /// What was printed.
    pub stdout: String,
    /// Whether more was printed than kept.
    pub stdout_cut: bool,
    /// Instructions executed; 0 when the worker was stopped.
    pub steps: u64,
}

/// A submission's report in the form in which the checks print it.
pub fn submission_json(question_id: &str, report: &Report) -> serde_json::Value {
    let cases: Vec<serde_json::Value> = report
        .cases
        .iter()
        .map(|case| {
            json!({
                "id": case.id,
                "visibility": case.visibility,
                "verdict": case.verdict,
                "call": case.call,
                "got": case.got,
                "expected": case.expected,
                "stdout": case.stdout,
                "steps": case.steps,
            })
        })
        .collect();
    json!({
        "question": question_id,
        "verdict": report.verdict,
        "passed": report.passed,
        "total": report.total,
        "cases": cases,
        "misconception": report.misconception,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_serialized_ones() {
        for verdict in Verdict::ALL {
            assert_eq!(serde_json::to_value(verdict).unwrap(), json!(verdict.as_str()));
        }
    }

    #[test]
    fn the_form_of_a_submission() {
        let report = Report {
            verdict: Verdict::WrongAnswer,
            rejection: None,
            explanation: None,
            passed: 0,
            total: 2,
            cases: vec![CaseReport {
                id: "empty".into(),
                label: "no numbers at all".into(),
                visibility: Visibility::Sample,
                verdict: Verdict::WrongAnswer,
                call: "total([])".into(),
                got: "None".into(),
                expected: "0".into(),
                difference: "Got None; expected 0, an int.".into(),
                exception: None,
                explanation: Some("Nobody prints this.".into()),
                stdout: "hi\n".into(),
                stdout_cut: false,
                steps: 12,
            }],
            misconception: Some("You forgot the empty list.".into()),
        };
        assert_eq!(
            submission_json("sum", &report),
            json!({
                "question": "sum",
                "verdict": "wrong_answer",
                "passed": 0,
                "total": 2,
                "cases": [{
                    "id": "empty",
                    "visibility": "sample",
                    "verdict": "wrong_answer",
                    "call": "total([])",
                    "got": "None",
                    "expected": "0",
                    "stdout": "hi\n",
                    "steps": 12,
                }],
                "misconception": "You forgot the empty list.",
            })
        );
        let rejected = Report {
            verdict: Verdict::DoesNotCompile,
            cases: Vec::new(),
            misconception: None,
            ..report
        };
        assert_eq!(
            submission_json("sum", &rejected),
            json!({
                "question": "sum",
                "verdict": "does_not_compile",
                "passed": 0,
                "total": 2,
                "cases": [],
                "misconception": null,
            })
        );
    }
}
