//! Grades a reader's own tests by the wrong solutions that they catch.
//!
//! An impostor is a wrong solution that people write. The reader's tests are first run on the
//! reference, for a test that the right solution fails is no test; those that are left are run on
//! each impostor, each in an interpreter of its own.

use question::{Case, Drill, Misconception};

use crate::judging::{Collected, judge};
use crate::report::Verdict;
use crate::request;
use crate::wire::Run;

/// What a hunt wants next.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Step {
    /// That this is run and its outcome told.
    Run(Run),
    /// Nothing; it is over.
    Done(Bag),
}

/// What a reader's tests have caught.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bag {
    /// Indices of the tests that the right solution fails.
    pub unfair: Vec<usize>,
    /// The impostors in their order.
    pub impostors: Vec<Impostor>,
}

/// A wrong solution and the test that gave it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Impostor {
    /// Index of the first test that it failed; none when it passed them all.
    pub caught_by: Option<usize>,
    /// What is wrong with it, in a sentence.
    pub sentence: String,
}

impl Bag {
    /// How many impostors the tests have caught.
    pub fn caught(&self) -> usize {
        self.impostors.iter().filter(|impostor| impostor.caught_by.is_some()).count()
    }
}

/// The wrong solutions of a drill that a test can tell from a right one: those that give a wrong
/// answer or raise. The rest are slow or endless, which no reader should have to wait for.
pub fn impostors(drill: &Drill) -> impl Iterator<Item = &Misconception> {
    let fails = [Verdict::WrongAnswer.as_str(), Verdict::Raised.as_str()];
    drill.misconceptions.iter().filter(move |known| fails.contains(&known.verdict.as_str()))
}

/// A hunt under way.
#[derive(Clone, Debug)]
pub struct Hunt {
    tests: Vec<Case>,
    /// Indices into `tests` of those that the right solution passes.
    fair: Vec<usize>,
    bag: Bag,
    reference_done: bool,
}

impl Hunt {
    /// A hunt with a reader's tests.
    pub fn new(tests: Vec<Case>) -> Self {
        Self { tests, fair: Vec::new(), bag: Bag::default(), reference_done: false }
    }

    /// The first step.
    pub fn start(&mut self, drill: &Drill) -> Step {
        let all: Vec<&Case> = self.tests.iter().collect();
        if all.is_empty() {
            return self.over(drill);
        }
        Step::Run(request::over(drill, &drill.solution, &all, 0))
    }

    /// The next step after a run.
    pub fn go_on(&mut self, drill: &Drill, collected: &Collected) -> Step {
        if self.reference_done {
            let index = self.bag.impostors.len();
            if let Some(known) = impostors(drill).nth(index) {
                let failed = self.first_failed(drill, &known.source, collected);
                let sentence = known.sentence.clone();
                self.bag.impostors.push(Impostor { caught_by: failed, sentence });
            }
        } else {
            self.reference_done = true;
            let all: Vec<&Case> = self.tests.iter().collect();
            let report = judge(drill, &drill.solution, &all, collected);
            let passes = |test: &Case| {
                report
                    .cases
                    .iter()
                    .any(|case| case.id == test.id && case.verdict == Verdict::Passed)
            };
            let fair = |index: &usize| self.tests.get(*index).is_some_and(passes);
            (self.fair, self.bag.unfair) = (0..self.tests.len()).partition(fair);
        }
        if self.fair.is_empty() {
            return self.over(drill);
        }
        match impostors(drill).nth(self.bag.impostors.len()) {
            Some(next) => Step::Run(request::over(drill, &next.source, &self.fair_tests(), 0)),
            None => self.over(drill),
        }
    }

    fn fair_tests(&self) -> Vec<&Case> {
        self.fair.iter().filter_map(|index| self.tests.get(*index)).collect()
    }

