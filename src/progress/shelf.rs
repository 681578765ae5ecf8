//! All work, held in memory and written through to a store.
//!
//! The rules of safety live here: a saved text that cannot be read is copied aside before its
//! key is used again, and where the copy cannot be made the key is left alone.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Action, Ground, Work};
use super::room::{Room, RoomAction};
use super::saved::{self, Unreadable};
use super::store::{Refused, Store};

/// Prefix of the keys under which work is kept; the number is the layout of keys, not of texts.
const KEPT: &str = "rehearse/1/kept/";
/// Prefix of the keys to which unreadable texts are moved.
const ASIDE: &str = "rehearse/1/aside/";
/// Where the room is kept among the questions; no question's id has such a form.
const ROOM: &str = "_room";
/// How many unreadable texts of one question are kept before the shelf stops writing over them.
const ASIDE_PLACES: u32 = 100;

/// Whether work outlives the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The store has taken everything so far.
    Kept,
    /// The store refused; work lives in memory only.
    Refused,
}

/// The work on all questions, and the room.
pub struct Shelf<S> {
    store: S,
    works: BTreeMap<String, Work>,
    room: Room,
    untouchable: BTreeSet<String>,
    unsaved: BTreeSet<String>,
    denied: bool,
}

impl<S: Store> Shelf<S> {
    /// Reads what the store holds on the questions with these ids.
    pub fn open<'a>(store: S, ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut shelf = Self {
            store,
            works: BTreeMap::new(),
            room: Room::default(),
            untouchable: BTreeSet::new(),
            unsaved: BTreeSet::new(),
            denied: false,
        };
        for id in ids.into_iter().chain([ROOM]) {
            shelf.fetch(id);
        }
        shelf
    }

    /// The work on a question; empty if there is none.
    pub fn work(&self, id: &str) -> Work {
        self.works.get(id).cloned().unwrap_or_default()
    }

    /// The work on every question that there is any on, by their ids.
    pub fn by_id(&self) -> &BTreeMap<String, Work> {
        &self.works
    }

    /// The work on every question that there is any on, in the order of their ids.
    pub fn works(&self) -> impl Iterator<Item = (&str, &Work)> {
        self.works.iter().map(|(id, work)| (id.as_str(), work))
    }

    /// The ids of the questions that the reader wrote something on, in order.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.works().filter(|(_, work)| work.has_writing()).map(|(id, _)| id)
    }

    /// What belongs to no question.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// Whether work outlives the page.
    pub fn keeping(&self) -> Keeping {
        if self.denied || !self.unsaved.is_empty() { Keeping::Refused } else { Keeping::Kept }
    }

    /// Applies an action to a question's work and keeps the result.
    pub fn apply(&mut self, id: &str, action: Action, ground: Ground) {
        let before = self.work(id);
        let after = before.after(action, ground);
        if after == before {
            return;
        }
        self.works.insert(id.to_owned(), after);
        self.unsaved.insert(id.to_owned());
        self.write_unsaved();
    }

    /// Applies an action to the room and keeps the result.
    pub fn apply_to_room(&mut self, action: RoomAction) {
        let after = self.room.after(action);
        if after != self.room {
            self.room = after;
            self.unsaved.insert(ROOM.to_owned());
            self.write_unsaved();
        }
    }

    /// Tries everything that the store has not taken yet: it may have room again.
    fn write_unsaved(&mut self) {
        for id in std::mem::take(&mut self.unsaved) {
            let text = match id.as_str() {
                ROOM => saved::save_room(&self.room),
                id => saved::save(&self.work(id)),
            };
            let written =
                !self.untouchable.contains(&id) && self.store.write(&key(KEPT, &id), &text).is_ok();
            if written {
                self.denied = false;
            } else {
                self.unsaved.insert(id);
            }
        }
    }

    /// Takes up what another page of the same site has saved.
    pub fn fetch(&mut self, id: &str) {
        match self.store.read(&key(KEPT, id)) {
            Ok(None) => {
                self.untouchable.remove(id);
            }
            Ok(Some(text)) => match self.take_up(id, &text) {
                Ok(()) => {
                    self.untouchable.remove(id);
                }
                Err(_) => {
                    if self.move_aside(id, &text).is_err() {
                        self.untouchable.insert(id.to_owned());
                    }
                }
            },
            Err(Refused) => {
                self.denied = true;
                // What stands there may be work that is more than this page knows of.
                self.untouchable.insert(id.to_owned());
            }
        }
    }

    fn take_up(&mut self, id: &str, text: &str) -> Result<(), Unreadable> {
        if id == ROOM {
            self.room = saved::read_room(text)?;
        } else {
            self.works.insert(id.to_owned(), saved::read(text)?);
        }
        Ok(())
    }

    fn move_aside(&mut self, id: &str, text: &str) -> Result<(), Refused> {
        for place in 0..ASIDE_PLACES {
            let aside = key(ASIDE, &format!("{id}/{place}"));
            match self.store.read(&aside)? {
                Some(kept) if kept == text => return Ok(()),
                Some(_) => {}
                None => return self.store.write(&aside, text),
            }
        }
        Err(Refused)
    }
}

