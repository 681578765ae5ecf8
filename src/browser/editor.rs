//! The code editor's script, which is fetched only where there is code to edit.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::page;

/// The `rel` of the link that names the editor's script.
const EDITOR_LINK: &str = "rehearse-editor";

#[wasm_bindgen(inline_js = "export function load_module(address) { return import(address); }")]
extern "C" {
    pub(super) fn load_module(address: &str) -> Promise;
}

#[wasm_bindgen]
extern "C" {
    /// What the script exports.
    pub type EditorModule;

    /// Puts an editor into an element.
    #[wasm_bindgen(method, catch)]
    pub fn mount(
        this: &EditorModule,
        parent: &HtmlElement,
        options: &EditorOptions,
    ) -> Result<RichEditor, JsValue>;

    /// What an editor is told when it is made.
    pub type EditorOptions;

    #[wasm_bindgen(method, setter)]
    fn set_text(this: &EditorOptions, text: &str);
    #[wasm_bindgen(method, setter)]
    fn set_label(this: &EditorOptions, label: &str);
    #[wasm_bindgen(method, setter, js_name = describedBy)]
    fn set_described_by(this: &EditorOptions, id: &str);
    #[wasm_bindgen(method, setter)]
    fn set_phrases(this: &EditorOptions, phrases: &js_sys::Object);
    #[wasm_bindgen(method, setter)]
    fn set_wraps(this: &EditorOptions, wraps: bool);
    #[wasm_bindgen(method, setter, js_name = onChange)]
    fn set_on_change(this: &EditorOptions, on_change: &Closure<dyn FnMut(String)>);
    #[wasm_bindgen(method, setter, js_name = onRun)]
    fn set_on_run(this: &EditorOptions, on_run: &Closure<dyn FnMut()>);
    #[wasm_bindgen(method, setter, js_name = onSubmit)]
    fn set_on_submit(this: &EditorOptions, on_submit: &Closure<dyn FnMut()>);

    /// An editor in the page. Clones are the same one.
    #[derive(Clone)]
    pub type RichEditor;

    /// Replaces its text.
    #[wasm_bindgen(method, js_name = setText)]
    pub fn set_text(this: &RichEditor, text: &str);
    /// Moves the keyboard into it.
    #[wasm_bindgen(method)]
    pub fn focus(this: &RichEditor);
    /// Moves the cursor to a line, counted from 1, and shows it.
    #[wasm_bindgen(method, js_name = goToLine)]
    pub fn go_to_line(this: &RichEditor, line: u32);
    /// Moves the cursor to a selection, in UTF-16 units.
    #[wasm_bindgen(method)]
    pub fn select(this: &RichEditor, start: u32, end: u32);
    /// Puts a text where the cursors are; an opening bracket or quote brings its partner.
    #[wasm_bindgen(method)]
    pub fn insert(this: &RichEditor, text: &str);
    /// Does what one of its own keys does.
    #[wasm_bindgen(method, js_name = press)]
    fn press_named(this: &RichEditor, name: &str);
    /// Takes other phrases and another label.
    #[wasm_bindgen(method, js_name = setLanguage)]
    pub fn set_language(this: &RichEditor, phrases: &js_sys::Object, label: &str);
    /// Whether long lines wrap.
    #[wasm_bindgen(method, js_name = setWrapping)]
    pub fn set_wrapping(this: &RichEditor, wraps: bool);
    #[wasm_bindgen(method, js_name = setVim)]
    fn ask_for_vim(this: &RichEditor, is_on: bool) -> Promise;
    /// To be called after something outside has changed the size of the letters.
    #[wasm_bindgen(method)]
    pub fn measure(this: &RichEditor);
    /// Takes it out of the page.
    #[wasm_bindgen(method)]
    pub fn destroy(this: &RichEditor);
}

/// What buttons ask of an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Move the lines to the right.
    Indent,
    /// Move the lines to the left.
    Dedent,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Open the panel for searching and replacing.
    Find,
}

impl RichEditor {
    /// Does what one of its keys does.
    pub fn press(&self, press: Press) {
        self.press_named(match press {
            Press::Indent => "indent",
            Press::Dedent => "dedent",
            Press::Undo => "undo",
            Press::Redo => "redo",
            Press::Find => "find",
        });
    }

    /// Turns Vim's keys on or off; fails where their script cannot be had.
    pub async fn set_vim(&self, is_on: bool) -> Result<(), JsValue> {
        JsFuture::from(self.ask_for_vim(is_on)).await.map(drop)
    }
}

/// Fetches the editor's script; fails where it cannot be had.
pub async fn fetch() -> Result<EditorModule, JsValue> {
    let address = page::linked(EDITOR_LINK).ok_or(JsValue::NULL)?;
    JsFuture::from(load_module(&address)).await.map(JsCast::unchecked_into)
}

/// What the editor calls; must live as long as the editor.
pub struct EditorCalls {
    on_change: Closure<dyn FnMut(String)>,
    on_run: Closure<dyn FnMut()>,
    on_submit: Closure<dyn FnMut()>,
}

impl EditorCalls {
    /// Wraps what the page wants to hear about.
    pub fn new(
        on_change: impl FnMut(String) + 'static,
        on_run: impl FnMut() + 'static,
        on_submit: impl FnMut() + 'static,
    ) -> Self {
        Self {
            on_change: Closure::new(on_change),
            on_run: Closure::new(on_run),
            on_submit: Closure::new(on_submit),
        }
    }

    /// The options for an editor that holds a text.
    pub fn options(
        &self,
        text: &str,
        label: &str,
        described_by: &str,
        phrases: &[(&str, &str)],
        wraps: bool,
    ) -> EditorOptions {
        let options = js_sys::Object::new().unchecked_into::<EditorOptions>();
        options.set_text(text);
        options.set_label(label);
        options.set_described_by(described_by);
        options.set_phrases(&said(phrases));
        options.set_wraps(wraps);
        options.set_on_change(&self.on_change);
        options.set_on_run(&self.on_run);
        options.set_on_submit(&self.on_submit);
        options
    }
}

/// What the editor says by itself, by its own English words, as its script takes it.
pub fn said(phrases: &[(&str, &str)]) -> js_sys::Object {
    let said = js_sys::Object::new();
    for (english, phrase) in phrases {
        // Setting a property of an object that was just made cannot fail.
        let _ = js_sys::Reflect::set(&said, &(*english).into(), &(*phrase).into());
    }
    said
}
