//! The questions that the build packed into the app.

use std::rc::Rc;

use question::{Catalog, Question, UnpackError, unpack};

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// Unpacks the questions.
pub fn load() -> Result<Catalog, UnpackError> {
    unpack(PACKED)
}

/// The questions, shared by all components. Two of them are equal if they are the same one.
#[derive(Clone, Debug)]
pub struct SharedCatalog(Rc<Catalog>);

impl SharedCatalog {
    /// Shares a catalog.
    pub fn new(catalog: Catalog) -> Self {
        Self(Rc::new(catalog))
    }

    /// The question with this id, with those before and after it in the list.
    pub fn find(&self, id: &str) -> Option<Place<'_>> {
        let questions = &self.0.questions;
        let at = questions.iter().position(|question| question.id == id)?;
        Some(Place {
            question: &questions[at],
            previous: at.checked_sub(1).and_then(|at| questions.get(at)),
            next: questions.get(at + 1),
        })
    }
}

/// A question and its neighbors in the list.
pub struct Place<'a> {
    /// The question.
    pub question: &'a Question,
    /// The one before it.
    pub previous: Option<&'a Question>,
    /// The one after it.
    pub next: Option<&'a Question>,
}

impl std::ops::Deref for SharedCatalog {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.0
    }
}

impl PartialEq for SharedCatalog {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
