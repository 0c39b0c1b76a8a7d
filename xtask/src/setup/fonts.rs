//! The fonts of the browsers under test: the same on every machine.

use super::node;
use crate::paths;
use anyhow::Result;
use std::env;
use std::ffi::OsString;

/// What tells fontconfig, and by it a browser, which fonts there are; installs them first.
///
/// `TEST_FONTS` may name another file than the tests' own, to see whether the tests depend on it.
pub fn environment() -> Result<(&'static str, OsString)> {
    node::ensure_packages(&paths::tests())?;
    let own = || paths::tests().join("fonts/fonts.conf").into_os_string();
    Ok((
        "FONTCONFIG_FILE",
        env::var_os("TEST_FONTS").unwrap_or_else(own),
    ))
}
