//! Where things lie in this repository.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The npm package.
pub fn package() -> PathBuf {
    root().join("pkg")
}

/// The generated part of the npm package.
pub fn package_wasm() -> PathBuf {
    package().join("wasm")
}

/// This crate's folder, home of the build's npm tools.
pub fn xtask() -> PathBuf {
    root().join("xtask")
}

/// The tests' folder, home of the tests' npm tools.
pub fn tests() -> PathBuf {
    root().join("tests")
}

/// The demo page's scripts.
pub fn demo() -> PathBuf {
    tests().join("demo")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}
