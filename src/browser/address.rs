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

/// What stands in the address after the page's path and `?`; empty if there is nothing.
pub fn query() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let query = hash.as_deref().and_then(|hash| hash.split_once('?')).map(|(_, query)| query);
    query.unwrap_or_default().to_owned()
}

/// Puts a query in the place of the one in the address, without a step in the history.
pub fn set_query(query: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(hash) = window.location().hash() else { return };
    let path = hash.split('?').next().unwrap_or(HOME);
    let address = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
    if let (Ok(history), true) = (window.history(), address != hash) {
        // The state is the router's. A browser that counts changes may refuse one too many; the
        // next one tells the same and more.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
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
    let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
    path.strip_prefix(HOME).is_some_and(|path| {
        !path.starts_with('/')
            && path.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/'))
    }) && query.chars().all(|c| c.is_ascii_alphanumeric() || "-_.*+%=&".contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_readable;

    #[test]
    fn only_plain_paths_are_readable() {
        for hash in [
            "#/",
            "#/q/lru-cache",
            "#/nowhere/at/all",
            "#/?",
            "#/?q=a+b%C3%A4&kind=code",
            "#/a?%zz",
        ] {
            assert!(is_readable(hash), "{hash}");
        }
        for hash in [
            "", "#", "#top", "#//", "#//host", "#/\\x", "#/q/ä", "#/q/%zz", "#/?<b>", "#/?a?b",
            "#?a",
        ] {
            assert!(!is_readable(hash), "{hash}");
        }
    }
}
