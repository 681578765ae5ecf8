//! What the page knows about the worker that runs Python, and what it does about each event.
//!
//! `step` is the whole policy and touches neither clock nor browser; `browser::worker` owns the
//! real worker, feeds events in and carries effects out. One worker serves one run, because a
//! fresh interpreter is cheap and a used one cannot be trusted.

use judge::wire::{Death, FromWorker, Run, VERSION};
use judge::{Collected, Ending};

/// How many times an instance may die in one run before the rest of the cases is given up.
const DEATHS_ALLOWED: u32 = 1;

/// The worker and the submission it serves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Runner {
    /// Where the worker stands.
    pub phase: Phase,
    /// The submission under way, or waiting for the worker.
    pub pending: Option<Pending>,
    /// The number of the last run that was sent; a higher one is used for the next.
    last_run: u32,
}

/// Where the worker stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// There is none; the reader has not turned to the editor.
    #[default]
    Asleep,
    /// It is on its way.
    Loading(Loading),
    /// It has built an interpreter and can run, or is running.
    Ready,
    /// It cannot be had.
    Broken(Trouble),
}

/// How far the worker has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loading {
    /// What is being done.
    pub stage: LoadStage,
    /// Bytes done.
    pub loaded: u64,
    /// Bytes to do; 0 when unknown.
    pub total: u64,
}

/// What is being done to bring the worker up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LoadStage {
    /// The interpreter is being fetched.
    Download,
    /// The engine translates it.
    Compile,
    /// It starts.
    #[default]
    Start,
}

/// Why there is no worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be fetched or started; trying again may help.
    Failed(String),
    /// It speaks another version of the protocol; only a reload of the page helps.
    OtherBuild,
}

/// A submission and what is known of its cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// All of it, as it was asked for.
    pub asked: Run,
    /// How each case ended, in order; as long as the cases that are done.
    pub endings: Vec<Ending>,
    /// The number under which the present worker knows it, once it has been sent.
    sent_as: Option<u32>,
    /// The first case that the present worker was given.
    offset: usize,
    /// The case under way.
    started: Option<usize>,
    /// How many instances it has cost.
    deaths: u32,
}

/// What came of a submission.
#[derive(Clone, Debug, PartialEq)]
pub enum Delivery {
    /// All that the worker said of it.
    Collected(Collected),
    /// The reader stopped it.
    Stopped,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The reader turned to the editor.
    Wanted,
    /// The reader submitted a program.
    Submitted(Run),
    /// The reader pressed Stop, or left the question.
    Stopped,
    /// Nobody needs a worker any more.
    Dismissed,
    /// The reader asked to try again.
    Retried,
    /// The worker reports how far it has come.
    Progressed(Loading),
    /// The worker could not be fetched, compiled or started.
    LoadFailed(String),
    /// A message of the protocol arrived.
    Told(FromWorker),
    /// A message arrived that is none of the protocol.
    Unreadable,
    /// The worker's own script failed.
    WorkerBroke(String),
    /// The clock of this run's current case ran out.
    ClockRanOut(u32),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// End the worker, if there is one, and start another.
    StartWorker,
    /// End the worker.
    EndWorker,
    /// Give the worker a run.
    Send(Run),
    /// Start the wall clock for a run's case, instead of any clock that runs.
    StartClock {
        /// The run's number.
        run: u32,
        /// Seconds until it runs out.
        seconds: u32,
    },
    /// Stop the wall clock.
    StopClock,
    /// Tell the page what came of its submission.
    Deliver(Delivery),
}

