//! The editor for the reader's code.
//!
//! A plain text area is there at once and stays when the editor's script cannot be had; the rich
//! editor takes its place, its text and its cursor when the editor is shown and its script is there.
//! Behind a tab that is not chosen, as on a phone at first, the script would only hold up the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlDocument, HtmlElement, HtmlTextAreaElement, InputEvent};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::symbols::Symbols;
use crate::browser::editor::{self, EditorCalls, EditorModule, Press, RichEditor};
use crate::browser::sight::Sight;
use crate::hooks::{Draft, use_language};
use crate::progress::{Settings, USUAL_FONT_SIZE};
use crate::{typing, wording};

const HINT_ID: &str = "editor-hint";

/// The editor that is in the page, for those who want something of it. Clones are the same one.
#[derive(Clone, Default)]
pub struct EditorSlot(Rc<RefCell<Option<Mounted>>>);

enum Mounted {
    Rich { editor: RichEditor, _calls: EditorCalls },
    Plain(HtmlTextAreaElement),
}

impl PartialEq for EditorSlot {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl EditorSlot {
    /// Replaces the text.
    pub fn set_text(&self, text: &str) {
        match &*self.0.borrow() {
            Some(Mounted::Rich { editor, .. }) => editor.set_text(text),
            Some(Mounted::Plain(area)) => area.set_value(text),
            None => {}
        }
    }

    /// Moves the cursor to a line, counted from 1, and the keyboard with it.
    pub fn go_to_line(&self, line: u32) {
        match &*self.0.borrow() {
            Some(Mounted::Rich { editor, .. }) => editor.go_to_line(line),
            Some(Mounted::Plain(area)) => {
                let start = typing::line_start(&area.value(), line);
                let _ = area.set_selection_range(start, start);
                let _ = area.focus();
            }
            None => {}
        }
    }

    /// Puts a text where the cursor is.
    pub fn insert(&self, text: &str) {
        match &*self.0.borrow() {
            Some(Mounted::Rich { editor, .. }) => editor.insert(text),
            Some(Mounted::Plain(area)) => insert(area, text),
            None => {}
        }
    }

    /// Does what one of the editor's keys does, as far as a plain text area knows it.
    pub fn press(&self, press: Press) {
        match &*self.0.borrow() {
            Some(Mounted::Rich { editor, .. }) => editor.press(press),
            Some(Mounted::Plain(area)) => match press {
                Press::Indent => insert(area, &typing::tab(&text_before_cursor(area))),
                Press::Undo => command(area, "undo", ""),
                Press::Redo => command(area, "redo", ""),
                Press::Dedent | Press::Find => {}
            },
            None => {}
        }
    }

    /// The editor, once its script is there.
    fn rich(&self) -> Option<RichEditor> {
        match &*self.0.borrow() {
            Some(Mounted::Rich { editor, .. }) => Some(editor.clone()),
            _ => None,
        }
    }

