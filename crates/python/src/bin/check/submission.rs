//! Judges one source text: the page's way of running it, with a child process for its worker.

use std::fmt::Write;

use judge::request::{self, Which};
use judge::source::shown_line;
use judge::wire::{self, FromWorker, Rejection};
use judge::{Collected, Report, Verdict};
use question::Drill;

use crate::child::{self, Ending};

/// A judged source with the digest of what it did.
pub struct Judged {
    /// The report.
    pub report: Report,
    /// As `judge::behaviour` computes it.
    pub behaviour: String,
    /// What the worker was told, and what it answered.
    pub exchange: (wire::Run, Vec<FromWorker>),
}

/// Judges a source on the stages up to `stage`, counted from 0.
///
/// # Errors
/// When the child process does not work.
pub fn judge_up_to(drill: &Drill, source: &str, stage: usize) -> Result<Judged, String> {
    let (request, cases) = request::run(drill, source, Which::Everything { stage }, 1);
    let mut collected = Collected::default();
    let mut messages = Vec::new();
    let mut deaths = 0;
    let mut offset = 0;
    while offset < request.jobs.len() {
        let mut part = request.clone();
        part.jobs.drain(..offset);
        let mut started = None;
        let is_first = offset == 0;
        let ending = child::run(&part, &mut |message| {
            if is_first {
                messages.push(message.clone());
            }
            let message = shifted(message, offset);
            if let FromWorker::Started { index, .. } = message {
                started = Some(index);
            }
            collected.receive(message);
        })?;
        match ending {
            Ending::Finished => break,
            Ending::TimedOut => {
                collected.time_out();
                break;
            }
            Ending::Died(cause) => collected.receive(FromWorker::Died { run: request.run, cause }),
        }
        // As in the page: one death costs its case, a second one ends the run.
        deaths += 1;
        match started {
            Some(index) if deaths < 2 => offset = index + 1,
            Some(_) => break,
            None => return Err("the worker died before any case had started".to_owned()),
        }
    }
    let report = judge::judge(drill, source, &cases, &collected);
    let behaviour = judge::behaviour::behaviour(&cases, &collected);
    Ok(Judged { report, behaviour, exchange: (request, messages) })
}

/// Judges a source on the first stage and on those follow-ups whose functions it defines.
///
/// # Errors
/// When the child process does not work.
pub fn judge_as_far_as_written(drill: &Drill, source: &str) -> Result<Report, String> {
    let mut stage = drill.stages.len().saturating_sub(1);
    loop {
        let report = judge_up_to(drill, source, stage)?.report;
        let earlier = report
            .rejection
            .as_ref()
            .and_then(|rejection| request::stage_as_far_as_written(drill, rejection));
        match earlier {
            Some(earlier) => stage = earlier,
            None => return Ok(report),
        }
    }
}

/// Counts a message's case from the beginning of the whole run.
fn shifted(message: FromWorker, offset: usize) -> FromWorker {
    match message {
        FromWorker::Started { run, index } => FromWorker::Started { run, index: index + offset },
        FromWorker::Ended { run, index, outcome } => {
            FromWorker::Ended { run, index: index + offset, outcome }
        }
        other => other,
    }
}

/// A report on a source for the terminal: the verdict, then what did not pass.
pub fn text(report: &Report, source: &str) -> String {
    let mut text =
        format!("{}: {} of {} passed\n", report.verdict.as_str(), report.passed, report.total);
    // Writing to a string does not fail.
    match &report.rejection {
        Some(Rejection::DoesNotCompile(exception)) => {
            let line = exception.frames.first().map_or(0, |frame| frame.line);
            let _ = writeln!(text, "  line {line}: {}: {}", exception.kind, exception.message);
            if let Some(code) = shown_line(source, line) {
                let _ = writeln!(text, "    {code}");
            }
            if let Some(explanation) = &report.explanation {
                let _ = writeln!(text, "  {explanation}");
            }
        }
        Some(Rejection::EntryMissing { entry, defined }) => {
            let _ =
                writeln!(text, "  {} is not defined; defined: {}", entry.name, defined.join(", "));
        }
        None => {}
    }
    for case in report.cases.iter().filter(|case| case.verdict != Verdict::Passed) {
        let _ = writeln!(text, "\n{} ({}): {}", case.id, case.label, case.verdict.as_str());
        for (name, value) in [
            ("call", &case.call),
            ("got", &case.got),
            ("expected", &case.expected),
            ("", &case.difference),
            ("printed", &case.stdout),
        ] {
            for (index, line) in value.trim_end().lines().enumerate() {
                let name = if index == 0 { name } else { "" };
                let _ = writeln!(text, "  {name:9} {line}");
            }
        }
        for frame in case.exception.iter().flat_map(|exception| &exception.frames) {
            let times = match frame.repeated {
                0 | 1 => String::new(),
                times => format!(", {times} times"),
            };
            let _ = writeln!(text, "  line {} in {}{times}", frame.line, frame.function);
            if let Some(code) = shown_line(source, frame.line) {
                let _ = writeln!(text, "    {code}");
            }
        }
        if let Some(explanation) = &case.explanation {
            let _ = writeln!(text, "  {explanation}");
        }
    }
    if let Some(sentence) = &report.misconception {
        let _ = writeln!(text, "\n{sentence}");
    }
    text
}
