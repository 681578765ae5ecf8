//! One question inside another page: a poster at first, then an editor and what comes of the code.

use std::rc::Rc;

use question::{Drill, Question, read_own_tests};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew_router::Routable;
use yew_router::prelude::use_navigator;

use crate::app::Route;
use crate::browser::{self, page};
use crate::components::answer::AnswerSection;
use crate::components::code_editor::{CodeEditor, EditorSlot};
use crate::components::growth::Measured;
use crate::components::history::History;
use crate::components::inline::{content, prose};
use crate::components::python_status::{Activity, python_status};
use crate::components::samples::samples;
use crate::components::smallest::Searched;
use crate::components::verdict::{Shown, VerdictView};
use crate::components::waiting::waiting;
use crate::embed::{Rest, Told, Wish, carried};
use crate::hooks::{
    Draft, Fetched, HostHandle, ProgressHandle, RunnerHandle, flush_drafts, use_draft, use_host,
    use_language, use_progress, use_question, use_runner, use_visit,
};
use crate::progress::{Action, Keeping, Work};
use crate::submission::{Submission, seed};
use crate::wording::{self, Scope};

#[derive(Properties, PartialEq)]
pub struct EmbedPageProps {
    /// The question's id, from the address.
    pub id: String,
}

/// The page of a frame.
#[component]
pub fn EmbedPage(props: &EmbedPageProps) -> Html {
    use_language();
    let host = use_host();
    let fetched = use_question(&props.id);
    // The page is served as a poster, and the app comes when the reader starts it.
    let is_started = use_state_eq(|| browser::window().is_some());
    {
        let desk = host.desk.clone();
        use_effect_with(*is_started, move |is_started| desk.note_started(*is_started));
    }
    let question = match &fetched {
        Fetched::Here(question) => Some(question.clone()),
        _ => None,
    };
    use_visit(question.clone().filter(|_| *is_started));
    let (progress, runner) = (use_progress(), use_runner());
    let start = {
        let (is_started, desk) = (is_started.setter(), host.desk.clone());
        Callback::from(move |()| {
            desk.wake();
            is_started.set(true);
            desk.tell("started", "{}");
        })
    };
    let on_rest = {
        let (is_started, desk) = (is_started.setter(), host.desk.clone());
        Callback::from(move |()| {
            is_started.set(false);
            desk.tell("stopped", "{}");
        })
    };
    let Some(question) = question else {
        return html! {
            <article class="embed" aria-busy="true"><h1 tabindex="-1"></h1>{ waiting(&fetched) }</article>
        };
    };
    let at_work = progress.zip(runner).zip(host.heard.wish.clone()).filter(|_| *is_started);
    html! {
        <article class="embed" data-embed={if *is_started { "started" } else { "poster" }}>
            if let Some(((progress, runner), wish)) = at_work {
                <AtWork {question} {progress} {runner} {wish} host={host} {on_rest} />
            } else {
                <Poster {question} wish={host.heard.wish.clone()} {start} is_starting={*is_started} />
            }
        </article>
    }
}

