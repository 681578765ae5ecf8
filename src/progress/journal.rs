//! The form of the journal: changes that the store may not have taken yet. Version 1, as JSON:
//!
//! ```json
//! {"version": 1, "changes": [{"page": "…", "number": 1, "key": "lru-cache", "at": 1790000000000,
//!  "deed": {"work": {"digest": "…", "starter": "…", "over": 0, "action": {"code_edited": "…"}}}}]}
//! ```
//!
//! Each page writes one of its own, at once and before the store is asked, and takes it away when
//! the store has everything. A page that starts takes over those that are left.

use serde::{Deserialize, Serialize};

use super::saved::{Unreadable, read_up_to};
use super::shelf::Change;

const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    changes: &'a [Change],
}

#[derive(Deserialize)]
struct Read {
    changes: Vec<Change>,
}

/// The text to write.
pub fn write(changes: &[Change]) -> String {
    // Strings and numbers always have a JSON form.
    serde_json::to_string(&Written { version: VERSION, changes }).unwrap_or_default()
}

/// The changes that a text holds.
pub fn read(text: &str) -> Result<Vec<Change>, Unreadable> {
    read_up_to::<Read>(VERSION, text).map(|read| read.changes)
}

#[cfg(test)]
mod tests {
    use super::super::model::{Action, Ground};
    use super::super::room::{RoomAction, SettingsAction};
    use super::super::shelf::Shelf;
    use super::*;

    #[test]
    fn changes_survive_being_written() {
        let mut shelf = Shelf::new("p1");
        let ground = Ground { digest: "d", starter: "s", now: 1_790_000_000_000 };
        shelf.apply("a", Action::CodeEdited("print('ü')".into()), ground);
        shelf.apply("a", Action::StageOpened(1), ground);
        shelf.apply_to_room(RoomAction::Set(SettingsAction::RetentionSet(0.85)), 2);
        assert_eq!(read(&write(shelf.waiting())).as_deref(), Ok(shelf.waiting()));
        for (text, expected) in [
            ("", Unreadable::Garbage),
            (r#"{"version":1}"#, Unreadable::Garbage),
            (r#"{"version":2}"#, Unreadable::Newer),
        ] {
            assert_eq!(read(text), Err(expected));
        }
    }
}
