//! The work on one question, and what can happen to it.

use std::collections::{BTreeMap, BTreeSet};

use question::StoryPart;
use serde::{Deserialize, Serialize};

use super::records::{
    Attempt, Card, DraftVersion, Grade, KEPT_ATTEMPTS, Millis, SubmissionRecord, push,
    push_submission, push_version,
};

/// A draft that nobody has touched for this long is kept as a version before it is changed.
const REST: Millis = 5 * 60 * 1_000;

/// All that a reader has done on one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The digest of the question that the drafts were written against; empty while there is none.
    pub digest: String,
    /// The code in the editor, if it is not the starter.
    pub code: Option<String>,
    /// The code that a reset took away, for Undo.
    pub before_reset: Option<String>,
    /// The reader's own tests, one on a line.
    pub own_tests: String,
    /// The reader's own answer in words.
    pub answer: String,
    /// The parts of the reader's own story, in the order of [`StoryPart::ALL`].
    pub story: [String; 4],
    /// The rubric points that the reader ticked, by their text, so that a changed rubric keeps
    /// the ticks that still mean the same.
    pub ticked: BTreeSet<String>,
    /// How many hints have been opened.
    pub hints: usize,
    /// The furthest stage that has been opened, counted from 0.
    pub stage: usize,
    /// What the last submission came to, by stage.
    pub outcomes: BTreeMap<usize, Outcome>,
    /// When the code was last changed.
    pub code_at: Option<Millis>,
    /// When the answer was last changed.
    pub answer_at: Option<Millis>,
    /// What the reader wants to remember about the question.
    pub notes: String,
    /// What the code was, oldest first, never two equal ones in a row.
    pub versions: Vec<DraftVersion>,
    /// What the answer was, in the same way.
    pub answers: Vec<DraftVersion>,
    /// The last submissions, oldest first.
    pub submissions: Vec<SubmissionRecord>,
    /// The attempts that were brought to an end, oldest first.
    pub attempts: Vec<Attempt>,
    /// When the attempt under way began, if it was begun as one.
    pub attempt_began: Option<Millis>,
    /// How sure the reader is about the attempt under way, from 1 to 5; said before the reveal.
    pub confidence: Option<u8>,
    /// Whether the solution was shown in the attempt under way, before the code passed.
    pub solution_seen: bool,
    /// Whether the model answer was shown in the attempt under way.
    pub answer_seen: bool,
    /// The time spent on the question, all attempts together.
    pub seconds: u64,
    /// When the question was last opened.
    pub last_opened: Option<Millis>,
    /// What the schedule remembers, once the question was graded or put off.
    pub card: Option<Card>,
}

/// What a submission came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every case of the stage passed.
    Passed,
    /// At least one did not.
    Failed,
}

/// What can happen to the work on a question. Its JSON form stands in the journal of changes that
/// are not in the store yet, so variants may be added but not change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The code in the editor is this now.
    CodeEdited(String),
    /// The editor went back to the starter.
    Reset,
    /// The reader wants back what the reset took.
    ResetUndone,
    /// The reader's own tests are these now.
    OwnTestsEdited(String),
    /// The answer in words is this now.
    AnswerEdited(String),
    /// This part of the story is this now.
    StoryEdited(StoryPart, String),
    /// A rubric point was ticked or unticked.
    TickTurned(String),
    /// One more hint was opened.
    HintOpened,
    /// The stage with this number was opened.
    StageOpened(usize),
    /// The cases of this stage were judged.
    Judged(usize, Outcome),
    /// The reader has seen that the question changed and goes on with the draft.
    ChangeAccepted,
    /// The question's page was opened.
    Opened,
    /// So many more seconds were spent on the question.
    TimeSpent(u64),
    /// The notes are these now.
    NotesEdited(String),
    /// The code was run on the samples.
    Ran,
    /// The code was judged.
    Submitted(SubmissionRecord),
    /// A random input makes the last submission fail.
    RandomInputFailed,
    /// The work of the last submission grows faster than the drill asks for.
    GrewTooFast,
    /// The solution was shown.
    SolutionRevealed,
    /// The model answer was shown.
    AnswerRevealed,
    /// The editor holds this earlier code again.
    CodeRestored(String),
    /// The reader is so sure, from 1 to 5.
    ConfidenceStated(u8),
    /// The attempt under way came to its end.
    Attempted(Attempt),
    /// The reader thinks better of the grade of the last attempt.
    Regraded(Grade),
    /// A new attempt begins at the first stage, with the editor and the answer empty.
    AttemptStarted,
    /// The schedule remembers this now.
    CardSet(Card),
}

