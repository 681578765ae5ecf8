//! What the screen is like.

use gloo::events::EventListener;
use web_sys::MediaQueryList;
use yew::Callback;

/// Whether a media query fits now.
pub fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

/// Says so whenever that changes, until this is dropped.
pub fn watch(query: &str, changed: Callback<bool>) -> Option<EventListener> {
    let list = list(query)?;
    let watched = list.clone();
    Some(EventListener::new(&list, "change", move |_| changed.emit(watched.matches())))
}

fn list(query: &str) -> Option<MediaQueryList> {
    super::window()?.match_media(query).ok()?
}
