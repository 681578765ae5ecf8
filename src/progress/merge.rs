//! Brings together two accounts of the same thing, such as a file's and the browser's.
//!
//! The newer draft wins and the other one becomes a version of it; everything that is a list is
//! united; what cannot be told apart by time is kept from both where that is possible. Merging
//! the same account again changes nothing.

use super::model::Work;
use super::records::{
    Attempt, DraftVersion, KEPT_ATTEMPTS, KEPT_RECORDS, Millis, SubmissionRecord, push_submission,
    push_version,
};
use super::room::{Room, Settings};

/// The work that two accounts of the work on one question come to.
pub fn merge(mine: &Work, theirs: &Work) -> Work {
    let mut work = mine.clone();

    let theirs_is_newer = is_newer((&theirs.code, theirs.code_at), (&mine.code, mine.code_at));
    let (newer, older) = if theirs_is_newer { (theirs, mine) } else { (mine, theirs) };
    let mut beside: Vec<DraftVersion> = Vec::new();
    if older.code != newer.code {
        beside.extend(older.code.clone().map(|code| version(older.code_at, code)));
    }
    if older.before_reset != newer.before_reset && newer.before_reset.is_some() {
        beside.extend(older.before_reset.clone().map(|code| version(older.code_at, code)));
    }
    work.code = newer.code.clone();
    work.code_at = newer.code_at.or(older.code_at);
    work.before_reset = newer.before_reset.clone().or_else(|| older.before_reset.clone());
    work.digest = [newer, older]
        .into_iter()
        .find(|work| !work.digest.is_empty())
        .map(|work| work.digest.clone())
        .unwrap_or_default();
    work.versions = united_versions(&mine.versions, &theirs.versions, &beside);

    let answer = |work: &Work| Some(work.whole_answer()).filter(|text| !text.trim().is_empty());
    let theirs_is_newer =
        is_newer((&answer(theirs), theirs.answer_at), (&answer(mine), mine.answer_at));
    let (newer, older) = if theirs_is_newer { (theirs, mine) } else { (mine, theirs) };
    let mut beside: Vec<DraftVersion> = Vec::new();
    if answer(older) != answer(newer) {
        beside.extend(answer(older).map(|text| version(older.answer_at, text)));
    }
    work.answer = newer.answer.clone();
    work.story = newer.story.clone();
    work.answer_at = newer.answer_at.or(older.answer_at);
    work.answers = united_versions(&mine.answers, &theirs.answers, &beside);

    work.own_tests = joined_tests(&mine.own_tests, &theirs.own_tests);
    work.notes = joined_notes(&mine.notes, &theirs.notes);
    work.ticked.extend(theirs.ticked.iter().cloned());
    work.hints = mine.hints.max(theirs.hints);
    work.stage = mine.stage.max(theirs.stage);
    let judged = |work: &Work| work.submissions.last().map(|submission| submission.at);
    let theirs_is_newer = judged(theirs) > judged(mine);
    for (stage, outcome) in &theirs.outcomes {
        if theirs_is_newer || !mine.outcomes.contains_key(stage) {
            work.outcomes.insert(*stage, *outcome);
        }
    }
    work.submissions = united_submissions(&mine.submissions, &theirs.submissions);
    work.attempts = united_attempts(mine, theirs);
    work.attempt_began = mine.attempt_began.max(theirs.attempt_began);
    work.confidence = mine.confidence.or(theirs.confidence);
    work.solution_seen |= theirs.solution_seen;
    work.answer_seen |= theirs.answer_seen;
    work.seconds = mine.seconds.max(theirs.seconds);
    work.last_opened = mine.last_opened.max(theirs.last_opened);
    work.card = match (&mine.card, &theirs.card) {
        (Some(mine), Some(theirs)) if theirs.last_review > mine.last_review => Some(theirs.clone()),
        (None, theirs) => theirs.clone(),
        (mine, _) => mine.clone(),
    };
    work
}

