//! The page on which an author finds out what keeps questions out of their own pages.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::browser::{address, page};
use crate::embed::policy::{Findings, Obstacle, examine};
use crate::hooks::use_language;
use crate::wording;

/// Where to put in what one's own page says, and what that means for questions.
#[component]
pub fn EmbeddingPage() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().embedding)));
    let text = use_state_eq(String::new);
    let oninput = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(area) = area {
                text.set(area.value());
            }
        })
    };
    let site = address::site();
    let findings = examine(&text, &site);
    html! {
        <div class="data">
            <header class="opening">
                <h1 tabindex="-1">{ wording::texts().embedding }</h1>
                <p class="lead">{ wording::texts().embedding_lead }</p>
            </header>
            <section class="data-part">
                <h2><label for="embedding">{ wording::texts().embedding_label }</label></h2>
                <p class="quiet" id="embedding-how">{ wording::texts().embedding_how }</p>
                <textarea id="embedding" class="answer-area" rows="9" spellcheck="false"
                    autocomplete="off" aria-describedby="embedding-how" {oninput} />
            </section>
            <section class="data-part" role="status" aria-label={wording::texts().embedding_result}>
                if !text.trim().is_empty() {
                    { told(&findings, &site) }
                }
            </section>
        </div>
    }
}

fn told(findings: &Findings, site: &str) -> Html {
    let Findings { is_understood, obstacles, .. } = findings;
    let (name, sentence) = if !is_understood {
        ("unclear", wording::texts().embedding_unclear)
    } else if obstacles.is_empty() {
        ("clear", wording::texts().embedding_clear)
    } else if obstacles.iter().all(Obstacle::is_for_the_element_alone) {
        ("frame-alone", wording::texts().embedding_frame_alone)
    } else {
        ("nothing", wording::texts().embedding_nothing)
    };
    html! {
        <>
            <h2 data-embedding={name}>{ sentence }</h2>
            {
                for obstacles.iter().map(|obstacle| html! {
                    <div class="obstacle">
                        <p>{ wording::words().embedding_obstacle(obstacle) }</p>
                        if let Some(mended) = obstacle.mended(site) {
                            <pre tabindex="0" lang="en"><code>{ mended }</code></pre>
                        }
                    </div>
                })
            }
        </>
    }
}
