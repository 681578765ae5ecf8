//! A plan for the time before an interview: what is weak, due or untouched, mixed, as much as fits.
//!
//! A plan is never kept. It is made anew from the work as it stands and from the time that is
//! left, so what is done drops out of it, and who runs late has less in it.

use std::collections::BTreeMap;

use super::day::{Day, MINUTE, Now};
use super::fsrs;
use super::queue::{due_day, is_put_off};
use crate::progress::{AttemptKind, Grade, Millis, Work};

/// Days beyond this are not planned.
const FARTHEST: usize = 14;
/// What it costs in urgency to take up all of a day: rather several topics than a long one.
const COST: f64 = 0.5;
/// Below this likelihood a question that was known counts as fading.
const FADING: f64 = 0.9;

/// The minutes that there are on each day until an interview, today first.
///
/// Practice ends the day before the interview, and today if it is today or no day is set. `until`
/// is when the reader wants to stop today, if that was said today; otherwise today has what is
/// left of a day's `minutes`.
pub fn budgets(
    interview: Option<Day>,
    minutes: u16,
    until: Option<Millis>,
    spent_today: u32,
    now: Now,
) -> Vec<u32> {
    let days = interview.map_or(1, |day| now.day().until(day).max(1));
    let days = usize::try_from(days).unwrap_or(1).min(FARTHEST);
    let today = match until.filter(|until| now.day_of(*until) == now.day()) {
        Some(until) => u32::try_from(until.saturating_sub(now.at).max(0) / MINUTE).unwrap_or(0),
        None => u32::from(minutes).saturating_sub(spent_today),
    };
    let mut budgets = vec![u32::from(minutes); days];
    budgets[0] = today;
    budgets
}

/// The minutes of the attempts that ended today.
pub fn minutes_today<'w>(works: impl IntoIterator<Item = &'w Work>, now: Now) -> u32 {
    let attempts = works.into_iter().flat_map(|work| &work.attempts);
    let seconds = attempts
        .filter(|attempt| now.day_of(attempt.at) == now.day())
        .fold(0_u64, |sum, attempt| sum.saturating_add(attempt.seconds));
    u32::try_from(seconds / 60).unwrap_or(u32::MAX)
}

/// A question that a plan may take in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate<'a, 'w> {
    /// Its id.
    pub id: &'a str,
    /// The part of the collection it belongs to, by its place there.
    pub section: usize,
    /// In code or in words.
    pub kind: AttemptKind,
    /// How many minutes a prepared candidate needs.
    pub minutes: u8,
    /// The reader's work on it, if there is any.
    pub work: Option<&'w Work>,
}

/// Why a question is in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The last attempt at it failed.
    Failed,
    /// It is due for review on that day.
    Due,
    /// Something is written for it, and it was never graded.
    Begun,
    /// Nothing of its section has been tried.
    NewSection,
    /// It has not been tried.
    Untouched,
    /// It was hard the last time.
    WasHard,
    /// It is known with this likelihood, in percent.
    Fading(u8),
}

/// A question in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// The question's id.
    pub id: &'a str,
    /// How many minutes are set aside for it.
    pub minutes: u32,
    /// Why it is there.
    pub need: Need,
}

/// What to do on each day, today first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan<'a> {
    /// The steps of each day.
    pub days: Vec<Vec<Step<'a>>>,
    /// How many questions that need practice did not fit.
    pub left_out: usize,
    /// How many questions were graded today.
    pub done_today: usize,
}

