//! The checker's stand-in for the page's worker: a child process that runs Python, watched from
//! outside, so that hostile code can neither hang the checker nor bring it down.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;
use std::{env, io, thread};

use judge::wire::{Death, FromWorker, Run, ToWorker};
use python::Python;

/// The argument that makes the checker be the worker.
pub const WORKER_ARGUMENT: &str = "--worker";

/// Room for RustPython's large frames: the same depth must fit as in the page.
const STACK_BYTES: usize = 256 << 20;

/// How a worker ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Ending {
    /// It carried out the request.
    Finished,
    /// It was stopped because the case that had started last took too long.
    TimedOut,
    /// It died in the case that had started last.
    Died(Death),
}

/// Carries out a request in a new child process and hands on its messages.
///
/// # Errors
/// When the child cannot be started or does not understand the request.
pub fn run(request: &Run, report: &mut dyn FnMut(FromWorker)) -> Result<Ending, String> {
    let text = ToWorker::Run(request.clone()).to_text().map_err(|error| error.to_string())?;
    let mut child =
        start().map_err(|error| format!("the checker cannot start its worker: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A child that is gone already is told apart by its messages below.
        let _ = stdin.write_all(text.as_bytes());
    }
    let (sender, messages) = mpsc::channel();
    let reader = child.stdout.take().map(|stdout| {
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        })
    });
    let complaints = child.stderr.take().map(|mut stderr| {
        thread::spawn(move || {
            let mut text = String::new();
            let _ = stderr.read_to_string(&mut text);
            text
        })
    });

    let wall = Duration::from_secs(u64::from(request.limits.wall_seconds));
    let mut finished = false;
    let mut timed_out = false;
    loop {
        let line = match messages.recv_timeout(wall) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => {
                timed_out = true;
                break;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        };
        let message = FromWorker::from_text(&line).map_err(|error| error.to_string())?;
        finished |= matches!(message, FromWorker::Finished { .. } | FromWorker::Rejected { .. });
        report(message);
    }
    let _ = child.kill();
    let _ = child.wait();
    drop(messages);
    if let Some(reader) = reader {
        let _ = reader.join();
    }
    let complaint = complaints.and_then(|reader| reader.join().ok()).unwrap_or_default();
    Ok(if finished {
        Ending::Finished
    } else if timed_out {
        Ending::TimedOut
    } else {
        Ending::Died(cause(&complaint))
    })
}

/// Tells from the child's last words why it died.
fn cause(complaint: &str) -> Death {
    if complaint.contains("memory allocation of") {
        Death::OutOfMemory
    } else if complaint.contains("has overflowed its stack") {
        Death::TooDeep
    } else {
        Death::Crashed
    }
}

fn start() -> io::Result<Child> {
    Command::new(env::current_exe()?)
        .arg(WORKER_ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

/// What the child does: reads one request, carries it out, writes a message a line.
///
/// # Errors
/// When the request cannot be read or the interpreter does not start.
pub fn serve() -> Result<(), String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).map_err(|error| error.to_string())?;
    let ToWorker::Run(run) = ToWorker::from_text(&text).map_err(|error| error.to_string())?;
    let work = move || -> Result<(), String> {
        let python = Python::new()?;
        let mut stdout = io::stdout().lock();
        python.run(&run, &mut |message| {
            if let Ok(text) = message.to_text() {
                // Nobody listens any more when the checker has given this child up.
                let _ = writeln!(stdout, "{text}").and_then(|()| stdout.flush());
            }
        });
        // Like the page's worker: the process ends now, there is nothing to tidy up.
        std::process::exit(0)
    };
    let worker = thread::Builder::new().stack_size(STACK_BYTES).spawn(work);
    match worker.map(thread::JoinHandle::join) {
        Ok(Ok(result)) => result,
        Ok(Err(_)) => Err("the interpreter panicked".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}
