//! Gives components what is known of the page's copy for use without a network.

use yew::prelude::*;

use crate::browser::offline::OfflineDesk;
use crate::offline::{Event, Offline, Python};
use crate::runner::Phase;

/// What is kept and what can be asked.
#[derive(Clone, PartialEq)]
pub struct OfflineHandle {
    /// What is known.
    pub offline: Offline,
    desk: OfflineDesk,
}

impl OfflineHandle {
    /// Has everything kept.
    pub fn keep(&self) {
        self.desk.tell(Event::Asked);
    }

    /// Loads the page again, as the newest version that is here.
    pub fn renew(&self) {
        self.desk.renew();
    }
}

/// Begins to keep the page, beside what its worker does; for the app's root.
#[hook]
pub fn use_offline_root(worker: &Phase) -> OfflineHandle {
    let offline = use_state_eq(Offline::default);
    let watch = offline.setter();
    let desk =
        use_memo((), |()| OfflineDesk::new(Callback::from(move |offline| watch.set(offline))));
    {
        let desk = desk.clone();
        use_effect_with((), move |()| desk.start());
    }
    {
        let desk = desk.clone();
        let python = match worker {
            Phase::Asleep | Phase::Broken(_) => Python::Away,
            Phase::Loading(_) => Python::Coming,
            Phase::Ready => Python::Here,
        };
        use_effect_with(python, move |python| desk.tell(Event::Python(*python)));
    }
    OfflineHandle { offline: *offline, desk: (*desk).clone() }
}

/// What is kept of the page.
#[hook]
pub fn use_offline() -> Option<OfflineHandle> {
    use_context::<OfflineHandle>()
}
