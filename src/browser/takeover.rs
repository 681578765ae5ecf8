//! The moment when the app takes the place of the page that was served.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{address, window};
use crate::catalog::Kind;
use crate::find::{Filters, Status};
use question::Section;

/// Marks the place of the app for as long as the app is not in it.
const SERVED: &str = "data-served";

/// The app's place in the page that was served, and what the reader was about in it.
pub struct Place {
    root: Element,
    /// The way from the place down to the element with the keyboard, by numbers of children.
    focused: Option<Vec<u32>>,
}

impl Place {
    /// Where the page has left room for the app.
    pub fn find() -> Option<Self> {
        let root = document()?.get_element_by_id("app")?;
        Some(Self { root, focused: None })
    }

    /// The place, emptied by whoever puts something there. What the reader has typed into the
    /// finder meanwhile goes into the address, where the app looks for it.
    pub fn take(&mut self) -> Element {
        self.focused = document().and_then(|it| it.active_element()).and_then(|it| self.way_to(it));
        let entered = self.entered();
        if address::query().is_empty() && entered.is_narrow() {
            address::set_query(&entered.to_query());
        }
        self.root.clone()
    }

    /// Gives the keyboard back once the app has drawn what stood there before.
    pub fn give_back(self) {
        // The app draws itself in tasks that were queued before this one.
        spawn_local(async move {
            let _ = self.root.remove_attribute(SERVED);
            let mut element = Some(self.root).filter(|_| self.focused.is_some());
            for number in self.focused.into_iter().flatten() {
                element = element.and_then(|it| it.children().item(number));
            }
            if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                let _ = element.focus();
            }
        });
    }

    fn way_to(&self, element: Element) -> Option<Vec<u32>> {
        let mut way = Vec::new();
        let mut at = element;
        while at != self.root {
            let mut number = 0;
            let mut before = at.previous_element_sibling();
            while let Some(sibling) = before {
                number += 1;
                before = sibling.previous_element_sibling();
            }
            way.push(number);
            at = at.parent_element()?;
        }
        way.reverse();
        Some(way).filter(|way| !way.is_empty())
    }

    fn entered(&self) -> Filters {
        let words = self.found::<HtmlInputElement>("#find").map(|field| field.value());
        let chosen = |name: &str| {
            let select = self.found::<HtmlSelectElement>(&format!("[data-filter=\"{name}\"]"));
            select.map(|select| select.value()).unwrap_or_default()
        };
        Filters {
            text: words.unwrap_or_default(),
            kind: Kind::from_id(&chosen("kind")),
            section: Section::from_id(&chosen("section")),
            status: Status::from_id(&chosen("status")),
        }
    }

    fn found<E: JsCast>(&self, selector: &str) -> Option<E> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }
}

fn document() -> Option<Document> {
    window()?.document()
}
