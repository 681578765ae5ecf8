//! Reads and checks the questions, so that a mistake in the content stops the build, and writes the
//! index of them that goes into the app.

#[allow(dead_code)]
#[path = "src/catalog/listing.rs"]
mod listing;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// Lets development builds read another folder than `content`.
const OTHER_FOLDER: &str = "REHEARSE_CONTENT";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/catalog/listing.rs");
    println!("cargo::rerun-if-env-changed={OTHER_FOLDER}");
    let folder = env::var_os(OTHER_FOLDER).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());

    let catalog = match question::load_for_build(&folder) {
        Ok(catalog) => catalog,
        Err(mistakes) => {
            eprintln!("{mistakes}");
            return ExitCode::FAILURE;
        }
    };
    let Some(out) = env::var_os("OUT_DIR") else {
        eprintln!("OUT_DIR is not set; cargo runs this script");
        return ExitCode::FAILURE;
    };
    let index = listing::Catalog {
        sections: catalog.sections,
        questions: catalog.questions.iter().map(listing::Listing::from).collect(),
    };
    let path = Path::new(&out).join("index.json");
    let written = serde_json::to_vec(&index).map_err(io::Error::from);
    if let Err(error) = written.and_then(|index| fs::write(&path, index)) {
        eprintln!("{} cannot be written: {error}", path.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