/// What of a question the rules need to know.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The question's digest.
    pub digest: &'a str,
    /// What the editor holds at first.
    pub starter: &'a str,
    /// The time.
    pub now: Millis,
}

impl Work {
    /// The work after an action.
    pub fn after(&self, action: Action, ground: Ground) -> Work {
        let mut work = self.clone();
        match action {
            Action::CodeEdited(code) => {
                if rested(work.code_at, ground.now) {
                    work.take_version();
                }
                work.put_code(code, ground);
            }
            Action::Reset => work.clear_code(ground),
            Action::ResetUndone => {
                if let Some(code) = work.before_reset.take() {
                    work.take_version();
                    work.put_code(code, ground);
                }
            }
            Action::CodeRestored(code) => {
                work.take_version();
                work.put_code(code, ground);
            }
            Action::OwnTestsEdited(tests) => work.own_tests = tests,
            Action::AnswerEdited(answer) => {
                if rested(work.answer_at, ground.now) {
                    work.take_answer();
                }
                work.answer = answer;
                work.answer_at = Some(ground.now);
            }
            Action::StoryEdited(part, text) => {
                if rested(work.answer_at, ground.now) {
                    work.take_answer();
                }
                work.story[part as usize] = text;
                work.answer_at = Some(ground.now);
            }
            Action::NotesEdited(notes) => work.notes = notes,
            Action::TickTurned(point) => {
                if !work.ticked.remove(&point) {
                    work.ticked.insert(point);
                }
            }
            Action::HintOpened => work.hints = work.hints.saturating_add(1),
            Action::StageOpened(stage) => work.stage = work.stage.max(stage),
            Action::Judged(stage, outcome) => {
                work.outcomes.insert(stage, outcome);
            }
            Action::ChangeAccepted => work.digest = ground.digest.to_owned(),
            Action::Opened => work.last_opened = work.last_opened.max(Some(ground.now)),
            Action::TimeSpent(seconds) => work.seconds = work.seconds.saturating_add(seconds),
            Action::Ran => work.take_version(),
            Action::Submitted(submission) => {
                work.take_version();
                push_submission(&mut work.submissions, submission);
            }
            Action::RandomInputFailed => {
                if let Some(last) = work.submissions.last_mut() {
                    last.fails_random = true;
                }
            }
            Action::GrewTooFast => {
                if let Some(last) = work.submissions.last_mut() {
                    last.grows_too_fast = true;
                }
            }
            Action::SolutionRevealed => {
                work.take_version();
                // Who has passed may compare.
                let passed = work.submissions_under_way().any(SubmissionRecord::has_passed);
                work.solution_seen |= !passed;
            }
            Action::AnswerRevealed => work.answer_seen = true,
            Action::ConfidenceStated(confidence) => {
                work.confidence = Some(confidence.clamp(1, 5));
            }
            Action::Attempted(attempt) => {
                work.confidence = None;
                work.solution_seen = false;
                work.answer_seen = false;
                push(&mut work.attempts, attempt, KEPT_ATTEMPTS);
            }
            Action::Regraded(grade) => {
                if let Some(last) = work.attempts.last_mut() {
                    last.grade = Some(grade);
                }
            }
            Action::AttemptStarted => {
                work.attempt_began = Some(ground.now);
                work.clear_code(ground);
                work.stage = 0;
                work.take_answer();
                work.answer.clear();
                work.story = Default::default();
                work.answer_at = Some(ground.now);
                work.ticked.clear();
                work.hints = 0;
                work.confidence = None;
                work.solution_seen = false;
                work.answer_seen = false;
            }
            Action::CardSet(card) => work.card = Some(card),
        }
        if !work.has_draft() || work.digest.is_empty() {
            work.digest = ground.digest.to_owned();
        }
        work
    }

