//! Speech recognition, where the browser offers it.

use gloo::events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, SpeechRecognition, SpeechRecognitionEvent};
use yew::Callback;

use crate::answer::SpeechFailure;

/// What comes from a browser that listens.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// What it takes the last words for, until it is sure.
    Maybe(String),
    /// Words that it is sure of.
    Words(String),
    /// Something went wrong.
    Failed(SpeechFailure),
    /// It does not listen anymore.
    Ended,
}

/// A browser that listens, until this is dropped.
pub struct Listening {
    recognition: SpeechRecognition,
    _listeners: [EventListener; 3],
}

impl Listening {
    /// Asks for an end; words that are still being recognized arrive before it.
    pub fn stop(&self) {
        self.recognition.stop();
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.recognition.abort();
    }
}

/// Whether the browser can write down what is said.
pub fn is_offered() -> bool {
    constructor().is_some()
}

/// Begins to listen.
pub fn listen(heard: Callback<Heard>) -> Result<Listening, SpeechFailure> {
    let constructor = constructor().ok_or(SpeechFailure::Other)?;
    let recognition: SpeechRecognition = Reflect::construct(&constructor, &Array::new())
        .map_err(|_| SpeechFailure::Other)?
        .unchecked_into();
    // A browser that cannot go on listening still listens once.
    let _ = recognition.set_continuous(true);
    recognition.set_interim_results(true);
    recognition.set_lang(&language());
    let (on_result, on_error, on_end) = (heard.clone(), heard.clone(), heard);
    let listeners = [
        EventListener::new(&recognition, "result", move |event| {
            let (words, maybe) = said(event.unchecked_ref());
            if !words.is_empty() {
                on_result.emit(Heard::Words(words));
            }
            on_result.emit(Heard::Maybe(maybe));
        }),
        EventListener::new(&recognition, "error", move |event| {
            if let Some(failure) = SpeechFailure::of_code(&code(event)) {
                on_error.emit(Heard::Failed(failure));
            }
        }),
        EventListener::new(&recognition, "end", move |_| on_end.emit(Heard::Ended)),
    ];
    recognition.start().map_err(|_| SpeechFailure::Other)?;
    Ok(Listening { recognition, _listeners: listeners })
}

/// The words that became certain with this event, and those that are still uncertain.
fn said(event: &SpeechRecognitionEvent) -> (String, String) {
    let (mut words, mut maybe) = (String::new(), String::new());
    let Some(results) = event.results() else { return (words, maybe) };
    for index in event.result_index()..results.length() {
        let result = results.get(index);
        let text = result.as_ref().and_then(|result| result.get(0)).map(|best| best.transcript());
        let is_final = result.is_some_and(|result| result.is_final());
        let into = if is_final { &mut words } else { &mut maybe };
        if let Some(text) = text {
            into.push_str(&text);
        }
    }
    (words, maybe)
}

fn code(event: &Event) -> String {
    let code = Reflect::get(event, &JsValue::from_str("error")).ok();
    code.and_then(|code| code.as_string()).unwrap_or_default()
}

fn constructor() -> Option<Function> {
    let window = web_sys::window()?;
    ["SpeechRecognition", "webkitSpeechRecognition"].into_iter().find_map(|name| {
        Reflect::get(&window, &JsValue::from_str(name)).ok()?.dyn_into::<Function>().ok()
    })
}

/// The reader's own kind of English; answers are given in English.
fn language() -> String {
    let language = web_sys::window().and_then(|window| window.navigator().language());
    language.filter(|language| language.starts_with("en")).unwrap_or_else(|| "en-US".to_owned())
}
