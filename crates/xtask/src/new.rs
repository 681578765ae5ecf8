//! Begins a question: a folder that says what to write where, and fails its check until it is done.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::place::Place;

/// What a question is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In words and in code.
    Drill,
    /// In words only.
    WordsOnly,
}

/// The files that every question has, with what stands in them at first.
const EVERY: [(&str, &str); 2] =
    [("prompt.md", include_str!("new/prompt.md")), ("answer.md", include_str!("new/answer.md"))];

/// The files of a drill.
const DRILL: [(&str, &str); 5] = [
    ("starter.py", include_str!("new/starter.py")),
    ("solution.py", include_str!("new/solution.py")),
    ("generator.py", include_str!("new/generator.py")),
    ("cases.toml", include_str!("new/cases.toml")),
    ("rejected/off_by_one.py", include_str!("new/rejected.py")),
];

/// Makes the folder of a question and lists it in its section.
///
/// # Errors
/// When the question exists, or the section does not.
pub fn begin(place: &Place, id: &str, section: &str, kind: Kind) -> Result<()> {
    let content = place.root.join("content");
    let folder = content.join(id);
    if folder.exists() {
        bail!("content/{id} exists already; ./dev check {id} says what it lacks");
    }
    let catalog = content.join("catalog.toml");
    let text = fs::read_to_string(&catalog).context("content/catalog.toml cannot be read")?;
    let Some(listed) = listed(&text, id, section) else {
        bail!("content/catalog.toml has no section \"{section}\"; add it, or name another");
    };
    let mut question = include_str!("new/question.toml").replace("SECTION", section);
    for (name, part) in [
        ("behavioral", include_str!("new/story.toml")),
        ("system-design", include_str!("new/design.toml")),
    ] {
        if section == name {
            question.push_str(part);
        }
    }
    if kind == Kind::Drill {
        question.push_str(include_str!("new/drill.toml"));
    }
    write(&folder, "question.toml", &question)?;
    if section == "behavioral" {
        write(&folder, "weak.md", include_str!("new/weak.md"))?;
    }
    let of_drill = if kind == Kind::Drill { DRILL.as_slice() } else { &[] };
    for (name, text) in EVERY.iter().chain(of_drill) {
        write(&folder, name, text)?;
    }
    fs::write(&catalog, listed).context("content/catalog.toml cannot be written")?;
    println!(
        "content/{id} is there. Fill it in from question.toml on; content/README.md explains the \
         format, and ./dev check {id} says what is left."
    );
    Ok(())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}

/// The catalog with the id at the end of its section's list; none when there is no such section.
fn listed(catalog: &str, id: &str, section: &str) -> Option<String> {
    let head = catalog.find(&format!("id = \"{section}\""))?;
    let list = head + catalog.get(head..)?.find("questions = [")?;
    let end = list + catalog.get(list..)?.find(']')?;
    let (before, after) = catalog.split_at(end);
    let before = before.trim_end();
    let comma = if before.ends_with(['[', ',']) { "" } else { "," };
    Some(format!("{before}{comma}\n  \"{id}\",\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CATALOG: &str = "format = 1\n\n[[section]]\nid = \"production\"\ntitle = \"P\"\n\
        questions = [\n  \"one\",\n]\n\n[[section]]\nid = \"behavioral\"\ntitle = \"B\"\n\
        questions = [\"two\"]\n";

    #[test]
    fn a_question_is_listed_at_the_end_of_its_section() {
        let listed = |section| listed(CATALOG, "new-one", section);
        assert!(listed("production").unwrap().contains("[\n  \"one\",\n  \"new-one\",\n]"));
        assert!(listed("behavioral").unwrap().contains("[\"two\",\n  \"new-one\",\n]"));
        assert_eq!(listed("cooking"), None);
    }

    #[test]
    fn what_is_begun_is_there_and_not_begun_twice() {
        let root = std::env::temp_dir().join(format!("rehearse-new-{}", std::process::id()));
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("content/catalog.toml"), CATALOG).unwrap();
        let place =
            Place { root: root.clone(), cache: root.join("cache"), target: root.join("target") };
        begin(&place, "new-one", "production", Kind::Drill).unwrap();
        begin(&place, "my-story", "behavioral", Kind::WordsOnly).unwrap();
        assert!(root.join("content/new-one/rejected/off_by_one.py").is_file());
        assert!(root.join("content/my-story/weak.md").is_file());
        assert!(!root.join("content/my-story/cases.toml").exists());
        assert!(begin(&place, "new-one", "production", Kind::Drill).is_err());
        assert!(begin(&place, "other", "cooking", Kind::Drill).is_err());
        fs::remove_dir_all(root).unwrap();
    }
}