    /// Keeps code and answer as versions, because something else is about to replace them.
    pub fn keep_versions(&mut self) {
        self.take_version();
        self.take_answer();
    }

    /// Keeps the code that there is as a version.
    fn take_version(&mut self) {
        if let Some(code) = self.code.clone() {
            let version = DraftVersion { at: self.code_at.unwrap_or_default(), code };
            push_version(&mut self.versions, version);
        }
    }

    /// Keeps the answer that there is as an earlier one.
    fn take_answer(&mut self) {
        let code = self.whole_answer();
        if !code.trim().is_empty() {
            let at = self.answer_at.unwrap_or_default();
            push_version(&mut self.answers, DraftVersion { at, code });
        }
    }

    /// All that was answered in words, as one text: the parts of a story under their names, then
    /// what stands outside of them.
    pub fn whole_answer(&self) -> String {
        let told = StoryPart::ALL.into_iter().zip(&self.story);
        let parts = told
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(part, text)| format!("{}: {}", part.id(), text.trim()));
        let rest = Some(self.answer.clone()).filter(|text| !text.trim().is_empty());
        parts.chain(rest).collect::<Vec<_>>().join("\n\n")
    }

    fn put_code(&mut self, code: String, ground: Ground) {
        self.code = (code != ground.starter).then_some(code);
        self.code_at = Some(ground.now);
    }

    /// Goes back to the starter, in a way that can be undone.
    fn clear_code(&mut self, ground: Ground) {
        self.take_version();
        if let Some(code) = self.code.take() {
            self.before_reset = Some(code);
            self.code_at = Some(ground.now);
        }
    }

    /// The submissions of the attempt under way, oldest first.
    pub fn submissions_under_way(&self) -> impl Iterator<Item = &SubmissionRecord> {
        let ended = self.attempts.last().map(|attempt| attempt.at);
        let began = self.attempt_began;
        self.submissions.iter().filter(move |it| Some(it.at) > ended && Some(it.at) >= began)
    }

    /// The time spent since the last attempt came to its end.
    pub fn seconds_under_way(&self) -> u64 {
        self.seconds.saturating_sub(self.attempts.iter().map(|attempt| attempt.seconds).sum())
    }

    /// Whether there is something a reader wrote.
    pub fn has_draft(&self) -> bool {
        let written = |text: &str| !text.trim().is_empty();
        self.code.is_some()
            || self.before_reset.is_some()
            || written(&self.own_tests)
            || written(&self.answer)
            || self.story.iter().any(|part| written(part))
    }

    /// Whether there is something a reader wrote, or wrote down beside it.
    pub fn has_writing(&self) -> bool {
        self.has_draft() || !self.notes.trim().is_empty()
    }

    /// Whether the drafts were written against another version of the question.
    pub fn is_of_another(&self, digest: &str) -> bool {
        self.has_draft() && self.digest != digest
    }

    /// Whether every stage has been passed.
    pub fn has_passed(&self, stages: usize) -> bool {
        stages > 0 && (0..stages).all(|stage| self.outcomes.get(&stage) == Some(&Outcome::Passed))
    }
}

