//! The two WebAssembly programs of the page, from source to what the browser gets.
//!
//! A finished program is kept in the cache under a digest of everything it was made from, so that
//! a fresh clone on the same machine builds neither again.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_opt::{Feature, OptimizationOptions};

use crate::key::{self, Key};
use crate::place::Place;
use crate::stage::{self, Outcome};
use crate::{cache, interpreter};

const TARGET: &str = "wasm32-unknown-unknown";

/// To be raised when `finish` changes in what it makes of a module.
const RECIPE: u32 = 1;

/// What every browser since 2023 understands and the compiler makes use of.
const FEATURES: [Feature; 6] = [
    Feature::BulkMemory,
    Feature::SignExt,
    Feature::TruncSat,
    Feature::MutableGlobals,
    Feature::ReferenceTypes,
    Feature::Multivalue,
];

/// One of the two programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The page's own code, made small.
    App,
    /// The interpreter in its worker, made fast.
    Worker,
}

/// A finished program in the cache.
pub struct Built {
    /// The optimised module.
    pub wasm: PathBuf,
    /// The JavaScript that loads it; may import from `snippets/` beside it.
    pub glue: PathBuf,
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Program::App => "app",
            Program::Worker => "worker",
        }
    }

    fn package(self) -> &'static str {
        match self {
            Program::App => "rehearse",
            Program::Worker => "python",
        }
    }

    fn profile(self) -> &'static str {
        match self {
            Program::App => "release",
            Program::Worker => "worker",
        }
    }

    /// Files and folders that go into the program, beside the workspace's own settings.
    fn sources(self) -> &'static [&'static str] {
        match self {
            Program::App => &["src", "content", "build.rs", "crates/question", "crates/judge"],
            Program::Worker => &[
                "crates/python",
                "crates/question",
                "crates/judge",
                "crates/xtask/src/interpreter.rs",
                "crates/xtask/src/interpreter",
            ],
        }
    }

    /// What happens to the module after cargo, for the keys.
    fn recipe(self) -> String {
        format!("{RECIPE} {} {FEATURES:?}", self.name())
    }

    fn wasm_opt(self) -> OptimizationOptions {
        let mut options = match self {
            Program::App => OptimizationOptions::new_optimize_for_size_aggressively(),
            Program::Worker => OptimizationOptions::new_opt_level_3(),
        };
        options.mvp_features_only();
        for feature in FEATURES {
            options.enable_feature(feature);
        }
        options
    }
}

/// Builds a program, or finds it built.
pub fn build(place: &Place, program: Program) -> Result<(Built, Outcome)> {
    let key = source_key(place, program)?;
    let named = place.cache.join(program.name()).join(&key);
    if let Some(built) = finished(place, &named)? {
        return Ok((built, Outcome::Kept));
    }

    let module = compile(place, program)?;
    let bytes = fs::read(&module).with_context(|| format!("cargo left no {}", module.display()))?;
    let mut result = Key::default();
    result.add("recipe", program.recipe().as_bytes());
    result.add("tools", tools(&read(&place.root.join("Cargo.lock"))?).as_bytes());
    result.add("module", &bytes);
    let result = result.finish();

    // Sources may change without the compiled module changing; it is then finished already.
    let folder = place.cache.join("wasm").join(&result);
    if !folder.is_dir() {
        finish(program, bytes, &folder)?;
    }
    cache::write(&named, result.as_bytes())?;
    match finished(place, &named)? {
        Some(built) => Ok((built, Outcome::Done)),
        None => bail!("{} vanished while it was in use", folder.display()),
    }
}

fn finished(place: &Place, named: &Path) -> Result<Option<Built>> {
    let Some(result) = cache::read(named)? else {
        return Ok(None);
    };
    let folder = place.cache.join("wasm").join(String::from_utf8_lossy(&result).as_ref());
    let built = Built { wasm: folder.join("program_bg.wasm"), glue: folder.join("program.js") };
    if !built.wasm.is_file() || !built.glue.is_file() {
        return Ok(None);
    }
    cache::touch(&folder)?;
    Ok(Some(built))
}

