//! What checked questions did, kept so that what has not changed need not run again.
//!
//! The check of a question depends on its files and on this program alone, so its outcome is kept
//! under a digest of both. Only questions without a problem are kept. What is kept is what was said
//! to the interpreter and what it answered, which the browser tests hold against what the shipped
//! interpreter answers to the same.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use question::behaviours_inputs_digest;
use serde_json::{Value, json};

/// The environment variable that names the folder; without it nothing is kept.
pub const FOLDER: &str = "REHEARSE_CHECKED";

/// A request and the messages that answered it, as texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// What was run, such as `rejected/off_by_one.py`.
    pub file: String,
    /// What the interpreter was told.
    pub request: String,
    /// What it answered.
    pub messages: Vec<String>,
}

/// Where the outcome of a question's check is kept.
pub struct Kept {
    folder: PathBuf,
    path: PathBuf,
    prefix: String,
}

impl Kept {
    /// The place for a question's folder; none when nothing is kept or the folder is unreadable.
    pub fn of(question: &Path, id: &str) -> Option<Self> {
        let folder = PathBuf::from(env::var_os(FOLDER)?);
        let mut files = Vec::new();
        read_all(question, "", &mut files).ok()?;
        let texts = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let prefix = format!("{id}.");
        let name = format!("{prefix}{}.json", behaviours_inputs_digest(program()?, texts));
        Some(Self { path: folder.join(name), folder, prefix })
    }

    /// Whether this very question has passed this very check before.
    pub fn has_passed(&self) -> bool {
        self.path.exists()
    }

    /// Keeps what was said, in place of what an older version of the question said.
    pub fn keep(&self, exchanges: &[Exchange]) -> Result<(), String> {
        let told = |error: std::io::Error| format!("cannot keep {}: {error}", self.path.display());
        fs::create_dir_all(&self.folder).map_err(told)?;
        for entry in fs::read_dir(&self.folder).map_err(told)?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&self.prefix) {
                let _ = fs::remove_file(entry.path());
            }
        }
        let list: Vec<Value> = exchanges
            .iter()
            .map(|exchange| {
                json!({
                    "file": exchange.file,
                    "request": exchange.request,
                    "messages": exchange.messages,
                })
            })
            .collect();
        // A half-written file would count as a pass.
        let begun = self.path.with_extension("begun");
        fs::write(&begun, Value::from(list).to_string()).map_err(told)?;
        fs::rename(&begun, &self.path).map_err(told)
    }
}

/// A digest of this program.
fn program() -> Option<&'static str> {
    static DIGEST: OnceLock<Option<String>> = OnceLock::new();
    let read = || {
        let bytes = fs::read(env::current_exe().ok()?).ok()?;
        Some(behaviours_inputs_digest(&String::from_utf8_lossy(&bytes), []))
    };
    DIGEST.get_or_init(read).as_deref()
}

/// Paths and texts of all files under a folder.
fn read_all(folder: &Path, path: &str, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let inner = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_all(&entry.path(), &inner, files)?;
        } else {
            let text = String::from_utf8_lossy(&fs::read(entry.path())?).into_owned();
            files.push((inner, text));
        }
    }
    Ok(())
}
