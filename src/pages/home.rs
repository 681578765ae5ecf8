//! The list of questions: where the reader stopped, what is due, and what a search finds.

use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use question::Section;
use web_sys::{HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Route;
use crate::browser::{address, clock, page};
use crate::catalog::{Kind, Listing, SharedCatalog};
use crate::components::inline::content;
use crate::find::filter::unfinished;
use crate::find::{Filters, Hit, Standing, Status, marked, search, standing};
use crate::hooks::{ProgressHandle, TextsFetched, use_language, use_progress, use_texts};
use crate::progress::{Millis, Settings, SettingsAction, Work};
use crate::wording;

/// How long the address waits for the next letter of a search.
const PAUSE_MILLIS: u32 = 250;
/// How many due questions stand at the top by name.
const DUE_SHOWN: usize = 3;

/// The list of questions.
#[component]
pub fn Home() -> Html {
    let language = use_language();
    use_effect_with(language, |_| {
        page::set_title(&wording::tab_title(wording::texts().home_heading))
    });
    // The list can be read before it is known what was kept.
    let progress = use_progress();
    match use_context::<SharedCatalog>() {
        Some(catalog) => html! { <List {catalog} {progress} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    catalog: SharedCatalog,
    progress: Option<ProgressHandle>,
}

/// How far the reader has come with each question, and when they opened it last.
#[derive(Default)]
struct Known(BTreeMap<String, (Standing, Option<Millis>)>);

impl Known {
    fn of(catalog: &SharedCatalog, progress: &ProgressHandle) -> Self {
        let (now, nothing) = (clock::here(), Work::default());
        progress.survey(|works| {
            let known = |question: &Listing| {
                let work = works.get(question.id.as_str()).copied().unwrap_or(&nothing);
                (question.id.clone(), (standing(question, work, now), work.last_opened))
            };
            Self(catalog.questions.iter().map(known).collect())
        })
    }

    fn standing(&self, question: &Listing) -> Standing {
        let known = self.0.get(&question.id);
        known.map_or(Standing { status: Status::New, is_due: false }, |(standing, _)| *standing)
    }
}

#[component]
fn List(props: &ListProps) -> Html {
    use_language();
    let ListProps { catalog, progress } = props;
    let filters = use_state(|| Filters::from_query(&address::query()));
    let (texts, ask_texts) = use_texts();
    let writing = use_mut_ref(|| None::<Timeout>);
    // The header's link leads here too, and then the address asks for everything again. Places
    // without an id are never equal, so they are told apart by what they say.
    {
        let filters = filters.clone();
        let location =
            use_location().map(|location| (location.id(), location.query_str().to_owned()));
        use_effect_with(location, move |_| {
            let asked = Filters::from_query(&address::query());
            if asked != *filters {
                filters.set(asked);
            }
        });
    }
    {
        let (ask_texts, has_words) = (ask_texts.clone(), filters.has_words());
        use_effect_with(has_words, move |has_words| {
            if *has_words {
                ask_texts.emit(());
            }
        });
    }
    {
        // What waits to be written belongs to this page's address and to no other's.
        let writing = writing.clone();
        use_effect_with((), move |()| move || drop(writing.take()));
    }
    let choose = {
        let (filters, writing) = (filters.setter(), writing.clone());
        Callback::from(move |chosen: Filters| {
            writing.take();
            address::set_query(&chosen.to_query());
            filters.set(chosen);
        })
    };
    let oninput = {
        let (filters, writing) = (filters.clone(), writing.clone());
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let typed = Filters { text: field.value(), ..(*filters).clone() };
            let query = typed.to_query();
            let later = Timeout::new(PAUSE_MILLIS, move || address::set_query(&query));
            writing.replace(Some(later));
            filters.set(typed);
        })
    };
    // Before a link is followed the field loses the focus, and the address must be complete.
    let onblur = {
        let (filters, writing) = (filters.clone(), writing.clone());
        Callback::from(move |_: FocusEvent| {
            if writing.take().is_some() {
                address::set_query(&filters.to_query());
            }
        })
    };
    let onfocus = ask_texts.reform(|_: FocusEvent| ());

    let known = progress.as_ref().map(|progress| Known::of(catalog, progress)).unwrap_or_default();
    let settings = progress.as_ref().map(ProgressHandle::settings).unwrap_or_default();
    let found = match &texts {
        TextsFetched::Here(texts) => search(catalog, Some(texts), &filters.text),
        _ => search(catalog, None, &filters.text),
    };
    let found: Vec<Hit> = found
        .into_iter()
        .filter(|hit| filters.admit(hit.question, known.standing(hit.question)))
        .collect();
    html! {
        <div class="home" data-known={progress.is_some().then_some("true")}>
            <header class="opening">
                <h1 tabindex="-1">{ wording::texts().home_heading }</h1>
                <p class="lead">{ wording::texts().home_lead }</p>
                if !wording::texts().questions_in_english.is_empty() {
                    <p class="quiet">{ wording::texts().questions_in_english }</p>
                }
            </header>
            { today(catalog, &known, &choose) }
            <search class="finder">
                <label class="finder-words">
                    <span>{ wording::texts().find }</span>
                    <input type="search" id="find" autocomplete="off" spellcheck="false"
                        value={filters.text.clone()} {oninput} {onfocus} {onblur} />
                </label>
                { choices(catalog, &filters, &choose) }
                <div class="finder-more">
                    { random(&found) }
                    <Link<Route> to={Route::Interview} classes="modest">{ wording::texts().interview }</Link<Route>>
                    { reveal(&settings, progress.as_ref()) }
                </div>
                { texts_status(&texts, &ask_texts, filters.has_words()) }
                <p class="quiet" role="status" data-found={found.len().to_string()}>
                    if filters.is_narrow() {
                        { wording::words().found(found.len()) }
                    }
                </p>
            </search>
            if found.is_empty() {
                { nothing(&choose) }
            } else if filters.has_words() {
                <ol class="bill found">
                    { for found.iter().map(|hit| entry(hit, &filters, &known, &settings, catalog)) }
                </ol>
            } else {
                {
                    for catalog.sections.iter().map(|section| {
                        let hits: Vec<&Hit> = found
                            .iter()
                            .filter(|hit| hit.question.section == section.section)
                            .collect();
                        section_list(&section.title, section.section, &hits, &filters, &known,
                            &settings, catalog)
                    })
                }
            }
        </div>
    }
}

/// Where the reader stopped, and what is due.
fn today(catalog: &SharedCatalog, known: &Known, choose: &Callback<Filters>) -> Html {
    let stopped = unfinished(catalog.questions.iter().filter_map(|question| {
        let (standing, last_opened) = known.0.get(&question.id)?;
        Some((question, *standing, *last_opened))
    }));
    let due: Vec<&Listing> =
        catalog.questions.iter().filter(|question| known.standing(question).is_due).collect();
    if stopped.is_none() && due.is_empty() {
        return Html::default();
    }
    let show_due =
        choose.reform(|_: MouseEvent| Filters { status: Some(Status::Due), ..Filters::default() });
    html! {
        <section class="today" aria-label={wording::texts().today}>
            if let Some(question) = stopped {
                <div data-today="stopped">
                    <h2 class="cue">{ wording::texts().where_stopped }</h2>
                    <p>{ link(question) }</p>
                </div>
            }
            if !due.is_empty() {
                <div data-today="due">
                    <h2 class="cue">{ wording::words().due_today(due.len()) }</h2>
                    <ul>
                        { for due.iter().take(DUE_SHOWN).map(|question| html! { <li>{ review(question) }</li> }) }
                    </ul>
                    if due.len() > DUE_SHOWN {
                        <p>
                            <button type="button" class="link" onclick={show_due}>
                                { wording::texts().show_all_due }
                            </button>
                        </p>
                    }
                </div>
            }
        </section>
    }
}

fn review(question: &Listing) -> Html {
    let to = Route::ReviewQuestion { id: question.id.clone() };
    html! { <Link<Route> {to}>{ content(&question.title) }</Link<Route>> }
}

fn link(question: &Listing) -> Html {
    let to = Route::Question { id: question.id.clone() };
    html! { <Link<Route> {to}>{ content(&question.title) }</Link<Route>> }
}

/// The filters besides the words.
fn choices(catalog: &SharedCatalog, filters: &Filters, choose: &Callback<Filters>) -> Html {
    let change = |with: fn(&mut Filters, &str)| {
        let (filters, choose) = (filters.clone(), choose.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let mut chosen = filters.clone();
            with(&mut chosen, &select.value());
            choose.emit(chosen);
        })
    };
    let kinds = Kind::ALL.map(|kind| (kind.id(), wording::words().kind(kind).to_owned()));
    let sections: Vec<(&str, String)> = catalog
        .sections
        .iter()
        .map(|section| (section.section.id(), section.title.clone()))
        .collect();
    let statuses =
        Status::ALL.map(|status| (status.id(), wording::words().status(status).to_owned()));
    html! {
        <div class="finder-choices">
            { choice("section", wording::texts().section, wording::texts().any_section, &sections,
                filters.section.map(Section::id),
                change(|filters, id| filters.section = Section::from_id(id))) }
            { choice("kind", wording::texts().kind, wording::texts().any_kind, &kinds, filters.kind.map(Kind::id),
                change(|filters, id| filters.kind = Kind::from_id(id))) }
            { choice("status", wording::texts().status, wording::texts().any_status, &statuses,
                filters.status.map(Status::id),
                change(|filters, id| filters.status = Status::from_id(id))) }
        </div>
    }
}

