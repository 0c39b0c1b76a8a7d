//! Panics name the file they stand in: the files' names go into the module without the folders
//! that they lie in on this machine, which are of no use to anybody and weigh some kilobytes.

use crate::paths;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The flags that rustc is called with, as cargo takes them: those of the environment, and one
/// for each folder.
pub fn rust_flags() -> OsString {
    let mut flags: Vec<OsString> = given().split_whitespace().map(OsString::from).collect();
    flags.extend(sources().iter().map(|folder| without(folder)));
    flags.join("\u{1f}".as_ref())
}

fn given() -> String {
    env::var("RUSTFLAGS").unwrap_or_default()
}

fn without(folder: &Path) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push("=");
    flag
}

/// This repository, and where cargo keeps the sources of dependencies.
fn sources() -> Vec<PathBuf> {
    let registries = cargo_home().and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let registries = registries.into_iter().flatten().flatten();
    let folders = registries.map(|registry| registry.path());
    [paths::root().to_owned()]
        .into_iter()
        .chain(folders)
        .collect()
}

fn cargo_home() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::rust_flags;
    use crate::paths;

    #[test]
    fn the_repository_is_not_named_in_the_module() {
        let flags = rust_flags().into_string().unwrap();
        let root = paths::root().display();
        assert!(
            flags.contains(&format!("--remap-path-prefix={root}=")),
            "{flags}"
        );
    }
}
