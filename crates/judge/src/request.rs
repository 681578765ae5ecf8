//! What a submission asks of the worker: its source and the inputs of some cases.

use question::{Action, Case, Drill, Entry, Invocation, Value, Visibility};

use crate::wire;

/// Which cases of a drill are run. A submission is judged on the stages that its reader has
/// reached; stages are counted from 0, and one past the last means all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// What Run runs: the samples of all stages up to this one, and the reader's own tests.
    Samples {
        /// The last stage that counts.
        stage: usize,
    },
    /// What Submit runs: all cases of all stages up to this one, and no own tests.
    Everything {
        /// The last stage that counts.
        stage: usize,
    },
}

impl Which {
    /// Every case of a drill, as the content check and the behaviour digests need it.
    pub fn all_of(drill: &Drill) -> Self {
        Self::Everything { stage: drill.stages.len().saturating_sub(1) }
    }

    fn stage(self) -> usize {
        match self {
            Self::Samples { stage } | Self::Everything { stage } => stage,
        }
    }

    fn takes(self, case: &Case) -> bool {
        case.stage <= self.stage()
            && match self {
                Self::Samples { .. } => case.visibility != Visibility::Hidden,
                Self::Everything { .. } => case.visibility != Visibility::Own,
            }
    }
}

/// The message that runs a source text over some of a drill's cases, and these cases: job `i`
/// belongs to case `i`. Samples come first.
///
/// The message holds inputs only. Expected results and expected arguments stay behind, so that no
/// candidate code can look them up.
///
/// The arguments' values after a call are asked for where somebody compares them: where the case
/// says what they must be afterwards, and where one of them is a chain. A chain must come back as
/// it was handed in unless the case says otherwise. A solution that relinks or marks the caller's
/// nodes to find its answer leaves a broken list behind, and the result alone would not show it.
pub fn run<'a>(
    drill: &'a Drill,
    source: &str,
    which: Which,
    run: u32,
) -> (wire::Run, Vec<&'a Case>) {
    run_with_own(drill, &[], source, which, run)
}

/// The same with a reader's own tests after the drill's cases, where `which` takes them.
pub fn run_with_own<'a>(
    drill: &'a Drill,
    own: &'a [Case],
    source: &str,
    which: Which,
    run: u32,
) -> (wire::Run, Vec<&'a Case>) {
    let cases = cases(drill, own, which);
    let entries = entries(drill, which.stage());
    let request = wire::Run { entries, ..over(drill, source, &cases, run) };
    (request, cases)
}

/// The message that runs a source text over cases of whatever origin.
pub fn over(drill: &Drill, source: &str, cases: &[&Case], run: u32) -> wire::Run {
    let stage = cases.iter().map(|case| case.stage).max().unwrap_or(0);
    wire::Run {
        run,
        source: source.to_owned(),
        entries: entries(drill, stage),
        jobs: cases.iter().map(|case| job(case)).collect(),
        limits: drill.limits,
    }
}

/// The cases of a drill and of its reader that `which` takes: samples, hidden ones, own ones.
pub fn cases<'a>(drill: &'a Drill, own: &'a [Case], which: Which) -> Vec<&'a Case> {
    let of = |visibility: Visibility| {
        let all = drill.cases.iter().chain(own);
        all.filter(move |case| case.visibility == visibility && which.takes(case))
    };
    of(Visibility::Sample).chain(of(Visibility::Hidden)).chain(of(Visibility::Own)).collect()
}

/// The last stage that a program can be judged on although it was rejected for want of an entry
/// point: the one before the follow-up that asks for it first. None when nothing is left.
pub fn stage_as_far_as_written(drill: &Drill, rejection: &wire::Rejection) -> Option<usize> {
    let wire::Rejection::EntryMissing { entry, .. } = rejection else { return None };
    drill.stages.iter().position(|stage| stage.entries.contains(entry))?.checked_sub(1)
}

fn entries(drill: &Drill, stage: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for entry in drill.stages.iter().take(stage.saturating_add(1)).flat_map(|stage| &stage.entries)
    {
        if !entries.contains(entry) {
            entries.push(entry.clone());
        }
    }
    entries
}

fn job(case: &Case) -> wire::Job {
    let (create, calls, has_after) = match &case.action {
        Action::Call { call, after, .. } => (None, vec![call.clone()], after.is_some()),
        Action::Sequence { create, calls } => {
            let calls = calls.iter().map(|(call, _)| call.clone()).collect();
            (Some(create.clone()), calls, false)
        }
    };
    let keep_arguments = has_after || calls.iter().any(takes_chain);
    wire::Job { create, calls, input: case.input.clone(), keep_arguments }
}

fn takes_chain(call: &Invocation) -> bool {
    call.args.iter().any(contains_chain)
}

