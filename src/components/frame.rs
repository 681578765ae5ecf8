//! What surrounds every page: header, notices, footer.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::agenda;
use crate::app::Route;
use crate::browser::page;
use crate::catalog::SharedCatalog;
use crate::components::offline::{OfflineLine, UpdateNotice};
use crate::hooks::{Progress, ProgressHandle, use_language, use_now, use_progress};
use crate::progress::{Keeping, SettingsAction};
use crate::route::use_route;
use crate::wording::{self, Language};

/// Where the content begins, for the keyboard.
const CONTENT: &str = "#content";

#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The page.
    pub children: Html,
}

/// Header, the page itself, footer.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    use_language();
    let route = use_route();
    let shown = use_mut_ref(|| None::<Route>);
    // A keyboard or a screen reader that follows a link must land in the new page; coming back to
    // the list it lands on the question it came from.
    use_effect_with(route.clone(), move |route| {
        let before = shown.replace(route.clone());
        if before.is_some() {
            page::drop_canonical();
        }
        match (before, route) {
            (None, _) => {}
            (Some(Route::Question { id }), Some(Route::Home)) => {
                page::focus(&format!("[data-question=\"{id}\"] a"));
            }
            _ => {
                page::scroll_to_top();
                page::focus("#content h1");
            }
        }
    });
    // The address is the router's, so a link to a place in the page would leave it.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus(CONTENT);
    });
    if let Some(Route::Embed { .. }) = route {
        return html! { <main id="content" tabindex="-1">{ props.children.clone() }</main> };
    }
    let is_home = route == Some(Route::Home);
    html! {
        <>
            <a class="skip" href={CONTENT} onclick={skip}>{ wording::texts().skip }</a>
            <header class="top">
                <Link<Route> to={Route::Home} classes="wordmark">{ wording::NAME }</Link<Route>>
                <nav class="top-links" aria-label={wording::texts().pages}>
                    if !is_home {
                        <Link<Route> to={Route::Home} classes="top-link">
                            { wording::texts().all_questions }
                        </Link<Route>>
                    }
                    <Link<Route> to={Route::Review} classes="top-link">
                        { wording::texts().review }<DueCount />
                    </Link<Route>>
                    <Link<Route> to={Route::Plan} classes="top-link">{ wording::texts().plan }</Link<Route>>
                    <Link<Route> to={Route::Progress} classes="top-link">
                        { wording::texts().progress }
                    </Link<Route>>
                </nav>
            </header>
            <StorageNotice />
            <UpdateNotice />
            <main id="content" tabindex="-1">{ props.children.clone() }</main>
            <footer class="bottom">
                <LanguageChoice />
                <p>
                    { wording::texts().footer }{ " " }
                    <Link<Route> to={Route::Data}>{ wording::texts().data }</Link<Route>>
                </p>
                <OfflineLine />
            </footer>
        </>
    }
}

/// The languages that the page speaks, each by its own name.
#[component]
fn LanguageChoice() -> Html {
    let spoken = use_language();
    // What is chosen cannot be kept before it is known what was.
    let progress = use_progress();
    let disabled = progress.is_none();
    let choice = |language: Language| {
        let progress = progress.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(progress) = &progress {
                progress.set(SettingsAction::LanguageChosen(Some(language.tag().to_owned())));
            }
        });
        html! {
            <button key={language.tag()} type="button" class="link" lang={language.tag()} {disabled}
                aria-pressed={(language == spoken).to_string()} {onclick}>
                { language.name() }
            </button>
        }
    };
    html! {
        <div class="languages" role="group" aria-label={wording::texts().language_choice}>
            { for Language::ALL.map(choice) }
        </div>
    }
}

/// How many reviews are due, if any are.
#[component]
fn DueCount() -> Html {
    use_language();
    match (use_context::<SharedCatalog>(), use_progress()) {
        (Some(catalog), Some(progress)) => html! { <DueNow {catalog} {progress} /> },
        _ => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct DueNowProps {
    catalog: SharedCatalog,
    progress: ProgressHandle,
}

#[component]
fn DueNow(props: &DueNowProps) -> Html {
    use_language();
    let now = use_now();
    match agenda::queue(&props.catalog, &props.progress, now).due() {
        0 => Html::default(),
        due => html! {
            <>{ " " }<span class="due-count" data-due={due.to_string()}>{ wording::words().due_count(due) }</span></>
        },
    }
}

/// One line while work is not kept, with a way to take it away.
#[component]
fn StorageNotice() -> Html {
    use_language();
    let is_long = use_context::<Progress>().is_some_and(|progress| progress.is_long);
    let (Some(catalog), Some(progress)) = (use_context::<SharedCatalog>(), use_progress()) else {
        return if is_long {
            html! { <p class="notice" role="status">{ wording::texts().opening }</p> }
        } else {
            Html::default()
        };
    };
    if progress.keeping() == Keeping::Kept {
        return Html::default();
    }
    // The address is made at the click, so that it holds the latest text.
    let fill = Callback::from(move |event: MouseEvent| {
        let text = js_sys::encode_uri_component(&progress.export(&catalog));
        let address = format!("data:text/markdown;charset=utf-8,{}", String::from(text));
        if let Some(link) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
        {
            let _ = link.set_attribute("href", &address);
        }
    });
    html! {
        <p class="notice" role="status" data-notice="storage">
            { wording::texts().not_saved }
            { " " }
            <a href="data:text/markdown," download={wording::DOWNLOAD_NAME} onclick={fill}>
                { wording::texts().download }
            </a>
        </p>
    }
}
