//! Compressed copies beside the files of the page, so that a plain server can send them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::place::Place;
use crate::stage::Outcome;
use crate::{cache, key};

const COMPRESSIBLE: [&str; 10] =
    ["css", "html", "js", "json", "map", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Compresses every file below `folder` that gains by it.
pub fn compress(place: &Place, folder: &Path) -> Result<((), Outcome)> {
    let mut files: Vec<PathBuf> = key::files_below(folder, Path::new(""))?;
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| COMPRESSIBLE.iter().any(|known| extension == *known))
    });
    // Threads take from the end: the largest go first, so that no thread ends alone with one.
    files.sort_by_key(|file| {
        fs::metadata(folder.join(file)).map(|about| about.len()).unwrap_or_default()
    });

    let queue = Mutex::new(files);
    let cache = copies(place);
    let workers = thread::available_parallelism().map(usize::from).unwrap_or(1);
    let results: Vec<Result<Outcome>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| {
                    let mut outcome = Outcome::Kept;
                    loop {
                        let next =
                            queue.lock().map_err(|_| anyhow!("a compressing thread died"))?.pop();
                        let Some(file) = next else {
                            return Ok(outcome);
                        };
                        if compress_file(&cache, &folder.join(file))? == Outcome::Done {
                            outcome = Outcome::Done;
                        }
                    }
                })
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| {
                thread.join().unwrap_or_else(|_| Err(anyhow!("a compressing thread died")))
            })
            .collect()
    });
    let mut outcome = Outcome::Kept;
    for result in results {
        if result? == Outcome::Done {
            outcome = Outcome::Done;
        }
    }
    Ok(((), outcome))
}

/// Where compressed copies are kept.
pub fn copies(place: &Place) -> PathBuf {
    place.cache.join("compressed")
}

/// The name of a file's compressed copy.
pub fn copy_of(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

type Encoder = fn(&[u8]) -> Result<Vec<u8>>;

/// Compresses one file.
pub fn compress_file(cache: &Path, path: &Path) -> Result<Outcome> {
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let digest = key::digest(&content);
    let mut outcome = Outcome::Kept;
    for (extension, encode) in [("br", brotli as Encoder), ("gz", gzip as Encoder)] {
        let cached = cache.join(format!("{digest}.{extension}"));
        let compressed = match cache::read(&cached)? {
            Some(compressed) => compressed,
            None => {
                outcome = Outcome::Done;
                let compressed = encode(&content)?;
                cache::write(&cached, &compressed)?;
                compressed
            }
        };
        if compressed.len() < content.len() {
            let copy = copy_of(path, extension);
            fs::write(&copy, compressed)
                .with_context(|| format!("{} cannot be written", copy.display()))?;
        }
    }
    Ok(outcome)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &settings)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(9));
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn copies_hold_the_same_and_come_from_the_cache_the_second_time() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place {
            root: folder.path().join("root"),
            cache: folder.path().join("cache"),
            target: folder.path().join("target"),
        };
        let page = folder.path().join("page");
        let text = "the same words again and again; ".repeat(200);
        fs::create_dir_all(page.join("assets")).unwrap();
        fs::write(page.join("assets/a.js"), &text).unwrap();
        fs::write(page.join("tiny.txt"), "x").unwrap();
        fs::write(page.join("picture.png"), &text).unwrap();

        assert_eq!(compress(&place, &page).unwrap().1, Outcome::Done);
        let mut unpacked = Vec::new();
        let compressed = fs::read(page.join("assets/a.js.br")).unwrap();
        brotli::BrotliDecompress(&mut &compressed[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
        let mut unzipped = String::new();
        let compressed = fs::read(page.join("assets/a.js.gz")).unwrap();
        flate2::read::GzDecoder::new(&compressed[..]).read_to_string(&mut unzipped).unwrap();
        assert_eq!(unzipped, text);
        for absent in ["tiny.txt.br", "tiny.txt.gz", "picture.png.br"] {
            assert!(!page.join(absent).exists(), "{absent}");
        }

        for copy in ["assets/a.js.br", "assets/a.js.gz"] {
            fs::remove_file(page.join(copy)).unwrap();
        }
        assert_eq!(compress(&place, &page).unwrap().1, Outcome::Kept);
        assert!(page.join("assets/a.js.br").is_file());
    }
}
