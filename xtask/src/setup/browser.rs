//! Chromium and its driver, from the system's packages.

use crate::process;
use anyhow::{Result, bail};
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// A browser the tests can drive.
#[derive(Debug)]
pub struct Browser {
    /// Chromium's program.
    pub chromium: PathBuf,
    /// The WebDriver server that belongs to it.
    pub driver: PathBuf,
}

const CHROMIUM: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: [&str; 1] = ["chromedriver"];

/// Finds Chromium and its driver, or installs them where that is allowed.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    let Some(as_root) = as_root() else {
        bail!(
            "Chromium or chromedriver is missing: install both \
             (Debian: apt-get install chromium chromium-driver), \
             or name their programs in CHROMIUM and CHROMEDRIVER"
        );
    };
    install(as_root)?;
    match find() {
        Some(browser) => Ok(browser),
        None => bail!(
            "the packages chromium and chromium-driver are installed, but no chromium and chromedriver are on PATH"
        ),
    }
}

fn find() -> Option<Browser> {
    let path = env::var_os("PATH").unwrap_or_default();
    Some(Browser {
        chromium: named("CHROMIUM").or_else(|| first(&CHROMIUM, &path))?,
        driver: named("CHROMEDRIVER").or_else(|| first(&DRIVER, &path))?,
    })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|program| program.is_file())
}

fn first(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    let programs = names
        .iter()
        .flat_map(|name| env::split_paths(path).map(move |folder| folder.join(name)));
    programs.into_iter().find(|program| program.is_file())
}

/// The words that run a command as root here without asking anyone; `None` where there are none.
fn as_root() -> Option<&'static [&'static str]> {
    process::answer(process::command("apt-get").arg("--version"))?;
    if process::answer(process::command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    process::answer(process::command("sudo").args(["-n", "true"]))?;
    Some(&["sudo", "-n"])
}

fn install(as_root: &[&str]) -> Result<()> {
    println!("setting up Chromium: apt-get install chromium chromium-driver");
    process::run(&mut apt(as_root, &["update"]))?;
    process::run(&mut apt(
        as_root,
        &[
            "install",
            "--yes",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ],
    ))
}

fn apt(as_root: &[&str], arguments: &[&str]) -> Command {
    let words = [
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
    ];
    let mut words = as_root.iter().chain(&words).chain(arguments);
    let mut command = process::command(words.next().unwrap_or(&"env"));
    command.args(words);
    command
}

#[cfg(test)]
mod tests {
    use super::{apt, first};
    use std::fs;

    #[test]
    fn the_first_name_wins_wherever_it_lies() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        fs::write(folders[0].path().join("second"), "").unwrap();
        fs::write(folders[1].path().join("first"), "").unwrap();
        let path = std::env::join_paths(folders.iter().map(|folder| folder.path())).unwrap();
        assert_eq!(
            first(&["first", "second"], &path),
            Some(folders[1].path().join("first"))
        );
        assert_eq!(first(&["third"], &path), None);
    }

    #[test]
    fn root_needs_no_sudo() {
        assert_eq!(apt(&[], &["update"]).get_program(), "env");
        assert_eq!(apt(&["sudo", "-n"], &["update"]).get_program(), "sudo");
    }
}
