//! Running other programs, with failures that say what to do.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// A program to be run from the repository's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root());
    command
}

/// Cargo, with these arguments split at spaces.
pub fn cargo(arguments: &str) -> Command {
    let mut command = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments.split_whitespace());
    command
}

/// Runs a program to its end with its output on the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{line}`: is it installed and on PATH?"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}); its own lines are above");
    }
    Ok(())
}

/// Runs a program and gives what it printed, trimmed; `None` when it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// A command as a person would type it, without the folders of its program.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{answer, command, run};

    #[test]
    fn a_failed_program_is_named_with_its_arguments() {
        let error = run(command("sh").args(["-c", "exit 3"])).unwrap_err();
        let message = format!("{error:#}");
        assert!(message.starts_with("`sh -c exit 3` failed"), "{message}");
        assert!(message.contains('3'), "{message}");
    }

    #[test]
    fn a_missing_program_asks_for_its_installation() {
        let error = run(&mut command("no-such-program-here")).unwrap_err();
        assert!(
            format!("{error:#}")
                .starts_with("cannot start `no-such-program-here`: is it installed")
        );
    }

    #[test]
    fn an_answer_is_trimmed_and_a_failure_is_none() {
        assert_eq!(answer(command("echo").arg(" yes ")), Some("yes".to_owned()));
        assert_eq!(answer(&mut command("false")), None);
        assert_eq!(answer(&mut command("no-such-program-here")), None);
    }
}
