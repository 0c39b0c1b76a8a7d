//! Small apps that install the package as it would be published, each built with its own tool.

use super::journeys;
use crate::setup::node;
use crate::{build, paths, process};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Playwright over `tests/consumers`, once each app has the package as it is now.
pub fn run(runner: &[OsString]) -> Result<()> {
    build::release()?;
    let consumers = paths::tests().join("consumers");
    let package = pack(&consumers)?;
    for app in apps(&consumers.join("apps"))? {
        node::ensure_packages_with(&app, &package)?;
    }
    let mut playwright = journeys::playwright()?;
    playwright
        .args(["test", "--config", "consumers/playwright.config.js"])
        .args(runner);
    journeys::against_the_community(&mut playwright)
}

/// Packs the package under the name by which the apps know it.
fn pack(folder: &Path) -> Result<PathBuf> {
    let mut npm = process::command("npm");
    npm.args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
        .arg(folder)
        .current_dir(paths::package());
    let name = process::answer(&mut npm).context("npm cannot pack pkg/: try `npm pack` there")?;
    let package = folder.join("connection-bell.tgz");
    fs::rename(folder.join(&name), &package)
        .with_context(|| format!("cannot rename {name} in {}", folder.display()))?;
    Ok(package)
}

/// The folders that hold an app, in order.
fn apps(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let folders = entries.flatten().map(|entry| entry.path());
    let mut apps: Vec<PathBuf> = folders
        .filter(|app| app.join("package.json").is_file())
        .collect();
    apps.sort();
    Ok(apps)
}

#[cfg(test)]
mod tests {
    use super::apps;
    use std::fs;

    #[test]
    fn an_app_is_a_folder_with_a_manifest() {
        let folder = tempfile::tempdir().unwrap();
        for app in ["second", "first", "no-app"] {
            fs::create_dir(folder.path().join(app)).unwrap();
        }
        for app in ["second", "first"] {
            fs::write(folder.path().join(app).join("package.json"), "{}").unwrap();
        }
        let expected = ["first", "second"].map(|app| folder.path().join(app));
        assert_eq!(apps(folder.path()).unwrap(), expected);
        assert!(apps(&folder.path().join("missing")).is_err());
    }
}
