//! What is kept of this page for use without a network, and what is done about each event.
//!
//! `step` is the whole policy and touches no browser; `browser::offline` feeds events in and
//! carries effects out.

/// How much is kept and what keeps the rest away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said yet.
    #[default]
    Unknown,
    /// This browser keeps nothing here.
    Unable,
    /// The page and the questions are on their way.
    Preparing,
    /// The page and the questions are kept, and what takes so many bytes to fetch is not.
    Partly(u64),
    /// The rest is on its way.
    Keeping {
        /// Bytes that have arrived.
        loaded: u64,
        /// Bytes to fetch.
        total: u64,
    },
    /// Everything is kept.
    Ready,
    /// Something did not arrive.
    Failed,
    /// There is no room for it.
    Full,
}

/// Where the interpreter is that the page runs code with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Python {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// It is being fetched.
    Coming,
    /// It was fetched.
    Here,
}

/// What the page knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// What the reader is told.
    pub standing: Standing,
    /// Whether a newer version of the page waits for a reload.
    pub is_outdated: bool,
    python: Python,
    /// Whether bytes cost this reader something.
    is_frugal: bool,
    /// Whether the rest has been fetched unasked; once is enough.
    has_tried: bool,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The browser keeps nothing here.
    Unable,
    /// The browser saves bytes, or a phone's contract counts them.
    Frugal,
    /// The page and the questions are being fetched.
    Preparing,
    /// What is kept was counted.
    Counted {
        /// Whether the page and the questions are all there.
        has_pages: bool,
        /// Bytes to fetch for the rest.
        missing: u64,
    },
    /// So much of the rest has arrived.
    Progressed {
        /// Bytes that have arrived.
        loaded: u64,
        /// Bytes to fetch.
        total: u64,
    },
    /// Something did not arrive.
    Failed,
    /// There is no room.
    Full,
    /// The network is back.
    Back,
    /// A newer version of the page is here.
    Outdated,
    /// The interpreter was asked for, or has arrived.
    Python(Python),
    /// The reader wants everything kept.
    Asked,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Fetch and keep what is missing.
    Keep,
}

/// The next state and what has to be done to get there.
pub fn step(mut offline: Offline, event: Event) -> (Offline, Option<Effect>) {
    match event {
        Event::Unable => offline.standing = Standing::Unable,
        Event::Frugal => offline.is_frugal = true,
        Event::Preparing => offline.standing = Standing::Preparing,
        Event::Counted { has_pages, missing } => {
            let is_coming = matches!(offline.standing, Standing::Keeping { .. });
            offline.standing = match (has_pages, missing) {
                (true, 0) => Standing::Ready,
                (true, missing) if !is_coming => Standing::Partly(missing),
                (true, _) => offline.standing,
                (false, _) => Standing::Failed,
            };
        }
        Event::Progressed { loaded, total } => {
            offline.standing = Standing::Keeping { loaded, total };
        }
        Event::Failed => offline.standing = Standing::Failed,
        Event::Full => offline.standing = Standing::Full,
        Event::Back => offline.has_tried = false,
        Event::Outdated => offline.is_outdated = true,
        // A worker that replaces another one fetches nothing.
        Event::Python(Python::Coming) if offline.python == Python::Here => {}
        Event::Python(python) => offline.python = python,
        Event::Asked => {
            offline.has_tried = true;
            return (offline.keeping(), Some(Effect::Keep));
        }
    }
    if offline.keeps_unasked() {
        offline.has_tried = true;
        return (offline.keeping(), Some(Effect::Keep));
    }
    (offline, None)
}

impl Offline {
    /// Whether the rest is fetched without a word from the reader: where bytes cost nothing, and
    /// where they have been spent already. Never while the same bytes are on their way to the page.
    fn keeps_unasked(&self) -> bool {
        let may = match self.python {
            Python::Away => !self.is_frugal,
            Python::Coming => false,
            Python::Here => true,
        };
        may && !self.has_tried && matches!(self.standing, Standing::Partly(_))
    }

    fn keeping(mut self) -> Self {
        self.standing = match self.standing {
            Standing::Partly(total) => Standing::Keeping { loaded: 0, total },
            _ => Standing::Preparing,
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTLY: Event = Event::Counted { has_pages: true, missing: 9 };
    const READY: Event = Event::Counted { has_pages: true, missing: 0 };
    const NONE_YET: Standing = Standing::Keeping { loaded: 0, total: 9 };

    /// The last standing, and how often something was to be kept.
    fn play(events: &[Event]) -> (Standing, usize) {
        let mut offline = Offline::default();
        let mut kept = 0;
        for event in events {
            let (next, effect) = step(offline, *event);
            offline = next;
            kept += usize::from(effect.is_some());
        }
        (offline.standing, kept)
    }

    #[test]
    fn everything_is_kept_once_and_unasked_where_bytes_cost_nothing() {
        assert_eq!(play(&[Event::Preparing]), (Standing::Preparing, 0));
        assert_eq!(play(&[Event::Preparing, PARTLY]), (NONE_YET, 1));
        let some = Event::Progressed { loaded: 4, total: 9 };
        let coming = Standing::Keeping { loaded: 4, total: 9 };
        assert_eq!(play(&[PARTLY, some, PARTLY]), (coming, 1));
        assert_eq!(play(&[PARTLY, some, READY]), (Standing::Ready, 1));
        assert_eq!(play(&[READY]), (Standing::Ready, 0));
    }

    #[test]
    fn who_saves_bytes_is_asked_or_has_spent_them() {
        let waits = [Event::Frugal, PARTLY];
        assert_eq!(play(&waits), (Standing::Partly(9), 0));
        let then = |event: &[Event]| play(&[&waits, event].concat());
        assert_eq!(then(&[Event::Asked]), (NONE_YET, 1));
        let (coming, here) = (Event::Python(Python::Coming), Event::Python(Python::Here));
        assert_eq!(then(&[coming]), (Standing::Partly(9), 0));
        assert_eq!(then(&[coming, here]), (NONE_YET, 1));
    }

    #[test]
    fn the_same_bytes_are_not_fetched_beside_each_other() {
        let (coming, here) = (Event::Python(Python::Coming), Event::Python(Python::Here));
        assert_eq!(play(&[coming, PARTLY]), (Standing::Partly(9), 0));
        assert_eq!(play(&[coming, PARTLY, here]), (NONE_YET, 1));
        assert_eq!(play(&[here, coming, PARTLY]), (NONE_YET, 1), "a replacement fetches nothing");
        let gone = Event::Python(Python::Away);
        assert_eq!(play(&[coming, PARTLY, gone]), (NONE_YET, 1), "it could not be fetched");
    }

    #[test]
    fn what_failed_waits_for_the_reader_or_the_network() {
        assert_eq!(play(&[PARTLY, Event::Failed, PARTLY]), (Standing::Partly(9), 1));
        assert_eq!(play(&[PARTLY, Event::Failed, Event::Back, PARTLY]), (NONE_YET, 2));
        assert_eq!(play(&[PARTLY, Event::Failed, Event::Asked]), (Standing::Preparing, 2));
        assert_eq!(play(&[PARTLY, Event::Full]), (Standing::Full, 1));
        let lacking = Event::Counted { has_pages: false, missing: 0 };
        assert_eq!(play(&[lacking]), (Standing::Failed, 0));
    }

    #[test]
    fn a_newer_version_is_announced_until_the_page_is_loaded_again() {
        let (offline, _) = step(Offline::default(), Event::Outdated);
        let (offline, _) = step(offline, READY);
        assert!(offline.is_outdated);
    }
}
