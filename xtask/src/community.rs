//! The practice community's program.

use crate::{paths, process};
use anyhow::Result;
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

/// Builds it and says where it is.
pub fn build() -> Result<PathBuf> {
    process::run(&mut process::cargo("build --package practice-community"))?;
    Ok(paths::target()
        .join("debug")
        .join(format!("practice-community{EXE_SUFFIX}")))
}
