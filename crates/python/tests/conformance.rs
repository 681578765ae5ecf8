//! What the interpreter promises the judge, tried with the native build: what can be imported, what
//! cannot, how limits end a case, and that one case leaves nothing behind for the next.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use judge::wire::{CallOutcome, Exception, FromWorker, Job, Limit, Outcome, Rejection, Run};
use python::Python;
use question::{Entry, EntryKind, Invocation, Limits, Value};

#[global_allocator]
static ALLOCATOR: python::memory::Metered = python::memory::Metered;

fn function(name: &str) -> Entry {
    Entry { name: name.to_owned(), kind: EntryKind::Function }
}

fn call(name: &str, args: Vec<Value>) -> Invocation {
    Invocation { name: name.to_owned(), args, kwargs: Vec::new() }
}

fn job(calls: Vec<Invocation>) -> Job {
    Job { create: None, calls, input: Vec::new(), keep_arguments: false }
}

fn int(number: i64) -> Value {
    Value::Int(number.to_string())
}

/// How each case ends, each in an interpreter of its own, as the page and the checker run them; on
/// a thread with the stack that the checker gives its worker.
fn messages(source: &str, entries: Vec<Entry>, jobs: Vec<Job>, limits: Limits) -> Vec<FromWorker> {
    let cases = jobs.len();
    let run = Run { run: 7, source: source.to_owned(), entries, jobs, limits };
    let work = move |index: usize| {
        let run = run.clone();
        let case = move || {
            let python = Python::new().expect("the interpreter starts");
            match python.prepare(run) {
                Ok(program) => python.case(&program, index),
                Err(rejection) => FromWorker::Rejected { run: 7, rejection },
            }
        };
        let thread = std::thread::Builder::new().stack_size(64 << 20).spawn(case).unwrap();
        thread.join().expect("the interpreter does not panic")
    };
    (0..cases).map(work).collect()
}

fn outcomes(messages: Vec<FromWorker>) -> Vec<Outcome> {
    let outcomes: Vec<Outcome> = messages
        .iter()
        .filter_map(|message| match message {
            FromWorker::Ended { outcome, .. } => Some(outcome.clone()),
            _ => None,
        })
        .collect();
    assert!(!outcomes.is_empty(), "no case ended: {messages:?}");
    outcomes
}

/// The outcome of calling `f()` once.
fn outcome_with(source: &str, limits: Limits) -> Outcome {
    outcomes(messages(source, vec![function("f")], vec![job(vec![call("f", vec![])])], limits))
        .remove(0)
}

fn outcome(source: &str) -> Outcome {
    outcome_with(source, Limits::default())
}

fn returned(outcome: &Outcome) -> &Value {
    match outcome.calls.as_slice() {
        [CallOutcome::Returned { value, .. }] => value,
        _ => panic!("it did not return: {outcome:?}"),
    }
}

fn raised(outcome: &Outcome) -> &Exception {
    match outcome.calls.as_slice() {
        [CallOutcome::Raised(exception)] => exception,
        _ => panic!("it did not raise: {outcome:?}"),
    }
}

fn rejection(source: &str) -> Rejection {
    match messages(
        source,
        vec![function("f")],
        vec![job(vec![call("f", vec![])])],
        Limits::default(),
    )
    .pop()
    {
        Some(FromWorker::Rejected { rejection, .. }) => rejection,
        other => panic!("not rejected: {other:?}"),
    }
}

#[test]
fn every_promised_module_works() {
    let text = std::fs::read_to_string("../../tests/importable.txt").unwrap();
    let mut failures = Vec::new();
    let mut tried = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (module, expression) = line.split_once(':').unwrap();
        let root = module.split('.').next().unwrap();
        let source = format!("import {module}\ndef f():\n    return ({expression}), '{root}'\n");
        let outcome = outcome(&source);
        let works = matches!(
            outcome.calls.as_slice(),
            [CallOutcome::Returned { value: Value::Tuple(parts), .. }] if parts.first() == Some(&Value::Bool(true))
        );
        tried += 1;
        if !works {
            failures.push(format!("{module}: {outcome:?}"));
        }
    }
    assert!(tried > 50, "the list was not read");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_reaches_out_of_the_page_says_why_it_is_missing() {
    for (module, reason) in [
        ("socket", "network"),
        ("urllib.request", "network"),
        ("subprocess", "program"),
        ("multiprocessing", "program"),
        ("sqlite3", "files"),
        ("pathlib", "files"),
        ("js", "page"),
        ("ctypes", "native"),
    ] {
        let outcome = outcome(&format!("def f():\n    import {module}\n"));
        let exception = raised(&outcome);
        assert_eq!(exception.kind, "ModuleNotFoundError", "{module}");
        assert!(exception.message.contains(reason), "{module}: {}", exception.message);
    }
    for module in ["_interpreters", "_testinternalcapi", "_socket", "_ctypes", "_remote_debugging"]
    {
        let outcome = outcome(&format!("def f():\n    import {module}\n"));
        assert_eq!(raised(&outcome).kind, "ModuleNotFoundError", "{module}");
    }
}

