//! Looks for the smallest case on which a submission and the reference differ.
//!
//! Random cases come first; the simplest of those that fail is then made simpler as long as it
//! keeps failing in the same way. The search asks for one run after another and is told what came
//! of each; it knows no clock, so the same submission and seed always end in the same case.

use std::collections::{BTreeMap, BTreeSet};

use question::{Case, Drill, Limits};

use crate::judging::{Collected, judge};
use crate::random::{self, Made, Numbers};
use crate::report::{CaseReport, Verdict};
use crate::request;
use crate::wire::Run;

/// Random cases that a submission meets.
pub const RANDOM_CASES: u64 = 100;
/// Simpler cases that are tried at once.
const BATCH: usize = 48;
/// Batches after which the simplest case so far has to do.
const BATCHES: usize = 20;
/// A candidate may take this many times the reference's steps.
const STEPS_FACTOR: u64 = 50;
/// Steps that a candidate may take however few the reference takes.
const STEPS_FLOOR: u64 = 200_000;
/// Seconds on the wall for one case.
const WALL_SECONDS: u32 = 5;

/// What counts as failing; the second only where no case fails in one of the first ways.
const FAILURES: [&[Verdict]; 2] = [
    &[Verdict::WrongAnswer, Verdict::Raised, Verdict::TooDeep, Verdict::OutOfMemory],
    &[Verdict::TooManySteps],
];

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
    /// The simplest case so far that has spent the drill's own steps. Random cases get fewer, so
    /// that a hundred of them are soon over; a loop without an end shows under both.
    confirmed: Option<Best>,
    /// Where in the list of simplifications the next batch begins, and how many have failed to
    /// simplify since the last that did.
    position: usize,
    fruitless: usize,
    batches: usize,
    seen: BTreeSet<Numbers>,
    /// Several simplifications at once, each of which has worked alone.
    combined: Vec<Numbers>,
    /// The simplifications under way, in the order of their cases.
    asked: Vec<Option<Edit>>,
    phase: Phase,
}

/// A way to make numbers simpler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edit {
    /// Leave a stretch out.
    Drop {
        /// Where it begins.
        start: usize,
        /// How many numbers it has.
        length: usize,
    },
    /// Lower one number.
    Lower {
        /// Where it stands.
        index: usize,
        /// What it becomes.
        to: u64,
    },
    /// Lower a number wherever it stands, for what must be equal cannot be lowered one by one.
    LowerAll {
        /// The number.
        from: u64,
        /// What it becomes.
        to: u64,
    },
}

#[derive(Clone, Debug)]
struct Best {
    numbers: Numbers,
    found: Counterexample,
}

