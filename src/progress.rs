//! What a reader has done so far, and where it is kept.
//!
//! The model is plain data with one function per change; its saved form has a version of its
//! own, and stores are told apart from both, so that everything works in memory when a browser
//! refuses storage.

pub mod export;
pub mod model;
pub mod saved;
pub mod shelf;
pub mod store;

pub use model::{Action, Ground, Outcome, Work};
pub use shelf::{Keeping, Shelf};
