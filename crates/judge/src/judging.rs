//! From what the worker said to the report a reader gets.

use std::collections::BTreeMap;

use question::{Action, Case, Compare, Drill, Expected, Invocation, Value, Visibility};

use crate::behaviour;
use crate::compare::compare;
use crate::difference::{difference, fold};
use crate::explain::{explain, explain_syntax};
use crate::report::{CaseReport, Report, Verdict};
use crate::request::contains_chain;
use crate::wire::{CallOutcome, Death, Exception, FromWorker, Limit, Outcome, Rejection};

/// Characters of a value or of a call that a report keeps.
const SHOWN: usize = 1_000;
/// Lines of a sequence of calls that a report keeps.
const LINES: usize = 12;

/// How a case ended.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "nearly every case ends by itself")]
pub enum Ending {
    /// By itself or at a limit inside the virtual machine.
    Ended(Outcome),
    /// The worker was stopped because the case ran into the wall clock.
    TimedOut,
    /// The worker died in the middle of it.
    Died(Death),
}

/// What was collected from the worker over one run. The caller leaves out messages of other runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collected {
    /// Why no case was run, if none was.
    pub rejection: Option<Rejection>,
    /// How cases ended, by index; one that was not reached is absent.
    pub endings: BTreeMap<usize, Ending>,
    /// The case that was announced as started and has not ended.
    pub running: Option<usize>,
}

impl Collected {
    /// The endings of the first cases, in order.
    pub fn from_endings(endings: impl IntoIterator<Item = Ending>) -> Self {
        Self { endings: endings.into_iter().enumerate().collect(), ..Self::default() }
    }

    /// A run that was refused before any case.
    pub fn from_rejection(rejection: Rejection) -> Self {
        Self { rejection: Some(rejection), ..Self::default() }
    }

    /// Notes a message from the worker.
    pub fn receive(&mut self, message: FromWorker) {
        match message {
            FromWorker::Ready { .. } | FromWorker::Finished { .. } => {}
            FromWorker::Rejected { rejection, .. } => self.rejection = Some(rejection),
            FromWorker::Started { index, .. } => self.running = Some(index),
            FromWorker::Ended { index, outcome, .. } => {
                self.running = None;
                self.endings.insert(index, Ending::Ended(outcome));
            }
            FromWorker::Died { cause, .. } => self.end_running(Ending::Died(cause)),
        }
    }

    /// Notes that the worker was stopped because the running case ran into the wall clock.
    pub fn time_out(&mut self) {
        self.end_running(Ending::TimedOut);
    }

    fn end_running(&mut self, ending: Ending) {
        if let Some(index) = self.running.take() {
            self.endings.insert(index, ending);
        }
    }
}

/// Judges a run of `source` over `cases`, which are those that [`crate::request::run`] gave with the
/// request.
///
/// A run that broke off between cases without any of them failing counts as crashed: it has not
/// passed, and no case is to blame.
pub fn judge(drill: &Drill, source: &str, cases: &[&Case], collected: &Collected) -> Report {
    if let Some(rejection) = &collected.rejection {
        return Report {
            verdict: rejection_verdict(rejection),
            rejection: Some(rejection.clone()),
            explanation: match rejection {
                Rejection::DoesNotCompile(exception) => explain_syntax(exception, source),
                Rejection::EntryMissing { .. } => None,
            },
            passed: 0,
            total: cases.len(),
            cases: Vec::new(),
            misconception: None,
        };
    }
    let reports: Vec<CaseReport> = cases
        .iter()
        .enumerate()
        .filter_map(|(index, case)| Some(report_case(case, collected.endings.get(&index)?)))
        .map(|report| CaseReport {
            explanation: report.exception.as_ref().and_then(|it| explain(it, source)),
            ..report
        })
        .collect();
    let passed = reports.iter().filter(|report| report.verdict == Verdict::Passed).count();
    let failed = reports.iter().map(|report| report.verdict).find(|v| *v != Verdict::Passed);
    let verdict = match failed {
        Some(verdict) => verdict,
        None if passed == cases.len() => Verdict::Passed,
        None => Verdict::Crashed,
    };
    let misconception = match verdict {
        Verdict::Passed => None,
        _ => behaviour::misconception(drill, of_the_drill(cases), collected),
    };
    Report {
        verdict,
        rejection: None,
        explanation: None,
        passed,
        total: cases.len(),
        cases: reports,
        misconception,
    }
}

/// The cases without the reader's own tests, which come last and are no part of what the drill
/// knows mistakes by.
fn of_the_drill<'a, 'c>(cases: &'a [&'c Case]) -> &'a [&'c Case] {
    &cases[..cases.partition_point(|case| case.visibility != Visibility::Own)]
}

