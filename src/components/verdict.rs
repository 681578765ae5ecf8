//! What came of a submission.

use std::rc::Rc;

use judge::wire::Rejection;
use judge::{Report, Verdict};
use question::{Entry, Limits};
use yew::prelude::*;

use super::case_list::{case_list, line_button, source_line, verdict_name};
use super::growth::{Measured, growth};
use super::inline::sentence;
use super::smallest::{Searched, Smallest};
use crate::hooks::use_language;
use crate::wording::{self, Scope};

/// What the page has to show below the editor.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// A judged submission.
    Report {
        /// The judge's answer.
        report: Rc<Report>,
        /// The source that was judged; the editor may hold another one by now.
        source: Rc<str>,
        /// What was run.
        scope: Scope,
        /// The furthest stage that was judged.
        stage: usize,
        /// Counts the reports, so that each comes up with its first failure open.
        number: u32,
        /// Whether passing opened a further stage.
        opened_stage: bool,
        /// What a follow-up asks for and the code does not define yet; the stages before it were
        /// judged.
        unwritten: Option<Entry>,
    },
    /// The reader stopped the last one.
    Stopped,
}

#[derive(Properties, PartialEq)]
pub struct VerdictProps {
    /// What there is to show.
    pub shown: Option<Shown>,
    /// Whether the next verdict is on its way, so that this one is of older code.
    pub is_stale: bool,
    /// How the work of the shown submission grows.
    pub measured: Measured,
    /// The smallest input on which the shown submission fails.
    pub searched: Searched,
    /// The reader's own tests.
    pub own_tests: String,
    /// Takes a line over into them.
    pub on_adopt: Callback<String>,
    /// What the cases were allowed.
    pub limits: Limits,
    /// Told which line a reader asks for.
    pub on_line: Callback<u32>,
}

/// The verdict. The region is always there, so that a screen reader notices what comes into it.
#[component]
pub fn VerdictView(props: &VerdictProps) -> Html {
    use_language();
    html! {
        <div class="verdict-place" aria-busy={props.is_stale.then_some("true")}>
            <div role="status" class="announcement">
                {
                    match &props.shown {
                        None => Html::default(),
                        Some(Shown::Stopped) => html! {
                            <p class="stopped" data-stopped="true">{ wording::texts().stopped }</p>
                        },
                        Some(Shown::Report { report, scope, opened_stage, unwritten, .. }) => html! {
                            <>
                                { headline(report, *scope, *opened_stage, props) }
                                if let Some(entry) = unwritten {
                                    <p class="unwritten" data-unwritten={entry.name.clone()}>
                                        { wording::words().unwritten(entry) }
                                    </p>
                                }
                            </>
                        },
                    }
                }
            </div>
            if let Some(Shown::Report { report, source, number, .. }) = &props.shown {
                <div class="examined" key="examined">
                    { growth(&props.measured) }
                    <Smallest searched={props.searched.clone()} source={source.clone()}
                        own_tests={props.own_tests.clone()} on_line={props.on_line.clone()}
                        on_adopt={props.on_adopt.clone()} />
                </div>
                { body(report, source, *number, &props.on_line) }
            }
        </div>
    }
}

fn headline(report: &Report, scope: Scope, opened_stage: bool, props: &VerdictProps) -> Html {
    let passed = report.verdict == Verdict::Passed;
    let excess = match &props.measured {
        Measured::Done(comparison) => comparison.excess(),
        _ => None,
    };
    let look = match (passed, excess) {
        (true, Some(_)) => "slow",
        (true, None) => "good",
        (false, _) => "bad",
    };
    let explanation = if excess.is_some() {
        wording::texts().right_but_slow.to_owned()
    } else if opened_stage {
        wording::texts().next_stage_open.to_owned()
    } else {
        wording::words().explanation(report, scope, &props.limits)
    };
    html! {
        <section
            id="verdict"
            class={classes!("verdict", look)}
            data-verdict={verdict_name(report.verdict)}
            data-passed={report.passed.to_string()}
            data-total={report.total.to_string()}
            aria-label={wording::texts().result}
        >
            <h2>
                {
                    match excess {
                        Some(class) => wording::words().right_but(class),
                        None => wording::words().headline(report, scope).to_owned(),
                    }
                }
            </h2>
            if let Some(counts) = wording::words().counts(report, scope) {
                <p class="counts">{ counts }</p>
            }
            <p>{ explanation }</p>
        </section>
    }
}

fn body(report: &Report, source: &str, number: u32, on_line: &Callback<u32>) -> Html {
    let place = match &report.rejection {
        Some(Rejection::DoesNotCompile(exception)) => exception.frames.last(),
        _ => None,
    };
    html! {
        <div class="verdict-body" key={number}>
            if let Some(frame) = place {
                <p class="place">
                    { wording::texts().go_to }{ " " }{ line_button(frame.line, on_line) }
                    { source_line(source, frame.line) }
                </p>
            }
            if let Some(explanation) = &report.explanation {
                <p class="explanation">{ sentence(explanation) }</p>
            }
            if let Some(misconception) = &report.misconception {
                <aside class="misconception" data-misconception="true">
                    <h3>{ wording::texts().misconception }</h3>
                    <p>{ sentence(misconception) }</p>
                </aside>
            }
            if !report.cases.is_empty() {
                { case_list(report, source, on_line) }
            }
            if let Some(rest) = wording::words().not_reached(report) {
                <p class="quiet">{ rest }</p>
            }
        </div>
    }
}