#[derive(Clone, Debug)]
enum Phase {
    Making,
    Answering(Vec<Made>),
    Trying(Vec<Made>),
    Confirming,
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
            confirmed: None,
            position: 0,
            fruitless: 0,
            batches: 0,
            seen: BTreeSet::new(),
            combined: Vec::new(),
            asked: Vec::new(),
            phase: Phase::Over,
        }
    }

    /// How many random cases and simpler ones have been judged.
    pub fn tried(&self) -> usize {
        self.tried
    }

    /// The simplest case so far on which the submission fails.
    pub fn found(&self) -> Option<&Counterexample> {
        self.best.as_ref().map(|best| &best.found)
    }

    /// The first step, over the random cases of a seed.
    pub fn start(&mut self, drill: &Drill, seed: u64) -> Step {
        let numbers: Vec<Numbers> =
            (0..RANDOM_CASES).map(|index| random::numbers(seed, index)).collect();
        self.asked.clear();
        self.make(drill, &numbers)
    }

    /// The next step after a run.
    pub fn go_on(&mut self, drill: &Drill, collected: &Collected) -> Step {
        match std::mem::replace(&mut self.phase, Phase::Over) {
            Phase::Making => {
                // The content check has told the author of a generator that does not work.
                let made: Vec<Made> = random::made(drill, collected)
                    .unwrap_or_default()
                    .into_iter()
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
                let had_none = self.best.is_none();
                self.learn(drill, &made, collected);
                if had_none && self.is_doubtful() {
                    return self.confirm(drill);
                }
                self.next_batch(drill)
            }
            Phase::Confirming => {
                let was_first = self.confirmed.is_none();
                self.note_confirmation(drill, collected);
                if was_first { self.next_batch(drill) } else { self.end() }
            }
            Phase::Over => self.end(),
        }
    }

    fn end(&mut self) -> Step {
        Step::Done(self.best.take().map(|best| best.found))
    }

    /// Whether the best case has only spent the few steps of a random case.
    fn is_doubtful(&self) -> bool {
        let numbers = |best: &Option<Best>| best.as_ref().map(|best| best.numbers.clone());
        let spent = |best: &Best| best.found.report.verdict == Verdict::TooManySteps;
        self.best.as_ref().is_some_and(spent) && numbers(&self.best) != numbers(&self.confirmed)
    }

    /// Runs the best case with all the steps that the drill gives.
    fn confirm(&mut self, drill: &Drill) -> Step {
        let Some(best) = &self.best else { return self.end() };
        let run = request::over(drill, &self.source, &[&best.found.case], 0);
        self.phase = Phase::Confirming;
        Step::Run(run)
    }

    /// Keeps the best case if it spent those too, and otherwise goes back to the last that did.
    fn note_confirmation(&mut self, drill: &Drill, collected: &Collected) {
        let Some(mut best) = self.best.take() else { return };
        let report = judge(drill, &self.source, &[&best.found.case], collected);
        let judged = report.cases.into_iter().next();
        match judged.filter(|judged| judged.verdict == Verdict::TooManySteps) {
            Some(judged) => {
                best.found.report = judged;
                self.confirmed = Some(best.clone());
                self.best = Some(best);
            }
            None => self.best = self.confirmed.take(),
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
                self.phase = Phase::Making;
                Step::Run(run)
            }
            None => Step::Done(None),
        }
    }

    /// Keeps the simplest case that fails, in the way in which the first one did.
    fn learn(&mut self, drill: &Drill, made: &[Made], collected: &Collected) {
        let cases: Vec<&Case> = made.iter().map(|made| &made.case).collect();
        let report = judge(drill, &self.source, &cases, collected);
        self.tried += report.cases.len();
        let ways = match &self.best {
            Some(best) => vec![vec![best.found.report.verdict]],
            None => FAILURES.map(<[Verdict]>::to_vec).to_vec(),
        };
        let failing = |verdicts: &[Verdict]| -> Vec<(&Made, &CaseReport)> {
            made.iter()
                .filter_map(|made| {
                    let judged = report.cases.iter().find(|report| report.id == made.case.id)?;
                    verdicts.contains(&judged.verdict).then_some((made, judged))
                })
                .collect()
        };
        let Some(failing) = ways.iter().map(|way| failing(way)).find(|found| !found.is_empty())
        else {
            return;
        };
        let worked: Vec<Edit> = failing
            .iter()
            .filter_map(|(made, _)| self.asked.get(made.index).copied().flatten())
            .collect();
        let simplest = failing
            .into_iter()
            .min_by(|(one, _), (other, _)| progress(&one.numbers).cmp(&progress(&other.numbers)));
        let Some((made, judged)) = simplest else { return };
        let found = Counterexample { case: made.case.clone(), report: judged.clone() };
        let simplest = Best { numbers: made.numbers.clone(), found };
        if let Some(before) = self.best.replace(simplest) {
            self.combined =
                combinations(&worked).map(|edits| edited(&before.numbers, edits)).collect();
        }
        self.fruitless = 0;
    }

    fn next_batch(&mut self, drill: &Drill) -> Step {
        let Some(best) = &self.best else { return Step::Done(None) };
        let all = simplifications(&best.numbers);
        let combined = std::mem::take(&mut self.combined);
        let is_at_an_end = combined.is_empty() && self.fruitless >= all.len();
        if is_at_an_end || self.batches >= BATCHES {
            return if self.is_doubtful() { self.confirm(drill) } else { self.end() };
        }
        let count = BATCH.min(all.len().saturating_sub(self.fruitless));
        let start = self.position.checked_rem(all.len()).unwrap_or(0);
        let edits: Vec<Edit> = all.iter().cycle().skip(start).take(count).copied().collect();
        self.position = start + count;
        self.fruitless += count;
        self.batches += 1;
        let single = edits.iter().map(|edit| edited(&best.numbers, &[*edit]));
        let numbers: Vec<Numbers> = combined.iter().cloned().chain(single).collect();
        self.asked = vec![None; combined.len()];
        self.asked.extend(edits.into_iter().map(Some));
        self.make(drill, &numbers)
    }
}

