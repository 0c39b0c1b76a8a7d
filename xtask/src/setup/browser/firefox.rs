//! Firefox, from the system's packages, and its driver.

use super::{find_or_install, geckodriver};
use crate::setup::programs;
use anyhow::Result;
use std::path::PathBuf;

/// Firefox.
#[derive(Debug)]
pub struct Firefox {
    /// The browser's program.
    pub program: PathBuf,
    /// The WebDriver server for it.
    pub driver: PathBuf,
}

impl Firefox {
    /// How a person brings it here.
    pub const REMEDY: &'static str =
        "install it (Debian: apt-get install firefox-esr), or name its program in FIREFOX";

    /// Finds both, or installs them where that is allowed; `None` where it is not.
    pub fn ensure() -> Result<Option<Self>> {
        let Some(program) = find_or_install(find, &["firefox-esr"])? else {
            return Ok(None);
        };
        let driver = geckodriver::ensure()?;
        Ok(Some(Self { program, driver }))
    }
}

fn find() -> Option<PathBuf> {
    programs::find("FIREFOX", &["firefox-esr", "firefox"])
}
