//! The index of the questions, which the build put into the app. What a question holds besides is
//! fetched when its page opens.

mod listing;

use std::rc::Rc;

use question::UnpackError;

pub use listing::{Catalog, Kind, Listing};

const INDEX: &str = include_str!(concat!(env!("OUT_DIR"), "/index.json"));

/// Reads the index.
pub fn load() -> Result<Catalog, serde_json::Error> {
    serde_json::from_str(INDEX)
}

/// The index, shared by all components. Two of them are equal if they are the same one.
#[derive(Clone, Debug)]
pub struct SharedCatalog(Rc<Catalog>);

impl SharedCatalog {
    /// Shares an index.
    pub fn new(catalog: Catalog) -> Self {
        Self(Rc::new(catalog))
    }

    /// The question with this id.
    pub fn listing(&self, id: &str) -> Option<&Listing> {
        self.0.questions.iter().find(|question| question.id == id)
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

/// Why a question's file is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfetched {
    /// The network or the server did not give it.
    NoAnswer(String),
    /// The server gave something that is no question of this build.
    Unreadable(UnpackError),
}

/// A question and its neighbors in the list.
pub struct Place<'a> {
    /// The question.
    pub question: &'a Listing,
    /// The one before it.
    pub previous: Option<&'a Listing>,
    /// The one after it.
    pub next: Option<&'a Listing>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_lists_every_kind_and_knows_the_neighbors() {
        let catalog = SharedCatalog::new(load().unwrap());
        for kind in [Kind::Code, Kind::Words, Kind::Design, Kind::Story] {
            assert!(catalog.questions.iter().any(|question| question.kind == kind), "{kind:?}");
        }
        for question in &catalog.questions {
            assert!(question.kind != Kind::Code || question.stages > 0, "{}", question.id);
            assert!(question.kind != Kind::Words || question.stages == 0, "{}", question.id);
            assert!(catalog.sections.iter().any(|section| section.section == question.section));
        }
        let first = catalog.find(&catalog.questions[0].id).unwrap();
        assert!(first.previous.is_none());
        assert_eq!(first.next.map(|next| &next.id), Some(&catalog.questions[1].id));
        assert!(catalog.find("no-such-question").is_none());
    }
}
