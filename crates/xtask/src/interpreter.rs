//! Makes the adapted copies of RustPython's crates that package `python` is built against.
//!
//! The edits are listed in `crates/python/adapt/edits.toml`. The copies stand in the cache and
//! reach cargo as path overrides, which leave Cargo.lock alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::place::Place;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edits {
    #[serde(rename = "crate")]
    crates: Vec<AdaptedCrate>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct AdaptedCrate {
    name: String,
    version: String,
    #[serde(default)]
    add: Vec<Addition>,
    edit: Vec<Edit>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Addition {
    from: String,
    to: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    file: String,
    find: String,
    replace: String,
    #[serde(default = "once")]
    count: usize,
}

fn once() -> usize {
    1
}

/// The arguments that every cargo command touching the package `python` gets. The adapted crates
/// are made first if the cache does not hold them.
///
/// # Errors
/// When an edit does not fit the crate's source, or a crate's source cannot be had.
pub fn cargo_args(place: &Place) -> Result<Vec<String>> {
    let folder = place.root.join("crates/python/adapt");
    let text =
        fs::read_to_string(folder.join("edits.toml")).context("crates/python/adapt/edits.toml")?;
    let edits: Edits = toml::from_str(&text).context("crates/python/adapt/edits.toml")?;
    let mut paths = Vec::new();
    for adapted in &edits.crates {
        let home = place.cache.join("adapted").join(key(&folder, adapted)?);
        let target = home.join(&adapted.name);
        if !target.exists() {
            let draft = home.join(format!("{}.draft", adapted.name));
            if draft.exists() {
                fs::remove_dir_all(&draft)?;
            }
            copy_tree(&registry_source(place, adapted)?, &draft)?;
            adapt(&draft, &folder, adapted)?;
            fs::rename(&draft, &target)?;
        }
        paths.push(format!("{:?}", target.display().to_string()));
    }
    Ok(vec!["--config".to_owned(), format!("paths=[{}]", paths.join(","))])
}

/// Names the cache entry by everything that the copy is made of.
fn key(folder: &Path, adapted: &AdaptedCrate) -> Result<String> {
    let mut hash = Sha256::new();
    hash.update(serde_json::to_vec(adapted)?);
    for addition in &adapted.add {
        hash.update(fs::read(folder.join(&addition.from)).with_context(|| addition.from.clone())?);
    }
    let digest = hash.finalize();
    Ok(digest[..8].iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Finds the unpacked source of a registry crate; cargo downloads it if need be.
fn registry_source(place: &Place, adapted: &AdaptedCrate) -> Result<PathBuf> {
    let output = place
        .cargo()
        .args(["metadata", "--locked", "--format-version", "1"])
        .output()
        .context("cannot start cargo metadata")?;
    ensure!(
        output.status.success(),
        "cargo metadata failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    for package in packages {
        let from_registry = !package["source"].is_null();
        if package["name"] == adapted.name.as_str()
            && package["version"] == adapted.version.as_str()
            && from_registry
            && let Some(manifest) = package["manifest_path"].as_str()
            && let Some(folder) = Path::new(manifest).parent()
        {
            return Ok(folder.to_owned());
        }
    }
    bail!(
        "{} {} is not in Cargo.lock; crates/python/adapt/edits.toml was written for that version",
        adapted.name,
        adapted.version
    )
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Applies the additions and edits to the copy.
fn adapt(copy: &Path, folder: &Path, adapted: &AdaptedCrate) -> Result<()> {
    for addition in &adapted.add {
        fs::copy(folder.join(&addition.from), copy.join(&addition.to))?;
    }
    for edit in &adapted.edit {
        let path = copy.join(&edit.file);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{} has no file {}", adapted.name, edit.file))?;
        let text = replaced(&text, edit)
            .with_context(|| format!("{} {}, {}", adapted.name, adapted.version, edit.file))?;
        fs::write(&path, text)?;
    }
    Ok(())
}

fn replaced(text: &str, edit: &Edit) -> Result<String> {
    let found = text.matches(&edit.find).count();
    ensure!(found == edit.count, "`{}` occurs {found} times, not {}", edit.find.trim(), edit.count);
    Ok(text.replace(&edit.find, &edit.replace))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(find: &str, count: usize) -> Edit {
        Edit { file: String::new(), find: find.to_owned(), replace: "x".to_owned(), count }
    }

    #[test]
    fn replaces_each_occurrence_when_the_count_fits() {
        assert_eq!(replaced("a b a", &edit("a", 2)).unwrap(), "x b x");
    }

    #[test]
    fn refuses_when_the_source_has_changed() {
        let error = replaced("a b", &edit("a", 2)).unwrap_err().to_string();
        assert_eq!(error, "`a` occurs 1 times, not 2");
    }
}