/// All edits at once, then each half of them, each quarter and so on.
fn combinations(edits: &[Edit]) -> impl Iterator<Item = &[Edit]> {
    let sizes = std::iter::successors(Some(edits.len()), |size| Some(size / 2));
    let sizes = sizes.take_while(|size| *size > 1);
    sizes.flat_map(|size| edits.chunks(size)).filter(|chunk| chunk.len() > 1)
}

/// The numbers after some edits, each of which says its places before all of them.
fn edited(numbers: &[u64], edits: &[Edit]) -> Numbers {
    let mut kept: Vec<Option<u64>> = numbers.iter().copied().map(Some).collect();
    for edit in edits {
        match *edit {
            Edit::Drop { start, length } => {
                kept.iter_mut().skip(start).take(length).for_each(|place| *place = None);
            }
            Edit::Lower { index, to } => {
                if let Some(number) = kept.get_mut(index).and_then(Option::as_mut) {
                    *number = to.min(*number);
                }
            }
            Edit::LowerAll { from, to } => {
                kept.iter_mut().flatten().filter(|number| **number == from).for_each(|n| *n = to);
            }
        }
    }
    kept.into_iter().flatten().collect()
}

/// Fewer numbers are simpler, and of as many, smaller ones.
fn is_simpler(one: &[u64], other: &[u64]) -> bool {
    (one.len(), one) < (other.len(), other)
}

/// Of several that fail, the one to go on from has the least in it. The first number alone must not
/// decide: it would be lowered by one again and again, and the batches would be spent on it.
fn progress(numbers: &[u64]) -> (usize, u64, &[u64]) {
    let sum = numbers.iter().fold(0_u64, |sum, number| sum.saturating_add(*number));
    (numbers.len(), sum, numbers)
}

