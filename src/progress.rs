//! What a reader has done so far, and where it is kept.
//!
//! The model is plain data with one function per change; its saved form has a version of its
//! own. `shelf` holds everything in memory and says what a store is to do, so that everything
//! works when a browser refuses storage, and in several pages at once.
//!
//! Two kinds of things are kept:
//!
//! - [`Work`], all about one question, changed by an [`Action`] (`Work::after`). Its drafts stand
//!   beside their earlier versions; each verdict leaves a [`SubmissionRecord`]; an attempt that
//!   was graded or given up leaves an [`Attempt`] in a log, from which schedules and figures are
//!   made; [`Card`] is the schedule's memory. What belongs to the attempt under way
//!   (`confidence`, `hints`, `ticked`, `solution_seen`, `answer_seen`) starts again with
//!   `Action::AttemptStarted`, which takes the drafts away into their versions.
//! - [`Room`], what belongs to no question: [`Settings`], changed by a [`SettingsAction`], and the
//!   [`InterviewRecord`]s of mock interviews.
//!
//! Time is an argument: `Ground::now` and the `at` of records, in [`Millis`] since 1970.

pub mod export;
pub mod journal;
pub mod merge;
pub mod model;
pub mod records;
pub mod room;
pub mod saved;
pub mod shelf;
pub mod transfer;

pub use model::{Action, Ground, Outcome, Work};
#[allow(unused_imports, reason = "the names of all records, whoever uses them")]
pub use records::{
    Attempt, AttemptKind, Card, CardState, DraftVersion, Grade, InterviewItem, InterviewOutcome,
    InterviewRecord, Millis, SubmissionRecord,
};
#[allow(unused_imports, reason = "the names of all records, whoever uses them")]
pub use room::{
    FONT_SIZES, Room, RoomAction, Settings, SettingsAction, TASK_SHARES, USUAL_FONT_SIZE,
};
pub use shelf::{Change, Keeping, Record, Shelf};