/// The next state and what has to be done to get there.
pub fn step(mut runner: Runner, event: Event) -> (Runner, Vec<Effect>) {
    let mut effects = Vec::new();
    match event {
        Event::Wanted => {
            if runner.phase == Phase::Asleep {
                runner.start_worker(&mut effects);
            }
        }
        Event::Submitted(asked) => runner.submit(asked, &mut effects),
        Event::Stopped => runner.stop(&mut effects),
        Event::Dismissed => {
            runner.pending = None;
            runner.phase = Phase::Asleep;
            effects.extend([Effect::StopClock, Effect::EndWorker]);
        }
        Event::Retried => {
            if matches!(runner.phase, Phase::Broken(Trouble::Failed(_))) {
                runner.start_worker(&mut effects);
            }
        }
        Event::Progressed(loading) => {
            if matches!(runner.phase, Phase::Loading(_)) {
                runner.phase = Phase::Loading(loading);
            }
        }
        Event::LoadFailed(message) => {
            runner.give_up(Trouble::Failed(message), &mut effects);
        }
        Event::Told(message) => runner.listen(message, &mut effects),
        Event::Unreadable => runner.give_up(Trouble::OtherBuild, &mut effects),
        Event::WorkerBroke(message) => {
            if runner.is_sent() {
                runner.bury(Death::Crashed, &mut effects);
            } else {
                runner.give_up(Trouble::Failed(message), &mut effects);
            }
        }
        Event::ClockRanOut(run) => {
            if let Some(pending) = runner.pending_sent_as(run)
                && pending.started.is_some()
            {
                pending.endings.push(Ending::TimedOut);
                runner.conclude(&mut effects);
            }
        }
    }
    (runner, effects)
}

/// What the page shows of a runner; cheap to copy and to compare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Where the worker stands.
    pub phase: Phase,
    /// Cases done and cases asked for, while a submission is under way or waits.
    pub busy: Option<(usize, usize)>,
}

impl Runner {
    /// What the page shows.
    pub fn standing(&self) -> Standing {
        let busy = self.pending.as_ref().filter(|_| self.is_busy());
        Standing {
            phase: self.phase.clone(),
            busy: busy.map(|pending| (pending.endings.len(), pending.asked.jobs.len())),
        }
    }

    /// Whether a submission is under way or waits for the worker.
    pub fn is_busy(&self) -> bool {
        self.pending.is_some() && !matches!(self.phase, Phase::Broken(_))
    }

    fn is_sent(&self) -> bool {
        self.pending.as_ref().is_some_and(|pending| pending.sent_as.is_some())
    }

    fn pending_sent_as(&mut self, run: u32) -> Option<&mut Pending> {
        self.pending.as_mut().filter(|pending| pending.sent_as == Some(run))
    }

    fn start_worker(&mut self, effects: &mut Vec<Effect>) {
        self.phase = Phase::Loading(Loading::default());
        effects.push(Effect::StartWorker);
    }

    fn submit(&mut self, asked: Run, effects: &mut Vec<Effect>) {
        if self.is_busy() || self.phase == Phase::Broken(Trouble::OtherBuild) {
            return;
        }
        self.pending = Some(Pending {
            asked,
            endings: Vec::new(),
            sent_as: None,
            offset: 0,
            started: None,
            deaths: 0,
        });
        match self.phase {
            Phase::Asleep | Phase::Broken(_) => self.start_worker(effects),
            Phase::Loading(_) => {}
            Phase::Ready => self.send(effects),
        }
    }

    /// Sends what is left of the pending run under a number of its own, so that answers of an
    /// ended worker cannot be taken for this one's.
    fn send(&mut self, effects: &mut Vec<Effect>) {
        let Some(pending) = &mut self.pending else { return };
        self.last_run = self.last_run.wrapping_add(1);
        pending.sent_as = Some(self.last_run);
        pending.offset = pending.endings.len();
        pending.started = None;
        let mut rest = pending.asked.clone();
        rest.run = self.last_run;
        rest.jobs.drain(..pending.offset);
        effects.push(Effect::Send(rest));
    }

    fn stop(&mut self, effects: &mut Vec<Effect>) {
        let sent = self.is_sent();
        if self.pending.take().is_none() {
            return;
        }
        if sent {
            effects.push(Effect::StopClock);
            self.start_worker(effects);
        }
        effects.push(Effect::Deliver(Delivery::Stopped));
    }

    /// Without a worker a submission that has not begun waits for a retry; one that has begun
    /// ends with what is known.
    fn give_up(&mut self, trouble: Trouble, effects: &mut Vec<Effect>) {
        self.phase = Phase::Broken(trouble);
        effects.extend([Effect::StopClock, Effect::EndWorker]);
        let begun = self.pending.as_ref().is_some_and(|pending| !pending.endings.is_empty());
        if begun && let Some(pending) = self.pending.take() {
            effects.push(deliver(pending));
        } else if let Some(pending) = &mut self.pending {
            pending.sent_as = None;
            pending.started = None;
        }
    }

