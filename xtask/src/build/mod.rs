//! `cargo xtask build`: the npm package, ready to publish.

mod entries;
mod glue;
mod inline;
mod package;
mod unstable;
mod wasm;

use crate::setup::{node, rust};
use crate::{paths, sizes};
use anyhow::Result;
use wasm::{CLIENTS, CORE, ELEMENT};

/// How to build.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Build quickly and unoptimised, without the sizes
    #[arg(long)]
    dev: bool,
}

/// Builds the package as asked; a release is held against its budgets.
pub fn run(options: &Options) -> Result<()> {
    if options.dev {
        return development();
    }
    release()?;
    sizes::check()
}

/// Builds the package as it is published.
pub fn release() -> Result<()> {
    build(false)?;
    inline::bundle()
}

/// Builds the package quickly and unoptimised.
pub fn development() -> Result<()> {
    build(true)
}

fn build(dev: bool) -> Result<()> {
    rust::ensure_wasm_target()?;
    if !dev {
        rust::ensure_sources()?;
    }
    node::ensure_packages(&paths::xtask())?;
    package::prepare()?;
    [CLIENTS, CORE, ELEMENT]
        .into_iter()
        .try_for_each(|variant| wasm::build(variant, dev))?;
    entries::bundle(dev)
}
