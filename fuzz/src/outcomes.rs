//! What the worker can say, built from bytes instead of read from text, so that nearly every input
//! gets past the reader of messages to those who act on them.

use arbitrary::{Result, Unstructured};
use judge::growth::{self, Point};
use judge::impostors::{self, Hunt};
use judge::search::{self, Search};
use judge::wire::{
    CallOutcome, Death, Exception, Frame, FromWorker, Limit, Outcome, Rejection, Run, VERSION,
};
use judge::{Collected, Ending, Report, Verdict, Which, judge, submission_json};
use question::{Case, Compare, Drill, Entry, EntryKind, Value, read_own_tests};

use crate::drill::drill;
use crate::form;
use crate::runner::{self, Delivery, Effect, Event, Runner};

/// Values inside one another; messages allow more, but nothing new comes of it.
const DEPTH: usize = 4;
/// Runs after which a search or a hunt must have come to its end.
const RUNS: usize = 100;

/// Lets the worker answer anything to everyone who asks it something.
pub fn run(bytes: &[u8]) {
    // Bytes that are used up read as zeros, so the error never comes; if it came, the input would
    // end there.
    let _ = answer(&mut Unstructured::new(bytes));
}

/// A submission with a line for every frame that is blamed.
pub fn source() -> &'static str {
    "def solve(n):\n    total = n[0] + 'x'\n    for i in n:\n        total.append(i)\n    return total\n"
}

/// What holds for every report, whatever the worker has said.
pub fn sound(report: &Report, collected: &Collected) {
    assert!(report.passed <= report.cases.len() && report.cases.len() <= report.total);
    let all = report.passed == report.total && collected.rejection.is_none();
    assert_eq!(report.verdict == Verdict::Passed, all, "{report:?}");
    assert!(report.misconception.is_none() || report.verdict != Verdict::Passed);
    for case in &report.cases {
        assert!(case.verdict == Verdict::Passed || case.difference.len() < 10_000, "{case:?}");
    }
}

fn answer(bytes: &mut Unstructured<'_>) -> Result<()> {
    let drill = drill();
    match bytes.int_in_range(0..=6)? {
        0 => judging(bytes, &drill),
        1 => comparing(bytes),
        2 => growing(bytes, &drill),
        3 => points(bytes),
        4 => searching(bytes, &drill),
        5 => hunting(bytes, &drill),
        _ => running(bytes),
    }
}

fn judging(bytes: &mut Unstructured<'_>, drill: &Drill) -> Result<()> {
    let own = read_own_tests("solve(1) -> 1\nsolve([]) raises ValueError\n", drill, 0).cases;
    let which = match bytes.arbitrary()? {
        true => Which::Samples { stage: bytes.int_in_range(0..=2)? },
        false => Which::all_of(drill),
    };
    let (request, cases) = judge::request::run_with_own(drill, &own, source(), which, 1);
    let collected = collected(bytes, &request, Some(&cases))?;
    let report = judge(drill, source(), &cases, &collected);
    sound(&report, &collected);
    submission_json("fixed", &report).to_string();
    assert_eq!(form(&report), form(&judge(drill, source(), &cases, &collected)));
    Ok(())
}

fn comparing(bytes: &mut Unstructured<'_>) -> Result<()> {
    let (one, other) = (value(bytes, DEPTH)?, value(bytes, DEPTH)?);
    for mode in [Compare::Exact, Compare::Unordered, Compare::Approx(1e-9)] {
        let equal = judge::compare::compare(&one, &other, mode);
        if mode == Compare::Exact {
            assert_eq!(equal, judge::compare::compare(&other, &one, mode), "{one} {other}");
        }
        let said = judge::difference::difference(&one, &other, mode);
        assert!(said.len() < 10_000, "{said}");
    }
    Ok(())
}

fn growing(bytes: &mut Unstructured<'_>, drill: &Drill) -> Result<()> {
    let Some(request) = growth::inputs_request(drill, 1) else { return Ok(()) };
    let generated = collected(bytes, &request, None)?;
    if let Ok(request) = growth::measuring_request(drill, source(), &generated, 1) {
        assert_eq!(request.jobs.len(), growth::SIZES.len());
        let measured = collected(bytes, &request, None)?;
        let grown = growth::growth(&measured);
        assert!(grown.points.len() <= growth::SIZES.len());
        if let Some(class) = grown.class {
            growth::misconception(drill, class);
        }
    }
    Ok(())
}

fn points(bytes: &mut Unstructured<'_>) -> Result<()> {
    let mut points = Vec::new();
    for _ in 0..bytes.int_in_range(0..=12)? {
        points.push(Point { size: number(bytes)?, steps: number(bytes)? });
    }
    assert_eq!(growth::classify(&points), growth::classify(&points));
    Ok(())
}

