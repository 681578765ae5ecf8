//! Whether an element is shown at all: not behind a tab that is not chosen.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

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
        let hear = Hear::new(move |entries: Array, observer: IntersectionObserver| {
            let mut entries = entries.iter().map(IntersectionObserverEntry::from);
            if entries.any(|entry| entry.is_intersecting()) {
                observer.disconnect();
                if let Some(act) = act.take() {
                    act();
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
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
