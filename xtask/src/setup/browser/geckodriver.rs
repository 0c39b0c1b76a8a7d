//! Firefox's driver: the one of this machine, or one that is built here once.

use crate::process;
use crate::setup::programs;
use anyhow::{Context, Result};
use std::env;
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const VERSION: &str = "0.37.1";

/// Finds the driver, or builds it in a folder that outlives this checkout.
pub fn ensure() -> Result<PathBuf> {
    if let Some(driver) = programs::find("GECKODRIVER", &["geckodriver"]) {
        return Ok(driver);
    }
    let folder = folder().context("there is no folder for geckodriver: set HOME")?;
    let driver = folder.join("bin").join(format!("geckodriver{EXE_SUFFIX}"));
    if !driver.is_file() {
        build(&folder)?;
    }
    Ok(driver)
}

fn build(folder: &Path) -> Result<()> {
    println!(
        "setting up geckodriver {VERSION}, once: cargo install into {}",
        folder.display()
    );
    let install = format!("install geckodriver --locked --version {VERSION} --root");
    // What it is made of is of no use later: it goes to a folder that cargo throws away.
    process::run(
        process::cargo(&install)
            .arg(folder)
            .env_remove("CARGO_TARGET_DIR"),
    )
}

fn folder() -> Option<PathBuf> {
    let cache = cache(env::var_os("XDG_CACHE_HOME"), env::home_dir())?;
    Some(
        cache
            .join("connection-bell")
            .join(format!("geckodriver-{VERSION}")),
    )
}

/// Where a user's programs keep what can be made again.
fn cache(named: Option<OsString>, home: Option<PathBuf>) -> Option<PathBuf> {
    let named = named
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute());
    named.or_else(|| Some(home?.join(".cache")))
}

#[cfg(test)]
mod tests {
    use super::cache;
    use std::path::PathBuf;

    #[test]
    fn the_cache_is_the_one_named_else_that_of_the_home() {
        let home = Some(PathBuf::from("/home/me"));
        let of_home = Some(PathBuf::from("/home/me/.cache"));
        assert_eq!(
            cache(Some("/cache".into()), home.clone()),
            Some("/cache".into())
        );
        assert_eq!(cache(Some("here".into()), home.clone()), of_home);
        assert_eq!(cache(None, home), of_home);
        assert_eq!(cache(None, None), None);
    }
}
