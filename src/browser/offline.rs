//! Has files kept for use without a network, by a service worker, and hears how that stands.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::{editor, page};
use crate::offline::{Effect, Event, Offline, step};

/// The `rel` of the link that names the script.
const OFFLINE_LINK: &str = "rehearse-offline";

/// What the script calls with a word and two numbers.
type Hear = Closure<dyn FnMut(String, f64, f64)>;

#[wasm_bindgen]
extern "C" {
    type OfflineModule;
    #[wasm_bindgen(method)]
    fn start(this: &OfflineModule, hear: &Hear) -> Keeper;

    /// What the script leaves to be called.
    type Keeper;
    #[wasm_bindgen(method)]
    fn keep(this: &Keeper);
    #[wasm_bindgen(method)]
    fn renew(this: &Keeper);
}

/// What is kept of the page. Clones are the same one.
#[derive(Clone)]
pub struct OfflineDesk(Rc<Inner>);

struct Inner {
    offline: RefCell<Offline>,
    keeper: RefCell<Option<Keeper>>,
    hear: RefCell<Option<Hear>>,
    watch: Callback<Offline>,
}

impl PartialEq for OfflineDesk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl OfflineDesk {
    /// A desk that keeps nothing yet; `watch` is told of each change that shows.
    pub fn new(watch: Callback<Offline>) -> Self {
        Self(Rc::new(Inner {
            offline: RefCell::default(),
            keeper: RefCell::default(),
            hear: RefCell::default(),
            watch,
        }))
    }

    /// Fetches the script and lets it begin. A page without it lacks nothing else.
    pub fn start(&self) {
        let desk = self.clone();
        spawn_local(async move {
            let Some(address) = page::linked(OFFLINE_LINK) else { return };
            let Ok(module) = JsFuture::from(editor::load_module(&address)).await else {
                desk.tell(Event::Failed);
                return;
            };
            let module: OfflineModule = module.unchecked_into();
            let hearing = desk.clone();
            let hear: Hear = Closure::new(move |word: String, one: f64, two: f64| {
                if let Some(event) = event(&word, one, two) {
                    hearing.tell(event);
                }
            });
            desk.0.keeper.replace(Some(module.start(&hear)));
            desk.0.hear.replace(Some(hear));
        });
    }

    /// Lets the policy decide on an event and does what it decides.
    pub fn tell(&self, event: Event) {
        let (offline, effect) = step(*self.0.offline.borrow(), event);
        self.0.offline.replace(offline);
        self.0.watch.emit(offline);
        match (effect, &*self.0.keeper.borrow()) {
            (Some(Effect::Keep), Some(keeper)) => keeper.keep(),
            (Some(Effect::Keep), None) => self.start(),
            (None, _) => {}
        }
    }

    /// Loads the page again, as the newest version that is here.
    pub fn renew(&self) {
        match &*self.0.keeper.borrow() {
            Some(keeper) => keeper.renew(),
            None => page::reload(),
        }
    }
}

/// What the script's words mean.
fn event(word: &str, one: f64, two: f64) -> Option<Event> {
    Some(match word {
        "unable" => Event::Unable,
        "frugal" => Event::Frugal,
        "preparing" => Event::Preparing,
        "counted" => Event::Counted { has_pages: one > 0.0, missing: two as u64 },
        "keeping" => Event::Progressed { loaded: one as u64, total: two as u64 },
        "failed" => Event::Failed,
        "full" => Event::Full,
        "back" => Event::Back,
        "outdated" => Event::Outdated,
        _ => return None,
    })
}
