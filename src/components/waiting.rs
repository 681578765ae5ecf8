//! What stands in a question's place while it is on its way, or when it did not come.

use yew::prelude::*;

use crate::browser::page;
use crate::hooks::Fetched;
use crate::wording;

/// Nothing at first, then a word on what is waited for; or what went wrong, and a way to try again.
pub fn waiting(fetched: &Fetched) -> Html {
    match fetched {
        Fetched::Here(_) => Html::default(),
        Fetched::Waiting { is_long } => html! {
            <p class="quiet" role="status" data-question-file="waiting">
                if *is_long {
                    { wording::texts().fetching_question }
                }
            </p>
        },
        Fetched::Failed(reason, again) => {
            let again = again.clone();
            // The button goes while it is tried again, and the keyboard must not go with it.
            let onclick = Callback::from(move |_: MouseEvent| {
                page::focus("#content h1");
                again.emit(());
            });
            html! {
                <div class="notice" role="alert" data-question-file="failed">
                    <p>{ wording::words().unfetched(reason) }</p>
                    <p class="buttons">
                        <button type="button" class="modest" {onclick}>{ wording::texts().retry }</button>
                    </p>
                </div>
            }
        }
    }
}
