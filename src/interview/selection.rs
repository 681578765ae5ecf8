//! Which questions an interview asks: of each kind in turn, what is weak and what was never tried
//! first, as many as fit into the time.

use std::collections::BTreeSet;

use question::Section;

use crate::catalog::{Kind, Listing};
use crate::progress::{Outcome, Work};

/// Kinds in the order in which an interviewer comes to them.
const ORDER: [Kind; 4] = [Kind::Words, Kind::Code, Kind::Design, Kind::Story];

/// What the reader wants to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// How long it is to take.
    pub minutes: u32,
    /// Parts of the collection to ask from.
    pub sections: BTreeSet<Section>,
    /// Kinds of questions to ask.
    pub kinds: BTreeSet<Kind>,
    /// The same seed gives the same questions.
    pub seed: u64,
}

/// How well the reader did on a question, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Tried, and it did not work out.
    Weak,
    /// Never tried.
    Untouched,
    /// Begun.
    Begun,
    /// Solved or answered well.
    Strong,
}

/// How well the reader did on a question.
pub fn strength(question: &Listing, work: &Work) -> Strength {
    let last = work.attempts.last();
    let has_failed = work.outcomes.values().any(|outcome| *outcome == Outcome::Failed);
    if last.is_some_and(|attempt| !attempt.passed) || has_failed {
        Strength::Weak
    } else if last.is_some() || work.has_passed(question.stages) {
        Strength::Strong
    } else if work.has_draft() {
        Strength::Begun
    } else {
        Strength::Untouched
    }
}

/// A question that could be asked.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The question.
    pub question: &'a Listing,
    /// How well the reader did on it.
    pub strength: Strength,
}

/// The questions of an interview, in the order in which they are asked; none if none fits.
pub fn select<'a>(candidates: &[Candidate<'a>], wish: &Wish) -> Vec<&'a Listing> {
    let mut open: Vec<&Candidate> = candidates
        .iter()
        .filter(|Candidate { question, .. }| {
            wish.sections.contains(&question.section) && wish.kinds.contains(&question.kind)
        })
        .collect();
    let mut chosen: Vec<&Listing> = Vec::new();
    let mut left = wish.minutes;
    let mut is_first_round = true;
    loop {
        let before = chosen.len();
        for (at, kind) in ORDER.iter().enumerate() {
            let later = ORDER.get(at + 1..).unwrap_or_default();
            let reserved = if is_first_round { reserved(&open, *kind, later, left) } else { 0 };
            let picked = pick(&open, &chosen, *kind, left.saturating_sub(reserved), wish.seed);
            if let Some(question) = picked {
                left -= u32::from(question.minutes);
                open.retain(|candidate| candidate.question.id != question.id);
                chosen.push(question);
            }
        }
        is_first_round = false;
        if chosen.len() == before {
            break;
        }
    }
    chosen.sort_by_key(|question| ORDER.iter().position(|kind| *kind == question.kind));
    chosen
}

/// What a kind's first question must leave for those that come after it: enough for one of each,
/// or for one at all, or else nothing.
fn reserved(open: &[&Candidate], kind: Kind, later: &[Kind], left: u32) -> u32 {
    let own = shortest(open, kind).unwrap_or(0);
    let others: Vec<u32> = later.iter().filter_map(|later| shortest(open, *later)).collect();
    let wishes = [others.iter().sum(), others.iter().min().copied().unwrap_or(0)];
    wishes.into_iter().find(|wish| own + wish <= left).unwrap_or(0)
}

fn shortest(open: &[&Candidate], kind: Kind) -> Option<u32> {
    let minutes = open.iter().filter(|candidate| candidate.question.kind == kind);
    minutes.map(|candidate| u32::from(candidate.question.minutes)).min()
}

/// The next question of a kind that takes no longer than `minutes`: the weakest, from the section
/// that was asked from least, and among equals the one that the seed prefers.
fn pick<'a>(
    open: &[&Candidate<'a>],
    chosen: &[&Listing],
    kind: Kind,
    minutes: u32,
    seed: u64,
) -> Option<&'a Listing> {
    open.iter()
        .filter(|Candidate { question, .. }| {
            question.kind == kind && question.minutes > 0 && u32::from(question.minutes) <= minutes
        })
        .min_by_key(|Candidate { question, strength }| {
            let asked = chosen.iter().filter(|other| other.section == question.section).count();
            (*strength, asked, lot(&question.id, seed))
        })
        .map(|candidate| candidate.question)
}

