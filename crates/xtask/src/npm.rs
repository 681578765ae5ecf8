//! The packages from npm, installed once into the cache for each lock file.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::stage::Outcome;
use crate::{cache, key};

/// Makes `node_modules` in the checkout lead to the packages that the lock file names.
pub fn install(place: &Place) -> Result<((), Outcome)> {
    install_in(place, &place.root)
}

/// The same for a folder with packages of its own, which only one command needs.
pub fn install_in(place: &Place, asking: &Path) -> Result<((), Outcome)> {
    let lock = asking.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let folder = place.cache.join("npm").join(key::short(&key::digest(&lock)));
    let outcome = if folder.is_dir() {
        Outcome::Kept
    } else {
        fetch(asking, &folder)?;
        Outcome::Done
    };
    cache::touch(&folder)?;
    lead_to(&asking.join("node_modules"), &folder.join("node_modules"))?;
    Ok(((), outcome))
}

fn fetch(asking: &Path, folder: &Path) -> Result<()> {
    let unfinished = cache::beside(folder);
    fs::create_dir_all(&unfinished)
        .with_context(|| format!("{} cannot be created", unfinished.display()))?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(asking.join(file), unfinished.join(file))
            .with_context(|| format!("{file} cannot be copied"))?;
    }
    // No package of ours needs to run code when it is installed.
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(&unfinished)
        .output()
        .context("npm could not be started")?;
    if !npm.status.success() {
        fs::remove_dir_all(&unfinished)?;
        let said = String::from_utf8_lossy(&npm.stderr);
        if ["EAI_AGAIN", "ENOTFOUND", "ECONNREFUSED", "ETIMEDOUT", "ENETUNREACH"]
            .iter()
            .any(|code| said.contains(code))
        {
            bail!(
                "No network: the packages in package-lock.json could not be fetched from npm's registry"
            );
        }
        bail!("npm ci failed: {}", said.trim());
    }
    cache::publish(&unfinished, folder)
}

/// Points a symbolic link to a folder, but never removes a real folder in its place.
fn lead_to(link: &Path, folder: &Path) -> Result<()> {
    match fs::read_link(link) {
        Ok(target) if target == folder => return Ok(()),
        Ok(_) => fs::remove_file(link)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(_) => bail!(
            "{} is a folder of its own; remove it, so that it can lead to the cache",
            link.display()
        ),
    }
    symlink(folder, link).with_context(|| format!("{} cannot be created", link.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_follows_the_lock_file_and_spares_real_folders() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("node_modules");
        for target in ["one", "two", "two"] {
            lead_to(&link, &folder.path().join(target)).unwrap();
            assert_eq!(fs::read_link(&link).unwrap(), folder.path().join(target));
        }
        let real = folder.path().join("real");
        fs::create_dir(&real).unwrap();
        assert!(lead_to(&real, &link).unwrap_err().to_string().contains("is a folder of its own"));
        assert!(real.is_dir());
    }
}
