//! Notes that a question was opened, and how long the reader was at it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use question::Question;
use yew::prelude::*;

use super::use_progress;
use crate::browser::{clock, page};
use crate::progress::{Action, Millis};

/// Longer than this without a sign of life, and the reader is thought to be elsewhere.
const IDLE: Millis = 2 * 60 * 1_000;
/// What counts as a sign of life.
const SIGNS: [&str; 5] = ["keydown", "pointerdown", "pointermove", "scroll", "visibilitychange"];

/// How long the reader has been at something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stopwatch {
    spent: Millis,
    last_sign: Millis,
}

impl Stopwatch {
    fn new(now: Millis) -> Self {
        Self { spent: 0, last_sign: now }
    }

    /// Counts the time since the last sign of life; a long pause counts for a short one.
    fn after_sign(self, now: Millis) -> Self {
        let since = now.saturating_sub(self.last_sign).clamp(0, IDLE);
        Self { spent: self.spent.saturating_add(since), last_sign: now }
    }

    /// Takes the whole seconds away.
    fn split(self) -> (u64, Self) {
        let seconds = u64::try_from(self.spent / 1_000).unwrap_or_default();
        (seconds, Self { spent: self.spent % 1_000, ..self })
    }
}

/// Notes the visit to a question for as long as the component is there. What is returned notes the
/// time so far.
#[hook]
pub fn use_visit(question: Option<Rc<Question>>) -> Callback<()> {
    let progress = use_progress();
    let latest = use_mut_ref(Callback::noop);
    let note_now = {
        let latest = latest.clone();
        use_callback((), move |(), ()| latest.borrow().emit(()))
    };
    let visited = question.zip(progress);
    let id = visited.as_ref().map(|(question, _)| question.id.clone());
    use_effect_with(id, move |_| {
        let visit = visited.map(|(question, progress)| {
            progress.apply(&question, Action::Opened);
            let watch = Rc::new(Cell::new(Stopwatch::new(clock::now())));
            let note = {
                let watch = watch.clone();
                Callback::from(move |()| {
                    let (seconds, rest) = watch.get().after_sign(clock::now()).split();
                    watch.set(rest);
                    if seconds > 0 {
                        progress.apply(&question, Action::TimeSpent(seconds));
                    }
                })
            };
            latest.replace(note.clone());
            (listeners(&watch, &note), note)
        });
        move || {
            if let Some((listeners, note)) = visit {
                drop(listeners);
                note.emit(());
            }
        }
    });
    note_now
}

fn listeners(watch: &Rc<Cell<Stopwatch>>, note: &Callback<()>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let signs = SIGNS.map(|sign| {
        let (watch, note) = (watch.clone(), note.clone());
        // Scrolling inside a part of the page does not bubble.
        EventListener::new_with_options(
            &window,
            sign,
            EventListenerOptions::run_in_capture_phase(),
            move |_| {
                if page::is_hidden() {
                    note.emit(());
                } else if sign == "visibilitychange" {
                    // The time away is nobody's.
                    watch.set(Stopwatch { last_sign: clock::now(), ..watch.get() });
                } else {
                    watch.set(watch.get().after_sign(clock::now()));
                }
            },
        )
    });
    let note = note.clone();
    let leaving = EventListener::new(&window, "pagehide", move |_| note.emit(()));
    signs.into_iter().chain([leaving]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_count_up_to_a_bound_and_time_never_runs_back() {
        let watch = Stopwatch::new(0).after_sign(1_500).after_sign(1_500 + 10 * IDLE);
        assert_eq!(watch.spent, 1_500 + IDLE);
        assert_eq!(watch.after_sign(0).spent, watch.spent);
        let (seconds, rest) = watch.split();
        assert_eq!((seconds, rest.spent), (121, 500));
    }
}
