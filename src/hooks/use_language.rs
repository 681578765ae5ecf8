//! Lets components follow the language of the page.

use yew::prelude::*;

use super::Progress;
use crate::browser::{local, page};
use crate::wording::{self, Language};

/// Has the page speak the language that the reader chose, or else the one that it began with; for
/// the app's root.
#[hook]
pub fn use_language_root(progress: &Progress) -> Language {
    let begun_with = use_memo((), |()| wording::spoken());
    let settings = progress.handle.as_ref().map(|handle| handle.settings().language);
    let chosen = settings.clone().flatten().and_then(|tag| Language::of_tag(&tag));
    let language = chosen.unwrap_or(*begun_with);
    // What is below is rendered after this.
    wording::speak(language);
    use_effect_with(language, |language| page::set_language(language.tag()));
    use_effect_with(settings, |settings| {
        if let Some(chosen) = settings {
            local::keep_language(chosen.as_deref());
        }
    });
    language
}

/// The language of the page; whoever calls this is rendered again when it changes.
#[hook]
pub fn use_language() -> Language {
    use_context::<Language>().unwrap_or_else(wording::spoken)
}
