//! Simulates a fleet, prints what the server sees of it, and draws a chart. Fails when a promise
//! is not kept.

use std::env;
use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use fleet_simulation::{Fleet, Report};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fleet: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [people, seed, chart] = arguments.as_slice() else {
        bail!("it takes how many people, a seed, and the file for the chart");
    };
    let started = Instant::now();
    let report = Report::on(Fleet {
        people: people.parse().context("how many people is no number")?,
        seed: seed.parse().context("the seed is no number")?,
        until_hour: 24,
    });
    println!("{report}");
    fs::write(chart, report.chart()).with_context(|| format!("cannot write {chart}"))?;
    println!(
        "{chart} drawn; simulated in {:.1} s on one core",
        started.elapsed().as_secs_f64()
    );
    judge(&report)
}

fn judge(report: &Report) -> Result<()> {
    let marks = report.marks();
    for mark in &marks {
        println!("{mark}");
    }
    let missed = marks.iter().filter(|mark| !mark.is_kept()).count();
    match missed {
        0 => Ok(()),
        missed => bail!("{missed} of {} marks missed", marks.len()),
    }
}