#[test]
fn files_cannot_be_opened() {
    for source in
        ["def f():\n    open('/etc/passwd')\n", "import os\ndef f():\n    os.listdir('/')\n"]
    {
        let outcome = outcome(source);
        let exception = raised(&outcome);
        assert!(exception.builtin_bases.contains(&"Exception".to_owned()), "{exception:?}");
    }
}

#[test]
fn a_thread_is_refused_in_plain_words() {
    let source = "import threading\ndef f():\n    threading.Thread(target=print).start()\n";
    let outcome = outcome(source);
    assert_eq!(raised(&outcome).kind, "RuntimeError");
    assert!(raised(&outcome).message.contains("threads cannot be started"));
}

#[test]
fn coroutines_run_side_by_side_on_the_virtual_clock() {
    let source = "
import asyncio, time

async def tick(name, seconds, log):
    await asyncio.sleep(seconds)
    log.append(name)

def f():
    log = []
    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(tick('slow', 3600, log))
            group.create_task(tick('fast', 60, log))
    start = time.monotonic()
    asyncio.run(main())
    return log, round(time.monotonic() - start)
";
    let expected = Value::Tuple(vec![
        Value::List(vec![Value::Str("fast".to_owned()), Value::Str("slow".to_owned())]),
        int(3600),
    ]);
    assert_eq!(returned(&outcome(source)), &expected);
}

#[test]
fn values_come_out_as_they_are_stored() {
    let source = "
class Sly(int):
    def __eq__(self, other): return True
    def __repr__(self): return '42'
    def __int__(self): return 42

class Other:
    def __repr__(self): return '[1, 2]'

def f():
    return [None, True, 10**30, 1.5, 'ä\\x00', b'\\xff', (1,), {2}, frozenset({3}), {'k': -0.0}, Sly(7), Other()]
";
    let expected = Value::List(vec![
        Value::None,
        Value::Bool(true),
        Value::Int(format!("1{}", "0".repeat(30))),
        Value::Float(1.5),
        Value::Str("ä\0".to_owned()),
        Value::Bytes(vec![255]),
        Value::Tuple(vec![int(1)]),
        Value::Set(vec![int(2)]),
        Value::FrozenSet(vec![int(3)]),
        Value::Dict(vec![(Value::Str("k".to_owned()), Value::Float(-0.0))]),
        int(7),
        Value::Opaque { type_name: "Other".to_owned(), text: "[1, 2]".to_owned() },
    ]);
    assert_eq!(returned(&outcome(source)), &expected);
}

#[test]
fn results_that_hold_themselves_or_grow_without_end_come_out_as_something() {
    let outcome = outcome("def f():\n    a = []\n    a.append(a)\n    return a\n");
    assert!(matches!(returned(&outcome), Value::List(_)));
}

#[test]
fn linked_structures_are_built_and_named_by_identity() {
    let source = "
def f(head):
    return head.next.next

def g(head):
    head.next.value = 9
";
    let chain = Value::Chain { values: vec![int(3), int(1), int(2)], loop_to: Some(1) };
    let jobs = vec![
        Job { keep_arguments: true, ..job(vec![call("f", vec![chain.clone()])]) },
        Job { keep_arguments: true, ..job(vec![call("g", vec![chain.clone()])]) },
        job(vec![call("f", vec![Value::Chain { values: vec![int(1)], loop_to: Some(0) }])]),
    ];
    let outcomes =
        outcomes(messages(source, vec![function("f"), function("g")], jobs, Limits::default()));
    assert_eq!(
        outcomes[0].calls,
        [CallOutcome::Returned { value: Value::Node(2), arguments: Some(vec![chain]) }]
    );
    let changed = Value::Chain { values: vec![int(3), int(9), int(2)], loop_to: Some(1) };
    assert_eq!(
        outcomes[1].calls,
        [CallOutcome::Returned { value: Value::None, arguments: Some(vec![changed]) }]
    );
    assert_eq!(
        outcomes[2].calls,
        [CallOutcome::Returned { value: Value::Node(0), arguments: None }]
    );
}

