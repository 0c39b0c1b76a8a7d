//! Knowing that a step's inputs have not changed since it last ran.

use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

/// What a step was made from, remembered in a file.
pub struct Stamp {
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    /// A stamp over the contents of files and the settings they are worked with.
    pub fn over(file: PathBuf, inputs: &[&Path], settings: &str) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        hasher.write(settings.as_bytes());
        for input in inputs {
            let bytes =
                fs::read(input).with_context(|| format!("cannot read {}", input.display()))?;
            hasher.write_usize(bytes.len());
            hasher.write(&bytes);
        }
        let inputs = format!("{:016x}", hasher.finish());
        Ok(Self { file, inputs })
    }

    /// Whether these inputs were already worked and all outputs are still there.
    pub fn is_fresh(&self, outputs: &[PathBuf]) -> bool {
        let remembered = fs::read_to_string(&self.file).unwrap_or_default();
        remembered == self.inputs && outputs.iter().all(|output| output.exists())
    }

    /// Remembers that these inputs have been worked.
    pub fn remember(&self) -> Result<()> {
        fs::write(&self.file, &self.inputs)
            .with_context(|| format!("cannot write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::Stamp;
    use std::fs;

    #[test]
    fn fresh_until_an_input_a_setting_or_an_output_changes() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("input");
        let output = folder.path().join("output");
        let stamp =
            |settings| Stamp::over(folder.path().join("stamp"), &[&input], settings).unwrap();
        let outputs = [output.clone()];
        fs::write(&input, "one").unwrap();
        fs::write(&output, "made").unwrap();
        assert!(!stamp("release").is_fresh(&outputs));

        stamp("release").remember().unwrap();
        assert!(stamp("release").is_fresh(&outputs));
        assert!(!stamp("dev").is_fresh(&outputs));

        fs::write(&input, "two").unwrap();
        assert!(!stamp("release").is_fresh(&outputs));

        stamp("release").remember().unwrap();
        fs::remove_file(&output).unwrap();
        assert!(!stamp("release").is_fresh(&outputs));
    }

    #[test]
    fn a_missing_input_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("missing");
        let error = Stamp::over(folder.path().join("stamp"), &[&missing], "")
            .err()
            .unwrap();
        assert!(error.to_string().contains("missing"));
    }
}
