//! Whether an element is shown at all: not behind a tab that is not chosen.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{
    DomRectReadOnly, Element, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit,
};

/// However far below, what is laid out counts as shown.
const MARGIN: &str = "100000px";

type Hear = Closure<dyn FnMut(Array, IntersectionObserver)>;

/// Waits for an element to be shown, until it is dropped.
pub struct Sight {
    watching: Option<(IntersectionObserver, Hear)>,
}

impl Sight {
    /// Does something once, as soon as the element is shown; never where the browser cannot tell.
    pub fn of(element: &Element, act: impl FnOnce() + 'static) -> Self {
        let mut act = Some(act);
        Self::watch(element, MARGIN, move |entry| {
            let is_shown = entry.is_intersecting();
            if let Some(act) = act.take_if(|_| is_shown) {
                act();
            }
            is_shown
        })
    }

    /// Tells once which part of the element can be seen, also by whom this page is but a frame.
    pub fn part_of(element: &Element, tell: impl FnOnce(DomRectReadOnly) + 'static) -> Self {
        let mut tell = Some(tell);
        Self::watch(element, "0px", move |entry| {
            if let Some(tell) = tell.take() {
                tell(entry.intersection_rect());
            }
            true
        })
    }

    /// Hands on what is observed until that is enough.
    fn watch(
        element: &Element,
        margin: &str,
        mut is_enough: impl FnMut(&IntersectionObserverEntry) -> bool + 'static,
    ) -> Self {
        let hear = Hear::new(move |entries: Array, observer: IntersectionObserver| {
            let mut entries = entries.iter().map(IntersectionObserverEntry::from);
            if entries.any(|entry| is_enough(&entry)) {
                observer.disconnect();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let function = hear.as_ref().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(function, &options).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { watching: observer.map(|observer| (observer, hear)) }
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        if let Some((observer, _hear)) = self.watching.take() {
            observer.disconnect();
        }
    }
}