impl<'a> Plan<'a> {
    /// The plan for days with so many minutes each, the first of which is today.
    pub fn of(candidates: &[Candidate<'a, '_>], now: Now, minutes: &[u32]) -> Self {
        let touched: Vec<usize> = candidates
            .iter()
            .filter(|candidate| candidate.work.is_some_and(was_graded))
            .map(|candidate| candidate.section)
            .collect();
        let is_new = |section: usize| !touched.contains(&section);
        let is_open =
            |candidate: &&Candidate| !candidate.work.is_some_and(|work| is_off(work, now));
        let mut open: Vec<Candidate> = candidates.iter().filter(is_open).copied().collect();
        let mut plan = Plan {
            done_today: candidates
                .iter()
                .filter(|candidate| candidate.work.is_some_and(|work| is_done(work, now)))
                .count(),
            ..Plan::default()
        };
        let mut taken: BTreeMap<usize, u32> = BTreeMap::new();
        for (offset, minutes) in minutes.iter().take(FARTHEST).enumerate() {
            let mut left = *minutes;
            let mut steps = Vec::new();
            let mut last: Option<Candidate> = None;
            loop {
                let best = open
                    .iter()
                    .enumerate()
                    .filter_map(|(at, candidate)| {
                        let need = need(candidate, now, offset, is_new(candidate.section))?;
                        let step = Step { id: candidate.id, minutes: set_aside(candidate), need };
                        let worth = urgency(need) + mixing(candidate, last.as_ref(), &taken)
                            - COST * f64::from(step.minutes) / f64::from((*minutes).max(1));
                        (step.minutes <= left).then_some((at, step, worth))
                    })
                    // Of equals the first, in the order of the collection.
                    .reduce(|best, next| if next.2 > best.2 { next } else { best });
                let Some((at, step, _)) = best else { break };
                let candidate = open.remove(at);
                left -= step.minutes;
                *taken.entry(candidate.section).or_default() += 1;
                last = Some(candidate);
                steps.push(step);
            }
            plan.days.push(steps);
        }
        let planned = plan.days.len().saturating_sub(1);
        plan.left_out = open
            .iter()
            .filter(|candidate| {
                let need = need(candidate, now, planned, is_new(candidate.section));
                need.is_some_and(|need| !matches!(need, Need::Fading(_)))
            })
            .count();
        plan
    }

    /// The minutes that a day's steps take together.
    pub fn minutes(&self, day: usize) -> u32 {
        self.days.get(day).map_or(0, |steps| steps.iter().map(|step| step.minutes).sum())
    }
}

fn was_graded(work: &Work) -> bool {
    work.card.as_ref().is_some_and(|card| card.reps > 0)
}

/// How many minutes a question takes in practice: to answer it and to compare.
fn set_aside(candidate: &Candidate) -> u32 {
    let minutes = u32::from(candidate.minutes.max(1));
    match candidate.kind {
        AttemptKind::Code => minutes + minutes.div_ceil(3),
        AttemptKind::Words => minutes + 3,
    }
}

/// Whether a question is out of a plan: done today, or not to be asked.
fn is_off(work: &Work, now: Now) -> bool {
    is_done(work, now)
        || work.card.as_ref().is_some_and(|card| card.suspended || is_put_off(card, now))
}

/// Whether a question was graded today.
fn is_done(work: &Work, now: Now) -> bool {
    let last = work.attempts.iter().rev().find(|attempt| attempt.grade.is_some());
    last.is_some_and(|attempt| now.day_of(attempt.at) == now.day())
}

/// What a question needs on the day so many days from today; nothing if it is known well.
fn need(candidate: &Candidate, now: Now, offset: usize, is_new_section: bool) -> Option<Need> {
    let untouched = if is_new_section { Need::NewSection } else { Need::Untouched };
    let Some(work) = candidate.work else { return Some(untouched) };
    let Some(card) = work.card.as_ref().filter(|card| card.reps > 0) else {
        return Some(if work.has_draft() { Need::Begun } else { untouched });
    };
    let grade = work.attempts.iter().rev().find_map(|attempt| attempt.grade);
    let day = now.day().plus(i32::try_from(offset).unwrap_or(i32::MAX));
    let recall = fsrs::recall(card, now.at).unwrap_or_default();
    match grade {
        Some(Grade::Again) => Some(Need::Failed),
        _ if due_day(card, now).is_some_and(|due| due <= day) => Some(Need::Due),
        Some(Grade::Hard) => Some(Need::WasHard),
        _ if recall < FADING => Some(Need::Fading((recall * 100.0).round() as u8)),
        _ => None,
    }
}

