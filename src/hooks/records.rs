//! Joins the shelf with the browser: what happens is shown at once, noted in the journal, and
//! handed to the database; what other tabs have done is fetched.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Math;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::PageTransitionEvent;
use yew::Callback;

use crate::browser::archive::{Archive, Refused, Texts};
use crate::browser::channel::{Channel, News};
use crate::browser::local::{Left, LocalTexts};
use crate::browser::{clock, page};
use crate::progress::transfer::Import;
use crate::progress::{Keeping, Record, Shelf, transfer};

/// A wait for the database that is longer than this is worth a word.
const LONG_MILLIS: u32 = 300;
/// A database that takes longer than this to open is taken for one that never will.
const TOO_LONG_MILLIS: u32 = 3_000;

/// How far the opening has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// Nothing is known yet.
    #[default]
    Underway,
    /// It takes long enough to say so.
    Long,
    /// What was kept is here, or will not come.
    Done,
}

/// What is kept, in memory and in the browser. There is one of it in a page.
pub struct Records {
    /// What the page shows.
    pub shelf: RefCell<Shelf>,
    /// The database.
    pub archive: Archive,
    opening: Cell<Opening>,
    /// Whether the page was left. It may come back.
    is_left: Cell<bool>,
    /// How often that has happened.
    departures: Cell<u32>,
    local: LocalTexts,
    channel: Channel,
    page: String,
    watch: Callback<()>,
}

impl Records {
    /// Starts to open what is kept; `watch` is told of each change that shows.
    pub fn open(watch: Callback<()>) -> Rc<Self> {
        // The time comes first, so that names sort by age.
        let page = format!("{:x}-{:x}", clock::now(), (Math::random() * 4_294_967_296.0) as u64);
        let records = Rc::new(Self {
            shelf: RefCell::new(Shelf::new(page.clone())),
            archive: Archive::default(),
            opening: Cell::default(),
            is_left: Cell::default(),
            departures: Cell::default(),
            local: LocalTexts::open(),
            channel: Channel::open(),
            page,
            watch,
        });
        let opening = records.clone();
        spawn_local(async move { opening.begin().await });
        records
    }

    /// How far the opening has come.
    pub fn opening(&self) -> Opening {
        self.opening.get()
    }

    async fn begin(self: Rc<Self>) {
        let left = Rc::new(self.local.left(&self.page));
        let is_long = self.after(LONG_MILLIS, |records| records.opening.set(Opening::Long));
        let is_too_long = {
            let left = left.clone();
            self.after(TOO_LONG_MILLIS, move |records| records.go_on_without(&left, &[]))
        };
        let loaded = self.take_in(&left).await;
        drop((is_long, is_too_long));
        match loaded {
            Ok(texts) => {
                self.local.forget(&left);
                self.shelf.borrow_mut().fetched_all(&texts);
                self.opening.set(Opening::Done);
                self.pump();
                let _ = self.archive.forget_pages().await;
            }
            Err(Refused) if self.opening.get() != Opening::Done => {
                // What has no room to write may still let itself be read.
                let texts = self.archive.load().await.unwrap_or_default();
                self.go_on_without(&left, &texts);
            }
            Err(Refused) => {}
        }
        self.watch.emit(());
    }

    /// Brings in what other pages have left meanwhile, and shows everything that is kept.
    async fn look_again(&self) {
        let left = self.local.left(&self.page);
        if let Ok(texts) = self.take_in(&left).await {
            self.local.forget(&left);
            self.shelf.borrow_mut().fetched_all(&texts);
            self.watch.emit(());
        }
    }

    /// Does something later, unless the database is open by then or this timer is gone.
    fn after(self: &Rc<Self>, millis: u32, act: impl FnOnce(&Rc<Self>) + 'static) -> Timeout {
        let records = self.clone();
        Timeout::new(millis, move || {
            if records.opening.get() != Opening::Done {
                act(&records);
                records.watch.emit(());
            }
        })
    }

