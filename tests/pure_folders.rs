//! The pure folders of the crate know nothing of the web, and so run anywhere.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

const PURE: [&str; 5] = ["model", "call", "platform", "inbox", "coordination"];
const WEB: [&str; 9] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_",
    "leptos",
    "reactive_graph",
    "crate::browser",
    "crate::client",
    "crate::live",
];

#[test]
fn pure_folders_name_nothing_of_the_web() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for folder in PURE {
        check(&source.join(folder));
    }
}

fn check(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            check(&path);
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        let lines = code.lines().filter(|line| !line.trim().starts_with("//"));
        for line in lines {
            let named = WEB.iter().find(|name| line.contains(**name));
            assert_eq!(named, None, "{}: {line}", path.display());
        }
    }
}
