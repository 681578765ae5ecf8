//! Texts that go to a file of the reader's, or come from one.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// The kind of a file that holds JSON.
pub const JSON: &str = "application/json";
/// The kind of a file that holds Markdown.
pub const MARKDOWN: &str = "text/markdown;charset=utf-8";

/// Offers a text as a file with this name.
pub fn offer(name: &str, kind: &str, text: &str) {
    // A browser that cannot make a file of it has nothing to offer; there is no way to tell.
    let _ = try_offer(name, kind, text);
}

fn try_offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the text by the time the click is over.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// The text of a file; `None` if it cannot be read.
pub async fn read(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}
