//! Looks for the smallest case on which a submission and the reference differ.
//!
//! Random cases come first; the simplest of those that fail is then made simpler as long as it
//! keeps failing in the same way. The search asks for one run after another and is told what came
//! of each; it knows no clock, so the same submission and seed always end in the same case.

use std::collections::BTreeSet;

use question::{Case, Drill, Limits};

use crate::judging::{Collected, judge};
use crate::random::{self, Made, Numbers};
use crate::report::{CaseReport, Verdict};
use crate::request;
use crate::wire::Run;

/// Random cases that a submission meets.
pub const RANDOM_CASES: u64 = 48;
/// Simpler cases that are tried at once.
const BATCH: usize = 24;
/// Batches after which the simplest case so far has to do.
const BATCHES: usize = 24;
/// A candidate may take this many times the reference's steps.
const STEPS_FACTOR: u64 = 50;
/// Steps that a candidate may take however few the reference takes.
const STEPS_FLOOR: u64 = 200_000;
/// Seconds on the wall for one case.
const WALL_SECONDS: u32 = 5;

/// The smallest case found on which a submission fails.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterexample {
    /// The case, with the reference's results as the expected ones.
    pub case: Case,
    /// What the submission made of it.
    pub report: CaseReport,
}

/// What the search wants next.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Step {
    /// That this is run and its outcome told.
    Run(Run),
    /// Nothing; it is over.
    Done(Option<Counterexample>),
}

/// A search under way.
#[derive(Clone, Debug)]
pub struct Search {
    source: String,
    stage: usize,
    /// Cases judged so far.
    tried: usize,
    best: Option<Best>,
    /// Where in the list of simplifications the next batch begins, and how many have failed to
    /// simplify since the last that did.
    position: usize,
    fruitless: usize,
    batches: usize,
    seen: BTreeSet<Numbers>,
    phase: Phase,
}

#[derive(Clone, Debug)]
struct Best {
    numbers: Numbers,
    found: Counterexample,
}

#[derive(Clone, Debug)]
enum Phase {
    Making(usize),
    Answering(Vec<Made>),
    Trying(Vec<Made>),
    Over,
}

impl Search {
    /// A search for a case of a stage up to `stage` on which the source fails.
    pub fn new(source: &str, stage: usize) -> Self {
        Self {
            source: source.to_owned(),
            stage,
            tried: 0,
            best: None,
            position: 0,
            fruitless: 0,
            batches: 0,
            seen: BTreeSet::new(),
            phase: Phase::Over,
        }
    }

    /// How many random cases and simpler ones have been judged.
    pub fn tried(&self) -> usize {
        self.tried
    }

    /// The first step, over the random cases of a seed.
    pub fn start(&mut self, drill: &Drill, seed: u64) -> Step {
        let numbers: Vec<Numbers> =
            (0..RANDOM_CASES).map(|index| random::numbers(seed, index)).collect();
        self.make(drill, &numbers)
    }

    /// The next step after a run.
    pub fn go_on(&mut self, drill: &Drill, collected: &Collected) -> Step {
        match std::mem::replace(&mut self.phase, Phase::Over) {
            Phase::Making(asked) => {
                let made = random::made(drill, collected, asked);
                let made: Vec<Made> = made
                    .into_iter()
                    .flatten()
                    .filter(|made| made.case.stage <= self.stage && self.is_news(&made.numbers))
                    .collect();
                if made.is_empty() {
                    return self.next_batch(drill);
                }
                let cases: Vec<&Case> = made.iter().map(|made| &made.case).collect();
                let run = random::answering_request(drill, &cases, 0);
                self.phase = Phase::Answering(made);
                Step::Run(run)
            }
            Phase::Answering(made) => {
                let (made, steps) = random::answered(&made, collected);
                if made.is_empty() {
                    return self.next_batch(drill);
                }
                let cases: Vec<&Case> = made.iter().map(|made| &made.case).collect();
                let mut run = request::over(drill, &self.source, &cases, 0);
                let steps = steps.saturating_mul(STEPS_FACTOR).max(STEPS_FLOOR);
                run.limits = Limits {
                    steps: steps.min(drill.limits.steps),
                    wall_seconds: WALL_SECONDS,
                    ..drill.limits
                };
                self.phase = Phase::Trying(made);
                Step::Run(run)
            }
            Phase::Trying(made) => {
                self.learn(drill, made, collected);
                self.next_batch(drill)
            }
            Phase::Over => Step::Done(self.best.take().map(|best| best.found)),
        }
    }

