//! The names by which a module and its glue know each other, made short. Those of wasm-bindgen
//! hold a hash each, which stands in both files and no compression makes smaller.

use crate::{paths, process};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// What wasm-opt does for it.
pub const PASS: &str = "--minify-imports-and-exports-and-modules";

/// The name that wasm-opt gives to every module that is imported.
const MODULE: &str = "a";

/// The new names, as wasm-opt prints them.
#[derive(Deserialize)]
struct Names {
    /// Each with its module, name and new name.
    imports: Vec<(String, String, String)>,
    /// Each with its name and new name.
    exports: Vec<(String, String)>,
}

/// Renames what `wasm` imports and exports, and the same in its glue. `features` are the flags
/// for what the module may use.
pub fn shorten(wasm: &Path, glue: &Path, features: &[&str]) -> Result<()> {
    let program = paths::xtask().join("node_modules/.bin/wasm-opt");
    let mut rename = process::command(program);
    rename
        .args(features)
        .arg(PASS)
        .arg(wasm)
        .arg("--output")
        .arg(wasm);
    let printed = process::answer(&mut rename)
        .with_context(|| format!("wasm-opt cannot rename what {} exports", wasm.display()))?;
    let names = serde_json::from_str(&printed).context("wasm-opt prints names in another form")?;
    let text = fs::read_to_string(glue)?;
    fs::write(glue, renamed(&text, &names)?)?;
    Ok(())
}

fn renamed(glue: &str, names: &Names) -> Result<String> {
    let mut glue = with_exports(glue, &names.exports);
    for (module, name, short) in &names.imports {
        let key = format!(" {name}: ");
        let times = glue.matches(&key).count();
        ensure!(times == 1, "the glue has the import {name} {times} times");
        glue = glue.replace(&key, &format!(" {short}: "));
        glue = glue.replace(&format!("\"{module}\": "), &format!("\"{MODULE}\": "));
    }
    Ok(glue)
}

/// The glue reads all exports from `wasm`.
fn with_exports(glue: &str, exports: &[(String, String)]) -> String {
    let mut pieces = glue.split("wasm.");
    let mut renamed = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let (name, rest) = piece.split_at(end.unwrap_or(piece.len()));
        let short = exports.iter().find(|(long, _)| long == name);
        renamed.push_str("wasm.");
        renamed.push_str(short.map_or(name, |(_, short)| short));
        renamed.push_str(rest);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::{Names, renamed};

    const GLUE: &str = r#"
        memory: 1,
        __wbg_now_0123: function() { return wasm.memory.buffer; },
        __wbg_now_01234: function() { wasm.__wbindgen_free(wasm.inbox_new()); },
        "./core_bg.js": import0,
        // application/wasm.
    "#;

    fn names(printed: &str) -> Names {
        serde_json::from_str(printed).unwrap()
    }

    #[test]
    fn what_is_imported_and_exported_has_its_new_name() {
        let names = names(
            r#"{
                "imports": [["./core_bg.js", "__wbg_now_0123", "$"], ["./core_bg.js", "__wbg_now_01234", "$a"]],
                "exports": [["memory", "b"], ["__wbindgen_free", "c"], ["inbox_new", "d"]]
            }"#,
        );
        let expected = r#"
        memory: 1,
        $: function() { return wasm.b.buffer; },
        $a: function() { wasm.c(wasm.d()); },
        "a": import0,
        // application/wasm.
    "#;
        assert_eq!(renamed(GLUE, &names).unwrap(), expected);
    }

    #[test]
    fn an_import_that_the_glue_does_not_have_is_an_error() {
        let names = names(r#"{ "imports": [["m", "__wbg_gone", "$"]], "exports": [] }"#);
        let error = renamed(GLUE, &names).unwrap_err();
        assert!(error.to_string().contains("__wbg_gone"), "{error}");
    }
}