/// A digest of everything that decides how the program comes out.
pub fn source_key(place: &Place, program: Program) -> Result<String> {
    let mut key = Key::default();
    key.add("recipe", program.recipe().as_bytes());

    let rustc = std::process::Command::new("rustc").arg("-vV").current_dir(&place.root).output();
    key.add("rustc", &rustc.context("rustc could not be started")?.stdout);

    let manifest = read(&place.root.join("Cargo.toml"))?;
    key.add(
        "manifest",
        &match program {
            Program::App => manifest,
            Program::Worker => key::toml_tables(&manifest, |header| {
                header.starts_with("workspace") || header.starts_with("profile")
            }),
        }
        .into_bytes(),
    );
    let lock = read(&place.root.join("Cargo.lock")).unwrap_or_default();
    key.add("lock", key::locked_dependencies(&lock, program.package()).as_bytes());
    key.add("tools", tools(&lock).as_bytes());

    for start in program.sources().iter().chain(&["rust-toolchain.toml", ".cargo"]) {
        let files: Vec<PathBuf> = key::files_below(&place.root, Path::new(start))?
            .into_iter()
            .filter(|file| goes_in(program, file))
            .collect();
        key.add_files(&place.root, &files)?;
    }
    Ok(key.finish())
}

/// The lock file's entries for what works on the module after cargo.
fn tools(lock: &str) -> String {
    ["wasm-bindgen-cli-support", "wasm-opt"]
        .map(|tool| key::locked_dependencies(lock, tool))
        .concat()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// What is compiled for the checker and for builds of the page only: the crate `question` reads
/// content folders with its feature `load`, which the worker does not have.
const WITHOUT_WORKER: [&str; 11] = [
    "crates/python/src/bin/check.rs",
    "crates/python/src/bin/check",
    "crates/question/src/behaviours.rs",
    "crates/question/src/diagram.rs",
    "crates/question/src/file.rs",
    "crates/question/src/file",
    "crates/question/src/load.rs",
    "crates/question/src/markdown.rs",
    "crates/question/src/python_source.rs",
    "crates/question/src/validate.rs",
    "crates/question/src/validate",
];

/// Whether a file of the sources goes into the program: tests do not, nor do the worker's own
/// script, which is bundled apart, and the native checker.
fn goes_in(program: Program, file: &Path) -> bool {
    if file.starts_with("content") {
        return true;
    }
    let left_out: &[&str] = match program {
        Program::App => &[],
        Program::Worker => &WITHOUT_WORKER,
    };
    let is_test =
        file.starts_with("crates") && file.iter().nth(2).is_some_and(|part| part == "tests");
    let extension = file.extension().unwrap_or_default();
    program
        .sources()
        .iter()
        .chain(&["rust-toolchain.toml", ".cargo"])
        .any(|source| file.starts_with(source))
        && !is_test
        && extension != "md"
        && extension != "js"
        && !left_out.iter().any(|path| file.starts_with(path))
}

fn compile(place: &Place, program: Program) -> Result<PathBuf> {
    let mut cargo = place.cargo();
    // A user's own flags would replace those that the target needs; other content is for tests.
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "REHEARSE_CONTENT"] {
        cargo.env_remove(variable);
    }
    cargo
        .args(["build", "--target", TARGET, "--profile", program.profile()])
        .args(["--package", program.package(), "--bin", program.name()])
        .args(["--config", &forget_paths(place)]);
    if program == Program::Worker {
        cargo.args(interpreter::cargo_args(place)?);
    }
    stage::run_cargo(cargo)?;

    let folder = place.target.join(TARGET).join(program.profile());
    check_sources(place, program, &folder.join(program.name()).with_extension("d"))?;
    Ok(folder.join(program.name()).with_extension("wasm"))
}

