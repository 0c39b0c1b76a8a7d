//! The JavaScript that wasm-bindgen writes, made small.

use crate::{paths, process};
use anyhow::Result;
use std::path::Path;

/// Minifies a module in place; its exports keep their names.
pub fn minify(module: &Path) -> Result<()> {
    let program = paths::xtask().join("node_modules/.bin/esbuild");
    let flags = [
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--allow-overwrite",
        "--log-level=warning",
    ];
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(module);
    process::run(
        process::command(program)
            .arg(module)
            .args(flags)
            .arg(outfile),
    )
}
