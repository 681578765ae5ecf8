//! Nobody fakes a pass: every attempt under `tests/cheats/` gets a verdict that is honest for it.
//!
//! The attempts are judged by the checker's program, because some of them are meant to bring their
//! process down or to keep it busy for ever, and only a process that is watched from outside can
//! be told on.

#![cfg(feature = "check")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::{fs, thread};

use judge::Verdict;
use serde_json::Value;

/// From where cargo runs this test.
const ROOT: &str = "../..";

/// How many attempts there must be.
const ENOUGH: usize = 80;

struct Attempt {
    name: String,
    path: PathBuf,
    /// What the comment lines at the head say, by key.
    header: BTreeMap<String, String>,
}

impl Attempt {
    fn field(&self, key: &str) -> &str {
        self.header.get(key).map_or("", String::as_str)
    }

    /// What is wrong with the header.
    fn complaints(&self) -> Vec<String> {
        let mut complaints = Vec::new();
        for key in ["question", "trick", "ends"] {
            if self.field(key).is_empty() {
                complaints.push(format!("{}.py: the line `# {key}: …` is missing", self.name));
            }
        }
        for key in self.header.keys() {
            if !["question", "trick", "ends", "seeks", "misconception"].contains(&key.as_str()) {
                complaints.push(format!("{}.py: nobody knows what `# {key}:` means", self.name));
            }
        }
        let question = PathBuf::from(ROOT).join("content").join(self.field("question"));
        if !question.join("cases.toml").is_file() {
            complaints.push(format!("{}.py: the question has no drill", self.name));
        }
        for verdict in self.field("ends").split_whitespace() {
            if verdict == "passed" || !Verdict::ALL.iter().any(|known| known.as_str() == verdict) {
                complaints.push(format!("{}.py: no attempt ends as {verdict}", self.name));
            }
        }
        complaints
    }

    /// What the judge let through.
    fn holes(&self) -> Vec<String> {
        let mut holes = Vec::new();
        let report = self.report();
        let verdict = report["verdict"].as_str().expect("a report has a verdict");
        if !self.field("ends").split_whitespace().any(|honest| honest == verdict) {
            holes.push(format!("{}.py: ends as {verdict}", self.name));
        }
        if let Some(sentence) = report["misconception"].as_str()
            && self.field("misconception") != "yes"
        {
            holes.push(format!("{}.py: is taken for a mistake: {sentence}", self.name));
        }
        let seeks = self.field("seeks");
        let cases = report["cases"].as_array().expect("a report has cases");
        let found: Vec<&str> = cases
            .iter()
            .filter(|case| {
                ["got", "stdout"].iter().any(|place| {
                    let text = case[place].as_str().expect("a case has texts");
                    !seeks.is_empty() && text.contains(seeks)
                })
            })
            .filter_map(|case| case["id"].as_str())
            .collect();
        if let Some(first) = found.first() {
            let count = found.len();
            holes.push(format!(
                "{}.py: found what it seeks in {count} cases, first in {first}",
                self.name
            ));
        }
        holes
    }

    fn report(&self) -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_check"))
            .arg(self.field("question"))
            .arg(&self.path)
            .args(["--stage", "1", "--json"])
            .env("REHEARSE_ROOT", ROOT)
            .output()
            .expect("the checker starts");
        let passed = output.status.success();
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
            panic!("{}.py: {error}: {}", self.name, String::from_utf8_lossy(&output.stderr))
        });
        assert_eq!(passed, report["verdict"] == "passed", "{}.py", self.name);
        report
    }
}

fn attempts() -> Vec<Attempt> {
    let folder = PathBuf::from(ROOT).join("tests/cheats");
    let mut attempts: Vec<Attempt> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let source = fs::read_to_string(&path).unwrap();
            let header = source
                .lines()
                .map_while(|line| line.strip_prefix('#'))
                .filter_map(|line| line.split_once(':'))
                .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
                .collect();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            Attempt { name, path, header }
        })
        .collect();
    attempts.sort_by(|one, other| one.name.cmp(&other.name));
    attempts
}

#[test]
fn every_attempt_says_what_it_tries() {
    let attempts = attempts();
    assert!(attempts.len() >= ENOUGH, "only {} attempts", attempts.len());
    let complaints: Vec<String> = attempts.iter().flat_map(Attempt::complaints).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn no_attempt_passes_or_finds_what_it_seeks() {
    let attempts = attempts();
    let waiting = Mutex::new(attempts.iter());
    let holes = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some(attempt) = waiting.lock().unwrap().next() else { break };
                    let found = attempt.holes();
                    holes.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut holes = holes.into_inner().unwrap();
    holes.sort();
    assert!(holes.is_empty(), "\n{}", holes.join("\n"));
}
