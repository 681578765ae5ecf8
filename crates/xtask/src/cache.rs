//! Files and folders in the cache: written whole or not at all, dropped when long unused.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

const KEEP: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// An unused name in the same folder, for something that takes the final name when complete.
pub fn beside(path: &Path) -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.{count}", process::id()))
}

/// Gives a complete folder its final name. Where another build was faster, its result stays.
pub fn publish(unfinished: &Path, path: &Path) -> Result<()> {
    if let Err(error) = fs::rename(unfinished, path) {
        if !path.is_dir() {
            return Err(error).with_context(|| format!("{} cannot be written", path.display()));
        }
        fs::remove_dir_all(unfinished)?;
    }
    Ok(())
}

/// Writes a file that nobody ever sees half written.
pub fn write(path: &Path, content: &[u8]) -> Result<()> {
    let unfinished = beside(path);
    let written = match path.parent() {
        Some(folder) => fs::create_dir_all(folder),
        None => Ok(()),
    };
    written
        .and_then(|()| fs::write(&unfinished, content))
        .and_then(|()| fs::rename(&unfinished, path))
        .with_context(|| format!("{} cannot be written", path.display()))
}

/// A file of the cache, marked as used; `None` when it is not there.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    if !path.is_file() {
        return Ok(None);
    }
    touch(path)?;
    fs::read(path).map(Some).with_context(|| format!("{} cannot be read", path.display()))
}

/// Marks a file or folder as used now.
pub fn touch(path: &Path) -> Result<()> {
    File::open(path)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("{} cannot be marked as used", path.display()))
}

/// Removes the entries of a cache folder that nothing has used for 30 days before `now`.
pub fn evict(folder: &Path, now: SystemTime) -> Result<()> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in entries {
        let entry = entry?;
        let used = entry.metadata()?.modified()?;
        if now.duration_since(used).is_ok_and(|unused| unused > KEEP) {
            let path = entry.path();
            let removed =
                if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.with_context(|| format!("{} cannot be removed", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/file");
        assert_eq!(read(&path).unwrap(), None);
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap().as_deref(), Some(b"two".as_slice()));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn the_first_of_two_builds_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("result");
        for content in ["first", "second"] {
            let unfinished = beside(&path);
            fs::create_dir(&unfinished).unwrap();
            fs::write(unfinished.join("file"), content).unwrap();
            publish(&unfinished, &path).unwrap();
        }
        assert_eq!(fs::read_to_string(path.join("file")).unwrap(), "first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn only_the_long_unused_goes() {
        let folder = tempfile::tempdir().unwrap();
        let day = Duration::from_secs(24 * 60 * 60);
        let now = SystemTime::now();
        for (name, age) in [("fresh", 0), ("old", 29), ("stale", 31)] {
            write(&folder.path().join(name), b"").unwrap();
            File::open(folder.path().join(name)).unwrap().set_modified(now - day * age).unwrap();
        }
        evict(folder.path(), now).unwrap();
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["fresh", "old"]);
        evict(&folder.path().join("absent"), now).unwrap();
    }
}
