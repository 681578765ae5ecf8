//! Progress that a person can follow: numbered stages with their durations.

use std::cell::Cell;
use std::io::{BufRead, BufReader, IsTerminal};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How a stage came to its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The work was done now.
    Done,
    /// An earlier build's result was still good.
    Kept,
}

/// Counts the stages of one command.
pub struct Stages {
    total: usize,
    begun: Cell<usize>,
}

impl Stages {
    /// A command of so many stages.
    pub fn new(total: usize) -> Stages {
        Stages { total, begun: Cell::new(0) }
    }

    /// Carries out the next stage between two lines that say so.
    pub fn run<T>(&self, name: &str, work: impl FnOnce() -> Result<(T, Outcome)>) -> Result<T> {
        self.begun.set(self.begun.get() + 1);
        let number = format!("[{}/{}]", self.begun.get(), self.total);
        eprintln!("{number} {name} …");
        let start = Instant::now();
        let (result, outcome) = work()?;
        let time = duration(start.elapsed());
        match outcome {
            Outcome::Done => eprintln!("{number} done in {time}"),
            Outcome::Kept => eprintln!("{number} unchanged since the last build"),
        }
        Ok(result)
    }
}

/// A duration as a person says it.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Runs cargo so that its progress shows: its own bar on a terminal, else a line a minute.
pub fn run_cargo(mut cargo: Command) -> Result<()> {
    let what = format!("cargo {}", shown(&cargo));
    let status = if std::io::stderr().is_terminal() {
        cargo.stdout(std::io::stderr()).status().context("cargo could not be started")?
    } else {
        let mut child = cargo
            .stdout(std::io::stderr())
            .stderr(Stdio::piped())
            .spawn()
            .context("cargo could not be started")?;
        if let Some(lines) = child.stderr.take() {
            condense(BufReader::new(lines), Instant::now(), &mut |line| eprintln!("{line}"))?;
        }
        child.wait()?
    };
    if !status.success() {
        bail!("{what} failed; its messages are above");
    }
    Ok(())
}

fn shown(command: &Command) -> String {
    command
        .get_args()
        .map(|argument| argument.to_string_lossy())
        .take_while(|argument| argument != "--config")
        .collect::<Vec<_>>()
        .join(" ")
}

/// Passes on what cargo says, but counts the lines that only tell what it is busy with.
fn condense(lines: impl BufRead, start: Instant, print: &mut dyn FnMut(&str)) -> Result<()> {
    let mut compiled = 0;
    let mut minutes_told = 0;
    for line in lines.split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        let Some(busy_with) = busy_with(&line) else {
            print(&line);
            continue;
        };
        compiled += usize::from(line.trim_start().starts_with("Compiling"));
        let minutes = start.elapsed().as_secs() / 60;
        if minutes > minutes_told {
            minutes_told = minutes;
            print(&format!(
                "      {minutes} min, {compiled} packages compiled or begun, now {busy_with}"
            ));
        }
    }
    Ok(())
}

/// What a line of cargo's running commentary is about, if it is one.
fn busy_with(line: &str) -> Option<&str> {
    // Cargo sets its verbs flush right in twelve columns; its diagnostics start at the margin.
    let (verb, rest) = line.strip_prefix(' ')?.trim_start().split_once(' ')?;
    const VERBS: [&str; 12] = [
        "Compiling",
        "Checking",
        "Fresh",
        "Finished",
        "Running",
        "Downloading",
        "Downloaded",
        "Updating",
        "Locking",
        "Adding",
        "Blocking",
        "Dirty",
    ];
    VERBS.contains(&verb).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        for (millis, expected) in [
            (40, "0.0 s"),
            (2_340, "2.3 s"),
            (59_900, "59.9 s"),
            (60_000, "1 min 0 s"),
            (754_000, "12 min 34 s"),
        ] {
            assert_eq!(duration(Duration::from_millis(millis)), expected);
        }
    }

    #[test]
    fn only_diagnostics_pass_through() {
        let said = "    Updating crates.io index\n   Compiling serde v1.0.0\nwarning: unused\n  |\n    Finished `release`\n";
        let mut printed = Vec::new();
        condense(said.as_bytes(), Instant::now(), &mut |line| printed.push(line.to_owned()))
            .unwrap();
        assert_eq!(printed, ["warning: unused", "  |"]);
    }

    #[test]
    fn an_hour_of_silence_is_broken_once_a_minute() {
        let Some(long_ago) = Instant::now().checked_sub(Duration::from_secs(125)) else {
            return;
        };
        let mut printed = Vec::new();
        let said = "   Compiling serde v1.0.0\n   Compiling rand v0.9.0\n";
        condense(said.as_bytes(), long_ago, &mut |line| printed.push(line.to_owned())).unwrap();
        assert_eq!(printed, ["      2 min, 1 packages compiled or begun, now serde v1.0.0"]);
    }
}
