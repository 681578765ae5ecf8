//! Content folders: whatever stands in their files, every mistake has its place, and what could be
//! built can be packed and shown.
//!
//! An input changes the small content that the loader's own tests use. A line `=== pair-sum/cases.toml`
//! begins a file that takes the place of that one, a line `--- pair-sum/cases.toml` removes it. Where
//! it names questions, the others stay away, which saves most of the time.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use judge::Which;
use judge::wire::ToWorker;
use question::{Drill, Question, load_authored, pack, unpack};

use crate::form;

/// Files of an input that count.
const FILES: usize = 16;

type Files = BTreeMap<String, Vec<u8>>;

/// The loader reads folders, so there is one, which each input changes as far as it must.
static FOLDER: LazyLock<Mutex<Folder>> = LazyLock::new(|| Mutex::new(Folder::new()));

/// Loads the content that the input describes.
pub fn run(bytes: &[u8]) {
    // An input that has failed leaves a folder that the next one brings in order.
    let mut folder = FOLDER.lock().unwrap_or_else(PoisonError::into_inner);
    let wanted = changed(&folder.original, bytes);
    folder.change_to(wanted);
    check(&folder.root, &folder.current);
}

/// Takes the folder off the disk again.
pub fn tidy_up() {
    let folder = FOLDER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(own) = folder.root.parent() {
        let _ = fs::remove_dir_all(own);
    }
}

struct Folder {
    root: PathBuf,
    original: Files,
    current: Files,
}

impl Folder {
    fn new() -> Self {
        let good = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/question/tests/good");
        let mut original = Files::new();
        collect(&good, "", &mut original);
        let own = std::env::temp_dir().join(format!("rehearse-fuzz-{}", std::process::id()));
        let _ = fs::remove_dir_all(&own);
        let root = own.join("content");
        fs::create_dir_all(&root).expect("the folder for temporary files can be used");
        Self { root, original, current: Files::new() }
    }

    fn change_to(&mut self, wanted: Files) {
        for path in self.current.keys().filter(|path| !wanted.contains_key(*path)) {
            let file = self.root.join(path);
            let _ = fs::remove_file(&file);
            // A folder in which another file stands stays.
            let folders = file.ancestors().skip(1).take_while(|folder| *folder != self.root);
            for folder in folders {
                let _ = fs::remove_dir(folder);
            }
        }
        for (path, bytes) in
            wanted.iter().filter(|(path, bytes)| self.current.get(*path) != Some(*bytes))
        {
            let file = self.root.join(path);
            let folder = file.parent().unwrap_or(&self.root);
            fs::create_dir_all(folder).expect("the folder for temporary files can be used");
            fs::write(&file, bytes).expect("the folder for temporary files can be used");
        }
        self.current = wanted;
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    let entries = fs::read_dir(folder).expect("the loader's tests have their content");
    for entry in entries.flatten() {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(
                path,
                fs::read(entry.path()).expect("the loader's tests have their content"),
            );
        }
    }
}

fn changed(original: &Files, bytes: &[u8]) -> Files {
    let mut files = original.clone();
    let mut count = 0;
    let mut open: Option<String> = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let head = std::str::from_utf8(line).ok().map(str::trim_end);
        let named = |mark: &str| head?.strip_prefix(mark).filter(|path| is_path(path, &files));
        if let Some(path) = named("=== ") {
            count += 1;
            if count > FILES {
                break;
            }
            files.insert(path.to_owned(), Vec::new());
            open = Some(path.to_owned());
        } else if let Some(path) = named("--- ") {
            files.remove(path);
            open = None;
        } else if let Some(file) = open.as_ref().and_then(|path| files.get_mut(path)) {
            file.extend_from_slice(line);
        }
    }
    let folder = |path: &str| path.split_once('/').map(|(folder, _)| folder.to_owned());
    let touched = |path: &String| files.get(path) != original.get(path);
    let all = files.keys().chain(original.keys());
    let named: BTreeSet<String> =
        all.filter(|path| touched(path)).filter_map(|path| folder(path)).collect();
    if !named.is_empty() {
        files.retain(|path, _| folder(path).is_none_or(|folder| named.contains(&folder)));
    }
    files
}

/// Whether a file can have this path beside the others.
fn is_path(path: &str, files: &Files) -> bool {
    let folders = ["pair-sum", "tell-me", "draw-it", "other", "accepted", "rejected", "more"];
    let mut parts = path.rsplit('/');
    let name = parts.next().unwrap_or_default();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let is_name = !name.is_empty() && name.len() < 40 && name.chars().all(plain);
    is_name
        && !name.starts_with('.')
        && !folders.contains(&name)
        && path.matches('/').count() <= 2
        && parts.all(|folder| folders.contains(&folder))
        && (files.len() < 100 || files.contains_key(path))
}

