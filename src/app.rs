//! The app's frame: addresses, shared state, header and footer.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::agenda::Course;
use crate::browser::packs::Packs;
use crate::browser::page;
use crate::catalog::{self, SharedCatalog};
use crate::components::frame::Frame;
use crate::hooks::{
    OfflineHandle, Progress, RunnerHandle, use_language_root, use_offline_root, use_progress_root,
    use_runner_root,
};
use crate::pages::data::DataPage;
use crate::pages::embed::EmbedPage;
use crate::pages::embedding::EmbeddingPage;
use crate::pages::home::Home;
use crate::pages::interview::InterviewPage;
use crate::pages::not_found::NotFound;
use crate::pages::plan::PlanPage;
use crate::pages::progress::ProgressPage;
use crate::pages::question::QuestionPage;
use crate::pages::review::Review;
pub use crate::route::Route;
use crate::route::use_route;
use crate::wording::{self, Language};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The path of the folder that the app is in, without a slash at its end.
    pub folder: AttrValue,
    /// The questions that are here already.
    pub packs: Packs,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let catalog = use_memo((), |()| catalog::load().map(SharedCatalog::new));
    match &*catalog {
        Ok(catalog) => html! {
            <Room catalog={catalog.clone()} folder={props.folder.clone()}
                packs={props.packs.clone()} />
        },
        Err(error) => html! {
            <main class="plain">
                <h1>{ wording::texts().no_catalog }</h1>
                <p>{ wording::texts().no_catalog_advice }</p>
                <p class="quiet">{ error.to_string() }</p>
                <p>
                    <button type="button" class="primary" onclick={|_| page::reload()}>
                        { wording::texts().reload }
                    </button>
                </p>
            </main>
        },
    }
}

#[derive(Properties, PartialEq)]
struct RoomProps {
    catalog: SharedCatalog,
    folder: AttrValue,
    packs: Packs,
}

#[component]
fn Room(props: &RoomProps) -> Html {
    let progress = use_progress_root();
    let language = use_language_root(&progress);
    let runner = use_runner_root();
    let offline = use_offline_root(&runner.standing.phase);
    html! {
        <ContextProvider<SharedCatalog> context={props.catalog.clone()}>
          <ContextProvider<Language> context={language}>
            <ContextProvider<Progress> context={progress}>
                <ContextProvider<RunnerHandle> context={runner}>
                    <ContextProvider<Packs> context={props.packs.clone()}>
                        <ContextProvider<OfflineHandle> context={offline}>
                            <BrowserRouter basename={props.folder.clone()}>
                                <Frame><Page /></Frame>
                            </BrowserRouter>
                        </ContextProvider<OfflineHandle>>
                    </ContextProvider<Packs>>
                </ContextProvider<RunnerHandle>>
            </ContextProvider<Progress>>
          </ContextProvider<Language>>
        </ContextProvider<SharedCatalog>>
    }
}

/// What the address names.
#[component]
pub fn Page() -> Html {
    match use_route().unwrap_or(Route::NotFound) {
        Route::Home => html! { <Home /> },
        Route::Question { id } => {
            let key = id.clone();
            html! { <QuestionPage {key} {id} /> }
        }
        Route::Embed { id } => {
            let key = id.clone();
            html! { <EmbedPage {key} {id} /> }
        }
        Route::Review => html! { <Review /> },
        Route::ReviewQuestion { id } => {
            let key = format!("review/{id}");
            html! { <QuestionPage {key} {id} course={Course::Review} /> }
        }
        Route::Plan => html! { <PlanPage /> },
        Route::PlanQuestion { id } => {
            let key = format!("plan/{id}");
            html! { <QuestionPage {key} {id} course={Course::Plan} /> }
        }
        Route::Progress => html! { <ProgressPage /> },
        Route::Interview => html! { <InterviewPage /> },
        Route::Data => html! { <DataPage /> },
        Route::Embedding => html! { <EmbeddingPage /> },
        Route::NotFound => html! { <NotFound /> },
    }
}
