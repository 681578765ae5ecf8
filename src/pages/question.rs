//! One question: its task, the editor, the verdict, the answer in words.

use std::rc::Rc;

use question::{Drill, Question, read_own_tests};
use yew::prelude::*;
use yew_router::prelude::*;

use super::not_found::NotFound;
use crate::agenda::Course;
use crate::app::Route;
use crate::browser::{files, page};
use crate::catalog::{Listing, Place, SharedCatalog};
use crate::components::answer::AnswerSection;
use crate::components::carried::Carried;
use crate::components::code_editor::{CodeEditor, EditorSlot};
use crate::components::editor_bar::EditorBar;
use crate::components::embed_this::EmbedThis;
use crate::components::grading::Grading;
use crate::components::growth::Measured;
use crate::components::hints::Hints;
use crate::components::history::History;
use crate::components::impostors::Hunted;
use crate::components::inline::{content, prose};
use crate::components::notes::Notes;
use crate::components::own_tests::OwnTests;
use crate::components::panels::{Divider, ONE_AT_A_TIME, Panel, Shows, Tabs};
use crate::components::python_status::{Activity, python_status};
use crate::components::samples::samples;
use crate::components::shortcuts::Shortcuts;
use crate::components::smallest::Searched;
use crate::components::solution::Solution;
use crate::components::verdict::{Shown, VerdictView};
use crate::components::waiting::waiting;
use crate::hooks::{
    Draft, Fetched, ProgressHandle, use_draft, use_language, use_media, use_progress, use_question,
    use_question_ahead, use_runner, use_visit,
};
use crate::progress::{Action, Settings, SettingsAction, Work, export};
use crate::submission::{Submission, hunt, seed};
use crate::wording::{self, Scope};

#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    /// The question's id, from the address.
    pub id: String,
    /// Who asks for it, if it is part of a course.
    #[prop_or_default]
    pub course: Option<Course>,
}

/// The page of one question.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    use_language();
    let catalog = use_context::<SharedCatalog>();
    let is_known = catalog.as_ref().is_some_and(|catalog| catalog.listing(&props.id).is_some());
    match catalog {
        Some(catalog) if is_known => html! {
            <KnownQuestion id={props.id.clone()} {catalog} course={props.course} />
        },
        _ => html! { <NotFound /> },
    }
}

#[derive(Properties, PartialEq)]
struct KnownQuestionProps {
    id: String,
    catalog: SharedCatalog,
    course: Option<Course>,
}

