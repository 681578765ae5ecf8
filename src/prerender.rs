//! The pages as they are served: drawn by the app's own components where there is no browser, so
//! that they can be read before the app is there and without scripts.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::rc::Rc;

use futures::executor::block_on;
use question::{Catalog, Question, unpack};
use serde::Serialize;
use yew::ServerRenderer;
use yew::prelude::*;
use yew_router::Routable;
use yew_router::history::{AnyHistory, History, MemoryHistory};
use yew_router::prelude::Router;

use crate::app::{Page, Route};
use crate::browser::packs::Packs;
use crate::catalog::{self, SharedCatalog};
use crate::components::frame::Frame;
use crate::hooks::use_language;
use crate::wording::{self, Language, Texts};

/// Stands for the app's folder in every link, until it is known where the page will be.
const FOLDER: &str = "/@";
/// The language that pages are served in, which is the content's; readers of another one get theirs
/// as soon as a script can look.
const SERVED_IN: Language = Language::English;
/// The folder of the page that says nothing yet. The service worker sends it in a question's place.
const SHELL: &str = "shell/";

/// A page without what is the same on all of them.
#[derive(Debug, Serialize)]
struct Drawn {
    /// Its folder below the app's, with a slash at its end; empty for the home page.
    path: String,
    /// The question that it shows, if it shows one.
    question: Option<String>,
    /// Whether it is a frame for other pages.
    is_frame: bool,
    /// What a search engine may say of it; nothing where the page tells nothing without scripts.
    description: Option<String>,
    /// The page in each language, first in the one that it is served in.
    spoken: Vec<Spoken>,
}

/// What of a page differs between languages.
#[derive(Debug, Serialize)]
struct Spoken {
    /// The language's tag.
    language: &'static str,
    /// What the browser's tab says.
    title: String,
    /// What stands in the app's place.
    body: String,
}

