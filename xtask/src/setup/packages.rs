//! Packages of the system, where it is Debian's kind and they can be installed without asking.

use crate::process;
use anyhow::Result;
use std::process::Command;

/// Installs packages and nothing that they merely recommend, if that is allowed here.
pub fn install(packages: &[&str]) -> Result<()> {
    let Some(as_root) = as_root() else {
        return Ok(());
    };
    println!("setting up: apt-get install {}", packages.join(" "));
    process::run(&mut apt(as_root, &["update"]))?;
    let install = ["install", "--yes", "--no-install-recommends"];
    process::run(apt(as_root, &install).args(packages))
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
    use super::apt;

    #[test]
    fn root_needs_no_sudo() {
        assert_eq!(apt(&[], &["update"]).get_program(), "env");
        assert_eq!(apt(&["sudo", "-n"], &["update"]).get_program(), "sudo");
    }
}
