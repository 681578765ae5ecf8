//! All the tests: each part with its own tools, then one line over all of them.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::Part;
use crate::place::Place;
use crate::stage::{self, Stages};
use crate::summary::{self, Count};
use crate::{checker, dist, interpreter, npm, snippets};

/// The targets of the fuzzer are a workspace of their own.
const FUZZ: &str = "fuzz/Cargo.toml";

/// How the whole run went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Passed,
    Failed,
}

/// Runs the parts one after the other, whatever becomes of those before.
pub fn run(place: &Place, parts: &[Part]) -> Result<Verdict> {
    let mut results = Vec::new();
    for part in parts {
        println!("\n=== {}", part.name());
        let start = Instant::now();
        let count = run_part(place, *part).unwrap_or_else(|error| {
            println!("{}: {error:#}", part.name());
            Count { passed: 0, failed: 1 }
        });
        results.push((*part, count, start.elapsed()));
    }
    print!("\n{}", closing(&results));
    std::io::stdout().flush()?;
    let failed = results.iter().any(|(_, count, _)| count.failed > 0);
    Ok(if failed { Verdict::Failed } else { Verdict::Passed })
}

/// The parts with their times, and the line that ends the output.
fn closing(results: &[(Part, Count, Duration)]) -> String {
    let mut text = String::new();
    let mut all = Count::default();
    for (part, count, time) in results {
        let Count { passed, failed } = count;
        let time = stage::duration(*time);
        text.push_str(&format!(
            "{:<10}{passed:>6} passed{failed:>6} failed{time:>16}\n",
            part.name()
        ));
        all += *count;
    }
    text.push_str(&format!("{} passed, {} failed\n", all.passed, all.failed));
    text
}

fn run_part(place: &Place, part: Part) -> Result<Count> {
    let mut count = Count::default();
    for runner in runners(place, part)? {
        count += run_runner(runner, &mut std::io::stdout().lock())?;
    }
    if count == Count::default() {
        bail!("no test ran");
    }
    Ok(count)
}

/// A command and how its outcome is counted.
struct Runner {
    command: Command,
    counted: Counted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// By the closing lines of its output.
    ByLines,
    /// As one check that its exit code decides.
    AsOne,
}

fn runners(place: &Place, part: Part) -> Result<Vec<Runner>> {
    let cargo = |arguments: &[&str], counted| {
        let mut command = place.cargo();
        command.args(arguments);
        Runner { command, counted }
    };
    let with_interpreter = |mut runner: Runner, after: &[&str]| -> Result<Runner> {
        runner.command.args(interpreter::cargo_args(place)?).args(after);
        Ok(runner)
    };
    let lint = ["--", "--deny", "warnings"];
    Ok(match part {
        Part::Fmt => vec![
            cargo(&["fmt", "--all", "--check"], Counted::AsOne),
            cargo(&["fmt", "--check", "--manifest-path", FUZZ], Counted::AsOne),
        ],
        Part::Clippy => vec![
            with_interpreter(
                cargo(&["clippy", "--quiet", "--workspace", "--all-targets"], Counted::AsOne),
                &lint,
            )?,
            cargo(
                &[
                    &["clippy", "--quiet", "--package", "rehearse", "--bin", "app"],
                    ["--target", "wasm32-unknown-unknown"].as_slice(),
                    &lint,
                ]
                .concat(),
                Counted::AsOne,
            ),
            cargo(
                &[
                    ["clippy", "--quiet", "--all-targets", "--locked", "--manifest-path", FUZZ]
                        .as_slice(),
                    &lint,
                ]
                .concat(),
                Counted::AsOne,
            ),
        ],
        Part::Unit => {
            // The fonts that xtask draws with come from there.
            npm::install(place)?;
            vec![
                cargo(
                    &["test", "--quiet", "--package", "rehearse", "--bin", "app"],
                    Counted::ByLines,
                ),
                cargo(
                    &[
                        "test",
                        "--quiet",
                        "--package",
                        "question",
                        "--package",
                        "judge",
                        "--all-features",
                    ],
                    Counted::ByLines,
                ),
                cargo(&["test", "--quiet", "--package", "xtask"], Counted::ByLines),
            ]
        }
        Part::Fuzz => vec![cargo(
            &["test", "--quiet", "--locked", "--manifest-path", FUZZ, "--test", "short"],
            Counted::ByLines,
        )],
        Part::Python => vec![with_interpreter(
            cargo(
                &[
                    "test",
                    "--quiet",
                    "--profile",
                    "checker",
                    "--package",
                    "python",
                    "--features",
                    "check",
                ],
                Counted::ByLines,
            ),
            &[],
        )?],
        Part::Content => {
            let mut command = checker::command(place)?;
            command.arg("--all").env(checker::CHECKED, checker::checked(place));
            vec![Runner { command, counted: Counted::AsOne }]
        }
        Part::Snippets => vec![
            node_tests(place, "tests/snippets")?,
            Runner { command: snippets::command(place, &[])?, counted: Counted::ByLines },
        ],
        Part::Spelling => {
            npm::install(place)?;
            let mut command = place.node();
            command.args([
                "node_modules/cspell/bin.mjs",
                "lint",
                "--no-progress",
                "--config=tests/spelling/cspell.json",
            ]);
            vec![node_tests(place, "tests/spelling")?, Runner { command, counted: Counted::AsOne }]
        }
        Part::Tidy => {
            vec![cargo(
                &["test", "--quiet", "--package", "rehearse", "--test", "tidy"],
                Counted::ByLines,
            )]
        }
        Part::Browser => vec![browser(place)?],
        Part::Engines => vec![engines(place)?],
    })
}

