//! Small drills and outcomes for the tests of this crate.

use proptest::prelude::*;
use question::{
    Action, Case, Compare, Drill, Engine, Entry, EntryKind, Expected, Invocation, Limits, Stage,
    Value, Visibility,
};

use crate::wire::{CallOutcome, Exception, Outcome};

pub(crate) fn int(number: i64) -> Value {
    Value::Int(number.to_string())
}

pub(crate) fn list(numbers: &[i64]) -> Value {
    Value::List(numbers.iter().copied().map(int).collect())
}

pub(crate) fn chain(numbers: &[i64], loop_to: Option<usize>) -> Value {
    Value::Chain { values: numbers.iter().copied().map(int).collect(), loop_to }
}

/// Two stages: the first calls `solve`, the second `solve` and `Cache`.
pub(crate) fn drill(cases: Vec<Case>) -> Drill {
    let entry = |name: &str, kind| Entry { name: name.to_owned(), kind };
    let stage = |entries| Stage { title: String::new(), prompt: String::new(), entries };
    let solve = entry("solve", EntryKind::Function);
    Drill {
        engine: Engine::Python,
        starter: String::new(),
        solution: String::new(),
        hints: Vec::new(),
        stages: vec![
            stage(vec![solve.clone()]),
            stage(vec![solve, entry("Cache", EntryKind::Class)]),
        ],
        cases,
        limits: Limits::default(),
        growth: None,
        generator: None,
        misconceptions: Vec::new(),
    }
}

fn case(id: &str, action: Action) -> Case {
    Case {
        id: id.to_owned(),
        label: format!("about {id}"),
        visibility: Visibility::Sample,
        stage: 0,
        action,
        compare: Compare::Exact,
        input: Vec::new(),
    }
}

/// `solve(*args)` returns a value.
pub(crate) fn call_case(id: &str, args: Vec<Value>, expected: Value) -> Case {
    let call = Invocation { name: "solve".to_owned(), args, kwargs: Vec::new() };
    case(id, Action::Call { call, expected: Expected::Value(expected), after: None })
}

/// `Cache(2)` and calls; what is expected of each is an int, `None`, or the name of an exception.
pub(crate) fn sequence_case(id: &str, calls: &[(&str, Vec<Value>, &str)]) -> Case {
    let invocation = |name: &str, args: &[Value]| Invocation {
        name: name.to_owned(),
        args: args.to_vec(),
        kwargs: Vec::new(),
    };
    let expected = |text: &str| match text {
        "None" => Expected::Value(Value::None),
        _ if text.ends_with("Error") => Expected::Raises(text.to_owned()),
        _ => Expected::Value(Value::Int(text.to_owned())),
    };
    let calls = calls
        .iter()
        .map(|(name, args, result)| (invocation(name, args), expected(result)))
        .collect();
    case(id, Action::Sequence { create: invocation("Cache", &[int(2)]), calls })
}

pub(crate) fn hidden(case: Case) -> Case {
    Case { visibility: Visibility::Hidden, ..case }
}

pub(crate) fn own(case: Case) -> Case {
    Case { visibility: Visibility::Own, ..case }
}

pub(crate) fn on_stage(stage: usize, case: Case) -> Case {
    Case { stage, ..case }
}

/// An exception of a built-in type, with the bases that matter to the tests.
pub(crate) fn exception(kind: &str, message: &str) -> Exception {
    let base = match kind {
        "IndexError" | "KeyError" => "LookupError",
        "RecursionError" => "RuntimeError",
        _ => "Exception",
    };
    Exception {
        kind: kind.to_owned(),
        builtin_bases: vec![kind.to_owned(), base.to_owned()],
        message: message.to_owned(),
        frames: Vec::new(),
    }
}

pub(crate) fn returned(value: Value) -> CallOutcome {
    CallOutcome::Returned { value, arguments: None }
}

pub(crate) fn raised(kind: &str, message: &str) -> CallOutcome {
    CallOutcome::Raised(exception(kind, message))
}

pub(crate) fn outcome(calls: Vec<CallOutcome>) -> Outcome {
    Outcome { calls, steps: 5, ..Outcome::default() }
}

/// Values of every type but opaque objects, small enough to be equal now and then.
pub(crate) fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::None),
        any::<bool>().prop_map(Value::Bool),
        (-3i64..3).prop_map(int),
        any::<f64>().prop_map(Value::Float),
        Just(Value::Float(f64::NAN)),
        "[ab\"\\\\]{0,2}".prop_map(Value::Str),
        proptest::collection::vec(any::<u8>(), 0..2).prop_map(Value::Bytes),
        (0usize..2).prop_map(Value::Node),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let items = proptest::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            items.clone().prop_map(Value::List),
            items.clone().prop_map(Value::Tuple),
            items.clone().prop_map(Value::Set),
            items.clone().prop_map(Value::FrozenSet),
            items.prop_map(|values| Value::Chain { values, loop_to: None }),
            proptest::collection::vec((inner.clone(), inner), 0..3).prop_map(Value::Dict),
        ]
    })
}

/// Every way to compare.
pub(crate) fn any_mode() -> impl Strategy<Value = Compare> {
    prop_oneof![Just(Compare::Exact), Just(Compare::Unordered), Just(Compare::Approx(1e-9))]
}
