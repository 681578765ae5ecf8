//! The developer commands behind `./dev`, which prepares what they need and starts this program.

mod bundle;
mod cache;
mod checker;
mod command;
mod compress;
mod dist;
mod interpreter;
mod key;
mod npm;
mod page;
mod place;
mod serve;
mod stage;
mod suite;
mod summary;
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
        Command::Dist => dist::build(&place, &Stages::new(dist::STAGES))?,
        Command::Run(address) => {
            let listener = serve::listen(&address)?;
            dist::build(&place, &Stages::new(dist::STAGES))?;
            serve::serve(listener, place.dist(), "/".to_owned())?;
        }
        Command::Serve { address, prefix } => {
            serve::serve(serve::listen(&address)?, place.dist(), prefix)?
        }
        Command::Test(parts) => {
            if suite::run(&place, &parts)? == Verdict::Failed {
                return Ok(ExitCode::FAILURE);
            }
        }
        Command::Check(arguments) => {
            // Exit codes 0 to 2 are the checker's; one that did not run has no verdict to give.
            let status = checker::command(&place)?
                .args(arguments)
                .status()
                .context("the checker could not be started")?;
            let code = status.code().and_then(|code| u8::try_from(code).ok());
            return Ok(code.map_or(ExitCode::FAILURE, ExitCode::from));
        }
    }
    Ok(ExitCode::SUCCESS)
}
