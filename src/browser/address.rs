//! Keeps the address in a form that the router can read.
//!
//! The router takes the part after `#` for a path and gives up the whole page on one that is
//! none, such as `#top`. Readers do edit addresses, so a strange one becomes the home page first.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

const HOME: &str = "#/";

/// Mends the address now and at each change. Must be called before the router listens.
pub fn keep_readable() {
    let Some(window) = web_sys::window() else { return };
    mend(&window);
    let mended = window.clone();
    EventListener::new(&window, "popstate", move |_| mend(&mended)).forget();
}

fn mend(window: &web_sys::Window) {
    let hash = window.location().hash().unwrap_or_default();
    if !is_readable(&hash)
        && let Ok(history) = window.history()
    {
        // A document that may not change its address keeps the one it has.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(HOME));
    }
}

fn is_readable(hash: &str) -> bool {
    hash.strip_prefix(HOME).is_some_and(|path| {
        !path.starts_with('/')
            && path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/'))
    })
}

#[cfg(test)]
mod tests {
    use super::is_readable;

    #[test]
    fn only_plain_paths_are_readable() {
        for hash in ["#/", "#/q/lru-cache", "#/nowhere/at/all"] {
            assert!(is_readable(hash), "{hash}");
        }
        for hash in ["", "#", "#top", "#//", "#//host", "#/\\x", "#/q/ä", "#/q/%zz", "#/a?b"] {
            assert!(!is_readable(hash), "{hash}");
        }
    }
}
