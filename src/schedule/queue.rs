//! What to answer today: the questions that are due, and a few new ones.

use std::collections::BTreeMap;

use super::day::{Day, Now};
use super::fsrs;
use crate::progress::{Card, Millis, Work};

/// How long a question stays away that was put off to later today.
const LATER: Millis = 2 * 60 * 60 * 1_000;

/// A question that can be asked, with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Known<'a, 'w> {
    /// Its id.
    pub id: &'a str,
    /// The part of the collection it belongs to, by its place there.
    pub section: usize,
    /// The reader's work on it, if there is any.
    pub work: Option<&'w Work>,
}

/// Why a question is in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was due before today, by so many days.
    Overdue(i32),
    /// It is due today.
    Due,
    /// It has never been graded.
    New,
    /// It has never been graded, and something is written for it.
    Begun,
}

/// A question in the queue.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// The question's id.
    pub id: &'a str,
    /// Why it is asked.
    pub why: Why,
    /// How likely it is known, from 0 to 1, where it was graded before.
    pub recall: Option<f64>,
}

/// A question that waits for its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later<'a> {
    /// The question's id.
    pub id: &'a str,
    /// When it comes back.
    pub at: Millis,
}

/// What to answer today, and what comes after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue<'a> {
    /// What to answer now, most urgent first: what is due by how long it has been, then new ones.
    pub entries: Vec<Entry<'a>>,
    /// What is put off until later today or comes on a later day, soonest first.
    pub later: Vec<Later<'a>>,
    /// What is not asked until the reader brings it back.
    pub suspended: Vec<&'a str>,
    /// How many new questions are left for other days.
    pub new_left: usize,
}

impl<'a> Queue<'a> {
    /// The queue over all questions, with at most so many new ones a day.
    pub fn of(questions: &[Known<'a, '_>], now: Now, new_per_day: usize) -> Self {
        let mut queue = Queue::default();
        let mut due: Vec<(&Card, Entry)> = Vec::new();
        let mut unasked = Vec::new();
        let mut begun_today = 0;
        for question in questions {
            let card = question.work.and_then(|work| work.card.as_ref());
            begun_today += usize::from(question.work.is_some_and(|work| began_on(work, now)));
            match card {
                Some(card) if card.suspended => queue.suspended.push(question.id),
                Some(card) if is_put_off(card, now) => {
                    let at = put_off_until(card).max(if card.reps > 0 { card.due } else { 0 });
                    queue.later.push(Later { id: question.id, at });
                }
                Some(card) if card.reps > 0 => {
                    let overdue = now.day_of(card.due).until(now.day());
                    if overdue < 0 {
                        queue.later.push(Later { id: question.id, at: card.due });
                    } else {
                        let why = if overdue == 0 { Why::Due } else { Why::Overdue(overdue) };
                        let recall = fsrs::recall(card, now.at);
                        due.push((card, Entry { id: question.id, why, recall }));
                    }
                }
                _ => unasked.push(question),
            }
        }
        due.sort_by(|(one, _), (other, _)| {
            let day = |card: &Card| now.day_of(card.due);
            day(one).cmp(&day(other)).then(one.stability.total_cmp(&other.stability))
        });
        queue.entries = due.into_iter().map(|(_, entry)| entry).collect();
        queue.later.sort_by_key(|later| later.at);
        let new = introduced(unasked);
        let room = new_per_day.saturating_sub(begun_today).min(new.len());
        queue.new_left = new.len() - room;
        queue.entries.extend(new.into_iter().take(room));
        queue
    }

    /// How many questions are due that were graded before.
    pub fn due(&self) -> usize {
        let is_due = |entry: &&Entry| matches!(entry.why, Why::Due | Why::Overdue(_));
        self.entries.iter().filter(is_due).count()
    }
}

