//! Verdicts: what a submission asks of the worker, and what its answers are worth.
//!
//! The crate turns a drill into a [`wire::Run`] that holds inputs only ([`request`]), and what was
//! [`Collected`] from the worker into a [`Report`] ([`judging`]). In between it compares plain
//! values ([`compare`]), says where two of them differ ([`difference`]), explains exceptions
//! ([`explain`]) and recognises known wrong solutions by what they do ([`behaviour`]). It also measures how work grows
//! ([`growth`]), looks for the smallest case that fails ([`search`]) and grades a reader's own tests
//! ([`impostors`]). The page and the native checker call the same
//! functions, so they cannot disagree.
//!
//! It knows no Python interpreter, no web page, no clock and no randomness: equal input gives an
//! equal report. A candidate's mistake is a [`Verdict`], never an error, and nothing here panics.

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod behaviour;
mod canonical;
pub mod compare;
pub mod difference;
pub mod explain;
pub mod growth;
pub mod impostors;
pub mod judging;
pub mod random;
pub mod report;
pub mod request;
#[cfg(test)]
mod samples;
pub mod search;
pub mod source;
pub mod wire;

pub use judging::{Collected, Ending, judge};
pub use report::{CaseReport, Report, Verdict, submission_json};
pub use request::Which;
