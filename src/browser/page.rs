//! Small effects on the document: title, focus, scrolling, addresses of files.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlLinkElement, ScrollIntoViewOptions, ScrollLogicalPosition,
    Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The language that the document says it is in. The start script has chosen it.
pub fn language() -> Option<String> {
    document()?.document_element()?.get_attribute("lang")
}

/// Says which language the document is in.
pub fn set_language(tag: &str) {
    if let Some(element) = document().and_then(|document| document.document_element()) {
        let _ = element.set_attribute("lang", tag);
    }
}

/// Takes away the address under which others are to know the page as it was served. Once another
/// one is shown, the address bar says better what to pass on.
pub fn drop_canonical() {
    let link = document().and_then(|it| it.query_selector("link[rel=\"canonical\"]").ok()?);
    if let Some(link) = link {
        link.remove();
    }
}

/// The whole document, where it is made for a frame in another page.
pub fn frame() -> Option<Element> {
    document()?.query_selector("html.framed").ok()?
}

/// Names the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the keyboard to the element that a selector finds, and the view with it.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Brings the element that a selector finds into view, if it is outside.
pub fn reveal(selector: &str) {
    scroll_into_view(selector, ScrollLogicalPosition::Nearest);
}

/// Brings the element that a selector finds to the top of the view.
pub fn show(selector: &str) {
    scroll_into_view(selector, ScrollLogicalPosition::Start);
}

/// Brings the element that a selector finds to the top of the view, if it begins above it.
pub fn show_if_above(selector: &str) {
    if find(selector).is_some_and(|element| element.get_bounding_client_rect().top() < 0.0) {
        show(selector);
    }
}

fn scroll_into_view(selector: &str, position: ScrollLogicalPosition) {
    if let Some(element) = find(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(position);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls back to where the element that a selector finds ends, if that is out of view above.
pub fn scroll_back_to_end_of(selector: &str) {
    if let (Some(window), Some(element)) = (window(), find(selector)) {
        let end = element.get_bounding_client_rect().bottom();
        if end < 0.0 {
            window.scroll_by_with_x_and_y(0.0, end);
        }
    }
}

/// Shows the page from its beginning.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The absolute address of a `<link>` with this `rel`, where the build has put it.
pub fn linked(rel: &str) -> Option<String> {
    link_address(&format!("link[rel=\"{rel}\"]"))
}

/// The absolute address of the `<link>` that a selector finds.
pub fn link_address(selector: &str) -> Option<String> {
    let link = document()?.query_selector(selector).ok()??;
    Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Whether nobody can see the page.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether the keyboard has a Command key instead of Control.
pub fn has_command_key() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| ["Mac OS", "iPhone", "iPad"].iter().any(|name| agent.contains(name)))
}

fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}
