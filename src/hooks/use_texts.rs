//! Gives the search the texts of all questions, which are fetched when somebody searches.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_question::LONG_MILLIS;
use crate::browser::packs;
use crate::find::Texts;

/// Where the texts are on their way.
#[derive(Clone, Default)]
pub enum TextsFetched {
    /// Nobody has asked for them.
    #[default]
    Unasked,
    /// They are on their way; after a while the reader should be told.
    Waiting {
        /// Whether that while has passed.
        is_long: bool,
    },
    /// They are here.
    Here(Rc<Texts>),
    /// They did not come.
    Failed,
}

/// The texts, and what asks for them. Asking again does nothing unless they did not come.
#[hook]
pub fn use_texts() -> (TextsFetched, Callback<()>) {
    let fetched = use_state(TextsFetched::default);
    let is_asked = use_mut_ref(|| false);
    let clock = use_mut_ref(|| None::<Timeout>);
    let ask = {
        let fetched = fetched.setter();
        Callback::from(move |()| {
            if is_asked.replace(true) {
                return;
            }
            fetched.set(TextsFetched::Waiting { is_long: false });
            let later = fetched.clone();
            clock.replace(Some(Timeout::new(LONG_MILLIS, move || {
                later.set(TextsFetched::Waiting { is_long: true });
            })));
            let (fetched, is_asked, clock) = (fetched.clone(), is_asked.clone(), clock.clone());
            spawn_local(async move {
                let outcome = packs::texts().await;
                clock.take();
                match outcome {
                    Ok(texts) => fetched.set(TextsFetched::Here(Rc::new(texts))),
                    Err(_) => {
                        is_asked.replace(false);
                        fetched.set(TextsFetched::Failed);
                    }
                }
            });
        })
    };
    ((*fetched).clone(), ask)
}