fn searching(bytes: &mut Unstructured<'_>, drill: &Drill) -> Result<()> {
    let mut search = Search::new(source(), bytes.int_in_range(0..=2)?);
    let mut step = search.start(drill, bytes.arbitrary()?);
    for _ in 0..RUNS {
        let run = match step {
            search::Step::Run(run) => run,
            search::Step::Done(found) => {
                assert!(found.is_none_or(|found| found.report.verdict != Verdict::Passed));
                return Ok(());
            }
        };
        let collected = match run.entries.as_slice() {
            [entry] if entry.name == "random_cases_from" && bytes.ratio(7, 8)? => {
                Collected::from_endings([Ending::Ended(returned(generated(bytes, &run)?))])
            }
            _ => collected(bytes, &run, None)?,
        };
        step = search.go_on(drill, &collected);
    }
    panic!("the search does not end");
}

/// What a generator gives that keeps to its form: the calls of each case and the numbers it used.
fn generated(bytes: &mut Unstructured<'_>, run: &Run) -> Result<Value> {
    let lists = match run.jobs.first().and_then(|job| job.calls.first()?.args.first()) {
        Some(Value::List(lists)) => lists.len(),
        _ => 0,
    };
    let made = bytes.int_in_range(0..=8)?.min(lists.saturating_add(1));
    let mut cases = Vec::new();
    for _ in 0..made {
        let mut calls = Vec::new();
        for _ in 0..bytes.int_in_range(0..=3)? {
            let name = bytes.choose(&["solve", "Cache", "get", "put", "other"])?;
            let mut parts = vec![Value::Str((*name).to_owned())];
            parts.extend(values(bytes, 2)?);
            calls.push(Value::Tuple(parts));
        }
        let mut used = Vec::new();
        for _ in 0..bytes.int_in_range(0..=6)? {
            used.push(Value::Int(bytes.arbitrary::<u8>()?.to_string()));
        }
        cases.push(Value::Tuple(vec![Value::List(calls), Value::List(used)]));
    }
    Ok(Value::List(cases))
}

fn hunting(bytes: &mut Unstructured<'_>, drill: &Drill) -> Result<()> {
    let lines = "solve(1) -> 1\nsolve([2]) -> None leaves [3]\nCache(1); put(1, 2); get(1) -> 2\n";
    let all = read_own_tests(lines, drill, 1).cases;
    let tests: Vec<Case> = all.into_iter().take(bytes.int_in_range(0..=3)?).collect();
    let (count, suspects) = (tests.len(), impostors::impostors(drill).count());
    let mut hunt = Hunt::new(tests.clone());
    let mut step = hunt.start(drill);
    for _ in 0..RUNS {
        let run = match step {
            impostors::Step::Run(run) => run,
            impostors::Step::Done(bag) => {
                assert_eq!(bag.impostors.len(), suspects);
                assert!(bag.unfair.iter().all(|index| *index < count));
                let caught_by = bag.impostors.iter().filter_map(|impostor| impostor.caught_by);
                assert!(caught_by.into_iter().all(|index| !bag.unfair.contains(&index)));
                return Ok(());
            }
        };
        let of_run: Vec<&Case> = tests.iter().collect();
        let cases = (run.jobs.len() == of_run.len()).then_some(of_run.as_slice());
        step = hunt.go_on(drill, &collected(bytes, &run, cases)?);
    }
    panic!("the hunt does not end");
}

/// The page's side of a worker's life: whatever it says, a submission is delivered at most once and
/// with no more endings than it has cases.
fn running(bytes: &mut Unstructured<'_>) -> Result<()> {
    let drill = drill();
    let mut runner = Runner::default();
    let mut open = false;
    let (request, _) = judge::request::run(&drill, source(), Which::all_of(&drill), 0);
    for _ in 0..bytes.int_in_range(0..=40)? {
        let event = match bytes.int_in_range(0..=9)? {
            0 => Event::Wanted,
            1 => Event::Submitted(request.clone()),
            2 => Event::Stopped,
            3 => Event::Retried,
            4 => Event::LoadFailed(text(bytes)?),
            5 => Event::Unreadable,
            6 => Event::WorkerBroke(text(bytes)?),
            7 => Event::ClockRanOut(small(bytes)?),
            _ => Event::Told(message(bytes)?),
        };
        let submitted = matches!(event, Event::Submitted(_)) && !runner.is_busy();
        let (next, effects) = runner::step(runner, event);
        runner = next;
        open |= submitted && runner.pending.is_some();
        for effect in effects {
            match effect {
                Effect::Deliver(delivery) => {
                    assert!(open, "nobody waits for this");
                    open = false;
                    if let Delivery::Collected(collected) = delivery {
                        let jobs = request.jobs.len();
                        assert!(collected.endings.keys().all(|index| *index < jobs));
                    }
                }
                Effect::Send(run) => assert!(run.jobs.len() <= request.jobs.len()),
                _ => {}
            }
        }
        runner.standing();
    }
    Ok(())
}

