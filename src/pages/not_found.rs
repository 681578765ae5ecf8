//! What an address shows that leads nowhere.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::page;
use crate::hooks::use_language;
use crate::wording;

/// Says so, and leads back.
#[component]
pub fn NotFound() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().not_found)));
    html! {
        <div class="plain">
            <h1 tabindex="-1">{ wording::texts().not_found }</h1>
            <p>{ wording::texts().not_found_advice }</p>
            <p><Link<Route> to={Route::Home}>{ wording::texts().all_questions }</Link<Route>></p>
        </div>
    }
}
