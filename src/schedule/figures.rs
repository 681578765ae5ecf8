//! What the work so far amounts to, as numbers to draw.

use super::day::{Day, Now};
use super::fsrs;
use crate::progress::Work;

/// How many weeks the calendar shows, this one included.
pub const WEEKS: usize = 26;
/// So many answers with a stated confidence are needed before anything can be said of it.
pub const ENOUGH_ANSWERS: usize = 30;
/// The levels of confidence.
pub const LEVELS: std::ops::RangeInclusive<u8> = 1..=5;

/// What was done on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The day.
    pub day: Day,
    /// How many submissions and graded answers there were.
    pub count: usize,
}

/// The days of the last weeks, from a Monday on to today.
pub fn calendar<'a>(works: impl IntoIterator<Item = &'a Work>, now: Now) -> Vec<Activity> {
    let first = now.day().monday().plus(-7 * (WEEKS as i32 - 1));
    let length = usize::try_from(first.until(now.day())).unwrap_or(0) + 1;
    let mut days: Vec<Activity> =
        (0..length).map(|at| Activity { day: first.plus(at as i32), count: 0 }).collect();
    for work in works {
        let submissions = work.submissions.iter().map(|submission| submission.at);
        let graded = work.attempts.iter().map(|attempt| attempt.at);
        for at in submissions.chain(graded) {
            let place = usize::try_from(first.until(now.day_of(at))).ok();
            if let Some(activity) = place.and_then(|place| days.get_mut(place)) {
                activity.count += 1;
            }
        }
    }
    days
}

/// How well a section is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Strength {
    /// How many questions it has.
    pub questions: usize,
    /// How many of them were graded.
    pub graded: usize,
    /// The share of its questions that is likely known, from 0 to 1; what was never graded counts
    /// as not known.
    pub share: f64,
}

/// The strength of a section with these questions.
pub fn strength<'a>(questions: impl IntoIterator<Item = Option<&'a Work>>, now: Now) -> Strength {
    let mut strength = Strength::default();
    let mut known = 0.0;
    for work in questions {
        strength.questions += 1;
        let card = work.and_then(|work| work.card.as_ref());
        if let Some(recall) = card.and_then(|card| fsrs::recall(card, now.at)) {
            strength.graded += 1;
            known += recall;
        }
    }
    if strength.questions > 0 {
        strength.share = known / strength.questions as f64;
    }
    strength
}

/// How often answers of one level of confidence were right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The confidence, from 1 to 5.
    pub confidence: u8,
    /// How many answers there were.
    pub answers: usize,
    /// How many of them were right.
    pub right: usize,
}

/// Confidence against result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Calibration {
    /// So many more answers are needed.
    Missing(usize),
    /// What came of each level.
    Known(Vec<Level>),
}

/// How the stated confidence compares with what came of it.
pub fn calibration<'a>(works: impl IntoIterator<Item = &'a Work>) -> Calibration {
    let mut levels: Vec<Level> =
        LEVELS.map(|confidence| Level { confidence, answers: 0, right: 0 }).collect();
    for attempt in works.into_iter().flat_map(|work| &work.attempts) {
        let level = attempt.confidence.map(|stated| stated.clamp(*LEVELS.start(), *LEVELS.end()));
        if let Some(level) = level.and_then(|stated| levels.get_mut(usize::from(stated) - 1)) {
            level.answers += 1;
            level.right += usize::from(attempt.passed);
        }
    }
    let answers: usize = levels.iter().map(|level| level.answers).sum();
    match ENOUGH_ANSWERS.checked_sub(answers) {
        None | Some(0) => Calibration::Known(levels),
        Some(missing) => Calibration::Missing(missing),
    }
}

/// How long a question took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time<'a> {
    /// The question's id.
    pub id: &'a str,
    /// The seconds of a graded attempt, on average.
    pub seconds: u64,
    /// How many attempts there were.
    pub attempts: usize,
}

