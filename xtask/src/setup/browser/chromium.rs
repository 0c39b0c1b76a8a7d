//! Chromium and its driver, from the system's packages.

use super::find_or_install;
use crate::setup::programs;
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Chromium, which most of the tests need.
#[derive(Debug)]
pub struct Chromium {
    /// The browser's program.
    pub program: PathBuf,
    /// The WebDriver server that belongs to it.
    pub driver: PathBuf,
    /// The same engine without the browser around it, which costs a third less; the browser itself
    /// where that is missing.
    pub headless_shell: PathBuf,
}

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "chromium-headless-shell"];

impl Chromium {
    /// Finds both, or installs them where that is allowed.
    pub fn ensure() -> Result<Self> {
        let found = find_or_install(Self::find, &PACKAGES)?;
        found.context(
            "Chromium or chromedriver is missing: install both \
             (Debian: apt-get install chromium chromium-driver), \
             or name their programs in CHROMIUM and CHROMEDRIVER",
        )
    }

    fn find() -> Option<Self> {
        let program = programs::find("CHROMIUM", &PROGRAMS)?;
        let driver = programs::find("CHROMEDRIVER", &["chromedriver"])?;
        let shell = programs::find("HEADLESS_SHELL", &["chromium-headless-shell"]);
        Some(Self {
            headless_shell: shell.unwrap_or_else(|| program.clone()),
            program,
            driver,
        })
    }
}
