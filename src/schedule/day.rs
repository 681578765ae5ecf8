//! Days as people count them: in their own time zone, and ending when they have gone to bed.

use chrono::{Datelike, NaiveDate};

use crate::progress::Millis;

/// A minute in milliseconds.
pub const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
/// A day in milliseconds.
pub const DAY: Millis = 24 * HOUR;
/// Who practices after midnight still has the same evening.
const BEGINS: Millis = 4 * HOUR;
/// Days beyond any that a clock will show are taken for the last that is one.
const FARTHEST: i64 = 365 * 1000;

/// A day, counted from January 1, 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or_default()
    }

    /// The day of a date as `<input type="date">` writes it.
    pub fn read(text: &str) -> Option<Self> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        i64::from(date.to_epoch_days())
            .try_into()
            .ok()
            .filter(|day: &i32| i64::from(*day).abs() <= FARTHEST)
            .map(Self)
    }

    /// The year of its date.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month of its date, counted from 0.
    pub fn month0(self) -> usize {
        self.date().month0() as usize
    }

    /// The day of its month, counted from 1.
    pub fn of_month(self) -> u32 {
        self.date().day()
    }

    /// The day of its week, counted from Monday as 0.
    pub fn of_week(self) -> usize {
        self.date().weekday().num_days_from_monday() as usize
    }

    /// The date as `<input type="date">` reads it.
    pub fn written(self) -> String {
        self.date().format("%Y-%m-%d").to_string()
    }

    /// The day so many days later.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// How many days later another day is; negative if it is earlier.
    pub fn until(self, other: Self) -> i32 {
        other.0.saturating_sub(self.0)
    }

    /// The Monday of its week.
    pub fn monday(self) -> Self {
        self.plus(-(self.of_week() as i32))
    }
}

/// A moment, and the time zone of who lives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The moment.
    pub at: Millis,
    /// How many minutes the zone's clocks are ahead of Greenwich.
    pub east: i32,
}

impl Now {
    /// The day that a moment belongs to.
    ///
    /// All moments are taken in the zone's present time; where clocks have been changed in
    /// between, that moves the border between two days by an hour, in the middle of the night.
    pub fn day_of(&self, at: Millis) -> Day {
        let local = at.saturating_add(Millis::from(self.east) * MINUTE).saturating_sub(BEGINS);
        let day = local.div_euclid(DAY).clamp(-FARTHEST, FARTHEST);
        Day(day as i32)
    }

    /// Today.
    pub fn day(&self) -> Day {
        self.day_of(self.at)
    }

    /// The moment that a day begins.
    pub fn beginning_of(&self, day: Day) -> Millis {
        Millis::from(day.0) * DAY + BEGINS - Millis::from(self.east) * MINUTE
    }

    /// The moment that tomorrow begins.
    pub fn tomorrow(&self) -> Millis {
        self.beginning_of(self.day().plus(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, east: i32) -> Now {
        let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Now { at: local.and_utc().timestamp_millis() - Millis::from(east) * MINUTE, east }
    }

    #[test]
    fn a_day_ends_at_four_in_the_morning_where_the_reader_is() {
        for east in [0, 120, -480, 765] {
            for (now, day) in [
                ("2026-11-20 03:59", "2026-11-19"),
                ("2026-11-20 04:00", "2026-11-20"),
                ("2026-11-20 23:59", "2026-11-20"),
                ("2026-11-21 00:30", "2026-11-20"),
                ("1969-12-31 12:00", "1969-12-31"),
            ] {
                let now = at(now, east);
                assert_eq!(now.day().written(), day, "{now:?}");
                assert_eq!(now.day_of(now.beginning_of(now.day())), now.day());
                assert_eq!(now.day_of(now.beginning_of(now.day()) - 1), now.day().plus(-1));
                assert_eq!(now.day_of(now.tomorrow()), now.day().plus(1));
            }
        }
    }

    #[test]
    fn dates_are_read_as_they_are_written() {
        let day = Day::read("2028-02-29").unwrap();
        assert_eq!(day.written(), "2028-02-29");
        assert_eq!(day.plus(1).written(), "2028-03-01");
        assert_eq!(day.until(day.plus(-3)), -3);
        for text in ["", "tomorrow", "2026-02-29", "2026-13-01", "262000-01-01"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_week_begins_on_monday() {
        let monday = Day::read("2026-11-16").unwrap();
        for days in 0..7 {
            assert_eq!(monday.plus(days).monday(), monday);
        }
        assert_eq!(monday.plus(7).monday(), monday.plus(7));
    }

    #[test]
    fn no_moment_is_too_far_away() {
        for at in [Millis::MIN, Millis::MAX] {
            let now = Now { at, east: 840 };
            assert_eq!(now.day_of(now.beginning_of(now.day())), now.day());
            assert!(!now.day().written().is_empty());
        }
    }
}
