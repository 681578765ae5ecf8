//! The small buttons above the editor: size of the letters, wrapping, Vim's keys, search.

use yew::prelude::*;

use super::code_editor::EditorSlot;
use crate::browser::editor::Press;
use crate::hooks::use_language;
use crate::progress::{FONT_SIZES, Settings, SettingsAction, USUAL_FONT_SIZE};
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct EditorBarProps {
    /// The editor that they are for.
    pub slot: EditorSlot,
    /// How the reader wants it.
    pub settings: Settings,
    /// Told what the reader wants otherwise.
    pub on_set: Callback<SettingsAction>,
    /// Asks for the list of shortcuts.
    pub on_shortcuts: Callback<()>,
    /// Whether Vim's keys were asked for and could not be had.
    pub lacks_vim: bool,
}

/// The buttons above the editor.
#[component]
pub fn EditorBar(props: &EditorBarProps) -> Html {
    use_language();
    let EditorBarProps { slot, settings, on_set, on_shortcuts, lacks_vim } = props;
    let set = |action: SettingsAction| {
        let on_set = on_set.clone();
        Callback::from(move |_: MouseEvent| on_set.emit(action.clone()))
    };
    let size = settings.font_size;
    let find = {
        let slot = slot.clone();
        Callback::from(move |_: MouseEvent| slot.press(Press::Find))
    };
    let pressed = |is_on: bool| if is_on { "true" } else { "false" };
    let disabled = |is_so: bool| is_so.then_some("true");
    html! {
        <>
            <div class="editor-bar" role="group" aria-label={wording::texts().editor_bar}>
                <button type="button" class="tool" data-tool="smaller"
                    aria-label={wording::texts().smaller_label} title={wording::texts().smaller}
                    aria-disabled={disabled(size <= *FONT_SIZES.start())}
                    onclick={set(SettingsAction::FontSized(size.saturating_sub(1)))}>
                    { wording::SMALLER_SIGN }
                </button>
                <button type="button" class="tool" data-tool="larger"
                    aria-label={wording::texts().larger_label} title={wording::texts().larger}
                    aria-disabled={disabled(size >= *FONT_SIZES.end())}
                    onclick={set(SettingsAction::FontSized(size.saturating_add(1)))}>
                    { wording::LARGER_SIGN }
                </button>
                <button type="button" class="tool" data-tool="wrap"
                    aria-pressed={pressed(settings.wrap)}
                    onclick={set(SettingsAction::WrapTurned(!settings.wrap))}>
                    { wording::texts().wrap }
                </button>
                <button type="button" class="tool" data-tool="vim"
                    aria-pressed={pressed(settings.vim)}
                    onclick={set(SettingsAction::VimTurned(!settings.vim))}>
                    { wording::texts().vim }
                </button>
                <button type="button" class="tool" data-tool="find" onclick={find}>
                    { wording::texts().find_in_code }
                </button>
                <button type="button" class="tool" data-tool="shortcuts"
                    aria-label={wording::texts().shortcuts_label} title={wording::texts().shortcuts}
                    aria-haspopup="dialog" onclick={on_shortcuts.reform(|_: MouseEvent| ())}>
                    { wording::SHORTCUTS_KEY }
                </button>
                <span class="unseen" role="status">
                    if size != USUAL_FONT_SIZE {
                        { wording::words().letters_at(size) }
                    }
                </span>
            </div>
            if *lacks_vim {
                <p class="editor-trouble" role="alert">{ wording::texts().no_vim }</p>
            }
        </>
    }
}
