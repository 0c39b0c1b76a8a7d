//! The entries of the npm package, made from its modules and the glue.

use crate::process;
use anyhow::Result;

/// Bundles `pkg/clients.js`, `pkg/index.js` and `pkg/element.js`; legible if it is for development.
pub fn bundle(dev: bool) -> Result<()> {
    let mut node = process::command("node");
    node.arg("xtask/entries.js");
    node.args(dev.then_some("--dev"));
    process::run(&mut node)
}
