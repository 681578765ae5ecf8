//! One line on where Python stands: on its way, running, or out of reach.

use yew::prelude::*;

use crate::browser::page;
use crate::hooks::RunnerHandle;
use crate::runner::{LoadStage, Loading, Phase, Trouble};
use crate::wording;

/// What Python is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// Nothing.
    Idle,
    /// The cases of a submission.
    Judging,
    /// What comes after a verdict: inputs of growing size, random ones, impostors.
    Examining,
}

/// The line; empty while there is nothing to say.
pub fn python_status(runner: &RunnerHandle, activity: Activity) -> Html {
    let busy = runner.standing.busy;
    match &runner.standing.phase {
        Phase::Asleep => Html::default(),
        // A replacement after a run comes up within moments; telling of it would only flicker.
        Phase::Loading(loading)
            if loading.stage == LoadStage::Start && activity != Activity::Judging =>
        {
            Html::default()
        }
        Phase::Loading(loading) => progress(loading, busy.is_some()),
        Phase::Ready => match busy {
            Some(_) if activity == Activity::Examining => Html::default(),
            Some((done, total)) => html! {
                <p class="python-status" data-python="running">
                    <span class="pulse" aria-hidden="true"></span>
                    { wording::words().running(done, total) }
                </p>
            },
            None => html! {
                <p class="python-status quiet" data-python="ready">{ wording::texts().python_ready }</p>
            },
        },
        Phase::Broken(trouble) => broken(runner, trouble),
    }
}

fn progress(loading: &Loading, waits: bool) -> Html {
    // Without a value the bar says "on its way" and not "none yet".
    let is_known = loading.stage != LoadStage::Start && loading.loaded < loading.total;
    let value = is_known.then(|| loading.loaded.to_string());
    let max = loading.total.max(1).to_string();
    let text = wording::words().loading(loading);
    html! {
        <div class="python-status" data-python="loading">
            <label>
                <span>{ text }</span>
                <progress {value} {max}></progress>
            </label>
            if waits {
                <span class="quiet">{ wording::texts().runs_soon }</span>
            }
        </div>
    }
}

fn broken(runner: &RunnerHandle, trouble: &Trouble) -> Html {
    let button = match trouble {
        Trouble::Failed(_) => {
            let runner = runner.clone();
            html! {
                <button type="button" class="modest" onclick={move |_| runner.retry()}>
                    { wording::texts().retry }
                </button>
            }
        }
        Trouble::OtherBuild => html! {
            <button type="button" class="modest" onclick={|_| page::reload()}>
                { wording::texts().reload }
            </button>
        },
    };
    html! {
        <div class="python-status trouble" role="alert" data-python="broken">
            <p>{ wording::words().trouble(trouble) }</p>
            { button }
        </div>
    }
}
