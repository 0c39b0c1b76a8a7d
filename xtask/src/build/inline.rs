//! The element entry as one file with its Wasm inside.

use crate::modules::{self, Reach};
use crate::stamp::Stamp;
use crate::{paths, process};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Bundles `pkg/inline.js`, unless nothing it is made of has changed.
pub fn bundle() -> Result<()> {
    let inputs = inputs()?;
    let inputs: Vec<&Path> = inputs.iter().map(PathBuf::as_path).collect();
    let stamp = Stamp::over(paths::target().join("inline-stamp"), &inputs, "")?;
    if stamp.is_fresh(&[paths::package().join("inline.js")]) {
        return Ok(());
    }
    println!("bundling inline");
    process::run(process::command("node").arg("xtask/inline.js"))?;
    stamp.remember()
}

fn inputs() -> Result<Vec<PathBuf>> {
    let mut inputs = vec![paths::package().join("package.json")];
    inputs.extend(["inline.js", "package-lock.json"].map(|file| paths::xtask().join(file)));
    let modules = modules::reached(&paths::package(), "element.js", Reach::Ever)?;
    inputs.extend(modules.iter().map(|file| paths::package().join(file)));
    Ok(inputs)
}
