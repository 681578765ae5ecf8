//! Holds the content to the map of questions in `tests/questions.toml`.

#![cfg(feature = "load")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use question::{AuthoredQuestion, Engine, Question, Visibility, load_authored};
use serde::Deserialize;

#[derive(Deserialize)]
struct Map {
    question: Vec<Entry>,
}

/// What the map says of a question.
#[derive(Deserialize)]
struct Entry {
    id: String,
    section: String,
    engine: Option<Engine>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn map() -> Vec<Entry> {
    let text = fs::read_to_string(root().join("tests/questions.toml")).unwrap();
    toml::from_str::<Map>(&text).unwrap().question
}

/// What a question lacks of what the map and the standard ask for.
fn gaps(entry: &Entry, authored: Option<&AuthoredQuestion>) -> Vec<String> {
    let Some(authored) = authored else { return vec!["there is no folder".to_owned()] };
    let Some(question) = &authored.question else {
        return vec!["question.toml cannot be read".to_owned()];
    };
    let mut gaps = Vec::new();
    let mut ask = |holds: bool, gap: &str| {
        if !holds {
            gaps.push(gap.to_owned());
        }
    };
    let Question { answer, story, design, drill, .. } = question;
    ask(question.section.id() == entry.section, "it stands in another section");
    ask(!question.prompt.is_empty(), "there is no prompt");
    ask(!answer.model.is_empty(), "there is no model answer");
    ask((5..=8).contains(&answer.rubric.len()), "the rubric does not have 5 to 8 points");
    ask((2..=4).contains(&answer.follow_ups.len()), "there are not 2 to 4 follow-up questions");
    ask(question.sources.len() >= 2, "there are no two sources");
    ask(!question.related.is_empty(), "no question is named as related");
    ask(!question.topics.is_empty(), "there are no topics");
    ask(
        !answer.myth.is_empty() || story.is_some(),
        "the popular mistake is not named and corrected",
    );
    ask(story.is_some() == (entry.section == "behavioral"), "the story is missing or out of place");
    ask(
        design.is_some() == (entry.section == "system-design"),
        "the design is missing or out of place",
    );
    match (entry.engine, drill) {
        (None, None) | (Some(Engine::Django), _) => {}
        (None, Some(_)) => ask(false, "it has a drill that the map does not know"),
        (Some(Engine::Python), None) => ask(false, "the drill is missing"),
        (Some(Engine::Python), Some(drill)) => {
            let count = |visibility| {
                drill.cases.iter().filter(|case| case.visibility == visibility).count()
            };
            ask(drill.engine == Engine::Python, "the drill has another engine");
            ask(count(Visibility::Hidden) >= 12, "there are fewer than 12 hidden cases");
            ask(count(Visibility::Sample) >= 2, "there are fewer than 2 samples");
            ask(!drill.solution.is_empty(), "there is no reference solution");
            ask(authored.rejected.len() >= 3, "there are fewer than 3 wrong solutions");
            ask(drill.hints.len() == 3, "there are not 3 hints");
        }
    }
    gaps
}

#[test]
fn every_question_of_the_map_is_there_and_complete() {
    let authored = load_authored(&root().join("content"));
    let map = map();
    let mut missing: Vec<String> = Vec::new();
    for entry in &map {
        let question = authored.questions.iter().find(|question| question.id == entry.id);
        for gap in gaps(entry, question) {
            missing.push(format!("{}: {gap}", entry.id));
        }
    }
    for question in &authored.questions {
        if !map.iter().any(|entry| entry.id == question.id) {
            missing.push(format!("{}: the map does not know it", question.id));
        }
    }
    assert_eq!(map.len(), 60);
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn gaps_are_named() {
    let authored = load_authored(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/good"));
    let named = |id: &str, section: &str, engine| {
        let entry = Entry { id: id.to_owned(), section: section.to_owned(), engine };
        gaps(&entry, authored.questions.iter().find(|question| question.id == id))
    };
    assert_eq!(named("nothing", "behavioral", None), ["there is no folder"]);
    assert_eq!(named("tell-me", "behavioral", None), [] as [&str; 0]);
    assert_eq!(named("tell-me", "behavioral", Some(Engine::Django)), [] as [&str; 0]);
    assert_eq!(
        named("tell-me", "production", Some(Engine::Python)),
        [
            "it stands in another section",
            "the story is missing or out of place",
            "the drill is missing"
        ]
    );
    assert_eq!(
        named("pair-sum", "data-structures", None),
        ["it has a drill that the map does not know"]
    );
}
