//! Reads the content folders.
//!
//! All mistakes of all folders are collected; nothing stops at the first. What can be built in
//! spite of mistakes is built, so that the author's checks can run a question whose prose is not
//! finished. A build must refuse to go on when there is any diagnostic.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use crate::diagnostic::Diagnostic;
use crate::file::source_file::{Review, SourceFile};
use crate::file::toml_form::read_form;
use crate::file::{CatalogForm, SectionForm};
use crate::model::{Catalog, GrowthClass, Question, Section, SectionTitle};
use crate::nearest::nearest;
use crate::validate::check_question;
use crate::validate::fields::{self, is_slug};

/// Everything in the content folders, for the author's checks.
#[derive(Clone, Debug)]
pub struct Authored {
    /// The sections in the order of `catalog.toml`.
    pub sections: Vec<SectionTitle>,
    /// One entry for each folder, in the order of `catalog.toml`, unlisted ones last.
    pub questions: Vec<AuthoredQuestion>,
    /// All mistakes, sorted by path and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Authored {
    /// The questions as the page gets them; those that could not be built are left out.
    pub fn catalog(&self) -> Catalog {
        Catalog {
            sections: self.sections.clone(),
            questions: self
                .questions
                .iter()
                .filter_map(|authored| authored.question.clone())
                .collect(),
        }
    }
}

/// A question with what only its author's checks need.
#[derive(Clone, Debug)]
pub struct AuthoredQuestion {
    /// The folder's name.
    pub id: String,
    /// The question, if enough of it could be read.
    pub question: Option<Question>,
    /// Further right solutions; each must pass.
    pub accepted: Vec<AcceptedSolution>,
    /// Wrong solutions; each must get its verdict.
    pub rejected: Vec<RejectedSolution>,
    /// Whether `behaviours.toml` can be trusted.
    pub behaviours: BehavioursState,
    /// What `behaviours.toml` must name as its inputs.
    pub inputs_digest: String,
}

/// A further right solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedSolution {
    /// The file's name under `accepted/`, without `.py`.
    pub name: String,
    /// Its text.
    pub source: String,
}

/// A wrong solution that people write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedSolution {
    /// The file's name under `rejected/`, without `.py`.
    pub name: String,
    /// Its text, the header included.
    pub source: String,
    /// The verdict it must get, such as `wrong_answer`; empty when the header lacks it.
    pub expect: String,
    /// For a solution that passes and is rejected for its growth alone: that growth.
    pub growth: Option<GrowthClass>,
    /// The sentence for a reader who wrote the same; empty when the header lacks it.
    pub why: String,
}

/// Whether `behaviours.toml` can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BehavioursState {
    /// There is no drill.
    NotNeeded,
    /// There is no such file.
    Missing,
    /// It cannot be read, or describes other cases or other rejected solutions.
    Stale,
    /// It describes the rejected solutions over the cases as they are.
    Fresh,
}

/// Reads all content folders under `dir`. The catalog is fit for use when there is no diagnostic.
pub fn load(dir: &Path) -> (Catalog, Vec<Diagnostic>) {
    let authored = load_authored(dir);
    (authored.catalog(), authored.diagnostics)
}

/// Why a catalog is not fit for use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes {
    folder: PathBuf,
    diagnostics: Vec<Diagnostic>,
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.diagnostics.len();
        let noun = if count == 1 { "mistake" } else { "mistakes" };
        write!(f, "{count} {noun} in {}; nothing was built", self.folder.display())?;
        self.diagnostics.iter().try_for_each(|diagnostic| write!(f, "\n{diagnostic}"))
    }
}

impl std::error::Error for Mistakes {}

/// Reads all content folders under `dir` for a build.
///
/// # Errors
/// When anything in them is wrong: everything that is.
pub fn load_for_build(dir: &Path) -> Result<Catalog, Mistakes> {
    let (catalog, diagnostics) = load(dir);
    if diagnostics.is_empty() {
        Ok(catalog)
    } else {
        Err(Mistakes { folder: dir.to_owned(), diagnostics })
    }
}

/// Reads all content folders under `dir` with what only the author's checks need.
///
/// A missing or stale `behaviours.toml` is a diagnostic like any other, but never keeps a
/// question from being built: the checks have to run it to write the file anew.
pub fn load_authored(dir: &Path) -> Authored {
    let mut found = Vec::new();
    let root = dir
        .file_name()
        .map_or_else(|| "content".to_owned(), |name| name.to_string_lossy().into_owned());
    let (folders, catalog) = read_root(dir, &root, &mut found);
    let listing = match &catalog {
        Some(file) => read_listing(file, &folders, &mut found),
        None => Listing::default(),
    };
    let unlisted = folders.keys().filter(|id| !listing.lists(id)).map(|id| (id.as_str(), None));
    let ids: Vec<&str> = folders.keys().map(String::as_str).collect();
    let mut questions = Vec::new();
    for (id, section) in listing.in_order().chain(unlisted) {
        if let Some(files) = folders.get(id) {
            let path = format!("{root}/{id}");
            questions.push(check_question(id, &path, files, section, &ids, &mut found));
        }
    }
    found.sort();
    found.dedup();
    Authored { sections: listing.titles, questions, diagnostics: found }
}

