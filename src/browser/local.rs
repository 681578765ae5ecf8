//! The browser's local storage: the journal of changes that the database may not have yet, which
//! must be written at once when the page goes, and what pages kept there before there was a
//! database.

use crate::progress::journal;
use crate::progress::{Change, Record};

/// Prefix of all keys.
const OURS: &str = "rehearse/";
/// Prefix of the journals' keys; the page's name follows.
const JOURNAL: &str = "rehearse/2/journal/";
/// Prefix of the keys under which work was kept before there was a database.
const OLD_KEPT: &str = "rehearse/1/kept/";
/// Prefix of the keys to which unreadable texts were moved then.
const OLD_ASIDE: &str = "rehearse/1/aside/";

/// The key of the language that the reader chose, for the start script, which cannot wait for the
/// database.
const LANGUAGE: &str = "rehearse/language";

/// Keeps the language that the reader chose where the start script finds it.
pub fn keep_language(tag: Option<&str>) {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let Some(storage) = storage else { return };
    let _ = match tag {
        Some(tag) => storage.set_item(LANGUAGE, tag),
        None => storage.remove_item(LANGUAGE),
    };
}

/// The local storage of this site; `None` inside where the browser denies it, and then there is
/// no journal.
pub struct LocalTexts {
    storage: Option<web_sys::Storage>,
}

/// What another page has left, and where.
#[derive(Default)]
pub struct Left {
    /// Changes that may not be kept yet.
    pub changes: Vec<Change>,
    /// Records from before there was a database, with the keys that they are for.
    pub records: Vec<(String, String)>,
    /// Texts that cannot be read, with the keys that they were for.
    pub aside: Vec<(String, String)>,
    /// Where all that was found, and what stood there.
    places: Vec<(String, String)>,
}

impl LocalTexts {
    /// The storage of this site.
    pub fn open() -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        Self { storage }
    }

    /// Writes the changes of a page that wait for the database. Tells whether that worked.
    pub fn write_journal(&self, page: &str, waiting: &[Change]) -> bool {
        let Some(storage) = &self.storage else { return false };
        let key = format!("{JOURNAL}{page}");
        if waiting.is_empty() {
            storage.remove_item(&key).is_ok()
        } else {
            storage.set_item(&key, &journal::write(waiting)).is_ok()
        }
    }

    /// Reads what pages other than this one have left.
    pub fn left(&self, page: &str) -> Left {
        let mut left = Left::default();
        let Some(storage) = &self.storage else { return left };
        let length = storage.length().unwrap_or_default();
        let mut keys: Vec<String> =
            (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect();
        keys.sort();
        for key in keys {
            let Ok(Some(text)) = storage.get_item(&key) else { continue };
            if let Some(other) = key.strip_prefix(JOURNAL) {
                match journal::read(&text) {
                    _ if other == page => continue,
                    Ok(changes) => left.changes.extend(changes),
                    Err(_) => left.aside.push((format!("journal/{other}"), text.clone())),
                }
            } else if let Some(id) = key.strip_prefix(OLD_KEPT) {
                match Record::read(id, &text) {
                    Ok(_) => left.records.push((id.to_owned(), text.clone())),
                    Err(_) => left.aside.push((id.to_owned(), text.clone())),
                }
            } else if let Some(place) = key.strip_prefix(OLD_ASIDE) {
                let id = place.rsplit_once('/').map_or(place, |(id, _)| id);
                left.aside.push((id.to_owned(), text.clone()));
            } else {
                continue;
            }
            left.places.push((key, text));
        }
        left
    }

    /// Takes away what was left and is safe elsewhere now, unless somebody has changed it since.
    pub fn forget(&self, left: &Left) {
        self.forget_where(left, |_| true);
    }

    /// The same for changes alone.
    pub fn forget_changes(&self, left: &Left) {
        self.forget_where(left, |key| key.starts_with(JOURNAL));
    }

    /// Takes away everything that the page's tabs have left, an interview under way too.
    pub fn clear(&self) {
        let Some(storage) = &self.storage else { return };
        let length = storage.length().unwrap_or_default();
        let keys: Vec<String> =
            (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect();
        for key in keys {
            if key.starts_with(OURS) {
                let _ = storage.remove_item(&key);
            }
        }
    }

    fn forget_where(&self, left: &Left, is_safe: impl Fn(&str) -> bool) {
        let Some(storage) = &self.storage else { return };
        for (key, text) in left.places.iter().filter(|(key, _)| is_safe(key)) {
            if storage.get_item(key).ok().flatten().as_ref() == Some(text) {
                let _ = storage.remove_item(key);
            }
        }
    }
}
