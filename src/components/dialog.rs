//! A dialog of the browser's own: it keeps the keyboard, ends with Escape and gives the focus back.

use web_sys::{Element, HtmlDialogElement};
use yew::prelude::*;

use crate::browser::page;
use crate::browser::sight::Sight;
use crate::embed::place;
use crate::hooks::use_language;
use crate::wording;

/// What stays free above and below in a frame, in pixels.
const MARGIN: f64 = 16.0;

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Whether it is open.
    pub is_open: bool,
    /// Told that it was closed.
    pub on_close: Callback<()>,
    /// The id of its heading, of which a page has one.
    pub heading_id: AttrValue,
    /// Its heading.
    pub heading: AttrValue,
    /// What it looks like.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    pub children: Children,
}

/// A dialog with a heading and a button to close it.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    use_language();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(props.is_open, move |is_open| {
            let mut sight = None;
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                match (*is_open, dialog.open(), page::frame()) {
                    (true, false, Some(frame)) => sight = Some(show_in_view(frame, dialog)),
                    (true, false, None) => {
                        let _ = dialog.show_modal();
                    }
                    (false, true, _) => dialog.close(),
                    _ => {}
                }
            }
            move || drop(sight)
        });
    }
    let onclose = props.on_close.reform(|_: Event| ());
    let close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={dialog} class={props.class.clone()} aria-labelledby={&props.heading_id}
            {onclose}>
            <header>
                <h2 id={&props.heading_id}>{ &props.heading }</h2>
                <button type="button" class="modest" onclick={close}>{ wording::texts().close }</button>
            </header>
            if props.is_open {
                { props.children.clone() }
            }
        </dialog>
    }
}

/// Opens a dialog in what can be seen of a frame, which may be much higher than that.
fn show_in_view(frame: Element, dialog: HtmlDialogElement) -> Sight {
    let height = f64::from(frame.client_height());
    Sight::part_of(&frame, move |part| {
        let (top, room) = place(part.top(), part.height(), height);
        let style = dialog.style();
        for (name, length) in
            [("top", top), ("bottom", height - top - room), ("max-height", room - 2.0 * MARGIN)]
        {
            let _ = style.set_property(name, &format!("{length}px"));
        }
        let _ = dialog.show_modal();
    })
}
