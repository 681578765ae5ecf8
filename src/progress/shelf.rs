//! All that is kept, as the page shows it, and what of it the store has not taken yet.
//!
//! The page never waits for the store: a change is applied in memory at once and waits in a
//! queue. The store then applies the same change to what it holds itself (`settle`), which may be
//! more than this page knows of when another one is open, and the page goes on from there. So
//! nothing here ever writes a whole record over another.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::merge::{joined_notes, joined_tests};
use super::model::{Action, Ground, Work};
use super::records::Millis;
use super::room::{Room, RoomAction};
use super::saved::{self, Unreadable};

/// The key of the room among the ids of questions; no question's id has such a form.
pub const ROOM: &str = "_room";
/// Edits of one text within this time are one change, as long as the store has taken neither.
const TOGETHER: Millis = 60 * 1_000;

/// Whether work outlives the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// The store has taken everything so far.
    Kept,
    /// The store refused; work lives in memory only.
    Refused,
}

/// What happened once, in a form that can wait.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The page that it happened in; each time a page is loaded is another one.
    pub page: String,
    /// Its number in that page, so that no store applies it twice.
    pub number: u64,
    /// What it happened to: a question's id, or `ROOM`.
    pub key: String,
    /// When.
    pub at: Millis,
    /// What.
    pub deed: Deed,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Something to the work on a question.
    Work {
        /// The question's digest.
        digest: String,
        /// What its editor holds at first.
        starter: String,
        /// The mark of the text that an edit changed, to notice that it changes another one.
        over: u64,
        /// What happened.
        action: Action,
    },
    /// Something to the room.
    Room(RoomAction),
}

/// What is kept under one key.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// Of a question.
    Work(Box<Work>),
    /// Of the room.
    Room(Box<Room>),
}

impl Record {
    /// What a key stands for while nothing is kept under it.
    pub fn empty(key: &str) -> Self {
        match key {
            ROOM => Self::Room(Box::default()),
            _ => Self::Work(Box::default()),
        }
    }

    /// Reads what is kept under a key.
    pub fn read(key: &str, text: &str) -> Result<Self, Unreadable> {
        match key {
            ROOM => saved::read_room(text).map(|room| Self::Room(Box::new(room))),
            _ => saved::read(text).map(|work| Self::Work(Box::new(work))),
        }
    }

    /// The text to keep.
    pub fn save(&self) -> String {
        match self {
            Self::Work(work) => saved::save(work),
            Self::Room(room) => saved::save_room(room),
        }
    }

    /// The record after a change. A change of something else changes nothing.
    fn after(&self, change: &Change) -> Self {
        match (self, &change.deed) {
            (Self::Work(work), Deed::Work { digest, starter, over, action }) => {
                let ground = Ground { digest, starter, now: change.at };
                let action = beside_others(work, *over, action);
                let mut work = work.clone();
                if meets_another(&work, *over, &action) {
                    work.keep_versions();
                }
                Self::Work(Box::new(work.after(action, ground)))
            }
            (Self::Room(room), Deed::Room(action)) => {
                Self::Room(Box::new(room.after(action.clone())))
            }
            _ => self.clone(),
        }
    }
}

/// Whether an edit of code or answer was made to another text than the one that it replaces.
fn meets_another(work: &Work, over: u64, action: &Action) -> bool {
    replaces(action) && over != mark(work, action)
}

/// Whether an action puts a text in place of another one.
fn replaces(action: &Action) -> bool {
    matches!(action, Action::CodeEdited(_) | Action::AnswerEdited(_) | Action::StoryEdited(..))
}

/// Whether two records have other drafts.
fn has_other_drafts(one: &Record, other: &Record) -> bool {
    match (one, other) {
        (Record::Work(one), Record::Work(other)) => {
            one.code != other.code || one.whole_answer() != other.whole_answer()
        }
        _ => false,
    }
}

