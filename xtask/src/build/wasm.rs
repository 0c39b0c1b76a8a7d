//! From the crate to Wasm and its glue: cargo, wasm-bindgen, wasm-opt.

use super::{glue, unstable};
use crate::setup::rust::WASM;
use crate::stamp::Stamp;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

/// One Wasm build of the crate.
#[derive(Clone, Copy)]
pub struct Variant {
    name: &'static str,
    features: &'static str,
}

/// The build of the clients alone, for the entry `connection-bell/clients`.
pub const CLIENTS: Variant = Variant {
    name: "clients",
    features: "--no-default-features --features package",
};

/// The build without the elements, for the entry `connection-bell`.
pub const CORE: Variant = Variant {
    name: "core",
    features: "--no-default-features --features headless,package",
};

/// The build with the elements, for the entry `connection-bell/element`.
pub const ELEMENT: Variant = Variant {
    name: "element",
    features: "--no-default-features --features elements,package",
};

const OPTIMISATION: [&str; 15] = [
    // At the lowest addresses lies the far end of the stack, where nothing is ever kept: the sum of
    // an address and an offset may then stand in the instruction itself.
    "--low-memory-unused",
    // LLVM's branches made anew are shorter, once what is left over has been optimised twice.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // A function that stays by itself looks like others to a compressor; within its only caller
    // it is fewer bytes, but more of them remain.
    "--one-caller-inline-max-function-size=15",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
    "--minify-imports-and-exports-and-modules",
];

/// Builds one variant into the package; what cargo left unchanged is not worked again.
pub fn build(variant: Variant, dev: bool) -> Result<()> {
    let compiled = compile(variant, dev)?;
    let settings = format!("dev={dev} {OPTIMISATION:?}");
    let [lock, glue] = ["package-lock.json", "glue.js"].map(|file| paths::xtask().join(file));
    let stamp = Stamp::over(
        folder(variant).join("stamp"),
        &[&compiled, &lock, &glue],
        &settings,
    )?;
    if stamp.is_fresh(&outputs(variant)) {
        return Ok(());
    }
    bind(variant, &compiled, dev)?;
    let names = match dev {
        true => None,
        false => Some(optimise(variant)?),
    };
    glue::finish(&output(variant, ".js"), names.as_deref())?;
    stamp.remember()
}

/// Each variant has a target folder of its own, so that one build does not undo the other's.
fn folder(variant: Variant) -> PathBuf {
    paths::target().join(format!("wasm-{}", variant.name))
}

/// Compiles the crate as a module by itself: made as a library at once, cargo would leave out the
/// optimisation across crates that the release asks for.
fn compile(variant: Variant, dev: bool) -> Result<PathBuf> {
    let profile = if dev { "dev" } else { "release" };
    println!("building {} ({profile})", variant.name);
    let arguments = format!(
        "rustc --package connection-bell --lib --crate-type cdylib --target {WASM} --profile {profile} {}",
        variant.features
    );
    let mut command = process::cargo(&arguments);
    command.arg("--target-dir").arg(folder(variant));
    if !dev {
        unstable::shrink(&mut command);
    }
    process::run(&mut command)?;
    let profile_folder = if dev { "debug" } else { "release" };
    Ok(folder(variant)
        .join(WASM)
        .join(profile_folder)
        .join("connection_bell.wasm"))
}

fn bind(variant: Variant, compiled: &Path, dev: bool) -> Result<()> {
    println!("binding {}", variant.name);
    let mut arguments: Vec<OsString> = vec!["wasm-bindgen".into(), compiled.into()];
    arguments.extend(
        [
            "--target",
            "web",
            "--omit-default-module-path",
            "--no-typescript",
            "--out-name",
            variant.name,
        ]
        .map(OsString::from),
    );
    arguments.extend(["--out-dir".into(), paths::package_wasm().into()]);
    if dev {
        arguments.push("--keep-debug".into());
    }
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .with_context(|| format!("wasm-bindgen failed on {}", compiled.display()))
}

/// Makes the module small; gives the file that says how its imports and exports are now called.
fn optimise(variant: Variant) -> Result<PathBuf> {
    println!("optimising {}", variant.name);
    let wasm = output(variant, "_bg.wasm");
    let names = folder(variant).join("names.json");
    let file = File::create(&names).with_context(|| format!("cannot write {}", names.display()))?;
    let program = paths::xtask().join("node_modules/.bin/wasm-opt");
    process::run(
        process::command(program)
            .args(OPTIMISATION)
            .arg(&wasm)
            .arg("--output")
            .arg(&wasm)
            .stdout(file),
    )?;
    Ok(names)
}

fn output(variant: Variant, ending: &str) -> PathBuf {
    paths::package_wasm().join(format!("{}{ending}", variant.name))
}

fn outputs(variant: Variant) -> [PathBuf; 2] {
    [output(variant, ".js"), output(variant, "_bg.wasm")]
}