/// The room that two accounts come to: this browser's settings, unless nobody chose any here. A
/// language alone counts as none, because it is chosen before anything else; it stays.
pub fn merge_rooms(mine: &Room, theirs: &Room) -> Room {
    let language = mine.settings.language.clone();
    let is_untouched = mine.settings == Settings { language, ..Settings::default() };
    let mut settings = if is_untouched { theirs } else { mine }.settings.clone();
    if mine.settings.language.is_some() {
        settings.language.clone_from(&mine.settings.language);
    }
    Room {
        settings,
        interviews: united(&mine.interviews, &theirs.interviews, KEPT_RECORDS, |interview| {
            interview.at
        }),
    }
}

/// The notes of two accounts, one after the other unless one holds the other.
pub fn joined_notes(mine: &str, theirs: &str) -> String {
    let (mine_trimmed, theirs_trimmed) = (mine.trim(), theirs.trim());
    if mine_trimmed.contains(theirs_trimmed) {
        mine.to_owned()
    } else if theirs_trimmed.contains(mine_trimmed) {
        theirs.to_owned()
    } else {
        format!("{}\n\n{theirs_trimmed}", mine.trim_end())
    }
}

/// The lines of two accounts, each once.
pub fn joined_tests(mine: &str, theirs: &str) -> String {
    let known: Vec<&str> = mine.lines().map(str::trim).collect();
    let new: Vec<&str> = theirs
        .lines()
        .filter(|line| !line.trim().is_empty() && !known.contains(&line.trim()))
        .collect();
    if new.is_empty() {
        return mine.to_owned();
    }
    if mine.trim().is_empty() {
        return theirs.to_owned();
    }
    format!("{}\n{}\n", mine.trim_end(), new.join("\n"))
}

/// Whether their draft is the newer one. One without a time is older than any with one, and where
/// neither has one, something is newer than nothing.
fn is_newer(
    theirs: (&Option<String>, Option<Millis>),
    mine: (&Option<String>, Option<Millis>),
) -> bool {
    match (theirs.1, mine.1) {
        (None, None) => mine.0.is_none() && theirs.0.is_some(),
        (theirs, mine) => theirs > mine,
    }
}

fn version(at: Option<Millis>, code: String) -> DraftVersion {
    DraftVersion { at: at.unwrap_or_default(), code }
}

fn united_versions(
    mine: &[DraftVersion],
    theirs: &[DraftVersion],
    beside: &[DraftVersion],
) -> Vec<DraftVersion> {
    // What is right as it is stays as it is, whatever order an odd clock has brought it into.
    if theirs.iter().chain(beside).all(|version| mine.contains(version)) {
        return mine.to_vec();
    }
    let mut versions = Vec::new();
    let theirs: Vec<DraftVersion> = theirs.iter().chain(beside).cloned().collect();
    let mut all = united(mine, &theirs, usize::MAX, |version| version.at);
    // Which of two equal ones goes must not depend on who came first.
    all.sort_by(|one, other| (one.at, &one.code).cmp(&(other.at, &other.code)));
    for version in all {
        push_version(&mut versions, version);
    }
    versions
}

fn united_submissions(
    mine: &[SubmissionRecord],
    theirs: &[SubmissionRecord],
) -> Vec<SubmissionRecord> {
    // What was found out after the verdict may be known to one account alone.
    let told = |one: &[SubmissionRecord], other: &[SubmissionRecord]| {
        let mut told = one.to_vec();
        for submission in &mut told {
            let same = |it: &&SubmissionRecord| {
                (it.at, it.stage, &it.code) == (submission.at, submission.stage, &submission.code)
            };
            let fails_random = other.iter().filter(same).any(|it| it.fails_random);
            let grows_too_fast = other.iter().filter(same).any(|it| it.grows_too_fast);
            submission.fails_random |= fails_random;
            submission.grows_too_fast |= grows_too_fast;
        }
        told
    };
    let (mine, theirs) = (told(mine, theirs), told(theirs, mine));
    let mut submissions = Vec::new();
    for submission in united(&mine, &theirs, usize::MAX, |submission| submission.at) {
        push_submission(&mut submissions, submission);
    }
    submissions
}

