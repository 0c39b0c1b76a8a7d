//! What the release takes from Rust that is not stable yet. It saves a tenth of the package:
//!
//! - The standard library is compiled together with the crate, for size, so that a panic is a
//!   trap and the code that would word it is gone with its texts. A panic here ends the module
//!   either way, and nobody would read them.
//! - Panics name no file: the folders of this machine are nobody's business.
//!
//! `RUSTC_BOOTSTRAP` lets a stable toolchain take these flags. They may change with any version
//! of Rust, which is why that is pinned in `rust-toolchain.toml`; should one go away, the build
//! fails at once and says so. Tests and development builds do without.

use std::env;
use std::ffi::OsString;
use std::process::Command;

const STANDARD_LIBRARY: [&str; 2] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

const RUSTC: [&str; 3] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
];

/// Makes a build with cargo as small as it gets.
pub fn shrink(cargo: &mut Command) {
    cargo
        .args(STANDARD_LIBRARY)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags());
}

/// The flags that rustc is called with, as cargo takes them: those of the environment, and ours.
fn rust_flags() -> OsString {
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    let flags: Vec<&str> = given.split_whitespace().chain(RUSTC).collect();
    flags.join("\u{1f}").into()
}
