//! Where a touch screen's keyboard begins.

use gloo::events::EventListener;
use web_sys::HtmlElement;

/// Keeps an element's style told how much of the window's bottom the keyboard covers, as the
/// variable `--keyboard`. It ends with what is returned.
pub fn follow(element: HtmlElement) -> Vec<EventListener> {
    let Some(view) = web_sys::window().and_then(|window| window.visual_viewport()) else {
        return Vec::new();
    };
    let tell = {
        let view = view.clone();
        move || {
            let window = web_sys::window().and_then(|window| window.inner_height().ok());
            let height = window.and_then(|height| height.as_f64()).unwrap_or_default();
            // Zooming in makes the view smaller, too, but says nothing of a keyboard.
            let covered = match view.scale() > 1.01 {
                true => 0.0,
                false => (height - view.height() - view.offset_top()).max(0.0),
            };
            let _ = element.style().set_property("--keyboard", &format!("{covered:.0}px"));
        }
    };
    tell();
    ["resize", "scroll"]
        .map(|event| {
            let tell = tell.clone();
            EventListener::new(&view, event, move |_| tell())
        })
        .into()
}
