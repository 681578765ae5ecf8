//! How the parts of a drill share the screen: beside each other with a divider to move, or one at
//! a time behind tabs.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::tab_list::{Tab, TabList};
use crate::hooks::use_language;
use crate::progress::TASK_SHARES;
use crate::wording;

/// The screens on which one part is shown at a time, as the style sheet has it.
pub const ONE_AT_A_TIME: &str = "(max-width: 63.99rem)";
/// The divided element, whose width the divider's place is a share of.
const DIVIDED: &str = "article.question";
/// How far one press of an arrow key moves the divider, in percent.
const STEP: u8 = 2;

/// A part of a drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// What is asked for.
    Task,
    /// The editor.
    Code,
    /// The reader's own tests and what came of the code.
    Results,
}

impl Panel {
    const ALL: [Self; 3] = [Self::Task, Self::Code, Self::Results];

    /// The id of its element.
    pub fn id(self) -> &'static str {
        match self {
            Self::Task => "panel-task",
            Self::Code => "panel-code",
            Self::Results => "panel-results",
        }
    }

    /// The id of its tab.
    pub fn tab_id(self) -> &'static str {
        match self {
            Self::Task => "tab-task",
            Self::Code => "tab-code",
            Self::Results => "tab-results",
        }
    }
}

/// Which part a narrow screen shows; a wide one shows all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shows(pub Option<Panel>);

impl Shows {
    /// Whether a part is put away.
    pub fn hides(self, panel: Panel) -> bool {
        self.0.is_some_and(|shown| shown != panel)
    }

    /// The role of a part's element and the id of what names it.
    pub fn role(self, panel: Panel) -> (Option<&'static str>, Option<&'static str>) {
        match self.0 {
            Some(_) => (Some("tabpanel"), Some(panel.tab_id())),
            None => (None, None),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// The part that is shown.
    pub chosen: Panel,
    /// Told which one to show.
    pub on_choose: Callback<Panel>,
}

/// The tabs of a narrow screen.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    use_language();
    let tab = |panel: Panel| Tab {
        shows: panel,
        name: wording::words().panel(panel).into(),
        id: panel.tab_id().into(),
        panel: panel.id().into(),
    };
    html! {
        <TabList<Panel> label={wording::texts().panels} tabs={Panel::ALL.map(tab).to_vec()}
            shown={props.chosen} on_choose={props.on_choose.clone()} />
    }
}

#[derive(Properties, PartialEq)]
pub struct DividerProps {
    /// The task's share of the width, in percent.
    pub share: u8,
    /// Told the share while the divider is being moved, and `None` when that is over.
    pub on_drag: Callback<Option<u8>>,
    /// Told the share that should last.
    pub on_share: Callback<u8>,
    /// The share that a double click goes back to.
    pub usual: u8,
}

/// The line between the task and the desk, moved by pointer or by arrow keys.
#[component]
pub fn Divider(props: &DividerProps) -> Html {
    use_language();
    let is_held = use_state_eq(|| false);
    let share = props.share;
    let onpointerdown = {
        let is_held = is_held.setter();
        Callback::from(move |event: PointerEvent| {
            if event.button() == 0
                && let Some(line) = event.target_dyn_into::<HtmlElement>()
                && line.set_pointer_capture(event.pointer_id()).is_ok()
            {
                is_held.set(true);
            }
        })
    };
    let onpointermove = {
        let (is_held, on_drag) = (*is_held, props.on_drag.clone());
        Callback::from(move |event: PointerEvent| {
            let line = event.target_dyn_into::<Element>().filter(|_| is_held);
            if let Some(share) = line.and_then(|line| share_at(&line, event.client_x())) {
                on_drag.emit(Some(share));
            }
        })
    };
    let on_end = {
        let (is_held, on_drag, on_share) =
            (is_held.clone(), props.on_drag.clone(), props.on_share.clone());
        Callback::from(move |_: PointerEvent| {
            if *is_held {
                is_held.set(false);
                on_drag.emit(None);
                on_share.emit(share);
            }
        })
    };
    let onkeydown = {
        let on_share = props.on_share.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowLeft" => share.saturating_sub(STEP),
                "ArrowRight" => share.saturating_add(STEP),
                "Home" => *TASK_SHARES.start(),
                "End" => *TASK_SHARES.end(),
                _ => return,
            };
            event.prevent_default();
            on_share.emit(next);
        })
    };
    let ondblclick = {
        let (on_share, usual) = (props.on_share.clone(), props.usual);
        Callback::from(move |_: MouseEvent| on_share.emit(usual))
    };
    html! {
        <div class="divider" role="separator" tabindex="0" aria-orientation="vertical"
            aria-label={wording::texts().divider} aria-controls={Panel::Task.id()}
            aria-valuenow={share.to_string()}
            aria-valuemin={TASK_SHARES.start().to_string()}
            aria-valuemax={TASK_SHARES.end().to_string()}
            aria-valuetext={wording::words().share_of_width(share)}
            data-held={is_held.then_some("true")}
            {onpointerdown} {onpointermove} onpointerup={on_end.clone()} onpointercancel={on_end}
            {onkeydown} {ondblclick}>
            <span class="grip"></span>
        </div>
    }
}

/// The share of the width that a place is at, within what both sides can bear.
fn share_at(line: &Element, x: i32) -> Option<u8> {
    let divided = line.closest(DIVIDED).ok()??.get_bounding_client_rect();
    let percent = (f64::from(x) - divided.left()) / divided.width() * 100.0;
    let bounds = (f64::from(*TASK_SHARES.start()), f64::from(*TASK_SHARES.end()));
    // What is left between the bounds fits a byte.
    percent.is_finite().then(|| percent.round().clamp(bounds.0, bounds.1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_screen_hides_nothing() {
        assert!(!Shows(None).hides(Panel::Code));
        assert!(Shows(Some(Panel::Task)).hides(Panel::Code));
        assert!(!Shows(Some(Panel::Code)).hides(Panel::Code));
    }
}