    /// Whether a case can be the new best one, and was not tried before.
    fn is_news(&mut self, numbers: &Numbers) -> bool {
        let simpler = self.best.as_ref().is_none_or(|best| is_simpler(numbers, &best.numbers));
        simpler && self.seen.insert(numbers.clone())
    }

    fn make(&mut self, drill: &Drill, numbers: &[Numbers]) -> Step {
        match random::making_request(drill, numbers, 0) {
            Some(run) => {
                self.phase = Phase::Making(numbers.len());
                Step::Run(run)
            }
            None => Step::Done(None),
        }
    }

    /// Keeps the simplest case that fails, in the way in which the first one did.
    fn learn(&mut self, drill: &Drill, made: Vec<Made>, collected: &Collected) {
        let cases: Vec<&Case> = made.iter().map(|made| &made.case).collect();
        let report = judge(drill, &self.source, &cases, collected);
        self.tried += report.cases.len();
        let fails = |report: &CaseReport| match &self.best {
            Some(best) => report.verdict == best.found.report.verdict,
            None => matches!(report.verdict, Verdict::WrongAnswer | Verdict::Raised),
        };
        let failing = made.into_iter().filter_map(|made| {
            let report = report.cases.iter().find(|report| report.id == made.case.id)?;
            fails(report).then(|| Best {
                numbers: made.numbers,
                found: Counterexample { case: made.case, report: report.clone() },
            })
        });
        let simplest = failing.min_by(|one, other| {
            (one.numbers.len(), &one.numbers).cmp(&(other.numbers.len(), &other.numbers))
        });
        if let Some(simplest) = simplest {
            self.best = Some(simplest);
            self.fruitless = 0;
        }
    }

    fn next_batch(&mut self, drill: &Drill) -> Step {
        let Some(best) = &self.best else { return Step::Done(None) };
        let all = simplifications(&best.numbers);
        if self.fruitless >= all.len() || self.batches >= BATCHES {
            return Step::Done(self.best.take().map(|best| best.found));
        }
        let count = BATCH.min(all.len() - self.fruitless);
        let start = self.position % all.len();
        let batch: Vec<Numbers> = all.iter().cycle().skip(start).take(count).cloned().collect();
        self.position = start + count;
        self.fruitless += count;
        self.batches += 1;
        self.make(drill, &batch)
    }
}

/// Fewer numbers are simpler, and of as many, smaller ones.
fn is_simpler(one: &[u64], other: &[u64]) -> bool {
    (one.len(), one) < (other.len(), other)
}