/// Reads packed questions from the standard input and writes the pages as JSON.
pub fn main() -> ExitCode {
    let mut bytes = Vec::new();
    let pages = std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())
        .and_then(|_| unpack(&bytes).map_err(|error| error.to_string()))
        .map(|questions| draw(&questions));
    let written = pages.and_then(|pages| serde_json::to_vec(&pages).map_err(|it| it.to_string()));
    match written.and_then(|json| std::io::stdout().write_all(&json).map_err(|it| it.to_string())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("the pages cannot be drawn: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn draw(questions: &Catalog) -> Vec<Drawn> {
    let home = Drawn {
        path: String::new(),
        question: None,
        is_frame: false,
        description: Some(SERVED_IN.texts().home_description.to_owned()),
        spoken: in_each_language(&Route::Home, None),
    };
    let of = |question: &Question, route: Route| Drawn {
        path: folder(&route),
        question: Some(question.id.clone()),
        is_frame: matches!(route, Route::Embed { .. }),
        description: None,
        spoken: in_each_language(&route, Some(question)),
    };
    let each = questions.questions.iter();
    let frames = each.clone().map(|it| of(it, Route::Embed { id: it.id.clone() }));
    let each = each.map(|it| of(it, Route::Question { id: it.id.clone() }));
    let others = [
        Route::Review,
        Route::Plan,
        Route::Progress,
        Route::Interview,
        Route::Data,
        Route::Embedding,
    ];
    let others = others.into_iter().map(|route| (folder(&route), route));
    let others = others.chain([(SHELL.to_owned(), Route::NotFound)]).map(|(path, route)| Drawn {
        path,
        question: None,
        is_frame: false,
        description: None,
        spoken: in_each_language(&route, None),
    });
    [home].into_iter().chain(each).chain(others).chain(frames).collect()
}

fn in_each_language(route: &Route, question: Option<&Question>) -> Vec<Spoken> {
    let others = Language::ALL.into_iter().filter(|language| *language != SERVED_IN);
    let languages = [SERVED_IN].into_iter().chain(others);
    languages
        .map(|language| {
            let heading = match question {
                Some(question) => Some(question.title.as_str()),
                None => heading(route, language.texts()),
            };
            Spoken {
                language: language.tag(),
                title: heading.map_or_else(|| wording::NAME.to_owned(), wording::tab_title),
                body: body(route, question, language),
            }
        })
        .collect()
}

fn heading(route: &Route, texts: &'static Texts) -> Option<&'static str> {
    match route {
        Route::Home => Some(texts.home_heading),
        Route::Review | Route::ReviewQuestion { .. } => Some(texts.review),
        Route::Plan | Route::PlanQuestion { .. } => Some(texts.plan_heading),
        Route::Progress => Some(texts.progress),
        Route::Interview => Some(texts.interview),
        Route::Data => Some(texts.data),
        Route::Embedding => Some(texts.embedding),
        Route::Question { .. } | Route::Embed { .. } | Route::NotFound => None,
    }
}

fn folder(route: &Route) -> String {
    route.to_path().trim_start_matches('/').to_owned()
}

fn body(route: &Route, question: Option<&Question>, language: Language) -> String {
    let props = ServedProps { route: route.clone(), question: question.cloned() };
    let speaking = move || {
        wording::speak(language);
        props
    };
    block_on(ServerRenderer::<Served>::with_props(speaking).hydratable(false).render())
}

#[derive(Clone, Properties, PartialEq)]
struct ServedProps {
    route: Route,
    question: Option<Question>,
}

/// The app without a browser: nothing is known of the reader, and nothing is on its way.
#[component]
fn Served(props: &ServedProps) -> Html {
    let packs = Packs::default();
    if let Some(question) = props.question.clone() {
        packs.keep(Rc::new(question));
    }
    let Ok(catalog) = catalog::load() else { return Html::default() };
    let history = MemoryHistory::new();
    history.replace(format!("{FOLDER}{}", props.route.to_path()));
    let language = use_language();
    let page = match &props.route {
        Route::Home | Route::Question { .. } => html! {
            <>
                { without_scripts(language, "notice", |texts| texts.no_scripts) }
                <Page />
            </>
        },
        Route::Embed { .. } => html! {
            <>
                <Page />
                { without_scripts(language, "quiet", |texts| texts.embed_without_scripts) }
            </>
        },
        route => match heading(route, language.texts()) {
            Some(heading) => html! {
                <div class="plain">
                    <h1 tabindex="-1">{ heading }</h1>
                    { without_scripts(language, "", |texts| texts.only_with_scripts) }
                </div>
            },
            None => Html::default(),
        },
    };
    html! {
        <ContextProvider<SharedCatalog> context={SharedCatalog::new(catalog)}>
            <ContextProvider<Packs> context={packs}>
                <Router history={AnyHistory::from(history)} basename={FOLDER}>
                    <Frame>{ page }</Frame>
                </Router>
            </ContextProvider<Packs>>
        </ContextProvider<SharedCatalog>>
    }
}

/// A sentence for those without scripts, in every language, because it takes a script to know
/// theirs.
fn without_scripts(
    language: Language,
    class: &'static str,
    sentence: fn(&Texts) -> &'static str,
) -> Html {
    if language != SERVED_IN {
        return Html::default();
    }
    let said = |language: Language| {
        let lang = (language != SERVED_IN).then(|| language.tag());
        html! { <p {lang}>{ sentence(language.texts()) }</p> }
    };
    html! { <noscript><div {class}>{ for Language::ALL.map(said) }</div></noscript> }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn drawn() -> (Catalog, Vec<Drawn>) {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let (catalog, diagnostics) = question::load(&content);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let pages = draw(&catalog);
        (catalog, pages)
    }

    /// A text as HTML writes it.
    fn escaped(text: &str) -> String {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace('"', "&quot;").replace('\'', "&#x27;").replace('/', "&#x2F;")
    }

    #[test]
    fn every_page_can_be_read_as_it_is_served() {
        let (catalog, pages) = drawn();
        let (pages, frames) = pages.split_at(catalog.questions.len() + 8);
        assert_eq!(frames.len(), catalog.questions.len());
        for (at, language) in Language::ALL.into_iter().enumerate() {
            let texts = language.texts();
            let body = |page: &Drawn| {
                assert_eq!(page.spoken[at].language, language.tag());
                page.spoken[at].body.clone()
            };
            let home = body(&pages[0]);
            assert!(home.contains(texts.home_heading) && home.contains("class=\"lead\""), "{home}");
            for section in &catalog.sections {
                let heading = format!("<h2 id=\"{}\">", section.section.id());
                assert!(home.contains(&heading), "{home}");
            }
            for (question, page) in catalog.questions.iter().zip(&pages[1..]) {
                let link = format!("href=\"/@/q/{}/\"", question.id);
                assert!(home.contains(&link), "no link to {}", question.id);
                assert_eq!(page.path, format!("q/{}/", question.id));
                let page = body(page);
                assert!(page.contains(&question.prompt), "{page}");
                assert_eq!(page.matches("<h1").count(), 1, "{}", question.id);
                if let Some(drill) = &question.drill {
                    let line = drill.starter.lines().next().unwrap();
                    assert!(page.contains(line), "{}: {line}\n{page}", question.id);
                    assert!(page.contains(texts.starter), "{page}");
                }
                assert!(page.contains("<details class=\"contents\">"), "{}", question.id);
                assert!(page.contains(texts.contents), "{page}");
            }
            for (question, frame) in catalog.questions.iter().zip(frames) {
                assert_eq!(frame.path, format!("embed/{}/", question.id));
                let frame = body(frame);
                assert!(frame.contains(&question.prompt), "{frame}");
                assert_eq!(frame.matches("<h1").count(), 1, "{}", question.id);
                assert!(frame.contains(&format!("href=\"/@/q/{}/\"", question.id)), "{frame}");
                assert_eq!(frame.contains("data-embed-starter"), question.drill.is_some());
                // What comes later waits for the page around to ask for it, and Start for scripts.
                for stage in frame.split("<section class=\"stage\"").skip(1) {
                    let tag = stage.split('>').next().unwrap();
                    assert!(tag.contains("hidden"), "{tag}");
                }
                assert!(!frame.contains("class=\"top\""), "{frame}");
            }
            let (shell, others) = pages[catalog.questions.len() + 1..].split_last().unwrap();
            for page in others {
                assert_eq!(body(page).matches("<h1").count(), 1, "{}", page.path);
                assert_eq!(body(page).contains("<noscript>"), at == 0, "{}", page.path);
            }
            assert_eq!(shell.path, SHELL);
            assert!(!body(shell).contains("<h1") && body(shell).contains(texts.all_questions));
        }
    }

    #[test]
    fn no_page_holds_what_its_reader_is_to_find_out() {
        let (catalog, pages) = drawn();
        let mut looked_for = 0;
        let bodies = |page: &Drawn| -> String {
            page.spoken.iter().map(|spoken| spoken.body.as_str()).collect()
        };
        let count = catalog.questions.len();
        let frames = &pages[count + 8..];
        let each = catalog.questions.iter().cycle().zip(pages[1..=count].iter().chain(frames));
        for (question, page) in each {
            let body = bodies(page);
            assert!(!body.contains(&question.answer.model), "{}", question.id);
            let Some(drill) = &question.drill else { continue };
            let hidden = drill.solution.lines().map(str::trim).filter(|line| {
                line.len() > 24 && !drill.starter.contains(line) && !question.prompt.contains(line)
            });
            for line in hidden {
                looked_for += 1;
                assert!(!body.contains(&escaped(line)), "{}: {line}", question.id);
                assert!(!body.contains(line), "{}: {line}", question.id);
            }
            for hint in &drill.hints {
                assert!(!body.contains(hint), "{}: {hint}", question.id);
            }
        }
        assert!(looked_for > 50, "{looked_for}");
    }
}