/// The files of a question's folder by their names, such as `rejected/slow.py`.
pub(crate) type Files = BTreeMap<String, SourceFile>;

/// What `catalog.toml` says.
#[derive(Default)]
struct Listing {
    titles: Vec<SectionTitle>,
    /// Each id with its section, in order.
    questions: Vec<(String, Option<Section>)>,
}

impl Listing {
    fn lists(&self, id: &str) -> bool {
        self.questions.iter().any(|(listed, _)| listed == id)
    }

    fn in_order(&self) -> impl Iterator<Item = (&str, Option<Section>)> {
        self.questions.iter().map(|(id, section)| (id.as_str(), *section))
    }
}

const TEXT_FILES: [&str; 10] = [
    "question.toml",
    "prompt.md",
    "answer.md",
    "snippets.py",
    "weak.md",
    "starter.py",
    "solution.py",
    "cases.toml",
    "behaviours.toml",
    "generator.py",
];

/// A name in a folder, with what it names.
struct Item {
    name: String,
    kind: ItemKind,
}

#[derive(PartialEq)]
enum ItemKind {
    File,
    Folder,
}

fn read_root(
    dir: &Path,
    root: &str,
    found: &mut Vec<Diagnostic>,
) -> (BTreeMap<String, Files>, Option<SourceFile>) {
    let mut folders = BTreeMap::new();
    let mut catalog = None;
    for Item { name, kind } in items(dir, root, found) {
        let path = format!("{root}/{name}");
        if kind == ItemKind::Folder {
            if !is_slug(&name) {
                found.push(Diagnostic {
                    path: path.clone(),
                    line: None,
                    message: format!("the folder's name {name:?} cannot be an id"),
                    hint: "ids stand in addresses: small letters, digits and hyphens, \
                           a letter first"
                        .to_owned(),
                });
            }
            let files = read_folder(&dir.join(&name), &path, found);
            folders.insert(name, files);
        } else if name == "catalog.toml" {
            catalog = read_text(&dir.join(&name), &path, found);
        } else if name != "README.md" {
            found.push(unknown_file(path, &name, ["catalog.toml", "README.md"]));
        }
    }
    let missing = !found.iter().any(|diagnostic| {
        diagnostic.path == root || diagnostic.path == format!("{root}/catalog.toml")
    });
    if catalog.is_none() && missing {
        found.push(Diagnostic {
            path: format!("{root}/catalog.toml"),
            line: None,
            message: "the file is missing".to_owned(),
            hint: "it lists the sections and the questions of each; content/README.md shows it"
                .to_owned(),
        });
    }
    (folders, catalog)
}

fn read_folder(dir: &Path, path: &str, found: &mut Vec<Diagnostic>) -> Files {
    let mut files = Files::new();
    for Item { name, kind } in items(dir, path, found) {
        let item_path = format!("{path}/{name}");
        if kind == ItemKind::File {
            if TEXT_FILES.contains(&name.as_str()) {
                if let Some(file) = read_text(&dir.join(&name), &item_path, found) {
                    files.insert(name, file);
                }
            } else {
                found.push(unknown_file(item_path, &name, TEXT_FILES));
            }
        } else if matches!(name.as_str(), "accepted" | "rejected") {
            for solution in items(&dir.join(&name), &item_path, found) {
                let solution_path = format!("{item_path}/{}", solution.name);
                let stem = solution.name.strip_suffix(".py").unwrap_or_default();
                if solution.kind == ItemKind::Folder || !is_solution_name(stem) {
                    found.push(Diagnostic {
                        path: solution_path,
                        line: None,
                        message: "this is not a solution".to_owned(),
                        hint: format!(
                            "{name}/ holds Python files only, named like off_by_one.py: \
                             small letters, digits, underscores"
                        ),
                    });
                } else if let Some(file) =
                    read_text(&dir.join(&name).join(&solution.name), &solution_path, found)
                {
                    files.insert(format!("{name}/{}", solution.name), file);
                }
            }
        } else {
            found.push(Diagnostic {
                path: item_path,
                line: None,
                message: "this folder does not belong to a question".to_owned(),
                hint: match nearest(&name, ["accepted", "rejected"]) {
                    Some(known) => format!("did you mean {known}/?"),
                    None => "a question has the folders accepted/ and rejected/ only".to_owned(),
                },
            });
        }
    }
    files
}

