//! Which files an entry loads: itself and whatever its modules name by a relative path.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The entry's file and those reached from it, by their paths in the package.
pub fn files(package: &Path, entry: &str) -> Result<Vec<String>> {
    let mut found = vec![entry.to_owned()];
    let mut next = 0;
    while let Some(module) = found.get(next).cloned() {
        next += 1;
        if !module.ends_with(".js") {
            continue;
        }
        let text = fs::read_to_string(package.join(&module))
            .with_context(|| format!("cannot read pkg/{module}"))?;
        for file in named(&text).filter_map(|path| resolve(&module, path)) {
            if !found.contains(&file) && package.join(&file).is_file() {
                found.push(file);
            }
        }
    }
    Ok(found)
}

fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split(['"', '\'', '`']);
    let relative = quoted.filter(|path| path.starts_with("./") || path.starts_with("../"));
    relative.filter(|path| path.ends_with(".js") || path.ends_with(".wasm"))
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
    use super::files;
    use std::fs;

    #[test]
    fn follows_imports_and_urls_once_and_leaves_the_rest() {
        let package = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| fs::write(package.path().join(file), text).unwrap();
        fs::create_dir(package.path().join("wasm")).unwrap();
        write(
            "entry.js",
            "import init from \"./wasm/glue.js\"; new URL('./wasm/bg.wasm', import.meta.url);",
        );
        write(
            "wasm/glue.js",
            "import \"../shared.js\"; import './missing.js'",
        );
        write(
            "shared.js",
            "/** @type {import('./types.d.ts')} */ import './entry.js'; import 'elsewhere'",
        );
        write("wasm/bg.wasm", "");
        write("unrelated.js", "");
        let found = files(package.path(), "entry.js").unwrap();
        assert_eq!(
            found,
            ["entry.js", "wasm/glue.js", "wasm/bg.wasm", "shared.js"]
        );
    }
}
