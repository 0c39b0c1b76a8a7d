//! The practice community's program, built and started for a person to look at.

mod running;

use crate::{paths, process, session};
use anyhow::{Context, Result, bail};
pub use running::Running;
use std::env::consts::EXE_SUFFIX;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a community is started.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// How many people the community has
    #[arg(long)]
    people: Option<u32>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

/// Builds the program and says where it is.
pub fn build() -> Result<PathBuf> {
    process::run(&mut process::cargo("build --package practice-community"))?;
    let program = format!("practice-community{EXE_SUFFIX}");
    Ok(paths::target().join("debug").join(program))
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

    /// Starts the program with files served at addresses, and waits until it listens.
    ///
    /// `ended` is called when the program ends, for whatever reason.
    pub fn start(
        &self,
        program: &Path,
        served: &[(&str, PathBuf)],
        ended: impl FnOnce() + Send + 'static,
    ) -> Result<Running> {
        Running::start(self.command(program, served), ended)
    }

    /// Prints where a started community is and who one is there, and opens it if asked to.
    pub fn show(&self, running: &Running) -> Result<()> {
        let visitor = running
            .visitor()
            .context("the practice community does not say who is signed in")?;
        println!("\nthe demo is at {}", running.address());
        println!("you are signed in as {visitor}");
        println!("Ctrl-C stops it");
        if self.open {
            session::open(running.address())?;
        }
        Ok(())
    }

    fn command(&self, program: &Path, served: &[(&str, PathBuf)]) -> Command {
        let mut command = process::command(program);
        command.args(["--control", "--memory", "--port", &self.port.to_string()]);
        if let Some(people) = self.people {
            command.args(["--people", &people.to_string()]);
        }
        for (address, path) in served {
            let serve = format!("{address}={}", path.display());
            command.args(["--serve", &serve]);
        }
        command
    }
}

#[cfg(test)]
mod tests {
    use super::Options;
    use std::ffi::OsStr;
    use std::net::TcpListener;
    use std::path::Path;

    fn options(port: u16) -> Options {
        Options {
            port,
            people: Some(9),
            open: false,
        }
    }

    #[test]
    fn a_taken_port_is_refused_with_a_way_out() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = options(port).check().unwrap_err().to_string();
        assert!(message.contains(&format!("port {port}")), "{message}");
        assert!(message.contains("--port"), "{message}");
    }

    #[test]
    fn the_program_is_told_what_was_asked() {
        let command = options(81).command(Path::new("program"), &[("/", "page.html".into())]);
        let arguments: Vec<&OsStr> = command.get_args().collect();
        let expected = [
            "--control",
            "--memory",
            "--port",
            "81",
            "--people",
            "9",
            "--serve",
            "/=page.html",
        ];
        assert_eq!(arguments, expected.map(OsStr::new));
    }
}
