//! The package's files that are not compiled.

use crate::paths;
use anyhow::{Context, Result, bail};
use std::fs;

const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Puts the licences into the package and holds its version against the crate's.
pub fn prepare() -> Result<()> {
    for licence in LICENCES {
        let source = paths::root().join(licence);
        fs::copy(&source, paths::package().join(licence))
            .with_context(|| format!("cannot copy {} into pkg/", source.display()))?;
    }
    let manifest = fs::read_to_string(paths::package().join("package.json"))
        .context("cannot read pkg/package.json")?;
    same_version(&manifest, env!("CARGO_PKG_VERSION"))
}

fn same_version(manifest: &str, expected: &str) -> Result<()> {
    let manifest: serde_json::Value =
        serde_json::from_str(manifest).context("pkg/package.json is no JSON")?;
    match manifest.get("version").and_then(serde_json::Value::as_str) {
        Some(version) if version == expected => Ok(()),
        Some(version) => bail!(
            "pkg/package.json has version {version}, Cargo.toml has {expected}: make them the same"
        ),
        None => {
            bail!("pkg/package.json has no version: set it to {expected}, as Cargo.toml has it")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::same_version;

    #[test]
    fn the_versions_must_agree() {
        assert!(same_version(r#"{"version":"1.2.3"}"#, "1.2.3").is_ok());
        let message = same_version(r#"{"version":"1.2.2"}"#, "1.2.3")
            .unwrap_err()
            .to_string();
        assert!(
            message.contains("1.2.2") && message.contains("1.2.3"),
            "{message}"
        );
        assert!(same_version("{}", "1.2.3").is_err());
        assert!(same_version("{", "1.2.3").is_err());
    }
}
