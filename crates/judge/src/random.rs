//! Random cases: made by a drill's generator, answered by its reference.
//!
//! The generator's choices are numbers that it is given, after an idea of the Hypothesis project
//! (MacIver and Donaldson, "Test-Case Reduction via Test-Case Generation", 2020): the same numbers
//! give the same case, fewer and smaller numbers a simpler one, and whatever numbers come, the
//! case keeps the rules of the task, because the generator made it. Generator and reference run in
//! interpreters of their own, and the candidate's meets the calls alone.

use question::{
    Action, Case, Compare, Drill, Entry, EntryKind, Expected, Invocation, Limits, Value, Visibility,
};

use crate::growth::{entry_of, generated_calls};
use crate::judging::{Collected, Ending};
use crate::request;
use crate::wire::{CallOutcome, Exception, Job, Outcome, Run};

/// What runs after the generator's own text.
const DRAW: &str = include_str!("draw.py");
/// The function that `draw.py` defines.
const ENTRY: &str = "random_cases_from";
/// Numbers for one case; a generator that wants more gets the simplest choices.
const NUMBERS: usize = 160;
/// Numbers are below this, so that they have the same text on every machine.
const NUMBER_LIMIT: u64 = 1 << 31;
/// Steps for making all cases of a request.
const STEPS: u64 = 50_000_000;

/// The numbers from which a random case is made.
pub type Numbers = Vec<u64>;

/// The numbers of the case with this index under a seed, by SplitMix64 (Steele, Lea and Flood,
/// 2014).
pub fn numbers(seed: u64, index: u64) -> Numbers {
    let mut state = seed.wrapping_mul(0xff51_afd7_ed55_8ccd).wrapping_add(index);
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = state;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % NUMBER_LIMIT
    };
    (0..NUMBERS).map(|_| next()).collect()
}

/// A case without its expected results, and the numbers that its generator used.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// Its place among the lists of numbers that were asked for.
    pub index: usize,
    /// The numbers that count.
    pub numbers: Numbers,
    /// The calls; each is said to give `None` until the reference has answered.
    pub case: Case,
}

/// The request that has a drill's generator make cases; none when it makes none at random.
pub fn making_request(drill: &Drill, numbers: &[Numbers], run: u32) -> Option<Run> {
    let generator = drill.generator.as_ref().filter(|generator| generator.random)?;
    let listed = |numbers: &Numbers| {
        Value::List(numbers.iter().map(|number| Value::Int(number.to_string())).collect())
    };
    let args = vec![Value::List(numbers.iter().map(listed).collect())];
    let call = Invocation { name: ENTRY.to_owned(), args, kwargs: Vec::new() };
    // The author's code needs no protection from itself, so one job makes all cases.
    let job = Job { create: None, calls: vec![call], input: Vec::new(), keep_arguments: false };
    Some(Run {
        run,
        source: format!("{}{DRAW}", generator.source),
        entries: vec![Entry { name: ENTRY.to_owned(), kind: EntryKind::Function }],
        jobs: vec![job],
        limits: Limits { steps: STEPS, ..drill.limits },
    })
}

/// The cases that the generator has made.
///
/// # Errors
/// What is wrong with the generator, in a sentence.
pub fn made(drill: &Drill, collected: &Collected) -> Result<Vec<Made>, String> {
    if collected.rejection.is_some() {
        return Err("the generator does not compile".to_owned());
    }
    let Some(Ending::Ended(outcome)) = collected.endings.get(&0) else {
        return Err("the generator did not end".to_owned());
    };
    match outcome.calls.as_slice() {
        [CallOutcome::Returned { value: Value::List(cases), .. }] => {
            cases.iter().enumerate().map(|(index, case)| made_case(drill, case, index)).collect()
        }
        [CallOutcome::Raised(exception)] => {
            Err(format!("it raised {}: {}", exception.kind, exception.message))
        }
        _ => Err("the generator did not return".to_owned()),
    }
}