/// Whether a chain is in the value.
pub(crate) fn contains_chain(value: &Value) -> bool {
    match value {
        Value::Chain { .. } => true,
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            items.iter().any(contains_chain)
        }
        Value::Dict(pairs) => {
            pairs.iter().any(|(key, value)| contains_chain(key) || contains_chain(value))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{
        call_case, chain, drill, exception, hidden, int, list, on_stage, own, sequence_case,
    };
    use question::{EntryKind, Expected};

    fn ids(cases: &[&Case]) -> Vec<String> {
        cases.iter().map(|case| case.id.clone()).collect()
    }

    #[test]
    fn cases_are_chosen_by_visibility_and_stage() {
        let drill = drill(vec![
            hidden(call_case("h1", vec![], int(1))),
            call_case("s1", vec![], int(1)),
            on_stage(1, call_case("s2", vec![], int(1))),
            on_stage(1, hidden(call_case("h2", vec![], int(1)))),
        ]);
        for (which, expected) in [
            (Which::Samples { stage: 0 }, vec!["s1"]),
            (Which::Samples { stage: 1 }, vec!["s1", "s2"]),
            (Which::Everything { stage: 0 }, vec!["s1", "h1"]),
            (Which::Everything { stage: 1 }, vec!["s1", "s2", "h1", "h2"]),
            (Which::Everything { stage: usize::MAX }, vec!["s1", "s2", "h1", "h2"]),
            (Which::all_of(&drill), vec!["s1", "s2", "h1", "h2"]),
        ] {
            let (request, cases) = run(&drill, "pass", which, 9);
            assert_eq!(ids(&cases), expected, "{which:?}");
            assert_eq!(request.jobs.len(), expected.len());
            assert_eq!((request.run, request.source.as_str()), (9, "pass"));
        }
    }

    #[test]
    fn own_tests_come_last_and_with_the_samples_alone() {
        let drill =
            drill(vec![hidden(call_case("h1", vec![], int(1))), call_case("s1", vec![], int(1))]);
        let own = [
            own(call_case("own-1", vec![int(7)], int(1))),
            on_stage(1, own(call_case("own-2", vec![], int(1)))),
        ];
        for (which, expected) in [
            (Which::Samples { stage: 0 }, vec!["s1", "own-1"]),
            (Which::Samples { stage: 1 }, vec!["s1", "own-1", "own-2"]),
            (Which::Everything { stage: 1 }, vec!["s1", "h1"]),
        ] {
            let (request, cases) = run_with_own(&drill, &own, "pass", which, 9);
            assert_eq!(ids(&cases), expected, "{which:?}");
            assert_eq!(request.jobs.len(), expected.len());
        }
        let (request, _) = run_with_own(&drill, &own, "", Which::Samples { stage: 0 }, 1);
        assert_eq!(request.jobs[1].calls[0].to_string(), "solve(7)");
    }

    #[test]
    fn entries_are_those_of_the_stages_reached() {
        let drill = drill(vec![call_case("s1", vec![], int(1))]);
        let names = |which| -> Vec<(String, EntryKind)> {
            let (request, _) = run(&drill, "", which, 1);
            request.entries.into_iter().map(|entry| (entry.name, entry.kind)).collect()
        };
        let solve = ("solve".to_owned(), EntryKind::Function);
        let cache = ("Cache".to_owned(), EntryKind::Class);
        assert_eq!(names(Which::Everything { stage: 0 }), vec![solve.clone()]);
        assert_eq!(names(Which::Everything { stage: 1 }), vec![solve, cache]);
    }

    #[test]
    fn a_missing_entry_leaves_the_stages_before_the_one_that_asks_for_it() {
        let drill = drill(vec![call_case("s1", vec![], int(1))]);
        let missing = |name: &str, kind| wire::Rejection::EntryMissing {
            entry: Entry { name: name.to_owned(), kind },
            defined: Vec::new(),
        };
        let broken = wire::Rejection::DoesNotCompile(exception("SyntaxError", ""));
        for (rejection, stage) in [
            (missing("Cache", EntryKind::Class), Some(0)),
            (missing("solve", EntryKind::Function), None),
            (missing("other", EntryKind::Function), None),
            (broken, None),
        ] {
            assert_eq!(stage_as_far_as_written(&drill, &rejection), stage, "{rejection:?}");
        }
    }

    #[test]
    fn arguments_are_kept_where_somebody_looks() {
        let mut with_after = call_case("after", vec![list(&[1])], Value::None);
        if let Action::Call { after, .. } = &mut with_after.action {
            *after = Some(vec![list(&[])]);
        }
        for (case, kept) in [
            (call_case("plain", vec![list(&[1])], int(1)), false),
            (with_after, true),
            (call_case("chain", vec![chain(&[1], None)], int(1)), true),
            (call_case("inside", vec![Value::List(vec![chain(&[1], None)])], int(1)), true),
            (sequence_case("sequence", &[("get", vec![int(1)], "1")]), false),
        ] {
            let drill = drill(vec![case]);
            let (request, cases) = run(&drill, "", Which::all_of(&drill), 1);
            assert_eq!(request.jobs[0].keep_arguments, kept, "{}", cases[0].id);
        }
    }

    #[test]
    fn expected_results_stay_behind() {
        let secret = || Value::Str("secret result".into());
        let mut function = call_case("f", vec![int(1)], secret());
        if let Action::Call { after, .. } = &mut function.action {
            *after = Some(vec![secret()]);
        }
        let mut sequence = sequence_case("s", &[("get", vec![int(2)], "1")]);
        if let Action::Sequence { calls, .. } = &mut sequence.action {
            calls[0].1 = Expected::Value(secret());
            calls.push((calls[0].0.clone(), Expected::Raises("secret result".into())));
        }
        let mut drill = drill(vec![function, sequence]);
        drill.solution = "secret result".into();
        let own = [own(call_case("own-1", vec![], secret()))];
        let (request, _) = run(&drill, "", Which::all_of(&drill), 1);
        let (with_own, _) = run_with_own(&drill, &own, "", Which::Samples { stage: 0 }, 1);
        for request in [request, with_own] {
            let text = wire::ToWorker::Run(request).to_text().unwrap();
            assert!(text.contains("get"), "{text}");
            assert!(!text.contains("secret"), "{text}");
        }
    }
}
