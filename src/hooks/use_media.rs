//! Lets components follow what the screen is like.

use yew::prelude::*;

use crate::browser::media;

/// Whether a media query fits.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let fits = use_state_eq(|| media::matches(query));
    {
        let setter = fits.setter();
        use_effect_with((), move |()| {
            let watch = media::watch(query, Callback::from(move |now| setter.set(now)));
            move || drop(watch)
        });
    }
    *fits
}
