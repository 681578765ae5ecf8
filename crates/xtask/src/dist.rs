//! The page as a folder of files that any web server can serve under any path.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::bundle::{self, Bundle};
use crate::place::Place;
use crate::questions::Files;
use crate::served::{self, Drawn, Templates};
use crate::site::Site;
use crate::stage::{Outcome, Stages};
use crate::wasm::{self, Built, Program};
use crate::{cache, compress, key, npm, oembed, offline, open_graph, page, questions, syndication};

/// The element with which other pages show a question.
const ELEMENT: &str = "packages/rehearse-question/embed.js";

/// How many stages `build` goes through.
pub const STAGES: usize = 8;

/// Builds `dist/`, which is replaced at once when all of it is there. What needs whole addresses is
/// left out where the site is not known.
pub fn build(place: &Place, stages: &Stages, site: Option<&Site>) -> Result<()> {
    let _alone = alone(place)?;
    let questions = stages.run("The questions", || questions::files(place))?;
    stages.run("Packages from npm", || npm::install(place))?;
    let app = stages.run("The page's program (about 2 minutes the first time)", || {
        wasm::build(place, Program::App)
    })?;
    let worker = stages.run("The Python interpreter (about 10 minutes the first time)", || {
        wasm::build(place, Program::Worker)
    })?;
    let drawn =
        stages.run("The pages as they are served", || served::draw(place, &questions.catalog))?;

    let unfinished = place.root.join("dist.new");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).context("dist.new cannot be removed")?;
    }
    stages.run("Scripts, styles and the page", || {
        assemble(place, &app, &worker, &questions, &drawn, site, &unfinished)?;
        Ok(((), Outcome::Done))
    })?;
    stages.run("Compressed copies", || compress::compress(place, &unfinished))?;
    stages.run("The list for use without a network", || offline::write(place, &unfinished))?;
    replace(&place.dist(), &unfinished, &place.root.join("dist.old"))?;

    for folder in ["app", "worker", "wasm", "pages", "npm", "packages", "compressed", "pictures"] {
        cache::evict(&place.cache.join(folder), SystemTime::now())?;
    }
    print!("{}", sizes(&place.dist())?);
    Ok(())
}

/// Waits until no other build is under way, in this checkout or another. The lock ends with the file.
fn alone(place: &Place) -> Result<fs::File> {
    let path = place.cache.join("building");
    let file =
        fs::File::create(&path).with_context(|| format!("{} cannot be made", path.display()))?;
    if file.try_lock().is_err() {
        println!("Another build is under way; waiting for it to end …");
        file.lock().with_context(|| format!("{} cannot be locked", path.display()))?;
    }
    Ok(file)
}

