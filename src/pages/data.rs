//! What is kept about the reader: to take away, bring in and delete.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::browser::archive::Refused;
use crate::browser::quota::{self, Room};
use crate::browser::{clock, files, page};
use crate::catalog::SharedCatalog;
use crate::components::offline::OfflinePart;
use crate::hooks::{ProgressHandle, use_language, use_offline, use_progress};
use crate::offline::Standing;
use crate::progress::saved::Unreadable;
use crate::progress::transfer::{self, Import, LARGEST_FILE, Plan};
use crate::wording;

/// The page about what is kept.
#[component]
pub fn DataPage() -> Html {
    let language = use_language();
    use_effect_with(language, |_| page::set_title(&wording::tab_title(wording::texts().data)));
    let Some(progress) = use_progress() else { return Html::default() };
    html! {
        <div class="data">
            <header class="opening">
                <h1 tabindex="-1">{ wording::texts().data }</h1>
                <p class="lead">{ wording::texts().data_lead }</p>
            </header>
            <Kept progress={progress.clone()} />
            <OfflinePart />
            <TakeAway progress={progress.clone()} />
            <BringIn progress={progress.clone()} />
            <Delete {progress} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PartProps {
    progress: ProgressHandle,
}

/// How much there is of everything.
struct Sum {
    questions: usize,
    submissions: usize,
    interviews: usize,
}

fn sum(progress: &ProgressHandle) -> Sum {
    progress.survey(|works| Sum {
        questions: works.len(),
        submissions: works.values().map(|work| work.submissions.len()).sum(),
        interviews: progress.interviews().len(),
    })
}

fn is_empty(progress: &ProgressHandle) -> bool {
    sum(progress).questions == 0 && sum(progress).interviews == 0
}

/// How much is kept, the room it takes, and whether it may be taken away.
#[component]
fn Kept(props: &PartProps) -> Html {
    use_language();
    let room = use_state_eq(|| None::<Room>);
    let is_persistent = use_state_eq(|| None::<bool>);
    let was_refused = use_state_eq(|| false);
    let aside = use_state_eq(|| 0_usize);
    {
        let (room, is_persistent, aside) = (room.setter(), is_persistent.setter(), aside.setter());
        let records = props.progress.records();
        // The copy for use without a network takes most of the room.
        let is_kept = use_offline().map(|handle| handle.offline.standing) == Some(Standing::Ready);
        use_effect_with((props.progress.clone(), is_kept), move |_| {
            spawn_local(async move {
                room.set(quota::estimate().await);
                is_persistent.set(quota::is_persistent().await);
                aside.set(records.count_aside().await);
            });
        });
    }
    let persist = {
        let (is_persistent, was_refused) = (is_persistent.setter(), was_refused.setter());
        Callback::from(move |_: MouseEvent| {
            let (is_persistent, was_refused) = (is_persistent.clone(), was_refused.clone());
            spawn_local(async move {
                let agreed = quota::persist().await;
                was_refused.set(agreed != Some(true));
                if agreed == Some(true) {
                    is_persistent.set(agreed);
                }
            });
        })
    };
    let Sum { questions, submissions, interviews } = sum(&props.progress);
    html! {
        <section class="data-part" aria-labelledby="data-kept">
            <h2 id="data-kept">{ wording::texts().room_used }</h2>
            if is_empty(&props.progress) {
                <p>{ wording::texts().data_empty }</p>
            } else {
                <p data-sum={questions.to_string()}>
                    { wording::words().data_sum(questions, submissions, interviews) }
                </p>
            }
            if let Some(room) = *room {
                <p class="quiet">{ wording::words().room_used(room.used, room.allowed) }</p>
            }
            if *aside > 0 {
                <p class="quiet">{ wording::words().put_aside(*aside) }</p>
            }
            if *is_persistent == Some(true) {
                <p class="quiet" role="status">{ wording::texts().persistent }</p>
            } else if *is_persistent == Some(false) {
                <p class="quiet">{ wording::texts().not_persistent }</p>
                <p class="buttons">
                    <button type="button" class="modest" onclick={persist}>
                        { wording::texts().persist }
                    </button>
                </p>
                <p class="quiet" role="status">
                    if *was_refused { { wording::texts().persist_refused } }
                </p>
            }
        </section>
    }
}

/// Offers everything as a file.
fn export_everything(progress: &ProgressHandle) -> Callback<MouseEvent> {
    let records = progress.records();
    Callback::from(move |_: MouseEvent| {
        let records = records.clone();
        spawn_local(async move {
            let name = format!("rehearse-{}.json", clock::today());
            files::offer(&name, files::JSON, &records.export().await);
        });
    })
}

#[component]
fn TakeAway(props: &PartProps) -> Html {
    use_language();
    let catalog = use_context::<SharedCatalog>();
    let readable = {
        let progress = props.progress.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(catalog) = &catalog {
                files::offer(wording::DOWNLOAD_NAME, files::MARKDOWN, &progress.export(catalog));
            }
        })
    };
    html! {
        <section class="data-part" aria-labelledby="data-away">
            <h2 id="data-away">{ wording::texts().take_away }</h2>
            <p>{ wording::texts().take_away_means }</p>
            <p class="buttons">
                <button type="button" class="primary" data-action="export"
                    onclick={export_everything(&props.progress)}>
                    { wording::texts().export_all }
                </button>
                <button type="button" class="second" onclick={readable}>
                    { wording::texts().export_readable }
                </button>
            </p>
        </section>
    }
}

