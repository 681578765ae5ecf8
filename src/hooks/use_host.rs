//! Gives the page of a frame the page around it.

use yew::prelude::*;

use crate::browser::host::HostDesk;
use crate::embed::Heard;

/// The page around and what was heard of it.
#[derive(Clone, PartialEq)]
pub struct HostHandle {
    /// What was heard.
    pub heard: Heard,
    /// The way to it.
    pub desk: HostDesk,
}

/// Listens to the page around.
#[hook]
pub fn use_host() -> HostHandle {
    let heard = use_reducer_eq(Heard::default);
    let dispatcher = heard.dispatcher();
    let desk =
        use_memo((), |()| HostDesk::new(Callback::from(move |word| dispatcher.dispatch(word))));
    {
        let desk = desk.clone();
        use_effect_with((), move |()| desk.start());
    }
    HostHandle { heard: (*heard).clone(), desk: (*desk).clone() }
}
