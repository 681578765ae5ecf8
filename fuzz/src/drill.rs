//! A drill with a little of everything, on which arbitrary answers are tried.

use question::{
    Action, Case, Compare, Drill, Engine, Entry, EntryKind, Expected, Generator, GrowthClass,
    Limits, Misconception, Stage, Visibility, parse_invocation, parse_step, parse_value,
};

/// Two stages: `solve` alone, then the class `Cache` as well.
pub fn drill() -> Drill {
    let entry = |name: &str, kind| Entry { name: name.to_owned(), kind };
    let solve = entry("solve", EntryKind::Function);
    let stage = |entries| Stage { entries, ..Stage::default() };
    Drill {
        engine: Engine::Python,
        starter: String::new(),
        solution: "def solve(n):\n    return n\n".to_owned(),
        hints: Vec::new(),
        stages: vec![
            stage(vec![solve.clone()]),
            stage(vec![solve, entry("Cache", EntryKind::Class)]),
        ],
        cases: cases(),
        limits: Limits::default(),
        growth: Some(GrowthClass::Linear),
        generator: Some(Generator {
            source: "def random_case(draw): ...\n".to_owned(),
            random: true,
        }),
        misconceptions: ["wrong_answer", "raised", "too_many_steps", "passed"]
            .map(|verdict| Misconception {
                name: verdict.to_owned(),
                verdict: verdict.to_owned(),
                behaviour: String::new(),
                growth: (verdict == "passed").then_some(GrowthClass::Quadratic),
                sentence: "Ask what happens at the end.".to_owned(),
                source: "def solve(n):\n    return 0\n".to_owned(),
            })
            .into(),
    }
}

fn cases() -> Vec<Case> {
    let call = |call: &str, expected: Expected, after: Option<&[&str]>| Action::Call {
        call: parse_invocation(call).expect("it is a call"),
        expected,
        after: after.map(|values| {
            values.iter().map(|value| parse_value(value).expect("it is a literal")).collect()
        }),
    };
    let gives = |value: &str| Expected::Value(parse_value(value).expect("it is a literal"));
    let raises = |kind: &str| Expected::Raises(kind.to_owned());
    let steps = ["put(1, 'a') -> None", "get(1) -> 'a'", "get(2) raises KeyError"];
    let sequence = Action::Sequence {
        create: parse_invocation("Cache(2)").expect("it is a call"),
        calls: steps.map(|step| parse_step(step).expect("it is a step")).into(),
    };
    let actions = [
        (
            call("solve([1, 2, 2], k=3)", gives("[1, [2, {'a': {1, 2}}], 'b']"), None),
            Compare::Exact,
        ),
        (call("solve([3, 4])", gives("[(1, 2), (3, 4)]"), Some(&["[4, 3]"])), Compare::Unordered),
        (
            call("solve(0.5)", gives("{'a': 0.3, 'b': [inf, nan, (1, {0.5, 7})]}"), None),
            Compare::Approx(1e-9),
        ),
        (call("solve(chain([1, 2, 3], loop=1))", gives("node(1)"), None), Compare::Exact),
        (call("solve(None)", raises("ValueError"), None), Compare::Exact),
        (call("solve(b'x', 'a\\nb')", gives("frozenset({1})"), None), Compare::Exact),
        (sequence, Compare::Exact),
    ];
    actions
        .into_iter()
        .enumerate()
        .map(|(index, (action, compare))| Case {
            id: format!("case-{index}"),
            label: String::new(),
            visibility: if index % 3 == 0 { Visibility::Sample } else { Visibility::Hidden },
            stage: usize::from(matches!(action, Action::Sequence { .. })),
            action,
            compare,
            input: Vec::new(),
        })
        .collect()
}
