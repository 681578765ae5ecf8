//! The grade that what happened speaks for, and what of it decided.

use crate::progress::{AttemptKind, Grade};

/// What happened in an attempt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// In code or in words.
    pub kind: AttemptKind,
    /// Whether the code passed: the first stage at least.
    pub passed: bool,
    /// Whether a follow-up of a drill that passed is open.
    pub follow_up_open: bool,
    /// Whether a random input makes the code fail that passed.
    pub random_input_fails: bool,
    /// Whether the work of the code that passed grows faster than the drill asks for.
    pub grows_too_fast: bool,
    /// How many submissions did not pass.
    pub failures: usize,
    /// How many hints were opened.
    pub hints: usize,
    /// Whether the solution was looked at before the code passed.
    pub solution_seen: bool,
    /// How many rubric points were ticked.
    pub ticked: usize,
    /// Of how many.
    pub of: usize,
    /// How sure the reader was before the reveal, from 1 to 5.
    pub confidence: Option<u8>,
    /// How long it took; 0 where nobody counted.
    pub seconds: u64,
    /// How many minutes a prepared candidate needs.
    pub minutes: u8,
}

/// Something that decided a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No submission passed.
    NotPassed,
    /// The solution was looked at before the code passed.
    SolutionSeen,
    /// The code passed, and a random input makes it fail.
    RandomInputFails,
    /// So many rubric points were made.
    Points {
        /// How many.
        ticked: usize,
        /// Of how many.
        of: usize,
    },
    /// So many submissions failed before one passed.
    Failures(usize),
    /// A follow-up is open.
    FollowUpOpen,
    /// The work of the code that passed grows faster than the drill asks for.
    GrowsTooFast,
    /// So many hints were opened.
    Hints(usize),
    /// So many minutes were spent where fewer are enough.
    Slow {
        /// How many.
        minutes: u64,
        /// How many are enough.
        enough: u8,
    },
    /// It took no longer than it should.
    InTime,
    /// The reader was not sure before the reveal.
    Unsure,
    /// There is no rubric to compare with.
    NoRubric,
}

/// A grade to take or to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The grade.
    pub grade: Grade,
    /// What decided it, most important first; never empty.
    pub reasons: Vec<Reason>,
    /// Whether the question was not answered at all. Then there is nothing to grade but that.
    pub is_failure: bool,
}

impl Proposal {
    /// What speaks for a grade.
    pub fn of(happened: &Happened) -> Self {
        let failures = failures(happened);
        if !failures.is_empty() {
            return Self { grade: Grade::Again, reasons: failures, is_failure: true };
        }
        let caps = caps(happened);
        let grade = caps.iter().map(|(cap, _)| *cap).min().unwrap_or(Grade::Good);
        let reasons = caps.into_iter().filter(|(cap, _)| *cap == grade).map(|(_, why)| why);
        Self { grade, reasons: reasons.collect(), is_failure: false }
    }

    /// Whether the reader may give this grade. What failed can only be asked again: Hard is for
    /// what was known with effort, and given to what was not it spoils the schedule.
    pub fn allows(&self, grade: Grade) -> bool {
        !self.is_failure || grade == Grade::Again
    }
}

/// Why the question counts as not answered, if it does.
fn failures(happened: &Happened) -> Vec<Reason> {
    let Happened { ticked, of, .. } = *happened;
    match happened.kind {
        AttemptKind::Code if happened.solution_seen => vec![Reason::SolutionSeen],
        AttemptKind::Code if !happened.passed => vec![Reason::NotPassed],
        AttemptKind::Code if happened.random_input_fails => vec![Reason::RandomInputFails],
        AttemptKind::Words if ticked * 2 < of => vec![Reason::Points { ticked, of }],
        _ => Vec::new(),
    }
}

