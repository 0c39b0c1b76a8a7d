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
}

const PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

impl Chromium {
    /// Finds both, or installs them where that is allowed.
    pub fn ensure() -> Result<Self> {
        let found = find_or_install(Self::find, &["chromium", "chromium-driver"])?;
        found.context(
            "Chromium or chromedriver is missing: install both \
             (Debian: apt-get install chromium chromium-driver), \
             or name their programs in CHROMIUM and CHROMEDRIVER",
        )
    }

    fn find() -> Option<Self> {
        Some(Self {
            program: programs::find("CHROMIUM", &PROGRAMS)?,
            driver: programs::find("CHROMEDRIVER", &["chromedriver"])?,
        })
    }
}