/// What comes of a run: anything, but half of the time in the form that was asked for. Where the
/// cases are known, some calls come to what was expected of them.
fn collected(
    bytes: &mut Unstructured<'_>,
    run: &Run,
    cases: Option<&[&Case]>,
) -> Result<Collected> {
    let mut collected = Collected::default();
    if bytes.ratio(1, 2)? {
        for _ in 0..bytes.int_in_range(0..=12)? {
            match bytes.ratio(1, 8)? {
                true => collected.time_out(),
                false => collected.receive(message(bytes)?),
            }
        }
        return Ok(collected);
    }
    for (index, job) in run.jobs.iter().enumerate() {
        if bytes.ratio(1, 16)? {
            break;
        }
        let mut outcome = outcome(bytes)?;
        let right = cases.and_then(|cases| cases.get(index)).map(|case| right_answer(case));
        outcome.calls = match right {
            Some(calls) if bytes.ratio(2, 3)? => calls,
            _ => job.calls.iter().map(|_| call_outcome(bytes)).collect::<Result<_>>()?,
        };
        collected.endings.insert(index, Ending::Ended(outcome));
    }
    Ok(collected)
}

fn right_answer(case: &Case) -> Vec<CallOutcome> {
    let one = |expected: &question::Expected, arguments: Option<Vec<Value>>| match expected {
        question::Expected::Value(value) => {
            CallOutcome::Returned { value: value.clone(), arguments }
        }
        question::Expected::Raises(kind) => CallOutcome::Raised(Exception {
            kind: kind.clone(),
            builtin_bases: vec![kind.clone()],
            message: String::new(),
            frames: Vec::new(),
        }),
    };
    match &case.action {
        question::Action::Call { call, expected, after } => {
            vec![one(expected, Some(after.clone().unwrap_or_else(|| call.args.clone())))]
        }
        question::Action::Sequence { calls, .. } => {
            calls.iter().map(|(_, expected)| one(expected, None)).collect()
        }
    }
}

fn message(bytes: &mut Unstructured<'_>) -> Result<FromWorker> {
    let run = small(bytes)?;
    Ok(match bytes.int_in_range(0..=9)? {
        0 => FromWorker::Ready { version: VERSION, python: text(bytes)? },
        1 => FromWorker::Ready { version: bytes.arbitrary()?, python: text(bytes)? },
        2 => FromWorker::Rejected { run, rejection: rejection(bytes)? },
        3 => FromWorker::Finished { run },
        4 => FromWorker::Died {
            run,
            cause: *bytes.choose(&[Death::OutOfMemory, Death::TooDeep, Death::Crashed])?,
        },
        5 | 6 => FromWorker::Started { run, index: index(bytes)? },
        _ => FromWorker::Ended { run, index: index(bytes)?, outcome: outcome(bytes)? },
    })
}

fn rejection(bytes: &mut Unstructured<'_>) -> Result<Rejection> {
    if bytes.arbitrary()? {
        return Ok(Rejection::DoesNotCompile(exception(bytes)?));
    }
    let kind = *bytes.choose(&[EntryKind::Function, EntryKind::Class])?;
    let entry = Entry { name: text(bytes)?, kind };
    Ok(Rejection::EntryMissing { entry, defined: vec![text(bytes)?] })
}

fn outcome(bytes: &mut Unstructured<'_>) -> Result<Outcome> {
    let mut calls = Vec::new();
    for _ in 0..bytes.int_in_range(0..=2)? {
        calls.push(call_outcome(bytes)?);
    }
    let rarely = |bytes: &mut Unstructured<'_>| bytes.ratio(1, 12);
    Ok(Outcome {
        load: if rarely(bytes)? { Some(exception(bytes)?) } else { None },
        create: if rarely(bytes)? { Some(exception(bytes)?) } else { None },
        calls,
        limit: match rarely(bytes)? {
            true => Some(*bytes.choose(&[Limit::Steps, Limit::Memory])?),
            false => None,
        },
        stdout: text(bytes)?,
        stdout_cut: bytes.arbitrary()?,
        steps: number(bytes)?,
    })
}

fn returned(value: Value) -> Outcome {
    let calls = vec![CallOutcome::Returned { value, arguments: None }];
    Outcome { calls, ..Outcome::default() }
}

fn call_outcome(bytes: &mut Unstructured<'_>) -> Result<CallOutcome> {
    if bytes.ratio(1, 4)? {
        return Ok(CallOutcome::Raised(exception(bytes)?));
    }
    let value = value(bytes, DEPTH)?;
    let arguments = if bytes.arbitrary()? { Some(values(bytes, DEPTH)?) } else { None };
    Ok(CallOutcome::Returned { value, arguments })
}