/// Whether a draft was left alone for a while.
fn rested(changed: Option<Millis>, now: Millis) -> bool {
    changed.is_some_and(|changed| now.saturating_sub(changed) >= REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: Ground = Ground { digest: "d1", starter: "def f(): ...", now: 1_000 };

    fn play(actions: Vec<Action>) -> Work {
        actions.into_iter().fold(Work::default(), |work, action| work.after(action, GROUND))
    }

    fn edited(code: &str) -> Action {
        Action::CodeEdited(code.into())
    }

    #[test]
    fn the_starter_is_no_draft() {
        assert!(!play(vec![edited("x = 1"), edited(GROUND.starter)]).has_draft());
        assert_eq!(play(vec![edited("x = 1")]).code.as_deref(), Some("x = 1"));
    }

    #[test]
    fn reset_can_be_undone_even_after_typing_and_never_loses_the_older_text() {
        let work = play(vec![edited("mine"), Action::Reset]);
        assert_eq!((work.code.as_deref(), work.before_reset.as_deref()), (None, Some("mine")));
        let work = play(vec![edited("mine"), Action::Reset, edited("oops"), Action::ResetUndone]);
        assert_eq!((work.code.as_deref(), work.before_reset), (Some("mine"), None));
        let work = play(vec![edited("mine"), Action::Reset, Action::Reset]);
        assert_eq!(work.before_reset.as_deref(), Some("mine"));
    }

    #[test]
    fn own_tests_are_a_draft_that_starting_over_leaves_alone() {
        let tests = || Action::OwnTestsEdited("f() -> 1".into());
        assert!(play(vec![tests()]).has_draft());
        assert!(!play(vec![Action::OwnTestsEdited(" \n".into())]).has_draft());
        let work = play(vec![tests(), edited("mine"), Action::Reset]);
        assert_eq!((work.code, work.own_tests.as_str()), (None, "f() -> 1"));
    }

    #[test]
    fn a_story_is_a_draft_and_is_kept_when_a_new_attempt_begins() {
        let told = |part, text: &str| Action::StoryEdited(part, text.into());
        let work = play(vec![
            told(StoryPart::Result, "It held."),
            told(StoryPart::Situation, "It was slow."),
            Action::AnswerEdited("In short.".into()),
        ]);
        assert!(work.has_draft());
        assert_eq!(work.story[StoryPart::Result as usize], "It held.");
        let work = work.after(Action::AttemptStarted, GROUND);
        assert!(work.story.iter().all(String::is_empty) && !work.has_draft());
        let all = "situation: It was slow.\n\nresult: It held.\n\nIn short.";
        assert_eq!(work.answers.last().map(|version| version.code.as_str()), Some(all));
    }

    #[test]
    fn a_tick_turns_on_and_off() {
        let tick = || Action::TickTurned("names the lock".into());
        assert_eq!(play(vec![tick()]).ticked.len(), 1);
        assert!(play(vec![tick(), tick()]).ticked.is_empty());
    }

    #[test]
    fn a_question_is_passed_when_the_last_word_on_each_stage_is() {
        use Outcome::{Failed, Passed};
        let table = [
            (vec![], 1, false),
            (vec![(0, Passed)], 1, true),
            (vec![(0, Passed)], 2, false),
            (vec![(0, Passed), (1, Passed)], 2, true),
            (vec![(0, Passed), (0, Failed)], 1, false),
            (vec![], 0, false),
        ];
        for (judged, stages, expected) in table {
            let actions =
                judged.iter().map(|(stage, outcome)| Action::Judged(*stage, *outcome)).collect();
            assert_eq!(play(actions).has_passed(stages), expected, "{judged:?} of {stages}");
        }
    }

    #[test]
    fn hints_that_were_counted_to_the_end_stay_counted() {
        let all = Work { hints: usize::MAX, ..Work::default() };
        assert_eq!(all.after(Action::HintOpened, GROUND).hints, usize::MAX);
    }

    #[test]
    fn stages_open_but_do_not_close() {
        assert_eq!(play(vec![Action::StageOpened(2), Action::StageOpened(1)]).stage, 2);
    }

    #[test]
    fn a_draft_remembers_which_question_it_was_written_against() {
        let old = play(vec![edited("mine")]);
        let changed = Ground { digest: "d2", ..GROUND };
        assert!(!old.is_of_another("d1"));
        let more = old.after(edited("mine, longer"), changed);
        assert!(more.is_of_another("d2"), "typing on does not hide the notice");
        assert!(!more.after(Action::ChangeAccepted, changed).is_of_another("d2"));
        let fresh = old.after(edited(GROUND.starter), changed).after(edited("new"), changed);
        assert_eq!(fresh.digest, "d2");
    }

    fn at(now: Millis) -> Ground<'static> {
        Ground { now, ..GROUND }
    }

    fn codes(versions: &[DraftVersion]) -> Vec<(Millis, &str)> {
        versions.iter().map(|version| (version.at, version.code.as_str())).collect()
    }

    #[test]
    fn a_draft_that_rested_is_kept_before_it_is_changed() {
        let work = Work::default()
            .after(edited("one"), at(0))
            .after(edited("two"), at(REST - 1))
            .after(edited("three"), at(2 * REST))
            .after(Action::AnswerEdited("said".into()), at(2 * REST))
            .after(Action::AnswerEdited("said better".into()), at(3 * REST));
        assert_eq!(codes(&work.versions), [(REST - 1, "two")]);
        assert_eq!(codes(&work.answers), [(2 * REST, "said")]);
    }

    #[test]
    fn what_is_run_submitted_given_up_or_replaced_is_kept() {
        for action in [
            Action::Ran,
            Action::Submitted(SubmissionRecord::default()),
            Action::SolutionRevealed,
            Action::Reset,
            Action::AttemptStarted,
            Action::CodeRestored("other".into()),
        ] {
            let work = play(vec![Action::Ran, edited("mine"), action.clone(), action.clone()]);
            assert_eq!(codes(&work.versions)[0], (1_000, "mine"), "{action:?}");
        }
        let work = play(vec![edited("mine"), Action::Ran, Action::Ran]);
        assert_eq!(work.versions.len(), 1, "an equal one is no version");
        let work = play(vec![edited("a"), Action::CodeRestored(GROUND.starter.into())]);
        assert_eq!((work.code, work.versions.len()), (None, 1));
    }

    #[test]
    fn a_new_attempt_begins_empty_and_loses_nothing() {
        let work = play(vec![
            edited("mine"),
            Action::AnswerEdited("because".into()),
            Action::NotesEdited("mind the lock".into()),
            Action::TickTurned("lock".into()),
            Action::HintOpened,
            Action::ConfidenceStated(9),
            Action::SolutionRevealed,
            Action::AnswerRevealed,
            Action::Judged(0, Outcome::Passed),
            Action::TimeSpent(60),
            Action::Attempted(Attempt { seconds: 45, ..Attempt::default() }),
            Action::AttemptStarted,
        ]);
        assert_eq!((work.code.as_deref(), work.answer.as_str(), work.hints), (None, "", 0));
        assert!(work.ticked.is_empty() && !work.solution_seen && !work.answer_seen);
        assert_eq!(codes(&work.versions), [(1_000, "mine")]);
        assert_eq!(codes(&work.answers), [(1_000, "because")]);
        assert_eq!((work.notes.as_str(), work.attempts.len()), ("mind the lock", 1));
        assert_eq!(work.seconds_under_way(), 15);
        assert!(work.has_passed(1), "what was solved stays solved");
        assert_eq!(
            work.after(Action::ResetUndone, GROUND).code.as_deref(),
            Some("mine"),
            "it can be undone"
        );
    }

    #[test]
    fn confidence_belongs_to_the_attempt_under_way() {
        let stated = play(vec![Action::ConfidenceStated(0)]);
        assert_eq!(stated.confidence, Some(1));
        assert_eq!(stated.after(Action::Attempted(Attempt::default()), GROUND).confidence, None);
    }

    #[test]
    fn the_clock_may_go_back() {
        let work = Work::default().after(Action::Opened, at(9)).after(Action::Opened, at(4));
        assert_eq!(work.last_opened, Some(9));
        let work = Work::default().after(edited("a"), at(REST * 2)).after(edited("b"), at(0));
        assert!(work.versions.is_empty());
    }
}