fn made_case(drill: &Drill, case: &Value, index: usize) -> Result<Made, String> {
    let (calls, used) = match case {
        Value::Tuple(pair) => match pair.as_slice() {
            [calls, Value::List(used)] => (calls, used),
            _ => return Err("the generator returned no list of calls".to_owned()),
        },
        _ => return Err("the generator returned no list of calls".to_owned()),
    };
    let numbers = used
        .iter()
        .map(|number| match number {
            Value::Int(text) => text.parse().map_err(|_| "a choice is out of range".to_owned()),
            _ => Err("a choice is no number".to_owned()),
        })
        .collect::<Result<Numbers, String>>()?;
    let mut calls = generated_calls(calls)?;
    let first = calls.first().ok_or("the generator returned no call")?.clone();
    let entry = entry_of(drill, &first.name)
        .ok_or_else(|| format!("the generator calls {}, which no case calls", first.name))?;
    let alike = drill.cases.iter().find(|case| entry_name(&case.action) == entry.name);
    let pending = || Expected::Value(Value::None);
    let action = match entry.kind {
        EntryKind::Class => {
            let create = calls.remove(0);
            Action::Sequence {
                create,
                calls: calls.into_iter().map(|call| (call, pending())).collect(),
            }
        }
        EntryKind::Function if calls.len() > 1 => {
            return Err("the generator returned several calls of a function".to_owned());
        }
        EntryKind::Function => Action::Call {
            call: first,
            expected: pending(),
            after: drill.cases.iter().any(|case| looks_after(case, &entry.name)).then(Vec::new),
        },
    };
    let case = Case {
        id: format!("random-{}", index + 1),
        label: String::new(),
        visibility: Visibility::Hidden,
        stage: stage_of(drill, &action),
        action,
        compare: alike.map_or(Compare::Exact, |case| case.compare),
        input: Vec::new(),
    };
    Ok(Made { index, numbers, case })
}

/// The first stage whose cases make all the calls that an action makes.
fn stage_of(drill: &Drill, action: &Action) -> usize {
    let first = |makes: &dyn Fn(&Action) -> bool| {
        let stages = drill.cases.iter().filter(|case| makes(&case.action)).map(|case| case.stage);
        stages.min().unwrap_or(0)
    };
    let of_entry = first(&|other| entry_name(other) == entry_name(action));
    let Action::Sequence { calls, .. } = action else { return of_entry };
    let of_methods = calls.iter().map(|(call, _)| {
        first(&|other| {
            entry_name(other) == entry_name(action)
                && matches!(other, Action::Sequence { calls, .. }
                    if calls.iter().any(|(known, _)| known.name == call.name))
        })
    });
    of_methods.fold(of_entry, usize::max)
}

fn entry_name(action: &Action) -> &str {
    match action {
        Action::Call { call, .. } => &call.name,
        Action::Sequence { create, .. } => &create.name,
    }
}

/// Whether a case of this function says what its arguments must be afterwards.
fn looks_after(case: &Case, name: &str) -> bool {
    matches!(&case.action, Action::Call { call, after: Some(_), .. } if call.name == name)
}

/// The request that has the reference answer cases.
pub fn answering_request(drill: &Drill, cases: &[&Case], run: u32) -> Run {
    request::over(drill, &drill.solution, cases, run)
}

/// The cases with what the reference made of them, and the most steps that one took. What it did
/// not answer with a plain value or an exception is left out.
pub fn answered(made: &[Made], collected: &Collected) -> (Vec<Made>, u64) {
    let mut steps = 0;
    let cases = made.iter().enumerate().filter_map(|(index, made)| {
        let Some(Ending::Ended(outcome)) = collected.endings.get(&index) else { return None };
        let action = answer(&made.case.action, outcome)?;
        steps = steps.max(outcome.steps);
        Some(Made { case: Case { action, ..made.case.clone() }, ..made.clone() })
    });
    let cases = cases.collect();
    (cases, steps)
}

fn answer(action: &Action, outcome: &Outcome) -> Option<Action> {
    let complete = outcome.limit.is_none() && outcome.load.is_none() && outcome.create.is_none();
    if !complete {
        return None;
    }
    match action {
        Action::Call { call, after, .. } => {
            let [ending] = outcome.calls.as_slice() else { return None };
            let kept = match ending {
                CallOutcome::Returned { arguments, .. } => arguments.clone(),
                CallOutcome::Raised(_) => None,
            };
            let after = after.as_ref().and(kept);
            Some(Action::Call { call: call.clone(), expected: expected(ending)?, after })
        }
        Action::Sequence { create, calls } => {
            if outcome.calls.len() != calls.len() {
                return None;
            }
            let calls = calls.iter().zip(&outcome.calls);
            let calls = calls.map(|((call, _), ending)| Some((call.clone(), expected(ending)?)));
            Some(Action::Sequence { create: create.clone(), calls: calls.collect::<Option<_>>()? })
        }
    }
}

fn expected(ending: &CallOutcome) -> Option<Expected> {
    match ending {
        CallOutcome::Returned { value, .. } => {
            is_plain(value).then(|| Expected::Value(value.clone()))
        }
        CallOutcome::Raised(Exception { builtin_bases, .. }) => {
            builtin_bases.first().cloned().map(Expected::Raises)
        }
    }
}

