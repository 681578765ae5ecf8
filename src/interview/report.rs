//! What an interview came to.

use super::session::Session;
use crate::catalog::{Kind, Listing};
use crate::progress::{InterviewItem, InterviewOutcome, InterviewRecord, Work};
use crate::wording;

/// What a question came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The question's id.
    pub question: String,
    /// Its title.
    pub title: String,
    /// Whether it was to be programmed.
    pub is_code: bool,
    /// What the reader wrote.
    pub written: String,
    /// What it came to, with the time it took.
    pub item: InterviewItem,
}

impl Reported {
    /// Whether the reader should look at it again.
    pub fn is_weak(&self) -> bool {
        self.item.outcome != InterviewOutcome::Passed
    }
}

/// What the questions of an interview came to. `rubric` tells the points of a question's rubric;
/// nothing while the question is not here.
pub fn reported(
    session: &Session,
    listing: impl Fn(&str) -> Option<Listing>,
    work: impl Fn(&str) -> Work,
    rubric: impl Fn(&str) -> Option<Vec<String>>,
) -> Vec<Reported> {
    session
        .items
        .iter()
        .filter_map(|item| {
            let listing = listing(&item.question)?;
            let work = work(&item.question);
            let is_code = listing.kind == Kind::Code;
            let (outcome, passed, total) = match item.is_seen {
                false => (InterviewOutcome::Skipped, 0, 0),
                true if is_code => judged(session, &work),
                true => graded(&work, rubric(&item.question)),
            };
            let seconds = Session::seconds(item);
            let question = item.question.clone();
            Some(Reported {
                question: question.clone(),
                title: listing.title,
                is_code,
                written: if is_code { work.code.unwrap_or_default() } else { work.whole_answer() },
                item: InterviewItem { question, seconds, outcome, passed, total },
            })
        })
        .collect()
}

/// What the last submission of the interview came to.
fn judged(session: &Session, work: &Work) -> (InterviewOutcome, usize, usize) {
    let during = |at| at >= session.at && session.ended.is_none_or(|ended| at <= ended);
    match work.submissions.iter().rfind(|submission| during(submission.at)) {
        Some(last) => {
            // A follow-up opens by itself once the first part is solved, and may come too late.
            let is_passed = last.passed == last.total && last.total > 0;
            let outcome =
                if is_passed { InterviewOutcome::Passed } else { InterviewOutcome::Failed };
            (outcome, last.passed, last.total)
        }
        None if work.code.is_some() => (InterviewOutcome::Answered, 0, 0),
        None => (InterviewOutcome::Skipped, 0, 0),
    }
}

/// What the reader's ticks say; two thirds of the points are a good answer.
fn graded(work: &Work, rubric: Option<Vec<String>>) -> (InterviewOutcome, usize, usize) {
    if work.whole_answer().is_empty() && work.ticked.is_empty() {
        return (InterviewOutcome::Skipped, 0, 0);
    }
    let rubric = rubric.unwrap_or_default();
    let ticked = rubric.iter().filter(|point| work.ticked.contains(*point)).count();
    let outcome = match ticked {
        0 => InterviewOutcome::Answered,
        ticked if ticked * 3 >= rubric.len() * 2 => InterviewOutcome::Passed,
        _ => InterviewOutcome::Failed,
    };
    (outcome, ticked, rubric.len())
}

/// The record to keep.
pub fn record(session: &Session, reported: &[Reported]) -> InterviewRecord {
    InterviewRecord {
        at: session.at,
        minutes: session.minutes,
        seconds: u64::try_from(session.elapsed(session.at) / 1_000).unwrap_or_default(),
        items: reported.iter().map(|reported| reported.item.clone()).collect(),
    }
}

