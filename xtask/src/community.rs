//! The practice community's program: built, started, stopped.

use crate::{paths, process};
use anyhow::{Context, Result, bail};
use std::env::consts::EXE_SUFFIX;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;

const READY: &str = "listening on ";

/// How a community is started for a person to look at.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// How many people the community has
    #[arg(long)]
    people: Option<u32>,
}

/// A community that runs until it is dropped.
pub struct Running {
    child: Child,
    /// Where it listens, as `http://127.0.0.1:8080`.
    pub address: String,
}

impl Running {
    /// Prints where it is.
    pub fn announce(&self) -> Result<()> {
        println!("\nthe demo is at {}", self.address);
        println!("Ctrl-C stops it");
        Ok(())
    }
}

/// Builds it and says where it is.
pub fn build() -> Result<PathBuf> {
    process::run(&mut process::cargo("build --package practice-community"))?;
    Ok(paths::target()
        .join("debug")
        .join(format!("practice-community{EXE_SUFFIX}")))
}

impl Options {
    /// Fails when the port is taken, before anything is built for it.
    pub fn check(&self) -> Result<()> {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)) {
            Ok(_) => Ok(()),
            Err(error) => bail!(
                "port {} cannot be used ({error}): stop what listens there, or choose another with --port",
                self.port
            ),
        }
    }

    /// Starts the program with a page and whatever else the page needs, and waits until it listens.
    ///
    /// `ended` is called when the program ends, for whatever reason.
    pub fn start(
        &self,
        program: &Path,
        served: &[(&str, PathBuf)],
        ended: impl FnOnce() + Send + 'static,
    ) -> Result<Running> {
        let mut child = self
            .command(program, served)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut lines = BufReader::new(
            child
                .stdout
                .take()
                .context("the practice community has no output")?,
        );
        let Some(address) = first_address(&mut lines)? else {
            let status = child.wait()?;
            bail!("the practice community did not start ({status}); its own lines are above");
        };
        thread::spawn(move || {
            pass_on(lines);
            ended();
        });
        Ok(Running { child, address })
    }

    fn command(&self, program: &Path, served: &[(&str, PathBuf)]) -> Command {
        let mut command = process::command(program);
        command.args(["--control", "--memory", "--port", &self.port.to_string()]);
        if let Some(people) = self.people {
            command.args(["--people", &people.to_string()]);
        }
        for (address, path) in served {
            command
                .arg("--serve")
                .arg(format!("{address}={}", path.display()));
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        apart(&mut command);
        command
    }
}

/// Ctrl-C in the terminal shall reach only this program, which then stops the other.
fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
}

fn first_address(lines: &mut impl BufRead) -> Result<Option<String>> {
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

fn pass_on(lines: BufReader<ChildStdout>) {
    for line in lines.lines().map_while(Result::ok) {
        println!("{line}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, first_address};
    use std::net::TcpListener;

    #[test]
    fn the_address_is_found_among_other_lines() {
        let mut lines = "making people\nlistening on http://127.0.0.1:81\nrest".as_bytes();
        assert_eq!(
            first_address(&mut lines).unwrap().as_deref(),
            Some("http://127.0.0.1:81")
        );
        assert_eq!(first_address(&mut "gone wrong\n".as_bytes()).unwrap(), None);
    }

    #[test]
    fn a_taken_port_is_refused_with_a_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = Options { port, people: None }
            .check()
            .unwrap_err()
            .to_string();
        assert!(
            message.contains(&format!("port {port}")) && message.contains("--port"),
            "{message}"
        );
    }
}
