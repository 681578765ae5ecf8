//! The clipboard, to copy to.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. Tells whether that worked.
pub async fn copy(text: &str) -> bool {
    // An insecure page has no clipboard, whatever its type says.
    let clipboard = super::window().map(|window| window.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|it| !it.is_undefined()) else { return false };
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