/// The report as Markdown for a file.
pub fn markdown(session: &Session, date: &str, reported: &[Reported]) -> String {
    let seconds = u64::try_from(session.elapsed(session.at) / 1_000).unwrap_or_default();
    let mut text = format!(
        "# {}\n\n{}\n\n",
        wording::texts().interview_report,
        wording::words().interview_sum(date, seconds, session.minutes, reported.len())
    );
    let again: Vec<&Reported> = reported.iter().filter(|one| one.is_weak()).collect();
    if !again.is_empty() {
        text.push_str(&format!("## {}\n\n", wording::texts().look_again));
        for one in again {
            text.push_str(&format!("- {}\n", one.title));
        }
        text.push('\n');
    }
    for one in reported {
        text.push_str(&format!(
            "## {}\n\n{} · {}\n\n",
            one.title,
            wording::time_taken(one.item.seconds),
            wording::words().interview_outcome(&one.item, one.is_code)
        ));
        let written = one.written.trim_end();
        if written.trim().is_empty() {
            continue;
        }
        if one.is_code {
            let fence = "`".repeat((longest_backticks(written) + 1).max(3));
            text.push_str(&format!("{fence}python\n{written}\n{fence}\n\n"));
        } else {
            text.push_str(&format!("{written}\n\n"));
        }
    }
    text
}

fn longest_backticks(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use question::Section;

    use super::*;
    use crate::progress::SubmissionRecord;

    fn listing(id: &str) -> Option<Listing> {
        let kind = if id == "code" { Kind::Code } else { Kind::Words };
        Some(Listing {
            id: id.into(),
            title: format!("About {id}"),
            section: Section::Production,
            kind,
            topics: Vec::new(),
            difficulty: 1,
            minutes: 5,
            answer_minutes: 2,
            stages: usize::from(kind == Kind::Code),
            has_generator: false,
            digest: String::new(),
            related: Vec::new(),
        })
    }

    fn work(id: &str) -> Work {
        let submission =
            |at, passed| SubmissionRecord { at, passed, total: 4, ..Default::default() };
        match id {
            "code" => Work {
                stage: 1,
                code: Some("x = '```'\n".into()),
                submissions: vec![submission(-5, 4), submission(500, 4), submission(99_000, 0)],
                ..Work::default()
            },
            "words" => Work {
                answer: "Because.\n".into(),
                ticked: ["one".to_owned(), "of another version".to_owned()].into(),
                ..Work::default()
            },
            _ => Work::default(),
        }
    }

    fn session() -> Session {
        let questions = ["words", "code", "seen", "unseen"].map(str::to_owned).to_vec();
        Session::begin(questions, 20, 0).at_question(1, 65_000).at_question(2, 66_000).end(70_000)
    }

    fn all() -> Vec<Reported> {
        let rubric = || Some(vec!["one".to_owned(), "two".to_owned(), "three".to_owned()]);
        reported(&session(), listing, work, |_| rubric())
    }

    #[test]
    fn code_counts_as_judged_and_words_as_ticked() {
        use InterviewOutcome::{Failed, Passed, Skipped};
        let items: Vec<_> = all()
            .into_iter()
            .map(|one| (one.item.outcome, one.item.passed, one.item.total, one.item.seconds))
            .collect();
        assert_eq!(
            items,
            [(Failed, 1, 3, 65), (Passed, 4, 4, 1), (Skipped, 0, 0, 4), (Skipped, 0, 0, 0)]
        );
        let record = record(&session(), &all());
        assert_eq!((record.seconds, record.items.len()), (70, 4));
    }

    #[test]
    fn two_thirds_of_the_points_are_a_good_answer() {
        use InterviewOutcome::{Answered, Failed, Passed, Skipped};
        let work = |ticked: &[&str]| Work {
            answer: "x".into(),
            ticked: ticked.iter().map(|point| (*point).to_owned()).collect(),
            ..Work::default()
        };
        let rubric = || Some(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]);
        assert_eq!(graded(&work(&[]), rubric()), (Answered, 0, 3));
        assert_eq!(graded(&work(&["a"]), rubric()), (Failed, 1, 3));
        assert_eq!(graded(&work(&["a", "b"]), rubric()), (Passed, 2, 3));
        assert_eq!(graded(&Work::default(), rubric()), (Skipped, 0, 0));
    }

    #[test]
    fn the_file_holds_what_was_written() {
        let text = markdown(&session(), "21 November 2026", &all());
        for part in ["About words", "Because.", "````python\nx = '```'\n````", "1 min 5 s"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let again = text.split("## About words").next().unwrap();
        assert!(again.contains("- About words") && !again.contains("- About code"), "{again}");
    }
}
