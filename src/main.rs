//! The page: questions to answer in code and in words.
//!
//! Pure parts (`find`, `interview`, `offline`, `runner`, `progress`, `wording`, `sample`, `typing`, `diff`) know
//! nothing of the browser; `browser` holds every effect; `hooks` joins the two; `submission` leads from the
//! editor to a report; `pages` and `components` show the result.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]
// What only the browser reaches is checked for dead parts when it is built for one.
#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]

mod agenda;
mod answer;
mod app;
mod browser;
mod catalog;
mod components;
mod diff;
mod embed;
mod find;
mod hooks;
mod interview;
mod offline;
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
mod progress;
mod route;
mod runner;
mod sample;
mod schedule;
mod submission;
mod typing;
mod wording;

/// Outside a browser the app draws its pages for whoever comes before it is there.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    prerender::main()
}

/// Takes the place of the page that was served, once there is as much to show.
#[cfg(target_arch = "wasm32")]
fn main() {
    browser::crash::replace_page_on_panic();
    if browser::address::lead_on() {
        return;
    }
    let language = browser::page::language();
    if let Some(language) = language.and_then(|tag| wording::Language::of_tag(&tag)) {
        wording::speak(language);
    }
    let Some(mut place) = browser::takeover::Place::find() else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let packs = browser::packs::Packs::default();
        let folder = browser::address::folder();
        let (path, query) = browser::address::path_and_query();
        let asked = route::Route::at(path.strip_prefix(&folder).unwrap_or(&path), &query);
        if let Some(id) = asked.question() {
            // What does not come now is asked for again, and told of, by the question's page.
            let _ = packs.question(id).await;
        }
        let root = place.take();
        let props = app::AppProps { folder: folder.into(), packs };
        yew::Renderer::<app::App>::with_root_and_props(root, props).render();
        place.give_back();
    });
}
