//! Code that a reader has brought along from a question inside another page.

use std::rc::Rc;

use question::Question;
use yew::prelude::*;

use crate::browser::{address, page};
use crate::embed::carried_in;
use crate::hooks::{ProgressHandle, use_language};
use crate::progress::Action;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct CarriedProps {
    /// The question that the code answers.
    pub question: Rc<Question>,
    /// Where it is kept.
    pub progress: ProgressHandle,
}

/// Asks what to do with the code that the address carries. Anybody can make such an address, so
/// nothing happens to it unasked, and what was in the editor is kept as a version.
#[component]
pub fn Carried(props: &CarriedProps) -> Html {
    use_language();
    let CarriedProps { question, progress } = props;
    let code = use_state_eq(|| carried_in(&address::fragment()));
    let end = {
        let code = code.setter();
        move || {
            address::drop_fragment();
            code.set(None);
            page::focus("#content h1");
        }
    };
    let Some(brought) = (*code).clone().filter(|_| question.drill.is_some()) else {
        return Html::default();
    };
    let work = progress.work(&question.id);
    let take = {
        let (question, progress, end) = (question.clone(), progress.clone(), end.clone());
        let brought = brought.clone();
        Callback::from(move |_: MouseEvent| {
            progress.apply(&question, Action::CodeRestored(brought.clone()));
            end();
        })
    };
    let leave = Callback::from(move |_: MouseEvent| end());
    html! {
        <div class="notice" role="status" data-notice="carried">
            <p>
                { wording::texts().carried }
                if work.code.is_some() {
                    { " " }{ wording::texts().carried_keeps }
                }
            </p>
            <details>
                <summary>{ wording::texts().carried_show }</summary>
                <pre class="starter" tabindex="0"><code>{ brought }</code></pre>
            </details>
            <p class="buttons">
                <button type="button" class="modest" onclick={take}>
                    { wording::texts().carried_take }
                </button>
                <button type="button" class="modest" onclick={leave}>
                    { wording::texts().carried_leave }
                </button>
            </p>
        </div>
    }
}