    /// Brings into the database what other pages have left elsewhere, and reads all of it.
    async fn take_in(&self, left: &Left) -> Result<Texts, Refused> {
        if !left.records.is_empty() || !left.aside.is_empty() {
            let keys: Vec<String> = left.records.iter().map(|(key, _)| key.clone()).collect();
            let decide = |key: &str, held: Option<&str>| {
                let (_, text) = left.records.iter().find(|(other, _)| other == key)?;
                Some(merged(key, held, text))
            };
            self.archive.replace(&keys, &left.aside, decide).await?;
        }
        if !left.changes.is_empty() {
            self.archive.apply(&left.changes).await?;
        }
        self.archive.load().await
    }

    /// Goes on in memory, with what can be seen.
    fn go_on_without(&self, left: &Left, texts: &[(String, String)]) {
        let mut shelf = self.shelf.borrow_mut();
        shelf.fetched_all(texts);
        for (key, text) in &left.records {
            let held = texts.iter().find(|(held, _)| held == key).map(|(_, text)| text.as_str());
            shelf.fetched(key, Some(&merged(key, held, text)));
        }
        shelf.adopt(left.changes.clone());
        shelf.refused();
        if self.local.write_journal(&self.page, shelf.waiting()) {
            self.local.forget_changes(left);
        }
        self.opening.set(Opening::Done);
    }

    /// Lets something happen on the shelf; it is noted at once and handed to the database.
    pub fn act(self: &Rc<Self>, act: impl FnOnce(&mut Shelf) -> bool) {
        let is_changed = act(&mut self.shelf.borrow_mut());
        if is_changed {
            self.write_journal();
            self.tell_of_what_is_left();
            self.pump();
            self.watch.emit(());
        }
    }

    fn write_journal(&self) {
        self.local.write_journal(&self.page, self.shelf.borrow().waiting());
    }

    /// Hands what waits to the database, unless it is busy with what came before. When the page is
    /// being left there is no time for that any more, and the journal holds it.
    fn pump(self: &Rc<Self>) {
        if self.is_left.get() {
            return;
        }
        let Some(changes) = self.shelf.borrow_mut().hand_over() else { return };
        let departures = self.departures.get();
        let records = self.clone();
        spawn_local(async move {
            let taken = records.archive.apply(&changes).await;
            let is_changed = match taken {
                Ok(held) => {
                    let was_refused = records.shelf.borrow().keeping() == Keeping::Refused;
                    let keys: Vec<_> = held.iter().map(|(key, _)| key.clone()).collect();
                    let is_changed = records.shelf.borrow_mut().taken(held);
                    records.write_journal();
                    if !keys.is_empty() {
                        records.channel.tell(&News::Of(keys));
                    }
                    if was_refused {
                        records.look_again().await;
                    }
                    is_changed
                }
                Err(Refused) if records.departures.get() != departures => {
                    records.shelf.borrow_mut().put_back();
                    false
                }
                Err(Refused) => {
                    records.shelf.borrow_mut().refused();
                    records.watch.emit(());
                    return;
                }
            };
            if is_changed {
                records.watch.emit(());
            }
            records.pump();
        });
    }

    /// Everything that is kept, as a file's text. Where the database cannot be asked, what the
    /// page shows is everything that there is.
    pub async fn export(&self) -> String {
        let (kept, aside) = match (self.archive.load().await, self.archive.load_aside().await) {
            (Ok(kept), Ok(aside)) => (kept, aside),
            _ => (Vec::new(), Vec::new()),
        };
        // What the page shows is ahead of the database.
        let mut kept: BTreeMap<String, String> = kept.into_iter().collect();
        kept.extend(
            self.shelf
                .borrow()
                .shown()
                .filter(|(key, record)| **record != Record::empty(key))
                .map(|(key, record)| (key.to_owned(), record.save())),
        );
        let kept: Texts = kept.into_iter().collect();
        transfer::export(&kept, &aside, clock::now())
    }

    /// How many saved texts could not be read.
    pub async fn count_aside(&self) -> usize {
        self.archive.load_aside().await.map_or(0, |aside| aside.len())
    }

