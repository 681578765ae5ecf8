//! Recognising a known wrong solution by what it does.
//!
//! Each file under a question's `rejected/` is run over all cases when the content is checked, and
//! the digest of its behaviour is kept beside the sentence that explains the mistake. A submission
//! with the same digest makes the same mistake, however differently it is written; the wrong code
//! itself need not be shipped.
//!
//! Checker and page agree by construction: both build the request with [`crate::request::run`],
//! gather the answers in a [`Collected`], and call [`behaviour`]. What may differ between a native
//! and a browser run, or between two ways to write the same mistake, is left out: steps, output,
//! messages, traceback lines, descriptions of opaque objects, and the last bits of floats. The
//! order of sets and dicts is left out too, because no comparison looks at it.

use question::{Case, Drill, Value};
use sha2::{Digest, Sha256};

use crate::canonical::{self, Precision};
use crate::judging::{Collected, Ending, rejection_verdict, report_case};
use crate::report::Verdict;
use crate::wire::{CallOutcome, Exception, Outcome};

/// Hex SHA-256 of what a run did: for each case its id, its verdict and what came of every call,
/// and of the arguments where they were asked for.
///
/// A case that ended at a limit counts with its verdict alone: how many calls were made before
/// depends on how many steps each took, and those are no part of a behaviour.
pub fn behaviour(cases: &[&Case], collected: &Collected) -> String {
    let mut lines: Vec<String> = match &collected.rejection {
        Some(rejection) => vec![format!("rejected {}", rejection_verdict(rejection).as_str())],
        None => cases
            .iter()
            .enumerate()
            .map(|(index, case)| case_line(case, collected.endings.get(&index)))
            .collect(),
    };
    // An author may move a case without changing what a mistake does.
    lines.sort_unstable();
    let digest = Sha256::digest(lines.join("\n").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sentence for the known wrong solution that behaves the same, if there is one.
///
/// Only a run over every case of every stage that reached each of them can tell: part of a
/// behaviour fits too many mistakes. A source that was rejected has done nothing to compare.
pub fn misconception(drill: &Drill, cases: &[&Case], collected: &Collected) -> Option<String> {
    let complete = cases.len() == drill.cases.len()
        && (0..cases.len()).all(|index| collected.endings.contains_key(&index));
    if !complete || collected.rejection.is_some() || drill.misconceptions.is_empty() {
        return None;
    }
    let digest = behaviour(cases, collected);
    drill
        .misconceptions
        .iter()
        .find(|known| known.behaviour == digest)
        .map(|known| known.sentence.clone())
}

fn case_line(case: &Case, ending: Option<&Ending>) -> String {
    let Some(ending) = ending else { return format!("{:?} not reached", case.id) };
    let verdict = report_case(case, ending).verdict;
    let results = match (ending, verdict) {
        (_, Verdict::TooManySteps | Verdict::OutOfMemory) => String::new(),
        (Ending::Ended(outcome), _) => results_text(outcome),
        (Ending::TimedOut | Ending::Died(_), _) => String::new(),
    };
    format!("{:?} {}{results}", case.id, verdict.as_str())
}

fn results_text(outcome: &Outcome) -> String {
    if let Some(exception) = &outcome.load {
        return format!(" load{}", raised_text(exception));
    }
    if let Some(exception) = &outcome.create {
        return format!(" create{}", raised_text(exception));
    }
    outcome
        .calls
        .iter()
        .map(|call| match call {
            CallOutcome::Raised(exception) => raised_text(exception),
            CallOutcome::Returned { value, arguments } => {
                let result = canonical::text(value, Precision::Rounded);
                match arguments {
                    None => format!(" returned {result}"),
                    Some(arguments) => {
                        let arguments: Vec<String> = arguments.iter().map(rounded).collect();
                        format!(" returned {result} leaving {}", arguments.join(";"))
                    }
                }
            }
        })
        .collect()
}

fn rounded(value: &Value) -> String {
    canonical::text(value, Precision::Rounded)
}

fn raised_text(exception: &Exception) -> String {
    format!(" raised {:?}", exception.kind)
}
