//! A submission's way: through the worker to its report, and on to how its work grows and to the
//! smallest input on which it fails. And the way of a reader's tests through the impostors.

use std::cell::RefCell;
use std::rc::Rc;

use judge::growth::{Growth, SEED, growth, inputs_request, measuring_request, misconception};
use judge::impostors::{self, Hunt};
use judge::search::{Search, Step};
use judge::wire::{Rejection, Run};
use judge::{Collected, Report, Verdict, Which, request};
use question::{Case, Drill, Entry, MAX_OWN_TEST_LENGTH, Question, own_test_line};
use yew::prelude::*;

use crate::browser::clock;
use crate::components::growth::{Comparison, Measured};
use crate::components::impostors::Hunted;
use crate::components::smallest::{Finding, Searched};
use crate::components::verdict::Shown;
use crate::hooks::{ProgressHandle, RunnerHandle};
use crate::progress::{Action, Millis, Outcome, SubmissionRecord};
use crate::runner::Delivery;
use crate::wording::Scope;

/// A program on its way through the worker to its report.
#[derive(Clone)]
pub struct Submission {
    /// What it answers.
    pub question: Rc<Question>,
    /// Its text.
    pub source: Rc<str>,
    /// The reader's own tests, for Run.
    pub own: Rc<[Case]>,
    /// What is run.
    pub scope: Scope,
    /// What a follow-up asks for and the source turned out not to define.
    pub unwritten: Option<Entry>,
    /// Told what the reader has learned.
    pub progress: ProgressHandle,
    /// Has it run.
    pub runner: RunnerHandle,
    /// Shows the report.
    pub shown: UseStateSetter<Option<Shown>>,
    /// Shows the growth.
    pub measured: UseStateSetter<Measured>,
    /// Shows the smallest input that fails.
    pub searched: UseStateSetter<Searched>,
    /// Counts the reports of this page.
    pub reports: Rc<RefCell<u32>>,
    /// What the random inputs follow from.
    pub seed: u64,
}

/// The seed for an attempt that began then; a fresh attempt meets fresh inputs.
pub fn seed(attempt_began: Option<Millis>) -> u64 {
    attempt_began.map_or(SEED, Millis::unsigned_abs)
}

impl Submission {
    /// Has the source run over the cases up to a stage.
    pub fn run(self, stage: usize) {
        let Some(drill) = &self.question.drill else { return };
        let which = match self.scope {
            Scope::Samples => Which::Samples { stage },
            Scope::Everything => Which::Everything { stage },
        };
        let (run, _) = request::run_with_own(drill, &self.own, &self.source, which, 0);
        let runner = self.runner.clone();
        let deliver = Callback::from(move |delivery| match delivery {
            Delivery::Stopped => self.shown.set(Some(Shown::Stopped)),
            Delivery::Collected(collected) => self.clone().judge(stage, which, &collected),
        });
        runner.submit(run, deliver);
    }

    /// Shows the report and notes what it changes. A source that lacks only what a follow-up asks
    /// for is judged on the stages before it.
    fn judge(mut self, stage: usize, which: Which, collected: &Collected) {
        let Some(drill) = &self.question.drill else { return };
        if let Some(rejection @ Rejection::EntryMissing { entry, .. }) = &collected.rejection
            && let Some(earlier) = request::stage_as_far_as_written(drill, rejection)
        {
            self.unwritten = Some(entry.clone());
            self.run(earlier);
            return;
        }
        let cases = request::cases(drill, &self.own, which);
        let report = judge::judge(drill, &self.source, &cases, collected);
        let mut opened_stage = false;
        if self.scope == Scope::Everything {
            let record = record(stage, &report, &self.source, clock::now());
            self.progress.apply(&self.question, Action::Submitted(record));
            for action in lessons(drill, stage, &report) {
                let opens = matches!(action, Action::StageOpened(_)) && self.unwritten.is_none();
                opened_stage |= opens;
                self.progress.apply(&self.question, action);
            }
        }
        let verdict = report.verdict;
        let number = self.reports.replace_with(|number| number.wrapping_add(1));
        self.shown.set(Some(Shown::Report {
            report: Rc::new(report),
            source: self.source.clone(),
            scope: self.scope,
            stage,
            number,
            opened_stage,
            unwritten: self.unwritten.clone(),
        }));
        if self.scope == Scope::Everything {
            match verdict {
                Verdict::Passed => self.make_inputs(stage),
                Verdict::WrongAnswer
                | Verdict::Raised
                | Verdict::TooManySteps
                | Verdict::TooDeep
                | Verdict::OutOfMemory => self.search(stage, verdict),
                // What takes the worker down or the clock to its end is not waited for again.
                _ => {}
            }
        }
    }

    /// Has the drill's generator make inputs of growing size, if the drill asks for a growth, and
    /// searches for an input that fails.
    fn make_inputs(self, stage: usize) {
        let Some(drill) = &self.question.drill else { return };
        let Some(run) = inputs_request(drill, 0) else {
            self.search(stage, Verdict::Passed);
            return;
        };
        self.measured.set(Measured::Underway);
        let next = self.clone();
        self.then(run, move |generated| next.measure(stage, generated));
    }

    /// Runs the submission and then the reference on these inputs, each in a worker of its own.
    fn measure(&self, stage: usize, generated: &Collected) {
        let Some(drill) = &self.question.drill else { return };
        let request = |source: &str| measuring_request(drill, source, generated, 0).ok();
        let (Some(own), Some(reference)) = (request(&self.source), request(&drill.solution)) else {
            self.measured.set(Measured::Nothing);
            return;
        };
        let next = self.clone();
        self.then(own, move |own| {
            let (last, own) = (next.clone(), growth(own));
            next.then(reference.clone(), move |reference| {
                last.compare(own.clone(), growth(reference));
                last.clone().search(stage, Verdict::Passed);
            });
        });
    }