/// An edit of lines or notes that were changed elsewhere keeps what was written there.
fn beside_others(work: &Work, over: u64, action: &Action) -> Action {
    let is_aside = over != mark(work, action);
    match action {
        Action::NotesEdited(notes) if is_aside => {
            Action::NotesEdited(joined_notes(&work.notes, notes))
        }
        Action::OwnTestsEdited(tests) if is_aside => {
            Action::OwnTestsEdited(joined_tests(&work.own_tests, tests))
        }
        _ => action.clone(),
    }
}

/// Tells the text that an edit changes from others.
fn mark(work: &Work, action: &Action) -> u64 {
    let text = match action {
        Action::CodeEdited(_) => work.code.as_deref(),
        Action::AnswerEdited(_) => Some(work.answer.as_str()),
        Action::StoryEdited(part, _) => Some(work.story[*part as usize].as_str()),
        Action::OwnTestsEdited(_) => Some(work.own_tests.as_str()),
        Action::NotesEdited(_) => Some(work.notes.as_str()),
        _ => None,
    };
    text.map_or(0, fingerprint)
}

/// A number for a text; equal texts have equal ones.
pub fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// What a store is to do for some changes, all of it or nothing.
#[derive(Debug, Default, PartialEq)]
pub struct Settled {
    /// What is kept afterwards, with the text to write.
    pub records: Vec<(String, Record, String)>,
    /// The texts that could not be read and must be put aside first, with their keys.
    pub aside: Vec<(String, String)>,
    /// The last change of each page that has been applied.
    pub applied: BTreeMap<String, u64>,
}

/// Applies changes to what a store holds: the text under each of their keys, and the last change
/// applied of each of their pages.
pub fn settle(
    changes: &[Change],
    texts: &BTreeMap<String, String>,
    applied: &BTreeMap<String, u64>,
) -> Settled {
    let mut settled = Settled { applied: applied.clone(), ..Settled::default() };
    let mut records: BTreeMap<String, Record> = BTreeMap::new();
    for change in changes {
        let record = records.entry(change.key.clone()).or_insert_with(|| {
            let read = texts.get(&change.key).map(|text| (text, Record::read(&change.key, text)));
            match read {
                Some((_, Ok(record))) => record,
                Some((text, Err(_))) => {
                    settled.aside.push((change.key.clone(), text.clone()));
                    Record::empty(&change.key)
                }
                None => Record::empty(&change.key),
            }
        });
        let last = settled.applied.get(&change.page);
        if last.is_none_or(|last| *last < change.number) {
            *record = record.after(change);
            settled.applied.insert(change.page.clone(), change.number);
        }
    }
    settled.records = records
        .into_iter()
        .map(|(key, record)| {
            let text = record.save();
            (key, record, text)
        })
        .collect();
    settled
}

/// The work on all questions, and the room.
#[derive(Debug)]
pub struct Shelf {
    page: String,
    /// What the page shows.
    shown: BTreeMap<String, Record>,
    /// What the store held of the keys that there are waiting changes of.
    held: BTreeMap<String, Record>,
    waiting: Vec<Change>,
    /// The keys whose drafts somebody else has changed since they were last edited here.
    changed_elsewhere: BTreeSet<String>,
    /// Whether the store was read once; before that, nobody has seen anything to write on.
    is_open: bool,
    /// How many of these the store is taking, while it is.
    under_way: Option<usize>,
    next_number: u64,
    is_refused: bool,
}

impl Shelf {
    /// An empty shelf of a page with this name.
    pub fn new(page: impl Into<String>) -> Self {
        Self {
            page: page.into(),
            shown: BTreeMap::new(),
            held: BTreeMap::new(),
            waiting: Vec::new(),
            changed_elsewhere: BTreeSet::new(),
            is_open: false,
            under_way: None,
            next_number: 1,
            is_refused: false,
        }
    }

    /// The work on a question; empty if there is none.
    pub fn work(&self, id: &str) -> Work {
        match self.shown.get(id) {
            Some(Record::Work(work)) => (**work).clone(),
            _ => Work::default(),
        }
    }

    /// Everything that the page shows, with its keys.
    pub fn shown(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.shown.iter().map(|(key, record)| (key.as_str(), record))
    }

