//! The coverage-guided fuzzer over one of the targets in `fuzz/`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::place::Place;
use crate::stage;

/// Instrumentation that the pinned compiler has without nightly: LLVM's counters on edges and its
/// hooks on comparisons, which libFuzzer reads.
const INSTRUMENTED: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Seconds for one input; all of them take milliseconds.
const SECONDS: u32 = 20;
/// Bytes of the longest input.
const LONGEST: u32 = 16 * 1024;

/// Runs a target for some minutes. What it learns is kept in the cache, for the next time.
pub fn run(place: &Place, target: &str, minutes: u32) -> Result<()> {
    let kept = place.root.join("fuzz/corpus");
    let targets = targets(&kept)?;
    ensure!(
        targets.iter().any(|known| known == target),
        "There is no fuzz target \"{target}\"; there are {}",
        targets.join(", ")
    );
    let host = host()?;
    let mut cargo = place.cargo();
    cargo
        .args(["build", "--release", "--locked", "--features", "libfuzzer", "--target", &host])
        .args(["--manifest-path", "fuzz/Cargo.toml"])
        .env("CARGO_ENCODED_RUSTFLAGS", INSTRUMENTED.join("\u{1f}"));
    stage::run_cargo(cargo)?;

    let own = place.cache.join("fuzz").join(target);
    let [learned, findings, temporary] =
        ["learned", "findings", "temporary"].map(|name| own.join(name));
    let _ = fs::remove_dir_all(&temporary);
    for folder in [&learned, &findings, &temporary] {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be written", folder.display()))?;
    }
    let status = Command::new(place.target.join(host).join("release/fuzz"))
        .args([&learned, &kept.join(target)])
        .arg(format!("-max_total_time={}", u64::from(minutes) * 60))
        .arg(format!("-timeout={SECONDS}"))
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!("-artifact_prefix={}/", findings.display()))
        .arg("-print_final_stats=1")
        .env("FUZZ_TARGET", target)
        .env("TMPDIR", &temporary)
        .status()
        .context("the fuzzer could not be started");
    let _ = fs::remove_dir_all(&temporary);
    if !status?.success() {
        bail!(
            "The fuzzer has found something, in {}; copied into fuzz/corpus/{target}/ it fails \
             ./dev test fuzz",
            findings.display()
        );
    }
    Ok(())
}

/// The targets, each of which has its folder of kept inputs.
fn targets(kept: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(kept).with_context(|| format!("{} cannot be listed", kept.display()))?;
    let mut targets: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    targets.sort();
    Ok(targets)
}

/// The machine that the compiler makes programs for. Named in the build, it keeps the flags away
/// from what runs during the build itself.
fn host() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("rustc could not be started")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say which machine this is")
}