fn assemble(
    place: &Place,
    app: &Built,
    worker: &Built,
    questions: &Files,
    drawn: &[Drawn],
    site: Option<&Site>,
    folder: &Path,
) -> Result<()> {
    let assets = folder.join("assets");
    fs::create_dir_all(&assets)
        .with_context(|| format!("{} cannot be created", assets.display()))?;

    let app_wasm = put_program(&assets, "app", &app.wasm)?;
    let boot = Bundle {
        entry: "static/boot.js",
        alias: Some(("app-glue", &app.glue)),
        defines: vec![("APP_WASM_URL", beside_script(&app_wasm))],
    };
    let boot = put(&assets, "boot", "js", &bundle::bundle(place, &boot, &assets)?)?;

    let worker_wasm = put_program(&assets, "worker", &worker.wasm)?;
    let worker = Bundle {
        entry: "crates/python/worker.js",
        alias: Some(("worker-glue", &worker.glue)),
        defines: vec![
            ("WASM_URL", beside_script(&worker_wasm)),
            ("WASM_BYTES", worker_wasm.bytes.to_string()),
        ],
    };
    let worker = put(&assets, "worker", "js", &bundle::bundle(place, &worker, &assets)?)?;

    let editor = Bundle { entry: "static/editor/editor.js", alias: None, defines: Vec::new() };
    let editor = put(&assets, "editor", "js", &bundle::bundle(place, &editor, &assets)?)?;
    let offline = Bundle { entry: offline::PAGE, alias: None, defines: Vec::new() };
    let offline = put(&assets, "offline", "js", &bundle::bundle(place, &offline, &assets)?)?;
    let style = Bundle { entry: "static/style.css", alias: None, defines: Vec::new() };
    let style = put(&assets, "style", "css", &bundle::bundle(place, &style, &assets)?)?;

    let frame = Bundle { entry: "static/embed/frame.js", alias: None, defines: Vec::new() };
    let frame = put(&assets, "frame", "js", &bundle::bundle(place, &frame, &assets)?)?;
    // Other pages name it, so its name may not change with its content.
    let element = Bundle { entry: ELEMENT, alias: None, defines: Vec::new() };
    let element = bundle::bundle(place, &element, &assets)?;
    fs::write(folder.join("embed.js"), element).context("embed.js cannot be written")?;

    let mut addresses = Vec::new();
    for question in &questions.packs {
        let name = put(&assets, &format!("q-{}", question.id), "pack", &question.bytes)?;
        addresses.push((question.id.clone(), format!("assets/{name}")));
    }

    let texts = put(&assets, "texts", "json", &questions.texts)?;

    let read = |file: &str| {
        fs::read_to_string(place.root.join(file)).with_context(|| format!("{file} cannot be read"))
    };
    let templates = Templates {
        page: read("index.html")?,
        frame: read("static/embed/frame.html")?,
        failures: read("static/start_failed.html")?,
    };
    let address = |file: &str| format!("assets/{file}");
    let values = [
        ("boot", address(&boot)),
        ("style", address(&style)),
        ("worker", address(&worker)),
        ("editor", address(&editor)),
        ("offline", address(&offline)),
        ("texts", address(&texts)),
        ("frame", address(&frame)),
    ];
    served::write(&templates, drawn, &questions.catalog, &values, &addresses, site, folder)?;
    let dates = syndication::dates(place, &questions.catalog)?;
    syndication::write(drawn, &questions.catalog, &dates, site, folder)?;
    if let Some(site) = site {
        open_graph::write(place, drawn, site, folder)?;
        oembed::write(drawn, site, folder)?;
    }
    fs::write(folder.join("404.html"), nowhere(place, site)?)?;
    copy_public(&place.root.join("static/public"), folder)
}

/// What a server shows where there is no page. It may stand for an address of any depth, so it
/// refers to no file, and leads home only where home is known.
fn nowhere(place: &Place, site: Option<&Site>) -> Result<String> {
    let template = fs::read_to_string(place.root.join("static/404.html"))
        .context("static/404.html cannot be read")?;
    let home = site.map(|site| format!("<p><a href=\"{}\">All questions</a></p>", site.path()));
    page::fill(&template, &[("home", home.unwrap_or_default())])
}

/// A WebAssembly file among the assets.
struct Asset {
    name: String,
    bytes: usize,
}

/// Where the script that loads a module finds it, as an expression.
fn beside_script(wasm: &Asset) -> String {
    bundle::string_literal(&format!("./{}", wasm.name))
}

fn put_program(assets: &Path, stem: &str, wasm: &Path) -> Result<Asset> {
    let content = fs::read(wasm).with_context(|| format!("{} cannot be read", wasm.display()))?;
    Ok(Asset { name: put(assets, stem, "wasm", &content)?, bytes: content.len() })
}

