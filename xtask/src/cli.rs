//! The command line.

use crate::{build, community, demo, dev, fleet, shots, test};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::ffi::OsString;

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make pkg/ ready to publish and hold its sizes against xtask/budget.toml
    Build(build::Options),
    /// Build all, start the practice community with the demo page, and print its address
    Demo(community::Options),
    /// The demo unoptimised, rebuilt and reloaded when a file changes
    Dev(community::Options),
    /// Run all tests, or only the stages named
    Test(test::Options),
    /// Take pictures of every state in every look, and hold them against those of before
    Shots(shots::Options),
    /// Simulate a day of 100,000 tabs, hold what the server sees against the marks, and draw a chart
    Fleet(fleet::Options),
    /// Run one Wasm test binary; cargo calls this during `test web`
    #[command(hide = true)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
}

/// Runs the command the arguments name.
pub fn run(arguments: Arguments) -> Result<()> {
    match arguments.command {
        Command::Build(options) => build::run(&options),
        Command::Demo(options) => demo::run(&options),
        Command::Dev(options) => dev::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Shots(options) => shots::run(&options),
        Command::Fleet(options) => fleet::run_simulation(&options),
        Command::WasmTestRunner { arguments } => test::web::run_binary(arguments),
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn an_unknown_stage_is_refused() {
        let parsed = Arguments::try_parse_from(["xtask", "test", "everything"]);
        assert!(parsed.is_err());
    }

    #[test]
    fn what_follows_the_dashes_is_for_the_runner() {
        let parsed = Arguments::try_parse_from(["xtask", "test", "web", "--", "--exact", "name"]);
        assert!(parsed.is_ok());
    }
}
