//! The stages that use the built package: in Node, and in a browser against the practice community.

use super::stage::Outcome;
use crate::setup::{browser, node};
use crate::{build, community, files, paths, process};
use anyhow::Result;
use std::ffi::OsString;

/// Node's test runner over `tests/package`.
pub fn package(runner: &[OsString]) -> Result<Outcome> {
    let tests = files::named(&paths::tests().join("package"), "", ".test.js");
    if tests.is_empty() {
        return Ok(Outcome::Skipped("no tests/package/*.test.js yet"));
    }
    build::release()?;
    node::ensure_packages(&paths::tests())?;
    process::run(
        process::command("node")
            .arg("--test")
            .args(runner)
            .args(tests)
            .current_dir(paths::tests()),
    )?;
    Ok(Outcome::Passed)
}

/// Playwright over `tests/e2e`, with the system's Chromium.
pub fn end_to_end(runner: &[OsString]) -> Result<Outcome> {
    if !paths::tests().join("playwright.config.js").exists() {
        return Ok(Outcome::Skipped("no tests/playwright.config.js yet"));
    }
    build::release()?;
    node::ensure_packages(&paths::tests())?;
    let browser = browser::ensure()?;
    let community = community::build()?;
    let playwright = paths::tests().join("node_modules/.bin/playwright");
    let mut command = process::command(playwright);
    command
        .arg("test")
        .args(runner)
        .current_dir(paths::tests())
        .env("CHROMIUM", browser.chromium)
        .env("PRACTICE_COMMUNITY", community);
    process::run(&mut command)?;
    Ok(Outcome::Passed)
}