    fn listen(&mut self, message: FromWorker, effects: &mut Vec<Effect>) {
        match message {
            FromWorker::Ready { version, .. } if version != VERSION => {
                self.give_up(Trouble::OtherBuild, effects);
            }
            FromWorker::Ready { .. } => {
                self.phase = Phase::Ready;
                self.send(effects);
            }
            FromWorker::Rejected { run, rejection } => {
                if self.pending_sent_as(run).is_some() {
                    self.pending = None;
                    effects.push(Effect::StopClock);
                    self.start_worker(effects);
                    let collected =
                        Collected { rejection: Some(rejection), ..Collected::default() };
                    effects.push(Effect::Deliver(Delivery::Collected(collected)));
                }
            }
            FromWorker::Started { run, index } => {
                if let Some(pending) = self.pending_sent_as(run) {
                    pending.started = Some(pending.offset.saturating_add(index));
                    let seconds = pending.asked.limits.wall_seconds;
                    effects.push(Effect::StartClock { run, seconds });
                }
            }
            FromWorker::Ended { run, index, outcome } => {
                if let Some(pending) = self.pending_sent_as(run)
                    && pending.offset.checked_add(index) == Some(pending.endings.len())
                {
                    pending.endings.push(Ending::Ended(outcome));
                    pending.started = None;
                    effects.push(Effect::StopClock);
                }
            }
            FromWorker::Finished { run } => {
                if self.pending_sent_as(run).is_some() {
                    self.conclude(effects);
                }
            }
            FromWorker::Died { run, cause } => {
                if self.pending_sent_as(run).is_some() {
                    self.bury(cause, effects);
                }
            }
        }
    }

    /// Blames the current case for an instance's death and lets a fresh instance run the rest.
    fn bury(&mut self, cause: Death, effects: &mut Vec<Effect>) {
        let Some(pending) = &mut self.pending else { return };
        if pending.endings.len() < pending.asked.jobs.len() {
            pending.endings.push(Ending::Died(cause));
        }
        pending.deaths += 1;
        pending.sent_as = None;
        pending.started = None;
        let rest_is_worth_it =
            pending.endings.len() < pending.asked.jobs.len() && pending.deaths <= DEATHS_ALLOWED;
        if rest_is_worth_it {
            effects.push(Effect::StopClock);
            self.start_worker(effects);
        } else {
            self.conclude(effects);
        }
    }

    fn conclude(&mut self, effects: &mut Vec<Effect>) {
        let Some(pending) = self.pending.take() else { return };
        effects.push(Effect::StopClock);
        self.start_worker(effects);
        effects.push(deliver(pending));
    }
}