/// Where a file is on its way in.
#[derive(Clone, PartialEq)]
enum Arrival {
    Nothing,
    Reading,
    Refused(&'static str),
    Planned(Rc<Import>, Plan),
    Done,
}

#[component]
fn BringIn(props: &PartProps) -> Html {
    use_language();
    let arrival = use_state_eq(|| Arrival::Nothing);
    let input = use_node_ref();
    let choose = {
        let (arrival, progress) = (arrival.setter(), props.progress.clone());
        Callback::from(move |event: Event| {
            let input: Option<HtmlInputElement> =
                event.target().and_then(|target| target.dyn_into().ok());
            let Some(input) = input else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file can be chosen again after it was mended.
            input.set_value("");
            let (arrival, progress) = (arrival.clone(), progress.clone());
            arrival.set(Arrival::Reading);
            spawn_local(async move { arrival.set(examine(&file, &progress).await) });
        })
    };
    let leave = {
        let (arrival, input) = (arrival.setter(), input.clone());
        Callback::from(move |_: MouseEvent| {
            arrival.set(Arrival::Nothing);
            focus(&input);
        })
    };
    let bring_in = {
        let (arrival, progress, input) = (arrival.clone(), props.progress.clone(), input.clone());
        Callback::from(move |_: MouseEvent| {
            let Arrival::Planned(import, _) = &*arrival else { return };
            let (import, arrival, input) = (import.clone(), arrival.setter(), input.clone());
            let records = progress.records();
            spawn_local(async move {
                arrival.set(match records.bring_in(&import).await {
                    Ok(()) => Arrival::Done,
                    Err(Refused) => Arrival::Refused(wording::texts().data_refused),
                });
                focus(&input);
            });
        })
    };
    use_effect_with(matches!(*arrival, Arrival::Planned(..)), |is_planned| {
        if *is_planned {
            page::focus("#data-plan");
        }
    });
    html! {
        <section class="data-part" aria-labelledby="data-in">
            <h2 id="data-in">{ wording::texts().bring_in }</h2>
            <p>{ wording::texts().bring_in_means }</p>
            <label class="file">
                <span>{ wording::texts().choose_file }</span>
                <input type="file" accept=".json,application/json" ref={input} onchange={choose} />
            </label>
            <div role="status" data-arrival={arrival_name(&arrival)}>
                {
                    match &*arrival {
                        Arrival::Reading => html! { <p>{ wording::texts().reading_file }</p> },
                        Arrival::Refused(why) => html! { <p class="refusal">{ *why }</p> },
                        Arrival::Done => html! { <p>{ wording::texts().import_done }</p> },
                        Arrival::Nothing | Arrival::Planned(..) => Html::default(),
                    }
                }
            </div>
            if let Arrival::Planned(_, plan) = &*arrival {
                <div class="question-asked" role="group" aria-labelledby="data-plan">
                    <h3 id="data-plan" tabindex="-1">{ wording::texts().import_plan }</h3>
                    { plan_lines(plan) }
                    <p class="buttons">
                        if plan.changes_something() {
                            <button type="button" class="primary" data-action="bring-in"
                                onclick={bring_in}>
                                { wording::texts().import_do }
                            </button>
                        }
                        <button type="button" class="second" onclick={leave}>
                            { wording::texts().import_leave }
                        </button>
                    </p>
                </div>
            }
        </section>
    }
}

fn focus(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        let _ = input.focus();
    }
}

fn arrival_name(arrival: &Arrival) -> &'static str {
    match arrival {
        Arrival::Nothing => "nothing",
        Arrival::Reading => "reading",
        Arrival::Refused(_) => "refused",
        Arrival::Planned(..) => "planned",
        Arrival::Done => "done",
    }
}

