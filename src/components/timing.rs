//! The clock beside an answer: it shows how long the answer should take, and forces nothing.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::answer::Stopwatch;
use crate::answer::stopwatch::announcement;
use crate::browser::clock;
use crate::hooks::use_language;
use crate::wording;

/// How often the clock is looked at while it goes.
const LOOK_MILLIS: u32 = 250;

#[derive(Properties, PartialEq)]
pub struct TimingProps {
    /// The clock.
    pub watch: Stopwatch,
    /// Takes it as it is after a press.
    pub on_watch: Callback<Stopwatch>,
    /// The seconds that the answer should take.
    pub limit: u32,
    /// What stands beside the clock before it was started.
    pub children: Html,
}

/// The clock and its buttons.
#[component]
pub fn Timing(props: &TimingProps) -> Html {
    use_language();
    let TimingProps { watch, on_watch, limit, .. } = props;
    let (watch, limit) = (*watch, *limit);
    let seconds = use_state_eq(|| watch.seconds(clock::now()));
    {
        let seconds = seconds.setter();
        use_effect_with(watch, move |watch| {
            let watch = *watch;
            seconds.set(watch.seconds(clock::now()));
            let looks = watch.is_going().then(|| {
                Interval::new(LOOK_MILLIS, move || seconds.set(watch.seconds(clock::now())))
            });
            move || drop(looks)
        });
    }
    let seconds = *seconds;
    let press = |change: fn(Stopwatch) -> Stopwatch| {
        let on_watch = on_watch.clone();
        Callback::from(move |_: MouseEvent| on_watch.emit(change(watch)))
    };
    // One button for going and stopping, so that the keyboard stays where it is.
    let (label, turn): (_, fn(Stopwatch) -> Stopwatch) = match (watch.is_going(), watch.has_time())
    {
        (true, _) => (wording::texts().clock_stop, |watch| watch.stopped(clock::now())),
        (false, true) => (wording::texts().clock_go_on, |watch| watch.started(clock::now())),
        (false, false) => (wording::texts().clock_start, |watch| watch.started(clock::now())),
    };
    let said = announcement(seconds, limit).filter(|_| watch.is_going());
    let part = f64::from(seconds.min(limit)) / f64::from(limit.max(1)) * 100.0;
    html! {
        <div class="timing" data-going={watch.is_going().to_string()}
            data-over={(seconds > limit).to_string()}>
            <div class="buttons">
                <button type="button" class="modest" data-action="clock" onclick={press(turn)}>
                    { label }
                </button>
                if watch.has_time() && !watch.is_going() {
                    <button type="button" class="link" onclick={press(|_| Stopwatch::default())}>
                        { wording::texts().clock_again }
                    </button>
                }
                { props.children.clone() }
            </div>
            if watch.has_time() {
                <div class="clock">
                    <span role="timer" aria-label={wording::texts().clock}>
                        { wording::words().clock_of(seconds, limit) }
                    </span>
                    <span class="clock-track" aria-hidden="true">
                        <span style={format!("width: {part:.1}%")} />
                    </span>
                </div>
            }
            <p class="unseen" role="status">{ said.map(|it| wording::words().clock_announcement(it)) }</p>
        </div>
    }
}