/// The attempts of both. Where only the grade differs, one account thought better of it, and the
/// one whose card is newer knows.
fn united_attempts(mine: &Work, theirs: &Work) -> Vec<Attempt> {
    let reviewed = |work: &Work| work.card.as_ref().map(|card| card.last_review);
    let theirs_is_newer = reviewed(theirs) > reviewed(mine);
    let (newer, older) = if theirs_is_newer { (theirs, mine) } else { (mine, theirs) };
    let ungraded = |attempt: &Attempt| Attempt { grade: None, ..attempt.clone() };
    let others: Vec<Attempt> = older
        .attempts
        .iter()
        .filter(|attempt| !newer.attempts.iter().any(|it| ungraded(it) == ungraded(attempt)))
        .cloned()
        .collect();
    united(&newer.attempts, &others, KEPT_ATTEMPTS, |attempt| attempt.at)
}

/// All records of two lists, each once, by time; the newest of them if there are too many.
fn united<T: Clone + PartialEq>(
    mine: &[T],
    theirs: &[T],
    most: usize,
    at: impl Fn(&T) -> Millis,
) -> Vec<T> {
    let mut records = mine.to_vec();
    for record in theirs {
        if !mine.contains(record) {
            records.push(record.clone());
        }
    }
    if records.len() > mine.len() {
        records.sort_by_key(at);
    }
    records.drain(..records.len().saturating_sub(most));
    records
}

#[cfg(test)]
mod tests {
    use super::super::model::Outcome;
    use super::super::records::{Card, Grade, InterviewRecord};
    use super::*;

    fn work(code: &str, at: Option<Millis>) -> Work {
        Work { digest: "d".into(), code: Some(code.into()), code_at: at, ..Work::default() }
    }

    fn codes(work: &Work) -> Vec<&str> {
        work.versions.iter().map(|version| version.code.as_str()).collect()
    }

    #[test]
    fn the_newer_draft_wins_and_the_other_becomes_a_version() {
        let table = [
            (Some(1), Some(2), "theirs", "mine"),
            (Some(2), Some(1), "mine", "theirs"),
            (None, Some(1), "theirs", "mine"),
            (None, None, "mine", "theirs"),
        ];
        for (mine, theirs, winner, loser) in table {
            let merged = merge(&work("mine", mine), &work("theirs", theirs));
            assert_eq!((merged.code.as_deref(), codes(&merged)), (Some(winner), vec![loser]));
        }
        let reset = Work { code: None, before_reset: Some("old".into()), ..work("", Some(9)) };
        let merged = merge(&work("mine", Some(1)), &reset);
        assert_eq!((merged.code.clone(), codes(&merged)), (None, vec!["mine"]));
        assert_eq!(merged.before_reset.as_deref(), Some("old"));
        let untouched = Work::default();
        assert_eq!(merge(&untouched, &work("theirs", None)).code.as_deref(), Some("theirs"));
        assert_eq!(merge(&work("mine", None), &untouched), work("mine", None));
    }

    #[test]
    fn answers_notes_and_tests_lose_nothing() {
        let mine = Work {
            answer: "older".into(),
            answer_at: Some(1),
            notes: "a note".into(),
            own_tests: "f(1) -> 2\n".into(),
            ..Work::default()
        };
        let theirs = Work {
            answer: "newer".into(),
            answer_at: Some(2),
            notes: "another".into(),
            own_tests: "f(1) -> 2\nf(2) -> 3\n".into(),
            ..Work::default()
        };
        let merged = merge(&mine, &theirs);
        assert_eq!(merged.answer, "newer");
        assert_eq!(merged.answers, [DraftVersion { at: 1, code: "older".into() }]);
        assert_eq!(merged.notes, "a note\n\nanother");
        assert_eq!(merged.own_tests, "f(1) -> 2\nf(2) -> 3\n");
    }

    #[test]
    fn lists_are_united_by_time_and_the_newer_card_counts() {
        let attempt = |at| Attempt { at, ..Attempt::default() };
        let card = |last_review| Some(Card { last_review, ..Card::default() });
        let mine = Work {
            attempts: vec![attempt(1), attempt(3)],
            outcomes: [(0, Outcome::Failed)].into(),
            card: card(5),
            seconds: 10,
            ..Work::default()
        };
        let theirs = Work {
            attempts: vec![attempt(2), attempt(3)],
            outcomes: [(0, Outcome::Passed), (1, Outcome::Passed)].into(),
            submissions: vec![SubmissionRecord { at: 7, ..SubmissionRecord::default() }],
            card: card(6),
            seconds: 7,
            ..Work::default()
        };
        let merged = merge(&mine, &theirs);
        let times: Vec<Millis> = merged.attempts.iter().map(|attempt| attempt.at).collect();
        assert_eq!(times, [1, 2, 3]);
        assert!(merged.has_passed(2));
        assert_eq!((merged.card, merged.seconds), (card(6), 10));
    }

