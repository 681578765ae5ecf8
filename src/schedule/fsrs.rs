//! The next due date of a card, by FSRS.
//!
//! FSRS's long-term scheduler is used: a question takes minutes to answer, so asking again within
//! the hour would find the last solution still in mind. The next day is the earliest.

use chrono::{DateTime, Utc};
use rs_fsrs::{FSRS, Parameters, Rating, State};

use crate::progress::{Card, CardState, Grade, Millis};

/// Nobody prepares for an interview longer than this, in days.
const LONGEST_INTERVAL: i32 = 365;
/// Moments that a calendar can show, a year's interval after them included.
const MOMENTS: std::ops::RangeInclusive<Millis> = 0..=253_000_000_000_000;
/// The least stability that is computed with, in days; FSRS never goes to zero.
const LEAST_STABILITY: f64 = 0.01;

/// The four grades, as FSRS names them.
pub const GRADES: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

/// The card after a grade. What put the question off ends with it.
///
/// `retention` is the share of questions that should be remembered when they are due.
pub fn graded(card: Option<&Card>, grade: Grade, now: Millis, retention: f32) -> Card {
    let before = card.filter(|card| card.reps > 0);
    // A clock that was set back must not make time run backwards between two grades.
    let last_review = before.map_or(now, |card| card.last_review);
    let now = now.max(last_review).clamp(*MOMENTS.start(), *MOMENTS.end());
    let parameters = Parameters {
        request_retention: f64::from(retention),
        maximum_interval: LONGEST_INTERVAL,
        enable_short_term: false,
        enable_fuzz: false,
        // The default takes a seed from the clock; without fuzz nothing is drawn from it.
        ..Parameters::default()
    };
    let known = match before {
        None => rs_fsrs::Card { due: moment(now), last_review: moment(now), ..Default::default() },
        Some(card) => rs_fsrs::Card {
            due: moment(card.due),
            stability: f64::from(card.stability).max(LEAST_STABILITY),
            difficulty: f64::from(card.difficulty).clamp(1.0, 10.0),
            elapsed_days: 0,
            scheduled_days: 0,
            reps: i32::try_from(card.reps).unwrap_or(i32::MAX - 1).min(i32::MAX - 1),
            lapses: i32::try_from(card.lapses).unwrap_or(i32::MAX - 1).min(i32::MAX - 1),
            state: State::Review,
            last_review: moment(card.last_review),
        },
    };
    let next = FSRS::new(parameters).next(known, moment(now), rating(grade)).card;
    // The long-term scheduler counts a lapse whatever the grade.
    let lapsed = u32::from(grade == Grade::Again && before.is_some());
    Card {
        stability: next.stability as f32,
        difficulty: next.difficulty as f32,
        due: next.due.timestamp_millis(),
        last_review: now,
        reps: before.map_or(0, |card| card.reps).saturating_add(1),
        lapses: before.map_or(0, |card| card.lapses).saturating_add(lapsed),
        state: CardState::Review,
        suspended: false,
        buried_until: None,
        snoozed_until: None,
    }
}

/// How likely the reader is to know the answer now, from 0 to 1; `None` where nothing was graded.
pub fn recall(card: &Card, now: Millis) -> Option<f64> {
    if card.reps == 0 {
        return None;
    }
    let days = now.saturating_sub(card.last_review).max(0) as f64 / super::day::DAY as f64;
    let stability = f64::from(card.stability).max(LEAST_STABILITY);
    Some(Parameters::forgetting_curve(days, stability))
}

fn moment(at: Millis) -> DateTime<Utc> {
    let at = at.clamp(*MOMENTS.start(), *MOMENTS.end());
    DateTime::from_timestamp_millis(at).unwrap_or_default()
}

fn rating(grade: Grade) -> Rating {
    match grade {
        Grade::Again => Rating::Again,
        Grade::Hard => Rating::Hard,
        Grade::Good => Rating::Good,
        Grade::Easy => Rating::Easy,
    }
}

#[cfg(test)]
mod tests {
    use super::super::day::DAY;
    use super::*;

    const NOON: Millis = 1_795_262_400_000;

    fn days(card: &Card) -> i64 {
        (card.due - card.last_review) / DAY
    }

    fn first(grade: Grade) -> Card {
        graded(None, grade, NOON, 0.9)
    }

    #[test]
    fn first_intervals_are_short_and_grow_with_the_grade() {
        assert_eq!(GRADES.map(|grade| days(&first(grade))), [1, 2, 3, 15]);
        let card = first(Grade::Good);
        assert_eq!((card.reps, card.lapses, card.last_review), (1, 0, NOON));
    }

    #[test]
    fn what_is_known_is_asked_for_later_and_later() {
        let mut card = first(Grade::Good);
        let mut intervals = vec![days(&card)];
        for _ in 0..4 {
            card = graded(Some(&card), Grade::Good, card.due, 0.9);
            intervals.push(days(&card));
        }
        assert!(intervals.windows(2).all(|pair| pair[0] < pair[1]), "{intervals:?}");
        assert_eq!((card.reps, card.lapses), (5, 0));
        let forgotten = graded(Some(&card), Grade::Again, card.due, 0.9);
        assert!(days(&forgotten) < days(&card) / 4);
        assert_eq!((forgotten.reps, forgotten.lapses), (6, 1));
    }

    #[test]
    fn higher_retention_means_shorter_intervals() {
        let at = |retention| days(&graded(None, Grade::Easy, NOON, retention));
        assert!(at(0.97) < at(0.9) && at(0.9) < at(0.7), "{} {} {}", at(0.97), at(0.9), at(0.7));
    }

    #[test]
    fn the_same_grade_at_the_same_time_is_the_same_card() {
        for grade in GRADES {
            assert_eq!(first(grade), first(grade));
        }
    }

    #[test]
    fn a_grade_ends_what_put_the_question_off() {
        let off = Card {
            suspended: true,
            buried_until: Some(NOON + DAY),
            snoozed_until: Some(NOON + 1),
            ..Card::default()
        };
        assert_eq!(graded(Some(&off), Grade::Good, NOON, 0.9), first(Grade::Good));
    }

    #[test]
    fn strange_cards_and_clocks_give_dates_all_the_same() {
        let strange = [
            Card { reps: 1, ..Card::default() },
            Card { reps: u32::MAX, lapses: u32::MAX, stability: f32::MAX, ..Card::default() },
            Card { reps: 1, stability: -1.0, difficulty: 99.0, ..Card::default() },
            Card { reps: 1, stability: 1.0, last_review: Millis::MAX, ..Card::default() },
            Card { reps: 1, stability: 1.0, last_review: Millis::MIN, ..Card::default() },
        ];
        for card in strange {
            for grade in GRADES {
                for now in [Millis::MIN, 0, NOON, Millis::MAX] {
                    let next = graded(Some(&card), grade, now, 0.9);
                    assert!(next.stability.is_finite() && next.difficulty.is_finite(), "{card:?}");
                    assert!(
                        (1..=i64::from(LONGEST_INTERVAL) + 3).contains(&days(&next)),
                        "{next:?}"
                    );
                    assert!(recall(&next, now).is_some_and(|share| (0.0..=1.0).contains(&share)));
                }
            }
        }
    }

    #[test]
    fn memory_fades_with_time() {
        let card = first(Grade::Good);
        let at = |days| recall(&card, NOON + days * DAY).unwrap();
        assert!(at(0) > at(3) && at(3) > at(30));
        assert!((at(3) - 0.9).abs() < 0.02, "{}", at(3));
        assert_eq!(recall(&Card::default(), NOON), None);
    }
}
