//! The addresses of the app's pages.
//!
//! Every page is a folder with an `index.html` on the server, so an address ends with a slash; what
//! a server knows no folder for stands after the `?`.

use std::collections::HashMap;

use yew::prelude::*;
use yew_router::Routable;
use yew_router::prelude::{use_location, use_navigator};

/// What names the question of a course in the part of an address after `?`.
const QUESTION: &str = "question";

/// A page of the app. Its address is what follows the folder that the app is in.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// The list of questions.
    Home,
    /// One question.
    Question {
        /// Its id.
        id: String,
    },
    /// One question inside another page.
    Embed {
        /// Its id.
        id: String,
    },
    /// What to answer today.
    Review,
    /// One question of the review.
    ReviewQuestion {
        /// Its id.
        id: String,
    },
    /// What to practice before an interview.
    Plan,
    /// One question of the plan.
    PlanQuestion {
        /// Its id.
        id: String,
    },
    /// What was done so far.
    Progress,
    /// The mock interview.
    Interview,
    /// What is kept about the reader.
    Data,
    /// What keeps questions out of somebody's pages.
    Embedding,
    /// Anything else.
    NotFound,
}

impl Route {
    /// The page at a path with the part of its address after `?`.
    pub fn at(path: &str, query: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let asked = || {
            let mut pairs = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
            pairs.find(|(name, _)| name == QUESTION).map(|(_, id)| id.into_owned())
        };
        match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Self::Home,
            ("q", id) if !id.is_empty() && !id.contains('/') => {
                Self::Question { id: id.to_owned() }
            }
            ("embed", id) if !id.is_empty() && !id.contains('/') => {
                Self::Embed { id: id.to_owned() }
            }
            ("review", "") => asked().map_or(Self::Review, |id| Self::ReviewQuestion { id }),
            ("plan", "") => asked().map_or(Self::Plan, |id| Self::PlanQuestion { id }),
            ("progress", "") => Self::Progress,
            ("interview", "") => Self::Interview,
            ("data", "") => Self::Data,
            ("embedding", "") => Self::Embedding,
            _ => Self::NotFound,
        }
    }

    /// The question that it shows, if it shows one.
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Question { id }
            | Self::Embed { id }
            | Self::ReviewQuestion { id }
            | Self::PlanQuestion { id } => Some(id),
            _ => None,
        }
    }

    /// The page that an address meant when pages were named after the `#`: its address now, from
    /// the app's folder. Nothing if it never meant one.
    pub fn of_hash(hash: &str) -> Option<String> {
        let address = hash.strip_prefix("#/")?;
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let is_slug = |id: &str| {
            id.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        let route = match path.split_once('/') {
            None if path.is_empty() => {
                let query = if is_plain(query) { query } else { "" };
                let mark = if query.is_empty() { "" } else { "?" };
                return Some(format!("/{mark}{query}"));
            }
            Some(("review", id)) if is_slug(id) => Self::ReviewQuestion { id: id.to_owned() },
            Some(("plan", id)) if is_slug(id) => Self::PlanQuestion { id: id.to_owned() },
            _ => Self::at(path, ""),
        };
        (route != Self::NotFound && path.split('/').all(is_slug)).then(|| route.to_path())
    }
}

/// Whether a query is written as the app writes it.
fn is_plain(query: &str) -> bool {
    query.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.*+%=&".contains(&byte))
}

/// An id as addresses write it.
fn written(id: &str) -> String {
    form_urlencoded::byte_serialize(id.as_bytes()).collect()
}

impl Routable for Route {
    fn from_path(path: &str, _: &HashMap<&str, &str>) -> Option<Self> {
        Self::recognize(path)
    }

    fn to_path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Question { id } => format!("/q/{}/", written(id)),
            Self::Embed { id } => format!("/embed/{}/", written(id)),
            Self::Review => "/review/".to_owned(),
            Self::ReviewQuestion { id } => format!("/review/?{QUESTION}={}", written(id)),
            Self::Plan => "/plan/".to_owned(),
            Self::PlanQuestion { id } => format!("/plan/?{QUESTION}={}", written(id)),
            Self::Progress => "/progress/".to_owned(),
            Self::Interview => "/interview/".to_owned(),
            Self::Data => "/data/".to_owned(),
            Self::Embedding => "/embedding/".to_owned(),
            Self::NotFound => "/404.html".to_owned(),
        }
    }

    fn routes() -> Vec<&'static str> {
        vec!["/*path"]
    }

    fn not_found_route() -> Option<Self> {
        Some(Self::NotFound)
    }

    fn recognize(pathname: &str) -> Option<Self> {
        Some(Self::at(pathname, ""))
    }
}

/// The page that the address names.
#[hook]
pub fn use_route() -> Option<Route> {
    let folder = use_navigator()?.basename().unwrap_or_default().to_owned();
    let location = use_location()?;
    let path = location.path();
    Some(Route::at(path.strip_prefix(folder.as_str()).unwrap_or(path), location.query_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_and_every_address_its_page() {
        let id = || "lru-cache".to_owned();
        for route in [
            Route::Home,
            Route::Question { id: id() },
            Route::Embed { id: id() },
            Route::Review,
            Route::ReviewQuestion { id: id() },
            Route::Plan,
            Route::PlanQuestion { id: id() },
            Route::Progress,
            Route::Interview,
            Route::Data,
            Route::Embedding,
            Route::NotFound,
        ] {
            let address = route.to_path();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            assert_eq!(Route::at(path, query), route, "{address}");
            assert_eq!(Route::at(path, &format!("?{query}")), route, "{address}");
        }
        let table = [
            ("", Route::Home),
            ("/index.html", Route::Home),
            ("/q/lru-cache", Route::Question { id: id() }),
            ("/q/lru-cache/index.html", Route::Question { id: id() }),
            ("/q/", Route::NotFound),
            ("/q/a/b/", Route::NotFound),
            ("/embed/", Route::NotFound),
            ("/nowhere/", Route::NotFound),
            ("/review/lru-cache/", Route::NotFound),
        ];
        for (path, route) in table {
            assert_eq!(Route::at(path, ""), route, "{path}");
        }
    }

    #[test]
    fn addresses_after_the_hash_lead_on() {
        let table = [
            ("#/", Some("/")),
            ("#/q/lru-cache", Some("/q/lru-cache/")),
            ("#/review", Some("/review/")),
            ("#/review/lru-cache", Some("/review/?question=lru-cache")),
            ("#/plan/lru-cache", Some("/plan/?question=lru-cache")),
            ("#/progress", Some("/progress/")),
            ("#/?q=sum&kind=code", Some("/?q=sum&kind=code")),
            ("#/?<b>", Some("/")),
            ("#content", None),
            ("", None),
            ("#//host", None),
            ("#/q/%2e%2e", None),
            ("#/q/../data", None),
            ("#/nowhere", None),
        ];
        for (hash, expected) in table {
            assert_eq!(Route::of_hash(hash).as_deref(), expected, "{hash}");
        }
    }
}
