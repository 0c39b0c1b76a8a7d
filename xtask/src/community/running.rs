//! A community that runs until it is dropped.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

const READY: &str = "listening on ";

/// The running program.
pub struct Running {
    child: Child,
    address: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Visitor {
    name: String,
    user_id: u64,
}

impl Running {
    /// Starts the program and waits until it listens; `ended` is called when it ends.
    pub fn start(mut command: Command, ended: impl FnOnce() + Send + 'static) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        apart(&mut command);
        let mut child = command
            .spawn()
            .context("cannot start the practice community")?;
        let output = child
            .stdout
            .take()
            .context("the practice community has no output")?;
        let mut lines = BufReader::new(output);
        let Some(address) = address_in(&mut lines)? else {
            let status = child.wait()?;
            bail!("the practice community did not start ({status}); its own lines are above");
        };
        thread::spawn(move || {
            pass_on(lines);
            ended();
        });
        Ok(Self { child, address })
    }

    /// Where it listens, as `http://127.0.0.1:8080`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Who a visitor of the demo is signed in as.
    pub fn visitor(&self) -> Result<String> {
        let text = ureq::post(format!("{}/control/sign-in", self.address))
            .content_type("application/json")
            .send("{}")?
            .body_mut()
            .read_to_string()?;
        let visitor: Visitor = serde_json::from_str(&text)?;
        Ok(format!("{} (user {})", visitor.name, visitor.user_id))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ctrl-C in the terminal shall reach only this program, which then stops the other.
fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
}

fn address_in(lines: &mut impl BufRead) -> Result<Option<String>> {
    let mut line = String::new();
    while lines.read_line(&mut line)? > 0 {
        if let Some(address) = line.trim_end().strip_prefix(READY) {
            return Ok(Some(address.to_owned()));
        }
        print!("{line}");
        line.clear();
    }
    Ok(None)
}

fn pass_on(lines: impl BufRead) {
    for line in lines.lines().map_while(Result::ok) {
        println!("{line}");
    }
}

#[cfg(test)]
mod tests {
    use super::{Running, address_in};
    use crate::process;
    use std::sync::mpsc;

    #[test]
    fn the_address_is_found_among_other_lines() {
        let mut lines = "making people\nlistening on http://127.0.0.1:81\nrest".as_bytes();
        let address = address_in(&mut lines).unwrap();
        assert_eq!(address.as_deref(), Some("http://127.0.0.1:81"));
    }

    #[test]
    fn a_program_that_ends_before_it_listens_did_not_start() {
        let mut command = process::command("sh");
        command.args(["-c", "exit 7"]);
        let error = Running::start(command, || ()).err().unwrap();
        assert!(error.to_string().contains("did not start"), "{error}");
        assert!(error.to_string().contains('7'), "{error}");
    }

    #[test]
    fn its_end_is_reported_and_dropping_it_ends_it() {
        let mut command = process::command("sh");
        command.args(["-c", "echo listening on here; exec sleep 1000"]);
        let (sender, ended) = mpsc::channel();
        let running = Running::start(command, move || sender.send(()).unwrap()).unwrap();
        assert_eq!(running.address(), "here");
        drop(running);
        ended.recv().unwrap();
    }
}