/// The question whose work is kept under a key, if the key is one of ours.
pub fn question_of(key: &str) -> Option<&str> {
    key.strip_prefix(KEPT)
}

fn key(prefix: &str, id: &str) -> String {
    format!("{prefix}{id}")
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::super::room::SettingsAction;
    use super::super::store::MemoryStore;
    use super::*;

    const GROUND: Ground = Ground { digest: "d", starter: "", now: 1 };

    /// A store that outlives its shelf and can be told to refuse.
    #[derive(Clone, Default)]
    struct SharedStore {
        memory: Rc<RefCell<MemoryStore>>,
        refuses_reads: bool,
        refuses_writes: bool,
    }

    impl SharedStore {
        fn holding(id: &str, text: &str) -> Self {
            let mut store = Self::default();
            store.write(&key(KEPT, id), text).unwrap();
            store
        }

        fn text(&self, key: &str) -> Option<String> {
            self.memory.borrow().read(key).unwrap()
        }
    }

    impl Store for SharedStore {
        fn read(&self, key: &str) -> Result<Option<String>, Refused> {
            if self.refuses_reads { Err(Refused) } else { self.memory.borrow().read(key) }
        }

        fn write(&mut self, key: &str, text: &str) -> Result<(), Refused> {
            if self.refuses_writes {
                Err(Refused)
            } else {
                self.memory.borrow_mut().write(key, text)
            }
        }
    }

    fn edited(code: &str) -> Action {
        Action::CodeEdited(code.into())
    }

    #[test]
    fn work_is_there_after_a_reload() {
        let store = SharedStore::default();
        let mut shelf = Shelf::open(store.clone(), ["a", "b"]);
        shelf.apply("a", edited("mine"), GROUND);
        assert_eq!(shelf.keeping(), Keeping::Kept);
        let again = Shelf::open(store, ["a", "b"]);
        assert_eq!(again.work("a").code.as_deref(), Some("mine"));
        assert_eq!(again.written().collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn unreadable_work_is_moved_aside_and_nothing_is_lost() {
        for unreadable in ["not json", r#"{"version":99}"#] {
            let store = SharedStore::holding("a", unreadable);
            let mut shelf = Shelf::open(store.clone(), ["a"]);
            assert_eq!(shelf.work("a"), Work::default());
            shelf.apply("a", edited("new"), GROUND);
            assert_eq!(store.text("rehearse/1/aside/a/0").as_deref(), Some(unreadable));
            assert_eq!(Shelf::open(store, ["a"]).work("a").code.as_deref(), Some("new"));
        }
    }

    #[test]
    fn a_second_unreadable_text_does_not_replace_the_first() {
        let mut store = SharedStore::holding("a", "one");
        Shelf::open(store.clone(), ["a"]);
        Shelf::open(store.clone(), ["a"]);
        store.write("rehearse/1/kept/a", "two").unwrap();
        Shelf::open(store.clone(), ["a"]);
        assert_eq!(store.text("rehearse/1/aside/a/0").as_deref(), Some("one"));
        assert_eq!(store.text("rehearse/1/aside/a/1").as_deref(), Some("two"));
        assert_eq!(store.text("rehearse/1/aside/a/2"), None);
    }

    #[test]
    fn what_cannot_be_moved_aside_is_left_alone() {
        let mut store = SharedStore::holding("a", "precious");
        store.refuses_writes = true;
        let mut shelf = Shelf::open(store.clone(), ["a"]);
        shelf.store.refuses_writes = false;
        shelf.apply("a", edited("new"), GROUND);
        assert_eq!(store.text("rehearse/1/kept/a").as_deref(), Some("precious"));
        assert_eq!(shelf.work("a").code.as_deref(), Some("new"));
        assert_eq!(shelf.keeping(), Keeping::Refused);
    }

    #[test]
    fn everything_works_in_memory_when_storage_is_denied() {
        let store =
            SharedStore { refuses_reads: true, refuses_writes: true, ..SharedStore::default() };
        let mut shelf = Shelf::open(store, ["a"]);
        assert_eq!(shelf.keeping(), Keeping::Refused);
        shelf.apply("a", edited("mine"), GROUND);
        assert_eq!(shelf.work("a").code.as_deref(), Some("mine"));
    }

    #[test]
    fn what_could_not_be_looked_at_is_left_alone() {
        let mut store = SharedStore::holding("a", "precious");
        store.refuses_reads = true;
        let mut shelf = Shelf::open(store.clone(), ["a"]);
        shelf.apply("a", edited("new"), GROUND);
        assert_eq!(store.text("rehearse/1/kept/a").as_deref(), Some("precious"));
        assert_eq!(shelf.work("a").code.as_deref(), Some("new"));
        assert_eq!(shelf.keeping(), Keeping::Refused);
    }

    #[test]
    fn a_store_that_has_room_again_is_used_again() {
        let mut shelf = Shelf::open(SharedStore::default(), ["a"]);
        shelf.store.refuses_writes = true;
        shelf.apply("a", edited("1"), GROUND);
        assert_eq!(shelf.keeping(), Keeping::Refused);
        shelf.store.refuses_writes = false;
        shelf.apply("b", edited("2"), GROUND);
        assert_eq!(shelf.keeping(), Keeping::Kept);
        let again = Shelf::open(shelf.store.clone(), ["a", "b"]);
        assert_eq!(again.work("a").code.as_deref(), Some("1"), "what was refused is made up for");
    }

    #[test]
    fn the_room_is_kept_beside_the_work() {
        let store = SharedStore::default();
        let mut shelf = Shelf::open(store.clone(), ["a"]);
        shelf.apply_to_room(RoomAction::Set(SettingsAction::VimTurned(true)));
        let mut again = Shelf::open(store.clone(), ["a"]);
        assert!(again.room().settings.vim);
        again.store.write(&key(KEPT, ROOM), "garbage").unwrap();
        let mut fresh = Shelf::open(store.clone(), ["a"]);
        fresh.apply_to_room(RoomAction::Set(SettingsAction::WrapTurned(true)));
        assert_eq!(store.text("rehearse/1/aside/_room/0").as_deref(), Some("garbage"));
        assert_eq!(fresh.works().count(), 0);
    }

    #[test]
    fn only_keys_of_work_name_a_question() {
        let table = [
            ("rehearse/1/kept/lru-cache", Some("lru-cache")),
            ("rehearse/1/aside/lru-cache/0", None),
            ("theme", None),
        ];
        for (key, expected) in table {
            assert_eq!(question_of(key), expected);
        }
    }
}
