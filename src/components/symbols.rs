//! A row of symbols for phones, whose keyboards hide them.

use yew::prelude::*;

use super::code_editor::EditorSlot;
use crate::browser::editor::Press;
use crate::browser::keyboard;
use crate::hooks::use_language;
use crate::wording;

/// What stands on the buttons and goes into the text.
const SYMBOLS: [&str; 11] = ["(", ")", "[", "]", "{", "}", ":", "_", "\"", "'", "="];

#[derive(Properties, PartialEq)]
pub struct SymbolsProps {
    /// The editor that the symbols go into.
    pub slot: EditorSlot,
}

/// The row, which style sheets show above a touch screen's keyboard while the editor is in use.
#[component]
pub fn Symbols(props: &SymbolsProps) -> Html {
    use_language();
    let row = use_node_ref();
    {
        let row = row.clone();
        use_effect_with((), move |()| {
            let follower = row.cast().map(keyboard::follow);
            move || drop(follower)
        });
    }
    // The keyboard would go away with the focus.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    let press = |press: Press| {
        let slot = props.slot.clone();
        Callback::from(move |_: MouseEvent| slot.press(press))
    };
    let insert = |symbol: &'static str| {
        let slot = props.slot.clone();
        Callback::from(move |_: MouseEvent| slot.insert(symbol))
    };
    let key = |name: &'static str, sign: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" key={name} tabindex="-1" aria-label={name} {onclick}>
                { sign }
            </button>
        }
    };
    html! {
        <div ref={row} class="symbols" role="toolbar" aria-label={wording::texts().symbols}
            onmousedown={stay}>
            { key(wording::texts().indent, "⇥", press(Press::Indent)) }
            { key(wording::texts().dedent, "⇤", press(Press::Dedent)) }
            { for SYMBOLS.into_iter().map(|symbol| key(symbol, symbol, insert(symbol))) }
            { key(wording::texts().undo_change, "↶", press(Press::Undo)) }
            { key(wording::texts().redo_change, "↷", press(Press::Redo)) }
        </div>
    }
}