/// The verdict of a submission of which no case was run.
pub(crate) fn rejection_verdict(rejection: &Rejection) -> Verdict {
    match rejection {
        Rejection::DoesNotCompile(_) => Verdict::DoesNotCompile,
        Rejection::EntryMissing { .. } => Verdict::EntryMissing,
    }
}

/// Judges one case; explaining its exception is left to the caller, who has the source.
pub(crate) fn report_case(case: &Case, ending: &Ending) -> CaseReport {
    let finding = match ending {
        Ending::Ended(outcome) => walk(case, outcome),
        Ending::TimedOut => unfinished(case, Verdict::TimedOut),
        Ending::Died(death) => unfinished(
            case,
            match death {
                Death::OutOfMemory => Verdict::OutOfMemory,
                Death::TooDeep => Verdict::TooDeep,
                Death::Crashed => Verdict::Crashed,
            },
        ),
    };
    let (stdout, stdout_cut, steps) = match ending {
        Ending::Ended(outcome) => (outcome.stdout.clone(), outcome.stdout_cut, outcome.steps),
        Ending::TimedOut | Ending::Died(_) => (String::new(), false, 0),
    };
    CaseReport {
        id: case.id.clone(),
        label: case.label.clone(),
        visibility: case.visibility,
        verdict: finding.verdict,
        call: call_text(case, finding.calls),
        got: fold(&finding.got, SHOWN),
        expected: fold(&finding.expected, SHOWN),
        difference: finding.difference,
        exception: finding.exception,
        explanation: None,
        stdout,
        stdout_cut,
        steps,
    }
}

/// What decided a case.
struct Finding {
    verdict: Verdict,
    /// How many calls to show, the constructor not counted; the last one decided.
    calls: usize,
    got: String,
    expected: String,
    difference: String,
    exception: Option<Exception>,
}

/// A call and what must come of it.
struct Step<'a> {
    call: &'a Invocation,
    expected: &'a Expected,
    after: Option<&'a [Value]>,
    mode: Compare,
}

fn steps(case: &Case) -> Vec<Step<'_>> {
    let mode = case.compare;
    match &case.action {
        Action::Call { call, expected, after } => {
            vec![Step { call, expected, after: after.as_deref(), mode }]
        }
        Action::Sequence { calls, .. } => calls
            .iter()
            .map(|(call, expected)| Step { call, expected, after: None, mode })
            .collect(),
    }
}

/// Walks the calls in order; the first divergence decides.
fn walk(case: &Case, outcome: &Outcome) -> Finding {
    let steps = steps(case);
    if let Some(exception) = &outcome.load {
        let expected = match (&case.action, steps.first()) {
            (Action::Call { .. }, Some(step)) => expected_text(step.expected),
            _ => created_text(case),
        };
        let calls = match case.action {
            Action::Call { .. } => 1,
            Action::Sequence { .. } => 0,
        };
        return raised(exception, calls, expected);
    }
    if let Some(exception) = &outcome.create {
        return raised(exception, 0, created_text(case));
    }
    let mut last = None;
    for (index, step) in steps.iter().enumerate() {
        let calls = index + 1;
        let Some(call_outcome) = outcome.calls.get(index) else {
            return Finding {
                verdict: outcome.limit.map_or(Verdict::Crashed, limit_verdict),
                calls,
                got: String::new(),
                expected: expected_text(step.expected),
                difference: String::new(),
                exception: None,
            };
        };
        let finding = judge_call(step, calls, call_outcome);
        if finding.verdict != Verdict::Passed {
            return finding;
        }
        last = Some(finding);
    }
    let mut finding = last.unwrap_or_else(|| Finding {
        verdict: Verdict::Passed,
        calls: 0,
        got: created_text(case),
        expected: created_text(case),
        difference: String::new(),
        exception: None,
    });
    // A limit met after the last call returned, while its result was copied.
    if let Some(limit) = outcome.limit {
        finding.verdict = limit_verdict(limit);
        finding.got = String::new();
    }
    finding
}

fn limit_verdict(limit: Limit) -> Verdict {
    match limit {
        Limit::Steps => Verdict::TooManySteps,
        Limit::Memory => Verdict::OutOfMemory,
    }
}

/// A case whose worker was stopped or died: nobody knows which of several calls it was in.
fn unfinished(case: &Case, verdict: Verdict) -> Finding {
    let steps = steps(case);
    Finding {
        verdict,
        calls: steps.len(),
        got: String::new(),
        expected: match steps.as_slice() {
            [only] => expected_text(only.expected),
            _ => String::new(),
        },
        difference: String::new(),
        exception: None,
    }
}