fn is_solution_name(stem: &str) -> bool {
    stem.starts_with(|letter: char| letter.is_ascii_lowercase())
        && stem.chars().all(|letter| {
            letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_-".contains(letter)
        })
}

fn unknown_file<'a>(
    path: String,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().collect();
    let hint = match nearest(name, known.iter().copied()) {
        Some(known) => format!("did you mean {known}?"),
        None => format!("remove it; the files here are {}", known.join(", ")),
    };
    Diagnostic { path, line: None, message: "this file is not known here".to_owned(), hint }
}

/// The names in a folder, sorted.
fn items(dir: &Path, path: &str, found: &mut Vec<Diagnostic>) -> Vec<Item> {
    let listed = fs::read_dir(dir).and_then(|entries| {
        entries
            .map(|entry| {
                let entry = entry?;
                let is_folder = fs::metadata(entry.path())?.is_dir();
                let kind = if is_folder { ItemKind::Folder } else { ItemKind::File };
                Ok(Item { name: entry.file_name().to_string_lossy().into_owned(), kind })
            })
            .collect::<Result<Vec<_>, std::io::Error>>()
    });
    let mut items = match listed {
        Ok(items) => items,
        Err(error) => {
            found.push(Diagnostic {
                path: path.to_owned(),
                line: None,
                message: format!("the folder cannot be read: {error}"),
                hint: "check that it exists and that its permissions let you read it".to_owned(),
            });
            Vec::new()
        }
    };
    items.sort_by(|left, right| left.name.cmp(&right.name));
    items
}

fn read_text(file: &Path, path: &str, found: &mut Vec<Diagnostic>) -> Option<SourceFile> {
    let (message, hint) = match fs::read(file).map(String::from_utf8) {
        Ok(Ok(text)) => {
            let text = text.replace("\r\n", "\n");
            return Some(SourceFile { path: path.to_owned(), text });
        }
        Ok(Err(_)) => {
            ("the file is not UTF-8 text".to_owned(), "save it again with the encoding UTF-8")
        }
        Err(error) => (
            format!("the file cannot be read: {error}"),
            "check that its permissions let you read it",
        ),
    };
    found.push(Diagnostic { path: path.to_owned(), line: None, message, hint: hint.to_owned() });
    None
}

fn read_listing(
    file: &SourceFile,
    folders: &BTreeMap<String, Files>,
    found: &mut Vec<Diagnostic>,
) -> Listing {
    let mut review = Review::new(file, found);
    let mut listing = Listing::default();
    let Some(form) = read_form::<CatalogForm>(&mut review) else {
        return listing;
    };
    if form.section.is_empty() {
        review.whole("no section is listed", "add [[section]] with id, title and questions");
    }
    for table in &form.section {
        let place = Some(table.span());
        let SectionForm { id, title, questions } = table.get_ref();
        let section = fields::section(&mut review, id, &place);
        let title = fields::text(
            &mut review,
            title,
            "title",
            &place,
            "it is the heading above the section's questions",
        );
        if let (Some(section), Some(id)) = (section, id) {
            if listing.titles.iter().any(|earlier| earlier.section == section) {
                review.at(
                    id.span(),
                    format!("the section {:?} is listed twice", section.id()),
                    "put its questions into one list",
                );
            } else {
                listing.titles.push(SectionTitle { section, title });
            }
        }
        let Some(questions) = questions else {
            let hint = "list the ids of the section's questions: questions = [\"…\"]";
            fields::missing(&mut review, &place, "questions", hint);
            continue;
        };
        for id in questions.get_ref() {
            let name = id.get_ref();
            if listing.lists(name) {
                review.at(
                    id.span(),
                    format!("the question {name:?} is listed twice"),
                    "a question belongs to one section; remove one of the two",
                );
                continue;
            }
            if !folders.contains_key(name) {
                let hint = match nearest(name, folders.keys().map(String::as_str)) {
                    Some(folder) => format!("did you mean {folder:?}?"),
                    None => "add the folder, or take the id out of the list".to_owned(),
                };
                review.at(id.span(), format!("there is no folder {name:?}"), hint);
            }
            listing.questions.push((name.clone(), section));
        }
    }
    let unlisted: BTreeSet<&String> = folders.keys().filter(|id| !listing.lists(id)).collect();
    for id in unlisted {
        review.whole(
            format!("the folder {id:?} is not listed"),
            "add its id to the questions of its section",
        );
    }
    listing
}
