//! The page: questions to answer in code and in words.
//!
//! Pure parts (`find`, `interview`, `offline`, `runner`, `progress`, `wording`, `sample`, `typing`, `diff`) know
//! nothing of the browser; `browser` holds every effect; `hooks` joins the two; `submission` leads from the
//! editor to a report; `pages` and `components` show the result.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod agenda;
mod answer;
mod app;
mod browser;
mod catalog;
mod components;
mod diff;
mod find;
mod hooks;
mod interview;
mod offline;
mod pages;
mod progress;
mod runner;
mod sample;
mod schedule;
mod submission;
mod typing;
mod wording;

use wording::Language;

fn main() {
    browser::crash::replace_page_on_panic();
    browser::address::keep_readable();
    if let Some(language) = browser::page::language().and_then(|tag| Language::of_tag(&tag)) {
        wording::speak(language);
    }
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