/// Ways to make numbers simpler, the boldest first: leave a stretch out, set a number to 0, halve
/// it, lower it by a part, by one.
fn simplifications(numbers: &[u64]) -> Vec<Edit> {
    let mut all = Vec::new();
    let mut length = numbers.len();
    while length > 0 {
        let starts = (0..=numbers.len() - length).rev().step_by((length / 4).max(1));
        all.extend(starts.map(|start| Edit::Drop { start, length }));
        length = if length > 4 { length / 2 } else { length - 1 };
    }
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    for number in numbers {
        *counts.entry(*number).or_default() += 1;
    }
    // The steps between a half and one save the batches that counting down by one would take.
    let lowers: [fn(u64) -> u64; 5] = [
        |_| 0,
        |number| number / 2,
        |number| number - number / 4,
        |number| number - number / 8,
        |number| number.saturating_sub(1),
    ];
    for lower in lowers {
        let lowered = |number: u64| Some(lower(number)).filter(|to| *to < number);
        let single = numbers
            .iter()
            .enumerate()
            .filter_map(|(index, number)| Some(Edit::Lower { index, to: lowered(*number)? }));
        all.extend(single);
        let repeated = counts
            .iter()
            .filter(|(_, count)| **count > 1)
            .filter_map(|(from, _)| Some(Edit::LowerAll { from: *from, to: lowered(*from)? }));
        all.extend(repeated);
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
        let make = |given: &Value| {
            let few: Vec<i64> = numbers(given).iter().take(12).map(|n| (n % 50) as i64).collect();
            let call = Value::Tuple(vec![Value::Str("solve".into()), list(&few)]);
            Value::Tuple(vec![Value::List(vec![call]), list(&few)])
        };
        Collected::from_endings(run.jobs.iter().map(|job| match &job.calls[0].args[0] {
            Value::List(lists) if job.calls[0].name != "solve" => {
                outcome(Value::List(lists.iter().map(make).collect()))
            }
            given => outcome(int(i64::from(run.source == source && fails(&numbers(given))))),
        }))
    }

    fn search(fails: &dyn Fn(&[u64]) -> bool) -> (Option<Counterexample>, usize) {
        let (found, search) = search_from(1, fails);
        (found, search.tried())
    }

    fn search_from(seed: u64, fails: &dyn Fn(&[u64]) -> bool) -> (Option<Counterexample>, Search) {
        let mut drill = drill(vec![call_case("s", vec![], int(0))]);
        drill.generator = Some(Generator { source: String::new(), random: true });
        let mut search = Search::new("the candidate", 0);
        let mut step = search.start(&drill, seed);
        for _ in 0..1_000 {
            match step {
                Step::Run(run) => {
                    step = search.go_on(&drill, &play(&run, "the candidate", fails));
                }
                Step::Done(found) => return (found, search),
            }
        }
        panic!("the search does not end");
    }

    /// The numbers that the found case is called with.
    fn found_numbers(found: &Counterexample) -> Numbers {
        let Action::Call { call, .. } = &found.case.action else { return Vec::new() };
        let Value::List(items) = &call.args[0] else { return Vec::new() };
        items.iter().map(|item| item.to_string().parse().unwrap()).collect()
    }

    /// A way in which a submission can fail; each looks at another side of the input.
    #[derive(Clone, Copy, Debug)]
    struct Failure {
        kind: usize,
        number: u64,
        length: usize,
    }

    impl Failure {
        fn is_shown_by(self, given: &[u64]) -> bool {
            let Self { kind, number, length } = self;
            match kind {
                0 => given.len() >= length && given.iter().any(|n| n % number == 1),
                1 => given.iter().sum::<u64>() > number * 11,
                2 => given.windows(2).any(|pair| pair[0] > pair[1] + number),
                3 => given.iter().filter(|n| **n >= number).count() > length,
                4 => given.iter().any(|n| *n > 2 && given.iter().filter(|m| *m == n).count() > 1),
                _ => given.iter().sum::<u64>() % number == 1,
            }
        }
    }

    fn any_failure() -> impl Strategy<Value = Failure> {
        (0_usize..6, 2_u64..9, 0_usize..6).prop_map(|(kind, number, length)| Failure {
            kind,
            number,
            length,
        })
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
            (
                "two equal ones that are not small",
                Box::new(|n: &[u64]| {
                    n.iter().any(|a| *a > 2 && n.iter().filter(|b| *b == a).count() > 1)
                }),
                "solve([3, 3])",
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

    /// Plays a candidate that takes these steps over a list, of which the drill allows a thousand
    /// times the least that a random case gets.
    fn search_for_steps(steps: &dyn Fn(&[u64]) -> u64) -> Option<Counterexample> {
        let mut drill = drill(vec![call_case("s", vec![], int(0))]);
        drill.generator = Some(Generator { source: String::new(), random: true });
        drill.limits.steps = STEPS_FLOOR * 1_000;
        let mut search = Search::new("the candidate", 0);
        let mut step = search.start(&drill, 1);
        for _ in 0..1_000 {
            let Step::Run(run) = step else { break };
            let mut collected = play(&run, "the candidate", &|_| false);
            if run.source == "the candidate" {
                let ending = |job: &crate::wire::Job| {
                    let Value::List(items) = &job.calls[0].args[0] else { return outcome(int(0)) };
                    let numbers: Numbers =
                        items.iter().map(|item| item.to_string().parse().unwrap()).collect();
                    if steps(&numbers) <= run.limits.steps {
                        return outcome(int(0));
                    }
                    let limit = Some(crate::wire::Limit::Steps);
                    Ending::Ended(Outcome { limit, ..Outcome::default() })
                };
                collected = Collected::from_endings(run.jobs.iter().map(ending));
            }
            step = search.go_on(&drill, &collected);
        }
        let Step::Done(found) = step else { panic!("the search does not end") };
        found
    }

    #[test]
    fn a_loop_without_an_end_is_found_and_a_slow_one_is_not_taken_for_it() {
        let endless = |numbers: &[u64]| numbers.len() >= 2 && numbers.iter().any(|n| *n >= 3);
        let found = search_for_steps(&|numbers| if endless(numbers) { u64::MAX } else { 10 });
        let found = found.unwrap();
        assert_eq!(arguments(&found), "solve([3, 0])");
        assert_eq!(found.report.verdict, Verdict::TooManySteps);
        assert_eq!(search_for_steps(&|_| STEPS_FLOOR * 2), None);

        // Where the simpler cases are only slow, the one that was confirmed is what is found.
        let endless = |numbers: &[u64]| numbers.len() >= 4;
        let found = search_for_steps(&|n| if endless(n) { u64::MAX } else { STEPS_FLOOR * 2 });
        assert!(endless(&found_numbers(&found.unwrap())));
    }

    #[test]
    fn the_same_seed_finds_the_same_case() {
        let fails = |numbers: &[u64]| numbers.iter().sum::<u64>() % 3 == 1;
        assert_eq!(search(&fails), search(&fails));
    }

    #[test]
    fn numbers_that_depend_on_each_other_are_lowered_together() {
        let gap = |numbers: &[u64]| numbers.windows(2).any(|pair| pair[0] > pair[1] + 5);
        let (found, _) = search_from(180, &gap);
        assert_eq!(arguments(&found.unwrap()), "solve([6, 0])");
    }

    #[test]
    fn a_number_is_not_counted_down_one_by_one() {
        let (found, search) = search_from(960, &|numbers| numbers.iter().sum::<u64>() > 22);
        assert_eq!(arguments(&found.unwrap()), "solve([23])");
        assert!(search.batches < BATCHES, "{}", search.batches);
    }

    proptest! {
        // A search makes a thousand cases.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn nothing_simpler_of_what_is_found_fails(failure in any_failure(), seed in 0_u64..1_000) {
            let (found, search) = search_from(seed, &|given| failure.is_shown_by(given));
            if let Some(found) = found {
                let numbers = found_numbers(&found);
                prop_assert!(failure.is_shown_by(&numbers), "{numbers:?}");
                prop_assert_ne!(found.report.verdict, Verdict::Passed);
                // What is found when the batches are spent has to do as it is.
                prop_assume!(search.batches < BATCHES);
                for edit in simplifications(&numbers) {
                    let simpler = edited(&numbers, &[edit]);
                    prop_assert!(!failure.is_shown_by(&simpler), "{numbers:?} after {edit:?}");
                }
            }
        }

        #[test]
        fn the_same_seed_always_finds_the_same(failure in any_failure(), seed in 0_u64..1_000) {
            let fails = |given: &[u64]| failure.is_shown_by(given);
            let (one, first) = search_from(seed, &fails);
            let (other, second) = search_from(seed, &fails);
            prop_assert_eq!(one, other);
            prop_assert_eq!(first.tried(), second.tried());
        }
    }

    proptest! {
        #[test]
        fn what_is_found_fails_and_nothing_is_tried_twice(modulus in 2_u64..9, floor in 0_usize..6) {
            let fails = |numbers: &[u64]| {
                numbers.len() >= floor && numbers.iter().any(|number| number % modulus == 1)
            };
            if let (Some(found), _) = search(&fails) {
                let numbers = found_numbers(&found);
                prop_assert!(fails(&numbers), "{numbers:?}");
                prop_assert!(numbers.len() <= floor.max(1), "{numbers:?}");
            }
        }

        #[test]
        fn simplifications_are_simpler(numbers in proptest::collection::vec(0_u64..100, 0..20)) {
            let edits = simplifications(&numbers);
            let combined = combinations(&edits).map(|edits| edited(&numbers, edits));
            let single = edits.iter().map(|edit| edited(&numbers, &[*edit]));
            for simpler in single.chain(combined) {
                prop_assert!(is_simpler(&simpler, &numbers), "{simpler:?} of {numbers:?}");
            }
        }
    }
}
