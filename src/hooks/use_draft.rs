//! A text that is being written: kept shortly after each change, and at once when the page goes.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

thread_local! {
    /// The drafts that are being written.
    static OPEN: RefCell<Vec<Weak<Inner>>> = RefCell::default();
}

/// How long a change may wait for the next one before both are kept.
const PAUSE_MILLIS: u32 = 250;

/// A text that is being written. Clones are the same text.
#[derive(Clone)]
pub struct Draft(Rc<Inner>);

struct Inner {
    text: RefCell<String>,
    waiting: RefCell<Option<Timeout>>,
    keep: Callback<String>,
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Draft {
    /// The text as it is now.
    pub fn text(&self) -> String {
        self.0.text.borrow().clone()
    }

    /// Notes that the writer changed the text.
    pub fn edit(&self, text: String) {
        if *self.0.text.borrow() == text {
            return;
        }
        self.0.text.replace(text);
        let draft = self.clone();
        let timeout = Timeout::new(PAUSE_MILLIS, move || draft.flush());
        self.0.waiting.replace(Some(timeout));
    }

    /// Keeps a change that waits.
    pub fn flush(&self) {
        let waiting = self.0.waiting.take();
        if waiting.is_some() {
            self.0.keep.emit(self.text());
        }
    }

    /// Takes over a text that was kept by other means, unless the writer is ahead of it. Tells
    /// whether that changed anything.
    pub fn follow(&self, kept: &str) -> bool {
        if self.0.waiting.borrow().is_some() || *self.0.text.borrow() == kept {
            return false;
        }
        self.0.text.replace(kept.to_owned());
        true
    }
}

/// Keeps what waits in any draft.
pub fn flush_drafts() {
    let open: Vec<Draft> =
        OPEN.with_borrow(|open| open.iter().filter_map(Weak::upgrade).map(Draft).collect());
    open.iter().for_each(Draft::flush);
}

/// A draft that begins with `text` and hands each version that should last to `keep`.
#[hook]
pub fn use_draft(text: impl FnOnce() -> String, keep: Callback<String>) -> Draft {
    let draft = use_memo((), |()| {
        Draft(Rc::new(Inner { text: RefCell::new(text()), waiting: RefCell::default(), keep }))
    });
    let draft = (*draft).clone();
    let leaving = draft.clone();
    use_effect_with((), move |()| {
        OPEN.with_borrow_mut(|open| {
            open.retain(|other| other.strong_count() > 0);
            open.push(Rc::downgrade(&leaving.0));
        });
        let listeners = web_sys::window().map(|window| {
            let on_hide = leaving.clone();
            let on_switch = leaving.clone();
            [
                EventListener::new(&window, "pagehide", move |_| on_hide.flush()),
                EventListener::new(&window, "visibilitychange", move |_| on_switch.flush()),
            ]
        });
        move || {
            drop(listeners);
            leaving.flush();
        }
    });
    draft
}