/// Ways to make numbers simpler, the boldest first: leave a stretch out, and set a number to 0,
/// halve it, lower it by one.
fn simplifications(numbers: &[u64]) -> Vec<Numbers> {
    let mut all = Vec::new();
    let length = numbers.len();
    let mut stretch = length;
    while stretch > 0 {
        for start in (0..=length - stretch).rev().step_by(stretch.div_ceil(2)) {
            let mut fewer = numbers.to_vec();
            fewer.drain(start..start + stretch);
            all.push(fewer);
        }
        stretch = if stretch > 4 { stretch / 2 } else { stretch - 1 };
    }
    let lower = |number: u64| [0, number / 2, number.saturating_sub(1)];
    for choice in 0..3 {
        for (index, number) in numbers.iter().enumerate() {
            let lowered = lower(*number)[choice];
            if lowered < *number {
                let mut smaller = numbers.to_vec();
                smaller[index] = lowered;
                all.push(smaller);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::Ending;
    use crate::samples::{call_case, drill, int, list};
    use crate::wire::{CallOutcome, Outcome};
    use proptest::prelude::*;
    use question::{Action, Generator, Value};

    fn outcome(value: Value) -> Ending {
        let calls = vec![CallOutcome::Returned { value, arguments: None }];
        Ending::Ended(Outcome { calls, ..Outcome::default() })
    }

    /// Answers for a worker whose generator calls `solve` with a list of numbers, whose reference
    /// says 0 and whose candidate says 1 where the list is one that `fails` names.
    fn play(run: &Run, source: &str, fails: &dyn Fn(&[u64]) -> bool) -> Collected {
        let numbers = |value: &Value| -> Numbers {
            let Value::List(items) = value else { return Vec::new() };
            items.iter().map(|item| item.to_string().parse().unwrap_or_default()).collect()
        };
        Collected::from_endings(run.jobs.iter().map(|job| {
            let given = numbers(&job.calls[0].args[0]);
            if job.calls[0].name != "solve" {
                let few: Vec<i64> = given.iter().take(12).map(|n| (n % 50) as i64).collect();
                let call = Value::Tuple(vec![Value::Str("solve".into()), list(&few)]);
                outcome(Value::Tuple(vec![Value::List(vec![call]), list(&few)]))
            } else {
                outcome(int(i64::from(run.source == source && fails(&given))))
            }
        }))
    }

    fn search(fails: &dyn Fn(&[u64]) -> bool) -> (Option<Counterexample>, usize) {
        let mut drill = drill(vec![call_case("s", vec![], int(0))]);
        drill.generator = Some(Generator { source: String::new(), random: true });
        let mut search = Search::new("the candidate", 0);
        let mut step = search.start(&drill, 1);
        for _ in 0..1_000 {
            match step {
                Step::Run(run) => {
                    step = search.go_on(&drill, &play(&run, "the candidate", fails));
                }
                Step::Done(found) => return (found, search.tried()),
            }
        }
        panic!("the search does not end");
    }

    fn arguments(found: &Counterexample) -> String {
        let Action::Call { call, .. } = &found.case.action else { return String::new() };
        call.to_string()
    }

    #[test]
    fn the_smallest_case_is_found() {
        for (name, fails, smallest) in [
            ("always", Box::new(|_: &[u64]| true) as Box<dyn Fn(&[u64]) -> bool>, "solve([])"),
            ("two or more", Box::new(|n: &[u64]| n.len() >= 2), "solve([0, 0])"),
            ("a large one", Box::new(|n: &[u64]| n.iter().any(|n| *n >= 7)), "solve([7])"),
            (
                "a pair in order",
                Box::new(|n: &[u64]| n.windows(2).any(|pair| pair[0] > pair[1])),
                "solve([1, 0])",
            ),
        ] {
            let (found, tried) = search(&*fails);
            assert_eq!(arguments(&found.unwrap()), smallest, "{name}");
            assert!(tried >= 1, "{name}");
        }
    }

    #[test]
    fn a_right_submission_fails_nowhere() {
        let (found, tried) = search(&|_| false);
        assert_eq!(found, None);
        assert_eq!(tried as u64, RANDOM_CASES);
    }

    #[test]
    fn the_same_seed_finds_the_same_case() {
        let fails = |numbers: &[u64]| numbers.iter().sum::<u64>() % 3 == 1;
        assert_eq!(search(&fails), search(&fails));
    }

    proptest! {
        #[test]
        fn what_is_found_fails_and_nothing_is_tried_twice(modulus in 2_u64..9, floor in 0_usize..6) {
            let fails = |numbers: &[u64]| {
                numbers.len() >= floor && numbers.iter().any(|number| number % modulus == 1)
            };
            if let (Some(found), _) = search(&fails) {
                let Action::Call { call, .. } = &found.case.action else { panic!() };
                let Value::List(items) = &call.args[0] else { panic!() };
                let numbers: Vec<u64> =
                    items.iter().map(|item| item.to_string().parse().unwrap()).collect();
                prop_assert!(fails(&numbers), "{numbers:?}");
                prop_assert!(numbers.len() <= floor.max(1), "{numbers:?}");
            }
        }

        #[test]
        fn simplifications_are_simpler(numbers in proptest::collection::vec(0_u64..100, 0..20)) {
            for simpler in simplifications(&numbers) {
                prop_assert!(is_simpler(&simpler, &numbers), "{simpler:?} of {numbers:?}");
            }
        }
    }
}
