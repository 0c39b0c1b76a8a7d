//! The demo page with a script that reloads it; `index.html` itself stays as it is.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

const VERSION_ADDRESS: &str = "/-/version";

const SCRIPT: &str = r#"
<script type="module">
  const version = async () => (await fetch("/-/version", { cache: "no-store" })).text();
  const first = await version();
  setInterval(async () => {
    if ((await version().catch(() => first)) !== first) location.reload();
  }, 500);
</script>
"#;

/// The page's copy and the version its script asks for.
pub struct Page {
    copy: PathBuf,
    version_file: PathBuf,
    version: u32,
}

impl Page {
    /// Writes the first copy.
    pub fn write() -> Result<Self> {
        let folder = paths::target().join("dev-page");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut page = Self {
            copy: folder.join("index.html"),
            version_file: folder.join("version"),
            version: 0,
        };
        page.renew()?;
        Ok(page)
    }

    /// Copies the page anew and makes every open copy reload.
    pub fn renew(&mut self) -> Result<()> {
        let page = fs::read_to_string(paths::root().join("index.html"))
            .context("cannot read index.html")?;
        self.version += 1;
        fs::write(&self.copy, page + SCRIPT)?;
        Ok(fs::write(&self.version_file, self.version.to_string())?)
    }

    /// Where each of its files is served.
    pub fn served(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("/", self.copy.clone()),
            (VERSION_ADDRESS, self.version_file.clone()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, VERSION_ADDRESS};

    #[test]
    fn the_script_asks_where_the_version_is_served() {
        assert!(SCRIPT.contains(&format!("fetch(\"{VERSION_ADDRESS}\"")));
    }
}