/// The questions on which time was spent in graded attempts, the longest first.
pub fn times<'a>(works: impl IntoIterator<Item = (&'a str, &'a Work)>) -> Vec<Time<'a>> {
    let mut times: Vec<Time> = works
        .into_iter()
        .filter_map(|(id, work)| {
            let timed: Vec<u64> = work
                .attempts
                .iter()
                .map(|attempt| attempt.seconds)
                .filter(|seconds| *seconds > 0)
                .collect();
            let attempts = timed.len();
            let sum = timed.iter().fold(0_u64, |sum, seconds| sum.saturating_add(*seconds));
            let seconds = sum.checked_div(attempts as u64)?;
            Some(Time { id, seconds, attempts })
        })
        .collect();
    times.sort_by(|one, other| other.seconds.cmp(&one.seconds).then(one.id.cmp(other.id)));
    times
}

#[cfg(test)]
mod tests {
    use super::super::day::DAY;
    use super::*;
    use crate::progress::{Attempt, Grade, Millis, SubmissionRecord};

    /// A Saturday, noon in Greenwich.
    const NOW: Now = Now { at: 1_795_262_400_000, east: 0 };

    fn attempt(at: Millis) -> Attempt {
        Attempt { at, ..Attempt::default() }
    }

    #[test]
    fn the_calendar_ends_today_and_begins_on_a_monday_half_a_year_ago() {
        let submission = SubmissionRecord { at: NOW.at, ..SubmissionRecord::default() };
        let work = Work {
            submissions: vec![submission],
            attempts: [0, 0, 1, 500, -3].map(|days| attempt(NOW.at - days * DAY)).into(),
            ..Work::default()
        };
        let days = calendar([&work], NOW);
        assert_eq!(days[0].day, days[0].day.monday());
        assert_eq!(days.last().map(|last| (last.day, last.count)), Some((NOW.day(), 3)));
        assert_eq!(days[days.len() - 2].count, 1);
        assert_eq!(days.iter().map(|day| day.count).sum::<usize>(), 4);
        assert_eq!(days.len().div_ceil(7), WEEKS);
    }

    #[test]
    fn a_section_is_as_strong_as_what_is_remembered_of_all_of_it() {
        let card = fsrs::graded(None, Grade::Easy, NOW.at, 0.9);
        let known = Work { card: Some(card), ..Work::default() };
        let seen = Work { answer: "draft".into(), ..Work::default() };
        let strength = strength([Some(&known), Some(&seen), None, None], NOW);
        assert_eq!((strength.questions, strength.graded, strength.share), (4, 1, 0.25));
        let none = super::strength(Vec::new(), NOW);
        assert_eq!((none.questions, none.share), (0, 0.0));
    }

    #[test]
    fn confidence_is_compared_with_results_once_there_are_enough() {
        let stated = |confidence, passed| Attempt {
            confidence: Some(confidence),
            passed,
            ..Attempt::default()
        };
        let mut work = Work { attempts: vec![Attempt::default(); 40], ..Work::default() };
        assert_eq!(calibration([&work]), Calibration::Missing(30));
        work.attempts.extend((0..29).map(|at| stated(4, at % 2 == 0)));
        assert_eq!(calibration([&work]), Calibration::Missing(1));
        work.attempts.push(stated(9, true));
        let Calibration::Known(levels) = calibration([&work]) else { panic!("enough") };
        let counts: Vec<(usize, usize)> =
            levels.iter().map(|level| (level.answers, level.right)).collect();
        assert_eq!(counts, [(0, 0), (0, 0), (0, 0), (29, 15), (1, 1)]);
    }

    #[test]
    fn times_are_means_of_timed_attempts_and_the_longest_comes_first() {
        let took = |seconds| Attempt { seconds, ..Attempt::default() };
        let work = |seconds: &[u64]| Work {
            attempts: seconds.iter().map(|seconds| took(*seconds)).collect(),
            ..Work::default()
        };
        let (one, two, untimed) = (work(&[60, 120, 0]), work(&[300]), work(&[0]));
        let times = times([("one", &one), ("two", &two), ("untimed", &untimed)]);
        let found: Vec<(&str, u64, usize)> =
            times.iter().map(|time| (time.id, time.seconds, time.attempts)).collect();
        assert_eq!(found, [("two", 300, 1), ("one", 90, 2)]);
    }
}
