//! When a question is asked again: FSRS decides it, from grades that are proposed from what
//! happened. And what follows from it, such as the queue of today.
//!
//! Pure: the time is an argument, and nothing is left to chance.

pub mod attempt;
pub mod day;
pub mod figures;
pub mod forecast;
pub mod fsrs;
pub mod plan;
pub mod proposal;
pub mod queue;

pub use day::{Day, Now};
pub use proposal::{Happened, Proposal, Reason};
pub use queue::{Queue, Why, is_due};
