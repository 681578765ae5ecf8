//! Scripts and styles, each bundled and minified by esbuild.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::place::Place;

/// One file to bundle.
pub struct Bundle<'a> {
    /// Where it starts, from the checkout.
    pub entry: &'a str,
    /// What an import by that name stands for.
    pub alias: Option<(&'a str, &'a Path)>,
    /// JavaScript expressions that stand in for global names.
    pub defines: Vec<(&'a str, String)>,
}

/// The bundled text. Files that it refers to, such as fonts and scripts that are imported later,
/// are put into `assets` under hashed names.
pub fn bundle(place: &Place, bundle: &Bundle, assets: &Path) -> Result<Vec<u8>> {
    let entry = place.root.join(bundle.entry);
    let output = tool(place)
        .arg(&entry)
        .args(arguments(bundle))
        .arg(format!("--outdir={}", assets.display()))
        .current_dir(&place.root)
        .output()
        .context("esbuild could not be started")?;
    if !output.status.success() {
        bail!(
            "esbuild failed on {}:\n{}",
            bundle.entry,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    // The entry's own output gets a name from its final content later.
    let written = assets.join(entry.file_name().unwrap_or_default());
    let content =
        fs::read(&written).with_context(|| format!("esbuild left no {}", written.display()))?;
    fs::remove_file(&written)?;
    Ok(content)
}

fn tool(place: &Place) -> Command {
    // The program itself starts ten times faster than the script that npm puts before it.
    let packages = place.root.join("node_modules");
    let native = fs::read_dir(packages.join("@esbuild"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|package| package.path().join("bin/esbuild"))
        .find(|program| program.is_file());
    Command::new(native.unwrap_or_else(|| packages.join(".bin/esbuild")))
}

fn arguments(bundle: &Bundle) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
        // What a script imports only when it is needed becomes a file of its own beside it.
        "--splitting",
        "--chunk-names=[name]-[hash]",
        "--asset-names=[name]-[hash]",
        "--loader:.woff2=file",
        "--loader:.svg=file",
        "--loader:.png=file",
    ]
    .map(str::to_owned)
    .into();
    if let Some((name, path)) = bundle.alias {
        arguments.push(format!("--alias:{name}={}", path.display()));
    }
    for (name, value) in &bundle.defines {
        arguments.push(format!("--define:{name}={value}"));
    }
    arguments
}

/// A text as a JavaScript string literal.
pub fn string_literal(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            letter if (letter as u32) < 0x20 => {
                literal.push_str(&format!("\\u{:04x}", letter as u32))
            }
            letter => literal.push(letter),
        }
    }
    literal.push('"');
    literal
}

/// A file's name with the start of its content's digest, so that it may be kept for ever.
pub fn hashed_name(stem: &str, extension: &str, digest: &str) -> String {
    format!("{stem}-{}.{extension}", crate::key::short(digest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_survive_quotes() {
        for (text, expected) in
            [("./a-1.wasm", r#""./a-1.wasm""#), ("\"\\", r#""\"\\""#), ("\n", r#""\u000a""#)]
        {
            assert_eq!(string_literal(text), expected);
        }
    }

    #[test]
    fn aliases_and_defines_reach_esbuild() {
        let given = arguments(&Bundle {
            entry: "static/boot.js",
            alias: Some(("app-glue", Path::new("/c/program.js"))),
            defines: vec![("WASM_BYTES", "12".to_owned())],
        });
        assert!(given.contains(&"--alias:app-glue=/c/program.js".to_owned()));
        assert!(given.contains(&"--define:WASM_BYTES=12".to_owned()));
    }

    #[test]
    fn names_carry_the_digest() {
        let digest = crate::key::digest(b"");
        assert_eq!(hashed_name("boot", "js", &digest), "boot-e3b0c44298fc1c14.js");
    }
}
