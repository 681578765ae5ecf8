//! A dialog of the browser's own: it keeps the keyboard, ends with Escape and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::hooks::use_language;
use crate::wording;

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
            let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
            match (*is_open, dialog.open()) {
                (true, false) => {
                    let _ = dialog.show_modal();
                }
                (false, true) => dialog.close(),
                _ => {}
            }
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