    #[test]
    fn what_was_learned_later_about_the_same_attempt_or_submission_makes_no_second_one() {
        let account = |grade, fails_random, grows_too_fast, began, reviewed| Work {
            attempts: vec![Attempt { at: 4, grade: Some(grade), ..Attempt::default() }],
            submissions: vec![SubmissionRecord {
                at: 3,
                fails_random,
                grows_too_fast,
                ..SubmissionRecord::default()
            }],
            attempt_began: began,
            card: Some(Card { last_review: reviewed, ..Card::default() }),
            ..Work::default()
        };
        let early = account(Grade::Good, true, false, None, 5);
        let late = account(Grade::Hard, false, true, Some(6), 7);
        let expected = account(Grade::Hard, true, true, Some(6), 7);
        assert_eq!(merge(&early, &late), expected);
        assert_eq!(merge(&late, &early), expected);
        assert_eq!(merge(&expected, &early), expected);
    }

    #[test]
    fn merging_the_same_again_changes_nothing() {
        let texts = ["a", "b", "c", ""];
        let mut seed = 7_u64;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        let mut any = || {
            let mut text = || texts[draw(4) as usize].to_owned();
            let (code, answer, notes, own_tests) = (text(), text(), text(), text());
            let versions = |draw: &mut dyn FnMut(u64) -> u64| {
                let mut versions = Vec::new();
                let mut at = 0;
                for _ in 0..draw(5) {
                    at += draw(3) as Millis;
                    let code = texts[draw(3) as usize].to_owned();
                    push_version(&mut versions, DraftVersion { at, code });
                }
                versions
            };
            Work {
                code: (!code.is_empty()).then_some(code),
                code_at: draw(2).checked_sub(1).map(|_| draw(5) as Millis),
                before_reset: draw(3).checked_sub(1).map(|n| texts[n as usize].to_owned()),
                answer,
                notes,
                own_tests,
                versions: versions(&mut draw),
                answers: versions(&mut draw),
                ..Work::default()
            }
        };
        for _ in 0..2_000 {
            let (mine, theirs) = (any(), any());
            let merged = merge(&mine, &theirs);
            assert_eq!(merge(&merged, &theirs), merged, "{mine:?} and {theirs:?}");
            assert_eq!(merge(&merged, &mine), merged, "{mine:?} and {theirs:?}");
            assert_eq!(merge(&mine, &mine), mine);
            for code in [&mine.code, &theirs.code].into_iter().flatten() {
                let is_there =
                    merged.code.as_ref() == Some(code) || codes(&merged).contains(&code.as_str());
                assert!(is_there, "{code} of {mine:?} and {theirs:?}");
            }
        }
    }

    #[test]
    fn settings_of_this_browser_stay_and_interviews_are_united() {
        let interview = |at| InterviewRecord { at, ..InterviewRecord::default() };
        let mine = Room {
            settings: Settings { vim: true, ..Settings::default() },
            interviews: vec![interview(2)],
        };
        let theirs = Room {
            settings: Settings { wrap: false, ..Settings::default() },
            interviews: vec![interview(1), interview(2)],
        };
        let merged = merge_rooms(&mine, &theirs);
        assert!(merged.settings.vim && merged.settings.wrap);
        assert_eq!(merged.interviews, [interview(1), interview(2)]);
        assert!(!merge_rooms(&Room::default(), &theirs).settings.wrap);
        let spoken = Settings { language: Some("de".to_owned()), ..Settings::default() };
        let merged = merge_rooms(&Room { settings: spoken, ..Room::default() }, &theirs);
        assert!(!merged.settings.wrap, "a language alone keeps no settings away");
        assert_eq!(merged.settings.language.as_deref(), Some("de"));
    }
}
