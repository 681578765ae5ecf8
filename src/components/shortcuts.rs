//! The list of keyboard shortcuts.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::dialog::Dialog;
use crate::browser::page;
use crate::hooks::use_language;
use crate::wording::{self, Keys};

#[derive(Properties, PartialEq)]
pub struct ShortcutsProps {
    /// Whether the list is open.
    pub is_open: bool,
    /// Whether the question mark opens it.
    pub by_key: bool,
    /// Asks for the list, or for its end.
    pub on_open: Callback<bool>,
    /// Told whether the question mark opens it from now on.
    pub on_by_key: Callback<bool>,
}

/// A dialog with all shortcuts, which the question mark opens wherever it is not text.
#[component]
pub fn Shortcuts(props: &ShortcutsProps) -> Html {
    use_language();
    {
        let on_open = props.on_open.clone();
        use_effect_with((props.by_key, on_open), |(by_key, on_open)| {
            let listener = web_sys::window().filter(|_| *by_key).map(|window| {
                let on_open = on_open.clone();
                EventListener::new(&window, "keydown", move |event| {
                    let asks = event.dyn_ref::<KeyboardEvent>().is_some_and(asks);
                    if asks && !event.default_prevented() {
                        on_open.emit(true);
                    }
                })
            });
            move || drop(listener)
        });
    }
    let command = use_memo((), |()| if page::has_command_key() { "⌘" } else { "Ctrl" });
    let on_close = props.on_open.reform(|()| false);
    let onchange = props.on_by_key.reform(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        field.is_none_or(|field| field.checked())
    });
    html! {
        <Dialog is_open={props.is_open} {on_close} class="shortcuts" heading_id="shortcuts-title"
            heading={wording::texts().shortcuts}>
            {
                for wording::words().shortcuts(*command).into_iter().map(|(heading, rows)| html! {
                    <section key={heading}>
                        <h3 class="cue">{ heading }</h3>
                        <dl>{ for rows.into_iter().map(row) }</dl>
                    </section>
                })
            }
            <label class="choice">
                <input type="checkbox" checked={props.by_key} {onchange} />
                <span>{ wording::texts().shortcuts_by_key }</span>
            </label>
        </Dialog>
    }
}

fn row((keys, means): (Keys, &'static str)) -> Html {
    html! {
        <div key={means}>
            <dt>{ for keys.into_iter().map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> }) }</dt>
            <dd>{ means }</dd>
        </div>
    }
}

/// Whether a key asks for the list: not where it is a letter of a text, nor over another dialog.
fn asks(event: &KeyboardEvent) -> bool {
    let is_text = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(
        |element| {
            let texts = "input, textarea, select, [contenteditable=\"true\"], dialog";
            element.closest(texts).ok().flatten().is_some()
        },
    );
    event.key() == "?" && !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !is_text
}
