//! The stages that cargo runs on this machine.

use super::stage::after_dashes;
use crate::paths;
use crate::process::{cargo, run};
use crate::setup::rust::{self, WASM};
use anyhow::Result;
use std::ffi::OsString;

/// rustfmt over every crate.
pub fn format(runner: &[OsString]) -> Result<()> {
    rust::ensure_rustfmt()?;
    run(cargo("fmt --all --check").args(runner))
}

/// clippy over every crate here, and over the product for Wasm with each
/// selection of what it is made of.
pub fn clippy(runner: &[OsString]) -> Result<()> {
    rust::ensure_clippy()?;
    rust::ensure_wasm_target()?;
    let wasm = format!("--package connection-bell --target {WASM} --lib");
    for selection in [
        "--workspace --all-targets",
        &format!("{wasm} --test web*"),
        &format!("{wasm} --no-default-features"),
        &format!("{wasm} --no-default-features --features headless"),
        &format!("{wasm} --no-default-features --features elements"),
    ] {
        run(cargo(&format!("clippy {selection} -- -D warnings")).args(runner))?;
    }
    Ok(())
}

/// rustdoc over every crate, and over the product as docs.rs builds it: for Wasm, with and without
/// the widget.
pub fn docs(runner: &[OsString]) -> Result<()> {
    rust::ensure_wasm_target()?;
    let wasm = format!("--package connection-bell --target {WASM}");
    for selection in [
        "--workspace",
        "--package connection-bell --no-default-features",
        &wasm,
        &format!("{wasm} --no-default-features"),
    ] {
        run(cargo(&format!("doc --no-deps {selection}"))
            .env("RUSTDOCFLAGS", "-D warnings")
            .args(runner))?;
    }
    Ok(())
}

/// The crate as it is published: packed, and built from what was packed.
pub fn packed() -> Result<()> {
    run(&mut cargo("fetch --locked"))?;
    // What the stages before it built of the dependencies is good for this too.
    run(
        cargo("package --package connection-bell --allow-dirty --offline --quiet")
            .arg("--target-dir")
            .arg(paths::target()),
    )
}

/// Every crate's tests, with the examples in the documentation. This program's own by themselves:
/// together with the others its dependencies would have other features than when it was made, and
/// be compiled once more.
pub fn host(runner: &[OsString]) -> Result<()> {
    for selection in ["--package xtask", "--workspace --exclude xtask"] {
        run(cargo(&format!("test {selection}")).args(after_dashes(runner)))?;
    }
    Ok(())
}
