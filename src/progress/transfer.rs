//! The file that everything can be taken away in and brought back from. Version 1, as JSON:
//!
//! ```json
//! {"format": "rehearse", "version": 1, "exported_at": 1790000000000,
//!  "works": {"lru-cache": {"version": 2, …}}, "room": {"version": 1, …},
//!  "aside": [{"key": "lru-cache", "text": "…"}]}
//! ```
//!
//! `works` and `room` hold records in the forms of `saved`, each with its own version; `aside`
//! holds saved texts that this browser could not read, which a later version of the page may.
//! Bringing a file back merges each record with what is there (`merge`); nothing is replaced.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::merge::{merge, merge_rooms};
use super::records::Millis;
use super::saved::{Unreadable, read_up_to};
use super::shelf::{ROOM, Record};

const FORMAT: &str = "rehearse";
const VERSION: u32 = 1;
/// A larger file is none of ours.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// A longer name is no question's.
const LONGEST_ID: usize = 100;

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    #[serde(default)]
    exported_at: Millis,
    #[serde(default)]
    works: BTreeMap<String, Value>,
    #[serde(default)]
    room: Value,
    #[serde(default)]
    aside: Vec<Aside>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Aside {
    key: String,
    text: String,
}

/// Everything in one text: what is kept under each key, and what was put aside.
pub fn export(kept: &[(String, String)], aside: &[(String, String)], now: Millis) -> String {
    let mut file = File {
        format: FORMAT.to_owned(),
        version: VERSION,
        exported_at: now,
        works: BTreeMap::new(),
        room: Value::Null,
        aside: Vec::new(),
    };
    let aside_place = |(key, text): &(String, String)| {
        let key = key.rsplit_once('/').map_or(key.as_str(), |(key, _)| key);
        Aside { key: key.to_owned(), text: text.clone() }
    };
    file.aside.extend(aside.iter().map(aside_place));
    for (key, text) in kept {
        // What this version cannot read is taken along as it is.
        match (Record::read(key, text), serde_json::from_str(text)) {
            (Ok(Record::Room(_)), Ok(value)) => file.room = value,
            (Ok(Record::Work(_)), Ok(value)) => {
                file.works.insert(key.clone(), value);
            }
            _ => file.aside.push(Aside { key: key.clone(), text: text.clone() }),
        }
    }
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// A file's records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The records, with their keys.
    pub records: Vec<(String, Record)>,
    /// How many more there are that cannot be read.
    pub unreadable: usize,
}

/// What bringing a file in would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Questions that there is no work on yet.
    pub new: usize,
    /// Questions whose work would be merged with the file's.
    pub merged: usize,
    /// Questions that the file has nothing new about.
    pub unchanged: usize,
    /// Records that cannot be read.
    pub unreadable: usize,
    /// Whether settings or mock interviews would change.
    pub room: bool,
}

impl Plan {
    /// Whether there is anything to do.
    pub fn changes_something(&self) -> bool {
        self.new + self.merged > 0 || self.room
    }
}

/// The records that a file holds.
pub fn read(text: &str) -> Result<Import, Unreadable> {
    let file: File = read_up_to(VERSION, text)?;
    if file.format != FORMAT {
        return Err(Unreadable::Garbage);
    }
    let mut import = Import::default();
    let mut records: BTreeMap<String, Record> = BTreeMap::new();
    let works = file.works.into_iter().map(|(key, value)| (key, value.to_string()));
    let room = (!file.room.is_null()).then(|| (ROOM.to_owned(), file.room.to_string()));
    let aside = file.aside.into_iter().map(|aside| (aside.key, aside.text));
    for (key, text) in works.chain(room).chain(aside) {
        let record = if is_key(&key) { Record::read(&key, &text).ok() } else { None };
        match record {
            None => import.unreadable += 1,
            Some(record) => {
                let record = match records.get(&key) {
                    Some(other) => merged(other, &record),
                    None => record,
                };
                records.insert(key, record);
            }
        }
    }
    import.records = records.into_iter().collect();
    Ok(import)
}

impl Import {
    /// What bringing it in would do to what is held.
    pub fn plan(&self, held: impl Fn(&str) -> Option<Record>) -> Plan {
        let mut plan = Plan { unreadable: self.unreadable, ..Plan::default() };
        for (key, record) in &self.records {
            let held = held(key).filter(|held| *held != Record::empty(key));
            let is_changed = held.as_ref().is_none_or(|held| merged(held, record) != *held);
            match (held, is_changed) {
                (_, is_changed) if key == ROOM => {
                    plan.room = is_changed && *record != Record::empty(key);
                }
                (None, _) => plan.new += 1,
                (Some(_), true) => plan.merged += 1,
                (Some(_), false) => plan.unchanged += 1,
            }
        }
        plan
    }

