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
use crate::pages::home::Home;
use crate::pages::interview::InterviewPage;
use crate::pages::not_found::NotFound;
use crate::pages::plan::PlanPage;
use crate::pages::progress::ProgressPage;
use crate::pages::question::QuestionPage;
use crate::pages::review::Review;
use crate::wording::{self, Language};

/// The addresses of the app, after the `#`.
#[derive(Clone, Debug, PartialEq, Routable)]
pub enum Route {
    /// The list of questions.
    #[at("/")]
    Home,
    /// One question.
    #[at("/q/:id")]
    Question {
        /// Its id.
        id: String,
    },
    /// What to answer today.
    #[at("/review")]
    Review,
    /// One question of the review.
    #[at("/review/:id")]
    ReviewQuestion {
        /// Its id.
        id: String,
    },
    /// What to practice before an interview.
    #[at("/plan")]
    Plan,
    /// One question of the plan.
    #[at("/plan/:id")]
    PlanQuestion {
        /// Its id.
        id: String,
    },
    /// What was done so far.
    #[at("/progress")]
    Progress,
    /// The mock interview.
    #[at("/interview")]
    Interview,
    /// What is kept about the reader.
    #[at("/data")]
    Data,
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let catalog = use_memo((), |()| catalog::load().map(SharedCatalog::new));
    match &*catalog {
        Ok(catalog) => html! { <Room catalog={catalog.clone()} /> },
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
}

#[component]
fn Room(props: &RoomProps) -> Html {
    let progress = use_progress_root();
    let language = use_language_root(&progress);
    let runner = use_runner_root();
    let offline = use_offline_root(&runner.standing.phase);
    let packs = use_memo((), |()| Packs::default());
    html! {
        <ContextProvider<SharedCatalog> context={props.catalog.clone()}>
          <ContextProvider<Language> context={language}>
            <ContextProvider<Progress> context={progress}>
                <ContextProvider<RunnerHandle> context={runner}>
                    <ContextProvider<Packs> context={(*packs).clone()}>
                        <ContextProvider<OfflineHandle> context={offline}>
                            <HashRouter>
                                <Frame>
                                    <Switch<Route> render={show} />
                                </Frame>
                            </HashRouter>
                        </ContextProvider<OfflineHandle>>
                    </ContextProvider<Packs>>
                </ContextProvider<RunnerHandle>>
            </ContextProvider<Progress>>
          </ContextProvider<Language>>
        </ContextProvider<SharedCatalog>>
    }
}

fn show(route: Route) -> Html {
    match route {
        Route::Home => html! { <Home /> },
        Route::Question { id } => {
            let key = id.clone();
            html! { <QuestionPage {key} {id} /> }
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
        Route::NotFound => html! { <NotFound /> },
    }
}
