//! How many questions become due on the days to come.

use super::day::{Day, Now};
use super::queue::due_day;
use crate::progress::Card;

/// The number of reviews that become due on each of the next days, today first. What is overdue
/// counts for today.
pub fn forecast<'a>(
    cards: impl IntoIterator<Item = &'a Card>,
    now: Now,
    days: usize,
) -> Vec<(Day, usize)> {
    let today = now.day();
    let mut counts: Vec<(Day, usize)> = (0..days)
        .map(|offset| (today.plus(i32::try_from(offset).unwrap_or(i32::MAX)), 0))
        .collect();
    for due in cards.into_iter().filter_map(|card| due_day(card, now)) {
        let offset = usize::try_from(today.until(due)).unwrap_or(0);
        if let Some((_, count)) = counts.get_mut(offset) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::super::day::DAY;
    use super::super::queue::{buried, snoozed, suspended};
    use super::*;

    const NOW: Now = Now { at: 1_795_262_400_000, east: 60 };

    fn due_in(days: i64) -> Card {
        Card { reps: 2, stability: 3.0, due: NOW.at + days * DAY, ..Card::default() }
    }

    #[test]
    fn each_card_counts_on_its_day_and_the_overdue_ones_today() {
        let cards = [
            due_in(-9),
            due_in(0),
            due_in(1),
            due_in(13),
            due_in(14),
            Card::default(),
            suspended(Some(&due_in(1)), true),
            buried(Some(&due_in(-1)), NOW),
            snoozed(Some(&due_in(-1)), NOW),
        ];
        let counts: Vec<usize> =
            forecast(&cards, NOW, 14).into_iter().map(|(_, count)| count).collect();
        let mut expected = vec![0; 14];
        (expected[0], expected[1], expected[13]) = (3, 2, 1);
        assert_eq!(counts, expected);
        assert_eq!(forecast(&cards, NOW, 3)[2].0, NOW.day().plus(2));
        assert!(forecast(&cards, NOW, 0).is_empty());
    }
}