/// New questions in the order in which they are asked: first those that something is written for,
/// then one of each section after another.
fn introduced<'a>(unasked: Vec<&Known<'a, '_>>) -> Vec<Entry<'a>> {
    let mut rounds: BTreeMap<usize, usize> = BTreeMap::new();
    let mut ranked: Vec<(bool, usize, usize, Entry)> = unasked
        .into_iter()
        .map(|question| {
            let is_begun = question.work.is_some_and(Work::has_draft);
            let round = rounds.entry(question.section).or_default();
            *round += 1;
            let why = if is_begun { Why::Begun } else { Why::New };
            let entry = Entry { id: question.id, why, recall: None };
            (!is_begun, *round, question.section, entry)
        })
        .collect();
    ranked.sort_by_key(|(is_untouched, round, section, _)| {
        (*is_untouched, if *is_untouched { *round } else { 0 }, *section)
    });
    ranked.into_iter().map(|(.., entry)| entry).collect()
}

/// Whether the first grade was given today.
fn began_on(work: &Work, now: Now) -> bool {
    let first = work.attempts.iter().find(|attempt| attempt.grade.is_some());
    first.is_some_and(|attempt| now.day_of(attempt.at) == now.day())
}

/// When a card comes back that is put off.
fn put_off_until(card: &Card) -> Millis {
    card.buried_until.max(card.snoozed_until).unwrap_or(Millis::MIN)
}

/// Whether a card is put off at this moment.
pub fn is_put_off(card: &Card, now: Now) -> bool {
    put_off_until(card) > now.at
}

/// Whether a card is to be asked again today, and at this moment.
pub fn is_due(card: &Card, now: Now) -> bool {
    !is_put_off(card, now) && due_day(card, now).is_some_and(|due| due <= now.day())
}

/// The day from which a card counts as due, where it does at all.
pub fn due_day(card: &Card, now: Now) -> Option<Day> {
    if card.suspended || card.reps == 0 {
        return None;
    }
    let due = now.day_of(card.due);
    Some(if is_put_off(card, now) { due.max(now.day_of(put_off_until(card))) } else { due })
}

/// The card of a question that is put off for two hours.
pub fn snoozed(card: Option<&Card>, now: Now) -> Card {
    Card { snoozed_until: Some(now.at.saturating_add(LATER)), ..card.cloned().unwrap_or_default() }
}

/// The card of a question that is put off until tomorrow.
pub fn buried(card: Option<&Card>, now: Now) -> Card {
    Card { buried_until: Some(now.tomorrow()), ..card.cloned().unwrap_or_default() }
}

