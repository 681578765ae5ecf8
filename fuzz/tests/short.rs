//! A short run that is the same on every machine: the kept inputs, and some that are made from them
//! by a generator with a fixed seed.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use fuzz::{TARGETS, Target, content};

/// What the languages of the targets are made of; a single letter rarely gets anywhere.
const TOKENS: [&str; 69] = [
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    ",",
    ":",
    "=",
    "'",
    "\"",
    "\\",
    "->",
    ";",
    " raises ",
    " leaves ",
    "None",
    "True",
    "nan",
    "-inf",
    "chain(",
    "loop=",
    "node(",
    "frozenset(",
    "b'",
    "1e9",
    "0x",
    "\\x",
    "\n",
    "\n[[case]]\n",
    "\n[drill]\n",
    "\n[[drill.stage]]\n",
    "\n[design]\n",
    "\n[story]\n",
    "format = 1\n",
    "call = \"",
    "returns = \"",
    "create = \"",
    "calls = [",
    "\"\"\"",
    "=== pair-sum/",
    "--- pair-sum/",
    "cases.toml\n",
    "generator.py\n",
    "```",
    "<b>",
    "](https://",
    "| a | b |\n",
    "# expect: ",
    "content-security-policy: ",
    "default-src ",
    "script-src ",
    "frame-src ",
    "https://rehearse.example",
    "'none'",
    "'strict-dynamic'",
    "<meta http-equiv=\"content-security-policy\" content=\"",
    "*.",
    "# why: ",
    "{\"version\":1",
    "\"type\":\"",
    "null",
    "true",
    "99999999999999999999",
    "-1",
    "\u{0}",
    "é",
    "🎉",
    "solve(",
];

/// SplitMix64: small, and the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or_default()
    }
}

fn kept(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("inputs are kept")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    // The order of a listing is the file system's own.
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a kept input can be read")).collect()
}

/// An input with some changes.
fn made(kept: &[Vec<u8>], numbers: &mut Numbers) -> Vec<u8> {
    let mut input = kept[numbers.below(kept.len())].clone();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(input.len() + 1);
        let end = (at + 1 + numbers.below(12)).min(input.len());
        match numbers.below(7) {
            0 if at < input.len() => input[at] ^= 1 << numbers.below(8),
            1 if at < input.len() => input[at] = (numbers.next() & 0xff) as u8,
            2 => drop(input.drain(at..end)),
            3 => {
                let stretch = input[at..end].to_vec();
                let to = numbers.below(input.len() + 1);
                input.splice(to..to, stretch);
            }
            4 => {
                let other = &kept[numbers.below(kept.len())];
                let start = numbers.below(other.len() + 1);
                let stop = (start + numbers.below(200)).min(other.len());
                input.splice(at..end, other[start..stop].iter().copied());
            }
            5 => input.truncate(at),
            _ => {
                let token = TOKENS[numbers.below(TOKENS.len())];
                input.splice(at..at, token.bytes());
            }
        }
    }
    input
}

fn attempt(target: &Target, input: &[u8], what: &str) {
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    assert!(
        outcome.is_ok(),
        "{}, {what}: the panic above comes of {:?}",
        target.name,
        String::from_utf8_lossy(input)
    );
}

fn short_run(name: &str) {
    let target = TARGETS.iter().find(|target| target.name == name).expect("it is a target");
    let kept = kept(target);
    assert!(kept.len() > 1, "{name} has no kept inputs");
    for (index, input) in kept.iter().enumerate() {
        attempt(target, input, &format!("kept input {index}"));
    }
    let mut numbers = Numbers(1);
    for index in 0..target.short_runs {
        attempt(target, &made(&kept, &mut numbers), &format!("made input {index}"));
    }
}

#[test]
fn content_folders() {
    short_run("content");
    content::tidy_up();
}

#[test]
fn literals() {
    short_run("literals");
}

#[test]
fn messages() {
    short_run("messages");
}

#[test]
fn outcomes() {
    short_run("outcomes");
}

#[test]
fn pasted_policies() {
    short_run("policies");
}

#[test]
fn saved_work() {
    short_run("saved");
}

#[test]
fn every_target_is_run() {
    assert_eq!(TARGETS.len(), 6, "a new target needs a test above");
}