/// A question of the catalog: its head at once, the rest when its file is here.
#[component]
fn KnownQuestion(props: &KnownQuestionProps) -> Html {
    use_language();
    let KnownQuestionProps { id, catalog, course } = props;
    let place = catalog.find(id);
    let title = place.as_ref().map(|place| wording::tab_title(&place.question.title));
    use_effect_with(title, |title| {
        if let Some(title) = title {
            page::set_title(title);
        }
    });
    let fetched = use_question(id);
    let question = match &fetched {
        Fetched::Here(question) => Some(question),
        _ => None,
    };
    let note_time = use_visit(question.cloned());
    let next = place.as_ref().and_then(|place| place.next).map(|next| next.id.clone());
    use_question_ahead(next.filter(|_| question.is_some()));
    let is_narrow = use_media(ONE_AT_A_TIME);
    let panel = use_state_eq(|| Panel::Task);
    let dragged = use_state_eq(|| None::<u8>);
    let progress = use_progress();
    let settings = progress.as_ref().map(|progress| progress.settings()).unwrap_or_default();
    let Some(place) = place else { return Html::default() };
    let listing = place.question;
    let has_drill = listing.stages > 0;
    let shows = Shows((is_narrow && has_drill).then_some(*panel));
    let on_panel = {
        let panel = panel.setter();
        Callback::from(move |chosen| {
            panel.set(chosen);
            page::scroll_back_to_end_of(".question-head");
        })
    };
    let share = dragged.unwrap_or(settings.task_share);
    let on_share = {
        let progress = progress.clone();
        Callback::from(move |share| {
            if let Some(progress) = &progress {
                progress.set(SettingsAction::TaskShared(share));
            }
        })
    };
    let on_drag = {
        let dragged = dragged.setter();
        Callback::from(move |share| dragged.set(share))
    };
    let columns =
        has_drill.then(|| format!("--task-width: {share}fr; --desk-width: {}fr", 100 - share));
    let (role, named_by) = shows.role(Panel::Task);
    html! {
        <article class={classes!("question", (!has_drill).then_some("in-words-only"))}
            style={columns} data-panel={shows.0.map(Panel::id)}
            aria-busy={question.is_none().then_some("true")}>
            <div class="script">
            <div class="script-pane">
                <header class="question-head">
                    <p class="cue">{ wording::texts().cue_interviewer }</p>
                    <h1 tabindex="-1">{ content(&listing.title) }</h1>
                    <div class="question-notes quiet">
                        <details class="demands" open={settings.show_difficulty}>
                            <summary>{ wording::texts().demands }</summary>
                            <p>{ wording::words().demands(listing.difficulty, listing.minutes) }</p>
                            <p>{ wording::words().topics(&listing.topics) }</p>
                        </details>
                    </div>
                </header>
                if shows.0.is_some() {
                    <Tabs chosen={*panel} on_choose={on_panel.clone()} />
                }
                <div class="task" id={Panel::Task.id()} {role} aria-labelledby={named_by}
                    hidden={shows.hides(Panel::Task)}>
                    { waiting(&fetched) }
                    if let Some(question) = question {
                        <Task question={question.clone()} />
                    }
                </div>
            </div>
            </div>
            if let Some(question) = question {
                if question.drill.is_some() {
                    if shows.0.is_none() {
                        <Divider {share} {on_drag} {on_share}
                            usual={Settings::default().task_share} />
                    }
                    <Desk question={question.clone()} {shows} {on_panel} />
                }
                <AnswerSection question={question.clone()} />
                <Grading question={question.clone()} course={*course} {note_time} />
                { around(question, catalog, &place, taken_away(question, progress.as_ref())) }
            }
        </article>
    }
}

#[derive(Properties, PartialEq)]
pub struct PartProps {
    /// The question.
    pub question: Rc<Question>,
}

/// What the interviewer says: the task, its samples, its follow-ups, hints.
#[component]
pub fn Task(props: &PartProps) -> Html {
    use_language();
    let question = &props.question;
    // The task can be read before it is known what was kept.
    let progress = use_progress();
    let work = progress.as_ref().map(|it| it.work(&question.id)).unwrap_or_default();
    html! {
        <>
            if work.is_of_another(&question.digest) {
                <ChangedNotice question={question.clone()} />
            }
            if let Some(progress) = &progress {
                <Carried question={question.clone()} progress={progress.clone()} />
            }
            { prose(&question.prompt) }
            if let Some(drill) = &question.drill {
                { samples(drill, 0) }
                <Stages question={question.clone()} />
                <Hints question={question.clone()} />
            }
            if let Some(progress) = progress {
                <Notes question={question.clone()} {progress} />
            } else {
                <div class="notes-room"></div>
            }
        </>
    }
}

/// The stage that a reader has reached, within what the drill has.
fn reached(drill: &Drill, work: &Work) -> usize {
    work.stage.min(drill.stages.len().saturating_sub(1))
}

/// Follow-up stages up to the one reached, and a way to the next.
#[component]
fn Stages(props: &PartProps) -> Html {
    use_language();
    let (Some(progress), Some(drill)) = (use_progress(), &props.question.drill) else {
        return Html::default();
    };
    let reached = reached(drill, &progress.work(&props.question.id));
    let open = {
        let question = props.question.clone();
        Callback::from(move |_: MouseEvent| {
            progress.apply(&question, Action::StageOpened(reached + 1));
        })
    };
    html! {
        <>
            {
                for drill.stages.iter().enumerate().take(reached + 1).skip(1).map(|(index, stage)| {
                    html! {
                        <section class="stage" key={index} data-stage={(index + 1).to_string()}>
                            <p class="cue">{ wording::words().stage_cue(index) }</p>
                            <h2>{ content(&stage.title) }</h2>
                            { prose(&stage.prompt) }
                            { samples(drill, index) }
                        </section>
                    }
                })
            }
            if reached + 1 < drill.stages.len() {
                <p class="stage-waits quiet">
                    { wording::texts().stage_waits }
                    { " " }
                    <button type="button" class="link" onclick={open}>{ wording::texts().open_stage }</button>
                </p>
            }
        </>
    }
}

