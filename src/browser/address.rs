//! The address: where the app's folder is, what stands after `?`, and the old addresses after `#`.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Url;

use super::{page, window};
use crate::app::Route;

/// The `rel` of the link that names the app's folder.
const HOME_LINK: &str = "rehearse-home";

/// The path of the folder that the app is in, without a slash at its end. The page names it, so
/// that the same files work wherever they are put.
pub fn folder() -> String {
    let path = page::linked(HOME_LINK).and_then(|home| Some(Url::new(&home).ok()?.pathname()));
    path.map(|path| path.trim_end_matches('/').to_owned()).unwrap_or_default()
}

/// The path of the page and what follows its `?`.
pub fn path_and_query() -> (String, String) {
    let location = window().map(|window| window.location());
    let path = location.as_ref().and_then(|location| location.pathname().ok());
    (path.unwrap_or_default(), query())
}

/// Goes on to the page that an address after `#` once meant, now and whenever such an address is
/// entered. Returns whether the document is about to be left.
pub fn lead_on() -> bool {
    let Some(window) = window() else { return false };
    EventListener::new(&window, "hashchange", move |_| {
        lead_on_now();
    })
    .forget();
    lead_on_now()
}

fn lead_on_now() -> bool {
    let location = window().map(|window| window.location());
    let Some((location, address)) = location.and_then(|location| {
        let address = Route::of_hash(&location.hash().ok()?)?;
        Some((location, address))
    }) else {
        return false;
    };
    location.replace(&format!("{}{address}", folder())).is_ok()
}

/// The address of the app's folder with a slash at its end, as other sites name it.
pub fn site() -> String {
    let origin = window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}/", folder())
}

/// What stands in the address after `#`; empty if there is nothing.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Takes away what stands in the address after `#`, without a step in the history.
pub fn drop_fragment() {
    let Some(window) = window() else { return };
    let (path, query) = path_and_query();
    let address = if query.is_empty() { path } else { format!("{path}?{query}") };
    if let Ok(history) = window.history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}

/// What stands in the address after `?`; empty if there is nothing.
pub fn query() -> String {
    let query = window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    query.trim_start_matches('?').to_owned()
}

/// Puts a query in the place of the one in the address, without a step in the history.
pub fn set_query(new: &str) {
    let Some(window) = window() else { return };
    let Ok(path) = window.location().pathname() else { return };
    let address = if new.is_empty() { path } else { format!("{path}?{new}") };
    if let (Ok(history), true) = (window.history(), new != query()) {
        // The state is the router's. A browser that counts changes may refuse one too many; the
        // next one tells the same and more.
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
