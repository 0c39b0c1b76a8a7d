//! The Wasm tests in every engine, by wasm-bindgen's own runner.

use super::engine::{Engine, Ready};
use super::stage::after_dashes;
use crate::paths;
use crate::process::{self, cargo};
use crate::setup::browser::{Chromium, Display, Firefox, WebKit};
use crate::setup::fonts;
use crate::setup::rust::{self, WASM};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What names a driver to the runner.
const DRIVERS: [&str; 3] = ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"];

const FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// Runs every test target whose name begins with `web`, in one engine after the other.
pub fn run(runner: &[OsString], engines: &[Engine]) -> Result<()> {
    rust::ensure_wasm_target()?;
    for engine in engines {
        if let Some(ready) = engine.ready()? {
            println!("-- {} --", engine.name());
            run_in(&ready, runner)?;
        }
    }
    Ok(())
}

fn run_in(engine: &Ready, runner: &[OsString]) -> Result<()> {
    let mut command = cargo(&format!(
        "test --package connection-bell --target {WASM} --test web*"
    ));
    command
        .args(["--config", &runner_setting(&env::current_exe()?)])
        .args(after_dashes(runner))
        .envs([fonts::environment()?])
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(engine)?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    let display = name_driver(&mut command, engine)?;
    let outcome = process::run(&mut command);
    drop(display);
    outcome
}

/// Names the engine's driver to the runner, and no other; gives the display that it needs.
fn name_driver(command: &mut Command, engine: &Ready) -> Result<Option<Display>> {
    for variable in DRIVERS {
        command.env_remove(variable);
    }
    match engine {
        Ready::Chromium(chromium) => command.env("CHROMEDRIVER", &chromium.driver),
        Ready::Firefox(firefox) => command.env("GECKODRIVER", &firefox.driver),
        Ready::WebKit(webkit) => {
            // It speaks as Safari's driver does, and the runner knows it by that name alone.
            command.env("SAFARIDRIVER", &webkit.driver);
            let display = webkit.start_display()?;
            command.env("DISPLAY", display.name());
            return Ok(Some(display));
        }
    };
    Ok(None)
}

/// What cargo calls for each test binary: wasm-bindgen's runner, of the library's own version.
pub fn run_binary(arguments: Vec<OsString>) -> Result<()> {
    let program = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        [vec![program], arguments].concat(),
    )
}

/// Cargo's setting that makes this program the runner; a list, so that its path may hold spaces.
fn runner_setting(program: &Path) -> String {
    format!(
        "target.{WASM}.runner={}",
        json!([program, "wasm-test-runner"])
    )
}

fn capabilities(engine: &Ready) -> Result<PathBuf> {
    let file = paths::target().join("webdriver.json");
    fs::write(&file, capabilities_of(engine).to_string())
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

fn capabilities_of(engine: &Ready) -> Value {
    match engine {
        Ready::Chromium(Chromium { program, .. }) => {
            json!({ "goog:chromeOptions": { "binary": program, "args": FLAGS } })
        }
        Ready::Firefox(Firefox { program, .. }) => {
            json!({ "moz:firefoxOptions": { "binary": program, "args": ["-headless"] } })
        }
        Ready::WebKit(WebKit { program, .. }) => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::runner_setting;
    use std::path::Path;

    #[test]
    fn a_path_with_spaces_stays_one_word() {
        let setting = runner_setting(Path::new("/a folder/xtask"));
        assert_eq!(
            setting,
            r#"target.wasm32-unknown-unknown.runner=["/a folder/xtask","wasm-test-runner"]"#
        );
    }
}