    /// The work on every question that there is any on, in the order of their ids.
    pub fn works(&self) -> impl Iterator<Item = (&str, &Work)> {
        self.shown.iter().filter_map(|(id, record)| match record {
            Record::Work(work) => Some((id.as_str(), &**work)),
            Record::Room(_) => None,
        })
    }

    /// The ids of the questions that the reader wrote something on, in order.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.works().filter(|(_, work)| work.has_writing()).map(|(id, _)| id)
    }

    /// What belongs to no question.
    pub fn room(&self) -> Room {
        match self.shown.get(ROOM) {
            Some(Record::Room(room)) => (**room).clone(),
            _ => Room::default(),
        }
    }

    /// Whether work outlives the page.
    pub fn keeping(&self) -> Keeping {
        if self.is_refused { Keeping::Refused } else { Keeping::Kept }
    }

    /// Applies an action to a question's work; it then waits for the store. Tells whether it
    /// changed anything.
    pub fn apply(&mut self, id: &str, action: Action, ground: Ground) -> bool {
        let mut over = mark(&self.work(id), &action);
        // The writer may not have seen yet what the edit replaces, so that is kept.
        if replaces(&action) && self.changed_elsewhere.remove(id) {
            over = !over;
        }
        let (digest, starter) = (ground.digest.to_owned(), ground.starter.to_owned());
        let deed = Deed::Work { digest, starter, over, action };
        self.push(id, deed, ground.now)
    }

    /// Applies an action to the room; it then waits for the store. Tells whether it changed
    /// anything.
    pub fn apply_to_room(&mut self, action: RoomAction, now: Millis) -> bool {
        self.push(ROOM, Deed::Room(action), now)
    }

    fn push(&mut self, key: &str, deed: Deed, at: Millis) -> bool {
        let page = self.page.clone();
        let change = Change { page, number: self.next_number, key: key.to_owned(), at, deed };
        let before = self.shown.get(key).cloned().unwrap_or_else(|| Record::empty(key));
        let after = before.after(&change);
        if after == before {
            return false;
        }
        self.next_number += 1;
        self.held.entry(key.to_owned()).or_insert(before);
        self.shown.insert(key.to_owned(), after);
        self.queue(change);
        true
    }

    /// Lets a change wait, instead of the one before it where that is an edit of the same text.
    fn queue(&mut self, mut change: Change) {
        if self.waiting.len() > self.under_way.unwrap_or_default()
            && let Some(last) = self.waiting.last_mut()
            && let Some(over) = continued(last, &change)
        {
            if let Deed::Work { over: mark, .. } = &mut change.deed {
                *mark = over;
            }
            *last = change;
            return;
        }
        self.waiting.push(change);
    }

    /// The changes that the store has not taken yet.
    pub fn waiting(&self) -> &[Change] {
        &self.waiting
    }

    /// Takes over changes that another page left behind.
    pub fn adopt(&mut self, changes: Vec<Change>) {
        for change in changes {
            let key = change.key.clone();
            let before = self.shown.get(&key).cloned().unwrap_or_else(|| Record::empty(&key));
            self.shown.insert(key.clone(), before.after(&change));
            self.held.entry(key).or_insert(before);
            self.waiting.push(change);
        }
    }

    /// The changes that the store is to take now: all that wait. `None` while it is busy, and when
    /// there is nothing to be done; one that has refused is asked again even so.
    pub fn hand_over(&mut self) -> Option<Vec<Change>> {
        if self.under_way.is_some() || (self.waiting.is_empty() && !self.is_refused) {
            return None;
        }
        self.under_way = Some(self.waiting.len());
        Some(self.waiting.clone())
    }

    /// The store was left before it had taken what was handed over, which waits again.
    pub fn put_back(&mut self) {
        self.under_way = None;
    }

    /// The store has taken what was handed over, and holds this now. Tells whether anything looks
    /// different.
    pub fn taken(&mut self, records: Vec<(String, Record)>) -> bool {
        let taken = self.under_way.take().unwrap_or_default();
        self.waiting.drain(..taken.min(self.waiting.len()));
        let was_refused = std::mem::replace(&mut self.is_refused, false);
        let mut is_changed = was_refused;
        for (key, record) in records {
            is_changed |= self.hold(&key, record);
        }
        is_changed
    }

    /// The store has refused, what was handed over or to be read.
    pub fn refused(&mut self) {
        self.under_way = None;
        self.is_refused = true;
    }

    /// The store was read and holds this under a key. Tells whether anything looks different.
    /// A text that cannot be read shows as nothing; it stays in the store until it is put aside.
    pub fn fetched(&mut self, key: &str, text: Option<&str>) -> bool {
        let record = text.and_then(|text| Record::read(key, text).ok());
        self.hold(key, record.unwrap_or_else(|| Record::empty(key)))
    }

    /// The store was read, and holds this and nothing else.
    pub fn fetched_all(&mut self, texts: &[(String, String)]) {
        let gone: Vec<String> = self
            .shown
            .keys()
            .filter(|key| !texts.iter().any(|(kept, _)| kept == *key))
            .cloned()
            .collect();
        for key in gone {
            self.hold(&key, Record::empty(&key));
        }
        for (key, text) in texts {
            self.fetched(key, Some(text));
        }
        self.is_refused = false;
        self.is_open = true;
    }

    /// What is shown under a key, if anything is.
    pub fn record(&self, key: &str) -> Option<Record> {
        self.shown.get(key).cloned()
    }

    /// Forgets everything, waiting changes too.
    pub fn clear(&mut self) {
        self.shown.clear();
        self.held.clear();
        self.waiting.clear();
        self.under_way = None;
    }

    fn hold(&mut self, key: &str, record: Record) -> bool {
        let mut shown = record.clone();
        let mut is_waited_for = false;
        for change in self.waiting.iter().filter(|change| change.key == key) {
            shown = shown.after(change);
            is_waited_for = true;
        }
        if is_waited_for {
            self.held.insert(key.to_owned(), record);
        } else {
            self.held.remove(key);
        }
        let before = self.shown.get(key).cloned().unwrap_or_else(|| Record::empty(key));
        let is_changed = before != shown;
        if self.is_open && has_other_drafts(&before, &shown) {
            self.changed_elsewhere.insert(key.to_owned());
        }
        self.shown.insert(key.to_owned(), shown);
        is_changed
    }
}