/// Reads a file and says what it would do.
async fn examine(file: &File, progress: &ProgressHandle) -> Arrival {
    if file.size() > LARGEST_FILE as f64 {
        return Arrival::Refused(wording::texts().file_too_large);
    }
    let Some(text) = files::read(file).await else {
        return Arrival::Refused(wording::texts().file_unreadable);
    };
    match transfer::read(&text) {
        Err(Unreadable::Garbage) => Arrival::Refused(wording::texts().file_garbage),
        Err(Unreadable::Newer) => Arrival::Refused(wording::texts().file_newer),
        Ok(import) => {
            let records = progress.records();
            let plan = import.plan(|key| records.shelf.borrow().record(key));
            Arrival::Planned(Rc::new(import), plan)
        }
    }
}

fn plan_lines(plan: &Plan) -> Html {
    let lines = [
        (plan.new > 0, "new", wording::words().import_new(plan.new)),
        (plan.merged > 0, "merged", wording::words().import_merged(plan.merged)),
        (plan.unchanged > 0, "unchanged", wording::words().import_unchanged(plan.unchanged)),
        (plan.room, "room", wording::texts().import_room.to_owned()),
        (plan.unreadable > 0, "unreadable", wording::words().import_unreadable(plan.unreadable)),
        (!plan.changes_something(), "nothing", wording::texts().import_nothing.to_owned()),
    ];
    html! {
        <ul>
            {
                for lines.into_iter().filter(|(applies, ..)| *applies).map(|(_, name, line)| {
                    html! { <li key={name} data-plan={name}>{ line }</li> }
                })
            }
        </ul>
    }
}

/// Where deleting stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deletion {
    Nothing,
    Asked,
    Done,
    Refused,
}

#[component]
fn Delete(props: &PartProps) -> Html {
    use_language();
    let deletion = use_state_eq(|| Deletion::Nothing);
    let set = |next: Deletion, then: &'static str| {
        let deletion = deletion.setter();
        Callback::from(move |_: MouseEvent| {
            deletion.set(next);
            page::focus(then);
        })
    };
    let delete = {
        let (deletion, records) = (deletion.setter(), props.progress.records());
        Callback::from(move |_: MouseEvent| {
            let (deletion, records) = (deletion.clone(), records.clone());
            spawn_local(async move {
                deletion.set(match records.delete().await {
                    Ok(()) => Deletion::Done,
                    Err(Refused) => Deletion::Refused,
                });
                page::focus("#data-delete");
            });
        })
    };
    use_effect_with(*deletion == Deletion::Asked, |is_asked| {
        if *is_asked {
            page::focus("#data-sure");
        }
    });
    let Sum { questions, submissions, interviews } = sum(&props.progress);
    html! {
        <section class="data-part" aria-labelledby="data-delete">
            <h2 id="data-delete" tabindex="-1">{ wording::texts().delete }</h2>
            <p role="status" data-deletion={(*deletion == Deletion::Done).then_some("done")}>
                {
                    match *deletion {
                        Deletion::Done => wording::texts().deleted,
                        Deletion::Refused => wording::texts().data_refused,
                        Deletion::Nothing | Deletion::Asked => "",
                    }
                }
            </p>
            if *deletion == Deletion::Asked {
                <div class="question-asked" role="group" aria-labelledby="data-sure">
                    <h3 id="data-sure" tabindex="-1">{ wording::texts().delete_sure }</h3>
                    <p>{ wording::words().delete_means(questions, submissions, interviews) }</p>
                    <p class="buttons">
                        <button type="button" class="second"
                            onclick={export_everything(&props.progress)}>
                            { wording::texts().delete_export }
                        </button>
                        <button type="button" class="second danger" data-action="delete-for-good"
                            onclick={delete}>
                            { wording::texts().delete_do }
                        </button>
                        <button type="button" class="second"
                            onclick={set(Deletion::Nothing, "#data-delete")}>
                            { wording::texts().delete_keep }
                        </button>
                    </p>
                </div>
            } else if is_empty(&props.progress) {
                if *deletion != Deletion::Done {
                    <p class="quiet">{ wording::texts().data_empty }</p>
                }
            } else {
                <p class="buttons">
                    <button type="button" class="second" data-action="delete"
                        onclick={set(Deletion::Asked, "#data-sure")}>
                        { wording::texts().delete_ask }
                    </button>
                </p>
            }
        </section>
    }
}
