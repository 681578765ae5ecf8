//! The attempt under way, as the schedule sees it.

use super::proposal::{Happened, Proposal};
use crate::progress::{Attempt, AttemptKind, Grade, Millis, Work};

/// Verdicts that say nothing of what is known.
const SLIPS: [&str; 2] = ["does_not_compile", "entry_missing"];

/// What of a question its grading needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// How many stages its drill has; 0 without a drill.
    pub stages: usize,
    /// How many minutes a prepared candidate needs.
    pub minutes: u8,
    /// How many minutes an answer in words takes.
    pub answer_minutes: u8,
    /// The points of its rubric.
    pub rubric: &'a [&'a str],
}

/// What happened in the attempt under way, once there is something to grade: a verdict, or the
/// answer that one's own was compared with.
pub fn happened(work: &Work, asked: Asked) -> Option<Happened> {
    let submissions = || work.submissions_under_way();
    let is_code = asked.stages > 0 && (submissions().next().is_some() || work.solution_seen);
    if !is_code && !work.answer_seen {
        return None;
    }
    let passed = submissions().filter(|it| it.has_passed()).map(|it| it.stage).max();
    let last_pass = submissions().filter(|it| it.has_passed()).last();
    let failures = submissions().filter(|it| {
        it.fails_random || (!it.has_passed() && !SLIPS.contains(&it.verdict.as_str()))
    });
    let ticked = asked.rubric.iter().filter(|point| work.ticked.contains(**point)).count();
    Some(Happened {
        kind: if is_code { AttemptKind::Code } else { AttemptKind::Words },
        passed: is_code && passed.is_some(),
        follow_up_open: is_code && passed.is_some_and(|stage| stage + 1 < asked.stages),
        random_input_fails: is_code && submissions().last().is_some_and(|it| it.fails_random),
        grows_too_fast: is_code && last_pass.is_some_and(|it| it.grows_too_fast),
        failures: if is_code { failures.count() } else { 0 },
        hints: work.hints,
        solution_seen: work.solution_seen,
        ticked,
        of: asked.rubric.len(),
        confidence: work.confidence,
        seconds: work.seconds_under_way(),
        minutes: if is_code { asked.minutes } else { asked.minutes.max(asked.answer_minutes) },
    })
}

/// What is kept of an attempt that was graded.
pub fn record(happened: &Happened, grade: Grade, at: Millis) -> Attempt {
    let is_met = match happened.kind {
        AttemptKind::Code => !happened.follow_up_open,
        AttemptKind::Words => happened.ticked * 3 >= happened.of * 2,
    };
    Attempt {
        at,
        kind: happened.kind,
        confidence: happened.confidence,
        passed: is_met && !Proposal::of(happened).is_failure,
        hints: happened.hints,
        solution_seen: happened.solution_seen,
        ticked: happened.ticked,
        of: happened.of,
        seconds: happened.seconds,
        grade: Some(grade),
    }
}

/// Whether a review of this work begins with an empty editor. An attempt that was begun for a
/// review goes on where it was left.
pub fn is_stale(work: &Work) -> bool {
    let ended = work.attempts.last().map(|attempt| attempt.at);
    ended.is_some() && ended >= work.attempt_began
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{Action, Ground, SubmissionRecord};

    const ASKED: Asked =
        Asked { stages: 2, minutes: 10, answer_minutes: 2, rubric: &["one", "two", "three"] };

    fn submitted(verdict: &str, stage: usize, at: Millis) -> Action {
        Action::Submitted(SubmissionRecord {
            at,
            stage,
            verdict: verdict.into(),
            ..SubmissionRecord::default()
        })
    }

    fn play(actions: Vec<(Millis, Action)>) -> Work {
        actions.into_iter().fold(Work::default(), |work, (now, action)| {
            work.after(action, Ground { digest: "d", starter: "", now })
        })
    }

    #[test]
    fn nothing_is_graded_before_a_verdict_or_a_reveal() {
        let written = play(vec![(1, Action::CodeEdited("x".into())), (2, Action::HintOpened)]);
        assert_eq!(happened(&written, ASKED), None);
        let words = happened(&play(vec![(1, Action::AnswerRevealed)]), ASKED).unwrap();
        assert_eq!((words.kind, words.of), (AttemptKind::Words, 3));
        let code = happened(&play(vec![(1, Action::SolutionRevealed)]), ASKED).unwrap();
        assert_eq!((code.kind, code.solution_seen, code.passed), (AttemptKind::Code, true, false));
    }

    #[test]
    fn submissions_of_this_attempt_are_counted_and_slips_are_not() {
        let work = play(vec![
            (1, submitted("wrong_answer", 0, 1)),
            (2, Action::Attempted(Attempt { at: 2, ..Attempt::default() })),
            (3, submitted("does_not_compile", 0, 3)),
            (4, submitted("raised", 0, 4)),
            (5, submitted("passed", 0, 5)),
            (6, Action::TickTurned("two".into())),
            (7, Action::TickTurned("of an older rubric".into())),
        ]);
        let found = happened(&work, ASKED).unwrap();
        assert_eq!((found.passed, found.follow_up_open, found.failures), (true, true, 1));
        assert_eq!((found.ticked, found.of), (1, 3));
        assert!(!record(&found, Grade::Hard, 9).passed, "the follow-up is open");
        let work =
            work.after(submitted("passed", 1, 8), Ground { digest: "d", starter: "", now: 8 });
        let found = happened(&work, ASKED).unwrap();
        assert!(!found.follow_up_open && record(&found, Grade::Good, 9).passed);
        let ground = Ground { digest: "d", starter: "", now: 9 };
        let unlucky = happened(&work.after(Action::RandomInputFailed, ground), ASKED).unwrap();
        assert!(unlucky.random_input_fails && !record(&unlucky, Grade::Again, 9).passed);
    }

    #[test]
    fn growth_counts_until_a_faster_solution_passes() {
        let mut actions = vec![(1, submitted("passed", 1, 1)), (2, Action::GrewTooFast)];
        assert!(happened(&play(actions.clone()), ASKED).unwrap().grows_too_fast);
        actions.push((3, submitted("wrong_answer", 1, 3)));
        assert!(happened(&play(actions.clone()), ASKED).unwrap().grows_too_fast);
        actions.push((4, submitted("passed", 1, 4)));
        assert!(!happened(&play(actions), ASKED).unwrap().grows_too_fast);
    }

    #[test]
    fn a_solution_looked_at_after_the_pass_does_not_count() {
        let after = play(vec![(1, submitted("passed", 1, 1)), (2, Action::SolutionRevealed)]);
        assert!(!happened(&after, ASKED).unwrap().solution_seen);
        let before = play(vec![(1, Action::SolutionRevealed), (2, submitted("passed", 1, 2))]);
        assert!(happened(&before, ASKED).unwrap().solution_seen);
    }

    #[test]
    fn an_attempt_that_ended_has_nothing_more_to_grade() {
        let ended = |at| Action::Attempted(Attempt { at, ..Attempt::default() });
        let code = play(vec![(1, submitted("passed", 1, 1)), (2, ended(2))]);
        assert_eq!(happened(&code, ASKED), None);
        let words = play(vec![(1, Action::AnswerRevealed), (2, ended(2))]);
        assert_eq!(happened(&words, ASKED), None);
        assert!(is_stale(&code) && is_stale(&words));
        assert!(!is_stale(&Work::default()));
        let again = code.after(Action::AttemptStarted, Ground { digest: "d", starter: "", now: 3 });
        assert!(!is_stale(&again));
    }
}
