//! The native checker: judges a file as the page would, and checks questions for their authors.

#![allow(clippy::print_stdout, reason = "what it prints is the product")]

mod checked;
mod child;
mod content;
mod growth;
mod random;
mod submission;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use question::{Authored, AuthoredQuestion, load_authored, nearest};

#[global_allocator]
static ALLOCATOR: python::memory::Metered = python::memory::Metered;

const USAGE: &str = "\
usage: ./dev check <id> <file.py> [--stage N] [--json]   judge a file
       ./dev check <id> <file.py> --growth [--json]      measure how a file's steps grow
       ./dev check <id> <file.py> --random [--json]      look for the smallest case that fails
       ./dev check <id> [--update] [--json]              check a question
       ./dev check --all [--update] [--json]             check every question";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == child::WORKER_ARGUMENT) {
        return match child::serve() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => refuse(&error),
        };
    }
    match Request::parse(&arguments).and_then(|request| carry_out(&request)) {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Err(error) => refuse(&error),
    }
}

fn refuse(error: &str) -> ExitCode {
    eprintln!("check: {error}");
    ExitCode::from(2)
}

/// What the exit code says.
pub enum Outcome {
    /// All is well.
    Passed,
    /// Something is not.
    Failed,
}

impl Outcome {
    /// The outcome of something that passed or did not.
    pub fn of(passed: bool) -> Self {
        if passed { Self::Passed } else { Self::Failed }
    }
}

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Whether `behaviours.toml` is written anew.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Behaviours {
    /// Compared with what the rejected solutions do.
    Compare,
    /// Written from what they do.
    Write,
}

/// What of a file is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Verdict,
    Growth,
    Random,
}

struct Request {
    id: Option<String>,
    file: Option<PathBuf>,
    wanted: Wanted,
    stage: Option<usize>,
    form: Form,
    behaviours: Behaviours,
}

impl Request {
    fn parse(arguments: &[String]) -> Result<Self, String> {
        let mut request = Self {
            id: None,
            file: None,
            wanted: Wanted::Verdict,
            stage: None,
            form: Form::Text,
            behaviours: Behaviours::Compare,
        };
        let mut all = false;
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--all" => all = true,
                "--json" => request.form = Form::Json,
                "--growth" => request.wanted = Wanted::Growth,
                "--random" => request.wanted = Wanted::Random,
                "--update" => request.behaviours = Behaviours::Write,
                "--stage" => {
                    let number =
                        rest.next().and_then(|text| text.parse::<usize>().ok()).filter(|n| *n > 0);
                    request.stage = Some(number.ok_or("--stage takes a number from 1 on")?);
                }
                option if option.starts_with('-') => {
                    return Err(format!("there is no option {option}\n{USAGE}"));
                }
                text if request.id.is_none() => request.id = Some(text.to_owned()),
                text if request.file.is_none() => request.file = Some(PathBuf::from(text)),
                text => return Err(format!("{text} is one argument too many\n{USAGE}")),
            }
        }
        match (all, &request.id) {
            (true, Some(id)) => Err(format!("either --all or {id}\n{USAGE}")),
            (false, None) => Err(format!("which question?\n{USAGE}")),
            _ => Ok(request),
        }
    }
}

fn carry_out(request: &Request) -> Result<Outcome, String> {
    let root = env::var_os("REHEARSE_ROOT").map(PathBuf::from).unwrap_or_default();
    let folder = root.join("content");
    let authored = load_authored(&folder);
    match (&request.id, &request.file) {
        (Some(id), Some(file)) => {
            let source = fs::read_to_string(file)
                .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
            judge_file(find(&authored, id)?, &source, request)
        }
        (Some(id), None) => {
            let questions = [find(&authored, id)?];
            content::check(&folder, &authored, &questions, request.behaviours)
                .map(|reports| print_reports(&reports, request.form))
        }
        (None, _) => {
            let questions: Vec<&AuthoredQuestion> = authored.questions.iter().collect();
            if questions.is_empty() {
                return Err(format!("there are no questions in {}", folder.display()));
            }
            content::check(&folder, &authored, &questions, request.behaviours)
                .map(|reports| print_reports(&reports, request.form))
        }
    }
}

fn find<'a>(authored: &'a Authored, id: &str) -> Result<&'a AuthoredQuestion, String> {
    if let Some(question) = authored.questions.iter().find(|question| question.id == id) {
        return Ok(question);
    }
    let ids = authored.questions.iter().map(|question| question.id.as_str());
    Err(match nearest(id, ids) {
        Some(near) => format!("there is no question {id}; did you mean {near}?"),
        None => format!("there is no question {id}"),
    })
}

fn judge_file(
    authored: &AuthoredQuestion,
    source: &str,
    request: &Request,
) -> Result<Outcome, String> {
    let question = authored.question.as_ref().ok_or_else(|| {
        format!("{} cannot be read; ./dev check {} says why", authored.id, authored.id)
    })?;
    let drill = question.drill.as_ref().ok_or_else(|| format!("{} has no drill", question.id))?;
    match request.wanted {
        Wanted::Growth => return growth::print(&question.id, drill, source, request.form),
        Wanted::Random => return random::print(&question.id, drill, source, request.form),
        Wanted::Verdict => {}
    }
    let report = match request.stage {
        Some(stage) if stage > drill.stages.len() => {
            return Err(format!("{} has {} stages", question.id, drill.stages.len()));
        }
        Some(stage) => submission::judge_up_to(drill, source, stage - 1)?.report,
        None => submission::judge_as_far_as_written(drill, source)?,
    };
    match request.form {
        Form::Json => println!("{}", judge::submission_json(&question.id, &report)),
        Form::Text => {
            print!("{}", submission::text(&report, source));
            if report.verdict == judge::Verdict::Passed && drill.growth.is_some() {
                growth::print(&question.id, drill, source, Form::Text)?;
            }
        }
    }
    Ok(Outcome::of(report.verdict == judge::Verdict::Passed))
}

fn print_reports(reports: &[content::QuestionReport], form: Form) -> Outcome {
    let failed = reports.iter().filter(|report| !report.problems.is_empty()).count();
    match form {
        Form::Json => {
            let list: Vec<_> = reports.iter().map(content::QuestionReport::json).collect();
            println!("{}", serde_json::Value::from(list));
        }
        Form::Text => {
            for report in reports {
                print!("{report}");
            }
            println!("{} passed, {failed} failed", reports.len() - failed);
        }
    }
    Outcome::of(failed == 0)
}