fn check(root: &Path, files: &Files) {
    let authored = load_authored(root);
    for diagnostic in &authored.diagnostics {
        let path =
            diagnostic.path.strip_prefix("content").unwrap_or_else(|| panic!("{diagnostic}"));
        assert!(!diagnostic.message.is_empty() && !diagnostic.hint.is_empty(), "{diagnostic}");
        if let Some(line) = diagnostic.line {
            let bytes = files.get(path.trim_start_matches('/'));
            let bytes = bytes.unwrap_or_else(|| panic!("there is no such file: {diagnostic}"));
            let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
            assert!((1..=lines).contains(&line), "{diagnostic}");
        }
    }
    let catalog = authored.catalog();
    let packed = pack(&catalog);
    let unpacked = unpack(&packed).unwrap_or_else(|error| panic!("it does not unpack: {error}"));
    assert_eq!(form(&unpacked), form(&catalog));
    for question in &catalog.questions {
        html(question).for_each(harmless);
        if let Some(drill) = &question.drill {
            can_be_asked_for(drill);
        }
    }
}

/// Every case can be sent to the worker.
fn can_be_asked_for(drill: &Drill) {
    let (run, cases) = judge::request::run(drill, "", Which::all_of(drill), 1);
    assert_eq!((run.jobs.len(), cases.len()), (drill.cases.len(), drill.cases.len()));
    let text = ToWorker::Run(run).to_text().expect("a request can be written");
    let again = ToWorker::from_text(&text).expect("a request can be read");
    assert_eq!(again.to_text(), Ok(text));
}

/// What the page inserts as it is.
fn html(question: &Question) -> impl Iterator<Item = &str> {
    let story = question.story.iter();
    let story = story
        .flat_map(|story| [&story.weak, &story.difference].into_iter().chain(&story.red_flags));
    let design = question.design.iter();
    let design = design.flat_map(|design| [&design.estimate, &design.tenfold, &design.diagram.svg]);
    let drill = question.drill.iter();
    let drill = drill
        .flat_map(|drill| drill.hints.iter().chain(drill.stages.iter().map(|stage| &stage.prompt)));
    [&question.prompt, &question.answer.model, &question.answer.myth]
        .into_iter()
        .chain(story)
        .chain(design)
        .chain(drill)
        .map(String::as_str)
}

/// Nothing that could act: known tags with known attributes, links to the web alone.
fn harmless(html: &str) {
    const TAGS: [&str; 39] = [
        "div",
        "p",
        "em",
        "strong",
        "code",
        "pre",
        "a",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "br",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "defs",
        "marker",
        "path",
        "g",
        "rect",
        "text",
        "circle",
        "del",
        "s",
        "dl",
        "dt",
        "dd",
        "sup",
    ];
    const ATTRIBUTES: [&str; 33] = [
        "tabindex",
        "class",
        "href",
        "rel",
        "start",
        "style",
        "viewBox",
        "aria-hidden",
        "focusable",
        "id",
        "refX",
        "refY",
        "markerWidth",
        "markerHeight",
        "orient",
        "d",
        "marker-end",
        "x",
        "y",
        "cx",
        "cy",
        "r",
        "rx",
        "width",
        "height",
        "dy",
        "dx",
        "align",
        "title",
        "role",
        "transform",
        "text-anchor",
        "fill",
    ];
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let after = after.strip_prefix('/').unwrap_or(after);
        let name_end = after.find(|letter: char| !letter.is_ascii_alphanumeric());
        let (name, mut inside) = after.split_at(name_end.unwrap_or(after.len()));
        assert!(TAGS.contains(&name), "the tag {name:?} in {html}");
        loop {
            inside = inside.trim_start_matches(['\n', ' ', '/']);
            if let Some(behind) = inside.strip_prefix('>') {
                rest = behind;
                break;
            }
            let parts = inside.split_once("=\"").and_then(|(attribute, quoted)| {
                let (value, behind) = quoted.split_once('"')?;
                Some((attribute, value, behind))
            });
            let (attribute, value, behind) = parts.unwrap_or_else(|| panic!("a tag in {html}"));
            assert!(ATTRIBUTES.contains(&attribute), "the attribute {attribute:?} in {html}");
            let leads_elsewhere = attribute == "href" && !value.starts_with("https://");
            assert!(!leads_elsewhere, "the link to {value:?} in {html}");
            let acts = attribute == "style" && !value.starts_with("text-align: ");
            assert!(!acts, "the style {value:?} in {html}");
            inside = behind;
        }
    }
}
