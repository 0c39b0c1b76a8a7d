//! Which files of the package a module loads: those it names by a relative path, and theirs.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Which of them are meant.
#[derive(Clone, Copy, PartialEq)]
pub enum Reach {
    /// Those loaded with the module.
    AtOnce,
    /// Those too that it imports when they are needed, as a language's words.
    Ever,
}

/// The module and the files reached from it, by their paths in the package.
pub fn reached(package: &Path, module: &str, reach: Reach) -> Result<Vec<String>> {
    let mut found = vec![module.to_owned()];
    let mut next = 0;
    while let Some(module) = found.get(next).cloned() {
        next += 1;
        if !module.ends_with(".js") {
            continue;
        }
        let text = fs::read_to_string(package.join(&module))
            .with_context(|| format!("cannot read pkg/{module}"))?;
        for file in named(&text, reach).filter_map(|path| resolve(&module, path)) {
            if !found.contains(&file) && package.join(&file).is_file() {
                found.push(file);
            }
        }
    }
    Ok(found)
}

fn named(text: &str, reach: Reach) -> impl Iterator<Item = &str> {
    let parts = text.split(['"', '\'', '`']);
    let quoted = parts.clone().zip(parts.skip(1));
    quoted.filter_map(move |(before, path)| {
        let when_needed = before.ends_with("import(");
        let reached = reach == Reach::Ever || !when_needed;
        (reached && is_relative(path) && is_code(path)).then_some(path)
    })
}

fn is_relative(path: &str) -> bool {
    path.starts_with("./") || path.starts_with("../")
}

fn is_code(path: &str) -> bool {
    path.ends_with(".js") || path.ends_with(".wasm")
}

fn resolve(module: &str, path: &str) -> Option<String> {
    let mut resolved = PathBuf::from(module);
    resolved.pop();
    for component in Path::new(path).components() {
        match component {
            Component::Normal(name) => resolved.push(name),
            Component::ParentDir => {
                resolved.pop();
            }
            _ => {}
        }
    }
    resolved.to_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Reach, reached};
    use std::fs;
    use std::path::Path;
    use tempfile::TempDir;

    fn package(files: &[(&str, &str)]) -> TempDir {
        let package = tempfile::tempdir().unwrap();
        fs::create_dir(package.path().join("wasm")).unwrap();
        for (file, text) in files {
            fs::write(package.path().join(file), text).unwrap();
        }
        package
    }

    fn at_once(package: &Path) -> Vec<String> {
        reached(package, "entry.js", Reach::AtOnce).unwrap()
    }

    #[test]
    fn follows_imports_and_urls_once_and_leaves_the_rest() {
        let package = package(&[
            (
                "entry.js",
                "import a from \"./wasm/glue.js\"; new URL('./wasm/bg.wasm', import.meta.url);",
            ),
            (
                "wasm/glue.js",
                "import \"../shared.js\"; import './missing.js'",
            ),
            (
                "shared.js",
                "/** @type {import('./types.d.ts')} */ import './entry.js'; import 'elsewhere'",
            ),
            ("wasm/bg.wasm", ""),
            ("unrelated.js", ""),
        ]);
        let expected = ["entry.js", "wasm/glue.js", "wasm/bg.wasm", "shared.js"];
        assert_eq!(at_once(package.path()), expected);
    }

    #[test]
    fn what_is_imported_when_needed_is_not_loaded_at_once() {
        let package = package(&[
            ("entry.js", "const de = () => import(\"./de.js\");"),
            ("de.js", ""),
        ]);
        assert_eq!(at_once(package.path()), ["entry.js"]);
        let ever = reached(package.path(), "entry.js", Reach::Ever).unwrap();
        assert_eq!(ever, ["entry.js", "de.js"]);
    }
}