#[test]
fn steps_are_counted_and_the_same_every_time() {
    let source = "def f():\n    total = 0\n    for i in range(1000):\n        total += i\n    return total\n";
    let first = outcome(source);
    let again = outcome(source);
    assert_eq!(first.steps, again.steps);
    assert!((3_000..20_000).contains(&first.steps), "{}", first.steps);
}

#[test]
fn no_code_outlives_its_steps() {
    let endless = [
        "def f():\n    while True: pass\n",
        "def f():\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n",
        "def f():\n    while True:\n        try:\n            while True: pass\n        finally:\n            continue\n",
        "def f():\n    def g():\n        while True:\n            try:\n                yield 1\n            except BaseException:\n                pass\n    for _ in g(): pass\n",
        "class D:\n    def __del__(self):\n        while True: pass\ndef f():\n    D()\n",
        "import sys\ndef f():\n    sys.settrace(lambda *a: None)\n    while True: pass\n",
        "import sys\ndef f():\n    m = sys.monitoring\n    m.use_tool_id(0, 'x')\n    m.set_events(0, 0)\n    while True: pass\n",
        "import gc\ndef f():\n    gc.callbacks.append(lambda *a: None)\n    while True: gc.collect()\n",
        "import itertools\ndef f():\n    return sum(1 for _ in itertools.count())\n",
        "def f():\n    return sorted(range(100000), key=lambda x: [y for y in range(x)])\n",
        "class K:\n    def __lt__(self, other):\n        try:\n            while True: pass\n        except BaseException:\n            return True\ndef f():\n    return sorted(K() for _ in range(1000))\n",
        "import contextlib\ndef f():\n    while True:\n        with contextlib.suppress(BaseException):\n            while True: pass\n",
        "while True: pass\ndef f(): pass\n",
    ];
    let limits = Limits { steps: 200_000, ..Limits::default() };
    for source in endless {
        let outcome = outcome_with(source, limits);
        assert_eq!(outcome.limit, Some(Limit::Steps), "{source}");
        assert!(outcome.calls.is_empty(), "{source}");
        assert_eq!(outcome.steps, 200_000, "{source}");
    }
}

#[test]
fn a_case_after_a_spent_budget_starts_afresh() {
    let source = "
def f(n):
    while n: pass
    return 'done'
";
    let jobs = vec![job(vec![call("f", vec![int(1)])]), job(vec![call("f", vec![int(0)])])];
    let limits = Limits { steps: 100_000, ..Limits::default() };
    let outcomes = outcomes(messages(source, vec![function("f")], jobs, limits));
    assert_eq!(outcomes[0].limit, Some(Limit::Steps));
    assert_eq!(returned(&outcomes[1]), &Value::Str("done".to_owned()));
}

#[test]
fn memory_is_limited() {
    let growing = [
        "def f():\n    held = []\n    while True:\n        held.append(bytearray(1000000))\n",
        "def f():\n    held = 'x'\n    while True:\n        try:\n            held += held\n        except MemoryError:\n            pass\n",
        "def f():\n    held = {}\n    n = 0\n    while True:\n        held[n] = [n]\n        n += 1\n",
    ];
    for source in growing {
        let limits = Limits { memory_mib: 32, steps: 50_000_000, ..Limits::default() };
        let outcome = outcome_with(source, limits);
        let ended = outcome.limit == Some(Limit::Memory)
            || matches!(outcome.calls.as_slice(), [CallOutcome::Raised(exception)] if exception.kind == "MemoryError");
        assert!(ended, "{source}: {outcome:?}");
    }
}

#[test]
fn deep_recursion_is_an_error_that_can_be_told() {
    let deep = [
        "def f(n=0):\n    return f(n + 1)\n",
        "import sys\ndef g(n):\n    return g(n + 1)\ndef f():\n    sys.setrecursionlimit(10**6)\n    return g(0)\n",
        "class A:\n    def __getattr__(self, name):\n        return getattr(self, name + 'x')\ndef f():\n    return A().y\n",
        "def f():\n    a = []\n    for _ in range(100000):\n        a = [a]\n    return repr(a)\n",
        "class E:\n    def __eq__(self, other):\n        return self == other\ndef f():\n    return E() == E()\n",
        "class L(list):\n    def __repr__(self):\n        return repr([self])\ndef f():\n    return repr(L([1]))\n",
    ];
    for source in deep {
        let outcome = outcome(source);
        assert_eq!(raised(&outcome).kind, "RecursionError", "{source}");
    }
}

