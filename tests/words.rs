//! The languages of the package have every text, and no other.
#![cfg(feature = "widget")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use connection_bell::widget::Words;

/// The keys at the first level of the object that the file exports.
fn keys(file: &str) -> BTreeSet<&str> {
    file.lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| Some(line.split_once(": ")?.0))
        .collect()
}

#[test]
fn every_language_has_every_text() {
    let mut expected: BTreeSet<&str> = Words::KEYS.iter().copied().collect();
    expected.insert("lang");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg/words");
    let mut languages = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read_to_string(&path).unwrap();
        assert_eq!(keys(&file), expected, "{}", path.display());
        languages += 1;
    }
    assert!(languages >= 5);
}
