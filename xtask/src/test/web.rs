//! The Wasm tests in headless Chromium, by wasm-bindgen's own runner.

use super::stage::after_dashes;
use crate::paths;
use crate::process::{self, cargo};
use crate::setup::browser::{self, Browser};
use crate::setup::fonts;
use crate::setup::rust::{self, WASM};
use anyhow::{Context, Result};
use serde_json::json;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

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

/// Runs every test target whose name begins with `web`.
pub fn run(runner: &[OsString]) -> Result<()> {
    rust::ensure_wasm_target()?;
    let browser = browser::ensure()?;
    let mut command = cargo(&format!(
        "test --package connection-bell --target {WASM} --test web*"
    ));
    command
        .args(["--config", &runner_setting(&env::current_exe()?)])
        .args(after_dashes(runner))
        .env("CHROMEDRIVER", &browser.driver)
        .envs([fonts::environment()?])
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(&browser)?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    process::run(&mut command)
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

fn capabilities(browser: &Browser) -> Result<PathBuf> {
    let file = paths::target().join("webdriver.json");
    let capabilities =
        json!({ "goog:chromeOptions": { "binary": browser.chromium, "args": FLAGS } });
    fs::write(&file, capabilities.to_string())
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
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
