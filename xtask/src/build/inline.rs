//! The element entry as one file with its Wasm inside.

use crate::stamp::Stamp;
use crate::{files, paths, process};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Bundles `pkg/inline.js`, unless nothing it is made of has changed.
pub fn bundle() -> Result<()> {
    let output = paths::package().join("inline.js");
    let inputs = inputs(&output);
    let inputs: Vec<&Path> = inputs.iter().map(PathBuf::as_path).collect();
    let stamp = Stamp::over(paths::target().join("inline-stamp"), &inputs, "")?;
    if stamp.is_fresh(std::slice::from_ref(&output)) {
        return Ok(());
    }
    println!("bundling inline");
    process::run(process::command("node").arg(paths::xtask().join("inline.js")))?;
    stamp.remember()
}

fn inputs(output: &Path) -> Vec<PathBuf> {
    let mut inputs = files::named(&paths::package(), "", ".js");
    inputs.retain(|file| file != output);
    inputs.extend(
        ["package.json", "wasm/element.js", "wasm/element_bg.wasm"]
            .map(|file| paths::package().join(file)),
    );
    inputs.extend(["inline.js", "package-lock.json"].map(|file| paths::xtask().join(file)));
    inputs
}
