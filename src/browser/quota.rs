//! How much room this site has in the browser, and whether it may be taken away.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// How much room this site takes and could take, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// What it takes.
    pub used: f64,
    /// What it could take.
    pub allowed: f64,
}

/// `None` where the browser has no such thing, as on pages that did not come over a safe way.
fn storage() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    (!storage.is_undefined() && !storage.is_null()).then(|| storage.unchecked_into())
}

/// Asks one of its functions, which older browsers may lack.
async fn ask(name: &str) -> Option<JsValue> {
    let storage = storage()?;
    let function = Reflect::get(&storage, &JsValue::from_str(name)).ok()?;
    let promise = function.dyn_ref::<js_sys::Function>()?.call0(&storage).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

/// How much room there is.
pub async fn estimate() -> Option<Room> {
    let estimate = ask("estimate").await?;
    let number = |name: &str| Reflect::get(&estimate, &JsValue::from_str(name)).ok()?.as_f64();
    Some(Room { used: number("usage")?, allowed: number("quota")? })
}

/// Whether the browser keeps the room until the reader clears it; `None` if it cannot say.
pub async fn is_persistent() -> Option<bool> {
    ask("persisted").await?.as_bool()
}

/// Asks the browser to keep the room until the reader clears it, and tells whether it will.
pub async fn persist() -> Option<bool> {
    ask("persist").await?.as_bool()
}
