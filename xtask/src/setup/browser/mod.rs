//! The browsers that the tests drive, and what drives them.

mod chromium;
mod display;
mod firefox;
mod geckodriver;
mod webkit;

pub use chromium::Chromium;
pub use display::Display;
pub use firefox::Firefox;
pub use webkit::WebKit;

use super::packages;
use anyhow::Result;

/// Gives what `find` finds, if need be after these packages are installed.
fn find_or_install<T>(find: impl Fn() -> Option<T>, names: &[&str]) -> Result<Option<T>> {
    if let Some(found) = find() {
        return Ok(Some(found));
    }
    packages::install(names)?;
    Ok(find())
}
