//! Digests that name what a cached result was made from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn digest(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

/// The part of a digest that goes into file names.
pub fn short(digest: &str) -> &str {
    digest.get(..16).unwrap_or(digest)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest under construction. Every entry is told apart from its neighbours by its length.
#[derive(Default)]
pub struct Key(Sha256);

impl Key {
    /// Adds one named thing.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        for part in [name.as_bytes(), content] {
            self.0.update((part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
    }

    /// Adds files by their paths from `root`.
    pub fn add_files(&mut self, root: &Path, files: &[PathBuf]) -> Result<()> {
        for file in files {
            let path = root.join(file);
            let content =
                fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            self.add(&file.to_string_lossy(), &content);
        }
        Ok(())
    }

    /// The finished key.
    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// The files at or below `start`, as paths from `root`, in a fixed order. A start that is not
/// there counts as empty.
pub fn files_below(root: &Path, start: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![start.to_owned()];
    while let Some(relative) = open.pop() {
        let path = root.join(&relative);
        if path.is_dir() {
            let entries = fs::read_dir(&path)
                .with_context(|| format!("{} cannot be listed", path.display()))?;
            for entry in entries {
                open.push(relative.join(entry?.file_name()));
            }
        } else if path.is_file() {
            found.push(relative);
        }
    }
    found.sort();
    Ok(found)
}

/// The tables of a TOML file whose headers satisfy `wanted`, as text.
pub fn toml_tables(text: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut keep = false;
    let mut kept = String::new();
    for line in text.lines() {
        if let Some(header) = line.strip_prefix('[') {
            keep = wanted(header.trim_matches(['[', ']']));
        }
        if keep {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The entries of a Cargo.lock that a package is built from, so that another package's new
/// dependency changes nothing.
pub fn locked_dependencies(lock: &str, package: &str) -> String {
    let entries: Vec<(&str, &str)> = lock
        .split("[[package]]")
        .skip(1)
        .filter_map(|entry| {
            Some((quoted(entry.lines().find_map(|line| line.strip_prefix("name = "))?), entry))
        })
        .collect();
    let mut reached = vec![false; entries.len()];
    let mut open = vec![package.to_owned()];
    while let Some(wanted) = open.pop() {
        // A dependency is listed as a name, and with its version where the name is not enough.
        let mut words = wanted.split(' ');
        let name = words.next().unwrap_or_default();
        let version = words.next().map(|version| format!("version = \"{version}\""));
        for (i, (entry_name, entry)) in entries.iter().enumerate() {
            let is_meant = *entry_name == name
                && version.as_ref().is_none_or(|version| entry.contains(version.as_str()));
            if is_meant && !reached[i] {
                reached[i] = true;
                open.extend(
                    entry
                        .lines()
                        .filter(|line| line.starts_with(" \""))
                        .map(|line| quoted(line).to_owned()),
                );
            }
        }
    }
    entries
        .iter()
        .zip(&reached)
        .filter(|(_, reached)| **reached)
        .map(|((_, entry), _)| *entry)
        .collect()
}

fn quoted(text: &str) -> &str {
    text.split('"').nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_well_known_one() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(digest(b""), empty);
        assert_eq!(short(empty), "e3b0c44298fc1c14");
    }

    #[test]
    fn entries_do_not_run_into_each_other() {
        let key = |entries: &[(&str, &str)]| {
            let mut key = Key::default();
            for (name, content) in entries {
                key.add(name, content.as_bytes());
            }
            key.finish()
        };
        let different =
            [key(&[("a", "bc")]), key(&[("ab", "c")]), key(&[("a", "b"), ("c", "")]), key(&[])];
        for (i, one) in different.iter().enumerate() {
            assert!(!different[..i].contains(one));
        }
        assert_eq!(key(&[("a", "bc")]), key(&[("a", "bc")]));
    }

    #[test]
    fn files_are_listed_in_order_and_change_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("src/inner")).unwrap();
        fs::write(root.join("src/b.rs"), "b").unwrap();
        fs::write(root.join("src/inner/a.rs"), "a").unwrap();
        fs::write(root.join("src.rs"), "beside").unwrap();
        let files = files_below(root, Path::new("src")).unwrap();
        assert_eq!(files, [PathBuf::from("src/b.rs"), PathBuf::from("src/inner/a.rs")]);
        assert_eq!(files_below(root, Path::new("src.rs")).unwrap(), [PathBuf::from("src.rs")]);
        assert_eq!(files_below(root, Path::new("nowhere")).unwrap(), [] as [PathBuf; 0]);

        let key = || {
            let mut key = Key::default();
            key.add_files(root, &files).unwrap();
            key.finish()
        };
        let before = key();
        assert_eq!(key(), before);
        fs::write(root.join("src/inner/a.rs"), "c").unwrap();
        assert_ne!(key(), before);
    }

    #[test]
    fn tables_are_picked_by_header() {
        let text = "[workspace]\na = 1\n\n[dependencies]\nb = 2\n[[bin]]\nc = 3\n[profile.release]\nd = 4\n";
        assert_eq!(
            toml_tables(text, |header| header.starts_with("workspace") || header == "bin"),
            "[workspace]\na = 1\n\n[[bin]]\nc = 3\n"
        );
    }

    const LOCK: &str = r#"version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = [
 "serde",
 "rand 0.8.0",
]

[[package]]
name = "python"
version = "0.1.0"
dependencies = [
 "rand 0.9.0",
]

[[package]]
name = "rand"
version = "0.8.0"

[[package]]
name = "rand"
version = "0.9.0"
dependencies = [
 "serde",
]

[[package]]
name = "serde"
version = "1.0.0"
checksum = "abc"
"#;

    #[test]
    fn a_package_is_locked_by_what_it_reaches() {
        let names = |package| {
            locked_dependencies(LOCK, package)
                .lines()
                .filter(|line| line.starts_with("name") || line.starts_with("version"))
                .map(|line| quoted(line).to_owned())
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(names("app"), "app 0.1.0 rand 0.8.0 serde 1.0.0");
        assert_eq!(names("python"), "python 0.1.0 rand 0.9.0 serde 1.0.0");
        assert_eq!(names("serde"), "serde 1.0.0");
        assert_eq!(names("absent"), "");
    }
}
