//! What an author puts into a page of another site to show a question there.

use std::rc::Rc;

use question::Question;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::dialog::Dialog;
use crate::app::Route;
use crate::browser::{address, clipboard};
use crate::embed::{Snippets, Theme};
use crate::hooks::use_language;
use crate::wording;

#[derive(Properties, PartialEq)]
pub struct EmbedThisProps {
    /// The question.
    pub question: Rc<Question>,
}

/// The button that leads to the snippets, and the dialog with them.
#[component]
pub fn EmbedThis(props: &EmbedThisProps) -> Html {
    use_language();
    let EmbedThisProps { question } = props;
    let is_open = use_state_eq(|| false);
    let open = {
        let is_open = is_open.setter();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let on_close = {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    html! {
        <div class="embed-this">
            <button type="button" class="link" aria-haspopup="dialog" onclick={open}>
                { wording::texts().embed_this }
            </button>
            <Dialog is_open={*is_open} {on_close} class="wide-dialog embed-dialog"
                heading_id="embed-title" heading={wording::texts().embed_this}>
                <Chosen question={question.clone()} />
            </Dialog>
        </div>
    }
}

/// The choices, what they come to, and how that looks.
#[component]
fn Chosen(props: &EmbedThisProps) -> Html {
    use_language();
    let EmbedThisProps { question } = props;
    let theme = use_state_eq(Theme::default);
    let stage = use_state_eq(|| 1_usize);
    let stages = question.drill.as_ref().map_or(0, |drill| drill.stages.len());
    let snippets = Snippets {
        site: address::site(),
        question: question.id.clone(),
        title: question.title.clone(),
        theme: *theme,
        stage: *stage,
    };
    let on_theme = {
        let theme = theme.setter();
        Callback::from(move |event: Event| {
            if let Some(chosen) = chosen(&event).and_then(|id| Theme::of_id(&id)) {
                theme.set(chosen);
            }
        })
    };
    let on_stage = {
        let stage = stage.setter();
        Callback::from(move |event: Event| {
            if let Some(chosen) = chosen(&event).and_then(|number| number.parse().ok()) {
                stage.set(chosen);
            }
        })
    };
    let preview = snippets.frame();
    html! {
        <>
            <div class="embed-choices">
                <label>
                    <span>{ wording::texts().embed_theme }</span>
                    <select onchange={on_theme} data-embed-choice="theme">
                        {
                            for Theme::ALL.map(|it| html! {
                                <option value={it.id()} selected={it == *theme}>
                                    { wording::words().embed_theme(it) }
                                </option>
                            })
                        }
                    </select>
                </label>
                if stages > 1 {
                    <label>
                        <span>{ wording::texts().embed_stage }</span>
                        <select onchange={on_stage} data-embed-choice="stage">
                            {
                                for (1..=stages).map(|it| html! {
                                    <option value={it.to_string()} selected={it == *stage}>
                                        { wording::words().embed_part(it) }
                                    </option>
                                })
                            }
                        </select>
                    </label>
                }
            </div>
            <Snippet name="element" heading={wording::texts().embed_element}
                means={wording::texts().embed_element_means} text={snippets.element()} />
            <Snippet name="frame" heading={wording::texts().embed_frame}
                means={wording::texts().embed_frame_means} text={snippets.plain_frame()} />
            <Snippet name="html" heading={wording::texts().embed_link}
                means={wording::texts().embed_link_means} text={snippets.link()} />
            <Snippet name="markdown" heading={wording::texts().embed_markdown}
                means={wording::texts().embed_markdown_means} text={snippets.markdown()} />
            <section class="embed-preview">
                <h3>{ wording::texts().embed_preview }</h3>
                <iframe key={preview.clone()} src={preview} title={wording::texts().embed_preview}></iframe>
            </section>
            <p class="embed-check">
                <Link<Route> to={Route::Embedding}>{ wording::texts().embed_check }</Link<Route>>
            </p>
        </>
    }
}

fn chosen(event: &Event) -> Option<String> {
    Some(event.target()?.dyn_into::<HtmlSelectElement>().ok()?.value())
}

#[derive(Properties, PartialEq)]
struct SnippetProps {
    name: AttrValue,
    heading: AttrValue,
    means: AttrValue,
    text: String,
}

/// A text to copy.
#[component]
fn Snippet(props: &SnippetProps) -> Html {
    use_language();
    let SnippetProps { name, heading, means, text } = props;
    let copied = use_state_eq(|| None::<bool>);
    {
        let copied = copied.setter();
        use_effect_with(text.clone(), move |_| copied.set(None));
    }
    let copy = {
        let (text, copied) = (text.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            spawn_local(async move { copied.set(Some(clipboard::copy(&text).await)) });
        })
    };
    let id = format!("embed-{name}");
    html! {
        <section class="snippet" data-snippet={name} aria-labelledby={id.clone()}>
            <h3 {id}>{ heading }</h3>
            <p class="quiet">{ means }</p>
            <pre tabindex="0" lang="en"><code>{ text }</code></pre>
            <p class="buttons">
                <button type="button" class="modest" onclick={copy}>{ wording::texts().embed_copy }</button>
                <span class="quiet" role="status">
                    {
                        match *copied {
                            Some(true) => wording::texts().embed_copied,
                            Some(false) => wording::texts().embed_not_copied,
                            None => "",
                        }
                    }
                </span>
            </p>
        </section>
    }
}