fn deliver(pending: Pending) -> Effect {
    let endings = pending.endings.into_iter().enumerate().collect();
    Effect::Deliver(Delivery::Collected(Collected { endings, ..Collected::default() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use judge::wire::{Job, Outcome, Rejection};
    use question::Limits;

    fn run_of(cases: usize) -> Run {
        let job = Job { create: None, calls: Vec::new(), input: Vec::new(), keep_arguments: false };
        Run {
            run: 0,
            source: "def f(): pass".into(),
            entries: Vec::new(),
            jobs: vec![job; cases],
            limits: Limits { wall_seconds: 7, ..Limits::default() },
        }
    }

    fn ready() -> Event {
        Event::Told(FromWorker::Ready { version: VERSION, python: "3.14".into() })
    }

    fn started(run: u32, index: usize) -> Event {
        Event::Told(FromWorker::Started { run, index })
    }

    fn ended(run: u32, index: usize) -> Event {
        Event::Told(FromWorker::Ended { run, index, outcome: Outcome::default() })
    }

    fn finished(run: u32) -> Event {
        Event::Told(FromWorker::Finished { run })
    }

    fn died(run: u32, cause: Death) -> Event {
        Event::Told(FromWorker::Died { run, cause })
    }

    /// A short word for each effect, so that a sequence reads as one line.
    fn word(effect: &Effect) -> String {
        match effect {
            Effect::StartWorker => "start".into(),
            Effect::EndWorker => "end".into(),
            Effect::Send(run) => format!("send#{}x{}", run.run, run.jobs.len()),
            Effect::StartClock { run, seconds } => format!("clock#{run}:{seconds}s"),
            Effect::StopClock => "unclock".into(),
            Effect::Deliver(Delivery::Stopped) => "stopped".into(),
            Effect::Deliver(Delivery::Collected(collected)) if collected.rejection.is_some() => {
                "rejected".into()
            }
            Effect::Deliver(Delivery::Collected(collected)) => collected
                .endings
                .values()
                .map(|ending| match ending {
                    Ending::Ended(_) => "ended",
                    Ending::Died(Death::OutOfMemory) => "oom",
                    Ending::Died(Death::TooDeep) => "deep",
                    Ending::Died(Death::Crashed) => "crash",
                    Ending::TimedOut => "timeout",
                })
                .collect::<Vec<_>>()
                .join("+"),
        }
    }

    fn play(events: Vec<Event>) -> (Runner, Vec<String>) {
        let mut runner = Runner::default();
        let mut seen = Vec::new();
        for event in events {
            let (next, effects) = step(runner, event);
            runner = next;
            seen.push(effects.iter().map(word).collect::<Vec<_>>().join(" "));
        }
        (runner, seen)
    }

    #[track_caller]
    fn check(events: Vec<Event>, expected: &[&str]) -> Runner {
        let (runner, seen) = play(events);
        assert_eq!(seen, expected);
        runner
    }

    fn loading() -> Phase {
        Phase::Loading(Loading::default())
    }

    #[test]
    fn nothing_is_loaded_until_the_reader_turns_to_the_editor() {
        let runner = check(vec![Event::Stopped, Event::Retried], &["", ""]);
        assert_eq!(runner.phase, Phase::Asleep);
        check(vec![Event::Wanted, Event::Wanted, ready()], &["start", "", ""]);
    }

    #[test]
    fn a_worker_that_is_dismissed_is_started_again_when_it_is_wanted() {
        let (runner, seen) =
            play(vec![Event::Submitted(run_of(1)), ready(), Event::Dismissed, Event::Wanted]);
        assert_eq!((seen[0].as_str(), seen[3].as_str()), ("start", "start"));
        assert_eq!((runner.pending, runner.phase), (None, loading()));
    }

    #[test]
    fn a_run_asked_for_early_starts_when_the_worker_is_ready() {
        let runner = check(
            vec![
                Event::Submitted(run_of(2)),
                ready(),
                started(1, 0),
                ended(1, 0),
                started(1, 1),
                ended(1, 1),
                finished(1),
            ],
            &[
                "start",
                "send#1x2",
                "clock#1:7s",
                "unclock",
                "clock#1:7s",
                "unclock",
                "unclock start ended+ended",
            ],
        );
        assert_eq!(runner.phase, loading(), "a warm replacement is on its way");
        assert!(!runner.is_busy());
    }

    #[test]
    fn a_second_submission_during_a_run_is_ignored() {
        let runner = check(
            vec![Event::Wanted, ready(), Event::Submitted(run_of(1)), Event::Submitted(run_of(9))],
            &["start", "", "send#1x1", ""],
        );
        assert!(runner.is_busy());
    }

    #[test]
    fn the_case_under_way_is_blamed_when_the_clock_runs_out() {
        check(
            vec![
                Event::Submitted(run_of(3)),
                ready(),
                Event::ClockRanOut(1),
                started(1, 0),
                ended(1, 0),
                started(1, 1),
                Event::ClockRanOut(0),
                Event::ClockRanOut(1),
                ended(1, 1),
            ],
            &[
                "start",
                "send#1x3",
                "",
                "clock#1:7s",
                "unclock",
                "clock#1:7s",
                "",
                "unclock start ended+timeout",
                "",
            ],
        );
    }

    #[test]
    fn after_one_death_the_rest_runs_elsewhere_and_after_two_it_ends() {
        check(
            vec![
                Event::Submitted(run_of(4)),
                ready(),
                started(1, 0),
                ended(1, 0),
                started(1, 1),
                died(1, Death::OutOfMemory),
                finished(1),
                ready(),
                started(2, 0),
                ended(2, 0),
                started(2, 1),
                died(2, Death::TooDeep),
            ],
            &[
                "start",
                "send#1x4",
                "clock#1:7s",
                "unclock",
                "clock#1:7s",
                "unclock start",
                "",
                "send#2x2",
                "clock#2:7s",
                "unclock",
                "clock#2:7s",
                "unclock start ended+oom+ended+deep",
            ],
        );
        check(
            vec![
                Event::Submitted(run_of(3)),
                ready(),
                started(1, 0),
                died(1, Death::Crashed),
                ready(),
                started(2, 0),
                Event::WorkerBroke("boom".into()),
            ],
            &[
                "start",
                "send#1x3",
                "clock#1:7s",
                "unclock start",
                "send#2x2",
                "clock#2:7s",
                "unclock start crash+crash",
            ],
        );
    }

    #[test]
    fn a_case_beyond_all_counting_is_none_of_this_run() {
        check(
            vec![
                Event::Submitted(run_of(2)),
                ready(),
                died(1, Death::Crashed),
                ready(),
                started(2, usize::MAX),
                ended(2, usize::MAX),
                finished(2),
            ],
            &[
                "start",
                "send#1x2",
                "unclock start",
                "send#2x1",
                "clock#2:7s",
                "",
                "unclock start crash",
            ],
        );
    }

    #[test]
    fn a_death_in_the_last_case_ends_the_run_at_once() {
        check(
            vec![Event::Submitted(run_of(1)), ready(), started(1, 0), died(1, Death::TooDeep)],
            &["start", "send#1x1", "clock#1:7s", "unclock start deep"],
        );
    }

    #[test]
    fn stop_ends_a_run_but_not_a_download() {
        let runner = check(
            vec![Event::Submitted(run_of(1)), Event::Stopped, ready()],
            &["start", "stopped", ""],
        );
        assert_eq!(runner.phase, Phase::Ready);
        let runner = check(
            vec![Event::Submitted(run_of(1)), ready(), started(1, 0), Event::Stopped, ended(1, 0)],
            &["start", "send#1x1", "clock#1:7s", "unclock start stopped", ""],
        );
        assert_eq!(runner.phase, loading());
    }

    #[test]
    fn a_rejected_source_needs_no_further_message() {
        let rejection = Rejection::EntryMissing {
            entry: question::Entry { name: "f".into(), kind: question::EntryKind::Function },
            defined: Vec::new(),
        };
        check(
            vec![
                Event::Submitted(run_of(1)),
                ready(),
                Event::Told(FromWorker::Rejected { run: 1, rejection }),
                finished(1),
            ],
            &["start", "send#1x1", "unclock start rejected", ""],
        );
    }

    #[test]
    fn a_failed_load_can_be_retried_and_keeps_the_submission() {
        let runner = check(
            vec![
                Event::Submitted(run_of(1)),
                Event::LoadFailed("offline".into()),
                Event::Retried,
                ready(),
            ],
            &["start", "unclock end", "start", "send#1x1"],
        );
        assert!(runner.is_busy());
        let (runner, _) = play(vec![Event::Wanted, Event::LoadFailed("offline".into())]);
        assert_eq!(runner.phase, Phase::Broken(Trouble::Failed("offline".into())));
        assert!(!runner.is_busy());
    }

    #[test]
    fn a_replacement_that_cannot_be_loaded_ends_the_run_with_what_is_known() {
        check(
            vec![
                Event::Submitted(run_of(3)),
                ready(),
                started(1, 0),
                died(1, Death::OutOfMemory),
                Event::LoadFailed("offline".into()),
            ],
            &["start", "send#1x3", "clock#1:7s", "unclock start", "unclock end oom"],
        );
    }

    #[test]
    fn a_worker_of_another_build_is_never_used() {
        let other = Event::Told(FromWorker::Ready { version: VERSION + 1, python: "4".into() });
        for event in [other, Event::Unreadable] {
            let runner = check(
                vec![Event::Wanted, event, Event::Retried, Event::Submitted(run_of(1))],
                &["start", "unclock end", "", ""],
            );
            assert_eq!(runner.phase, Phase::Broken(Trouble::OtherBuild));
        }
    }

    #[test]
    fn progress_shows_only_while_loading() {
        let far = Loading { stage: LoadStage::Download, loaded: 10, total: 20 };
        let (runner, _) = play(vec![Event::Wanted, Event::Progressed(far.clone())]);
        assert_eq!(runner.phase, Phase::Loading(far.clone()));
        let (runner, _) = play(vec![Event::Wanted, ready(), Event::Progressed(far)]);
        assert_eq!(runner.phase, Phase::Ready);
    }
}
