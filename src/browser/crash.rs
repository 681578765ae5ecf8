//! What is left of the page after a panic.

use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;

use crate::wording;

/// Replaces the page by an apology when the app panics, and writes the reason to the console.
pub fn replace_page_on_panic() {
    // Yew puts its own in the place of one that was set without it.
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        replace_page(info);
    }));
}

/// Uses nothing of the app but fixed sentences, and gives up silently: a panic in here would hide
/// the first one. The start script listens for the button, because no closure of this module can
/// be relied on any more.
fn replace_page(_: &PanicHookInfo) {
    let Some(body) = web_sys::window().and_then(|window| window.document()?.body()) else { return };
    body.set_inner_html(&format!(
        "<main class=\"plain\" role=\"alert\"><h1>{}</h1><p>{}</p>\
         <p><button type=\"button\" class=\"primary\" data-reload>{}</button></p></main>",
        wording::texts().crashed,
        wording::texts().crashed_advice,
        wording::texts().reload,
    ));
}