/// The card of a question that is not asked any more, or asked again.
pub fn suspended(card: Option<&Card>, is_suspended: bool) -> Card {
    Card {
        suspended: is_suspended,
        buried_until: None,
        snoozed_until: None,
        ..card.cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::day::DAY;
    use super::*;
    use crate::progress::{Attempt, Grade};

    /// Noon in Greenwich.
    const NOW: Now = Now { at: 1_795_262_400_000, east: 0 };

    fn graded(due_in_days: i64, stability: f32) -> Work {
        let card = Card {
            reps: 1,
            stability,
            due: NOW.at + due_in_days * DAY,
            last_review: NOW.at - 10 * DAY,
            ..Card::default()
        };
        Work { card: Some(card), ..Work::default() }
    }

    fn known<'a, 'w>(id: &'a str, section: usize, work: &'w Work) -> Known<'a, 'w> {
        Known { id, section, work: Some(work) }
    }

    fn ids<'a>(queue: &Queue<'a>) -> Vec<&'a str> {
        queue.entries.iter().map(|entry| entry.id).collect()
    }

    #[test]
    fn what_has_been_due_longest_comes_first_and_new_ones_last() {
        let (old, weak, strong, later) =
            (graded(-4, 9.0), graded(0, 1.0), graded(0, 5.0), graded(3, 1.0));
        let questions = [
            Known { id: "new", section: 0, work: None },
            known("later", 0, &later),
            known("strong", 0, &strong),
            known("weak", 0, &weak),
            known("old", 0, &old),
        ];
        let queue = Queue::of(&questions, NOW, 5);
        assert_eq!(ids(&queue), ["old", "weak", "strong", "new"]);
        let reasons: Vec<Why> = queue.entries.iter().map(|entry| entry.why).collect();
        assert_eq!(reasons, [Why::Overdue(4), Why::Due, Why::Due, Why::New]);
        assert_eq!(queue.due(), 3);
        assert_eq!(queue.later, [Later { id: "later", at: NOW.at + 3 * DAY }]);
        assert!(queue.entries[0].recall.is_some() && queue.entries[3].recall.is_none());
    }

    #[test]
    fn what_is_due_tonight_is_due_all_day() {
        let mut tonight = graded(0, 1.0);
        if let Some(card) = &mut tonight.card {
            card.due = NOW.tomorrow() - 1;
        }
        assert_eq!(ids(&Queue::of(&[known("tonight", 0, &tonight)], NOW, 0)), ["tonight"]);
        if let Some(card) = &mut tonight.card {
            card.due = NOW.tomorrow();
        }
        assert!(Queue::of(&[known("tonight", 0, &tonight)], NOW, 0).entries.is_empty());
    }

    #[test]
    fn new_questions_come_from_all_sections_and_only_so_many_a_day() {
        let drafted = Work { answer: "Because.".into(), ..Work::default() };
        let mut questions: Vec<Known> = ["a1", "a2", "a3", "b1", "b2", "c1"]
            .into_iter()
            .map(|id| Known { id, section: usize::from(id.as_bytes()[0]), work: None })
            .collect();
        let queue = Queue::of(&questions, NOW, 4);
        assert_eq!(ids(&queue), ["a1", "b1", "c1", "a2"]);
        assert_eq!(queue.new_left, 2);
        questions[2].work = Some(&drafted);
        let queue = Queue::of(&questions, NOW, 2);
        assert_eq!(ids(&queue), ["a3", "a1"]);
        assert_eq!(queue.entries[0].why, Why::Begun);
    }

    #[test]
    fn new_questions_that_were_graded_today_count_against_the_limit() {
        let attempt = |at| Attempt { at, grade: Some(Grade::Good), ..Attempt::default() };
        let today = Work { attempts: vec![attempt(NOW.at - 1)], ..graded(3, 1.0) };
        let before = Work {
            attempts: vec![attempt(NOW.at - 2 * DAY), attempt(NOW.at - 1)],
            ..graded(3, 1.0)
        };
        let questions = [
            known("today", 0, &today),
            known("before", 0, &before),
            Known { id: "n1", section: 0, work: None },
            Known { id: "n2", section: 0, work: None },
        ];
        assert_eq!(ids(&Queue::of(&questions, NOW, 2)), ["n1"]);
        assert!(Queue::of(&questions, NOW, 1).entries.is_empty());
    }

    #[test]
    fn what_is_put_off_comes_back_by_itself_and_what_is_suspended_does_not() {
        let due = graded(-1, 1.0);
        let card = due.card.as_ref();
        let with = |card| Work { card: Some(card), ..Work::default() };
        let (snooze, bury, off) =
            (with(snoozed(card, NOW)), with(buried(card, NOW)), with(suspended(card, true)));
        let new = with(buried(None, NOW));
        let questions = [
            known("snooze", 0, &snooze),
            known("bury", 0, &bury),
            known("off", 0, &off),
            known("new", 0, &new),
        ];
        let queue = Queue::of(&questions, NOW, 5);
        assert!(queue.entries.is_empty(), "{:?}", queue.entries);
        assert_eq!(queue.suspended, ["off"]);
        let returns: Vec<&str> = queue.later.iter().map(|later| later.id).collect();
        assert_eq!(returns, ["snooze", "bury", "new"]);
        let evening = Now { at: NOW.at + LATER, ..NOW };
        assert_eq!(ids(&Queue::of(&questions, evening, 5)), ["snooze"]);
        let morning = Now { at: NOW.tomorrow(), ..NOW };
        assert_eq!(ids(&Queue::of(&questions, morning, 5)), ["snooze", "bury", "new"]);
        let back = with(suspended(off.card.as_ref(), false));
        assert_eq!(ids(&Queue::of(&[known("off", 0, &back)], NOW, 0)), ["off"]);
    }
}
