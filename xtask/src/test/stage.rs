//! The stages' names, order and work.

use super::engine::Engine;
use super::{code, consumers, engines, journeys, web};
use anyhow::Result;
use clap::ValueEnum;
use std::ffi::OsString;

/// A stage of the tests, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Stage {
    /// rustfmt finds nothing to change
    Format,
    /// clippy, on the host and for Wasm, finds nothing
    Clippy,
    /// rustdoc has no warning
    Docs,
    /// Tests on this machine, with the documentation's examples
    Host,
    /// Wasm tests in Chromium, Firefox and WebKit
    Web,
    /// The crate as it is packed, and the built npm package in Node
    Package,
    /// Journeys through the built package in a browser
    E2e,
    /// Journeys in Chromium, Firefox and WebKit, with motion and real clocks
    Engines,
    /// Apps that install the packed package, each built with its own tool
    Consumers,
}

impl Stage {
    /// The word that names it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Host => "host",
            Self::Web => "web",
            Self::Package => "package",
            Self::E2e => "e2e",
            Self::Engines => "engines",
            Self::Consumers => "consumers",
        }
    }

    /// Sets up what it needs and runs it.
    pub fn run(self, runner: &[OsString], engines: &[Engine]) -> Result<()> {
        match self {
            Self::Format => code::format(runner),
            Self::Clippy => code::clippy(runner),
            Self::Docs => code::docs(runner),
            Self::Host => code::host(runner),
            Self::Web => web::run(runner, engines),
            Self::Package => code::packed().and_then(|()| journeys::package(runner)),
            Self::E2e => journeys::end_to_end(runner),
            Self::Engines => engines::run(runner, engines),
            Self::Consumers => consumers::run(runner),
        }
    }
}

/// Arguments as cargo takes them for the tests themselves.
pub fn after_dashes(runner: &[OsString]) -> Vec<OsString> {
    match runner {
        [] => Vec::new(),
        runner => [&["--".into()], runner].concat(),
    }
}

/// The stages named, each once and in order; all when none is named.
pub fn chosen(named: &[Stage]) -> Vec<Stage> {
    let mut stages = match named {
        [] => Stage::value_variants().to_vec(),
        named => named.to_vec(),
    };
    stages.sort_unstable();
    stages.dedup();
    stages
}

#[cfg(test)]
mod tests {
    use super::{Stage, after_dashes, chosen};
    use clap::ValueEnum;

    #[test]
    fn dashes_stand_only_before_arguments() {
        assert!(after_dashes(&[]).is_empty());
        assert_eq!(after_dashes(&["name".into()]), ["--", "name"]);
    }

    #[test]
    fn none_named_is_all_from_cheap_to_dear() {
        assert_eq!(chosen(&[]), Stage::value_variants());
    }

    #[test]
    fn those_named_run_once_and_in_order() {
        assert_eq!(
            chosen(&[Stage::E2e, Stage::Host, Stage::E2e]),
            [Stage::Host, Stage::E2e]
        );
    }

    #[test]
    fn a_stage_is_called_what_the_command_line_calls_it() {
        for stage in Stage::value_variants() {
            assert_eq!(stage.to_possible_value().unwrap().get_name(), stage.name());
        }
    }
}
