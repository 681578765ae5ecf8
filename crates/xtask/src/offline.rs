//! The service worker with the list of what it keeps, so that the page works without a network.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use crate::bundle::{self, Bundle};
use crate::place::Place;
use crate::stage::Outcome;
use crate::{compress, key};

/// The page's side of it.
pub const PAGE: &str = "static/offline/page.js";
/// The service worker, from the checkout and from the page's folder. It stands beside the page,
/// because it answers for its own folder.
const WORKER: &str = "static/offline/sw.js";
const SERVED_WORKER: &str = "sw.js";

/// What only servers, search engines, feed readers and installers read.
const NOT_KEPT: [&str; 10] = [
    ".br",
    ".gz",
    ".xml",
    ".txt",
    "sw.js",
    "embed.js",
    "404.html",
    "_headers",
    "CNAME",
    ".nojekyll",
];
/// Folders of the same kind: pictures for installers and for other sites, descriptions for those
/// that embed a page, and the frames in their pages.
const NOT_KEPT_BELOW: [&str; 4] = ["screenshots", "og", "oembed", "embed"];

/// Where the pages are that the app draws as well by itself: without a network it does so in a page
/// that says nothing yet.
const DRAWN: &str = "q";

/// A file as large as that is not kept before somebody has use for it.
const LARGE: u64 = 4 << 20;

/// The files by the way they are kept.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Files {
    /// Kept at the first visit.
    small: Vec<Small>,
    /// Kept later.
    large: Vec<Large>,
    /// The folders of pages that are not kept, because the app draws them.
    drawn: Vec<String>,
}

/// In the form that Workbox asks for.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Small {
    url: String,
    /// What tells one content from another where the address does not.
    revision: Option<String>,
    integrity: String,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Large {
    url: String,
    integrity: String,
    bytes: u64,
    /// What goes over the network for it.
    sent: u64,
}

/// Bundles the service worker into a folder that is complete but for it.
pub fn write(place: &Place, folder: &Path) -> Result<((), Outcome)> {
    let list = folder.join("offline-files.json");
    let files = files(folder)?;
    fs::write(&list, serde_json::to_vec(&files)?)
        .with_context(|| format!("{} cannot be written", list.display()))?;
    let worker =
        Bundle { entry: WORKER, alias: Some(("offline-files", &list)), defines: Vec::new() };
    let worker = bundle::bundle(place, &worker, folder)?;
    fs::remove_file(&list)?;
    let path = folder.join(SERVED_WORKER);
    fs::write(&path, worker).with_context(|| format!("{} cannot be written", path.display()))?;
    compress::compress_file(&compress::copies(place), &path)?;
    Ok(((), Outcome::Done))
}

fn files(folder: &Path) -> Result<Files> {
    let mut files = Files::default();
    for file in key::files_below(folder, Path::new(""))? {
        if !is_kept(&file) {
            continue;
        }
        if file.starts_with(DRAWN) {
            let folder = file.parent().unwrap_or(Path::new(""));
            files.drawn.push(format!("{}/", folder.display()));
            continue;
        }
        let path = folder.join(&file);
        let content =
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let url = file.to_string_lossy().into_owned();
        let integrity = format!("sha256-{}", STANDARD.encode(key::sha256(&content)));
        let bytes = content.len() as u64;
        if bytes >= LARGE {
            let copy = compress::copy_of(&path, "br");
            let sent = fs::metadata(copy).map_or(bytes, |about| about.len());
            files.large.push(Large { url, integrity, bytes, sent });
        } else {
            // The names of assets have the digest in them.
            let revision = (!file.starts_with("assets"))
                .then(|| key::short(&key::digest(&content)).to_owned());
            files.small.push(Small { url, revision, integrity });
        }
    }
    Ok(files)
}

fn is_kept(file: &Path) -> bool {
    let name = file.to_string_lossy();
    !NOT_KEPT.iter().any(|end| name.ends_with(end))
        && !NOT_KEPT_BELOW.iter().any(|folder| file.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_needs_is_listed_with_its_digest() {
        let folder = tempfile::tempdir().unwrap();
        let put = |file: &str, content: &[u8]| {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        };
        put("index.html", b"home");
        put("plan/index.html", b"plan");
        put("q/a/index.html", b"a");
        put("q/a/index.html.br", b"a");
        put("og/a.png", b"a");
        put("embed/a/index.html", b"a");
        put("assets/boot-1.js", b"");
        put("assets/boot-1.js.br", b"");
        put("assets/worker-1.wasm", &vec![0; LARGE as usize]);
        put("assets/worker-1.wasm.br", b"short");
        for file in
            ["sw.js", "embed.js", "sitemap.xml", "robots.txt", "404.html", "screenshots/wide.png"]
        {
            put(file, b"x");
        }

        let files = files(folder.path()).unwrap();
        let small: Vec<_> =
            files.small.iter().map(|file| (file.url.as_str(), file.revision.is_some())).collect();
        let expected =
            [("assets/boot-1.js", false), ("index.html", true), ("plan/index.html", true)];
        assert_eq!(small, expected);
        assert_eq!(files.drawn, ["q/a/"]);
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(files.small[0].integrity, empty);
        let [large] = &files.large[..] else { panic!("{:?}", files.large) };
        assert_eq!(
            (large.url.as_str(), large.bytes, large.sent),
            ("assets/worker-1.wasm", LARGE, 5)
        );
    }
}
