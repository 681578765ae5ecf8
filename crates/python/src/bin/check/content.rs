//! Checks questions: what the loader found, and what only running the code can show.

use std::fmt::{self, Display};
use std::path::Path;
use std::sync::Mutex;
use std::{fs, thread};

use judge::wire::{FromWorker, ToWorker};
use judge::{Report, Verdict};
use question::{
    Authored, AuthoredQuestion, BehavioursState, Diagnostic, Drill, Engine, GrowthClass,
    Visibility, behaviours_text,
};

use crate::Behaviours;
use crate::checked::{Exchange, Kept};
use crate::submission::{self, Judged};
use crate::{growth, random};

/// The reference must need at most one part in this many of the steps a case may take, so that an
/// honest solution of another style has room.
const HEADROOM: u64 = 5;

/// What was found out about one question.
pub struct QuestionReport {
    id: String,
    engine: Option<Engine>,
    answer: bool,
    rubric_points: usize,
    hidden_cases: usize,
    samples: usize,
    rejected: usize,
    hints: usize,
    stages: usize,
    sources: usize,
    /// What is wrong with it, a line or two each.
    pub problems: Vec<String>,
}

impl QuestionReport {
    /// The report for other programs.
    pub fn json(&self) -> serde_json::Value {
        let engine = self.engine.map(|engine| match engine {
            Engine::Python => "python",
            Engine::Django => "django",
        });
        serde_json::json!({
            "question": self.id,
            "engine": engine,
            "answer": self.answer,
            "rubric_points": self.rubric_points,
            "drill": self.engine.is_some(),
            "hidden_cases": self.hidden_cases,
            "samples": self.samples,
            "rejected": self.rejected,
            "hints": self.hints,
            "stages": self.stages,
            "sources": self.sources,
            "problems": self.problems,
        })
    }
}

impl Display for QuestionReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.problems.is_empty() {
            return writeln!(
                f,
                "{}: ok ({} hidden cases, {} samples, {} wrong solutions)",
                self.id, self.hidden_cases, self.samples, self.rejected
            );
        }
        writeln!(f, "{}: {} problems", self.id, self.problems.len())?;
        for problem in &self.problems {
            writeln!(f, "  {}", problem.replace('\n', "\n  "))?;
        }
        Ok(())
    }
}

/// Checks questions, several at once.
///
/// # Errors
/// When the child process does not work, or a file cannot be written.
pub fn check(
    folder: &Path,
    authored: &Authored,
    questions: &[&AuthoredQuestion],
    behaviours: Behaviours,
) -> Result<Vec<QuestionReport>, String> {
    let waiting = Mutex::new(questions.iter().enumerate());
    let reports = Mutex::new(Vec::new());
    let threads = thread::available_parallelism().map_or(1, usize::from).min(questions.len());
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((index, question)) = locked(&waiting).next() {
                    let report = check_question(folder, authored, question, behaviours);
                    locked(&reports).push((index, report));
                }
            });
        }
    });
    let mut reports = reports.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    reports.sort_by_key(|(index, _)| *index);
    reports.into_iter().map(|(_, report)| report).collect()
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn check_question(
    folder: &Path,
    authored: &Authored,
    question: &AuthoredQuestion,
    behaviours: Behaviours,
) -> Result<QuestionReport, String> {
    let mut problems: Vec<String> = authored
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.question() == Some(question.id.as_str()))
        .filter(|diagnostic| behaviours == Behaviours::Compare || !is_about_behaviours(diagnostic))
        .map(ToString::to_string)
        .collect();
    let built = question.question.as_ref();
    let drill = built.and_then(|built| built.drill.as_ref());
    if let Some(drill) = drill.filter(|drill| drill.engine == Engine::Python) {
        let kept = Kept::of(&folder.join(&question.id), &question.id)
            .filter(|_| behaviours == Behaviours::Compare);
        if !kept.as_ref().is_some_and(Kept::has_passed) {
            let mut exchanges = Vec::new();
            check_drill(folder, question, drill, behaviours, &mut exchanges, &mut problems)?;
            if let Some(kept) = kept.filter(|_| problems.is_empty()) {
                kept.keep(&exchanges)?;
            }
        }
    }
    let count = |visibility: Visibility| {
        drill.map_or(0, |drill| {
            drill.cases.iter().filter(|case| case.visibility == visibility).count()
        })
    };
    Ok(QuestionReport {
        id: question.id.clone(),
        engine: drill.map(|drill| drill.engine),
        answer: built.is_some_and(|built| !built.answer.model.is_empty()),
        rubric_points: built.map_or(0, |built| built.answer.rubric.len()),
        hidden_cases: count(Visibility::Hidden),
        samples: count(Visibility::Sample),
        rejected: question.rejected.len(),
        hints: drill.map_or(0, |drill| drill.hints.len()),
        stages: drill.map_or(0, |drill| drill.stages.len()),
        sources: built.map_or(0, |built| built.sources.len()),
        problems,
    })
}