    fn compare(&self, own: Growth, reference: Growth) {
        let Some(drill) = &self.question.drill else { return };
        let Some(target) = drill.growth else { return };
        let sentence = own.class.and_then(|class| misconception(drill, class)).map(str::to_owned);
        let comparison = Comparison { own, reference, target, sentence };
        if comparison.excess().is_some() {
            self.progress.apply(&self.question, Action::GrewTooFast);
        }
        self.measured.set(Measured::Done(Rc::new(comparison)));
    }

    /// Searches for the smallest input on which a submission with this verdict fails.
    fn search(self, stage: usize, verdict: Verdict) {
        let Some(drill) = &self.question.drill else { return };
        let mut search = Search::new(&self.source, stage);
        let step = search.start(drill, self.seed);
        if matches!(step, Step::Run(_)) {
            self.searched.set(Searched::Underway);
            self.search_on(search, step, verdict);
        }
    }

    fn search_on(&self, search: Search, step: Step, verdict: Verdict) {
        let Some(drill) = &self.question.drill else { return };
        match step {
            Step::Run(run) => {
                let next = self.clone();
                self.then(run, move |collected| {
                    let Some(drill) = &next.question.drill else { return };
                    let mut search = search.clone();
                    let step = search.go_on(drill, collected);
                    next.search_on(search, step, verdict);
                });
            }
            Step::Done(counterexample) => {
                let test = counterexample.as_ref().map(|found| own_test_line(&found.case, drill));
                let finding = Finding {
                    test: test.filter(|test| test.len() <= MAX_OWN_TEST_LENGTH),
                    tried: search.tried(),
                    passed: verdict == Verdict::Passed,
                    counterexample,
                };
                if finding.passed && finding.counterexample.is_some() {
                    self.progress.apply(&self.question, Action::RandomInputFailed);
                }
                self.searched.set(Searched::Done(Rc::new(finding)));
            }
        }
    }

    /// Has something run and goes on with what was collected.
    fn then(&self, run: Run, go_on: impl Fn(&Collected) + 'static) {
        let (measured, searched) = (self.measured.clone(), self.searched.clone());
        let deliver = Callback::from(move |delivery| match delivery {
            Delivery::Stopped => {
                measured.set(Measured::Nothing);
                searched.set(Searched::Nothing);
            }
            Delivery::Collected(collected) => go_on(&collected),
        });
        self.runner.submit(run, deliver);
    }
}

/// Sets a reader's tests on a drill's impostors, one worker after another.
pub fn hunt(
    question: Rc<Question>,
    tests: Vec<Case>,
    runner: RunnerHandle,
    hunted: UseStateSetter<Hunted>,
) {
    let Some(drill) = &question.drill else { return };
    hunted.set(Hunted::Underway);
    let mut hunt = Hunt::new(tests);
    let step = hunt.start(drill);
    hunt_on(question.clone(), hunt, step, runner, hunted);
}

fn hunt_on(
    question: Rc<Question>,
    hunt: Hunt,
    step: impostors::Step,
    runner: RunnerHandle,
    hunted: UseStateSetter<Hunted>,
) {
    match step {
        impostors::Step::Done(bag) => hunted.set(Hunted::Done(Rc::new(bag))),
        impostors::Step::Run(run) => {
            let next = runner.clone();
            let deliver = Callback::from(move |delivery| {
                let (Delivery::Collected(collected), Some(drill)) = (delivery, &question.drill)
                else {
                    hunted.set(Hunted::Nothing);
                    return;
                };
                let mut hunt = hunt.clone();
                let step = hunt.go_on(drill, &collected);
                hunt_on(question.clone(), hunt, step, next.clone(), hunted.clone());
            });
            runner.submit(run, deliver);
        }
    }
}

/// What is kept of a submission and its report.
fn record(stage: usize, report: &Report, source: &str, at: Millis) -> SubmissionRecord {
    SubmissionRecord {
        at,
        stage,
        verdict: report.verdict.as_str().to_owned(),
        passed: report.passed,
        total: report.cases.len(),
        steps: Some(report.cases.iter().map(|case| case.steps).sum()),
        code: source.to_owned(),
        fails_random: false,
        grows_too_fast: false,
    }
}

/// What a report on everything up to a stage changes in the reader's progress.
fn lessons(drill: &Drill, stage: usize, report: &Report) -> Vec<Action> {
    let passed = |stage: usize| {
        drill.cases.iter().filter(|case| case.stage == stage).all(|case| {
            report
                .cases
                .iter()
                .any(|judged| judged.id == case.id && judged.verdict == Verdict::Passed)
        })
    };
    let mut actions: Vec<Action> = (0..=stage)
        .map(|stage| {
            Action::Judged(stage, if passed(stage) { Outcome::Passed } else { Outcome::Failed })
        })
        .collect();
    if report.verdict == Verdict::Passed && stage + 1 < drill.stages.len() {
        actions.push(Action::StageOpened(stage + 1));
    }
    actions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_attempt_has_random_inputs_of_its_own() {
        assert_eq!(seed(None), SEED);
        assert_ne!(seed(Some(1_795_262_400_000)), seed(Some(1_795_262_400_001)));
    }
}
