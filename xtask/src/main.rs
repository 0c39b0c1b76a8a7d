//! The project's own commands: `cargo xtask build`, `demo`, `dev`, `test`, `shots` and
//! `fleet`.

mod build;
mod cli;
mod community;
mod demo;
mod dev;
mod files;
mod fleet;
mod modules;
mod paths;
mod process;
mod session;
mod setup;
mod shots;
mod sizes;
mod stamp;
mod table;
mod test;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(cli::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
