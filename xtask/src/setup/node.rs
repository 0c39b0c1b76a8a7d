//! Node, npm and the packages of a lock file.

use crate::process;
use crate::stamp::Stamp;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

const OLDEST: u32 = 20;

/// Makes sure that a folder's npm packages are those of its lock file.
pub fn ensure_packages(folder: &Path) -> Result<()> {
    ensure_node()?;
    let modules = folder.join("node_modules");
    let stamp = Stamp::over(
        modules.join(".lock-stamp"),
        &[&folder.join("package-lock.json")],
        "npm ci",
    )?;
    if stamp.is_fresh(&[]) {
        return Ok(());
    }
    println!("setting up npm packages in {}", folder.display());
    process::run(&mut npm(folder, "ci"))?;
    stamp.remember()
}

/// The same, and that one of them is as it is in `tarball`, whatever the lock file knew of it.
pub fn ensure_packages_with(folder: &Path, tarball: &Path) -> Result<()> {
    ensure_packages(folder)?;
    let remembered = folder.join("node_modules/.tarball-stamp");
    let stamp = Stamp::over(remembered, &[tarball], "npm install")?;
    if stamp.is_fresh(&[]) {
        return Ok(());
    }
    let mut npm = npm(folder, "install");
    process::run(npm.arg("--no-save").arg(tarball))?;
    stamp.remember()
}

fn npm(folder: &Path, subcommand: &str) -> Command {
    let flags = [
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ];
    let mut npm = process::command("npm");
    npm.arg(subcommand).args(flags).current_dir(folder);
    npm
}

/// Makes sure that Node is there and recent enough, and npm with it.
pub fn ensure_node() -> Result<()> {
    let version = process::answer(process::command("node").arg("--version"));
    check(version.as_deref())?;
    if process::answer(process::command("npm").arg("--version")).is_none() {
        bail!(
            "npm is missing: install it (it comes with Node from https://nodejs.org; on Debian, apt-get install npm)"
        );
    }
    Ok(())
}

fn check(version: Option<&str>) -> Result<()> {
    match version {
        None => bail!("Node is missing: install Node {OLDEST} or newer from https://nodejs.org"),
        Some(version) if major(version).is_none_or(|major| major < OLDEST) => {
            bail!(
                "Node {version} is too old: install Node {OLDEST} or newer from https://nodejs.org"
            )
        }
        Some(_) => Ok(()),
    }
}

fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn node_twenty_and_newer_will_do() {
        assert!(check(Some("v20.0.0")).is_ok());
        assert!(check(Some("v100.1.0")).is_ok());
    }

    #[test]
    fn older_or_unreadable_versions_are_refused_by_name() {
        for version in ["v19.9.0", "v8.0.0", "unknown"] {
            let message = check(Some(version)).unwrap_err().to_string();
            assert!(
                message.contains(version) && message.contains("Node 20"),
                "{message}"
            );
        }
    }

    #[test]
    fn a_missing_node_says_where_to_get_it() {
        assert!(
            check(None)
                .unwrap_err()
                .to_string()
                .contains("https://nodejs.org")
        );
    }
}