#[component]
fn ChangedNotice(props: &PartProps) -> Html {
    use_language();
    let Some(progress) = use_progress() else { return Html::default() };
    let act = |actions: &'static [Action]| {
        let (question, progress) = (props.question.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            for action in actions {
                progress.apply(&question, action.clone());
            }
        })
    };
    let has_code = progress.work(&props.question.id).code.is_some();
    html! {
        <div class="notice" role="status" data-notice="changed">
            <p>{ wording::texts().changed }</p>
            <p class="buttons">
                <button type="button" class="modest" onclick={act(&[Action::ChangeAccepted])}>
                    { wording::texts().changed_keep }
                </button>
                if has_code {
                    <button type="button" class="modest"
                        onclick={act(&[Action::Reset, Action::ChangeAccepted])}>
                        { wording::texts().changed_reset }
                    </button>
                }
            </p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct DeskProps {
    /// The question.
    pub question: Rc<Question>,
    /// What is in view.
    pub shows: Shows,
    /// Brings something else into view.
    pub on_panel: Callback<Panel>,
}

/// What the candidate does: the editor, its buttons, the verdict.
#[component]
pub fn Desk(props: &DeskProps) -> Html {
    use_language();
    let (Some(progress), Some(runner)) = (use_progress(), use_runner()) else {
        return starter(&props.question, props.shows);
    };
    html! {
        <DeskWith question={props.question.clone()} {progress} {runner} shows={props.shows}
            on_panel={props.on_panel.clone()} />
    }
}

/// What the editor will hold at first, until it is known what the reader has written.
fn starter(question: &Question, shows: Shows) -> Html {
    let Some(drill) = &question.drill else { return Html::default() };
    html! {
        <section class="desk" aria-labelledby="starter-title" hidden={shows.hides(Panel::Code)}>
            <div class="desk-head">
                <h2 id="starter-title" class="cue mine">{ wording::texts().starter }</h2>
            </div>
            <pre class="starter" tabindex="0"><code>{ &drill.starter }</code></pre>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct DeskWithProps {
    question: Rc<Question>,
    progress: crate::hooks::ProgressHandle,
    runner: crate::hooks::RunnerHandle,
    shows: Shows,
    on_panel: Callback<Panel>,
}

#[component]
fn DeskWith(props: &DeskWithProps) -> Html {
    use_language();
    let DeskWithProps { question, progress, runner, shows, on_panel } = props;
    let slot = use_memo((), |()| EditorSlot::default());
    let shown = use_state(|| None::<Shown>);
    let measured = use_state(Measured::default);
    let searched = use_state(Searched::default);
    let hunted = use_state(Hunted::default);
    let reports = use_mut_ref(|| 0_u32);
    let settings = progress.settings();
    let wanted_line = use_state_eq(|| None::<u32>);
    let lacks_vim = use_state_eq(|| false);
    let lists_shortcuts = use_state_eq(|| false);
    let work = progress.work(&question.id);
    let starter = question.drill.as_ref().map_or("", |drill| drill.starter.as_str());
    let kept = work.code.clone().unwrap_or_else(|| starter.to_owned());

    let keep = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |text| progress.apply(&question, Action::CodeEdited(text)))
    };
    let draft = use_draft(|| kept.clone(), keep);
    {
        let (draft, slot) = (draft.clone(), slot.clone());
        use_effect_with(kept, move |kept| {
            if draft.follow(kept) {
                slot.set_text(kept);
            }
        });
    }
    let keep_tests = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |text| progress.apply(&question, Action::OwnTestsEdited(text)))
    };
    let tests = use_draft(|| work.own_tests.clone(), keep_tests);
    {
        let runner = runner.clone();
        use_effect_with((), move |()| move || runner.leave());
    }
    // Where the verdict takes the code's place, the keyboard goes with it.
    let was_switched = use_state_eq(|| false);
    {
        let (is_narrow, on_panel) = (shows.0.is_some(), on_panel.clone());
        let was_switched = was_switched.setter();
        use_effect_with((*shown).clone(), move |shown| {
            if shown.is_some() && is_narrow {
                was_switched.set(true);
                on_panel.emit(Panel::Results);
                page::focus(&format!("#{}", Panel::Results.tab_id()));
            } else if shown.is_some() {
                page::reveal(".announcement");
            }
        });
    }

    {
        let was_switched = was_switched.setter();
        use_effect_with(*shows, move |shows| {
            if shows.hides(Panel::Results) {
                was_switched.set(false);
            }
        });
    }

    let is_examining = *measured == Measured::Underway
        || *searched == Searched::Underway
        || *hunted == Hunted::Underway;
    let activity = match runner.standing.busy {
        None => Activity::Idle,
        Some(_) if is_examining => Activity::Examining,
        Some(_) => Activity::Judging,
    };
    let submit = {
        let (question, progress, runner) = (question.clone(), progress.clone(), runner.clone());
        let (draft, tests) = (draft.clone(), tests.clone());
        let (shown, measured) = (shown.setter(), measured.setter());
        let (searched, hunted) = (searched.setter(), hunted.setter());
        Callback::from(move |scope: Scope| {
            let Some(drill) = question.drill.as_ref().filter(|_| activity != Activity::Judging)
            else {
                return;
            };
            draft.flush();
            tests.flush();
            if scope == Scope::Samples {
                progress.apply(&question, Action::Ran);
            }
            let stage = reached(drill, &progress.work(&question.id));
            let submission = Submission {
                question: question.clone(),
                source: draft.text().into(),
                own: read_own_tests(&tests.text(), drill, stage).cases.into(),
                scope,
                unwritten: None,
                progress: progress.clone(),
                runner: runner.clone(),
                shown: shown.clone(),
                measured: measured.clone(),
                searched: searched.clone(),
                reports: reports.clone(),
                seed: seed(progress.work(&question.id).attempt_began),
            };
            // What is still being examined belongs to an older submission.
            runner.leave();
            measured.set(Measured::Nothing);
            searched.set(Searched::Nothing);
            hunted.set(Hunted::Nothing);
            submission.run(stage);
        })
    };
    let on_hunt = {
        let (question, progress, runner) = (question.clone(), progress.clone(), runner.clone());
        let (tests, measured, searched) = (tests.clone(), measured.clone(), searched.clone());
        let hunted = hunted.setter();
        Callback::from(move |()| {
            let Some(drill) = &question.drill else { return };
            tests.flush();
            let stage = reached(drill, &progress.work(&question.id));
            let own = read_own_tests(&tests.text(), drill, stage).cases;
            runner.leave();
            if *measured == Measured::Underway {
                measured.set(Measured::Nothing);
            }
            if *searched == Searched::Underway {
                searched.set(Searched::Nothing);
            }
            hunt(question.clone(), own, runner.clone(), hunted.clone());
        })
    };
    let on_adopt = {
        let (question, progress, tests) = (question.clone(), progress.clone(), tests.clone());
        Callback::from(move |test: String| {
            tests.flush();
            let mut text = tests.text();
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&test);
            progress.apply(&question, Action::OwnTestsEdited(text));
        })
    };
    let on_run = submit.reform(|()| Scope::Samples);
    let on_submit = submit.reform(|()| Scope::Everything);
    let on_wanted = {
        let runner = runner.clone();
        Callback::from(move |()| runner.want())
    };
    let onkeydown = {
        let submit = submit.clone();
        Callback::from(move |event: KeyboardEvent| {
            let asks = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if asks && !event.default_prevented() {
                event.prevent_default();
                submit.emit(if event.shift_key() { Scope::Everything } else { Scope::Samples });
            }
        })
    };
    let on_line = {
        let (wanted_line, on_panel) = (wanted_line.setter(), on_panel.clone());
        Callback::from(move |line| {
            wanted_line.set(Some(line));
            on_panel.emit(Panel::Code);
        })
    };
    {
        // The editor takes the keyboard only once it is in view.
        let (slot, wanted) = (slot.clone(), wanted_line.setter());
        use_effect_with((*shows, *wanted_line), move |(shows, line)| {
            if let Some(line) = line.filter(|_| !shows.hides(Panel::Code)) {
                slot.go_to_line(line);
                wanted.set(None);
            }
        });
    }
    let back_to_code = {
        let on_panel = on_panel.clone();
        Callback::from(move |_: MouseEvent| {
            on_panel.emit(Panel::Code);
            page::focus(&format!("#{}", Panel::Code.tab_id()));
        })
    };
    let (role, code_named_by) = shows.role(Panel::Code);
    let (_, results_named_by) = shows.role(Panel::Results);
    let on_set = {
        let progress = progress.clone();
        Callback::from(move |action| progress.set(action))
    };
    let on_lack_of_vim = {
        let lacks_vim = lacks_vim.setter();
        Callback::from(move |lacks| lacks_vim.set(lacks))
    };
    let on_shortcuts = {
        let lists_shortcuts = lists_shortcuts.setter();
        Callback::from(move |is_open| lists_shortcuts.set(is_open))
    };
    let on_by_key = on_set.reform(SettingsAction::ShortcutsByKeyTurned);
    let Some(drill) = &question.drill else { return Html::default() };
    html! {
        <section class="desk" aria-label={wording::texts().editor_label} {onkeydown}>
            <div class="desk-top">
            <div id={Panel::Code.id()} {role} aria-labelledby={code_named_by}
                hidden={shows.hides(Panel::Code)}>
                <div class="desk-head">
                    <p class="cue mine">{ wording::texts().cue_you }</p>
                    <EditorBar slot={(*slot).clone()} settings={settings.clone()} {on_set}
                        on_shortcuts={on_shortcuts.reform(|()| true)} lacks_vim={*lacks_vim} />
                </div>
                <CodeEditor draft={draft.clone()} slot={(*slot).clone()} {on_wanted}
                    settings={settings.clone()} {on_lack_of_vim}
                    on_run={on_run.clone()} on_submit={on_submit.clone()} />
                <Controls question={question.clone()} progress={progress.clone()}
                    runner={runner.clone()} draft={draft.clone()} {activity} {on_run}
                    {on_submit} />
                <div class="python-place">{ python_status(runner, activity) }</div>
            </div>
            <div class="results" id={Panel::Results.id()} {role}
                aria-labelledby={results_named_by} hidden={shows.hides(Panel::Results)}>
                if shows.0.is_some() && shown.is_none() {
                    <p class="quiet">{ wording::texts().no_results }</p>
                } else if shows.0.is_some() && *was_switched {
                    <p class="switched quiet">
                        { wording::texts().switched }{ " " }
                        <button type="button" class="link" onclick={back_to_code}>
                            { wording::texts().back_to_code }
                        </button>
                    </p>
                }
                <OwnTests question={question.clone()} stage={reached(drill, &work)}
                    draft={tests.clone()} kept={work.own_tests.clone()}
                    hunted={(*hunted).clone()} is_busy={activity == Activity::Judging}
                    {on_hunt} />
                <VerdictView shown={(*shown).clone()} is_stale={activity == Activity::Judging}
                    measured={(*measured).clone()} searched={(*searched).clone()}
                    own_tests={work.own_tests.clone()} {on_adopt} limits={drill.limits} {on_line} />
            </div>
            </div>
            <Shortcuts is_open={*lists_shortcuts} by_key={settings.shortcuts_by_key}
                on_open={on_shortcuts} {on_by_key} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ControlsProps {
    question: Rc<Question>,
    progress: crate::hooks::ProgressHandle,
    runner: crate::hooks::RunnerHandle,
    draft: Draft,
    activity: Activity,
    on_run: Callback<()>,
    on_submit: Callback<()>,
}

/// The buttons below the editor. Run and Submit stay in their place during a run, so that the
/// keyboard's focus is not lost with them.
#[component]
fn Controls(props: &ControlsProps) -> Html {
    use_language();
    let ControlsProps { question, progress, runner, .. } = props;
    // Examining gives way to the next submission.
    let busy = props.activity == Activity::Judging;
    let work = progress.work(&question.id);
    let has_command_key = use_memo((), |()| page::has_command_key());
    let command = if *has_command_key { "⌘" } else { wording::texts().key_control };
    let unless_busy = |callback: &Callback<()>| {
        let callback = callback.clone();
        Callback::from(move |_: MouseEvent| {
            if !busy {
                callback.emit(());
            }
        })
    };
    let stop = {
        let runner = runner.clone();
        Callback::from(move |_: MouseEvent| runner.stop())
    };
    let act = |action: Action| {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| progress.apply(&question, action.clone()))
    };
    let is_disabled = busy.then_some("true");
    html! {
        <div class="controls">
            <div class="buttons">
                <button type="button" class="second" data-action="run"
                    aria-keyshortcuts="Control+Enter Meta+Enter" aria-disabled={is_disabled}
                    onclick={unless_busy(&props.on_run)}>
                    { wording::texts().run }
                </button>
                <button type="button" class="primary" data-action="submit"
                    aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
                    aria-disabled={is_disabled} onclick={unless_busy(&props.on_submit)}>
                    { wording::texts().submit }
                </button>
                if busy {
                    <button type="button" class="second" data-action="stop" onclick={stop}>
                        { wording::texts().stop }
                    </button>
                }
                if work.code.is_some() && !busy {
                    <button type="button" class="link reset" data-action="reset"
                        onclick={act(Action::Reset)}>
                        { wording::texts().reset }
                    </button>
                }
            </div>
            if work.before_reset.is_some() && work.code.is_none() {
                <p class="undo" role="status">
                    { wording::texts().reset_done }{ " " }
                    <button type="button" class="link" data-action="undo"
                        onclick={act(Action::ResetUndone)}>
                        { wording::texts().undo }
                    </button>
                </p>
            }
            <div class="aside-buttons">
                <History question={question.clone()} progress={progress.clone()}
                    draft={props.draft.clone()} />
                <Solution question={question.clone()} progress={progress.clone()}
                    draft={props.draft.clone()} />
            </div>
            <p class="keys quiet">
                <span><kbd>{ command }</kbd>{ " " }<kbd>{ "Enter" }</kbd>{ " " }{ wording::texts().run_means }</span>
                <span>
                    <kbd>{ command }</kbd>{ " " }<kbd>{ wording::texts().key_shift }</kbd>{ " " }<kbd>{ "Enter" }</kbd>
                    { " " }{ wording::texts().submit_means }
                </span>
            </p>
        </div>
    }
}

