//! The native checker, which judges a file the way the page does.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::place::Place;
use crate::{interpreter, stage};

/// The environment variable that tells the checker, and the browser tests, where the outcomes of
/// checks are kept.
pub const CHECKED: &str = "REHEARSE_CHECKED";

/// Where the outcomes of the content's checks are kept: a question that has not changed since it
/// passed is not run again.
pub fn checked(place: &Place) -> PathBuf {
    place.cache.join("checked")
}

/// The checker, built and ready for its arguments.
pub fn command(place: &Place) -> Result<Command> {
    let mut cargo = place.cargo();
    cargo
        .args([
            "build",
            "--profile",
            "checker",
            "--package",
            "python",
            "--features",
            "check",
            "--bin",
            "check",
        ])
        .args(interpreter::cargo_args(place)?);
    stage::run_cargo(cargo)?;
    let mut checker = Command::new(place.target.join("checker/check"));
    // Paths on the command line are meant from where the person stands.
    if let Some(folder) = env::var_os("REHEARSE_STARTED_IN") {
        checker.current_dir(folder);
    }
    Ok(checker)
}
