//! `cargo xtask build`: the npm package, ready to publish.

mod glue;
mod package;
mod wasm;

use crate::setup::{node, rust};
use crate::{paths, sizes};
use anyhow::Result;
use wasm::{CORE, ELEMENT};

/// How to build.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Build quickly and unoptimised, without the sizes
    #[arg(long)]
    pub dev: bool,
}

/// Builds the package; a release is held against its budgets.
pub fn run(options: &Options) -> Result<()> {
    rust::ensure_wasm_target()?;
    node::ensure_packages(&paths::xtask())?;
    package::prepare()?;
    for variant in [CORE, ELEMENT] {
        wasm::build(variant, options.dev)?;
    }
    if options.dev {
        return Ok(());
    }
    sizes::check()
}
