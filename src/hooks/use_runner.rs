//! Gives components the one worker of the page.

use judge::wire::Run;
use yew::prelude::*;

use crate::browser::worker::WorkerDesk;
use crate::runner::{Delivery, Event, Standing};

/// The page's worker and where it stands.
#[derive(Clone, PartialEq)]
pub struct RunnerHandle {
    /// Where it stands.
    pub standing: Standing,
    desk: WorkerDesk,
}

impl RunnerHandle {
    /// Starts to load the interpreter, if nobody has yet.
    pub fn want(&self) {
        if self.standing.phase == crate::runner::Phase::Asleep {
            self.desk.tell(Event::Wanted);
        }
    }

    /// Runs a program and calls back with what came of it.
    pub fn submit(&self, run: Run, deliver: Callback<Delivery>) {
        self.desk.submit(run, deliver);
    }

    /// Stops what is under way.
    pub fn stop(&self) {
        self.desk.tell(Event::Stopped);
    }

    /// Ends the worker until it is wanted again.
    pub fn rest(&self) {
        self.desk.dismiss();
    }

    /// Tries again to load the interpreter.
    pub fn retry(&self) {
        self.desk.tell(Event::Retried);
    }

    /// Stops what is under way without a word.
    pub fn leave(&self) {
        self.desk.leave();
    }
}

/// Owns the worker; for the app's root.
#[hook]
pub fn use_runner_root() -> RunnerHandle {
    let standing = use_state_eq(Standing::default);
    let watch = standing.setter();
    let desk =
        use_memo((), |()| WorkerDesk::new(Callback::from(move |standing| watch.set(standing))));
    RunnerHandle { standing: (*standing).clone(), desk: (*desk).clone() }
}

/// The page's worker.
#[hook]
pub fn use_runner() -> Option<RunnerHandle> {
    use_context::<RunnerHandle>()
}
