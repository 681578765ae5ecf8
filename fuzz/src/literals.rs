//! The language of case files and of readers' own tests: what can be read is printed as something
//! that reads as the same.

use judge::compare::compare;
use judge::wire::{CallOutcome, FromWorker, Outcome};
use question::{
    Compare, Expected, Invocation, LiteralError, MAX_OWN_TEST_LENGTH, MAX_OWN_TESTS, Value,
    own_test_line, parse_invocation, parse_step, parse_value, read_own_tests,
};

use crate::drill::drill;
use crate::form;

/// Reads a text as a literal, a call, a step and as lines of tests.
pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    reads_again(text, parse_value, Value::to_string);
    reads_again(text, parse_invocation, Invocation::to_string);
    reads_again(text, parse_step, |(call, expected)| match expected {
        Expected::Value(value) => format!("{call} -> {value}"),
        Expected::Raises(kind) => format!("{call} raises {kind}"),
    });
    if let Ok(value) = parse_value(text) {
        for mode in [Compare::Exact, Compare::Unordered, Compare::Approx(1e-9)] {
            assert!(compare(&value, &value, mode), "{value} is not itself under {mode:?}");
        }
        travels(value);
    }
    for stage in 0..2 {
        tests(text, stage);
    }
}

fn reads_again<T: serde::Serialize>(
    text: &str,
    parse: impl Fn(&str) -> Result<T, LiteralError>,
    print: impl Fn(&T) -> String,
) {
    match parse(text) {
        Ok(first) => {
            let printed = print(&first);
            let again = parse(&printed).unwrap_or_else(|error| panic!("{printed}: {error}"));
            assert_eq!(form(&first), form(&again), "{printed}");
        }
        Err(error) => {
            assert!((1..=text.chars().count() + 1).contains(&error.column), "{error}");
        }
    }
}

/// What an author can write, the worker can send.
fn travels(value: Value) {
    let calls = vec![CallOutcome::Returned { arguments: Some(vec![value.clone()]), value }];
    let outcome = Outcome { calls, ..Outcome::default() };
    let text = FromWorker::Ended { run: 1, index: 0, outcome }.to_text().expect("it is written");
    let back = FromWorker::from_text(&text).expect("it is read");
    assert_eq!(back.to_text().as_ref(), Ok(&text));
}

fn tests(text: &str, stage: usize) {
    let drill = drill();
    let read = read_own_tests(text, &drill, stage);
    assert!(read.cases.len() <= MAX_OWN_TESTS);
    let lines: Vec<&str> = text.lines().collect();
    for mistake in &read.mistakes {
        let line = mistake.line.checked_sub(1).and_then(|index| lines.get(index));
        let line = line.unwrap_or_else(|| panic!("there is no line {}", mistake.line));
        if let Some(column) = mistake.column {
            assert!((1..=line.chars().count() + 1).contains(&column), "{column} in {line:?}");
        }
        assert!(!mistake.message.is_empty() && !mistake.hint.is_empty(), "{mistake:?}");
    }
    for case in &read.cases {
        assert!(case.stage <= stage, "{case:?}");
        let line = own_test_line(case, &drill);
        // Escapes can make a line longer than it was written.
        if line.chars().count() > MAX_OWN_TEST_LENGTH {
            continue;
        }
        let again = read_own_tests(&line, &drill, stage);
        assert_eq!(again.mistakes, [], "{line}");
        let [again] = again.cases.as_slice() else { panic!("{line} is not one test") };
        assert_eq!(form(&case.action), form(&again.action), "{line}");
        assert_eq!((case.compare, case.stage), (again.compare, again.stage), "{line}");
    }
}
