//! Gives components the reader's work and lets them change it.

use std::collections::BTreeMap;
use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use super::records::{Opening, Records};
use crate::browser::clock;
use crate::catalog::Catalog;
use crate::progress::{
    Action, Ground, InterviewRecord, Keeping, RoomAction, Settings, SettingsAction, Work,
};

/// The reader's work, once it is known.
#[derive(Clone, PartialEq)]
pub struct Progress {
    /// All of it; nothing before what was kept has been read.
    pub handle: Option<ProgressHandle>,
    /// Whether reading it takes long.
    pub is_long: bool,
}

/// The reader's work on all questions.
#[derive(Clone)]
pub struct ProgressHandle {
    records: Rc<Records>,
    turn: u32,
}

impl PartialEq for ProgressHandle {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

/// Counts the changes, so that components notice them.
struct Turn(u32);

impl Reducible for Turn {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Self(self.0.wrapping_add(1)))
    }
}

impl ProgressHandle {
    /// The work on a question.
    pub fn work(&self, id: &str) -> Work {
        self.records.shelf.borrow().work(id)
    }

    /// Reads the work on every question that there is any on, by its id.
    pub fn survey<R>(&self, read: impl FnOnce(&BTreeMap<&str, &Work>) -> R) -> R {
        read(&self.records.shelf.borrow().works().collect())
    }

    /// Applies an action to the work on a question and keeps it.
    pub fn apply(&self, question: &Question, action: Action) {
        let starter = question.drill.as_ref().map_or("", |drill| drill.starter.as_str());
        self.apply_on(&question.id, &question.digest, starter, action);
    }

    /// Applies an action that changes no code, where there is only a question's entry at hand.
    pub fn apply_without_code(&self, id: &str, digest: &str, action: Action) {
        self.apply_on(id, digest, "", action);
    }

    fn apply_on(&self, id: &str, digest: &str, starter: &str, action: Action) {
        let ground = Ground { digest, starter, now: clock::now() };
        self.records.act(|shelf| shelf.apply(id, action, ground));
    }

    /// How the reader wants the room.
    pub fn settings(&self) -> Settings {
        self.records.shelf.borrow().room().settings
    }

    /// Changes a setting and keeps it.
    pub fn set(&self, action: SettingsAction) {
        self.apply_to_room(RoomAction::Set(action));
    }

    /// The last mock interviews, oldest first.
    pub fn interviews(&self) -> Vec<InterviewRecord> {
        self.records.shelf.borrow().room().interviews
    }

    /// Keeps a mock interview that is over.
    pub fn add_interview(&self, record: InterviewRecord) {
        self.apply_to_room(RoomAction::InterviewEnded(record));
    }

    fn apply_to_room(&self, action: RoomAction) {
        self.records.act(|shelf| shelf.apply_to_room(action, clock::now()));
    }

    /// Whether work outlives the page.
    pub fn keeping(&self) -> Keeping {
        self.records.shelf.borrow().keeping()
    }

    /// What is kept, for whoever takes it away, brings it in or deletes it.
    pub fn records(&self) -> Rc<Records> {
        self.records.clone()
    }

    /// Everything that was written, as one text to take away.
    pub fn export(&self, catalog: &Catalog) -> String {
        let shelf = self.records.shelf.borrow();
        let written: Vec<(&str, Work)> = shelf
            .written()
            .map(|id| {
                let question = catalog.questions.iter().find(|question| question.id == id);
                (question.map_or(id, |question| question.title.as_str()), shelf.work(id))
            })
            .collect();
        crate::progress::export::export(&written)
    }
}

/// Opens the reader's work; for the app's root.
#[hook]
pub fn use_progress_root() -> Progress {
    let turn = use_reducer(|| Turn(0));
    let next_turn = turn.dispatcher();
    let records =
        use_memo((), move |()| Records::open(Callback::from(move |()| next_turn.dispatch(()))));
    let listening = records.clone();
    use_effect_with((), move |()| {
        let listeners = listening.listen();
        move || drop(listeners)
    });
    let opening = records.opening();
    let handle = (opening == Opening::Done)
        .then(|| ProgressHandle { records: (*records).clone(), turn: turn.0 });
    Progress { handle, is_long: opening == Opening::Long }
}

/// The reader's work; nothing before what was kept has been read.
#[hook]
pub fn use_progress() -> Option<ProgressHandle> {
    use_context::<Progress>().and_then(|progress| progress.handle)
}
