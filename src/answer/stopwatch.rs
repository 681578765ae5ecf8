//! The time an answer takes, which runs up to what it should take and beyond.

/// Milliseconds since 1970.
pub type Millis = i64;

/// A watch that is started, stopped and started again. Times are arguments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopwatch {
    before: Millis,
    since: Option<Millis>,
}

/// What is said aloud about the time, each thing once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// A minute is left.
    LastMinute,
    /// The time is up, and the watch goes on.
    Over,
}

impl Stopwatch {
    /// The watch, going from now on.
    #[must_use]
    pub fn started(self, now: Millis) -> Self {
        Self { since: self.since.or(Some(now)), ..self }
    }

    /// The watch, standing still from now on.
    #[must_use]
    pub fn stopped(self, now: Millis) -> Self {
        Self { before: self.millis(now), since: None }
    }

    /// Whether it is going.
    pub fn is_going(self) -> bool {
        self.since.is_some()
    }

    /// Whether it was ever started.
    pub fn has_time(self) -> bool {
        self.since.is_some() || self.before > 0
    }

    /// The whole seconds that it has been going.
    pub fn seconds(self, now: Millis) -> u32 {
        u32::try_from(self.millis(now) / 1000).unwrap_or(u32::MAX)
    }

    /// A clock that is set back takes no time away.
    fn millis(self, now: Millis) -> Millis {
        let going = self.since.map_or(0, |since| now.saturating_sub(since).max(0));
        self.before.saturating_add(going)
    }
}

/// What to say after so many seconds of an answer that should take `limit` of them.
pub fn announcement(seconds: u32, limit: u32) -> Option<Announcement> {
    match limit.checked_sub(seconds) {
        None | Some(0) => Some(Announcement::Over),
        Some(left) if left <= 60 && limit > 60 => Some(Announcement::LastMinute),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_time_in_which_it_goes_counts() {
        let watch = Stopwatch::default();
        assert!(!watch.has_time());
        assert_eq!(watch.seconds(9_000), 0);
        let watch = watch.started(1_000);
        assert!(watch.is_going());
        assert_eq!(watch.seconds(3_999), 2);
        assert_eq!(watch.started(3_000).seconds(4_000), 3, "starting it again changes nothing");
        let watch = watch.stopped(5_000);
        assert_eq!(watch.seconds(60_000), 4);
        assert!(watch.has_time() && !watch.is_going());
        assert_eq!(watch.started(60_000).seconds(61_500), 5);
    }

    #[test]
    fn a_clock_that_jumps_breaks_nothing() {
        let watch = Stopwatch::default().started(10_000);
        assert_eq!(watch.seconds(0), 0);
        assert_eq!(watch.stopped(0).seconds(99_000), 0);
        assert_eq!(Stopwatch::default().started(i64::MIN).seconds(i64::MAX), u32::MAX);
    }

    #[test]
    fn the_end_is_announced_and_the_minute_before_it() {
        use Announcement::{LastMinute, Over};
        let table = [
            (0, 180, None),
            (119, 180, None),
            (120, 180, Some(LastMinute)),
            (179, 180, Some(LastMinute)),
            (180, 180, Some(Over)),
            (9_999, 180, Some(Over)),
            (0, 60, None),
            (60, 60, Some(Over)),
        ];
        for (seconds, limit, expected) in table {
            assert_eq!(announcement(seconds, limit), expected, "{seconds} of {limit}");
        }
    }
}
