//! Messages between the page (or the native checker) and the worker that runs Python.
//!
//! Both sides are built together; the version guards against a cached worker of another build.
//! A request carries inputs only: expected results never leave the page.

use std::fmt;

use question::{Entry, Invocation, Limits, Value};
use serde::{Deserialize, Serialize};

/// Version of this protocol; raised with every change of form.
pub const VERSION: u32 = 1;

/// Levels of containers inside one another that a message can carry, the same as in case files.
/// The worker sends what lies deeper as [`Value::Opaque`], because a reader of texts of any depth
/// could exhaust its stack.
pub const VALUE_DEPTH: usize = question::MAX_DEPTH;

/// What the worker is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToWorker {
    /// Run a program over some cases.
    Run(Run),
}

impl ToWorker {
    /// The message as text.
    pub fn to_text(&self) -> Result<String, WireError> {
        serde_json::to_string(self).map_err(|error| WireError::Unwritable(error.to_string()))
    }

    /// The message that a text holds.
    pub fn from_text(text: &str) -> Result<Self, WireError> {
        serde_json::from_str(text).map_err(|error| WireError::Unreadable(error.to_string()))
    }
}

impl FromWorker {
    /// The message as text.
    pub fn to_text(&self) -> Result<String, WireError> {
        serde_json::to_string(self).map_err(|error| WireError::Unwritable(error.to_string()))
    }

    /// The message that a text holds.
    pub fn from_text(text: &str) -> Result<Self, WireError> {
        serde_json::from_str(text).map_err(|error| WireError::Unreadable(error.to_string()))
    }
}

/// Why a message could not be passed on. Page and worker are then of different builds, and
/// loading the page again is the cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WireError {
    /// The message has no form as text.
    Unwritable(String),
    /// The text is not a message of this version.
    Unreadable(String),
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unwritable(reason) => write!(f, "cannot write a worker message: {reason}"),
            Self::Unreadable(reason) => write!(f, "cannot read a worker message: {reason}"),
        }
    }
}

impl std::error::Error for WireError {}

/// A program and the cases to run it over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Echoed in every answer, so that answers of an abandoned run can be dropped.
    pub run: u32,
    /// The candidate's source text.
    pub source: String,
    /// What the source must define.
    pub entries: Vec<Entry>,
    /// The cases in order.
    pub jobs: Vec<Job>,
    /// What each case may use.
    pub limits: Limits,
}

/// The input side of one case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The class to instantiate first; the calls are then its methods.
    pub create: Option<Invocation>,
    /// The calls in order.
    pub calls: Vec<Invocation>,
    /// Lines that `input()` answers.
    pub input: Vec<String>,
    /// Whether the arguments' values after each call are wanted.
    pub keep_arguments: bool,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FromWorker {
    /// The interpreter is built and waits for a run.
    Ready {
        /// The worker's `VERSION`.
        version: u32,
        /// Python's version text, for the page's footer.
        python: String,
    },
    /// The source does not compile or lacks an entry point; no case was run.
    Rejected {
        /// The run it belongs to.
        run: u32,
        /// Why.
        rejection: Rejection,
    },
    /// A case is about to run: the wall clock starts here.
    Started {
        /// The run it belongs to.
        run: u32,
        /// Index into the run's jobs.
        index: usize,
    },
    /// A case has ended by itself or at a limit.
    Ended {
        /// The run it belongs to.
        run: u32,
        /// Index into the run's jobs.
        index: usize,
        /// What came of it.
        outcome: Outcome,
    },
    /// The run is over; the worker is to be thrown away.
    Finished {
        /// The run it belongs to.
        run: u32,
    },
    /// The instance died in the middle of a case and can run nothing more.
    Died {
        /// The run it belongs to.
        run: u32,
        /// What killed it.
        cause: Death,
    },
}

/// Why an instance died.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Death {
    /// An allocation did not fit under the ceiling.
    OutOfMemory,
    /// The engine's own stack ran out.
    TooDeep,
    /// Anything else.
    Crashed,
}

/// Why no case was run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Rejection {
    /// A syntax error; the exception's `line` tells where.
    DoesNotCompile(Exception),
    /// A name that the cases call is not defined, or is of the wrong kind.
    EntryMissing {
        /// What is missing.
        entry: Entry,
        /// Names of the same kind that the source does define, for a "did you mean".
        defined: Vec<String>,
    },
}

