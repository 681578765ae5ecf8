//! Holds the rules of ARCHITECTURE.md that no compiler checks.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files git knows, new ones included, relative to the root.
fn files() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git runs");
    assert!(listed.status.success(), "git ls-files failed");
    String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .filter(|path| root().join(path).is_file())
        .map(str::to_owned)
        .collect()
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path.as_ref()))
        .unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

/// Every package that this package is built from, for the page's target.
fn packages_below(package: &str) -> Vec<String> {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--package", package, "--target", "wasm32-unknown-unknown"])
        .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect()
}

fn violations(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn dependencies_run_one_way() {
    const WEB: [&str; 6] = ["yew", "gloo", "web-sys", "js-sys", "wasm-bindgen", "getrandom"];
    let mut found = Vec::new();
    for package in ["rehearse", "question", "judge"] {
        let below = packages_below(package);
        assert!(below.len() > 2, "{package}: the tree was not read");
        for dependency in &below {
            if dependency.starts_with("rustpython") || dependency == "python" {
                found.push(format!("{package} depends on {dependency}: only crates/python may"));
            }
            if package != "rehearse" && WEB.contains(&dependency.as_str()) {
                found.push(format!(
                    "{package} depends on {dependency}: it is to know nothing of the web"
                ));
            }
            if package == "question" && dependency == "judge" {
                found.push("question depends on judge: the arrow runs the other way".to_owned());
            }
        }
    }
    violations(found);
}

#[test]
fn content_model_and_judge_know_no_clock_and_no_chance() {
    let mut found = Vec::new();
    for path in files() {
        let pure =
            path.starts_with("crates/question/src/") || path.starts_with("crates/judge/src/");
        if pure {
            for word in ["SystemTime", "Instant::", "std::env", "rand::", "thread::"] {
                if read(&path).contains(word) {
                    found.push(format!("{path} uses {word}"));
                }
            }
        }
    }
    violations(found);
}

#[test]
fn versions_are_pinned() {
    let mut found = Vec::new();
    for path in
        files().iter().filter(|path| path.ends_with("Cargo.toml") && !path.contains("tests/"))
    {
        let mut section = String::new();
        for (index, line) in read(path).lines().enumerate() {
            if line.starts_with('[') {
                section = line.to_owned();
            }
            let names_version = section.contains("dependencies")
                && line.contains('"')
                && !line.trim_start().starts_with('#');
            let version = line.split('"').nth(1).unwrap_or_default();
            let looks_like_version =
                version.starts_with(|c: char| c.is_ascii_digit() || "^~*>".contains(c));
            if names_version && looks_like_version {
                found.push(format!("{path}:{}: write \"={version}\"", index + 1));
            }
        }
    }
    violations(found);
}

#[test]
fn architecture_names_what_exists() {
    let text = read("ARCHITECTURE.md");
    let mut named = 0;
    let mut found = Vec::new();
    for quoted in text.split('`').skip(1).step_by(2) {
        let path = quoted.trim_end_matches('/');
        let is_path = quoted.contains('/')
            && !path.contains(['<', ' ', ':', '*'])
            && !path.starts_with(['.', '-']);
        if is_path {
            named += 1;
            let below = ["", "src/", "crates/python/", "crates/judge/src/", "crates/question/src/"];
            if !below.iter().any(|prefix| root().join(format!("{prefix}{path}")).exists()) {
                found.push(format!("ARCHITECTURE.md names {path}, which does not exist"));
            }
        }
    }
    assert!(named > 10, "no paths were read");
    violations(found);
}

#[test]
fn names_say_what_things_are() {
    const EMPTY_WORDS: [&str; 4] = ["Manager", "Helper", "Util", "Utils"];
    let mut found = Vec::new();
    for path in files().iter().filter(|path| path.ends_with(".rs")) {
        for (index, line) in read(path).lines().enumerate() {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let defines = words.any(|word| matches!(word, "struct" | "enum" | "trait"));
            if let (true, Some(name)) = (defines, words.next())
                && EMPTY_WORDS.iter().any(|empty| name.ends_with(empty))
            {
                found.push(format!("{path}:{}: {name} says nothing", index + 1));
            }
        }
    }
    violations(found);
}

#[test]
fn modules_are_named_by_their_file() {
    let found = files().into_iter().filter(|path| path.ends_with("/mod.rs")).collect();
    violations(found);
}

#[test]
fn nothing_names_a_machine() {
    let home = ["/ro", "ot/"].concat();
    let mut found = Vec::new();
    for path in files() {
        let Ok(text) = fs::read_to_string(root().join(&path)) else { continue };
        for (index, line) in text.lines().enumerate() {
            if line.contains(&home) {
                found.push(format!("{path}:{}: {}", index + 1, line.trim()));
            }
        }
    }
    violations(found);
}

#[test]
fn pages_pieces_are_not_tested_by_waiting() {
    let mut found = Vec::new();
    for path in files().iter().filter(|path| path.starts_with("tests/browser/")) {
        for word in ["waitForTimeout", ".skip(", ".only(", "retries:"] {
            if read(path).contains(word) {
                found.push(format!("{path} uses {word}"));
            }
        }
    }
    violations(found);
}

#[test]
fn components_follow_the_language() {
    let mut components = 0;
    let mut found = Vec::new();
    for path in files().iter().filter(|path| path.ends_with(".rs") && path.starts_with("src/")) {
        let text = read(path);
        let speaks = text.contains("wording::texts()") || text.contains("wording::words()");
        for component in text.split("#[component]\n").skip(1).filter(|_| speaks) {
            components += 1;
            let body = component.split("\n}\n").next().unwrap_or_default();
            // The root holds the language itself.
            if !body.contains("use_language") && !path.ends_with("app.rs") {
                let name = component.lines().next().unwrap_or_default();
                found.push(format!("{path}: `{name}` does not call use_language"));
            }
        }
    }
    assert!(components > 30, "no components were read");
    violations(found);
}
