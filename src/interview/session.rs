//! An interview under way, and its clock. Saved as JSON of version 1 whenever it changes, so that
//! it goes on after a reload:
//!
//! ```json
//! {"version": 1, "at": 0, "minutes": 45, "items": [{"question": "…", "spent": 0}],
//!  "current": 0, "since": 0, "clock_hidden": false, "ended": null}
//! ```

use serde::{Deserialize, Serialize};

use crate::progress::Millis;

const VERSION: u32 = 1;

/// An interview from its first question until its report is put away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    version: u32,
    /// When it began.
    pub at: Millis,
    /// How long it is to take.
    pub minutes: u32,
    /// Its questions.
    pub items: Vec<Item>,
    /// Which of them is on the page.
    pub current: usize,
    /// Since when.
    since: Millis,
    /// Whether the reader does not want to see the clock.
    pub clock_hidden: bool,
    /// When it ended.
    pub ended: Option<Millis>,
}

/// A question of an interview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub question: String,
    /// How long it was on the page before now, in milliseconds.
    pub spent: Millis,
    /// Whether it was ever on the page.
    #[serde(default)]
    pub is_seen: bool,
    /// Whether what was written before was put away for it.
    #[serde(default)]
    pub is_begun: bool,
}

/// A moment of the clock that is worth a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// Half of the time is over.
    Half,
    /// So many minutes are left.
    Left(u32),
    /// The time is over; nothing ends by itself.
    Over,
}

impl Session {
    /// An interview that begins now with its first question.
    pub fn begin(questions: Vec<String>, minutes: u32, now: Millis) -> Self {
        let item = |question| Item { question, ..Item::default() };
        let mut items: Vec<Item> = questions.into_iter().map(item).collect();
        if let Some(first) = items.first_mut() {
            first.is_seen = true;
        }
        Self {
            version: VERSION,
            at: now,
            minutes,
            items,
            current: 0,
            since: now,
            clock_hidden: false,
            ended: None,
        }
    }

    /// The question on the page.
    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.current)
    }

    /// The interview with another of its questions on the page.
    pub fn at_question(&self, index: usize, now: Millis) -> Self {
        let mut session = self.with_time_counted(now);
        if let Some(item) = session.items.get_mut(index) {
            item.is_seen = true;
            session.current = index;
        }
        session
    }

    /// The interview with its present question begun.
    pub fn with_begun(&self) -> Self {
        let mut session = self.clone();
        if let Some(item) = session.items.get_mut(self.current) {
            item.is_begun = true;
        }
        session
    }

    /// The interview with its clock shown or hidden.
    pub fn with_clock(&self, is_hidden: bool) -> Self {
        Self { clock_hidden: is_hidden, ..self.clone() }
    }

    /// The interview at its end.
    pub fn end(&self, now: Millis) -> Self {
        let ended = Some(self.ended.unwrap_or(now));
        Self { ended, ..self.with_time_counted(now) }
    }

    fn with_time_counted(&self, now: Millis) -> Self {
        let mut session = self.clone();
        if session.ended.is_none() {
            let current = session.current;
            if let Some(item) = session.items.get_mut(current) {
                item.spent = item.spent.saturating_add(now.saturating_sub(self.since).max(0));
            }
            session.since = now;
        }
        session
    }

    /// How long it took, or has taken.
    pub fn elapsed(&self, now: Millis) -> Millis {
        self.ended.unwrap_or(now).saturating_sub(self.at).max(0)
    }

    /// What is left of its time, in seconds; below zero when it is over.
    pub fn seconds_left(&self, now: Millis) -> i64 {
        i64::from(self.minutes) * 60 - self.elapsed(now) / 1_000
    }

    /// The last milestone that the clock has passed, if it has passed one.
    pub fn milestone(&self, now: Millis) -> Option<Milestone> {
        let left = self.seconds_left(now);
        let total = i64::from(self.minutes) * 60;
        let near = [1, 5].into_iter().find(|minutes| {
            left <= i64::from(*minutes) * 60 && i64::from(*minutes) * 60 * 2 < total
        });
        match near {
            _ if left <= 0 => Some(Milestone::Over),
            Some(minutes) => Some(Milestone::Left(minutes)),
            None if left * 2 <= total => Some(Milestone::Half),
            None => None,
        }
    }

    /// The text to keep.
    pub fn save(&self) -> String {
        // Strings and numbers always have a JSON form.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The interview that a kept text stands for, unless it is of another form or makes no sense.
    pub fn read(text: &str) -> Option<Self> {
        let session: Self = serde_json::from_str(text).ok()?;
        let is_sound = session.version == VERSION && session.current < session.items.len();
        is_sound.then_some(session)
    }

    /// How long a question took, in whole seconds.
    pub fn seconds(item: &Item) -> u64 {
        u64::try_from(item.spent / 1_000).unwrap_or_default()
    }
}

/// The length of an interview in minutes, as a reader writes it.
pub fn minutes_from(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|minutes| (5..=240).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_minute(minute: i64) -> Millis {
        minute * 60_000
    }

    fn session() -> Session {
        Session::begin(vec!["a".into(), "b".into(), "c".into()], 30, 0)
    }

    #[test]
    fn each_question_gets_the_time_it_was_on_the_page() {
        let session = session().at_question(1, 10_000).at_question(0, 12_500).end(13_000);
        let spent: Vec<Millis> = session.items.iter().map(|item| item.spent).collect();
        assert_eq!(spent, [10_500, 2_500, 0]);
        assert_eq!(
            session.items.iter().map(|item| item.is_seen).collect::<Vec<_>>(),
            [true, true, false]
        );
        assert_eq!(session.end(99_000).items, session.items, "it ends once");
        assert_eq!(session.elapsed(99_000), 13_000);
    }

    #[test]
    fn a_clock_that_was_set_back_takes_nothing_away() {
        let session = session().at_question(1, -5_000).at_question(2, 1_000);
        assert!(session.items.iter().all(|item| item.spent >= 0));
        assert_eq!(session.at_question(9, 2_000).current, 2, "there is no such question");
    }

    #[test]
    fn milestones_come_once_and_in_order() {
        use Milestone::{Half, Left, Over};
        let table = [
            (0, None),
            (14, None),
            (15, Some(Half)),
            (24, Some(Half)),
            (25, Some(Left(5))),
            (29, Some(Left(1))),
            (30, Some(Over)),
            (90, Some(Over)),
        ];
        for (minute, expected) in table {
            assert_eq!(session().milestone(at_minute(minute)), expected, "{minute}");
        }
        let short = Session { minutes: 6, ..session() };
        assert_eq!(short.milestone(at_minute(3)), Some(Half), "five minutes are more than half");
        assert_eq!(session().seconds_left(at_minute(31)), -60);
    }

    #[test]
    fn it_survives_being_saved() {
        let session = session().at_question(2, 5_000).with_clock(true);
        assert_eq!(Session::read(&session.save()), Some(session.clone()));
        let ended = session.end(9_000);
        assert_eq!(Session::read(&ended.save()), Some(ended));
    }

    #[test]
    fn garbage_is_no_interview() {
        let beyond = Session { current: 3, ..session() };
        let newer = Session { version: 2, ..session() };
        for text in ["", "{}", "[]", &beyond.save(), &newer.save()] {
            assert_eq!(Session::read(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_have_bounds() {
        for (text, expected) in
            [("45", Some(45)), (" 5 ", Some(5)), ("4", None), ("241", None), ("x", None)]
        {
            assert_eq!(minutes_from(text), expected, "{text}");
        }
    }
}
