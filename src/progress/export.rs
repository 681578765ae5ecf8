//! All that a reader wrote, as one Markdown text for a file.

use question::StoryPart;

use super::model::Work;
use crate::wording;

/// One section for each question that was written on, under its title.
pub fn export(written: &[(&str, Work)]) -> String {
    let mut text = String::new();
    for (title, work) in written {
        text.push_str(&format!("# {title}\n\n"));
        for code in [&work.code, &work.before_reset].into_iter().flatten() {
            let fence = fence_for(code);
            text.push_str(&format!("{fence}python\n{}\n{fence}\n\n", code.trim_end()));
        }
        if let Some(last) = work.submissions.last() {
            let sentence = wording::words().last_submission(last.passed, last.total);
            text.push_str(&format!("{sentence}\n\n"));
        }
        let tests = work.own_tests.trim_end();
        if !tests.trim().is_empty() {
            let fence = fence_for(tests);
            text.push_str(&format!(
                "{}\n\n{fence}text\n{tests}\n{fence}\n\n",
                wording::texts().own_tests
            ));
        }
        for (part, told) in StoryPart::ALL.into_iter().zip(&work.story) {
            if !told.trim().is_empty() {
                text.push_str(&format!(
                    "{}\n\n{}\n\n",
                    wording::words().story_part(part),
                    told.trim()
                ));
            }
        }
        if !work.answer.trim().is_empty() {
            text.push_str(&format!("{}\n\n", work.answer.trim()));
        }
        if !work.notes.trim().is_empty() {
            text.push_str(&format!("{}\n\n{}\n\n", wording::texts().notes, work.notes.trim()));
        }
    }
    text
}

/// A fence longer than any row of backticks inside.
fn fence_for(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat((longest + 1).max(3))
}

#[cfg(test)]
mod tests {
    use super::super::records::SubmissionRecord;
    use super::*;

    #[test]
    fn code_and_answers_are_all_there() {
        let both = Work {
            code: Some("def f():\n    pass\n".into()),
            own_tests: "f() -> None\n\n".into(),
            answer: " Because. ".into(),
            notes: "Mind the lock.\n".into(),
            ..Work::default()
        };
        let submission = SubmissionRecord { passed: 3, total: 4, ..SubmissionRecord::default() };
        let both = Work { submissions: vec![submission], ..both };
        let reset = Work { before_reset: Some("s = '````'".into()), ..Work::default() };
        let mut story = Work::default();
        story.story[StoryPart::Task as usize] = " Mine. ".into();
        assert_eq!(export(&[("Three", story)]), "# Three\n\nTask\n\nMine.\n\n");
        assert_eq!(
            export(&[("One", both), ("Two", reset)]),
            "# One\n\n```python\ndef f():\n    pass\n```\n\n\
             Last submission: 3 of 4 cases passed.\n\nYour own tests\n\n```text\nf() -> None\n```\n\nBecause.\n\n\
             Notes\n\nMind the lock.\n\n\
             # Two\n\n`````python\ns = '````'\n`````\n\n"
        );
    }
}
