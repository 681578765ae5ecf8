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
    fn load_module(address: &str) -> Promise;
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
    #[wasm_bindgen(method, setter, js_name = onChange)]
    fn set_on_change(this: &EditorOptions, on_change: &Closure<dyn FnMut(String)>);
    #[wasm_bindgen(method, setter, js_name = onRun)]
    fn set_on_run(this: &EditorOptions, on_run: &Closure<dyn FnMut()>);
    #[wasm_bindgen(method, setter, js_name = onSubmit)]
    fn set_on_submit(this: &EditorOptions, on_submit: &Closure<dyn FnMut()>);

    /// An editor in the page.
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
    /// Takes it out of the page.
    #[wasm_bindgen(method)]
    pub fn destroy(this: &RichEditor);
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
    pub fn options(&self, text: &str, label: &str, described_by: &str) -> EditorOptions {
        let options = js_sys::Object::new().unchecked_into::<EditorOptions>();
        options.set_text(text);
        options.set_label(label);
        options.set_described_by(described_by);
        options.set_on_change(&self.on_change);
        options.set_on_run(&self.on_run);
        options.set_on_submit(&self.on_submit);
        options
    }
}
