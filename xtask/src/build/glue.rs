//! The JavaScript that wasm-bindgen writes, finished.

use crate::process;
use anyhow::Result;
use std::path::Path;

/// Lets a module take its Wasm compiled; with the file of the names that wasm-opt has given, it
/// asks for those, and is made small.
pub fn finish(module: &Path, names: Option<&Path>) -> Result<()> {
    process::run(
        process::command("node")
            .arg("xtask/glue.js")
            .arg(module)
            .args(names),
    )
}
