//! The command line: what was asked for, or one sentence about what is wrong with it.

use std::fmt;

use crate::new::Kind;
use crate::site::Site;

/// What a person can ask `./dev` for, apart from what its shell part answers alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Build the page and serve it.
    Run(Address),
    /// Build the page, for a site if its address is known.
    Dist { site: Option<Site> },
    /// Serve the page that was built, under a path.
    Serve { address: Address, prefix: String },
    /// Run the tests, all parts when none is named.
    Test(Vec<Part>),
    /// Begin a question.
    New { id: String, section: String, kind: Kind },
    /// Hand everything to the native checker.
    Check(Vec<String>),
    /// Check the Python in these questions' texts, in all of them when none is named.
    Snippets(Vec<String>),
    /// Measure the page with Lighthouse; the home page and a question when nothing is named.
    Lighthouse(Vec<String>),
    /// Give a fuzz target arbitrary input for some minutes.
    Fuzz { target: String, minutes: u32 },
}

/// Where a server listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub host: String,
    pub port: u16,
}

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Fmt,
    Clippy,
    Unit,
    Fuzz,
    Python,
    Content,
    Snippets,
    Spelling,
    Tidy,
    Browser,
    Engines,
}

impl Part {
    /// Every part, in the order in which they run.
    pub const ALL: [Part; 11] = [
        Part::Fmt,
        Part::Clippy,
        Part::Unit,
        Part::Fuzz,
        Part::Python,
        Part::Content,
        Part::Snippets,
        Part::Spelling,
        Part::Tidy,
        Part::Browser,
        Part::Engines,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Part::Fmt => "fmt",
            Part::Clippy => "clippy",
            Part::Unit => "unit",
            Part::Fuzz => "fuzz",
            Part::Python => "python",
            Part::Content => "content",
            Part::Snippets => "snippets",
            Part::Spelling => "spelling",
            Part::Tidy => "tidy",
            Part::Browser => "browser",
            Part::Engines => "engines",
        }
    }
}

/// A command line that cannot be carried out, in one sentence.
#[derive(Debug, PartialEq, Eq)]
pub struct Misuse(String);

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const COMMANDS: [&str; 10] =
    ["run", "dist", "serve", "test", "new", "check", "snippets", "lighthouse", "fuzz", "doctor"];

/// Reads the arguments after the program's name.
pub fn parse(arguments: &[String]) -> Result<Command, Misuse> {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(Misuse(format!("Name a command: {}.", COMMANDS.join(", "))));
    };
    match name.as_str() {
        "run" => {
            let options = options(name, rest, &["--port", "--host"])?;
            Ok(Command::Run(address(&options)?))
        }
        "dist" => {
            let options = options(name, rest, &["--site"])?;
            Ok(Command::Dist { site: site(&options)? })
        }
        "serve" => {
            let options = options(name, rest, &["--port", "--host", "--prefix"])?;
            Ok(Command::Serve { address: address(&options)?, prefix: prefix(&options)? })
        }
        "test" => Ok(Command::Test(parts(rest)?)),
        "new" => new(rest),
        "check" => Ok(Command::Check(rest.to_vec())),
        "snippets" => Ok(Command::Snippets(rest.to_vec())),
        "lighthouse" => Ok(Command::Lighthouse(rest.to_vec())),
        "fuzz" => fuzz(rest),
        other => Err(Misuse(unknown("command", other, &COMMANDS))),
    }
}

fn new(rest: &[String]) -> Result<Command, Misuse> {
    let (id, section, kind) = match rest {
        [id, section] => (id, section, Kind::Drill),
        [id, section, flag] if flag == "--words" => (id, section, Kind::WordsOnly),
        _ => {
            return Err(Misuse(
                "new wants an id and a section, as in ./dev new lru-cache data-structures, and \
                 --words for a question without a drill."
                    .to_owned(),
            ));
        }
    };
    let is_slug = id.starts_with(|letter: char| letter.is_ascii_lowercase())
        && id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
    if !is_slug {
        return Err(Misuse(format!(
            "\"{id}\" cannot be an id; ids have small letters, digits and hyphens, a letter first."
        )));
    }
    Ok(Command::New { id: id.clone(), section: section.clone(), kind })
}

type Options<'a> = Vec<(&'a str, &'a str)>;

fn options<'a>(command: &str, rest: &'a [String], known: &[&str]) -> Result<Options<'a>, Misuse> {
    let mut options = Vec::new();
    let mut rest = rest.iter();
    while let Some(argument) = rest.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (argument.as_str(), None),
        };
        if !known.contains(&name) {
            return Err(Misuse(match known {
                [] => format!("{command} takes no arguments, and got \"{argument}\"."),
                _ => unknown(&format!("option of {command}"), name, known),
            }));
        }
        match value.or_else(|| rest.next().map(String::as_str)) {
            Some(value) => options.push((name, value)),
            None => return Err(Misuse(format!("{name} wants a value after it."))),
        }
    }
    Ok(options)
}

fn last<'a>(options: &Options<'a>, name: &str) -> Option<&'a str> {
    options.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| *value)
}

fn address(options: &Options) -> Result<Address, Misuse> {
    let port = last(options, "--port").unwrap_or("8080");
    Ok(Address {
        host: last(options, "--host").unwrap_or("127.0.0.1").to_owned(),
        port: port.parse().map_err(|_| {
            Misuse(format!("--port wants a number from 0 to 65535, and got \"{port}\"."))
        })?,
    })
}

