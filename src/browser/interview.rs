//! Where an interview under way is kept, so that it goes on after a reload.

/// The key; its number is the layout of keys, not of what is kept there.
const KEY: &str = "rehearse/1/interview";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept, if the browser gives it.
pub fn kept() -> Option<String> {
    storage()?.get_item(KEY).ok()?
}

/// Keeps a text, or nothing any more. Where the browser refuses, the interview lasts as long as
/// its page.
pub fn keep(text: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match text {
        Some(text) => storage.set_item(KEY, text),
        None => storage.remove_item(KEY),
    };
}
