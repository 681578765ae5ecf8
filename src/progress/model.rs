//! The work on one question, and what can happen to it.

use std::collections::{BTreeMap, BTreeSet};

/// All that a reader has done on one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// The rubric points that the reader ticked, by their text, so that a changed rubric keeps
    /// the ticks that still mean the same.
    pub ticked: BTreeSet<String>,
    /// How many hints have been opened.
    pub hints: usize,
    /// The furthest stage that has been opened, counted from 0.
    pub stage: usize,
    /// What the last submission came to, by stage.
    pub outcomes: BTreeMap<usize, Outcome>,
}

/// What a submission came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Every case of the stage passed.
    Passed,
    /// At least one did not.
    Failed,
}

/// What can happen to the work on a question.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// What of a question the rules need to know.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The question's digest.
    pub digest: &'a str,
    /// What the editor holds at first.
    pub starter: &'a str,
}

impl Work {
    /// The work after an action.
    pub fn after(&self, action: Action, ground: Ground) -> Work {
        let mut work = self.clone();
        match action {
            Action::CodeEdited(code) => {
                work.code = (code != ground.starter).then_some(code);
            }
            Action::Reset => {
                if let Some(code) = work.code.take() {
                    work.before_reset = Some(code);
                }
            }
            Action::ResetUndone => {
                if let Some(code) = work.before_reset.take() {
                    work.code = Some(code);
                }
            }
            Action::OwnTestsEdited(tests) => work.own_tests = tests,
            Action::AnswerEdited(answer) => work.answer = answer,
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
        }
        if !work.has_draft() || work.digest.is_empty() {
            work.digest = ground.digest.to_owned();
        }
        work
    }

    /// Whether there is something a reader wrote.
    pub fn has_draft(&self) -> bool {
        let written = |text: &str| !text.trim().is_empty();
        self.code.is_some()
            || self.before_reset.is_some()
            || written(&self.own_tests)
            || written(&self.answer)
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

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: Ground = Ground { digest: "d1", starter: "def f(): ..." };

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
}