/// Sources, related questions, and the ones before and after.
fn around(question: &Question, catalog: &SharedCatalog, place: &Place, export: Html) -> Html {
    let related: Vec<&Listing> =
        question.related.iter().filter_map(|id| catalog.listing(id)).collect();
    html! {
        <footer class="around">
            <section>
                <h2 class="cue">{ wording::texts().sources }</h2>
                <ul>
                    {
                        for question.sources.iter().map(|source| html! {
                            <li><a href={source.url.clone()} rel="noopener">{ content(&source.title) }</a></li>
                        })
                    }
                </ul>
            </section>
            if !related.is_empty() {
                <section>
                    <h2 class="cue">{ wording::texts().related }</h2>
                    <ul>{ for related.iter().map(|other| html! { <li>{ link(other) }</li> }) }</ul>
                </section>
            }
            { export }
            <nav aria-label={wording::texts().all_questions} class="neighbors">
                { neighbor(wording::texts().previous, place.previous) }
                { neighbor(wording::texts().next, place.next) }
            </nav>
        </footer>
    }
}

/// Ways to take the question along, and what was written on it. They need more than the page as it
/// is served.
fn taken_away(question: &Rc<Question>, progress: Option<&ProgressHandle>) -> Html {
    if progress.is_none() {
        return Html::default();
    }
    html! {
        <>
            { export_one(question, progress) }
            <EmbedThis question={question.clone()} />
        </>
    }
}

/// A way to take away what was written on a question, once there is something.
fn export_one(question: &Rc<Question>, progress: Option<&ProgressHandle>) -> Html {
    let Some(progress) = progress.filter(|it| it.work(&question.id).has_writing()) else {
        return Html::default();
    };
    let (question, progress) = (question.clone(), progress.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let work = progress.work(&question.id);
        let name = format!("rehearse-{}.md", question.id);
        let text = export::export(&[(question.title.as_str(), work)]);
        files::offer(&name, files::MARKDOWN, &text);
    });
    html! {
        <p class="export-one">
            <button type="button" class="link" {onclick}>{ wording::texts().export_one }</button>
        </p>
    }
}

fn neighbor(name: &str, other: Option<&Listing>) -> Html {
    match other {
        None => Html::default(),
        Some(other) => html! { <p><span class="cue">{ name }</span>{ link(other) }</p> },
    }
}

fn link(question: &Listing) -> Html {
    let to = Route::Question { id: question.id.clone() };
    html! { <Link<Route> {to}>{ content(&question.title) }</Link<Route>> }
}
