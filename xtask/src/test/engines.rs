//! Journeys over WebDriver, the same in every engine.

use super::engine::{Engine, Ready};
use super::journeys;
use crate::setup::browser::{Chromium, Display};
use crate::setup::fonts;
use crate::{paths, process};
use anyhow::Result;
use std::ffi::OsString;
use std::process::Command;

/// Node's test runner over `tests/engines`: a file for each engine, one after the other, since a page
/// that is closed on a machine that is busy with other browsers may not get its last call out.
pub fn run(runner: &[OsString], engines: &[Engine]) -> Result<()> {
    let mut command = process::command("node");
    command
        .args(["--test", "--test-concurrency=1"])
        .args(runner)
        .envs([fonts::environment()?])
        // What is shared with the tests in Chromium alone looks for it too.
        .env("CHROMIUM", Chromium::ensure()?.program);
    let mut displays = Vec::new();
    let mut are_there = false;
    for engine in engines {
        if let Some(ready) = engine.ready()? {
            displays.extend(name_programs(&mut command, &ready)?);
            command.arg(paths::tests().join(format!("engines/{}.test.js", engine.name())));
            are_there = true;
        }
    }
    if are_there {
        journeys::against_the_community(&mut command)?;
    }
    Ok(())
}

/// Names an engine's programs to the tests; gives the display that it needs.
fn name_programs(command: &mut Command, ready: &Ready) -> Result<Option<Display>> {
    match ready {
        Ready::Chromium(chromium) => command.env("CHROMEDRIVER", &chromium.driver),
        Ready::Firefox(firefox) => command
            .env("FIREFOX", &firefox.program)
            .env("GECKODRIVER", &firefox.driver),
        Ready::WebKit(webkit) => {
            let display = webkit.start_display()?;
            command
                .env("WEBKIT_BROWSER", &webkit.program)
                .env("WEBKIT_DRIVER", &webkit.driver)
                .env("WEBKIT_DISPLAY", display.name());
            return Ok(Some(display));
        }
    };
    Ok(None)
}