fn put(assets: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<String> {
    let name = bundle::hashed_name(stem, extension, &key::digest(content));
    let path = assets.join(&name);
    fs::write(&path, content).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(name)
}

/// Copies what needs no work, such as icons.
fn copy_public(public: &Path, folder: &Path) -> Result<()> {
    for file in key::files_below(public, Path::new(""))? {
        let to = folder.join(&file);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(public.join(&file), &to)
            .with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}

/// Puts the new folder in the old one's place; a server sees one or the other.
fn replace(current: &Path, new: &Path, old: &Path) -> Result<()> {
    if old.exists() {
        fs::remove_dir_all(old).with_context(|| format!("{} cannot be removed", old.display()))?;
    }
    if current.exists() {
        fs::rename(current, old)
            .with_context(|| format!("{} cannot be moved", current.display()))?;
    }
    fs::rename(new, current).with_context(|| format!("{} cannot be written", current.display()))?;
    if old.exists() {
        fs::remove_dir_all(old).with_context(|| format!("{} cannot be removed", old.display()))?;
    }
    Ok(())
}

/// A table of the files with their sizes as they are and as brotli sends them.
fn sizes(folder: &Path) -> Result<String> {
    let row = |name: &str, raw: &str, sent: &str| format!("{name:<44}{raw:>12}{sent:>12}\n");
    let mut table = row("dist", "KiB", "brotli KiB");
    let (mut packs, mut packed) = (0, 0);
    let mut pages = [("q", 0, 0, 0), ("embed", 0, 0, 0)];
    for file in key::files_below(folder, Path::new(""))? {
        if file.extension().is_some_and(|extension| extension == "br" || extension == "gz") {
            continue;
        }
        let bytes = |path: PathBuf| fs::metadata(path).map(|about| about.len());
        let raw = bytes(folder.join(&file))?;
        // The page fetches one of them at a time.
        if file.extension().is_some_and(|extension| extension == "pack") {
            packs += 1;
            packed += raw;
            continue;
        }
        let sent = bytes(compress::copy_of(&folder.join(&file), "br")).unwrap_or(raw);
        let below = pages.iter_mut().find(|(folder, ..)| file.starts_with(folder));
        if let Some((_, count, bytes, all_sent)) = below {
            *count += 1;
            *bytes += raw;
            *all_sent += sent;
            continue;
        }
        table.push_str(&row(&file.display().to_string(), &kib(raw), &kib(sent)));
    }
    for (folder, count, bytes, sent) in pages.into_iter().filter(|(_, count, ..)| *count > 0) {
        let name = format!("{count} questions' pages ({folder}/)");
        table.push_str(&row(&name, &kib(bytes), &kib(sent)));
    }
    if packs > 0 {
        table.push_str(&row(&format!("{packs} questions (*.pack)"), &kib(packed), &kib(packed)));
    }
    Ok(table)
}

fn kib(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_folder_takes_the_place_of_the_old() {
        let folder = tempfile::tempdir().unwrap();
        let [current, new, old] =
            ["dist", "dist.new", "dist.old"].map(|name| folder.path().join(name));
        for content in ["one", "two"] {
            fs::create_dir(&new).unwrap();
            fs::write(new.join("file"), content).unwrap();
            replace(&current, &new, &old).unwrap();
            assert_eq!(fs::read_to_string(current.join("file")).unwrap(), content);
            assert!(!new.exists() && !old.exists());
        }
    }

    #[test]
    fn sizes_tell_what_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.js"), [0; 2048]).unwrap();
        fs::write(folder.path().join("a.js.br"), [0; 512]).unwrap();
        fs::write(folder.path().join("b.png"), [0; 1024]).unwrap();
        fs::write(folder.path().join("q-a.pack"), [0; 1024]).unwrap();
        fs::write(folder.path().join("q-b.pack"), [0; 2048]).unwrap();
        let table = sizes(folder.path()).unwrap();
        let rows: Vec<Vec<&str>> =
            table.lines().skip(1).map(|row| row.split_whitespace().collect()).collect();
        assert_eq!(rows[0], ["a.js", "2.0", "0.5"]);
        assert_eq!(rows[1], ["b.png", "1.0", "1.0"]);
        assert_eq!(rows[2], ["2", "questions", "(*.pack)", "3.0", "3.0"]);
    }
}
