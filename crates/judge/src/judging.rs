//! From what the worker said to the report a reader gets.

use std::collections::BTreeMap;

use question::{Action, Case, Compare, Drill, Expected, Invocation, Value};

use crate::behaviour;
use crate::compare::compare;
use crate::difference::{difference, fold};
use crate::report::{CaseReport, Report, Verdict};
use crate::request::contains_chain;
use crate::wire::{CallOutcome, Death, Exception, FromWorker, Limit, Outcome, Rejection};

/// Characters of a value or of a call that a report keeps.
const SHOWN: usize = 1_000;
/// Lines of a sequence of calls that a report keeps.
const LINES: usize = 12;

/// How a case ended.
#[derive(Clone, Debug, PartialEq)]
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

/// Judges a run over `cases`, which are those that [`crate::request::run`] gave with the request.
///
/// A run that broke off between cases without any of them failing counts as crashed: it has not
/// passed, and no case is to blame.
pub fn judge(drill: &Drill, cases: &[&Case], collected: &Collected) -> Report {
    if let Some(rejection) = &collected.rejection {
        return Report {
            verdict: rejection_verdict(rejection),
            rejection: Some(rejection.clone()),
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
        _ => behaviour::misconception(drill, cases, collected),
    };
    Report { verdict, rejection: None, passed, total: cases.len(), cases: reports, misconception }
}

/// The verdict of a submission of which no case was run.
pub(crate) fn rejection_verdict(rejection: &Rejection) -> Verdict {
    match rejection {
        Rejection::DoesNotCompile(_) => Verdict::DoesNotCompile,
        Rejection::EntryMissing { .. } => Verdict::EntryMissing,
    }
}

/// Judges one case.
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
        Action::Sequence { calls, .. } => {
            calls.iter().map(|(call, expected)| Step { call, expected, after: None, mode }).collect()
        }
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
        Action::Sequence { create, .. } => Some(invocation_text(create)),
    };
    let room = LINES - usize::from(constructor.is_some());
    let mut lines: Vec<String> = constructor.into_iter().collect();
    let folded = if shown.len() > room { shown.len() - (room - 1) } else { 0 };
    if folded > 0 {
        lines.push(format!("… {folded} calls"));
    }
    lines.extend(shown[folded..].iter().map(|step| invocation_text(step.call)));
    lines.join("\n")
}

fn invocation_text(call: &Invocation) -> String {
    let mut arguments: Vec<String> = call.args.iter().map(Value::to_string).collect();
    arguments.extend(call.kwargs.iter().map(|(name, value)| format!("{name}={value}")));
    fold(&format!("{}({})", call.name, arguments.join(", ")), SHOWN)
}
