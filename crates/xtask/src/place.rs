//! Where things are: the checkout, the cache shared by all checkouts, the build folder.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The folders that every step works in.
pub struct Place {
    /// The checkout.
    pub root: PathBuf,
    /// What outlives the checkout: tools, finished WebAssembly, compressed files.
    pub cache: PathBuf,
    /// Cargo's build folder.
    pub target: PathBuf,
}

/// The folders that `./dev` named in the environment.
pub fn find() -> Result<Place> {
    Ok(Place {
        root: folder("REHEARSE_ROOT")?,
        cache: folder("REHEARSE_CACHE")?,
        target: folder("CARGO_TARGET_DIR")?,
    })
}

fn folder(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set; start this through ./dev"))?;
    if !path.is_absolute() {
        bail!("{variable} must be an absolute path, and {} is none", path.display());
    }
    Ok(path)
}

impl Place {
    /// The built page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo, run in the checkout.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.root);
        cargo
    }

    /// Node, run in the checkout.
    pub fn node(&self) -> Command {
        let mut node = Command::new("node");
        node.current_dir(&self.root);
        node
    }
}
