//! Gives components the questions that are fetched when they are needed.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use question::Question;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::packs::Packs;
use crate::catalog::Unfetched;

/// A wait that is shorter than this is not worth a word.
pub const LONG_MILLIS: u32 = 300;

/// Where a question is on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum Fetched {
    /// It is on its way; after a while the reader should be told.
    Waiting {
        /// Whether that while has passed.
        is_long: bool,
    },
    /// It is here.
    Here(Rc<Question>),
    /// It did not come; the callback tries again.
    Failed(Unfetched, Callback<()>),
}

/// Fetches a question of the catalog.
#[hook]
pub fn use_question(id: &str) -> Fetched {
    let packs = use_context::<Packs>().unwrap_or_default();
    let failure = use_state(|| None::<Unfetched>);
    let is_long = use_state_eq(|| false);
    let arrived = use_force_update();
    let tries = use_state(|| 0_u32);
    {
        let packs = packs.clone();
        let (failure, is_long) = (failure.setter(), is_long.setter());
        use_effect_with((id.to_owned(), *tries), move |(id, _)| {
            // Whoever has gone on to another question hears no more of this one.
            let waits = Rc::new(());
            let mut clock = None;
            if packs.kept(id).is_none() {
                failure.set(None);
                is_long.set(false);
                let later = is_long.clone();
                clock = Some(Timeout::new(LONG_MILLIS, move || later.set(true)));
                let (id, is_waited_for) = (id.clone(), Rc::downgrade(&waits));
                spawn_local(async move {
                    let outcome = packs.question(&id).await;
                    if is_waited_for.upgrade().is_none() {
                        return;
                    }
                    match outcome {
                        Ok(_) => arrived.force_update(),
                        Err(reason) => failure.set(Some(reason)),
                    }
                });
            }
            move || drop((waits, clock))
        });
    }
    match (packs.kept(id), &*failure) {
        (Some(question), _) => Fetched::Here(question),
        (None, Some(reason)) => {
            let again = tries.setter();
            let next = tries.wrapping_add(1);
            Fetched::Failed(reason.clone(), Callback::from(move |()| again.set(next)))
        }
        (None, None) => Fetched::Waiting { is_long: *is_long },
    }
}

/// Fetches a question that the reader is likely to open next; if it does not come now, it is
/// asked for again when it is needed.
#[hook]
pub fn use_question_ahead(id: Option<String>) {
    let packs = use_context::<Packs>().unwrap_or_default();
    use_effect_with(id, move |id| {
        if let Some(id) = id.clone() {
            spawn_local(async move {
                let _ = packs.question(&id).await;
            });
        }
    });
}

/// Several questions, as far as they are here; those that are not are fetched.
#[hook]
pub fn use_questions(ids: Vec<String>) -> Vec<Rc<Question>> {
    let packs = use_context::<Packs>().unwrap_or_default();
    let arrived = use_force_update();
    let kept = ids.iter().filter_map(|id| packs.kept(id)).collect();
    use_effect_with(ids, move |ids| {
        for id in ids.iter().filter(|id| packs.kept(id).is_none()) {
            let (id, packs, arrived) = (id.clone(), packs.clone(), arrived.clone());
            spawn_local(async move {
                if packs.question(&id).await.is_ok() {
                    arrived.force_update();
                }
            });
        }
    });
    kept
}
