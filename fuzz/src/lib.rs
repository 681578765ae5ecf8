//! Arbitrary input for everything that reads what it cannot trust: content folders, literals, what
//! the worker says, what the browser has kept, what authors paste of their pages.
//!
//! A target is a function that takes any bytes and panics where something is wrong. The
//! coverage-guided fuzzer calls it from `main.rs`, and `tests/short.rs` calls it over the kept inputs
//! and some made from them.

pub mod content;
pub mod drill;
pub mod literals;
pub mod messages;
pub mod outcomes;
pub mod policies;
#[path = "../../src/embed/policy.rs"]
pub mod policy;
pub mod progress;
#[path = "../../src/runner.rs"]
pub mod runner;
pub mod saved;

use serde::Serialize;

/// Something that is given arbitrary bytes.
pub struct Target {
    /// Its name, which is also that of its folder of kept inputs.
    pub name: &'static str,
    /// Panics where something is wrong.
    pub run: fn(&[u8]),
    /// How many made inputs the short run gives it; what reads files gets fewer.
    pub short_runs: usize,
}

/// All targets.
pub const TARGETS: [Target; 6] = [
    Target { name: "content", run: content::run, short_runs: 1_000 },
    Target { name: "literals", run: literals::run, short_runs: 20_000 },
    Target { name: "messages", run: messages::run, short_runs: 10_000 },
    Target { name: "outcomes", run: outcomes::run, short_runs: 10_000 },
    Target { name: "policies", run: policies::run, short_runs: 20_000 },
    Target { name: "saved", run: saved::run, short_runs: 20_000 },
];

/// A form in which equal things are equal: unlike a float, its text equals itself where it is NaN.
pub(crate) fn form(thing: &impl Serialize) -> String {
    serde_json::to_string(thing).unwrap_or_else(|error| panic!("it has no form: {error}"))
}
