//! What an address shows that leads nowhere.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::page;
use crate::wording;

/// Says so, and leads back.
#[component]
pub fn NotFound() -> Html {
    use_effect_with((), |()| page::set_title(&wording::tab_title(wording::NOT_FOUND)));
    html! {
        <div class="plain">
            <h1 tabindex="-1">{ wording::NOT_FOUND }</h1>
            <p>{ wording::NOT_FOUND_ADVICE }</p>
            <p><Link<Route> to={Route::Home}>{ wording::ALL_QUESTIONS }</Link<Route>></p>
        </div>
    }
}
