//! What page and worker tell each other, as text: a message on a line.

use judge::wire::{FromWorker, ToWorker};
use judge::{Collected, Which, judge, submission_json};

use crate::drill::drill;
use crate::outcomes::{sound, source};

/// Reads each line as a message, and judges what the worker is made to say.
pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut collected = Collected::default();
    for line in text.lines() {
        if let Ok(message) = ToWorker::from_text(line) {
            let text = message.to_text().expect("what was read can be written");
            let again = ToWorker::from_text(&text).expect("what was written can be read");
            assert_eq!(again.to_text(), Ok(text));
        }
        if let Ok(message) = FromWorker::from_text(line) {
            let text = message.to_text().expect("what was read can be written");
            let again = FromWorker::from_text(&text).expect("what was written can be read");
            assert_eq!(again.to_text(), Ok(text));
            collected.receive(message);
        }
    }
    let drill = drill();
    for which in [Which::Samples { stage: 0 }, Which::all_of(&drill)] {
        let (_, cases) = judge::request::run(&drill, source(), which, 1);
        let report = judge(&drill, source(), &cases, &collected);
        sound(&report, &collected);
        submission_json("fixed", &report).to_string();
    }
}
