//! Compiles the chosen part of Python's standard library into one blob of frozen modules.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use rustpython_compiler::{CompileOpts, Mode};
use rustpython_compiler_core::frozen::{FrozenCodeObject, FrozenLib, FrozenModule};
use rustpython_compiler_core::marshal;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    modules: Vec<String>,
    own: Vec<String>,
    edit: Vec<Edit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    module: String,
    find: String,
    replace: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=stdlib");
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" {
        // The ceiling on everything a worker may hold, and room for RustPython's large frames.
        println!("cargo::rustc-link-arg-bin=worker=--max-memory=536870912");
        println!("cargo::rustc-link-arg-bin=worker=-zstack-size=8388608");
    }
    let text = fs::read_to_string("stdlib/frozen.toml")?;
    let choice: Choice = toml::from_str(&text)?;
    let library = Path::new(rustpython_pylib::LIB_PATH);
    let own = Path::new("stdlib/own");

    let mut modules = Vec::new();
    for name in &choice.modules {
        let (path, package) = locate(library, name)
            .ok_or_else(|| format!("stdlib/frozen.toml: the library has no module {name}"))?;
        let mut source = fs::read_to_string(&path)?;
        for edit in choice.edit.iter().filter(|edit| &edit.module == name) {
            let found = source.matches(&edit.find).count();
            if found != 1 {
                return Err(format!(
                    "stdlib/frozen.toml: {:?} occurs {found} times in {name}",
                    edit.find
                )
                .into());
            }
            source = source.replace(&edit.find, &edit.replace);
        }
        modules.push((name.as_str(), freeze(name, &source)?, package));
    }
    for name in &choice.own {
        let (path, package) = locate(own, name)
            .ok_or_else(|| format!("stdlib/frozen.toml: stdlib/own has no module {name}"))?;
        modules.push((name.as_str(), freeze(name, &fs::read_to_string(&path)?)?, package));
    }

    let library = FrozenLib::encode(
        modules
            .iter()
            .map(|(name, code, package)| {
                let code = FrozenCodeObject { bytes: code };
                (*name, FrozenModule { code, package: *package })
            })
            .collect::<Vec<_>>(),
    );
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("frozen.bin"), &library.bytes)?;
    Ok(())
}

/// Finds a module's file below `root` and says whether it is a package.
fn locate(root: &Path, name: &str) -> Option<(PathBuf, bool)> {
    let path = root.join(name.replace('.', "/"));
    let package = path.join("__init__.py");
    if package.is_file() {
        return Some((package, true));
    }
    let module = path.with_extension("py");
    module.is_file().then_some((module, false))
}

/// Compiles a module without its assertions and wraps it as the virtual machine expects it.
fn freeze(name: &str, source: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut path = String::new();
    write!(path, "<frozen {name}>")?;
    let opts = CompileOpts { optimize: 2, ..CompileOpts::default() };
    let code = rustpython_compiler::compile(source, Mode::Exec, &path, opts)
        .map_err(|error| format!("{name}: {error}"))?;
    let mut plain = Vec::new();
    marshal::serialize_code(&mut plain, &code);
    Ok(stored_lz4(&plain))
}

/// Frames bytes as an LZ4 block of literals behind its size. The virtual machine expects LZ4, but
/// the whole worker is compressed by brotli on its way, which does better on plain bytes.
///
/// The form is described in the LZ4 block format document: a token whose high half is the length
/// of the literals, then bytes of 255 and a last byte that are added to it.
fn stored_lz4(plain: &[u8]) -> Vec<u8> {
    let mut block = u32::try_from(plain.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
    match plain.len().checked_sub(15) {
        None => block.push((plain.len() as u8) << 4),
        Some(rest) => {
            block.push(0xf0);
            block.extend(std::iter::repeat_n(255, rest / 255));
            block.push((rest % 255) as u8);
        }
    }
    block.extend_from_slice(plain);
    block
}
