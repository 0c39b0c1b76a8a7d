//! `cargo xtask shots`: pictures of every state, held against those of before.

use crate::paths;
use crate::test::journeys;
use anyhow::Result;
use std::ffi::OsString;

/// Which shots to take, and what they are for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Keep the shots as the references for later ones
    #[arg(long)]
    bless: bool,
    /// Arguments for Playwright, such as `--grep "bell, list"`
    #[arg(last = true)]
    runner: Vec<OsString>,
}

/// Takes the shots and a sheet of all; fails naming those that differ from their references.
pub fn run(options: &Options) -> Result<()> {
    let mut playwright = journeys::playwright()?;
    playwright
        .args(["test", "--config", "shots/playwright.config.js"])
        .args(&options.runner);
    if options.bless {
        playwright.env("BLESS_SHOTS", "1");
    }
    let outcome = journeys::against_the_community(&mut playwright);
    let pictures = paths::tests().join("shots/pictures");
    println!(
        "\nall shots on one sheet: {}/sheet.html",
        pictures.display()
    );
    outcome
}