fn judge_call(step: &Step<'_>, calls: usize, outcome: &CallOutcome) -> Finding {
    let expected = expected_text(step.expected);
    match (step.expected, outcome) {
        (Expected::Raises(kind), CallOutcome::Raised(exception))
            if exception.builtin_bases.contains(kind) =>
        {
            Finding {
                verdict: Verdict::Passed,
                calls,
                got: raises_text(exception),
                expected,
                difference: String::new(),
                exception: None,
            }
        }
        (_, CallOutcome::Raised(exception)) => raised(exception, calls, expected),
        (Expected::Raises(_), CallOutcome::Returned { value, .. }) => Finding {
            verdict: Verdict::WrongAnswer,
            calls,
            got: value.to_string(),
            expected,
            difference: String::new(),
            exception: None,
        },
        (Expected::Value(wanted), CallOutcome::Returned { value, arguments }) => {
            if compare(wanted, value, step.mode) {
                return judge_arguments(step, calls, wanted, value, arguments.as_deref());
            }
            Finding {
                verdict: Verdict::WrongAnswer,
                calls,
                got: value.to_string(),
                expected,
                difference: difference(wanted, value, step.mode),
                exception: None,
            }
        }
    }
}

/// Judges what a call that returned the right value did to its arguments.
fn judge_arguments(
    step: &Step<'_>,
    calls: usize,
    wanted: &Value,
    value: &Value,
    arguments: Option<&[Value]>,
) -> Finding {
    let mut finding = Finding {
        verdict: Verdict::Passed,
        calls,
        got: value.to_string(),
        expected: wanted.to_string(),
        difference: String::new(),
        exception: None,
    };
    for (index, wanted) in wanted_arguments(step) {
        let Some(now) = arguments.and_then(|arguments| arguments.get(index)) else {
            // The worker was asked for them; one that does not send them is broken.
            finding.verdict = Verdict::Crashed;
            return finding;
        };
        if compare(wanted, now, step.mode) {
            continue;
        }
        finding.verdict = Verdict::WrongAnswer;
        finding.difference = changed_sentence(index, step.call.args.get(index), wanted, now);
        let which = ordinal(index);
        finding.got.push_str(&format!("\n# {which} argument afterwards: {now}"));
        finding.expected.push_str(&format!("\n# {which} argument afterwards: {wanted}"));
        break;
    }
    finding
}

/// What positional arguments must be after the call: what the case says, and where it says nothing
/// each argument with a chain in it as it was handed in (see [`crate::request::run`]).
fn wanted_arguments<'a>(step: &Step<'a>) -> Vec<(usize, &'a Value)> {
    match step.after {
        Some(after) => after.iter().enumerate().collect(),
        None => {
            let args: &'a [Value] = &step.call.args;
            args.iter().enumerate().filter(|(_, value)| contains_chain(value)).collect()
        }
    }
}

fn changed_sentence(index: usize, before: Option<&Value>, wanted: &Value, now: &Value) -> String {
    const QUOTED: usize = 80;
    let same = |other: &Value| before.is_some_and(|value| compare(value, other, Compare::Exact));
    let which = ordinal(index);
    let (wanted_text, now_text) =
        (fold(&wanted.to_string(), QUOTED), fold(&now.to_string(), QUOTED));
    if same(wanted) {
        format!("The {which} argument should be left as it was, but is {now_text} afterwards.")
    } else if same(now) {
        format!(
            "The {which} argument should be {wanted_text} afterwards, but was left as it was: \
             {now_text}."
        )
    } else {
        format!("The {which} argument should be {wanted_text} afterwards, but is {now_text}.")
    }
}

fn ordinal(index: usize) -> String {
    const NAMES: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    match NAMES.get(index) {
        Some(name) => (*name).to_owned(),
        None => format!("{}th", index + 1),
    }
}

/// An exception that nobody expected.
fn raised(exception: &Exception, calls: usize, expected: String) -> Finding {
    let is = |kind: &str| exception.builtin_bases.iter().any(|base| base == kind);
    let verdict = if is("RecursionError") {
        Verdict::TooDeep
    } else if is("MemoryError") {
        Verdict::OutOfMemory
    } else {
        Verdict::Raised
    };
    Finding {
        verdict,
        calls,
        got: raises_text(exception),
        expected,
        difference: String::new(),
        exception: Some(exception.clone()),
    }
}

fn raises_text(exception: &Exception) -> String {
    if exception.message.is_empty() {
        format!("raises {}", exception.kind)
    } else {
        format!("raises {}: {}", exception.kind, exception.message)
    }
}