/// Whether a value can be compared and written down.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Opaque { .. } => false,
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            items.iter().all(is_plain)
        }
        Value::Dict(pairs) => pairs.iter().all(|(key, value)| is_plain(key) && is_plain(value)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{call_case, drill, exception, int, list};
    use question::Generator;

    fn random_drill() -> Drill {
        let mut drill = drill(vec![call_case("s", vec![], int(1))]);
        let source = "def random_case(draw): ...".to_owned();
        drill.generator = Some(Generator { source, random: true });
        drill
    }

    fn returned(value: Value) -> Outcome {
        let calls = vec![CallOutcome::Returned { value, arguments: None }];
        Outcome { calls, ..Outcome::default() }
    }

    fn call_of(name: &str, args: Vec<Value>) -> Value {
        Value::Tuple(std::iter::once(Value::Str(name.to_owned())).chain(args).collect())
    }

    fn pair(calls: Vec<Value>, used: &[i64]) -> Value {
        Value::Tuple(vec![Value::List(calls), list(used)])
    }

    fn generated(cases: Vec<Value>) -> Collected {
        Collected::from_endings([Ending::Ended(returned(Value::List(cases)))])
    }

    #[test]
    fn numbers_follow_from_the_seed() {
        assert_eq!(numbers(1, 5), numbers(1, 5));
        assert_ne!(numbers(1, 5), numbers(1, 6));
        assert_ne!(numbers(1, 5), numbers(2, 5));
        assert!(numbers(9, 0).iter().all(|number| *number < NUMBER_LIMIT));
    }

    #[test]
    fn only_a_random_generator_is_asked() {
        let mut drill = random_drill();
        let request = making_request(&drill, &[vec![1, 2], vec![3]], 7).unwrap();
        assert_eq!(request.jobs.len(), 1);
        assert_eq!(request.jobs[0].calls[0].to_string(), "random_cases_from([[1, 2], [3]])");
        drill.generator.as_mut().unwrap().random = false;
        assert_eq!(making_request(&drill, &[vec![1]], 7), None);
    }

    #[test]
    fn the_reference_says_what_is_expected() {
        let drill = random_drill();
        let cases = made(
            &drill,
            &generated(vec![
                pair(vec![call_of("solve", vec![int(4)])], &[4]),
                pair(vec![call_of("Cache", vec![int(1)]), call_of("get", vec![int(2)])], &[1, 2]),
            ]),
        );
        let cases = cases.unwrap();
        assert_eq!(cases[0].numbers, [4]);

        let raised = CallOutcome::Raised(exception("KeyError", "2"));
        let answers = [
            Outcome { steps: 90, ..returned(list(&[4])) },
            Outcome { calls: vec![raised], steps: 30, ..Outcome::default() },
        ];
        let (answered, steps) =
            answered(&cases, &Collected::from_endings(answers.map(Ending::Ended)));
        assert_eq!(steps, 90);
        let Action::Call { call, expected, after } = &answered[0].case.action else { panic!() };
        assert_eq!((call.to_string().as_str(), after), ("solve(4)", &None));
        assert_eq!(*expected, Expected::Value(list(&[4])));
        let Action::Sequence { calls, .. } = &answered[1].case.action else { panic!() };
        assert_eq!(calls[0].1, Expected::Raises("KeyError".to_owned()));
    }

    #[test]
    fn what_the_reference_cannot_answer_is_left_out() {
        let drill = random_drill();
        let cases =
            made(&drill, &generated(vec![pair(vec![call_of("solve", vec![])], &[])])).unwrap();
        let opaque = Value::Opaque { type_name: "object".into(), text: "<object>".into() };
        for ending in [
            Ending::TimedOut,
            Ending::Ended(returned(Value::List(vec![opaque]))),
            Ending::Ended(Outcome::default()),
        ] {
            assert_eq!(answered(&cases, &Collected::from_endings([ending])), (vec![], 0));
        }
    }

    #[test]
    fn what_a_generator_does_wrong_is_said() {
        let drill = random_drill();
        let raised = CallOutcome::Raised(exception("NameError", "name 'x' is not defined"));
        let raised = Outcome { calls: vec![raised], ..Outcome::default() };
        for (collected, complaint) in [
            (generated(vec![int(3)]), "the generator returned no list of calls"),
            (generated(vec![pair(vec![], &[])]), "the generator returned no call"),
            (
                generated(vec![pair(vec![call_of("nothing", vec![])], &[])]),
                "the generator calls nothing, which no case calls",
            ),
            (
                generated(vec![pair(vec![call_of("solve", vec![]); 2], &[])]),
                "the generator returned several calls of a function",
            ),
            (
                Collected::from_endings([Ending::Ended(raised)]),
                "it raised NameError: name 'x' is not defined",
            ),
            (Collected::from_endings([Ending::TimedOut]), "the generator did not end"),
        ] {
            assert_eq!(made(&drill, &collected).unwrap_err(), complaint);
        }
    }
}
