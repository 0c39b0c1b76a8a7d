//! The languages of the package have every text, and no other; so do its types.
#![cfg(feature = "widget")]
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use connection_bell::widget::Words;

fn expected() -> BTreeSet<&'static str> {
    let keys = Words::KEYS.iter().copied();
    keys.chain(["lang"]).collect()
}

fn package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg").join(path)
}

/// What stands before `end` in the lines at the first level of an object or interface.
fn keys<'a>(file: &'a str, end: &str) -> BTreeSet<&'a str> {
    file.lines()
        .filter_map(|line| line.strip_prefix("  "))
        .map(|line| line.trim_start_matches("readonly "))
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| Some(line.split_once(end)?.0))
        .collect()
}

#[test]
fn every_language_has_every_text() {
    let mut languages = 0;
    for entry in fs::read_dir(package("words")).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read_to_string(&path).unwrap();
        assert_eq!(keys(&file, ": "), expected(), "{}", path.display());
        languages += 1;
    }
    assert_eq!(languages, 12);
}

#[test]
fn every_text_has_its_type() {
    let file = fs::read_to_string(package("types/words.d.ts")).unwrap();
    assert_eq!(keys(&file, "?: "), expected());
}