/// The title and the parts of the question that are open.
fn task(question: &Question, opened: impl Fn(usize) -> bool) -> Html {
    let stages = question.drill.as_ref().map_or(0, |drill| drill.stages.len());
    html! {
        <>
            <header class="embed-head" data-embed-stages={stages.to_string()}>
                <p class="cue">{ wording::texts().cue_interviewer }</p>
                <h1 tabindex="-1">{ content(&question.title) }</h1>
            </header>
            <div class="task">
                { prose(&question.prompt) }
                if let Some(drill) = &question.drill {
                    { samples(drill, 0) }
                    {
                        for drill.stages.iter().enumerate().skip(1).map(|(index, stage)| html! {
                            <section class="stage" key={index} hidden={!opened(index)}
                                data-embed-stage={(index + 1).to_string()}>
                                <p class="cue">{ wording::words().stage_cue(index) }</p>
                                <h2>{ content(&stage.title) }</h2>
                                { prose(&stage.prompt) }
                                { samples(drill, index) }
                            </section>
                        })
                    }
                }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct PosterProps {
    question: Rc<Question>,
    wish: Option<Wish>,
    start: Callback<()>,
    is_starting: bool,
}

/// All there is to read before the reader starts. As it is served it knows nothing of the page
/// around, and the frame's script puts in what that wants.
#[component]
fn Poster(props: &PosterProps) -> Html {
    use_language();
    let PosterProps { question, wish, start, is_starting } = props;
    let progress = use_progress();
    let opened = wish.as_ref().map_or(0, Wish::opened);
    let given = wish.as_ref().and_then(|wish| wish.code.clone());
    let work = progress.map(|progress| progress.work(&question.id)).unwrap_or_default();
    let is_served = browser::window().is_none();
    html! {
        <>
            { task(question, |stage| stage <= opened) }
            if let Some(drill) = &question.drill {
                <section class="embed-desk" aria-labelledby="embed-code">
                    <h2 id="embed-code" class="cue mine">
                        { if work.code.is_some() { wording::texts().cue_you } else { wording::texts().starter } }
                    </h2>
                    <p class="quiet" data-embed-given="" hidden={given.is_none() || work.code.is_some()}>
                        { wording::texts().embed_given }
                    </p>
                    <pre class="starter" tabindex="0"><code data-embed-starter={drill.starter.clone()}>
                        { work.code.clone().or(given).unwrap_or_else(|| drill.starter.clone()) }
                    </code></pre>
                </section>
            }
            <div class="buttons embed-buttons">
                <button type="button" class="primary" data-embed-start=""
                    hidden={is_served || *is_starting}
                    onclick={start.reform(|_: MouseEvent| ())}>
                    { wording::texts().embed_start }
                </button>
                <Onward question={question.clone()} code={work.code.clone()} />
                <span class="quiet" role="status">
                    <span data-embed-starting="" hidden={!*is_starting}>{ wording::texts().embed_starting }</span>
                </span>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OnwardProps {
    question: Rc<Question>,
    /// The reader's code, to take along.
    code: Option<String>,
    #[prop_or_default]
    draft: Option<Draft>,
}

/// The way to the whole site, with the reader's code.
#[component]
fn Onward(props: &OnwardProps) -> Html {
    use_language();
    let OnwardProps { question, code, draft } = props;
    let folder =
        use_navigator().and_then(|it| it.basename().map(str::to_owned)).unwrap_or_default();
    let page = format!("{folder}{}", Route::Question { id: question.id.clone() }.to_path());
    let with = move |code: Option<&str>| match code.and_then(carried) {
        Some(code) => format!("{page}#{code}"),
        None => page.clone(),
    };
    let href = with(code.as_deref());
    let takes = href.contains('#');
    // The address is made again at the click, so that it holds the latest text.
    let onclick = {
        let draft = draft.clone().filter(|_| takes);
        Callback::from(move |event: MouseEvent| {
            let link = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
            if let (Some(draft), Some(link)) = (&draft, link) {
                let _ = link.set_attribute("href", &with(Some(&draft.text())));
            }
        })
    };
    html! {
        <a class="embed-onward" {href} target="_blank" rel="noopener" {onclick}>
            { if takes { wording::texts().embed_continue } else { wording::texts().embed_open } }
        </a>
    }
}

#[derive(Properties, PartialEq)]
struct AtWorkProps {
    question: Rc<Question>,
    progress: ProgressHandle,
    runner: RunnerHandle,
    wish: Wish,
    host: HostHandle,
    /// Told that the frame has given back what it held.
    on_rest: Callback<()>,
}

/// The question once it was started.
#[component]
fn AtWork(props: &AtWorkProps) -> Html {
    use_language();
    let AtWorkProps { question, progress, runner, wish, host, on_rest } = props;
    let work = progress.work(&question.id);
    let is_kept = progress.keeping() == Keeping::Kept;
    {
        let (runner, has_drill) = (runner.clone(), question.drill.is_some());
        use_effect_with((), move |()| {
            if has_drill {
                runner.want();
            }
            page::focus(".embed-begin");
        });
    }
    match &question.drill {
        Some(drill) => {
            let stage = reached(drill, &work, wish);
            html! {
                <>
                    { task(question, |index| index <= stage) }
                    <Desk question={question.clone()} progress={progress.clone()} runner={runner.clone()}
                        wish={wish.clone()} host={host.clone()} {on_rest} />
                </>
            }
        }
        None => {
            ask_before_leaving(host, question, progress);
            html! {
                <>
                    { task(question, |_| false) }
                    <p class="embed-begin unseen" tabindex="-1">{ wording::texts().in_words_only }</p>
                    <AnswerSection question={question.clone()} />
                    if !is_kept {
                        <p class="notice" role="status" data-notice="storage">{ wording::texts().embed_memory }</p>
                    }
                    <div class="buttons embed-buttons">
                        <Onward question={question.clone()} code={None::<String>} />
                    </div>
                    <Resting rest={host.heard.rest} is_busy={false} {on_rest} />
                </>
            }
        }
    }
}

/// Has the page around asked to wait with another question, where this one's work would be lost.
fn ask_before_leaving(host: &HostHandle, question: &Rc<Question>, progress: &ProgressHandle) {
    let (question, progress) = (question.clone(), progress.clone());
    host.desk.ask_before_leaving(Callback::from(move |()| {
        flush_drafts();
        progress.keeping() == Keeping::Kept || !progress.work(&question.id).has_draft()
    }));
}

/// The stage that is worked on: what the reader has reached, or what the page around begins with.
fn reached(drill: &Drill, work: &Work, wish: &Wish) -> usize {
    work.stage.max(wish.opened()).min(drill.stages.len().saturating_sub(1))
}

#[derive(Properties, PartialEq)]
struct RestingProps {
    rest: Rest,
    is_busy: bool,
    on_rest: Callback<()>,
}

/// Says when it is time to give back what is held.
#[component]
fn Resting(props: &RestingProps) -> Html {
    use_language();
    let is_time = match props.rest {
        Rest::No => false,
        Rest::WhenIdle => !props.is_busy,
        Rest::Now => true,
    };
    let on_rest = props.on_rest.clone();
    use_effect_with(is_time, move |is_time| {
        if *is_time {
            on_rest.emit(());
        }
    });
    Html::default()
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    question: Rc<Question>,
    progress: ProgressHandle,
    runner: RunnerHandle,
    wish: Wish,
    host: HostHandle,
    on_rest: Callback<()>,
}

/// The editor, its buttons and the verdict.
#[component]
fn Desk(props: &DeskProps) -> Html {
    use_language();
    let DeskProps { question, progress, runner, wish, host, on_rest } = props;
    let slot = use_memo((), |()| EditorSlot::default());
    let shown = use_state(|| None::<Shown>);
    let measured = use_state(Measured::default);
    let searched = use_state(Searched::default);
    let reports = use_mut_ref(|| 0_u32);
    let settings = progress.settings();
    let work = progress.work(&question.id);
    // Whoever has emptied the editor to its beginning does not want the page's code put back.
    let has_written = use_state_eq(|| false);
    let mine = use_state_eq(|| None::<String>);
    let agreed = use_state_eq(|| false);
    let was_asked = use_state_eq(|| false);
    let starter = question.drill.as_ref().map_or("", |drill| drill.starter.as_str());
    let given = wish.code.as_deref().filter(|_| !*has_written);
    let kept = work.code.clone().unwrap_or_else(|| given.unwrap_or(starter).to_owned());

    let keep = {
        let (question, progress) = (question.clone(), progress.clone());
        let has_written = has_written.setter();
        Callback::from(move |text| {
            has_written.set(true);
            progress.apply(&question, Action::CodeEdited(text));
        })
    };
    let draft = use_draft(|| kept.clone(), keep);
    {
        let (draft, slot) = (draft.clone(), slot.clone());
        use_effect_with(kept.clone(), move |kept| {
            if draft.follow(kept) {
                slot.set_text(kept);
            }
        });
    }
    {
        let runner = runner.clone();
        use_effect_with((), move |()| move || runner.leave());
    }
    ask_before_leaving(host, question, progress);

    let is_examining = *measured == Measured::Underway || *searched == Searched::Underway;
    let activity = match runner.standing.busy {
        None => Activity::Idle,
        Some(_) if is_examining => Activity::Examining,
        Some(_) => Activity::Judging,
    };
    let submit = {
        let (question, progress, runner) = (question.clone(), progress.clone(), runner.clone());
        let (draft, wish) = (draft.clone(), wish.clone());
        let (shown, measured) = (shown.setter(), measured.setter());
        let searched = searched.setter();
        Callback::from(move |scope: Scope| {
            let Some(drill) = question.drill.as_ref().filter(|_| activity != Activity::Judging)
            else {
                return;
            };
            draft.flush();
            if scope == Scope::Samples {
                progress.apply(&question, Action::Ran);
            }
            let work = progress.work(&question.id);
            let stage = reached(drill, &work, &wish);
            let submission = Submission {
                question: question.clone(),
                source: draft.text().into(),
                own: read_own_tests(&work.own_tests, drill, stage).cases.into(),
                scope,
                unwritten: None,
                progress: progress.clone(),
                runner: runner.clone(),
                shown: shown.clone(),
                measured: measured.clone(),
                searched: searched.clone(),
                reports: reports.clone(),
                seed: seed(work.attempt_began),
            };
            runner.leave();
            measured.set(Measured::Nothing);
            searched.set(Searched::Nothing);
            submission.run(stage);
        })
    };
    {
        // What was asked for before this desk was there is not asked for again.
        let heard = use_mut_ref(|| host.heard.asked);
        let (submit, was_asked) = (submit.clone(), was_asked.setter());
        use_effect_with(host.heard.asked, move |asked| {
            if let Some((scope, _)) = asked.filter(|_| *heard.borrow() != *asked) {
                heard.replace(*asked);
                was_asked.set(true);
                submit.emit(scope);
            }
        });
    }
    {
        let (desk, question) = (host.desk.clone(), question.clone());
        let shows_code = *agreed && wish.wants_code;
        use_effect_with((*shown).clone(), move |shown| {
            if let Some(Shown::Report { report, source, scope, stage, .. }) = shown {
                let mut told = Told::of(&question.id, *stage, *scope, report);
                told.code = shows_code.then_some(&**source);
                desk.tell("verdict", &told.to_json());
                page::reveal(".announcement");
            }
        });
    }
    let rest = {
        let (draft, runner, on_rest) = (draft.clone(), runner.clone(), on_rest.clone());
        Callback::from(move |()| {
            draft.flush();
            runner.rest();
            on_rest.emit(());
        })
    };
    let asks = {
        let (submit, was_asked) = (submit.clone(), was_asked.setter());
        move |scope: Scope| {
            let (submit, was_asked) = (submit.clone(), was_asked.clone());
            Callback::from(move |()| {
                was_asked.set(false);
                submit.emit(scope);
            })
        }
    };
    let (on_run, on_submit) = (asks(Scope::Samples), asks(Scope::Everything));
    let onkeydown = {
        let (on_run, on_submit) = (on_run.clone(), on_submit.clone());
        Callback::from(move |event: KeyboardEvent| {
            let asks = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if asks && !event.default_prevented() {
                event.prevent_default();
                if event.shift_key() { on_submit.emit(()) } else { on_run.emit(()) }
            }
        })
    };
    let on_line = {
        let slot = slot.clone();
        Callback::from(move |line| slot.go_to_line(line))
    };
    let on_adopt = {
        let (question, progress) = (question.clone(), progress.clone());
        Callback::from(move |test: String| {
            let mut text = progress.work(&question.id).own_tests;
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&test);
            progress.apply(&question, Action::OwnTestsEdited(text));
        })
    };
    let on_wanted = {
        let runner = runner.clone();
        Callback::from(move |()| runner.want())
    };
    let on_reset = {
        let (has_written, draft) = (has_written.setter(), draft.clone());
        Callback::from(move |()| {
            draft.flush();
            has_written.set(false);
        })
    };
    let Some(drill) = &question.drill else { return Html::default() };
    html! {
        <section class="embed-desk" aria-label={wording::texts().editor_label} {onkeydown}>
            <p class="cue mine embed-begin" tabindex="-1">{ wording::texts().cue_you }</p>
            <Beginning question={question.clone()} progress={progress.clone()} draft={draft.clone()}
                given={wish.code.clone()} {kept} {mine} />
            <CodeEditor draft={draft.clone()} slot={(*slot).clone()} {on_wanted}
                settings={settings} on_lack_of_vim={Callback::noop()}
                on_run={on_run.clone()} on_submit={on_submit.clone()} />
            <Controls question={question.clone()} progress={progress.clone()}
                runner={runner.clone()} {activity} {on_run} {on_submit} {on_reset} />
            <div class="python-place">{ python_status(runner, activity) }</div>
            if wish.wants_code {
                <Agreement agreed={*agreed} host={wish.host.clone()} on_agree={
                    let agreed = agreed.setter();
                    Callback::from(move |it| agreed.set(it))
                } />
            }
            <div class="results">
                <p class="quiet" role="status">
                    if *was_asked {
                        <span data-embed-asked="">{ wording::texts().embed_asked }</span>
                    }
                </p>
                <VerdictView shown={(*shown).clone()} is_stale={activity == Activity::Judging}
                    measured={(*measured).clone()} searched={(*searched).clone()}
                    own_tests={work.own_tests.clone()} {on_adopt} limits={drill.limits} {on_line} />
            </div>
            if progress.keeping() == Keeping::Refused {
                <p class="notice" role="status" data-notice="storage">{ wording::texts().embed_memory }</p>
            } else if wish.framed {
                <p class="quiet embed-kept">{ wording::texts().embed_kept }</p>
            }
            <div class="buttons embed-buttons">
                <Onward question={question.clone()} code={work.code.clone()} draft={draft.clone()} />
                <History question={question.clone()} progress={progress.clone()}
                    draft={draft.clone()} />
            </div>
            <Resting rest={host.heard.rest} is_busy={runner.standing.busy.is_some()} on_rest={rest} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct BeginningProps {
    question: Rc<Question>,
    progress: ProgressHandle,
    draft: Draft,
    given: Option<String>,
    /// What the editor holds, but for the last moments.
    kept: String,
    /// What the reader had before the page's code was taken.
    mine: UseStateHandle<Option<String>>,
}

/// Says whose code is in the editor, where the page around has brought some, and lets the reader
/// choose. What is put away stands among the earlier code.
#[component]
fn Beginning(props: &BeginningProps) -> Html {
    use_language();
    let BeginningProps { question, progress, draft, given, kept, mine } = props;
    let Some(given) = given else { return Html::default() };
    let put = |code: &str, is_given: bool| {
        let code = code.to_owned();
        let (question, progress, draft) = (question.clone(), progress.clone(), draft.clone());
        let mine = mine.setter();
        Callback::from(move |_: MouseEvent| {
            draft.flush();
            mine.set(Some(draft.text()).filter(|_| is_given));
            progress.apply(&question, Action::CodeRestored(code.clone()));
            page::focus(".embed-begin");
        })
    };
    if kept != given {
        return html! {
            <p class="quiet" data-embed-code="mine">
                { wording::texts().embed_mine }{ " " }
                <button type="button" class="link" onclick={put(given, true)}>
                    { wording::texts().embed_take }
                </button>
            </p>
        };
    }
    html! {
        <p class="quiet" data-embed-code="given">
            { wording::texts().embed_given }
            if let Some(before) = &**mine {
                { " " }
                <button type="button" class="link" onclick={put(before, false)}>
                    { wording::texts().embed_back }
                </button>
            }
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct AgreementProps {
    agreed: bool,
    host: String,
    on_agree: Callback<bool>,
}

/// Asks the reader whether the page around may see the code.
#[component]
fn Agreement(props: &AgreementProps) -> Html {
    use_language();
    let onchange = props.on_agree.reform(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        field.is_some_and(|field| field.checked())
    });
    html! {
        <p class="embed-agreement">
            <label>
                <input type="checkbox" checked={props.agreed} {onchange} />
                { wording::words().embed_show_code(&props.host) }
            </label>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct ControlsProps {
    question: Rc<Question>,
    progress: ProgressHandle,
    runner: RunnerHandle,
    activity: Activity,
    on_run: Callback<()>,
    on_submit: Callback<()>,
    /// Told before the editor goes back to its beginning.
    on_reset: Callback<()>,
}

/// The buttons below the editor.
#[component]
fn Controls(props: &ControlsProps) -> Html {
    use_language();
    let ControlsProps { question, progress, runner, .. } = props;
    let busy = props.activity == Activity::Judging;
    let work = progress.work(&question.id);
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
    let reset = {
        let (on_reset, act) = (props.on_reset.clone(), act(Action::Reset));
        Callback::from(move |event: MouseEvent| {
            on_reset.emit(());
            act.emit(event);
        })
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
                        onclick={reset}>
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
        </div>
    }
}
