//! The page around a frame. The frame's own script speaks with it and was there before the app.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::{editor, page};
use crate::embed::{Rest, Wish, Word};

/// The `rel` of the link that names the script, which is the very one that the frame started with.
const FRAME_LINK: &str = "rehearse-frame";

/// What the script calls with a word, and what comes with it; told whether that is possible.
type Hear = Closure<dyn FnMut(String, String) -> bool>;

#[wasm_bindgen]
extern "C" {
    type FrameModule;
    #[wasm_bindgen(method)]
    fn attach(this: &FrameModule, hear: &Hear) -> Mouth;

    /// What the script leaves to be called.
    type Mouth;
    #[wasm_bindgen(method)]
    fn tell(this: &Mouth, kind: &str, json: &str);
}

/// The way to the page around. Clones are the same one.
#[derive(Clone)]
pub struct HostDesk(Rc<Inner>);

struct Inner {
    mouth: RefCell<Option<Mouth>>,
    hear: RefCell<Option<Hear>>,
    is_started: Cell<bool>,
    may_leave: RefCell<Callback<(), bool>>,
    watch: Callback<Word>,
}

impl PartialEq for HostDesk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl HostDesk {
    /// A desk at which nothing is heard yet; `watch` is told of each word.
    pub fn new(watch: Callback<Word>) -> Self {
        Self(Rc::new(Inner {
            mouth: RefCell::default(),
            hear: RefCell::default(),
            is_started: Cell::default(),
            may_leave: RefCell::new(Callback::from(|()| true)),
            watch,
        }))
    }

    /// Begins to listen. Without a script nobody is around.
    pub fn start(&self) {
        let desk = self.clone();
        spawn_local(async move {
            let script = match page::linked(FRAME_LINK) {
                Some(address) => JsFuture::from(editor::load_module(&address)).await.ok(),
                None => None,
            };
            let Some(script) = script else {
                desk.0.watch.emit(Word::Wish(Wish::default()));
                return;
            };
            let script: FrameModule = script.unchecked_into();
            let hearing = desk.clone();
            let hear: Hear =
                Closure::new(move |kind: String, text: String| hearing.hear(&kind, &text));
            desk.0.mouth.replace(Some(script.attach(&hear)));
            desk.0.hear.replace(Some(hear));
        });
    }

    fn hear(&self, kind: &str, text: &str) -> bool {
        if kind == "leave" {
            let may_leave = self.0.may_leave.borrow().clone();
            return may_leave.emit(());
        }
        let Some(word) = Word::read(kind, text) else { return false };
        if matches!(word, Word::Asked(_)) && !self.0.is_started.get() {
            return false;
        }
        self.0.watch.emit(word);
        true
    }

    /// The reader is back at the question.
    pub fn wake(&self) {
        self.0.watch.emit(Word::Rest(Rest::No));
    }

    /// Notes whether the reader has started the question, without which nothing is run.
    pub fn note_started(&self, is_started: bool) {
        self.0.is_started.set(is_started);
    }

    /// Notes whom to ask whether the frame may be led to another question without a loss.
    pub fn ask_before_leaving(&self, may_leave: Callback<(), bool>) {
        self.0.may_leave.replace(may_leave);
    }

    /// Says something to the page around.
    pub fn tell(&self, kind: &str, json: &str) {
        if let Some(mouth) = &*self.0.mouth.borrow() {
            mouth.tell(kind, json);
        }
    }
}
