//! Golden tests of the mistakes that `load` reports.
//!
//! `good/` is a small content folder without mistakes. Each folder under `bad/` changes it:
//! `edits.toml` replaces texts and removes files, `files/` is laid over it, and `expected.txt` is
//! the whole report. Run with `UPDATE_EXPECT=1` to write the reports anew, then read the changes.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use question::{
    BehavioursState, behaviours_inputs_digest, behaviours_text, load, load_authored,
    load_for_build, pack, unpack,
};

fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// A copy of the good content in a folder of its own, removed in the end.
struct Copy {
    root: PathBuf,
}

impl Copy {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("question-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        let copy = Self { root };
        copy_folder(&tests_folder().join("good"), &copy.content());
        copy
    }

    fn content(&self) -> PathBuf {
        self.root.join("content")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn apply_edits(bad: &Path, content: &Path) -> toml::Table {
    let text = fs::read_to_string(bad.join("edits.toml")).unwrap_or_default();
    let edits: toml::Table = text.parse().unwrap_or_else(|error| panic!("{bad:?}: {error}"));
    for path in edits.get("remove").and_then(toml::Value::as_array).into_iter().flatten() {
        let path = content.join(path.as_str().unwrap());
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }
    for edit in edits.get("edit").and_then(toml::Value::as_array).into_iter().flatten() {
        let path = content.join(edit["file"].as_str().unwrap());
        let text = fs::read_to_string(&path).unwrap();
        let find = edit["find"].as_str().unwrap();
        assert_eq!(text.matches(find).count(), 1, "{bad:?}: {find:?} in {path:?}");
        fs::write(&path, text.replace(find, edit["replace"].as_str().unwrap())).unwrap();
    }
    if bad.join("files").is_dir() {
        copy_folder(&bad.join("files"), content);
    }
    edits
}

/// Writes `behaviours.toml` as the author's checks would, so that other mistakes are seen alone.
fn refresh_behaviours(folder: &Path) {
    let Ok(cases) = fs::read_to_string(folder.join("cases.toml")) else {
        return;
    };
    let mut solutions = Vec::new();
    for entry in fs::read_dir(folder.join("rejected")).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "py") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            solutions.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    let named = solutions.iter().map(|(name, source)| (name.as_str(), source.as_str()));
    let digest = behaviours_inputs_digest(&cases, named);
    let behaviours: Vec<_> =
        solutions.iter().map(|(name, _)| (name.clone(), "c0ffee".to_owned())).collect();
    fs::write(folder.join("behaviours.toml"), behaviours_text(&digest, &behaviours)).unwrap();
}

fn report(content: &Path) -> String {
    let (_, diagnostics) = load(content);
    diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect()
}

#[test]
fn bad_content_is_reported_in_full() {
    let mut failures = String::new();
    let mut folders: Vec<_> = fs::read_dir(tests_folder().join("bad"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    for bad in &folders {
        let name = bad.file_name().unwrap().to_string_lossy().into_owned();
        let copy = Copy::new(&name);
        let edits = apply_edits(bad, &copy.content());
        if !edits.contains_key("keep_behaviours") {
            refresh_behaviours(&copy.content().join("pair-sum"));
        }
        let reported = report(&copy.content());
        let expected_path = bad.join("expected.txt");
        if updating() {
            fs::write(&expected_path, &reported).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&expected_path).unwrap_or_default();
        if reported != expected || reported.is_empty() {
            failures += &format!("{name}: expected\n{expected}\n{name}: reported\n{reported}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(folders.len() >= 12, "only {} bad folders were found", folders.len());
}

#[test]
fn good_content_has_no_mistakes() {
    let good = tests_folder().join("good");
    if updating() {
        refresh_behaviours(&good.join("pair-sum"));
    }
    let (catalog, diagnostics) = load(&good);
    assert_eq!(diagnostics, []);
    let ids: Vec<&str> = catalog.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["pair-sum", "tell-me", "draw-it"]);
    assert_eq!(catalog.sections.len(), 3);
    assert_eq!(unpack(&pack(&catalog)).as_ref(), Ok(&catalog));

    let drill = catalog.questions[0].drill.as_ref().unwrap();
    assert_eq!(drill.cases.len(), 14);
    assert_eq!(drill.limits.steps, 100_000);
    assert_eq!(drill.limits.wall_seconds, 10);
    let entries: Vec<&str> = drill
        .stages
        .iter()
        .flat_map(|stage| stage.entries.iter().map(|entry| entry.name.as_str()))
        .collect();
    assert_eq!(entries, ["find_pair", "find_all"]);
    let names: Vec<&str> =
        drill.misconceptions.iter().map(|misconception| misconception.name.as_str()).collect();
    assert_eq!(names, ["fails_on_empty", "no_type_check", "pairs_with_itself"]);
    assert_eq!(
        drill.misconceptions[2].sentence,
        "You store a number before you look, so it can pair with itself. In which order must the two happen?"
    );
    assert!(!drill.misconceptions[0].source.contains("why:"));
    assert!(catalog.questions[1].drill.is_none());
    let story = catalog.questions[1].story.as_ref().unwrap();
    assert!(story.weak.starts_with("<p>We had a deployment"));
    assert_eq!(story.prompts[3], ["Which number changed?"]);
    let design = catalog.questions[2].design.as_ref().unwrap();
    assert_eq!(design.diagram.arrows[1].says, "adds one");
    assert!(design.estimate.contains("<strong>12 a second</strong>"));
}

#[test]
fn authors_see_what_the_page_does_not_get() {
    let copy = Copy::new("authored");
    let rejected = copy.content().join("pair-sum/rejected/no_type_check.py");
    let source = fs::read_to_string(&rejected).unwrap();
    fs::write(&rejected, format!("{source}    # changed\n")).unwrap();
    let authored = load_authored(&copy.content());
    let pair_sum = &authored.questions[0];
    assert_eq!(pair_sum.behaviours, BehavioursState::Stale);
    assert_eq!(pair_sum.accepted.len(), 1);
    assert_eq!(pair_sum.rejected[0].expect, "raised");
    assert!(pair_sum.question.as_ref().is_some_and(|question| question.drill.is_some()));
    assert_eq!(authored.questions[1].behaviours, BehavioursState::NotNeeded);
    assert_eq!(authored.diagnostics.len(), 1);
    assert_eq!(authored.diagnostics[0].question(), Some("pair-sum"));

    let behaviours: Vec<_> =
        pair_sum.rejected.iter().map(|solution| (solution.name.clone(), "ab".to_owned())).collect();
    let file = copy.content().join("pair-sum/behaviours.toml");
    fs::write(&file, behaviours_text(&pair_sum.inputs_digest, &behaviours)).unwrap();
    let again = load_authored(&copy.content());
    assert_eq!(again.diagnostics, []);
    assert_eq!(again.questions[0].behaviours, BehavioursState::Fresh);

    fs::remove_file(file).unwrap();
    let missing = load_authored(&copy.content());
    assert_eq!(missing.questions[0].behaviours, BehavioursState::Missing);
    assert!(missing.questions[0].question.is_some());
}

#[test]
fn line_ends_of_the_checkout_do_not_matter() {
    let copy = Copy::new("line-ends");
    let plain = load(&copy.content());
    for name in ["cases.toml", "starter.py", "prompt.md", "rejected/no_type_check.py"] {
        let path = copy.content().join("pair-sum").join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    assert_eq!(load(&copy.content()), plain);
}

#[test]
fn a_draft_is_marked_only_when_its_question_changed() {
    let copy = Copy::new("digest");
    let digest = || load(&copy.content()).0.questions[0].digest.clone();
    let before = digest();
    let edit = |file: &str, find: &str, replace: &str| {
        let path = copy.content().join("pair-sum").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(find));
        fs::write(&path, text.replace(find, replace)).unwrap();
    };
    edit("answer.md", "Walk once", "Go once");
    edit("question.toml", "title = \"Find two numbers with a given sum\"", "title = \"Pairs\"");
    assert_eq!(digest(), before);
    edit("prompt.md", "as a tuple", "as a pair");
    let after_prompt = digest();
    assert_ne!(after_prompt, before);
    edit("question.toml", "in any order", "in order");
    assert_ne!(digest(), after_prompt);
}

#[test]
fn a_missing_content_folder_is_a_diagnostic() {
    let (catalog, diagnostics) = load(&tests_folder().join("nowhere"));
    assert!(catalog.questions.is_empty());
    assert_eq!(diagnostics.len(), 1);
    assert!(diagnostics[0].to_string().starts_with("nowhere: the folder cannot be read: "));
}

#[test]
fn a_build_is_told_all_mistakes_and_how_many_they_are() {
    assert!(load_for_build(&tests_folder().join("good")).is_ok());
    let mistakes = load_for_build(&tests_folder().join("nowhere")).unwrap_err().to_string();
    let (first, rest) = mistakes.split_once('\n').unwrap();
    assert!(first.starts_with("1 mistake in ") && first.ends_with("nowhere; nothing was built"));
    assert!(rest.starts_with("nowhere: the folder cannot be read: "), "{rest}");
}
