//! A display that nobody sees.

use crate::process;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

/// The program that makes one.
pub const PROGRAM: &str = "Xvfb";

const SCREEN: &str = "1600x1400x24";

/// A display, there until it is dropped.
#[derive(Debug)]
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts `program` and waits until it has chosen a name.
    pub fn start(program: &Path) -> Result<Self> {
        let mut command = process::command(program);
        command
            .args(["-displayfd", "1", "-screen", "0", SCREEN])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = command.spawn().context("cannot start Xvfb")?;
        let output = server.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        if number.trim().is_empty() {
            bail!("Xvfb did not start: is there a folder /tmp/.X11-unix that it may write to?");
        }
        Ok(display)
    }

    /// Its name, as the variable `DISPLAY` has it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to stop.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
