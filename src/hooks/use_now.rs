//! Lets components follow the time: by the minute, and when the reader comes back to the page.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::browser::clock;
use crate::schedule::Now;

const MINUTE_MILLIS: u32 = 60_000;

/// The time, no more than a minute old.
#[hook]
pub fn use_now() -> Now {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let by_minute = update.clone();
        let interval = Interval::new(MINUTE_MILLIS, move || by_minute.force_update());
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "visibilitychange", move |_| update.force_update())
        });
        move || drop((interval, listener))
    });
    clock::here()
}