fn choice(
    name: &'static str,
    label: &str,
    any: &str,
    options: &[(&str, String)],
    chosen: Option<&str>,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label>
            <span class="hidden-label">{ label }</span>
            <select data-filter={name} autocomplete="off" {onchange}>
                <option value="" selected={chosen.is_none()}>{ any }</option>
                {
                    for options.iter().map(|(id, title)| html! {
                        <option value={id.to_string()} selected={chosen == Some(*id)}>{ title }</option>
                    })
                }
            </select>
        </label>
    }
}

/// A way to one of the questions shown, which one is left to chance.
fn random(found: &[Hit]) -> Html {
    let ids: Vec<String> = found.iter().map(|hit| hit.question.id.clone()).collect();
    html! { <Random {ids} /> }
}

#[derive(Properties, PartialEq)]
struct RandomProps {
    ids: Vec<String>,
}

#[component]
fn Random(props: &RandomProps) -> Html {
    use_language();
    let navigator = use_navigator();
    let ids = props.ids.clone();
    let is_disabled = ids.is_empty().then_some("true");
    let onclick = Callback::from(move |_: MouseEvent| {
        if let (Some(id), Some(navigator)) = (ids.get(clock::chance(ids.len())), &navigator) {
            navigator.push(&Route::Question { id: id.clone() });
        }
    });
    html! {
        <button type="button" class="modest" data-action="random" aria-disabled={is_disabled} {onclick}>
            { wording::texts().random }
        </button>
    }
}

