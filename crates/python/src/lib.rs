//! The interpreter: runs a candidate's program over cases and says what came of each.
//!
//! This is the only crate that knows RustPython. It gets source text, calls and limits, and gives
//! back plain values; it never sees an expected result, so nothing a candidate writes can reach one.

mod exception;
mod host;
mod interpreter;
pub mod memory;
mod run;
mod values;

pub use interpreter::{Python, VERSION};
pub use run::Program;