    /// The first test that a run does not pass. One that never came to its end has failed too.
    fn first_failed(&self, drill: &Drill, source: &str, collected: &Collected) -> Option<usize> {
        let tests = self.fair_tests();
        let report = judge(drill, source, &tests, collected);
        let passed = |test: &Case| {
            report.cases.iter().any(|case| case.id == test.id && case.verdict == Verdict::Passed)
        };
        let position = tests.iter().position(|test| !passed(test))?;
        self.fair.get(position).copied()
    }

    /// What has been found; impostors that nobody was set on got away.
    fn over(&mut self, drill: &Drill) -> Step {
        let known = impostors(drill).skip(self.bag.impostors.len());
        let free =
            known.map(|known| Impostor { caught_by: None, sentence: known.sentence.clone() });
        let free: Vec<Impostor> = free.collect();
        self.bag.impostors.extend(free);
        Step::Done(std::mem::take(&mut self.bag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::Ending;
    use crate::samples::{call_case, drill, int, own};
    use crate::wire::{CallOutcome, Outcome};
    use question::Value;

    fn test(number: usize, argument: i64, expected: i64) -> Case {
        own(call_case(&format!("own-{number}"), vec![int(argument)], int(expected)))
    }

    /// Two impostors beside the reference, which doubles: one adds two, one says 4.
    fn doubling() -> Drill {
        let mut drill = drill(vec![call_case("s", vec![int(1)], int(2))]);
        drill.solution = "double".to_owned();
        let known = |source: &str, verdict: &str| Misconception {
            name: source.to_owned(),
            verdict: verdict.to_owned(),
            behaviour: String::new(),
            growth: None,
            sentence: format!("It does {source}."),
            source: source.to_owned(),
        };
        drill.misconceptions = vec![
            known("add two", "wrong_answer"),
            known("wait", "too_many_steps"),
            known("four", "raised"),
        ];
        drill
    }

    fn play(run: &Run) -> Collected {
        let answer = |number: i64| match run.source.as_str() {
            "double" => 2 * number,
            "add two" => number + 2,
            _ => 4,
        };
        Collected::from_endings(run.jobs.iter().map(|job| {
            let number = job.calls[0].args[0].to_string().parse().unwrap_or_default();
            let value = Value::Int(answer(number).to_string());
            let calls = vec![CallOutcome::Returned { value, arguments: None }];
            Ending::Ended(Outcome { calls, ..Outcome::default() })
        }))
    }

    fn hunt(tests: Vec<Case>) -> (Bag, usize) {
        let drill = doubling();
        let mut hunt = Hunt::new(tests);
        let mut step = hunt.start(&drill);
        for runs in 0..100 {
            match step {
                Step::Run(run) => step = hunt.go_on(&drill, &play(&run)),
                Step::Done(bag) => return (bag, runs),
            }
        }
        panic!("the hunt does not end");
    }

    #[test]
    fn tests_catch_what_they_tell_apart() {
        let caught = |tests| {
            let (bag, _) = hunt(tests);
            let by: Vec<_> = bag.impostors.iter().map(|impostor| impostor.caught_by).collect();
            (bag.unfair.clone(), by, bag.caught())
        };
        assert_eq!(caught(vec![test(1, 2, 4)]), (vec![], vec![None, None], 0));
        assert_eq!(caught(vec![test(1, 2, 4), test(2, 3, 6)]), (vec![], vec![Some(1), Some(1)], 2));
        assert_eq!(caught(vec![test(1, 2, 5)]), (vec![0], vec![None, None], 0));
        assert_eq!(
            caught(vec![test(1, 2, 5), test(2, 0, 0)]),
            (vec![0], vec![Some(1), Some(1)], 2)
        );
        assert_eq!(caught(vec![]), (vec![], vec![None, None], 0));
    }

    #[test]
    fn an_unfair_test_is_not_set_on_anybody() {
        assert_eq!(hunt(vec![test(1, 2, 5)]).1, 1);
        assert_eq!(hunt(vec![test(1, 2, 4)]).1, 3);
        assert_eq!(hunt(vec![]).1, 0);
    }
}