/// Topics and difficulty, which would give things away, are shown when the reader wants them.
fn reveal(settings: &Settings, progress: Option<&ProgressHandle>) -> Html {
    let shown = settings.show_topics && settings.show_difficulty;
    let is_disabled = progress.is_none();
    let progress = progress.cloned();
    let onchange = Callback::from(move |_: Event| {
        if let Some(progress) = &progress {
            progress.set(SettingsAction::TopicsShown(!shown));
            progress.set(SettingsAction::DifficultyShown(!shown));
        }
    });
    html! {
        <label class="finder-reveal">
            <input type="checkbox" checked={shown} disabled={is_disabled} {onchange} />
            <span>{ wording::texts().reveal }</span>
        </label>
    }
}

fn texts_status(texts: &TextsFetched, ask: &Callback<()>, has_words: bool) -> Html {
    match texts {
        TextsFetched::Waiting { is_long: true } if has_words => html! {
            <p class="quiet" role="status">{ wording::texts().fetching_texts }</p>
        },
        TextsFetched::Failed if has_words => html! {
            <p class="notice" role="alert" data-texts="failed">
                { wording::texts().no_texts }{ " " }
                <button type="button" class="link" onclick={ask.reform(|_: MouseEvent| ())}>
                    { wording::texts().retry }
                </button>
            </p>
        },
        _ => Html::default(),
    }
}

