//! Everything that touches the browser: the rim of the app.
//!
//! Each module owns one kind of effect and turns a browser's refusal into a value.

pub mod address;
pub mod archive;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod editor;
pub mod files;
pub mod host;
pub mod interview;
pub mod keyboard;
pub mod local;
pub mod media;
pub mod offline;
pub mod packs;
pub mod page;
pub mod quota;
pub mod sight;
pub mod speech;
pub mod takeover;
pub mod worker;

/// The window, where there is a browser; pages are also written without one.
pub fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