fn is_about_behaviours(diagnostic: &Diagnostic) -> bool {
    diagnostic.path.ends_with("behaviours.toml")
}

fn check_drill(
    folder: &Path,
    question: &AuthoredQuestion,
    drill: &Drill,
    behaviours: Behaviours,
    exchanges: &mut Vec<Exchange>,
    problems: &mut Vec<String>,
) -> Result<(), String> {
    let last = drill.stages.len().saturating_sub(1);
    let mut judge = |file: &str, source: &str| {
        let judged = submission::judge_up_to(drill, source, last)?;
        exchanges.push(exchange(file, &judged)?);
        Ok::<Judged, String>(judged)
    };
    let id = &question.id;

    let solution = judge("solution.py", &drill.solution)?.report;
    must_pass(&format!("content/{id}/solution.py"), &solution, problems);
    if let Some(case) = solution.cases.iter().max_by_key(|case| case.steps)
        && case.steps.saturating_mul(HEADROOM) > drill.limits.steps
    {
        problems.push(format!(
            "content/{id}/solution.py: case \"{}\" takes {} steps of {}\n  hint: allow {HEADROOM} times as many in [drill.limits]",
            case.id, case.steps, drill.limits.steps
        ));
    }
    for accepted in &question.accepted {
        must_pass(
            &format!("content/{id}/accepted/{}.py", accepted.name),
            &judge(&format!("accepted/{}.py", accepted.name), &accepted.source)?.report,
            problems,
        );
    }
    if submission::judge_up_to(drill, &drill.starter, 0)?.report.verdict == Verdict::Passed {
        problems.push(format!(
            "content/{id}/starter.py: passes already\n  hint: leave the work to the candidate"
        ));
    }

    check_growth(question, drill, problems)?;
    check_random_cases(question, drill, problems)?;

    let mut seen: Vec<(String, String)> = Vec::new();
    for rejected in &question.rejected {
        let path = format!("content/{id}/rejected/{}.py", rejected.name);
        let file = format!("rejected/{}.py", rejected.name);
        let Judged { report, behaviour, .. } = judge(&file, &rejected.source)?;
        if report.verdict.as_str() != rejected.expect {
            problems.push(format!(
                "{path}: gets {} and expects {}{}\n  hint: correct the `# expect:` line or the cases",
                report.verdict.as_str(),
                rejected.expect,
                first_failure(&report)
            ));
        }
        // A solution that is only too slow is known by its growth.
        if rejected.growth.is_some() {
            seen.push((rejected.name.clone(), behaviour));
            continue;
        }
        if let Some((other, _)) = seen.iter().find(|(_, known)| *known == behaviour) {
            problems.push(format!(
                "{path}: behaves as {other}.py does over all cases\n  hint: add a case that tells them apart, or drop one"
            ));
        }
        if behaviours == Behaviours::Compare
            && question.behaviours == BehavioursState::Fresh
            && report.misconception.as_deref() != Some(rejected.why.as_str())
        {
            problems.push(format!(
                "{path}: its sentence is not recognized\n  hint: run ./dev check {id} --update and look at the change"
            ));
        }
        seen.push((rejected.name.clone(), behaviour));
    }
    if behaviours == Behaviours::Write {
        let path = folder.join(id).join("behaviours.toml");
        fs::write(&path, behaviours_text(&question.inputs_digest, &seen))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}

/// What was said over a source, as texts.
fn exchange(file: &str, judged: &Judged) -> Result<Exchange, String> {
    let (request, messages) = &judged.exchange;
    let request = ToWorker::Run(request.clone()).to_text().map_err(|error| error.to_string())?;
    let messages = messages.iter().map(FromWorker::to_text).collect::<Result<_, _>>();
    let messages = messages.map_err(|error| error.to_string())?;
    Ok(Exchange { file: file.to_owned(), request, messages })
}

/// Right solutions keep to the target; those rejected for their growth have the one they state,
/// and no two of them the same.
fn check_growth(
    question: &AuthoredQuestion,
    drill: &Drill,
    problems: &mut Vec<String>,
) -> Result<(), String> {
    let id = &question.id;
    let Some(target) = drill.growth else { return Ok(()) };
    let inputs = growth::inputs(drill).map_err(|error| format!("content/{id}: {error}"))?;
    let Some(inputs) = inputs else { return Ok(()) };
    let right = [("solution.py".to_owned(), drill.solution.as_str())].into_iter().chain(
        question
            .accepted
            .iter()
            .map(|accepted| (format!("accepted/{}.py", accepted.name), accepted.source.as_str())),
    );
    for (file, source) in right {
        let found = inputs.measure(source).map_err(|error| format!("content/{id}: {error}"))?;
        match found.class {
            Some(class) if class <= target => {}
            Some(class) => problems.push(format!(
                "content/{id}/{file}: its steps grow as {}, the target is {}: {}\n  hint: correct the target, the generator or the solution",
                class.id(), target.id(), points(&found)
            )),
            None => problems.push(format!(
                "content/{id}/{file}: its growth cannot be measured: {}\n  hint: generator.py must make calls that end well at the smaller sizes",
                points(&found)
            )),
        }
    }
    let mut slow: Vec<(GrowthClass, &str)> = Vec::new();
    for rejected in &question.rejected {
        let Some(stated) = rejected.growth else { continue };
        let path = format!("content/{id}/rejected/{}.py", rejected.name);
        let found =
            inputs.measure(&rejected.source).map_err(|error| format!("content/{id}: {error}"))?;
        if found.class != Some(stated) {
            problems.push(format!(
                "{path}: its steps grow as {}, and it states {}: {}\n  hint: correct the `# growth:` line",
                found.class.map_or("nothing known", GrowthClass::id),
                stated.id(),
                points(&found)
            ));
        }
        if let Some((_, other)) = slow.iter().find(|(class, _)| *class == stated) {
            problems.push(format!(
                "{path}: grows as {other}.py does\n  hint: keep one of the two, a reader gets one sentence"
            ));
        }
        slow.push((stated, &rejected.name));
    }
    Ok(())
}

/// Random cases that the check runs; more than the page does, for nobody waits.
const RANDOM_CASES: u64 = 200;

/// The generator makes cases that the reference answers, right solutions agree with it on them, and
/// they catch at least one of the wrong ones.
fn check_random_cases(
    question: &AuthoredQuestion,
    drill: &Drill,
    problems: &mut Vec<String>,
) -> Result<(), String> {
    if !drill.generator.as_ref().is_some_and(|generator| generator.random) {
        return Ok(());
    }
    let id = &question.id;
    if let Some(objection) = random::objection(drill, RANDOM_CASES)? {
        problems.push(format!(
            "content/{id}/generator.py: {objection}\n  hint: content/README.md shows what random_case returns"
        ));
        return Ok(());
    }
    let search = |source: &str| -> Result<Option<String>, String> {
        let found = random::search(drill, source, usize::MAX, random::Until::Any)?.counterexample;
        Ok(found.map(|found| found.report.call.replace('\n', "; ")))
    };
    for accepted in &question.accepted {
        if let Some(call) = search(&accepted.source)? {
            problems.push(format!(
                "content/{id}/accepted/{}.py: differs from solution.py on the random case {call}\n  hint: one of the two is wrong, or the prompt leaves it open: then do not generate it",
                accepted.name
            ));
        }
    }
    let wrong: Vec<_> = question
        .rejected
        .iter()
        .filter(|rejected| matches!(rejected.expect.as_str(), "wrong_answer" | "raised"))
        .collect();
    for rejected in &wrong {
        if search(&rejected.source)?.is_some() {
            return Ok(());
        }
    }
    if !wrong.is_empty() {
        problems.push(format!(
            "content/{id}/generator.py: no random case tells any wrong solution from the right one\n  hint: draw from few small values, so that equal and neighboring ones meet"
        ));
    }
    Ok(())
}

fn points(growth: &judge::growth::Growth) -> String {
    let points: Vec<String> =
        growth.points.iter().map(|point| format!("{}: {}", point.size, point.steps)).collect();
    points.join(", ")
}

fn must_pass(path: &str, report: &Report, problems: &mut Vec<String>) {
    if report.verdict != Verdict::Passed {
        problems.push(format!(
            "{path}: gets {}{}\n  hint: a right solution must pass every case",
            report.verdict.as_str(),
            first_failure(report)
        ));
    }
}

/// The first case that did not pass, for a message.
fn first_failure(report: &Report) -> String {
    match report.cases.iter().find(|case| case.verdict != Verdict::Passed) {
        None => String::new(),
        Some(case) => format!(
            " in case \"{}\": {} gave {}, expected {}",
            case.id,
            case.call.replace('\n', "; "),
            case.got,
            case.expected
        ),
    }
}
