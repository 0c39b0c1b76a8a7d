//! Finding files by name.

use std::fs;
use std::path::{Path, PathBuf};

/// The files of a folder with this beginning and ending of their names, in order.
pub fn named(folder: &Path, beginning: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let matching = entries.filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(beginning) && name.ends_with(ending)
    });
    let mut files: Vec<PathBuf> = matching.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// The folders in a folder, in order.
pub fn folders(folder: &Path) -> Vec<PathBuf> {
    let all = named(folder, "", "").into_iter();
    all.filter(|path| path.is_dir()).collect()
}

#[cfg(test)]
mod tests {
    use super::{folders, named};

    #[test]
    fn only_folders_are_folders() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        std::fs::create_dir(folder.path().join("inner")).unwrap();
        assert_eq!(folders(folder.path()), [folder.path().join("inner")]);
    }

    #[test]
    fn both_ends_must_match() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["web_b.rs", "web_a.rs", "web.md", "host.rs"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let found = named(folder.path(), "web", ".rs");
        assert_eq!(
            found,
            ["web_a.rs", "web_b.rs"].map(|name| folder.path().join(name))
        );
        assert!(named(&folder.path().join("missing"), "", "").is_empty());
    }
}
