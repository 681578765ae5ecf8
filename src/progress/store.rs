//! Where texts are kept under keys.

/// A place that keeps texts under keys, or refuses to.
pub trait Store {
    /// The text under a key, if there is one.
    fn read(&self, key: &str) -> Result<Option<String>, Refused>;
    /// Keeps a text under a key, instead of any other.
    fn write(&mut self, key: &str, text: &str) -> Result<(), Refused>;
}

/// The place denies access or is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Keeps texts in memory: the browser's twin for tests.
#[cfg(test)]
#[derive(Debug, Default)]
pub struct MemoryStore {
    texts: std::collections::BTreeMap<String, String>,
}

#[cfg(test)]
impl Store for MemoryStore {
    fn read(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.texts.get(key).cloned())
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), Refused> {
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}