/// A number that looks like chance and depends on the id and the seed alone: FNV-1a, then the
/// finalizer of SplitMix64.
fn lot(id: &str, seed: u64) -> u64 {
    let mut number = id.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog;
    use crate::progress::Attempt;

    fn wish(minutes: u32, seed: u64) -> Wish {
        Wish { minutes, sections: Section::ALL.into(), kinds: Kind::ALL.into(), seed }
    }

    fn untouched(catalog: &catalog::Catalog) -> Vec<Candidate<'_>> {
        let candidate = |question| Candidate { question, strength: Strength::Untouched };
        catalog.questions.iter().map(candidate).collect()
    }

    fn minutes(chosen: &[&Listing]) -> u32 {
        chosen.iter().map(|question| u32::from(question.minutes)).sum()
    }

    fn kinds(chosen: &[&Listing]) -> BTreeSet<Kind> {
        chosen.iter().map(|question| question.kind).collect()
    }

    #[test]
    fn it_fits_the_time_and_uses_it_and_asks_nothing_twice() {
        let catalog = catalog::load().unwrap();
        let candidates = untouched(&catalog);
        let least = candidates.iter().map(|one| u32::from(one.question.minutes)).min().unwrap();
        for length in [5, 20, 30, 45, 60, 180] {
            for seed in 0..50 {
                let chosen = select(&candidates, &wish(length, seed));
                let total = minutes(&chosen);
                assert!(total <= length, "{total} of {length}");
                assert!(
                    total + least > length || chosen.len() == candidates.len() || {
                        let shortest = candidates
                            .iter()
                            .filter(|one| !chosen.iter().any(|other| other.id == one.question.id))
                            .map(|one| u32::from(one.question.minutes))
                            .min();
                        shortest.is_none_or(|shortest| total + shortest > length)
                    }
                );
                let ids: BTreeSet<&str> = chosen.iter().map(|one| one.id.as_str()).collect();
                assert_eq!(ids.len(), chosen.len());
            }
        }
    }

    #[test]
    fn an_hour_is_mixed_and_depends_on_the_seed_alone() {
        let catalog = catalog::load().unwrap();
        let candidates = untouched(&catalog);
        let all: BTreeSet<Vec<&str>> = (0..20)
            .map(|seed| {
                let chosen = select(&candidates, &wish(90, seed));
                assert_eq!(kinds(&chosen).len(), 4, "{:?}", kinds(&chosen));
                assert_eq!(chosen, select(&candidates, &wish(90, seed)));
                chosen.iter().map(|question| question.id.as_str()).collect()
            })
            .collect();
        assert!(all.len() > 10, "{} different interviews of 20", all.len());
        for seed in 0..20 {
            assert!(kinds(&select(&candidates, &wish(45, seed))).len() >= 2);
        }
    }

    #[test]
    fn only_what_was_wished_for_is_asked() {
        let catalog = catalog::load().unwrap();
        let only = Wish {
            sections: [Section::Behavioral].into(),
            kinds: [Kind::Story].into(),
            ..wish(60, 1)
        };
        let chosen = select(&untouched(&catalog), &only);
        assert!(chosen.len() > 1);
        assert!(chosen.iter().all(|question| question.section == Section::Behavioral));
        assert!(select(&untouched(&catalog), &Wish { minutes: 0, ..only.clone() }).is_empty());
        let nothing = Wish { kinds: [Kind::Code].into(), ..only };
        assert!(select(&untouched(&catalog), &nothing).is_empty());
    }

    #[test]
    fn what_is_weak_is_asked_before_what_is_known() {
        let catalog = catalog::load().unwrap();
        let stories: Vec<&Listing> =
            catalog.questions.iter().filter(|question| question.kind == Kind::Story).collect();
        let candidates: Vec<Candidate> = stories
            .iter()
            .enumerate()
            .map(|(at, question)| Candidate {
                question,
                strength: if at == 3 { Strength::Weak } else { Strength::Strong },
            })
            .collect();
        for seed in 0..10 {
            let chosen = select(&candidates, &wish(u32::from(stories[3].minutes), seed));
            assert_eq!(chosen, [stories[3]]);
        }
    }

    #[test]
    fn strength_is_what_the_last_attempt_says() {
        let question = &catalog::load().unwrap().questions[0];
        let attempt = |passed| Attempt { passed, ..Attempt::default() };
        let of = |work: Work| strength(question, &work);
        assert_eq!(of(Work::default()), Strength::Untouched);
        assert_eq!(of(Work { answer: "x".into(), ..Work::default() }), Strength::Begun);
        let failed = Work { attempts: vec![attempt(true), attempt(false)], ..Work::default() };
        assert_eq!(of(failed), Strength::Weak);
        let passed = Work { attempts: vec![attempt(false), attempt(true)], ..Work::default() };
        assert_eq!(of(passed), Strength::Strong);
        let wrong = Work { outcomes: [(0, Outcome::Failed)].into(), ..Work::default() };
        assert_eq!(of(wrong), Strength::Weak);
    }
}
