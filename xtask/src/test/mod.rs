//! `cargo xtask test`: every proof, from the cheap to the dear.

mod code;
mod consumers;
mod engine;
mod engines;
pub mod journeys;
mod stage;
pub mod web;

use crate::table;
use anyhow::{Context, Result, bail};
use engine::Choice;
use stage::Stage;
use std::ffi::OsString;
use std::time::{Duration, Instant};

/// What to test.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The stages to run; all of them when none is named
    #[arg(value_enum)]
    stages: Vec<Stage>,
    #[command(flatten)]
    engines: Choice,
    /// Arguments for the runner of the one stage named, such as a test's name
    #[arg(last = true)]
    runner: Vec<OsString>,
}

/// Runs the stages, stops at the first failure, and sums up.
pub fn run(options: &Options) -> Result<()> {
    if !options.runner.is_empty() && options.stages.len() != 1 {
        bail!(
            "arguments after -- go to one stage's runner: name one stage, as in `cargo xtask test web -- name`"
        );
    }
    let mut rows = Vec::new();
    let result = stage::chosen(&options.stages)
        .into_iter()
        .try_for_each(|stage| run_one(stage, options, &mut rows));
    print!(
        "\n{}",
        table::layout(&["stage", "seconds", "result"], &rows)
    );
    result
}

fn run_one(stage: Stage, options: &Options, rows: &mut Vec<Vec<String>>) -> Result<()> {
    println!("\n== {} ==", stage.name());
    let start = Instant::now();
    let outcome = stage.run(&options.runner, &options.engines.engines());
    let word = if outcome.is_ok() { "passed" } else { "FAILED" };
    rows.push(row(stage, start.elapsed(), word));
    outcome.with_context(|| format!("stage {} failed", stage.name()))
}

fn row(stage: Stage, time: Duration, result: &str) -> Vec<String> {
    vec![
        stage.name().to_owned(),
        format!("{:.1}", time.as_secs_f64()),
        result.to_owned(),
    ]
}
