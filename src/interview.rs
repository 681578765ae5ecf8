//! A mock interview: which questions are asked, the clock they are asked against, and the report.
//!
//! Pure: the time, the seed and the reader's work are arguments.

pub mod report;
pub mod selection;
pub mod session;

pub use report::{Reported, markdown, record};
pub use selection::{Candidate, Wish, select, strength};
pub use session::{Milestone, Session};
