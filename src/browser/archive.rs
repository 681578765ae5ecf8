//! IndexedDB, where everything that is kept stands.
//!
//! The database `rehearse`, version 1, has three stores of texts under keys: `records`, in the
//! forms of `progress::saved`, under a question's id or the room's key; `aside`, texts that could
//! not be read, under the key that they had and a mark; `applied`, the last change of each page
//! that has been applied, so that none is applied twice. A later version adds stores in `upgrade`.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use idb::event::VersionChangeEvent;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction,
    TransactionMode,
};
use wasm_bindgen::JsValue;

use crate::progress::shelf::{Settled, fingerprint, settle};
use crate::progress::{Change, Record};

const NAME: &str = "rehearse";
const VERSION: u32 = 1;
const RECORDS: &str = "records";
const ASIDE: &str = "aside";
const APPLIED: &str = "applied";
const STORES: [&str; 3] = [RECORDS, ASIDE, APPLIED];
/// How many pages are remembered before the list of them is cut.
const PAGES: usize = 1_000;

/// The browser denies access, is full, or is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl From<Error> for Refused {
    fn from(_: Error) -> Self {
        Self
    }
}

/// Keys with their texts.
pub type Texts = Vec<(String, String)>;

/// The database, opened when it is first needed and again when it was lost.
#[derive(Default)]
pub struct Archive {
    open: RefCell<Option<Rc<Database>>>,
    /// The transactions that have not ended, under the numbers that they began with.
    running: RefCell<BTreeMap<u64, Transaction>>,
    begun: Cell<u64>,
}

impl Archive {
    async fn database(&self) -> Result<Rc<Database>, Refused> {
        let open = self.open.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let mut request = Factory::new()?.open(NAME, Some(VERSION))?;
        request.on_upgrade_needed(upgrade);
        let mut database = request.await?;
        // A later version of the page in another tab wants to change the stores.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        let database = Rc::new(database);
        self.open.replace(Some(database.clone()));
        Ok(database)
    }

    async fn begin(&self, mode: TransactionMode) -> Result<Transaction, Refused> {
        let database = self.database().await?;
        let begun = database.transaction(&STORES, mode);
        if begun.is_err() {
            // The connection is gone, as after the reader cleared the site's storage.
            self.open.take();
        }
        Ok(begun?)
    }

    /// Does something in a transaction of its own. What it writes is kept when this has ended well,
    /// all of it, and otherwise nothing.
    async fn within<T>(
        &self,
        mode: TransactionMode,
        work: impl AsyncFnOnce(&Transaction) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let transaction = self.begin(mode).await?;
        let number = self.begun.get();
        self.begun.set(number + 1);
        let same = transaction.object_store(RECORDS)?.transaction();
        self.running.borrow_mut().insert(number, same);
        let outcome = work(&transaction).await;
        let outcome = finish(transaction, outcome).await;
        self.running.borrow_mut().remove(&number);
        outcome
    }

    /// Lets go of the database, because the page goes. A browser may keep a page that was left
    /// asleep, to show it again; a transaction that sleeps with it keeps every other page waiting.
    pub fn leave(&self) {
        for (_, transaction) in self.running.take() {
            // One that has ended meanwhile cannot be ended again.
            let _ = transaction.abort();
        }
        if let Some(database) = self.open.take() {
            database.close();
        }
    }

    /// Everything that is kept.
    pub async fn load(&self) -> Result<Texts, Refused> {
        self.within(TransactionMode::ReadOnly, async |transaction| {
            all(&transaction.object_store(RECORDS)?).await
        })
        .await
    }

    /// The texts that could not be read, with their keys.
    pub async fn load_aside(&self) -> Result<Texts, Refused> {
        self.within(TransactionMode::ReadOnly, async |transaction| {
            all(&transaction.object_store(ASIDE)?).await
        })
        .await
    }

    /// What is kept under some keys.
    pub async fn read(&self, keys: &[String]) -> Result<BTreeMap<String, String>, Refused> {
        self.within(TransactionMode::ReadOnly, async |transaction| {
            texts(&transaction.object_store(RECORDS)?, keys.iter().map(String::as_str)).await
        })
        .await
    }

    /// Applies changes to what is kept, all of them or none, and gives what is kept then.
    pub async fn apply(&self, changes: &[Change]) -> Result<Vec<(String, Record)>, Refused> {
        self.within(TransactionMode::ReadWrite, async |transaction| {
            apply_in(transaction, changes).await
        })
        .await
    }

    /// Lets some records be replaced: `decide` is told a key and what is kept under it, and gives
    /// the text to keep there instead. All of them are, or none.
    pub async fn replace(
        &self,
        keys: &[String],
        aside: &[(String, String)],
        decide: impl Fn(&str, Option<&str>) -> Option<String>,
    ) -> Result<(), Refused> {
        self.within(TransactionMode::ReadWrite, async |transaction| {
            replace_in(transaction, keys, aside, decide).await
        })
        .await
    }

    /// Forgets the pages that have changed something long ago, when there are very many.
    pub async fn forget_pages(&self) -> Result<(), Refused> {
        self.within(TransactionMode::ReadWrite, forget_pages_in).await
    }