/// What came of one case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// What running the source itself raised, if anything; no call was made then.
    pub load: Option<Exception>,
    /// What creating the object raised, if anything; no method was called then.
    pub create: Option<Exception>,
    /// One entry per call made, in order.
    pub calls: Vec<CallOutcome>,
    /// The limit that ended the case, if one did. The call it happened in has no entry.
    pub limit: Option<Limit>,
    /// What was printed, cut at the limit.
    pub stdout: String,
    /// Whether more was printed than kept.
    pub stdout_cut: bool,
    /// Instructions the virtual machine executed for this case.
    pub steps: u64,
}

/// What came of one call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// It returned.
    Returned {
        /// What.
        value: Value,
        /// The positional arguments afterwards, where asked for.
        arguments: Option<Vec<Value>>,
    },
    /// It raised.
    Raised(Exception),
}

/// A limit enforced inside the virtual machine; candidate code cannot catch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The step budget is spent.
    Steps,
    /// The memory budget is spent.
    Memory,
}

/// An exception as data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exception {
    /// The type's name.
    pub kind: String,
    /// The names of its built-in base classes, nearest first, itself included if built in. Taken
    /// from the type objects, not from what they say of themselves.
    pub builtin_bases: Vec<String>,
    /// The message, cut if very long.
    pub message: String,
    /// The candidate's own frames, outermost first; for a syntax error one frame with its line.
    pub frames: Vec<Frame>,
}

/// A place in the candidate's source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Counted from 1.
    pub line: u32,
    /// The function's name, or `<module>`.
    pub function: String,
    /// How many times in a row the same frame stood there (recursion), at least 1.
    pub repeated: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use question::EntryKind;

    fn nested(depth: usize) -> Value {
        (0..depth)
            .fold(Value::Opaque { type_name: "list".into(), text: "[…]".into() }, |inner, _| {
                Value::Dict(vec![(Value::Str("deeper".into()), inner)])
            })
    }

    fn exception() -> Exception {
        Exception {
            kind: "Missing".into(),
            builtin_bases: vec!["KeyError".into(), "LookupError".into()],
            message: "'x'".into(),
            frames: vec![Frame { line: 3, function: "get".into(), repeated: 1 }],
        }
    }

    #[test]
    fn requests_survive_the_journey() {
        let message = ToWorker::Run(Run {
            run: 7,
            source: "def f(x):\n    return \"\u{1f40d}\"\n".into(),
            entries: vec![Entry { name: "f".into(), kind: EntryKind::Function }],
            jobs: vec![Job {
                create: None,
                calls: vec![Invocation {
                    name: "f".into(),
                    args: vec![Value::Float(f64::INFINITY), Value::Int("1".repeat(100))],
                    kwargs: vec![("deep".into(), nested(VALUE_DEPTH))],
                }],
                input: vec!["a line".into()],
                keep_arguments: true,
            }],
            limits: Limits::default(),
        });
        let text = message.to_text().unwrap();
        assert_eq!(ToWorker::from_text(&text), Ok(message));
    }

    #[test]
    fn answers_survive_the_journey() {
        let outcome = Outcome {
            load: Some(exception()),
            create: Some(exception()),
            calls: vec![
                CallOutcome::Returned {
                    value: nested(VALUE_DEPTH),
                    arguments: Some(vec![nested(VALUE_DEPTH)]),
                },
                CallOutcome::Raised(exception()),
            ],
            limit: Some(Limit::Memory),
            stdout: "a\nb".into(),
            stdout_cut: true,
            steps: u64::MAX,
        };
        for message in [
            FromWorker::Ready { version: VERSION, python: "3.14".into() },
            FromWorker::Rejected { run: 1, rejection: Rejection::DoesNotCompile(exception()) },
            FromWorker::Rejected {
                run: 1,
                rejection: Rejection::EntryMissing {
                    entry: Entry { name: "Cache".into(), kind: EntryKind::Class },
                    defined: vec!["cache".into()],
                },
            },
            FromWorker::Started { run: 1, index: 0 },
            FromWorker::Ended { run: 1, index: 0, outcome },
            FromWorker::Finished { run: 1 },
            FromWorker::Died { run: 1, cause: Death::TooDeep },
        ] {
            let text = message.to_text().unwrap();
            assert_eq!(FromWorker::from_text(&text), Ok(message));
        }
    }

    #[test]
    fn what_is_no_message_is_an_error() {
        let bottomless = "[".repeat(1_000_000);
        for text in ["", "null", "{}", r#"{"type":"dance"}"#, r#"{"type":"started"}"#, &bottomless]
        {
            assert!(
                matches!(FromWorker::from_text(text), Err(WireError::Unreadable(_))),
                "{:.40}",
                text
            );
            assert!(matches!(ToWorker::from_text(text), Err(WireError::Unreadable(_))));
        }
    }
}
