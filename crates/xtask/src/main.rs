//! The developer commands behind `./dev`, which prepares what they need and starts this program.

mod bundle;
mod cache;
mod checker;
mod command;
mod compress;
mod dist;
mod fuzz;
mod interpreter;
mod key;
mod lighthouse;
mod new;
mod npm;
mod oembed;
mod offline;
mod open_graph;
mod page;
mod place;
mod questions;
mod serve;
mod served;
mod site;
mod snippets;
mod stage;
mod suite;
mod summary;
mod syndication;
mod wasm;

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::command::Command;
use crate::stage::Stages;
use crate::suite::Verdict;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = match command::parse(&arguments) {
        Ok(command) => command,
        Err(misuse) => {
            eprintln!("./dev: {misuse}");
            return ExitCode::from(2);
        }
    };
    match carry_out(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("./dev: {error:#}.");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: Command) -> Result<ExitCode> {
    let place = place::find()?;
    match command {
        Command::Dist { site } => {
            dist::build(&place, &Stages::new(dist::STAGES), site.as_ref())?;
        }
        Command::Run(address) => {
            let listener = serve::listen(&address)?;
            dist::build(&place, &Stages::new(dist::STAGES), None)?;
            serve::serve(listener, place.dist(), "/".to_owned())?;
        }
        Command::Serve { address, prefix } => {
            serve::serve(serve::listen(&address)?, place.dist(), prefix)?
        }
        Command::Fuzz { target, minutes } => fuzz::run(&place, &target, minutes)?,
        Command::Lighthouse(pages) => {
            if lighthouse::run(&place, &pages)? == Verdict::Failed {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Test(parts) => {
            if suite::run(&place, &parts)? == Verdict::Failed {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::New { id, section, kind } => new::begin(&place, &id, &section, kind)?,
        Command::Check(arguments) => {
            return exit_code(checker::command(&place)?.args(arguments));
        }
        Command::Snippets(ids) => return exit_code(&mut snippets::command(&place, &ids)?),
    }
    Ok(ExitCode::SUCCESS)
}

/// How a program ended; one that did not run has no verdict to give.
fn exit_code(program: &mut std::process::Command) -> Result<ExitCode> {
    let name = program.get_program().to_string_lossy().into_owned();
    let status = program.status().with_context(|| format!("{name} could not be started"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
