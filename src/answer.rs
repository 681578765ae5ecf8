//! Answers in words, apart from the page: what a text mentions, how a story is told, what time an
//! answer takes.

pub mod dictation;
pub mod field;
pub mod mentions;
pub mod stopwatch;
pub mod telling;

pub use dictation::SpeechFailure;
pub use field::Field;
pub use mentions::{distinct, marked, mentions};
pub use stopwatch::Stopwatch;
pub use telling::Telling;