/// The mark of the text that an edit began with, if the next change only goes on with it.
fn continued(last: &Change, next: &Change) -> Option<u64> {
    let is_soon = (0..TOGETHER).contains(&next.at.saturating_sub(last.at));
    match (&last.deed, &next.deed) {
        (Deed::Work { over, action, .. }, Deed::Work { action: next_action, .. })
            if is_soon && last.key == next.key && last.page == next.page =>
        {
            let is_same = match (action, next_action) {
                (Action::StoryEdited(part, _), Action::StoryEdited(next, _)) => part == next,
                pair => matches!(
                    pair,
                    (Action::CodeEdited(_), Action::CodeEdited(_))
                        | (Action::AnswerEdited(_), Action::AnswerEdited(_))
                        | (Action::OwnTestsEdited(_), Action::OwnTestsEdited(_))
                        | (Action::NotesEdited(_), Action::NotesEdited(_))
                ),
            };
            is_same.then_some(*over)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::room::SettingsAction;
    use super::*;

    const GROUND: Ground = Ground { digest: "d", starter: "", now: 1_000 };

    /// What a database holds, which carries out what `settle` says.
    #[derive(Default)]
    struct Database {
        texts: BTreeMap<String, String>,
        aside: Vec<(String, String)>,
        applied: BTreeMap<String, u64>,
    }

    impl Database {
        fn holding(key: &str, text: &str) -> Self {
            Self { texts: [(key.to_owned(), text.to_owned())].into(), ..Self::default() }
        }

        fn apply(&mut self, changes: &[Change]) -> Vec<(String, Record)> {
            let settled = settle(changes, &self.texts, &self.applied);
            self.aside.extend(settled.aside);
            self.applied = settled.applied;
            let mut records = Vec::new();
            for (key, record, text) in settled.records {
                self.texts.insert(key.clone(), text);
                records.push((key, record));
            }
            records
        }

        fn take(&mut self, shelf: &mut Shelf) -> bool {
            let Some(changes) = shelf.hand_over() else { return false };
            let records = self.apply(&changes);
            shelf.taken(records)
        }

        fn open(&self, page: &str) -> Shelf {
            let mut shelf = Shelf::new(page);
            let texts: Vec<_> = self.texts.clone().into_iter().collect();
            shelf.fetched_all(&texts);
            shelf
        }
    }

    fn edited(code: &str) -> Action {
        Action::CodeEdited(code.into())
    }

    fn code(shelf: &Shelf) -> Option<String> {
        shelf.work("a").code
    }

    #[test]
    fn work_is_there_after_a_reload() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        assert!(shelf.apply("a", edited("mine"), GROUND));
        assert!(!shelf.apply("a", edited("mine"), GROUND), "that changes nothing");
        assert!(!database.take(&mut shelf), "the page shows it already");
        assert_eq!((shelf.waiting().len(), shelf.keeping()), (0, Keeping::Kept));
        let again = database.open("p2");
        assert_eq!(code(&again).as_deref(), Some("mine"));
        assert_eq!(again.written().collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn a_draft_that_was_there_when_the_page_opened_is_no_news() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        shelf.apply("a", edited("mine"), GROUND);
        database.take(&mut shelf);
        let mut again = database.open("p2");
        again.apply("a", edited("mine, longer"), GROUND);
        database.take(&mut again);
        assert!(again.work("a").versions.is_empty());
    }

    #[test]
    fn two_pages_lose_nothing_to_each_other() {
        let mut database = Database::default();
        let (mut one, mut two) = (database.open("p1"), database.open("p2"));
        one.apply("a", edited("one"), GROUND);
        one.apply("a", Action::NotesEdited("a note".into()), GROUND);
        two.apply("a", edited("two"), GROUND);
        two.apply("a", Action::NotesEdited("another".into()), GROUND);
        two.apply("b", edited("beside"), GROUND);
        database.take(&mut one);
        assert!(database.take(&mut two), "what the other page did shows");
        one.fetched("a", database.texts.get("a").map(String::as_str));
        for shelf in [&one, &two, &database.open("p3")] {
            let work = shelf.work("a");
            assert_eq!(work.code.as_deref(), Some("two"));
            assert_eq!(work.versions.last().map(|version| version.code.as_str()), Some("one"));
            assert_eq!(work.notes, "a note\n\nanother");
        }
        assert_eq!(database.open("p3").work("b").code.as_deref(), Some("beside"));
    }

    #[test]
    fn what_the_writer_is_ahead_with_stays_when_another_page_is_heard() {
        let mut database = Database::default();
        let (mut one, mut two) = (database.open("p1"), database.open("p2"));
        one.apply("a", Action::HintOpened, GROUND);
        database.take(&mut one);
        two.apply("a", edited("ahead"), GROUND);
        assert!(two.fetched("a", database.texts.get("a").map(String::as_str)));
        assert_eq!((code(&two).as_deref(), two.work("a").hints), (Some("ahead"), 1));
    }

    #[test]
    fn an_edit_that_was_under_way_keeps_what_came_in_between() {
        let mut database = Database::default();
        let (mut one, mut two) = (database.open("p1"), database.open("p2"));
        two.apply("a", edited("two"), GROUND);
        database.take(&mut two);
        one.fetched("a", database.texts.get("a").map(String::as_str));
        one.apply("a", edited("one"), GROUND);
        database.take(&mut one);
        let work = database.open("p3").work("a");
        assert_eq!(work.code.as_deref(), Some("one"));
        assert_eq!(work.versions.last().map(|version| version.code.as_str()), Some("two"));
    }

    #[test]
    fn no_change_is_applied_twice() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        shelf.apply("a", Action::TimeSpent(7), GROUND);
        shelf.apply("a", Action::HintOpened, GROUND);
        let left = shelf.hand_over().unwrap();
        database.apply(&left);
        // The page went before it heard, and the next one finds its journal.
        let mut next = database.open("p2");
        next.adopt(left.clone());
        database.take(&mut next);
        assert_eq!((next.work("a").seconds, next.work("a").hints), (7, 1));
        database.apply(&left);
        assert_eq!(database.open("p3").work("a").seconds, 7);
    }

    #[test]
    fn typing_waits_as_one_change_and_actions_in_their_order() {
        let mut shelf = Shelf::new("p1");
        for text in ["a", "ab", "abc"] {
            shelf.apply("a", edited(text), GROUND);
        }
        assert_eq!(shelf.waiting().len(), 1);
        assert_eq!(shelf.hand_over().unwrap().len(), 1);
        shelf.apply("a", edited("abcd"), GROUND);
        assert_eq!(shelf.waiting().len(), 2, "what is handed over stays as it is");
        shelf.apply("a", Action::Reset, GROUND);
        shelf.apply("a", edited("x"), GROUND);
        assert_eq!(shelf.waiting().len(), 4);
        assert_eq!(shelf.hand_over(), None, "one thing after another");
    }

    #[test]
    fn what_was_handed_over_when_the_page_went_is_handed_over_again() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        shelf.apply("a", edited("1"), GROUND);
        let left = shelf.hand_over();
        shelf.put_back();
        assert_eq!((shelf.keeping(), shelf.hand_over()), (Keeping::Kept, left));
        shelf.put_back();
        database.take(&mut shelf);
        assert_eq!(code(&database.open("p2")).as_deref(), Some("1"));
    }

    #[test]
    fn a_store_that_has_refused_is_asked_again_even_for_nothing() {
        let mut shelf = Database::default().open("p1");
        assert_eq!(shelf.hand_over(), None);
        shelf.refused();
        assert_eq!(shelf.hand_over(), Some(Vec::new()));
        assert!(shelf.taken(Vec::new()), "the notice goes");
        assert_eq!(shelf.hand_over(), None);
    }

    #[test]
    fn unreadable_texts_are_put_aside_before_their_key_is_used() {
        for unreadable in ["not json", r#"{"version":99}"#] {
            let mut database = Database::holding("a", unreadable);
            let mut shelf = database.open("p1");
            assert_eq!(shelf.work("a"), Work::default());
            assert_eq!(database.texts["a"], unreadable, "reading changes nothing");
            shelf.apply("a", edited("new"), GROUND);
            database.take(&mut shelf);
            assert_eq!(database.aside, [("a".to_owned(), unreadable.to_owned())]);
            assert_eq!(code(&database.open("p2")).as_deref(), Some("new"));
        }
    }

    #[test]
    fn what_was_refused_waits_and_is_made_up_for() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        shelf.apply("a", edited("1"), GROUND);
        shelf.hand_over();
        shelf.refused();
        assert_eq!((shelf.keeping(), code(&shelf).as_deref()), (Keeping::Refused, Some("1")));
        shelf.apply("b", edited("2"), GROUND);
        assert!(database.take(&mut shelf), "the notice goes");
        assert_eq!(shelf.keeping(), Keeping::Kept);
        assert_eq!(code(&database.open("p2")).as_deref(), Some("1"));
    }

    #[test]
    fn the_room_is_kept_beside_the_work() {
        let mut database = Database::holding(ROOM, "garbage");
        let mut shelf = database.open("p1");
        shelf.apply_to_room(RoomAction::Set(SettingsAction::VimTurned(true)), 1);
        database.take(&mut shelf);
        let again = database.open("p2");
        assert!(again.room().settings.vim);
        assert_eq!((again.works().count(), database.aside.len()), (0, 1));
    }

    #[test]
    fn what_another_page_deleted_is_gone() {
        let mut database = Database::default();
        let mut shelf = database.open("p1");
        shelf.apply("a", edited("mine"), GROUND);
        database.take(&mut shelf);
        shelf.fetched_all(&[]);
        assert_eq!(shelf.work("a"), Work::default());
    }
}
