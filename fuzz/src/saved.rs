//! What the browser has kept: whatever stands there, nothing that a reader wrote is lost.
//!
//! An input is a text, and after a byte 255 what happens to it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::progress::journal;
use crate::progress::merge::merge;
use crate::progress::model::{Action, Ground, Outcome};
use crate::progress::records::{Attempt, SubmissionRecord};
use crate::progress::saved::{read, save};
use crate::progress::shelf::{Change, Shelf, settle};

const ID: &str = "pair-sum";

/// Reads the text, and lets a shelf do with it what the bytes after it say.
pub fn run(bytes: &[u8]) {
    let (text, script) = match bytes.iter().position(|byte| *byte == 0xff) {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &[][..]),
    };
    let Ok(text) = std::str::from_utf8(text) else { return };
    if let Ok(work) = read(text) {
        let saved = save(&work);
        assert_eq!(read(&saved), Ok(work), "{saved}");
        keeps_what_was_read(text, &saved);
    }
    play(text, script);
}

/// Everything that this version knows and that stood in the text stands in what is saved of it.
fn keeps_what_was_read(text: &str, saved: &str) {
    let object = |text: &str| match serde_json::from_str(text) {
        Ok(Value::Object(object)) => object,
        // Serde reads a list as the fields of a struct in their order.
        _ => serde_json::Map::new(),
    };
    let (before, after) = (object(text), object(saved));
    for key in ["digest", "code", "before_reset", "own_tests", "answer", "hints", "stage", "notes"]
    {
        let is_nothing = |value: &&Value| value.is_null() || value.as_str() == Some("");
        let stood = before.get(key).filter(|value| !is_nothing(value));
        if stood.is_some() {
            assert_eq!(stood, after.get(key), "{key} of {text}");
        }
    }
    for point in before.get("ticked").and_then(Value::as_array).into_iter().flatten() {
        let kept = after.get("ticked").and_then(Value::as_array);
        assert!(kept.is_some_and(|kept| kept.contains(point)), "{point} of {text}");
    }
    for (stage, outcome) in before.get("outcomes").and_then(Value::as_object).into_iter().flatten()
    {
        assert_eq!(after.get("outcomes").and_then(|kept| kept.get(stage)), Some(outcome), "{text}");
    }
}

/// A database that carries out what it is told, or refuses.
#[derive(Default)]
struct Database {
    texts: BTreeMap<String, String>,
    aside: Vec<String>,
    applied: BTreeMap<String, u64>,
    refuses: bool,
}

impl Database {
    fn holds(&self, text: &str) -> bool {
        self.aside.iter().chain(self.texts.values()).any(|kept| kept == text)
    }

    /// Applies changes, and tells whether it did.
    fn take(&mut self, shelf: &mut Shelf) {
        let Some(changes) = shelf.hand_over() else { return };
        if self.refuses {
            shelf.refused();
            return;
        }
        let settled = settle(&changes, &self.texts, &self.applied);
        self.aside.extend(settled.aside.into_iter().map(|(_, text)| text));
        self.applied = settled.applied;
        let mut records = Vec::new();
        for (key, record, text) in settled.records {
            self.texts.insert(key.clone(), text);
            records.push((key, record));
        }
        shelf.taken(records);
    }

    /// A page that starts and finds the journal of the one before it.
    fn open(&self, page: usize, journal: &str) -> Shelf {
        let mut shelf = Shelf::new(page.to_string());
        let texts: Vec<(String, String)> = self.texts.clone().into_iter().collect();
        shelf.fetched_all(&texts);
        let left: Vec<Change> = journal::read(journal).unwrap_or_default();
        shelf.adopt(left);
        shelf
    }
}

fn play(text: &str, script: &[u8]) {
    let mut database = Database::default();
    database.texts.insert(ID.to_owned(), text.to_owned());
    let mut page = 0;
    let mut shelf = database.open(page, "");
    // What must not get lost: texts that no shelf can read.
    let mut precious: Vec<String> = Vec::new();
    if read(text).is_err() {
        precious.push(text.to_owned());
    }
    let mut script = script.iter().copied();
    let mut now = 0;
    // Whether another page has written something since this one wrote code or answer.
    let mut told = false;
    while let Some(byte) = script.next() {
        let argument = script.next().unwrap_or_default();
        let letter = || char::from(b'a' + argument % 26).to_string();
        now += i64::from(argument) * 60_000;
        let digest = if argument % 2 == 0 { "d1" } else { "d2" };
        let ground = Ground { digest, starter: "a", now };
        let action = match byte % 22 {
            0 => Action::CodeEdited(letter()),
            1 => Action::Reset,
            2 => Action::ResetUndone,
            3 => Action::OwnTestsEdited(letter()),
            4 => Action::AnswerEdited(letter()),
            5 => Action::TickTurned(letter()),
            6 => Action::HintOpened,
            7 => Action::StageOpened(usize::from(argument)),
            8 => Action::Judged(usize::from(argument % 4), Outcome::Passed),
            9 => Action::ChangeAccepted,
            10 => {
                database.refuses = argument % 2 == 0;
                continue;
            }
            11 => {
                // Another page has written something, and this one is told.
                let other = format!("{text}{argument}");
                database.texts.insert(ID.to_owned(), other.clone());
                // What it wrote over is its own affair.
                precious.retain(|kept| database.holds(kept));
                shelf.fetched(ID, Some(&other));
                told = true;
                if read(&other).is_err() {
                    precious.push(other);
                }
                continue;
            }
            12 => Action::NotesEdited(letter()),
            13 => Action::Ran,
            14 => Action::Submitted(SubmissionRecord { at: now, ..SubmissionRecord::default() }),
            15 => Action::SolutionRevealed,
            16 => Action::CodeRestored(letter()),
            17 => Action::Attempted(Attempt { at: now, ..Attempt::default() }),
            18 => Action::AttemptStarted,
            19 => Action::TimeSpent(u64::MAX / 2),
            20 => {
                database.take(&mut shelf);
                for text in &precious {
                    assert!(database.holds(text), "{text:?} is lost");
                }
                continue;
            }
            _ => {
                // The page goes; what waited is in its journal, or the database has taken it.
                let before = shelf.work(ID);
                let journal = journal::write(shelf.waiting());
                page += 1;
                shelf = database.open(page, &journal);
                if read(database.texts.get(ID).map_or("", String::as_str)).is_ok() {
                    assert_eq!(shelf.work(ID).code, before.code);
                    assert_eq!(shelf.work(ID).answer, before.answer);
                }
                continue;
            }
        };
        let before = shelf.work(ID);
        let mut kept = before.clone();
        kept.keep_versions();
        let expected = [&before, &kept].map(|work| work.after(action.clone(), ground));
        let is_told = told;
        told &= !matches!(action, Action::CodeEdited(_) | Action::AnswerEdited(_));
        shelf.apply(ID, action, ground);
        // What another page has written is kept when it is written over.
        assert!(
            shelf.work(ID) == expected[0] || is_told && shelf.work(ID) == expected[1],
            "{:?} is none of {expected:?}",
            shelf.work(ID)
        );
    }
    let work = shelf.work(ID);
    assert_eq!(read(&save(&work)), Ok(work.clone()));
    if let Ok(other) = read(text) {
        let merged = merge(&work, &other);
        assert_eq!(merge(&merged, &other), merged);
    }
}
