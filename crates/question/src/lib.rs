//! The content model: questions as authors write them, as the page shows them and as the judge
//! runs them.
//!
//! Authors write one folder per question. With the feature `load`, [`load`] reads the folders at
//! build time, reports every mistake in them at once and returns a [`Catalog`]; [`pack`] turns it
//! into the bytes that the page ships and [`unpack`] turns these back. The crate knows nothing of
//! the web, of clocks or of the interpreter, and without the feature nothing of files either.

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod diagnostic;
mod literal;
mod model;
mod nearest;
mod objection;
mod own_tests;
mod pack;
mod value;

#[cfg(feature = "load")]
mod behaviours;
#[cfg(feature = "load")]
mod diagram;
#[cfg(feature = "load")]
mod file;
#[cfg(feature = "load")]
mod load;
#[cfg(feature = "load")]
mod markdown;
#[cfg(feature = "load")]
mod python_source;
#[cfg(feature = "load")]
mod validate;

pub use diagnostic::Diagnostic;
pub use literal::{LiteralError, MAX_DEPTH, parse_invocation, parse_step, parse_value};
pub use model::{
    Action, Answer, Case, Catalog, Compare, Design, Diagram, DiagramArrow, Drill, Engine, Entry,
    EntryKind, Expected, FollowUp, Generator, GrowthClass, Invocation, Limits, Misconception,
    Question, RubricPoint, Section, SectionTitle, Source, Stage, Story, StoryPart, TradeOff,
    Visibility,
};
pub use nearest::nearest;
pub use own_tests::{
    MAX_OWN_TEST_LENGTH, MAX_OWN_TESTS, OwnTestMistake, OwnTests, own_test_line, read_own_tests,
    speaking_methods,
};
pub use pack::{UnpackError, pack, unpack};
pub use value::{Value, float_text};

#[cfg(feature = "load")]
pub use behaviours::{behaviours_inputs_digest, behaviours_text};
#[cfg(feature = "load")]
pub use load::{
    AcceptedSolution, Authored, AuthoredQuestion, BehavioursState, Mistakes, RejectedSolution,
    load, load_authored, load_for_build,
};