#[test]
fn a_recursion_within_reason_works() {
    let outcome = outcome(
        "def g(n):\n    return 0 if n == 0 else 1 + g(n - 1)\ndef f():\n    return g(900)\n",
    );
    assert_eq!(returned(&outcome), &int(900));
}

#[test]
fn output_is_kept_up_to_its_limit() {
    let limits = Limits { output_bytes: 100, steps: 500_000, ..Limits::default() };
    let outcome = outcome_with("def f():\n    while True:\n        print('häh')\n", limits);
    assert_eq!(outcome.limit, Some(Limit::Steps));
    assert!(outcome.stdout_cut);
    assert!((97..=100).contains(&outcome.stdout.len()));
}

#[test]
fn each_case_reads_and_prints_for_itself() {
    let source = "def f():\n    print(input('? '))\n";
    let with_input = Job { input: vec!["one".to_owned()], ..job(vec![call("f", vec![])]) };
    let jobs = vec![with_input, job(vec![call("f", vec![])])];
    let outcomes = outcomes(messages(source, vec![function("f")], jobs, Limits::default()));
    assert_eq!(outcomes[0].stdout, "? one\n");
    assert_eq!(raised(&outcomes[1]).kind, "EOFError");
    assert!(raised(&outcomes[1]).message.contains("nothing to read"));
}

#[test]
fn a_case_sees_no_names_of_another() {
    let source = "
seen = []
def f():
    seen.append(1)
    Node.marked = getattr(Node, 'marked', 0) + 1
    return len(seen), Node.marked
";
    let jobs = vec![job(vec![call("f", vec![])]), job(vec![call("f", vec![])])];
    let outcomes = outcomes(messages(source, vec![function("f")], jobs, Limits::default()));
    assert_eq!(outcomes[0].calls, outcomes[1].calls);
    assert_eq!(outcomes[0].steps, outcomes[1].steps);
}

#[test]
fn a_syntax_error_tells_its_line() {
    match rejection("def f():\n    return (1\n\nx = 1 2\n") {
        Rejection::DoesNotCompile(exception) => {
            assert_eq!(exception.kind, "SyntaxError");
            assert!(!exception.message.is_empty());
            assert_eq!(exception.frames.len(), 1);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_missing_or_misnamed_entry_is_told_with_what_there_is() {
    let expected = |defined: &[&str]| Rejection::EntryMissing {
        entry: function("f"),
        defined: defined.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(rejection("def F():\n    pass\n"), expected(&["F"]));
    assert_eq!(rejection("f = 3\nfrom math import gcd\n"), expected(&[]));
    assert_eq!(rejection("class f:\n    pass\n"), expected(&[]));
}

#[test]
fn an_exception_tells_the_candidates_own_lines() {
    let source =
        "import json\n\ndef g(text):\n    return json.loads(text)\n\ndef f():\n    return g('{')\n";
    let outcome = outcome(source);
    let exception = raised(&outcome);
    assert_eq!(exception.kind, "JSONDecodeError");
    assert_eq!(exception.builtin_bases, ["ValueError", "Exception", "BaseException"]);
    let lines: Vec<u32> = exception.frames.iter().map(|frame| frame.line).collect();
    assert_eq!(lines, [7, 4]);
}

#[test]
fn a_class_that_borrows_a_built_in_name_is_not_that_exception() {
    let outcome =
        outcome("class IndexError(Exception):\n    pass\n\ndef f():\n    raise IndexError('no')\n");
    assert_eq!(raised(&outcome).kind, "IndexError");
    assert_eq!(raised(&outcome).builtin_bases, ["Exception", "BaseException"]);
}

#[test]
fn the_world_is_the_same_in_every_case() {
    let source = "
import random, time, os, uuid
def f():
    return random.random(), time.time(), os.urandom(4), str(uuid.uuid4()), hash('a'), str(random.Random().random())
";
    let jobs = vec![job(vec![call("f", vec![])]), job(vec![call("f", vec![])])];
    let one = outcomes(messages(source, vec![function("f")], jobs.clone(), Limits::default()));
    let two = outcomes(messages(source, vec![function("f")], jobs, Limits::default()));
    assert_eq!(one, two);
    assert_eq!(one[0], one[1]);
}

#[test]
fn leaving_by_exit_is_an_exception_like_any_other() {
    for source in
        ["import sys\ndef f():\n    sys.exit(0)\n", "import os\ndef f():\n    os._exit(0)\n"]
    {
        assert_eq!(raised(&outcome(source)).kind, "SystemExit", "{source}");
    }
}