/// What stands in the place of an empty list.
fn nothing(choose: &Callback<Filters>) -> Html {
    let onclick = choose.reform(|_: MouseEvent| {
        page::focus("#find");
        Filters::default()
    });
    html! {
        <div class="nothing" data-nothing="true">
            <p>{ wording::texts().nothing_found }</p>
            <p>
                <button type="button" class="modest" {onclick}>{ wording::texts().show_everything }</button>
            </p>
        </div>
    }
}

fn section_list(
    title: &str,
    section: Section,
    hits: &[&Hit],
    filters: &Filters,
    known: &Known,
    settings: &Settings,
    catalog: &SharedCatalog,
) -> Html {
    if hits.is_empty() {
        return Html::default();
    }
    let done =
        hits.iter().filter(|hit| known.standing(hit.question).status == Status::Done).count();
    let count = match done {
        0 => wording::words().questions(hits.len()),
        done => wording::words().done_of(done, hits.len()),
    };
    let heading = section.id();
    html! {
        <section class="act" aria-labelledby={heading}>
            <div class="act-title">
                <h2 id={heading}>{ content(title) }</h2>
                <p class="quiet">{ count }</p>
            </div>
            <ol class="bill">
                { for hits.iter().map(|hit| entry(hit, filters, known, settings, catalog)) }
            </ol>
        </section>
    }
}

fn entry(
    hit: &Hit,
    filters: &Filters,
    known: &Known,
    settings: &Settings,
    catalog: &SharedCatalog,
) -> Html {
    let question = hit.question;
    let standing = known.standing(question);
    let (name, mark) = match standing.status {
        Status::Draft => ("draft", Some(wording::texts().drafted)),
        Status::Done if question.stages > 0 => ("solved", Some(wording::texts().solved)),
        Status::Done => ("answered", Some(wording::texts().answered)),
        Status::New | Status::Due => ("new", None),
    };
    let section = filters
        .has_words()
        .then(|| catalog.sections.iter().find(|section| section.section == question.section))
        .flatten();
    let demands = settings
        .show_difficulty
        .then(|| wording::words().demands(question.difficulty, question.minutes));
    let topics =
        if settings.show_topics { question.topics.join(", ") } else { hit_topics(hit, filters) };
    let to = Route::Question { id: question.id.clone() };
    html! {
        <li key={question.id.clone()} data-question={question.id.clone()}
            data-status={name} data-kind={question.kind.id()}>
            <Link<Route> {to} classes="bill-title">{ content(marks(&question.title, filters)) }</Link<Route>>
            <span class="bill-note">
                if standing.is_due {
                    <span class="mark due">{ wording::texts().due }</span>
                }
                if let Some(mark) = mark {
                    <span class="mark">{ mark }</span>
                }
            </span>
            if let Some(section) = section {
                <p class="bill-more quiet">{ content(&section.title) }</p>
            }
            if let Some(demands) = demands {
                <p class="bill-more quiet" data-shown="demands">{ demands }</p>
            }
            if !topics.is_empty() {
                <p class="bill-more quiet" data-shown="topics">{ content(marks(&topics, filters)) }</p>
            }
            if let Some(excerpt) = &hit.excerpt {
                <p class="bill-more excerpt">{ marks(excerpt, filters) }</p>
            }
            if hit.is_in_answer {
                <p class="bill-more quiet">{ wording::texts().in_answer }</p>
            }
        </li>
    }
}

fn hit_topics(hit: &Hit, filters: &Filters) -> String {
    if filters.has_words() { hit.topics.join(", ") } else { String::new() }
}

/// A text in which the words that were searched for are marked.
fn marks(text: &str, filters: &Filters) -> Html {
    marked(text, &filters.text)
        .into_iter()
        .map(|(piece, is_match)| match is_match {
            true => html! { <mark>{ piece }</mark> },
            false => html! { { piece } },
        })
        .collect()
}
