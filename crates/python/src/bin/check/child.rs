//! The checker's stand-in for the page's worker: a child process that runs Python, watched from
//! outside, so that hostile code can neither hang the checker nor bring it down.

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;
use std::{env, io, thread};

use judge::Collected;
use judge::wire::{Death, FromWorker, Run, ToWorker};
use python::{Program, Python};

/// The argument that makes the checker be the worker.
pub const WORKER_ARGUMENT: &str = "--worker";

/// Room for RustPython's large frames: the same depth must fit as in the page.
const STACK_BYTES: usize = 256 << 20;

/// How a worker ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    end(&mut child);
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

/// Carries out a request and collects what the child says.
///
/// # Errors
/// When the child cannot be started or does not understand the request.
pub fn collect(request: &Run) -> Result<(Collected, Ending), String> {
    let mut collected = Collected::default();
    let ending = run(request, &mut |message| collected.receive(message))?;
    match ending {
        Ending::Finished => {}
        Ending::TimedOut => collected.time_out(),
        Ending::Died(cause) => collected.receive(FromWorker::Died { run: request.run, cause }),
    }
    Ok((collected, ending))
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
        .process_group(0)
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
        let (number, cases) = (run.run, run.jobs.len());
        match python.prepare(run) {
            Ok(program) => serve_cases(&python, &program, number, cases)?,
            Err(rejection) => tell(&FromWorker::Rejected { run: number, rejection }),
        }
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

/// Runs each case in a copy of this process, which is to a process what a copy of its memory is to
/// the page's worker.
fn serve_cases(python: &Python, program: &Program, run: u32, cases: usize) -> Result<(), String> {
    for index in 0..cases {
        tell(&FromWorker::Started { run, index });
        let status = in_a_copy(|| {
            let message = python.case(program, index);
            tell(&message);
            match message {
                FromWorker::Rejected { .. } => REJECTED,
                _ => ENDED,
            }
        })?;
        match status {
            ENDED => {}
            REJECTED => return Ok(()),
            // The copy's last words are on the standard error, where the checker reads them.
            _ => std::process::exit(1),
        }
    }
    tell(&FromWorker::Finished { run });
    Ok(())
}

/// How a copy says that its case ended, and that the program was rejected.
const ENDED: i32 = 0;
const REJECTED: i32 = 3;

fn tell(message: &FromWorker) {
    if let Ok(text) = message.to_text() {
        let mut stdout = io::stdout().lock();
        // Nobody listens any more when the checker has given this child up.
        let _ = writeln!(stdout, "{text}").and_then(|()| stdout.flush());
    }
}

/// Does some work in a copy of this process; gives back the status with which the work or a signal
/// ended it.
///
/// # Errors
/// When the system makes no copy.
#[allow(unsafe_code)]
fn in_a_copy(work: impl FnOnce() -> i32) -> Result<i32, String> {
    // SAFETY: the only other thread of this process waits for this one to end and holds no lock, so
    // the copy, which has this thread alone, finds every lock free.
    let process = unsafe { libc::fork() };
    match process {
        -1 => Err(format!("no copy of the worker: {}", io::Error::last_os_error())),
        0 => {
            let status = work();
            // SAFETY: ends the copy at once, without the tidying that is the original's to do.
            unsafe { libc::_exit(status) }
        }
        process => {
            let mut status = 0;
            // SAFETY: waits for the copy made above; `status` outlives the call.
            while unsafe { libc::waitpid(process, &raw mut status, 0) } == -1 {
                let error = io::Error::last_os_error();
                if error.kind() != io::ErrorKind::Interrupted {
                    return Err(format!("a copy of the worker is lost: {error}"));
                }
            }
            Ok(if libc::WIFEXITED(status) { libc::WEXITSTATUS(status) } else { -1 })
        }
    }
}

/// Ends a child and the copies that it has made of itself.
#[allow(unsafe_code)]
fn end(child: &mut Child) {
    if let Ok(group) = i32::try_from(child.id()) {
        // SAFETY: the child leads a group of its own and has not been waited for, so the number is
        // still its.
        unsafe { libc::kill(-group, libc::SIGKILL) };
    }
    let _ = child.wait();
}
