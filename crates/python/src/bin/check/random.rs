//! Looks for the smallest case on which a submission fails, as the page does.

use judge::growth::SEED;
use judge::random;
use judge::search::{Counterexample, Search, Step};
use question::{Case, Drill, own_test_line};

use crate::child::{self, Ending};
use crate::{Form, Outcome as Answer};

/// What a search has found.
pub struct Found {
    /// The smallest case that fails; none when all pass.
    pub counterexample: Option<Counterexample>,
    /// How many cases were judged.
    pub tried: usize,
}

/// How far a search goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Any case fails.
    Any,
    /// The smallest that it can find fails.
    Smallest,
}

/// Searches for a case of the stages up to one, counted from 0, on which a source fails.
///
/// # Errors
/// When the child process does not work.
pub fn search(drill: &Drill, source: &str, stage: usize, until: Until) -> Result<Found, String> {
    let mut search = Search::new(source, stage);
    let mut step = search.start(drill, SEED);
    loop {
        if until == Until::Any && search.found().is_some() {
            let counterexample = search.found().cloned();
            return Ok(Found { counterexample, tried: search.tried() });
        }
        match step {
            Step::Run(run) => {
                let (collected, _) = child::collect(&run)?;
                step = search.go_on(drill, &collected);
            }
            Step::Done(counterexample) => {
                return Ok(Found { counterexample, tried: search.tried() });
            }
        }
    }
}

/// What is wrong with what a generator makes at random, or none.
///
/// # Errors
/// When the child process does not work.
pub fn objection(drill: &Drill, cases: u64) -> Result<Option<String>, String> {
    let numbers: Vec<_> = (0..cases).map(|index| random::numbers(SEED, index)).collect();
    let Some(run) = random::making_request(drill, &numbers, 0) else { return Ok(None) };
    let (collected, ending) = child::collect(&run)?;
    if ending != Ending::Finished {
        return Ok(Some(format!("random_case did not end: {ending:?}")));
    }
    let made = match random::made(drill, &collected) {
        Ok(made) => made,
        Err(reason) => return Ok(Some(format!("random_case: {reason}"))),
    };
    let cases: Vec<&Case> = made.iter().map(|made| &made.case).collect();
    let (collected, _) = child::collect(&random::answering_request(drill, &cases, 0))?;
    let (answered, _) = random::answered(&made, &collected);
    let unanswered =
        made.iter().find(|made| !answered.iter().any(|answered| answered.case.id == made.case.id));
    Ok(unanswered.map(|made| {
        let line = own_test_line(&made.case, drill);
        format!("random_case: solution.py gives no plain answer to {line}")
    }))
}

/// Searches and prints what was found; it passes when nothing fails.
///
/// # Errors
/// When the drill makes no random cases, or the child process does not work.
pub fn print(id: &str, drill: &Drill, source: &str, form: Form) -> Result<Answer, String> {
    if !drill.generator.as_ref().is_some_and(|generator| generator.random) {
        return Err(format!("{id} makes no random cases: generator.py defines no random_case"));
    }
    let found = search(drill, source, usize::MAX, Until::Smallest)?;
    let counterexample = found.counterexample.as_ref();
    match form {
        Form::Json => {
            let counterexample = counterexample.map(|found| {
                serde_json::json!({
                    "verdict": found.report.verdict.as_str(),
                    "call": found.report.call,
                    "got": found.report.got,
                    "expected": found.report.expected,
                    "test": own_test_line(&found.case, drill),
                })
            });
            println!(
                "{}",
                serde_json::json!({
                    "question": id, "tried": found.tried, "counterexample": counterexample,
                })
            );
        }
        Form::Text => match counterexample {
            None => println!("random cases: {} passed", found.tried),
            Some(smallest) => println!(
                "random cases: the smallest that fails, after {} tried\n  call      {}\n  got       {}\n  expected  {}",
                found.tried,
                smallest.report.call.replace('\n', "\n            "),
                smallest.report.got,
                smallest.report.expected
            ),
        },
    }
    Ok(Answer::of(counterexample.is_none()))
}