fn urgency(need: Need) -> f64 {
    match need {
        Need::Failed => 1.0,
        Need::Due => 0.9,
        Need::Begun => 0.85,
        Need::NewSection => 0.8,
        Need::Untouched => 0.7,
        Need::WasHard => 0.6,
        Need::Fading(percent) => 0.5 - f64::from(percent) / 1000.0,
    }
}

/// What speaks against a question because of those before it: variety is worth a little urgency.
fn mixing(candidate: &Candidate, last: Option<&Candidate>, taken: &BTreeMap<usize, u32>) -> f64 {
    let same = |is_same: bool, weight: f64| if is_same { -weight } else { 0.0 };
    let often = f64::from(taken.get(&candidate.section).copied().unwrap_or_default());
    same(last.is_some_and(|last| last.section == candidate.section), 0.25)
        + same(last.is_some_and(|last| last.kind == candidate.kind), 0.05)
        - 0.05 * often
}

#[cfg(test)]
mod tests {
    use super::super::day::DAY;
    use super::*;
    use crate::progress::{Attempt, Card};

    const NOW: Now = Now { at: 1_795_262_400_000, east: 0 };

    fn graded(grade: Grade, days_ago: i64) -> Work {
        let at = NOW.at - days_ago * DAY;
        let attempt = Attempt { at, grade: Some(grade), ..Attempt::default() };
        let card = fsrs::graded(None, grade, at, 0.9);
        Work { attempts: vec![attempt], card: Some(card), ..Work::default() }
    }

    fn new(id: &str, section: usize, minutes: u8) -> Candidate<'_, '_> {
        Candidate { id, section, kind: AttemptKind::Words, minutes, work: None }
    }

    fn with<'a, 'w>(id: &'a str, section: usize, work: &'w Work) -> Candidate<'a, 'w> {
        Candidate { work: Some(work), ..new(id, section, 7) }
    }

