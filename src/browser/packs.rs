//! The questions' files, each fetched once and kept for as long as the page is open.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{ArrayBuffer, Uint8Array};
use question::{Question, UnpackError, unpack};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::page;
use crate::catalog::Unfetched;
use crate::find::Texts;

/// The `rel` of the links that name the questions' files.
const QUESTION_LINK: &str = "rehearse-question";

/// The `rel` of the link that names the file with the texts to search.
const TEXTS_LINK: &str = "rehearse-texts";

/// The questions that were fetched. Clones are the same ones.
#[derive(Clone, Default)]
pub struct Packs(Rc<RefCell<BTreeMap<String, Rc<Question>>>>);

/// Fetches the texts of all questions.
pub async fn texts() -> Result<Texts, Unfetched> {
    let address =
        page::linked(TEXTS_LINK).ok_or(Unfetched::Unreadable(UnpackError::NotACatalog))?;
    let bytes = fetch(&address).await?;
    Texts::read(&bytes).ok_or(Unfetched::Unreadable(UnpackError::Damaged))
}

impl PartialEq for Packs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Packs {
    /// A question that is here already.
    pub fn kept(&self, id: &str) -> Option<Rc<Question>> {
        self.0.borrow().get(id).cloned()
    }

    /// Keeps a question that came another way.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn keep(&self, question: Rc<Question>) {
        self.0.borrow_mut().insert(question.id.clone(), question);
    }

    /// A question, fetched if it is not here yet.
    pub async fn question(&self, id: &str) -> Result<Rc<Question>, Unfetched> {
        if let Some(question) = self.kept(id) {
            return Ok(question);
        }
        let selector = format!("link[rel=\"{QUESTION_LINK}\"][data-id=\"{id}\"]");
        let address =
            page::link_address(&selector).ok_or(Unfetched::Unreadable(UnpackError::NotACatalog))?;
        let bytes = fetch(&address).await?;
        let catalog = unpack(&bytes).map_err(Unfetched::Unreadable)?;
        let question = catalog
            .questions
            .into_iter()
            .find(|question| question.id == id)
            .ok_or(Unfetched::Unreadable(UnpackError::NotACatalog))?;
        // Two that asked at the same time are to hold the same question.
        let mut kept = self.0.borrow_mut();
        Ok(kept.entry(id.to_owned()).or_insert_with(|| Rc::new(question)).clone())
    }
}

async fn fetch(address: &str) -> Result<Vec<u8>, Unfetched> {
    let window = web_sys::window().ok_or_else(|| Unfetched::NoAnswer(String::new()))?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await.map_err(no_answer)?;
    let answer: Response = answer.dyn_into().map_err(no_answer)?;
    if !answer.ok() {
        return Err(Unfetched::NoAnswer(format!("HTTP {}", answer.status())));
    }
    let body = answer.array_buffer().map_err(no_answer)?;
    let body: ArrayBuffer =
        JsFuture::from(body).await.and_then(JsCast::dyn_into).map_err(no_answer)?;
    Ok(Uint8Array::new(&body).to_vec())
}

fn no_answer(reason: JsValue) -> Unfetched {
    let message = reason.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    Unfetched::NoAnswer(message.unwrap_or_default())
}