    fn remove(&self) {
        let mounted = self.0.take();
        if let Some(Mounted::Rich { editor, .. }) = &mounted {
            editor.destroy();
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct CodeEditorProps {
    /// The text.
    pub draft: Draft,
    /// Where the editor puts itself.
    pub slot: EditorSlot,
    /// How the reader likes it.
    pub settings: Settings,
    /// Told whether Vim's keys were asked for and could not be had.
    pub on_lack_of_vim: Callback<bool>,
    /// The reader turned to the editor.
    pub on_wanted: Callback<()>,
    /// The reader asked for a run by keyboard.
    pub on_run: Callback<()>,
    /// The reader asked for a submission by keyboard.
    pub on_submit: Callback<()>,
}

/// The editor with a word on how to leave it.
#[component]
pub fn CodeEditor(props: &CodeEditorProps) -> Html {
    let language = use_language();
    let host = use_node_ref();
    let area = use_node_ref();
    let is_rich = use_state(|| false);

    // The callbacks that the rich editor holds outlive a render, so they look up the latest ones.
    let latest = use_mut_ref(|| (Callback::noop(), Callback::noop()));
    latest.replace((props.on_run.clone(), props.on_submit.clone()));

    {
        let (host, area, is_rich) = (host.clone(), area.clone(), is_rich.setter());
        let (slot, draft, latest) = (props.slot.clone(), props.draft.clone(), latest);
        let wraps = props.settings.wrap;
        use_effect_with((), move |()| {
            let is_there = Rc::new(Cell::new(true));
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                slot.0.replace(Some(Mounted::Plain(area)));
            }
            let (task_slot, task_is_there) = (slot.clone(), is_there.clone());
            let place = host.cast::<Element>().and_then(|host| host.parent_element());
            let load = async move {
                // Without the script the text area stays; that is all there is to say.
                let Ok(module) = editor::fetch().await else { return };
                let host = host.cast::<HtmlElement>().filter(|_| task_is_there.get());
                let area = area.cast::<HtmlTextAreaElement>();
                if let (Some(host), Some(area)) = (host, area)
                    && let Some(rich) = mount(&module, &host, &area, draft, wraps, latest)
                {
                    task_slot.0.replace(Some(rich));
                    is_rich.set(true);
                }
            };
            let sight = place.map(|place| Sight::of(&place, move || spawn_local(load)));
            move || {
                drop(sight);
                is_there.set(false);
                slot.remove();
            }
        });
    }

    {
        let slot = props.slot.clone();
        use_effect_with((*is_rich, language), move |_| {
            if let Some(editor) = slot.rich() {
                let phrases = editor::said(&wording::words().editor_phrases());
                editor.set_language(&phrases, wording::texts().editor_label);
            }
        });
    }
    {
        let slot = props.slot.clone();
        use_effect_with(
            (*is_rich, props.settings.wrap, props.settings.font_size),
            move |(_, wraps, _)| {
                if let Some(editor) = slot.rich() {
                    editor.set_wrapping(*wraps);
                    editor.measure();
                }
            },
        );
    }
    {
        let (slot, on_lack) = (props.slot.clone(), props.on_lack_of_vim.clone());
        use_effect_with((*is_rich, props.settings.vim), move |(_, is_on)| {
            let is_on = *is_on;
            if let Some(editor) = slot.rich() {
                spawn_local(async move { on_lack.emit(editor.set_vim(is_on).await.is_err()) });
            }
        });
    }

    // A factor, because the usual size differs between screens.
    let scale = f32::from(props.settings.font_size) / f32::from(USUAL_FONT_SIZE);
    let wanted = {
        let on_wanted = props.on_wanted.clone();
        move || on_wanted.emit(())
    };
    let onfocusin = {
        let wanted = wanted.clone();
        Callback::from(move |_: FocusEvent| wanted())
    };
    let onpointerdown = Callback::from(move |_: PointerEvent| wanted());
    html! {
        <div class="editor" data-editor={if *is_rich { "rich" } else { "plain" }}
            style={format!("--code-scale: {scale}")}
            {onfocusin} {onpointerdown}>
            <div class="editor-host" ref={host}></div>
            if !*is_rich {
                <PlainArea area={area} draft={props.draft.clone()} />
            }
            <Symbols slot={props.slot.clone()} />
            <p id={HINT_ID} class="editor-hint">
                {
                    match props.settings.vim {
                        true => wording::texts().editor_hint_vim,
                        false => wording::texts().editor_hint,
                    }
                }
            </p>
        </div>
    }
}

/// Puts the rich editor in, with the text area's cursor and the keyboard if it had it.
fn mount(
    module: &EditorModule,
    host: &HtmlElement,
    area: &HtmlTextAreaElement,
    draft: Draft,
    wraps: bool,
    latest: Rc<RefCell<(Callback<()>, Callback<()>)>>,
) -> Option<Mounted> {
    let text = draft.text();
    let (run, submit) = (latest.clone(), latest);
    let calls = EditorCalls::new(
        move |text| draft.edit(text),
        move || {
            let on_run = run.borrow().0.clone();
            on_run.emit(());
        },
        move || {
            let on_submit = submit.borrow().1.clone();
            on_submit.emit(());
        },
    );
    let options = calls.options(
        &text,
        wording::texts().editor_label,
        HINT_ID,
        &wording::words().editor_phrases(),
        wraps,
    );
    let editor = module.mount(host, &options).ok()?;
    let document = area.owner_document()?;
    let area_element: &web_sys::Element = area;
    if document.active_element().as_ref() == Some(area_element) {
        let start = area.selection_start().ok().flatten().unwrap_or_default();
        let end = area.selection_end().ok().flatten().unwrap_or(start);
        editor.select(start, end);
        editor.focus();
    }
    Some(Mounted::Rich { editor, _calls: calls })
}

#[derive(Properties, PartialEq)]
struct PlainAreaProps {
    area: NodeRef,
    draft: Draft,
}

/// A text area in which Tab and Enter indent.
#[component]
fn PlainArea(props: &PlainAreaProps) -> Html {
    use_language();
    // After Escape the next Tab moves on, as in the rich editor.
    let tab_moves_on = use_mut_ref(|| false);
    let oninput = {
        let draft = props.draft.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(area) = area {
                let area: HtmlTextAreaElement = area;
                draft.edit(area.value());
            }
        })
    };
    let onkeydown = {
        let tab_moves_on = tab_moves_on.clone();
        Callback::from(move |event: KeyboardEvent| {
            let has_modifier =
                event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
            let area = event.target().and_then(|target| target.dyn_into().ok());
            let Some(area) = area.filter(|_| !has_modifier && !event.is_composing()) else {
                return;
            };
            let area: HtmlTextAreaElement = area;
            match event.key().as_str() {
                "Escape" => {
                    tab_moves_on.replace(true);
                }
                "Tab" if !*tab_moves_on.borrow() => {
                    event.prevent_default();
                    insert(&area, &typing::tab(&text_before_cursor(&area)));
                }
                "Enter" => {
                    event.prevent_default();
                    insert(&area, &typing::new_line(&text_before_cursor(&area)));
                }
                _ => {}
            }
        })
    };
    let onblur = Callback::from(move |_: FocusEvent| {
        tab_moves_on.replace(false);
    });
    html! {
        <textarea
            ref={props.area.clone()}
            class="plain-area"
            aria-label={wording::texts().editor_label}
            aria-describedby={HINT_ID}
            rows="14"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            value={props.draft.text()}
            {oninput}
            {onkeydown}
            {onblur}
        />
    }
}

fn text_before_cursor(area: &HtmlTextAreaElement) -> String {
    let start = area.selection_start().ok().flatten().unwrap_or_default();
    typing::before(&area.value(), start)
}

/// Inserts at the cursor so that the browser's own undo knows of it.
fn insert(area: &HtmlTextAreaElement, text: &str) {
    command(area, "insertText", text);
}

/// One of the browser's old commands, the only ones that its own undo knows of.
fn command(area: &HtmlTextAreaElement, name: &str, value: &str) {
    let document = area.owner_document().and_then(|document| document.dyn_into().ok());
    if let Some(document) = document {
        let document: HtmlDocument = document;
        let _ = document.exec_command_with_show_ui_and_value(name, false, value);
    }
}