fn fuzz(rest: &[String]) -> Result<Command, Misuse> {
    let Some((target, rest)) = rest.split_first().filter(|(name, _)| !name.starts_with('-')) else {
        return Err(Misuse("fuzz wants a target after it, such as literals.".to_owned()));
    };
    let options = options("fuzz", rest, &["--minutes"])?;
    let minutes = last(&options, "--minutes").unwrap_or("10");
    match minutes.parse() {
        Ok(minutes @ 1..) => Ok(Command::Fuzz { target: target.clone(), minutes }),
        _ => Err(Misuse(format!("--minutes wants a number from 1 on, and got \"{minutes}\"."))),
    }
}

fn site(options: &Options) -> Result<Option<Site>, Misuse> {
    let Some(address) = last(options, "--site") else { return Ok(None) };
    Site::new(address).map(Some).ok_or_else(|| {
        Misuse(format!(
            "--site wants an address such as https://example.org/practice/, and got \"{address}\"."
        ))
    })
}

fn prefix(options: &Options) -> Result<String, Misuse> {
    let prefix = last(options, "--prefix").unwrap_or("/");
    if prefix.starts_with('/') && prefix.ends_with('/') {
        Ok(prefix.to_owned())
    } else {
        Err(Misuse(format!("--prefix wants a path such as /some/sub/, and got \"{prefix}\".")))
    }
}

fn parts(names: &[String]) -> Result<Vec<Part>, Misuse> {
    if names.is_empty() {
        return Ok(Part::ALL.to_vec());
    }
    names
        .iter()
        .map(|name| {
            Part::ALL.into_iter().find(|part| part.name() == name).ok_or_else(|| {
                Misuse(unknown("part of the tests", name, &Part::ALL.map(Part::name)))
            })
        })
        .collect()
}

fn unknown(what: &str, given: &str, known: &[&str]) -> String {
    match nearest(given, known) {
        Some(near) => format!("There is no {what} \"{given}\"; did you mean \"{near}\"?"),
        None => format!("There is no {what} \"{given}\"; there are {}.", known.join(", ")),
    }
}

/// The known word that takes the fewest typing mistakes to become the given one, if few do.
fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|word| (typing_mistakes(given, word), *word))
        .filter(|(mistakes, word)| *mistakes <= word.len().div_ceil(2))
        .min_by_key(|(mistakes, _)| *mistakes)
        .map(|(_, word)| word)
}

/// Letters to insert, delete or replace to make one word of the other.
fn typing_mistakes(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, other_letter) in row[1..].iter_mut().zip(&other) {
            let replaced = diagonal + usize::from(letter != *other_letter);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        row[0] = i + 1;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&arguments).map_err(|misuse| misuse.to_string())
    }

    fn at(host: &str, port: u16) -> Address {
        Address { host: host.to_owned(), port }
    }

    #[test]
    fn commands_are_understood() {
        let table = [
            ("run", Command::Run(at("127.0.0.1", 8080))),
            ("run --port 9000", Command::Run(at("127.0.0.1", 9000))),
            ("run --port=1 --host ::1 --port=2", Command::Run(at("::1", 2))),
            ("dist", Command::Dist { site: None }),
            (
                "dist --site https://example.org/a",
                Command::Dist { site: Site::new("https://example.org/a/") },
            ),
            (
                "serve --port 0 --prefix /a/b/",
                Command::Serve { address: at("127.0.0.1", 0), prefix: "/a/b/".to_owned() },
            ),
            ("test", Command::Test(Part::ALL.to_vec())),
            ("test tidy fmt", Command::Test(vec![Part::Tidy, Part::Fmt])),
            ("fuzz saved", Command::Fuzz { target: "saved".to_owned(), minutes: 10 }),
            ("fuzz saved --minutes 2", Command::Fuzz { target: "saved".to_owned(), minutes: 2 }),
            ("snippets lru-cache", Command::Snippets(vec!["lru-cache".to_owned()])),
            ("lighthouse home", Command::Lighthouse(vec!["home".to_owned()])),
            ("check --all --json", Command::Check(vec!["--all".to_owned(), "--json".to_owned()])),
        ];
        for (line, expected) in table {
            assert_eq!(parsed(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        let table = [
            (
                "",
                "Name a command: run, dist, serve, test, new, check, snippets, lighthouse, fuzz, doctor.",
            ),
            ("tset", "There is no command \"tset\"; did you mean \"test\"?"),
            ("rnu", "There is no command \"rnu\"; did you mean \"run\"?"),
            ("sreve", "There is no command \"sreve\"; did you mean \"serve\"?"),
            (
                "bake",
                "There is no command \"bake\"; there are run, dist, serve, test, new, check, snippets, lighthouse, fuzz, doctor.",
            ),
            ("run --prot 1", "There is no option of run \"--prot\"; did you mean \"--port\"?"),
            ("run --port", "--port wants a value after it."),
            ("run --port 70000", "--port wants a number from 0 to 65535, and got \"70000\"."),
            (
                "dist --site example.org",
                "--site wants an address such as https://example.org/practice/, and got \"example.org\".",
            ),
            ("serve --prefix sub", "--prefix wants a path such as /some/sub/, and got \"sub\"."),
            ("fuzz", "fuzz wants a target after it, such as literals."),
            ("fuzz --minutes 3", "fuzz wants a target after it, such as literals."),
            ("fuzz saved --minutes 0", "--minutes wants a number from 1 on, and got \"0\"."),
            (
                "test browsers",
                "There is no part of the tests \"browsers\"; did you mean \"browser\"?",
            ),
        ];
        for (line, expected) in table {
            assert_eq!(parsed(line), Err(expected.to_owned()), "{line}");
        }
    }

    #[test]
    fn typing_mistakes_are_counted() {
        for (one, other, expected) in [
            ("", "", 0),
            ("run", "run", 0),
            ("", "run", 3),
            ("tset", "test", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(typing_mistakes(one, other), expected, "{one} {other}");
        }
    }
}
