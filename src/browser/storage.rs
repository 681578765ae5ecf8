//! The browser's local storage, which may be denied or full at any time.

use crate::progress::store::{Refused, Store};

/// Keeps texts in the browser, for this site.
pub struct LocalStore {
    /// `None` where the browser denies access, as it may in frames and private windows.
    storage: Option<web_sys::Storage>,
}

impl LocalStore {
    /// The storage of this site.
    pub fn open() -> Self {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        Self { storage }
    }
}

impl Store for LocalStore {
    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        let storage = self.storage.as_ref().ok_or(Refused)?;
        storage.get_item(key).map_err(|_| Refused)
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        let storage = self.storage.as_ref().ok_or(Refused)?;
        storage.set_item(key, text).map_err(|_| Refused)
    }
}