fn expected_text(expected: &Expected) -> String {
    match expected {
        Expected::Value(value) => value.to_string(),
        Expected::Raises(kind) => format!("raises {kind}"),
    }
}

/// What must come of the constructor.
fn created_text(case: &Case) -> String {
    match &case.action {
        Action::Call { call, .. } => call.name.clone(),
        Action::Sequence { create, .. } => format!("<{} object>", create.name),
    }
}

/// The constructor, if any, and the first `calls` calls, one per line; of many calls the last.
fn call_text(case: &Case, calls: usize) -> String {
    let steps = steps(case);
    let shown = &steps[..calls.min(steps.len())];
    let constructor = match &case.action {
        Action::Call { .. } => None,
        Action::Sequence { create, .. } => Some(create),
    };
    let room = LINES - usize::from(constructor.is_some());
    let text = |call: &Invocation| fold(&call.to_string(), SHOWN);
    let mut lines: Vec<String> = constructor.into_iter().map(text).collect();
    let folded = if shown.len() > room { shown.len() - (room - 1) } else { 0 };
    if folded > 0 {
        lines.push(format!("… {folded} calls"));
    }
    lines.extend(shown[folded..].iter().map(|step| text(step.call)));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::behaviour::behaviour;
    use crate::samples::{
        call_case, chain, drill, exception, hidden, int, list, outcome, own, raised as raised_call,
        returned, sequence_case,
    };
    use question::{Entry, EntryKind, Misconception};

    fn case_report(case: &Case, calls: Vec<CallOutcome>) -> CaseReport {
        report_case(case, &Ending::Ended(outcome(calls)))
    }

    fn ended(index: usize, calls: Vec<CallOutcome>) -> FromWorker {
        FromWorker::Ended { run: 1, index, outcome: outcome(calls) }
    }

    fn started(index: usize) -> FromWorker {
        FromWorker::Started { run: 1, index }
    }

    fn collect(messages: Vec<FromWorker>) -> Collected {
        let mut collected = Collected::default();
        for message in messages {
            collected.receive(message);
        }
        collected
    }

    fn left(value: Value, arguments: Vec<Value>) -> CallOutcome {
        CallOutcome::Returned { value, arguments: Some(arguments) }
    }

    fn with_after(case: Case, values: Vec<Value>) -> Case {
        let Action::Call { call, expected, .. } = case.action else { return case };
        Case { action: Action::Call { call, expected, after: Some(values) }, ..case }
    }

    fn expecting(case: Case, kind: &str) -> Case {
        let Action::Call { call, after, .. } = case.action else { return case };
        let expected = Expected::Raises(kind.to_owned());
        Case { action: Action::Call { call, expected, after }, ..case }
    }

    #[test]
    fn own_tests_are_judged_but_teach_no_misconception() {
        let mut drill = drill(vec![call_case("s", vec![], int(1))]);
        let samples: Vec<Case> = drill.cases.clone();
        let own = [
            own(call_case("own-1", vec![int(1)], int(9))),
            own(call_case("own-2", vec![int(2)], int(8))),
        ];
        let all: Vec<&Case> = samples.iter().chain(&own).collect();
        let ended = |numbers: &[i64]| {
            Collected::from_endings(
                numbers.iter().map(|n| Ending::Ended(outcome(vec![returned(int(*n))]))),
            )
        };
        drill.misconceptions = vec![Misconception {
            source: String::new(),
            name: "nines".into(),
            verdict: "wrong_answer".into(),
            behaviour: behaviour(&all[..1], &ended(&[9])),
            growth: None,
            sentence: "You always give nine.".into(),
        }];
        let report = judge(&drill, "", &all, &ended(&[9, 9, 9]));
        assert_eq!((report.verdict, report.passed, report.total), (Verdict::WrongAnswer, 1, 3));
        assert_eq!(report.misconception.as_deref(), Some("You always give nine."));
        let verdicts: Vec<_> =
            report.cases.iter().map(|case| (case.visibility, case.verdict)).collect();
        assert_eq!(
            verdicts,
            [
                (Visibility::Sample, Verdict::WrongAnswer),
                (Visibility::Own, Verdict::Passed),
                (Visibility::Own, Verdict::WrongAnswer),
            ]
        );
        // A test of one's own that expects too much is not the drill's concern.
        let report = judge(&drill, "", &all, &ended(&[1, 9, 9]));
        assert_eq!((report.verdict, report.passed), (Verdict::WrongAnswer, 2));
        assert_eq!(report.misconception, None);
    }

    #[test]
    fn every_verdict_is_reached() {
        let drill = drill(vec![
            call_case("one", vec![int(1)], int(1)),
            hidden(call_case("two", vec![int(2)], int(2))),
        ]);
        let cases: Vec<&Case> = drill.cases.iter().collect();
        let first_passes = || vec![started(0), ended(0, vec![returned(int(1))]), started(1)];
        let then = |message: FromWorker| {
            let mut messages = first_passes();
            messages.push(message);
            messages.push(FromWorker::Finished { run: 1 });
            collect(messages)
        };
        let limited = |limit| FromWorker::Ended {
            run: 1,
            index: 1,
            outcome: Outcome { limit: Some(limit), ..Outcome::default() },
        };
        let died = |cause| FromWorker::Died { run: 1, cause };
        let mut timed_out = collect(first_passes());
        timed_out.time_out();
        let missing = Rejection::EntryMissing {
            entry: Entry { name: "solve".into(), kind: EntryKind::Function },
            defined: vec!["slove".into()],
        };
        let rows = [
            (then(ended(1, vec![returned(int(2))])), Verdict::Passed, 2),
            (then(ended(1, vec![returned(int(3))])), Verdict::WrongAnswer, 1),
            (then(ended(1, vec![raised_call("KeyError", "'x'")])), Verdict::Raised, 1),
            (then(limited(Limit::Steps)), Verdict::TooManySteps, 1),
            (timed_out, Verdict::TimedOut, 1),
            (then(limited(Limit::Memory)), Verdict::OutOfMemory, 1),
            (then(died(Death::OutOfMemory)), Verdict::OutOfMemory, 1),
            (then(ended(1, vec![raised_call("MemoryError", "")])), Verdict::OutOfMemory, 1),
            (then(died(Death::TooDeep)), Verdict::TooDeep, 1),
            (then(ended(1, vec![raised_call("RecursionError", "")])), Verdict::TooDeep, 1),
            (then(died(Death::Crashed)), Verdict::Crashed, 1),
            (then(ended(1, vec![])), Verdict::Crashed, 1),
            (
                collect(vec![FromWorker::Rejected {
                    run: 1,
                    rejection: Rejection::DoesNotCompile(exception("SyntaxError", "no")),
                }]),
                Verdict::DoesNotCompile,
                0,
            ),
            (Collected::from_rejection(missing), Verdict::EntryMissing, 0),
        ];
        let mut reached = Vec::new();
        for (collected, verdict, passed) in rows {
            let report = judge(&drill, "", &cases, &collected);
            assert_eq!((report.verdict, report.passed, report.total), (verdict, passed, 2));
            assert_eq!(report.rejection, collected.rejection);
            if collected.rejection.is_some() {
                assert_eq!(report.cases, []);
            } else {
                let verdicts: Vec<Verdict> = report.cases.iter().map(|case| case.verdict).collect();
                assert_eq!(verdicts, [Verdict::Passed, verdict]);
                assert_eq!(report.cases[1].visibility, Visibility::Hidden);
            }
            reached.push(verdict);
        }
        for verdict in Verdict::ALL {
            assert!(reached.contains(&verdict), "{verdict:?}");
        }
    }

    #[test]
    fn the_first_failure_names_the_submission() {
        let drill = drill(["a", "b", "c"].map(|id| call_case(id, vec![], int(1))).to_vec());
        let cases: Vec<&Case> = drill.cases.iter().collect();
        let ending = |calls| Ending::Ended(outcome(calls));
        let report = judge(
            &drill,
            "",
            &cases,
            &Collected::from_endings([
                ending(vec![returned(int(1))]),
                ending(vec![raised_call("KeyError", "")]),
                ending(vec![returned(int(2))]),
            ]),
        );
        assert_eq!((report.verdict, report.passed, report.total), (Verdict::Raised, 1, 3));
    }

    #[test]
    fn cases_not_reached_are_counted_but_not_listed() {
        let drill = drill(["a", "b", "c"].map(|id| call_case(id, vec![], int(1))).to_vec());
        let cases: Vec<&Case> = drill.cases.iter().collect();
        let passing = || Ending::Ended(outcome(vec![returned(int(1))]));
        let died = Ending::Died(Death::OutOfMemory);
        let report = judge(&drill, "", &cases, &Collected::from_endings([passing(), died]));
        assert_eq!((report.verdict, report.passed, report.total), (Verdict::OutOfMemory, 1, 3));
        assert_eq!(report.cases.len(), 2);
        // Nothing failed, yet not everything was run: that is no pass.
        let report = judge(&drill, "", &cases, &Collected::from_endings([passing()]));
        assert_eq!((report.verdict, report.passed, report.total), (Verdict::Crashed, 1, 3));
    }

    #[test]
    fn only_the_running_case_is_blamed() {
        let mut collected =
            collect(vec![started(0), ended(0, vec![]), FromWorker::Finished { run: 1 }]);
        collected.time_out();
        collected.receive(FromWorker::Died { run: 1, cause: Death::Crashed });
        assert_eq!(collected.endings.len(), 1);
        assert_eq!(collected.endings[&0], Ending::Ended(outcome(vec![])));
    }

    #[test]
    fn what_a_call_came_to() {
        let key_error = raised_call("KeyError", "'x'");
        let plain = || call_case("c", vec![int(1), list(&[2])], int(7));
        let index_error = || expecting(plain(), "IndexError");
        let rows = [
            (plain(), returned(int(7)), Verdict::Passed, "7", "7"),
            (plain(), returned(int(8)), Verdict::WrongAnswer, "8", "7"),
            (plain(), key_error.clone(), Verdict::Raised, "raises KeyError: 'x'", "7"),
            (plain(), raised_call("ValueError", ""), Verdict::Raised, "raises ValueError", "7"),
            (
                index_error(),
                raised_call("IndexError", "pop"),
                Verdict::Passed,
                "raises IndexError: pop",
                "raises IndexError",
            ),
            (
                expecting(plain(), "LookupError"),
                key_error.clone(),
                Verdict::Passed,
                "raises KeyError: 'x'",
                "raises LookupError",
            ),
            (
                expecting(plain(), "RecursionError"),
                raised_call("RecursionError", ""),
                Verdict::Passed,
                "raises RecursionError",
                "raises RecursionError",
            ),
            (
                index_error(),
                key_error,
                Verdict::Raised,
                "raises KeyError: 'x'",
                "raises IndexError",
            ),
            (
                index_error(),
                returned(Value::None),
                Verdict::WrongAnswer,
                "None",
                "raises IndexError",
            ),
        ];
        for (case, call, verdict, got, expected) in rows {
            let exception = match (&call, verdict) {
                (CallOutcome::Raised(exception), Verdict::Raised) => Some(exception.clone()),
                _ => None,
            };
            let report = case_report(&case, vec![call]);
            assert_eq!(report.verdict, verdict);
            assert_eq!((report.got.as_str(), report.expected.as_str()), (got, expected));
            assert_eq!(report.call, "solve(1, [2])");
            assert_eq!(report.exception, exception);
            assert_eq!(report.steps, 5);
        }
    }

    #[test]
    fn an_exception_of_the_candidates_own_is_known_by_its_bases() {
        let mut own = exception("LookupError", "gone");
        own.kind = "Missing".into();
        let case = expecting(call_case("c", vec![], int(7)), "LookupError");
        let report = case_report(&case, vec![CallOutcome::Raised(own.clone())]);
        assert_eq!(
            (report.verdict, report.got.as_str()),
            (Verdict::Passed, "raises Missing: gone")
        );
        // A class that only calls itself so is none.
        own.kind = "LookupError".into();
        own.builtin_bases = vec!["Exception".into()];
        assert_eq!(case_report(&case, vec![CallOutcome::Raised(own)]).verdict, Verdict::Raised);
    }

    #[test]
    fn the_source_or_the_constructor_may_raise() {
        let function = call_case("f", vec![int(1)], int(2));
        let expecting_it = expecting(function.clone(), "KeyError");
        let sequence = sequence_case("s", &[("get", vec![int(1)], "1")]);
        let load = |kind| Outcome { load: Some(exception(kind, "'x'")), ..Outcome::default() };
        let create = |kind| Outcome { create: Some(exception(kind, "'x'")), ..Outcome::default() };
        for (case, outcome, verdict, call, expected) in [
            (&function, load("KeyError"), Verdict::Raised, "solve(1)", "2"),
            (&function, load("RecursionError"), Verdict::TooDeep, "solve(1)", "2"),
            (&expecting_it, load("KeyError"), Verdict::Raised, "solve(1)", "raises KeyError"),
            (&sequence, load("KeyError"), Verdict::Raised, "Cache(2)", "<Cache object>"),
            (&sequence, create("KeyError"), Verdict::Raised, "Cache(2)", "<Cache object>"),
            (&sequence, create("RecursionError"), Verdict::TooDeep, "Cache(2)", "<Cache object>"),
        ] {
            let report = report_case(case, &Ending::Ended(outcome));
            assert_eq!(report.verdict, verdict);
            assert_eq!((report.call.as_str(), report.expected.as_str()), (call, expected));
            assert!(report.exception.is_some());
        }
    }

    #[test]
    fn the_first_divergence_of_a_sequence_decides() {
        let case = sequence_case(
            "s",
            &[
                ("put", vec![int(1), int(1)], "None"),
                ("get", vec![int(1)], "1"),
                ("get", vec![int(2)], "KeyError"),
                ("get", vec![int(1)], "1"),
            ],
        );
        let none = || returned(Value::None);
        let missing = || raised_call("KeyError", "2");
        let all = "Cache(2)\nput(1, 1)\nget(1)\nget(2)\nget(1)";
        let up_to_second = "Cache(2)\nput(1, 1)\nget(1)";
        let up_to_third = "Cache(2)\nput(1, 1)\nget(1)\nget(2)";
        let one = || returned(int(1));
        for (calls, verdict, call, got, expected) in [
            (vec![none(), one(), missing(), one()], Verdict::Passed, all, "1", "1"),
            (
                vec![none(), returned(int(9)), none(), none()],
                Verdict::WrongAnswer,
                up_to_second,
                "9",
                "1",
            ),
            (
                vec![none(), missing(), none(), none()],
                Verdict::Raised,
                up_to_second,
                "raises KeyError: 2",
                "1",
            ),
            (
                vec![none(), one(), none(), returned(int(9))],
                Verdict::WrongAnswer,
                up_to_third,
                "None",
                "raises KeyError",
            ),
            (vec![none(), one()], Verdict::Crashed, up_to_third, "", "raises KeyError"),
        ] {
            let report = case_report(&case, calls);
            assert_eq!(report.verdict, verdict);
            assert_eq!(report.call, call);
            assert_eq!((report.got.as_str(), report.expected.as_str()), (got, expected));
        }
    }

    #[test]
    fn a_limit_is_met_in_the_call_that_has_no_outcome() {
        let case = sequence_case("s", &[("get", vec![], "1"), ("get", vec![], "2")]);
        let limited = |calls| Outcome { limit: Some(Limit::Steps), ..outcome(calls) };
        for (calls, verdict, call, expected) in [
            (vec![], Verdict::TooManySteps, "Cache(2)\nget()", "1"),
            (vec![returned(int(1))], Verdict::TooManySteps, "Cache(2)\nget()\nget()", "2"),
            (
                vec![returned(int(1)), returned(int(2))],
                Verdict::TooManySteps,
                "Cache(2)\nget()\nget()",
                "2",
            ),
            // The wrong answer came first.
            (vec![returned(int(5))], Verdict::WrongAnswer, "Cache(2)\nget()", "1"),
        ] {
            let report = report_case(&case, &Ending::Ended(limited(calls)));
            assert_eq!(report.verdict, verdict);
            assert_eq!((report.call.as_str(), report.expected.as_str()), (call, expected));
        }
        let report = report_case(&case, &Ending::TimedOut);
        assert_eq!(
            (report.call.as_str(), report.expected.as_str()),
            ("Cache(2)\nget()\nget()", "")
        );
        assert_eq!((report.got.as_str(), report.steps), ("", 0));
        let report = report_case(&call_case("c", vec![], int(1)), &Ending::TimedOut);
        assert_eq!((report.call.as_str(), report.expected.as_str()), ("solve()", "1"));
    }

    #[test]
    fn long_sequences_are_folded() {
        let calls: Vec<(&str, Vec<Value>, &str)> =
            (0..50).map(|number| ("get", vec![int(number)], "1")).collect();
        let text = |count: usize| {
            let case = sequence_case("s", &calls[..count]);
            case_report(&case, (0..count).map(|_| returned(int(1))).collect()).call
        };
        assert_eq!(text(11).lines().count(), 12);
        assert_eq!(text(11).lines().nth(1), Some("get(0)"));
        let folded = text(50);
        let lines: Vec<&str> = folded.lines().collect();
        assert_eq!(lines.len(), 12);
        assert_eq!(lines[..3], ["Cache(2)", "… 40 calls", "get(40)"]);
        assert_eq!(lines[11], "get(49)");
    }

    #[test]
    fn long_values_are_folded() {
        let long: Vec<i64> = (0..100_000).collect();
        let case = call_case("c", vec![list(&long)], list(&long));
        let report = case_report(&case, vec![returned(list(&long))]);
        for text in [report.call, report.got, report.expected] {
            assert!(text.chars().count() <= SHOWN);
            assert!(text.contains(" characters … "), "{text}");
        }
    }

    #[test]
    fn arguments_afterwards() {
        let in_place =
            || with_after(call_case("c", vec![list(&[1, 2])], Value::None), vec![list(&[2, 1])]);
        let untouched =
            || with_after(call_case("c", vec![list(&[1, 2])], Value::None), vec![list(&[1, 2])]);
        let linked = || call_case("c", vec![int(0), chain(&[1, 2], Some(0))], Value::None);
        let relinked = || {
            with_after(
                call_case("c", vec![chain(&[1, 2], None)], Value::None),
                vec![chain(&[2], None)],
            )
        };
        for (case, arguments, verdict, difference) in [
            (in_place(), vec![list(&[2, 1])], Verdict::Passed, ""),
            (
                in_place(),
                vec![list(&[1, 2])],
                Verdict::WrongAnswer,
                "The first argument should be [2, 1] afterwards, but was left as it was: [1, 2].",
            ),
            (
                in_place(),
                vec![list(&[])],
                Verdict::WrongAnswer,
                "The first argument should be [2, 1] afterwards, but is [].",
            ),
            (untouched(), vec![list(&[1, 2])], Verdict::Passed, ""),
            (
                untouched(),
                vec![list(&[2, 1])],
                Verdict::WrongAnswer,
                "The first argument should be left as it was, but is [2, 1] afterwards.",
            ),
            (linked(), vec![int(0), chain(&[1, 2], Some(0))], Verdict::Passed, ""),
            (
                linked(),
                vec![int(0), chain(&[1, 2], None)],
                Verdict::WrongAnswer,
                "The second argument should be left as it was, but is chain([1, 2]) afterwards.",
            ),
            (relinked(), vec![chain(&[2], None)], Verdict::Passed, ""),
            (
                relinked(),
                vec![chain(&[1, 2], None)],
                Verdict::WrongAnswer,
                "The first argument should be chain([2]) afterwards, but was left as it was: \
                 chain([1, 2]).",
            ),
            (in_place(), vec![], Verdict::Crashed, ""),
        ] {
            let report = case_report(&case, vec![left(Value::None, arguments)]);
            assert_eq!((report.verdict, report.difference.as_str()), (verdict, difference));
        }
        let report = case_report(&in_place(), vec![left(Value::None, vec![list(&[])])]);
        assert_eq!(report.got, "None\n# first argument afterwards: []");
        assert_eq!(report.expected, "None\n# first argument afterwards: [2, 1]");
        // A wrong result is told before a wrong argument.
        let report = case_report(&in_place(), vec![left(int(1), vec![list(&[])])]);
        assert_eq!((report.got.as_str(), report.expected.as_str()), ("1", "None"));
    }

    #[test]
    fn comparison_follows_the_case() {
        let case = Case { compare: Compare::Unordered, ..call_case("c", vec![], list(&[1, 2])) };
        assert_eq!(case_report(&case, vec![returned(list(&[2, 1]))]).verdict, Verdict::Passed);
        let report = case_report(&case, vec![returned(list(&[2, 3]))]);
        assert_eq!(report.verdict, Verdict::WrongAnswer);
        assert_eq!(report.difference, "Missing from the list: 1; not expected: 3.");
    }

    #[test]
    fn what_was_printed_is_passed_on() {
        let case = call_case("c", vec![], int(1));
        let printed = Outcome { stdout: "hi".into(), stdout_cut: true, ..outcome(vec![]) };
        let report = report_case(&case, &Ending::Ended(printed));
        assert_eq!((report.stdout.as_str(), report.stdout_cut), ("hi", true));
    }

    #[test]
    fn a_known_mistake_is_explained() {
        let mut drill =
            drill(vec![call_case("a", vec![], int(1)), hidden(call_case("b", vec![], int(2)))]);
        let mistake = Collected::from_endings([
            Ending::Ended(outcome(vec![returned(int(1))])),
            Ending::Ended(outcome(vec![returned(int(3))])),
        ]);
        let digest = behaviour(&drill.cases.iter().collect::<Vec<_>>(), &mistake);
        let known = |name: &str, behaviour: &str| Misconception {
            source: String::new(),
            name: name.to_owned(),
            verdict: "wrong_answer".to_owned(),
            behaviour: behaviour.to_owned(),
            growth: None,
            sentence: format!("You wrote {name}."),
        };
        drill.misconceptions = vec![known("something-else", "00"), known("off-by-one", &digest)];
        let cases: Vec<&Case> = drill.cases.iter().collect();
        let sentence = Some("You wrote off-by-one.".to_owned());
        assert_eq!(judge(&drill, "", &cases, &mistake).misconception, sentence);

        let mut other = mistake.clone();
        other.endings.insert(1, Ending::Ended(outcome(vec![returned(int(4))])));
        assert_eq!(judge(&drill, "", &cases, &other).misconception, None);
        // The same results over the samples alone say too little.
        assert_eq!(judge(&drill, "", &cases[..1], &mistake).misconception, None);
    }
}
