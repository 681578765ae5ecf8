//! Gives components the reader's work and lets them change it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use question::Question;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::browser::clock;
use crate::browser::storage::LocalStore;
use crate::catalog::Catalog;
use crate::progress::{
    Action, Ground, InterviewRecord, Keeping, RoomAction, Settings, SettingsAction, Shelf, Work,
    shelf,
};

/// The reader's work on all questions.
#[derive(Clone)]
pub struct ProgressHandle {
    shelf: Rc<RefCell<Shelf<LocalStore>>>,
    turn: u32,
    next_turn: UseReducerDispatcher<Turn>,
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
        self.shelf.borrow().work(id)
    }

    /// Reads the work on all questions, by their ids, without a copy of it.
    pub fn survey<R>(&self, read: impl FnOnce(&BTreeMap<String, Work>) -> R) -> R {
        read(self.shelf.borrow().by_id())
    }

    /// The work on every question that there is any on, with its id.
    #[allow(dead_code, reason = "for pages about all questions")]
    pub fn works(&self) -> Vec<(String, Work)> {
        let shelf = self.shelf.borrow();
        shelf.works().map(|(id, work)| (id.to_owned(), work.clone())).collect()
    }

    /// Applies an action to the work on a question and keeps it.
    pub fn apply(&self, question: &Question, action: Action) {
        let starter = question.drill.as_ref().map_or("", |drill| drill.starter.as_str());
        self.apply_on(&question.id, &question.digest, starter, action);
    }

    /// Applies an action that changes no code, where there is only a question's entry at hand.
    #[allow(dead_code, reason = "for pages about all questions")]
    pub fn apply_without_code(&self, id: &str, digest: &str, action: Action) {
        self.apply_on(id, digest, "", action);
    }

    fn apply_on(&self, id: &str, digest: &str, starter: &str, action: Action) {
        let ground = Ground { digest, starter, now: clock::now() };
        self.shelf.borrow_mut().apply(id, action, ground);
        self.next_turn.dispatch(());
    }

    /// How the reader wants the room.
    pub fn settings(&self) -> Settings {
        self.shelf.borrow().room().settings.clone()
    }

    /// Changes a setting and keeps it.
    pub fn set(&self, action: SettingsAction) {
        self.apply_to_room(RoomAction::Set(action));
    }

    /// The last mock interviews, oldest first.
    #[allow(dead_code, reason = "for the pages of mock interviews and of progress")]
    pub fn interviews(&self) -> Vec<InterviewRecord> {
        self.shelf.borrow().room().interviews.clone()
    }

    /// Keeps a mock interview that is over.
    #[allow(dead_code, reason = "for the page of mock interviews")]
    pub fn add_interview(&self, record: InterviewRecord) {
        self.apply_to_room(RoomAction::InterviewEnded(record));
    }

    fn apply_to_room(&self, action: RoomAction) {
        self.shelf.borrow_mut().apply_to_room(action);
        self.next_turn.dispatch(());
    }

    /// Whether work outlives the page.
    pub fn keeping(&self) -> Keeping {
        self.shelf.borrow().keeping()
    }

    /// Everything that was written, as one text to take away.
    pub fn export(&self, catalog: &Catalog) -> String {
        let shelf = self.shelf.borrow();
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
pub fn use_progress_root(catalog: &Catalog) -> ProgressHandle {
    let turn = use_reducer(|| Turn(0));
    let shelf = use_memo((), |()| {
        let ids = catalog.questions.iter().map(|question| question.id.as_str());
        Rc::new(RefCell::new(Shelf::open(LocalStore::open(), ids)))
    });
    let progress =
        ProgressHandle { shelf: (*shelf).clone(), turn: turn.0, next_turn: turn.dispatcher() };
    let other_page = progress.clone();
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                if let Some(id) = key.as_deref().and_then(shelf::question_of) {
                    other_page.shelf.borrow_mut().fetch(id);
                    other_page.next_turn.dispatch(());
                }
            })
        });
        move || drop(listener)
    });
    progress
}

/// The reader's work.
#[hook]
pub fn use_progress() -> Option<ProgressHandle> {
    use_context::<ProgressHandle>()
}