/// Node's runner over the browser tests, after a build of the very page that ships.
fn browser(place: &Place) -> Result<Runner> {
    dist::build(place, &Stages::new(dist::STAGES), None)?;
    let checker = checker::command(place)?;
    let mut runner = with_server(node_tests(place, "tests/browser")?)?;
    runner
        .command
        .env("REHEARSE_CHECKER", checker.get_program())
        .env(checker::CHECKED, checker::checked(place));
    Ok(runner)
}

/// The same for the browsers of other makers.
fn engines(place: &Place) -> Result<Runner> {
    dist::build(place, &Stages::new(dist::STAGES), None)?;
    npm::install_in(place, &place.root.join("tests/engines"))?;
    with_server(node_tests(place, "tests/engines")?)
}

/// Tells tests that serve the page which program does it.
fn with_server(mut runner: Runner) -> Result<Runner> {
    let own = std::env::current_exe().context("this program's own path is unknown")?;
    runner.command.env("REHEARSE_XTASK", own);
    Ok(runner)
}

/// Node's runner over the tests in a folder.
fn node_tests(place: &Place, folder: &str) -> Result<Runner> {
    let mut tests: Vec<PathBuf> = fs::read_dir(place.root.join(folder))
        .with_context(|| format!("{folder} cannot be listed"))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.to_string_lossy().ends_with(".test.js")
                || path.to_string_lossy().ends_with(".test.mjs")
        })
        .collect();
    tests.sort();
    if tests.is_empty() {
        bail!("{folder} holds no test; their names end in .test.mjs");
    }
    let mut command = place.node();
    command.args(["--test", "--test-reporter=spec", "--test-concurrency=2"]).args(tests);
    Ok(Runner { command, counted: Counted::ByLines })
}

/// Runs a command with its output passed on to `out` line by line and counted on the way.
fn run_runner(mut runner: Runner, out: &mut dyn Write) -> Result<Count> {
    let name = runner.command.get_program().to_string_lossy().into_owned();
    let mut child = runner
        .command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    let mut count = Count::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            out.write_all(&line)?;
            out.write_all(b"\n")?;
            out.flush()?;
            if runner.counted == Counted::ByLines {
                count += summary::count(&String::from_utf8_lossy(&line));
            }
        }
    }
    let succeeded = child.wait()?.success();
    Ok(judged(runner.counted, count, succeeded))
}

/// The count of a runner that ended. One that failed without saying which test did counts as one.
fn judged(counted: Counted, count: Count, succeeded: bool) -> Count {
    match (counted, succeeded) {
        (Counted::AsOne, true) => Count { passed: 1, failed: 0 },
        (Counted::AsOne, false) => Count { passed: 0, failed: 1 },
        (Counted::ByLines, true) => count,
        (Counted::ByLines, false) => Count { failed: count.failed.max(1), ..count },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, counted: Counted) -> Count {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        run_runner(Runner { command, counted }, &mut std::io::sink()).unwrap()
    }

    #[test]
    fn runners_are_counted_by_what_they_say_and_how_they_end() {
        let table = [
            ("echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; echo 'ℹ pass 3'", 5, 0),
            ("echo 'test result: FAILED. 2 passed; 1 failed; 0 ignored'; exit 101", 2, 1),
            ("echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; exit 101", 2, 1),
            ("exit 101", 0, 1),
            ("true", 0, 0),
        ];
        for (script, passed, failed) in table {
            assert_eq!(shell(script, Counted::ByLines), Count { passed, failed }, "{script}");
        }
        assert_eq!(
            shell("echo '9 passed, 0 failed'", Counted::AsOne),
            Count { passed: 1, failed: 0 }
        );
        assert_eq!(shell("exit 2", Counted::AsOne), Count { passed: 0, failed: 1 });
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let results = [
            (Part::Fmt, Count { passed: 1, failed: 0 }, Duration::from_secs(2)),
            (Part::Unit, Count { passed: 40, failed: 2 }, Duration::from_secs(75)),
        ];
        let text = closing(&results);
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("1 min 15 s"), "{text}");
    }
}
