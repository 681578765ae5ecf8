//! The check of the Python in questions' texts, which Node runs in an interpreter of its own.

use std::process::Command;

use anyhow::Result;

use crate::npm;
use crate::place::Place;

/// The check of these questions, or of all when none is named.
pub fn command(place: &Place, ids: &[String]) -> Result<Command> {
    npm::install(place)?;
    let mut node = place.node();
    node.args(["tests/snippets/run.mjs", "content"]).args(ids);
    Ok(node)
}
