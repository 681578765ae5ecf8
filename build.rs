//! Reads, checks and packs the questions, so that a mistake in the content stops the build.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// Lets development builds read another folder than `content`.
const OTHER_FOLDER: &str = "REHEARSE_CONTENT";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={OTHER_FOLDER}");
    let folder = env::var_os(OTHER_FOLDER).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());

    let (catalog, diagnostics) = question::load(&folder);
    if !diagnostics.is_empty() {
        for diagnostic in &diagnostics {
            eprintln!("{diagnostic}");
        }
        let count = diagnostics.len();
        let noun = if count == 1 { "mistake" } else { "mistakes" };
        eprintln!("{count} {noun} in {}; nothing was built", folder.display());
        return ExitCode::FAILURE;
    }
    let Some(out) = env::var_os("OUT_DIR") else {
        eprintln!("OUT_DIR is not set; cargo runs this script");
        return ExitCode::FAILURE;
    };
    let packed = Path::new(&out).join("catalog.bin");
    if let Err(error) = fs::write(&packed, question::pack(&catalog)) {
        eprintln!("{} cannot be written: {error}", packed.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