    fn ids<'a>(plan: &Plan<'a>, day: usize) -> Vec<&'a str> {
        plan.days[day].iter().map(|step| step.id).collect()
    }

    #[test]
    fn what_failed_and_what_is_due_comes_before_what_is_new_and_what_is_known() {
        let (failed, due, hard, known) = (
            graded(Grade::Again, 1),
            graded(Grade::Good, 3),
            graded(Grade::Hard, 1),
            graded(Grade::Easy, 1),
        );
        let candidates = [
            with("known", 0, &known),
            with("hard", 1, &hard),
            new("new", 2, 7),
            with("due", 3, &due),
            with("failed", 4, &failed),
        ];
        let plan = Plan::of(&candidates, NOW, &[100]);
        assert_eq!(ids(&plan, 0), ["failed", "due", "new", "hard"]);
        let needs: Vec<Need> = plan.days[0].iter().map(|step| step.need).collect();
        assert_eq!(needs, [Need::Failed, Need::Due, Need::NewSection, Need::WasHard]);
        assert_eq!((plan.minutes(0), plan.left_out), (40, 0));
    }

    #[test]
    fn it_fits_the_time_and_says_what_did_not() {
        let candidates = [new("long", 0, 40), new("short", 1, 5), new("middle", 2, 10)];
        for budget in 0..80 {
            let plan = Plan::of(&candidates, NOW, &[budget]);
            assert!(plan.minutes(0) <= budget);
            assert_eq!(plan.left_out + plan.days[0].len(), 3);
        }
        assert_eq!(ids(&Plan::of(&candidates, NOW, &[21]), 0), ["short", "middle"]);
    }

    #[test]
    fn sections_and_kinds_alternate() {
        let code = |id, section| Candidate { kind: AttemptKind::Code, ..new(id, section, 5) };
        let candidates = [
            new("a1", 0, 5),
            new("a2", 0, 5),
            new("a3", 0, 5),
            new("b1", 1, 5),
            code("b2", 1),
            code("b3", 1),
        ];
        let plan = Plan::of(&candidates, NOW, &[200]);
        let sections: Vec<u8> = ids(&plan, 0).iter().map(|id| id.as_bytes()[0]).collect();
        assert!(sections.windows(2).all(|pair| pair[0] != pair[1]), "{:?}", ids(&plan, 0));
        assert_eq!(ids(&plan, 0)[..2], ["b2", "a1"], "code and words, the shorter first");
    }

    #[test]
    fn what_is_done_drops_out_and_later_there_is_less() {
        let done = graded(Grade::Again, 0);
        let mut candidates = vec![new("one", 0, 7), new("two", 1, 7), new("three", 2, 7)];
        assert_eq!(ids(&Plan::of(&candidates, NOW, &[25]), 0), ["one", "two"]);
        candidates[0] = with("one", 0, &done);
        let plan = Plan::of(&candidates, NOW, &[15]);
        assert_eq!((ids(&plan, 0), plan.done_today, plan.left_out), (vec!["two"], 1, 1));
    }

    #[test]
    fn what_is_put_off_or_suspended_is_left_out() {
        let card = |card| Work { card: Some(card), ..Work::default() };
        let off = card(Card { suspended: true, ..Card::default() });
        let buried = card(super::super::queue::buried(None, NOW));
        let plan = Plan::of(&[with("off", 0, &off), with("buried", 1, &buried)], NOW, &[60]);
        assert_eq!((ids(&plan, 0).len(), plan.left_out), (0, 0));
    }

    #[test]
    fn a_day_has_its_minutes_and_today_has_what_is_left() {
        let day = |days| Some(NOW.day().plus(days));
        let in_minutes = |minutes: i64| Some(NOW.at + minutes * MINUTE);
        let table = [
            (None, None, 0, vec![60]),
            (None, None, 45, vec![15]),
            (None, None, 100, vec![0]),
            (day(1), in_minutes(90), 30, vec![90]),
            (day(0), in_minutes(90), 0, vec![90]),
            (day(-3), None, 0, vec![60]),
            (day(3), in_minutes(20), 0, vec![20, 60, 60]),
            (day(3), in_minutes(-5), 0, vec![0, 60, 60]),
            (day(3), in_minutes(-24 * 60), 10, vec![50, 60, 60]),
        ];
        for (interview, until, spent, expected) in table {
            assert_eq!(budgets(interview, 60, until, spent, NOW), expected, "{until:?} {spent}");
        }
        assert_eq!(budgets(day(400), 60, None, 0, NOW).len(), FARTHEST);
    }

    #[test]
    fn only_attempts_of_today_count_as_spent() {
        let attempt =
            |days: i64, seconds| Attempt { at: NOW.at - days * DAY, seconds, ..Attempt::default() };
        let work = Work {
            attempts: vec![attempt(1, 6_000), attempt(0, 90), attempt(0, 90)],
            ..Work::default()
        };
        assert_eq!(minutes_today([&work], NOW), 3);
    }

    #[test]
    fn days_follow_each_other_and_reviews_wait_for_theirs() {
        let later = graded(Grade::Good, 1);
        let candidates = [with("later", 0, &later), new("one", 1, 7), new("two", 2, 7)];
        let plan = Plan::of(&candidates, NOW, &[10, 10, 10, 10]);
        assert_eq!(plan.days.len(), 4);
        assert_eq!(ids(&plan, 0), ["one"]);
        assert_eq!(ids(&plan, 1), ["two"]);
        assert_eq!(ids(&plan, 2), ["later"]);
        assert_eq!(Plan::of(&candidates, NOW, &[10; 90]).days.len(), FARTHEST);
    }
}