/// The best grade that each thing that happened allows.
fn caps(happened: &Happened) -> Vec<(Grade, Reason)> {
    let Happened { failures, hints, ticked, of, .. } = *happened;
    let is_code = happened.kind == AttemptKind::Code;
    let mut caps = Vec::new();
    if is_code {
        let grade = match failures {
            0 => Grade::Easy,
            1 | 2 => Grade::Good,
            _ => Grade::Hard,
        };
        caps.push((grade, Reason::Failures(failures)));
        if happened.follow_up_open {
            caps.push((Grade::Hard, Reason::FollowUpOpen));
        }
        if happened.grows_too_fast {
            caps.push((Grade::Hard, Reason::GrowsTooFast));
        }
    }
    if is_code || hints > 0 {
        let grade = match hints {
            0 => Grade::Easy,
            1 => Grade::Good,
            _ => Grade::Hard,
        };
        caps.push((grade, Reason::Hints(hints)));
    }
    // Next to code an answer in words is optional, so only one that was compared counts.
    if of > 0 && (!is_code || ticked > 0) {
        let grade = match ticked {
            all if all >= of => Grade::Easy,
            most if most * 3 >= of * 2 => Grade::Good,
            _ => Grade::Hard,
        };
        caps.push((grade, Reason::Points { ticked, of }));
    } else if !is_code {
        caps.push((Grade::Good, Reason::NoRubric));
    }
    if happened.seconds > 0 {
        let (minutes, enough) = (happened.seconds.div_ceil(60), happened.minutes);
        let slow = Reason::Slow { minutes, enough };
        caps.push(match minutes {
            _ if minutes > 2 * u64::from(enough) => (Grade::Hard, slow),
            _ if minutes > u64::from(enough) => (Grade::Good, slow),
            _ => (Grade::Easy, Reason::InTime),
        });
    }
    if happened.confidence.is_some_and(|confidence| confidence <= 3) {
        caps.push((Grade::Good, Reason::Unsure));
    }
    caps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> Happened {
        Happened { passed: true, of: 5, seconds: 300, minutes: 10, ..Happened::default() }
    }

    fn words(ticked: usize) -> Happened {
        let kind = AttemptKind::Words;
        Happened { kind, ticked, of: 6, seconds: 100, minutes: 2, ..Happened::default() }
    }

    #[test]
    fn the_worst_of_what_happened_decides_and_is_named() {
        use Grade::{Again, Easy, Good, Hard};
        let slow = |minutes, enough| Reason::Slow { minutes, enough };
        let points = |ticked, of| Reason::Points { ticked, of };
        let table = [
            (code(), Easy, vec![Reason::Failures(0), Reason::Hints(0), Reason::InTime]),
            (Happened { failures: 2, ..code() }, Good, vec![Reason::Failures(2)]),
            (
                Happened { failures: 1, hints: 1, ..code() },
                Good,
                vec![Reason::Failures(1), Reason::Hints(1)],
            ),
            (Happened { failures: 3, hints: 1, ..code() }, Hard, vec![Reason::Failures(3)]),
            (Happened { hints: 2, ..code() }, Hard, vec![Reason::Hints(2)]),
            (Happened { follow_up_open: true, ..code() }, Hard, vec![Reason::FollowUpOpen]),
            (Happened { grows_too_fast: true, ..code() }, Hard, vec![Reason::GrowsTooFast]),
            (Happened { seconds: 601, ..code() }, Good, vec![slow(11, 10)]),
            (Happened { seconds: 1201, ..code() }, Hard, vec![slow(21, 10)]),
            (Happened { confidence: Some(2), ..code() }, Good, vec![Reason::Unsure]),
            (Happened { ticked: 2, ..code() }, Hard, vec![points(2, 5)]),
            (Happened { passed: false, failures: 4, ..code() }, Again, vec![Reason::NotPassed]),
            (Happened { solution_seen: true, ..code() }, Again, vec![Reason::SolutionSeen]),
            (
                Happened { random_input_fails: true, ..code() },
                Again,
                vec![Reason::RandomInputFails],
            ),
            (words(6), Easy, vec![points(6, 6), Reason::InTime]),
            (words(4), Good, vec![points(4, 6)]),
            (words(3), Hard, vec![points(3, 6)]),
            (words(2), Again, vec![points(2, 6)]),
            (words(0), Again, vec![points(0, 6)]),
            (Happened { confidence: Some(1), ..words(6) }, Good, vec![Reason::Unsure]),
            (Happened { of: 0, ..words(0) }, Good, vec![Reason::NoRubric]),
        ];
        for (happened, grade, reasons) in table {
            let proposal = Proposal::of(&happened);
            assert_eq!((proposal.grade, proposal.reasons), (grade, reasons), "{happened:?}");
        }
    }

    #[test]
    fn what_failed_can_only_be_asked_again() {
        for happened in [
            Happened { passed: false, ..code() },
            Happened { solution_seen: true, ..code() },
            words(1),
        ] {
            let proposal = Proposal::of(&happened);
            assert!(proposal.is_failure && proposal.allows(Grade::Again));
            for grade in [Grade::Hard, Grade::Good, Grade::Easy] {
                assert!(!proposal.allows(grade), "{happened:?}");
            }
        }
        let known = Proposal::of(&code());
        assert!(super::super::fsrs::GRADES.into_iter().all(|grade| known.allows(grade)));
    }
}
