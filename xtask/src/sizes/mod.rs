//! What the package weighs, held against its budgets.

mod budget;
mod entry;
mod measure;

use crate::{paths, table};
use anyhow::{Context, Result, bail};
use budget::Budgets;
use measure::Sizes;
use std::fs;

/// Prints the sizes of every entry and fails when one is over its budget.
pub fn check() -> Result<()> {
    let file = paths::xtask().join("budget.toml");
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut measured = Vec::new();
    for entry in Budgets::parse(&text)?.entry {
        // Until the package's face is written.
        if !paths::package().join(&entry.file).exists() {
            println!("no pkg/{} yet: {} is not weighed", entry.file, entry.name);
            continue;
        }
        let files = entry::files(&paths::package(), &entry.file)?;
        measured.push((entry, weigh(&files)?));
    }
    report(&measured)
}

type Weighed = Vec<(String, Sizes)>;

fn weigh(files: &[String]) -> Result<Weighed> {
    let weigh = |file: &String| Ok((file.clone(), measure::file(&paths::package().join(file))?));
    files.iter().map(weigh).collect()
}

fn report(measured: &[(budget::Entry, Weighed)]) -> Result<()> {
    let mut rows = Vec::new();
    let mut verdicts = Vec::new();
    for (entry, files) in measured {
        let total: Sizes = files.iter().map(|(_, sizes)| *sizes).sum();
        rows.push(row(&entry.name, total, &table::thousands(entry.brotli)));
        rows.extend(
            files
                .iter()
                .map(|(file, sizes)| row(&format!("  {file}"), *sizes, "")),
        );
        verdicts.extend(entry.exceeded_by(total.brotli));
    }
    print!(
        "{}",
        table::layout(
            &["entry and files", "raw", "gzip", "brotli", "budget"],
            &rows
        )
    );
    if !verdicts.is_empty() {
        bail!("{}", verdicts.join("; "));
    }
    Ok(())
}

fn row(name: &str, sizes: Sizes, budget: &str) -> Vec<String> {
    let mut cells = vec![name.to_owned()];
    cells.extend([sizes.raw, sizes.gzip, sizes.brotli].map(table::thousands));
    cells.push(budget.to_owned());
    cells
}