    /// Merges a file's records with what is kept: all of them, or none.
    pub async fn bring_in(self: &Rc<Self>, import: &Import) -> Result<(), Refused> {
        let keys: Vec<String> = import.records.iter().map(|(key, _)| key.clone()).collect();
        self.archive.replace(&keys, &[], |key, held| import.text_for(key, held)).await?;
        self.channel.tell(&News::Everything);
        let texts = self.archive.load().await?;
        self.shelf.borrow_mut().fetched_all(&texts);
        self.watch.emit(());
        Ok(())
    }

    /// Deletes everything that is kept, here and in what waits.
    pub async fn delete(&self) -> Result<(), Refused> {
        self.archive.clear().await?;
        self.local.clear();
        self.shelf.borrow_mut().clear();
        self.channel.tell(&News::Everything);
        self.watch.emit(());
        Ok(())
    }

    /// Reads again what has changed elsewhere.
    pub fn fetch(self: &Rc<Self>, news: News) {
        let records = self.clone();
        spawn_local(async move {
            let keys = match news {
                News::Everything => return records.look_again().await,
                News::Of(keys) => keys,
                News::Left(changes) => {
                    // Every open page does so, and the database takes each change once.
                    if records.archive.apply(&changes).await.is_err() {
                        return;
                    }
                    changes.into_iter().map(|change| change.key).collect()
                }
            };
            let Ok(texts) = records.archive.read(&keys).await else { return };
            let mut is_changed = false;
            for key in &keys {
                let text = texts.get(key).map(String::as_str);
                is_changed |= records.shelf.borrow_mut().fetched(key, text);
            }
            if is_changed {
                records.watch.emit(());
            }
        });
    }

    /// The page is being left: whatever the database is doing ends now, and what waits for it stays
    /// in the journal.
    fn leave(&self) {
        self.is_left.set(true);
        self.departures.set(self.departures.get() + 1);
        self.archive.leave();
        self.tell_of_what_is_left();
    }

    /// Once the page is left, other tabs get what waits. The journal alone may reach them later than
    /// anything that tells them to look at it.
    fn tell_of_what_is_left(&self) {
        let shelf = self.shelf.borrow();
        if self.is_left.get() && !shelf.waiting().is_empty() {
            self.channel.tell(&News::Left(shelf.waiting().to_vec()));
        }
    }

    /// Hears other tabs, and looks again when the page comes back, for as long as the listeners
    /// live.
    pub fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let heard = self.clone();
        let channel = self.channel.listen(move |news| heard.fetch(news));
        let window = web_sys::window();
        let (left, shown, turned) = (self.clone(), self.clone(), self.clone());
        let leaving = window.as_ref().map(|window| {
            // Before those whose last words are for the journal alone.
            let first = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(window, "pagehide", first, move |_| left.leave())
        });
        let came_back = window.as_ref().map(|window| {
            EventListener::new(window, "pageshow", move |event| {
                // A page that was put to sleep has heard nothing meanwhile.
                let is_kept = event
                    .dyn_ref::<PageTransitionEvent>()
                    .is_some_and(PageTransitionEvent::persisted);
                if is_kept {
                    shown.is_left.set(false);
                    shown.pump();
                    shown.fetch(News::Everything);
                }
            })
        });
        let looked_at = window.as_ref().map(|window| {
            EventListener::new(window, "visibilitychange", move |_| {
                // There may be room again.
                if !page::is_hidden() {
                    turned.pump();
                }
            })
        });
        [channel, leaving, came_back, looked_at].into_iter().flatten().collect()
    }
}

/// The text that a kept one and another one for the same key come to.
fn merged(key: &str, held: Option<&str>, other: &str) -> String {
    let held = held.and_then(|held| Record::read(key, held).ok());
    match (held, Record::read(key, other)) {
        (Some(held), Ok(other)) => transfer::merged(&held, &other).save(),
        (None, Ok(other)) => other.save(),
        (_, Err(_)) => other.to_owned(),
    }
}
