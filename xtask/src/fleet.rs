//! `cargo xtask fleet`: a day of a whole fleet of tabs, and what a server sees of it.

use crate::process::{cargo, run};
use anyhow::Result;
use std::path::PathBuf;

/// Who is simulated, and where the chart goes.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// How many people there are; each has two and a half tabs on average
    #[arg(long, default_value_t = 40_000, value_parser = clap::value_parser!(u32).range(1..))]
    people: u32,
    /// What their day is made from: the same seed, the same day
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to draw the chart into, as SVG
    #[arg(long, default_value = "docs/fleet.svg")]
    chart: PathBuf,
}

/// Builds the simulation for speed and runs it; fails when it does.
pub fn run_simulation(options: &Options) -> Result<()> {
    let mut command = cargo("run --profile fleet --package fleet-simulation --");
    command.args([options.people.to_string(), options.seed.to_string()]);
    run(command.arg(&options.chart))
}