    /// The text to keep under a key instead of what is held there.
    pub fn text_for(&self, key: &str, held: Option<&str>) -> Option<String> {
        let (_, record) = self.records.iter().find(|(other, _)| other == key)?;
        let held = held.and_then(|held| Record::read(key, held).ok());
        Some(held.map_or_else(|| record.save(), |held| merged(&held, record).save()))
    }
}

/// What two records of the same key come to.
pub fn merged(mine: &Record, theirs: &Record) -> Record {
    match (mine, theirs) {
        (Record::Work(mine), Record::Work(theirs)) => Record::Work(Box::new(merge(mine, theirs))),
        (Record::Room(mine), Record::Room(theirs)) => {
            Record::Room(Box::new(merge_rooms(mine, theirs)))
        }
        (mine, _) => mine.clone(),
    }
}

/// Whether something can be a key of ours.
fn is_key(key: &str) -> bool {
    let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    key == ROOM || (!key.is_empty() && key.len() <= LONGEST_ID && key.chars().all(is_id))
}

#[cfg(test)]
mod tests {
    use super::super::model::Work;
    use super::super::room::{Room, Settings};
    use super::*;

    fn work(code: &str, at: Millis) -> Record {
        let code = Some(code.to_owned());
        Record::Work(Box::new(Work { code, code_at: Some(at), ..Work::default() }))
    }

    fn kept() -> Vec<(String, String)> {
        let settings = Settings { vim: true, ..Settings::default() };
        let room = Record::Room(Box::new(Room { settings, interviews: Vec::new() }));
        vec![
            (ROOM.to_owned(), room.save()),
            ("a".to_owned(), work("mine", 1).save()),
            ("b".to_owned(), "garbage".to_owned()),
        ]
    }

    #[test]
    fn everything_comes_back_from_a_file() {
        let text = export(&kept(), &[("c/0011".to_owned(), "more garbage".to_owned())], 5);
        let import = read(&text).unwrap();
        assert_eq!(import.unreadable, 2, "it is in the file, whoever can read it");
        assert!(text.contains("more garbage") && text.contains("\"c\""));
        let plan = import.plan(|_| None);
        assert_eq!(plan, Plan { new: 1, room: true, unreadable: 2, ..Plan::default() });
        for (key, record) in &import.records {
            assert_eq!(import.text_for(key, None), Some(record.save()));
        }
    }

    #[test]
    fn the_plan_tells_new_merged_and_unchanged_apart() {
        let import = read(&export(&kept(), &[], 5)).unwrap();
        let held = |key: &str| kept().iter().find(|(kept, _)| kept == key).map(|it| it.1.clone());
        let plan = import.plan(|key| Record::read(key, &held(key)?).ok());
        assert_eq!(plan, Plan { unchanged: 1, unreadable: 1, ..Plan::default() });
        assert!(!plan.changes_something());
        let plan = import.plan(|key| (key == "a").then(|| work("newer", 9)));
        assert_eq!((plan.merged, plan.room), (1, true));
        let text = import.text_for("a", Some(&work("newer", 9).save())).unwrap();
        let Ok(Record::Work(merged)) = Record::read("a", &text) else { panic!("{text}") };
        assert_eq!(merged.code.as_deref(), Some("newer"));
        assert_eq!(merged.versions[0].code, "mine");
    }

    #[test]
    fn what_is_no_file_of_ours_is_refused() {
        for (text, expected) in [
            ("", Unreadable::Garbage),
            ("{}", Unreadable::Garbage),
            (r#"{"version":1}"#, Unreadable::Garbage),
            (r#"{"version":1,"format":"other"}"#, Unreadable::Garbage),
            (r#"{"version":1,"format":"rehearse","works":[]}"#, Unreadable::Garbage),
            (r#"{"version":2,"format":"rehearse"}"#, Unreadable::Newer),
        ] {
            assert_eq!(read(text), Err(expected), "{text}");
        }
        let strange = r#"{"version":1,"format":"rehearse","works":{"_room":1,"../x":{"version":1},
            "a":{"version":99},"b":{"version":1}},"room":{"version":1}}"#;
        let import = read(strange).unwrap();
        assert_eq!((import.records.len(), import.unreadable), (2, 3));
    }
}
