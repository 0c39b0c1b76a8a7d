//! Programs on this machine, by what names them or on `PATH`.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;

/// The program that an environment variable names, else the first of these names on `PATH`.
pub fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    named(variable).or_else(|| first(names, &path))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|program| program.is_file())
}

fn first(names: &[&str], path: &OsStr) -> Option<PathBuf> {
    let programs = names
        .iter()
        .flat_map(|name| env::split_paths(path).map(move |folder| folder.join(name)));
    programs.into_iter().find(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use super::first;
    use std::fs;

    #[test]
    fn the_first_name_wins_wherever_it_lies() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        fs::write(folders[0].path().join("second"), "").unwrap();
        fs::write(folders[1].path().join("first"), "").unwrap();
        let path = std::env::join_paths(folders.iter().map(|folder| folder.path())).unwrap();
        assert_eq!(
            first(&["first", "second"], &path),
            Some(folders[1].path().join("first"))
        );
        assert_eq!(first(&["third"], &path), None);
    }
}
