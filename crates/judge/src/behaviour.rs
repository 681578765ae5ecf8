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

use crate::canonical::{self, Precision, quoted};
use crate::judging::{Collected, Ending, rejection_verdict, report_case};
use crate::report::Verdict;
use crate::wire::{CallOutcome, Exception, Outcome};

/// Hex SHA-256 of what a run did at the first stage where it went wrong: for each of that stage's
/// cases its id, its verdict and what came of every call, and of the arguments where they were
/// asked for. A run in which nothing went wrong is described by all its cases.
///
/// Later stages do not count, because a reader who has not reached them makes the same mistake.
/// A case that ended at a limit counts with its verdict alone: how many calls were made before
/// depends on how many steps each took, and those are no part of a behaviour.
pub fn behaviour(cases: &[&Case], collected: &Collected) -> String {
    let stage = mistaken_stage(cases, collected);
    let mut lines: Vec<String> = match &collected.rejection {
        Some(rejection) => vec![format!("rejected {}", rejection_verdict(rejection).as_str())],
        None => cases
            .iter()
            .enumerate()
            .filter(|(_, case)| stage.is_none_or(|stage| case.stage == stage))
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
/// Only a run over every case of the stage where it went wrong can tell, and only if it reached
/// each of them: part of a behaviour fits too many mistakes. A source that was rejected has done
/// nothing to compare.
pub fn misconception(drill: &Drill, cases: &[&Case], collected: &Collected) -> Option<String> {
    if collected.rejection.is_some() || drill.misconceptions.is_empty() {
        return None;
    }
    let stage = mistaken_stage(cases, collected)?;
    let wanted = drill.cases.iter().filter(|case| case.stage == stage).count();
    let reached = cases
        .iter()
        .enumerate()
        .filter(|(index, case)| case.stage == stage && collected.endings.contains_key(index))
        .count();
    if reached != wanted {
        return None;
    }
    let digest = behaviour(cases, collected);
    drill
        .misconceptions
        .iter()
        .find(|known| known.behaviour == digest)
        .map(|known| known.sentence.clone())
}

/// The first stage with a case that did not pass.
fn mistaken_stage(cases: &[&Case], collected: &Collected) -> Option<usize> {
    cases
        .iter()
        .enumerate()
        .filter(|(index, case)| match collected.endings.get(index) {
            Some(ending) => report_case(case, ending).verdict != Verdict::Passed,
            None => true,
        })
        .map(|(_, case)| case.stage)
        .min()
}

fn case_line(case: &Case, ending: Option<&Ending>) -> String {
    let Some(ending) = ending else { return format!("{} not reached", quoted(&case.id)) };
    let verdict = report_case(case, ending).verdict;
    let results = match (ending, verdict) {
        (_, Verdict::TooManySteps | Verdict::OutOfMemory) => String::new(),
        (Ending::Ended(outcome), _) => results_text(outcome),
        (Ending::TimedOut | Ending::Died(_), _) => String::new(),
    };
    format!("{} {}{results}", quoted(&case.id), verdict.as_str())
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
                let result = rounded(value);
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
    format!(" raised {}", quoted(&exception.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{
        call_case, drill, exception, int, list, outcome, raised, returned, sequence_case,
    };
    use crate::wire::{Death, Limit, Rejection};
    use question::Misconception;

    fn of(cases: &[Case], endings: Vec<Ending>) -> String {
        behaviour(&cases.iter().collect::<Vec<_>>(), &Collected::from_endings(endings))
    }

    fn ended(calls: Vec<CallOutcome>) -> Ending {
        Ending::Ended(outcome(calls))
    }

    #[test]
    fn what_is_no_part_of_a_behaviour() {
        let cases = [call_case("a", vec![], int(1))];
        let float = |number| vec![ended(vec![returned(Value::Float(number))])];
        let object = |text: &str| {
            let value = Value::Opaque { type_name: "object".into(), text: text.into() };
            vec![ended(vec![returned(value)])]
        };
        let noisy = |steps, stdout: &str| {
            let outcome =
                Outcome { steps, stdout: stdout.into(), ..outcome(vec![returned(int(2))]) };
            vec![Ending::Ended(outcome)]
        };
        let set = |numbers: &[i64]| {
            let value = Value::Set(numbers.iter().copied().map(int).collect());
            vec![ended(vec![returned(value)])]
        };
        for (one, other) in [
            (noisy(1, ""), noisy(2, "debugging")),
            (
                vec![ended(vec![raised("KeyError", "a")])],
                vec![ended(vec![raised("KeyError", "b")])],
            ),
            (float(0.1 + 0.2), float(0.3)),
            (object("<object at 0x1>"), object("<object at 0x2>")),
            (set(&[1, 2]), set(&[2, 1])),
        ] {
            assert_eq!(of(&cases, one.clone()), of(&cases, other.clone()), "{one:?} {other:?}");
        }
        let sequence = [sequence_case("s", &[("get", vec![], "1"), ("get", vec![], "1")])];
        let spent = |calls| Outcome { limit: Some(Limit::Steps), ..outcome(calls) };
        assert_eq!(
            of(&sequence, vec![Ending::Ended(spent(vec![]))]),
            of(&sequence, vec![Ending::Ended(spent(vec![returned(int(1))]))])
        );
        let two = [call_case("a", vec![], int(1)), call_case("b", vec![], int(1))];
        let swapped = [two[1].clone(), two[0].clone()];
        let (one, other) = (ended(vec![returned(int(1))]), ended(vec![returned(int(2))]));
        assert_eq!(of(&two, vec![one.clone(), other.clone()]), of(&swapped, vec![other, one]));
    }

    #[test]
    fn what_is_part_of_a_behaviour() {
        let cases = [sequence_case("s", &[("get", vec![], "1"), ("get", vec![], "1")])];
        let leaving =
            |argument| CallOutcome::Returned { value: int(1), arguments: Some(vec![argument]) };
        let failed = |load: bool| {
            let exception = Some(exception("KeyError", ""));
            Ending::Ended(match load {
                true => Outcome { load: exception, ..Outcome::default() },
                false => Outcome { create: exception, ..Outcome::default() },
            })
        };
        let limited = |limit| Ending::Ended(Outcome { limit: Some(limit), ..Outcome::default() });
        let mut digests = vec![
            of(&cases, vec![]),
            of(&cases, vec![ended(vec![])]),
            of(&cases, vec![ended(vec![returned(int(1)), returned(int(1))])]),
            of(&cases, vec![ended(vec![returned(int(1)), returned(int(2))])]),
            of(&cases, vec![ended(vec![returned(int(2)), returned(int(1))])]),
            of(&cases, vec![ended(vec![returned(int(1)), raised("KeyError", "")])]),
            of(&cases, vec![ended(vec![returned(int(1)), raised("IndexError", "")])]),
            of(&cases, vec![ended(vec![leaving(list(&[])), leaving(list(&[]))])]),
            of(&cases, vec![ended(vec![leaving(list(&[])), leaving(list(&[1]))])]),
            of(&cases, vec![failed(true)]),
            of(&cases, vec![failed(false)]),
            of(&cases, vec![limited(Limit::Steps)]),
            of(&cases, vec![limited(Limit::Memory)]),
            of(&cases, vec![Ending::TimedOut]),
            of(&cases, vec![Ending::Died(Death::TooDeep)]),
            behaviour(
                &[],
                &Collected::from_rejection(Rejection::DoesNotCompile(exception("SyntaxError", ""))),
            ),
        ];
        assert!(digests.iter().all(|digest| digest.len() == 64));
        let count = digests.len();
        digests.sort();
        digests.dedup();
        assert_eq!(digests.len(), count);
    }

    #[test]
    fn the_form_is_fixed() {
        // Digests are kept in content files: changing the form means updating all of these.
        let cases = [call_case("a", vec![], int(1))];
        assert_eq!(
            of(&cases, vec![ended(vec![returned(Value::Float(0.5))])]),
            Sha256::digest(b"\"a\" wrong_answer returned f5.000000000e-1")
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        );
    }

    #[test]
    fn only_a_complete_run_is_recognized() {
        let mut drill = drill(vec![call_case("a", vec![], int(1)), call_case("b", vec![], int(1))]);
        let cases: Vec<Case> = drill.cases.clone();
        let cases: Vec<&Case> = cases.iter().collect();
        let wrong = || ended(vec![returned(int(9))]);
        let rejected =
            Collected::from_rejection(Rejection::DoesNotCompile(exception("SyntaxError", "")));
        let partial = Collected::from_endings([wrong()]);
        let complete = Collected::from_endings([wrong(), wrong()]);
        for (cases, collected, recognized) in [
            (&cases[..], &complete, true),
            (&cases[..1], &partial, false),
            (&cases[..], &partial, false),
            (&cases[..], &rejected, false),
        ] {
            drill.misconceptions = vec![Misconception {
                source: String::new(),
                name: "wrong".into(),
                verdict: "wrong_answer".into(),
                behaviour: behaviour(cases, collected),
                growth: None,
                sentence: "You are wrong.".into(),
            }];
            assert_eq!(misconception(&drill, cases, collected).is_some(), recognized);
        }
    }
}