fn exception(bytes: &mut Unstructured<'_>) -> Result<Exception> {
    const KINDS: [&str; 14] = [
        "TypeError",
        "ValueError",
        "KeyError",
        "IndexError",
        "AttributeError",
        "NameError",
        "UnboundLocalError",
        "RecursionError",
        "MemoryError",
        "RuntimeError",
        "SyntaxError",
        "IndentationError",
        "ZeroDivisionError",
        "Mine",
    ];
    // Explanations go by these sentences; the fuzzer changes what stands around them.
    const MESSAGES: [&str; 12] = [
        "unsupported operand type(s) for +: 'int' and 'str'",
        "'NoneType' object is not subscriptable",
        "'int' object is not iterable",
        "list index out of range",
        "unhashable type: 'list'",
        "dictionary changed size during iteration",
        "name 'x' is not defined",
        "'list' object has no attribute 'push'",
        "f() missing 1 required positional argument: 'n'",
        "expected ':'",
        "not enough values to unpack (expected 2, got 1)",
        "",
    ];
    let kind = (*bytes.choose(&KINDS)?).to_owned();
    let message = match bytes.ratio(1, 3)? {
        true => text(bytes)?,
        false => format!("{}{}", bytes.choose(&MESSAGES)?, text(bytes)?),
    };
    let builtin_bases = match bytes.ratio(1, 8)? {
        true => vec![text(bytes)?],
        false => vec![kind.clone(), "Exception".to_owned()],
    };
    let mut frames = Vec::new();
    for _ in 0..bytes.int_in_range(0..=3)? {
        frames.push(Frame {
            line: if bytes.ratio(1, 6)? {
                bytes.arbitrary()?
            } else {
                bytes.int_in_range(0..=6)?
            },
            function: text(bytes)?,
            repeated: bytes.arbitrary()?,
        });
    }
    Ok(Exception { kind, builtin_bases, message, frames })
}

fn value(bytes: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    let kinds = if depth == 0 { 8 } else { 14 };
    Ok(match bytes.int_in_range(0..=kinds)? {
        0 => Value::None,
        1 => Value::Bool(bytes.arbitrary()?),
        2 => Value::Int(bytes.arbitrary::<i8>()?.to_string()),
        3 => Value::Int(if bytes.arbitrary()? { text(bytes)? } else { "9".repeat(400) }),
        4 => Value::Float(bytes.arbitrary()?),
        5 => Value::Str(text(bytes)?),
        6 => Value::Bytes(bytes.arbitrary::<[u8; 2]>()?.into()),
        7 => Value::Node(index(bytes)?),
        8 => Value::Opaque { type_name: text(bytes)?, text: text(bytes)? },
        9 => Value::List(values(bytes, depth - 1)?),
        10 => Value::Tuple(values(bytes, depth - 1)?),
        11 => Value::Set(values(bytes, depth - 1)?),
        12 => Value::FrozenSet(values(bytes, depth - 1)?),
        13 => {
            let values = values(bytes, depth - 1)?;
            Value::Chain {
                values,
                loop_to: if bytes.arbitrary()? { Some(index(bytes)?) } else { None },
            }
        }
        _ => {
            let (keys, values) = (values(bytes, depth - 1)?, values(bytes, depth - 1)?);
            Value::Dict(keys.into_iter().zip(values).collect())
        }
    })
}

fn values(bytes: &mut Unstructured<'_>, depth: usize) -> Result<Vec<Value>> {
    (0..bytes.int_in_range(0..=4)?).map(|_| value(bytes, depth)).collect()
}

fn text(bytes: &mut Unstructured<'_>) -> Result<String> {
    const LETTERS: [char; 16] =
        ['a', 'b', '1', ' ', '\'', '"', '`', '\\', '\n', '<', ':', '(', 'é', '🎉', '\u{301}', '\0'];
    let length = match bytes.ratio(1, 32)? {
        true => bytes.int_in_range(0..=2_000)?,
        false => bytes.int_in_range(0..=6)?,
    };
    (0..length).map(|_| bytes.choose(&LETTERS).copied()).collect()
}

/// Numbers of every order.
fn number(bytes: &mut Unstructured<'_>) -> Result<u64> {
    Ok(bytes.arbitrary::<u64>()? >> bytes.int_in_range(0..=63)?)
}

fn small(bytes: &mut Unstructured<'_>) -> Result<u32> {
    bytes.int_in_range(0..=4)
}

fn index(bytes: &mut Unstructured<'_>) -> Result<usize> {
    match bytes.int_in_range(0..=15)? {
        0 => bytes.arbitrary(),
        1 => Ok(usize::MAX),
        _ => bytes.int_in_range(0..=8),
    }
}
