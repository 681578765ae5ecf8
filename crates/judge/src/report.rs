//! The judge's answer to one submission.

use serde::{Deserialize, Serialize};

use question::Visibility;

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

/// The judge's answer to one submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// `Passed` if every case passed, otherwise the verdict of the first case that did not.
    pub verdict: Verdict,
    /// Why nothing was run, if nothing was.
    pub rejection: Option<Rejection>,
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
    /// What was printed.
    pub stdout: String,
    /// Whether more was printed than kept.
    pub stdout_cut: bool,
    /// Instructions executed; 0 when the worker was stopped.
    pub steps: u64,
}