    /// Deletes everything that is kept.
    pub async fn clear(&self) -> Result<(), Refused> {
        self.within(TransactionMode::ReadWrite, clear_in).await
    }
}

/// Makes the stores that a database of an earlier version, or a new one, lacks. What fails here
/// shows when a store is used.
fn upgrade(event: VersionChangeEvent) {
    let Ok(database) = event.database() else { return };
    let there = database.store_names();
    for store in STORES {
        if !there.iter().any(|name| name == store) {
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    }
}

/// Ends a transaction; only then is anything kept. Where a step of it failed, nothing is.
async fn finish<T>(transaction: Transaction, outcome: Result<T, Refused>) -> Result<T, Refused> {
    match outcome {
        Ok(outcome) => {
            if transaction.commit()?.await?.is_committed() {
                Ok(outcome)
            } else {
                Err(Refused)
            }
        }
        Err(Refused) => {
            // One that has ended by itself cannot be ended again.
            let _ = transaction.abort();
            Err(Refused)
        }
    }
}

async fn apply_in(
    transaction: &Transaction,
    changes: &[Change],
) -> Result<Vec<(String, Record)>, Refused> {
    let (records, pages) = (transaction.object_store(RECORDS)?, transaction.object_store(APPLIED)?);
    let keys: BTreeSet<&str> = changes.iter().map(|change| change.key.as_str()).collect();
    let held = texts(&records, keys).await?;
    let origins: BTreeSet<&str> = changes.iter().map(|change| change.page.as_str()).collect();
    let applied = texts(&pages, origins).await?;
    let applied = applied
        .into_iter()
        .filter_map(|(page, number)| Some((page, number.parse().ok()?)))
        .collect();
    let Settled { records: settled, aside, applied } = settle(changes, &held, &applied);
    let aside_store = transaction.object_store(ASIDE)?;
    for (key, text) in &aside {
        put(&aside_store, &aside_key(key, text), text).await?;
    }
    for (key, _, text) in &settled {
        put(&records, key, text).await?;
    }
    for (page, number) in &applied {
        put(&pages, page, &number.to_string()).await?;
    }
    Ok(settled.into_iter().map(|(key, record, _)| (key, record)).collect())
}

async fn replace_in(
    transaction: &Transaction,
    keys: &[String],
    aside: &[(String, String)],
    decide: impl Fn(&str, Option<&str>) -> Option<String>,
) -> Result<(), Refused> {
    let records = transaction.object_store(RECORDS)?;
    let aside_store = transaction.object_store(ASIDE)?;
    let held = texts(&records, keys.iter().map(String::as_str)).await?;
    for (key, text) in aside {
        put(&aside_store, &aside_key(key, text), text).await?;
    }
    for key in keys {
        let before = held.get(key).map(String::as_str);
        let Some(after) = decide(key, before) else { continue };
        if let Some(before) = before
            && Record::read(key, before).is_err()
        {
            put(&aside_store, &aside_key(key, before), before).await?;
        }
        put(&records, key, &after).await?;
    }
    Ok(())
}

async fn forget_pages_in(transaction: &Transaction) -> Result<(), Refused> {
    let pages = transaction.object_store(APPLIED)?;
    let mut keys: Vec<String> = keys(&pages).await?;
    if keys.len() > PAGES {
        // Their names begin with the time.
        keys.sort();
        for key in &keys[..keys.len() - PAGES / 2] {
            pages.delete(JsValue::from_str(key))?.await?;
        }
    }
    Ok(())
}

async fn clear_in(transaction: &Transaction) -> Result<(), Refused> {
    for store in [RECORDS, ASIDE] {
        transaction.object_store(store)?.clear()?.await?;
    }
    Ok(())
}

async fn put(store: &ObjectStore, key: &str, text: &str) -> Result<(), Refused> {
    store.put(&JsValue::from_str(text), Some(&JsValue::from_str(key)))?.await?;
    Ok(())
}

async fn keys(store: &ObjectStore) -> Result<Vec<String>, Refused> {
    let keys = store.get_all_keys(None, None)?.await?;
    Ok(keys.iter().filter_map(JsValue::as_string).collect())
}

async fn all(store: &ObjectStore) -> Result<Texts, Refused> {
    let keys = store.get_all_keys(None, None)?.await?;
    let values = store.get_all(None, None)?.await?;
    // Whatever is no text was put there by somebody else, and is left alone.
    let pair = |(key, value): (&JsValue, &JsValue)| Some((key.as_string()?, value.as_string()?));
    Ok(keys.iter().zip(values.iter()).filter_map(pair).collect())
}

async fn texts<'a>(
    store: &ObjectStore,
    keys: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeMap<String, String>, Refused> {
    let mut texts = BTreeMap::new();
    for key in keys {
        let value = store.get(JsValue::from_str(key))?.await?;
        if let Some(text) = value.as_ref().and_then(JsValue::as_string) {
            texts.insert(key.to_owned(), text);
        }
    }
    Ok(texts)
}

/// Where an unreadable text is put aside. The same text goes to the same place.
fn aside_key(key: &str, text: &str) -> String {
    format!("{key}/{:016x}", fingerprint(text))
}
