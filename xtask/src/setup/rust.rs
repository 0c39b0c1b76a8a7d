//! The Rust toolchain's parts.

use crate::process;
use anyhow::{Result, bail};
use std::path::Path;

/// The target the crate is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the Wasm target is there.
pub fn ensure_wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    add("the Wasm target", &["target", "add", WASM])
}

/// Makes sure that rustfmt is there.
pub fn ensure_rustfmt() -> Result<()> {
    ensure_component("rustfmt", "fmt")
}

/// Makes sure that clippy is there.
pub fn ensure_clippy() -> Result<()> {
    ensure_component("clippy", "clippy")
}

/// Makes sure that the standard library's sources are there.
pub fn ensure_sources() -> Result<()> {
    if has_sources() {
        return Ok(());
    }
    let what = "the sources of Rust's standard library";
    add(what, &["component", "add", "rust-src"])
}

fn has_sources() -> bool {
    let question = ["--print", "sysroot"];
    let sysroot = process::answer(process::command("rustc").args(question));
    let library = "lib/rustlib/src/rust/library/Cargo.lock";
    sysroot.is_some_and(|sysroot| Path::new(&sysroot).join(library).is_file())
}

fn has_wasm_target() -> bool {
    let question = format!("--print target-libdir --target {WASM}");
    let folder = process::answer(process::command("rustc").args(question.split_whitespace()));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    if process::answer(process::cargo(subcommand).arg("--version")).is_some() {
        return Ok(());
    }
    add(component, &["component", "add", component])
}

fn add(what: &str, rustup_arguments: &[&str]) -> Result<()> {
    if process::answer(process::command("rustup").arg("--version")).is_none() {
        bail!(
            "{what} is missing and there is no rustup to add it: \
             install rustup from https://rustup.rs, or add it to this Rust by your system's means"
        );
    }
    println!("setting up {what}: rustup {}", rustup_arguments.join(" "));
    process::run(process::command("rustup").args(rustup_arguments))
}
