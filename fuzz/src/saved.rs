//! What the browser has kept: whatever stands there, nothing that a reader wrote is lost.
//!
//! An input is a text, and after a byte 255 what happens to it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use crate::progress::model::{Action, Ground, Outcome, Work};
use crate::progress::records::{Attempt, SubmissionRecord};
use crate::progress::saved::{read, save};
use crate::progress::shelf::Shelf;
use crate::progress::store::{Refused, Store};

const ID: &str = "pair-sum";
const KEY: &str = "rehearse/1/kept/pair-sum";

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

/// A store whose owner sees into it and makes it refuse.
#[derive(Clone, Default)]
struct Chest(Rc<RefCell<Inside>>);

#[derive(Default)]
struct Inside {
    texts: BTreeMap<String, String>,
    refuses_reads: bool,
    refuses_writes: bool,
}

impl Store for Chest {
    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        let inside = self.0.borrow();
        if inside.refuses_reads { Err(Refused) } else { Ok(inside.texts.get(key).cloned()) }
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        let mut inside = self.0.borrow_mut();
        if inside.refuses_writes {
            return Err(Refused);
        }
        inside.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

impl Chest {
    fn holds(&self, text: &str) -> bool {
        self.0.borrow().texts.values().any(|kept| kept == text)
    }

    /// Whether a page that looks for its work finds this.
    fn shows(&self, text: &str) -> bool {
        let inside = self.0.borrow();
        !inside.refuses_reads && inside.texts.get(KEY).is_some_and(|kept| kept == text)
    }

    fn refuse(&self, bits: u8) {
        let mut inside = self.0.borrow_mut();
        inside.refuses_reads = bits & 1 != 0;
        inside.refuses_writes = bits & 2 != 0;
    }
}

fn play(text: &str, script: &[u8]) {
    let store = Chest::default();
    store.0.borrow_mut().texts.insert(KEY.to_owned(), text.to_owned());
    let mut script = script.iter().copied();
    store.refuse(script.next().unwrap_or_default());
    let mut shelf = Shelf::open(store.clone(), [ID]);
    // What must not get lost: texts that no shelf could take up.
    let mut precious: Vec<String> = Vec::new();
    let taken_up = |text: &str| store.shows(text) && read(text).is_ok();
    if !taken_up(text) {
        precious.push(text.to_owned());
    }
    let mut now = 0;
    while let Some(byte) = script.next() {
        let argument = script.next().unwrap_or_default();
        let letter = || char::from(b'a' + argument % 26).to_string();
        now += i64::from(argument) * 60_000;
        let digest = if argument % 2 == 0 { "d1" } else { "d2" };
        let ground = Ground { digest, starter: "a", now };
        let action = match byte % 21 {
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
                store.refuse(argument);
                continue;
            }
            11 => {
                // Another page has written something, and the browser tells this one.
                let other = format!("{text}{argument}");
                store.0.borrow_mut().texts.insert(KEY.to_owned(), other.clone());
                // What it wrote over is its own affair.
                precious.retain(|kept| store.holds(kept));
                shelf.fetch(ID);
                precious.push(other);
                precious.retain(|kept| !taken_up(kept));
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
            _ => {
                shelf = Shelf::open(store.clone(), [ID]);
                precious.retain(|kept| !taken_up(kept));
                continue;
            }
        };
        let expected = shelf.work(ID).after(action.clone(), ground);
        shelf.apply(ID, action, ground);
        assert_eq!(shelf.work(ID), expected);
        for text in &precious {
            assert!(store.holds(text), "{text:?} is lost");
        }
    }
    let work: Work = shelf.work(ID);
    assert_eq!(read(&save(&work)), Ok(work));
}