/// Keeps this machine's folders out of the messages inside the module.
fn forget_paths(place: &Place) -> String {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo_home = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let mut folders = vec![place.cache.display().to_string(), place.target.display().to_string()];
    let registry = PathBuf::from(cargo_home).join("registry/src");
    folders.push(registry.display().to_string());
    for index in fs::read_dir(&registry).into_iter().flatten().flatten() {
        folders.push(index.path().display().to_string());
    }
    let flags: Vec<String> =
        folders.iter().map(|folder| format!("'--remap-path-prefix={folder}='")).collect();
    format!("target.{TARGET}.rustflags=[{}]", flags.join(","))
}

/// Compares what the compiler read with what the key covers: a file that is missing there would
/// let an old program pass for the new one.
fn check_sources(place: &Place, program: Program, dep_info: &Path) -> Result<()> {
    for file in dependencies(&read(dep_info)?) {
        let Ok(relative) = file.strip_prefix(&place.root) else {
            continue;
        };
        if !file.starts_with(&place.target)
            && !file.starts_with(&place.cache)
            && !goes_in(program, relative)
        {
            bail!(
                "{} goes into {}, but crates/xtask/src/wasm.rs does not count it among its sources",
                relative.display(),
                program.name()
            );
        }
    }
    Ok(())
}

/// The files after the colon of cargo's dep-info, which writes a space in a name as `\ `.
fn dependencies(dep_info: &str) -> Vec<PathBuf> {
    let Some((_, files)) = dep_info.lines().next().and_then(|line| line.split_once(": ")) else {
        return Vec::new();
    };
    files
        .replace("\\ ", "\0")
        .split_whitespace()
        .map(|file| PathBuf::from(file.replace('\0', " ")))
        .collect()
}

/// Makes the module and its JavaScript fit for each other, then optimises the module.
fn finish(program: Program, module: Vec<u8>, folder: &Path) -> Result<()> {
    let unfinished = cache::beside(folder);
    let result = (|| {
        Bindgen::new()
            .input_bytes("program", module)
            .web(true)?
            .typescript(false)
            .omit_default_module_path(true)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate(&unfinished)
            .with_context(|| format!("wasm-bindgen failed on {}", program.name()))?;
        let bound = unfinished.join("program_bg.wasm");
        let optimised = unfinished.join("optimised.wasm");
        program
            .wasm_opt()
            .run(&bound, &optimised)
            .with_context(|| format!("wasm-opt failed on {}", program.name()))?;
        fs::rename(&optimised, &bound)?;
        cache::publish(&unfinished, folder)
    })();
    if result.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_dir_all(&unfinished);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_compiled_goes_in() {
        let table = [
            (Program::App, "src/main.rs", true),
            (Program::App, "content/lru-cache/prompt.md", true),
            (Program::App, "content/lru-cache/tests/x", true),
            (Program::App, "crates/question/src/lib.rs", true),
            (Program::App, "crates/question/tests/bad.rs", false),
            (Program::App, "crates/python/src/lib.rs", false),
            (Program::App, ".cargo/config.toml", true),
            (Program::App, "static/style.css", false),
            (Program::Worker, "crates/python/src/lib.rs", true),
            (Program::Worker, "crates/python/stdlib/posix.py", true),
            (Program::Worker, "crates/python/worker.js", false),
            (Program::Worker, "crates/python/src/bin/worker.rs", true),
            (Program::Worker, "crates/python/src/bin/check.rs", false),
            (Program::Worker, "crates/question/src/model.rs", true),
            (Program::Worker, "crates/question/src/validate/cases.rs", false),
            (Program::Worker, "crates/xtask/src/interpreter.rs", true),
            (Program::Worker, "crates/xtask/src/dist.rs", false),
            (Program::Worker, "src/main.rs", false),
        ];
        for (program, file, expected) in table {
            assert_eq!(goes_in(program, Path::new(file)), expected, "{program:?} {file}");
        }
    }

    #[test]
    fn dep_info_is_read() {
        let text = "/t/app.wasm: /r/src/main.rs /r/with\\ space/x.md\n\n/r/src/main.rs:\n";
        assert_eq!(
            dependencies(text),
            [PathBuf::from("/r/src/main.rs"), PathBuf::from("/r/with space/x.md")]
        );
        assert_eq!(dependencies(""), [] as [PathBuf; 0]);
    }
}
