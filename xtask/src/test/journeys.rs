//! The stages that use the built package: in Node, and in a browser against the practice community.

use crate::setup::browser::Chromium;
use crate::setup::node;
use crate::{build, community, files, paths, process};
use anyhow::Result;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// Node's test runner over `tests/package` and `tests/shots`; some of it drives the system's Chromium.
pub fn package(runner: &[OsString]) -> Result<()> {
    let mut command = process::command("node");
    command
        .env("CHROMIUM", Chromium::ensure()?.program)
        .args(["--test", "--test-timeout=120000"])
        .args(runner)
        .args(node_tests());
    against_the_community(&mut command)
}

/// The tests for Node: of the package, and of what holds the shots against each other.
fn node_tests() -> Vec<PathBuf> {
    let folders = ["package", "shots"].map(|folder| paths::tests().join(folder));
    let files = folders.map(|folder| files::named(&folder, "", ".test.js"));
    files.concat()
}

/// Playwright over `tests/e2e`, with the system's Chromium.
pub fn end_to_end(runner: &[OsString]) -> Result<()> {
    let mut command = playwright()?;
    command.arg("test").args(runner);
    against_the_community(&mut command)
}

/// Playwright with the system's Chromium.
pub fn playwright() -> Result<Command> {
    let chromium = Chromium::ensure()?;
    let mut command = process::command(paths::tests().join("node_modules/.bin/playwright"));
    command
        .env("CHROMIUM", chromium.program)
        .env("HEADLESS_SHELL", chromium.headless_shell);
    Ok(command)
}

/// Runs a command of `tests` that uses the built package and the practice community.
pub fn against_the_community(command: &mut Command) -> Result<()> {
    build::release()?;
    node::ensure_packages(&paths::tests())?;
    command
        .current_dir(paths::tests())
        .env("PRACTICE_COMMUNITY", community::build()?);
    process::run(command)
}
