//! What the package weighs, held against its budgets.

mod budget;
mod measure;

use crate::modules::{self, Reach};
use crate::{paths, table};
use anyhow::{Context, Result, bail};
use budget::{Budgets, Entry};
use measure::Sizes;
use std::fs;

/// An entry and its files; those loaded only when needed do not count.
struct Weighed {
    entry: Entry,
    counted: Vec<(String, Sizes)>,
    when_needed: Vec<(String, Sizes)>,
}

/// Prints the sizes of every entry and fails when one is over its budget.
pub fn check() -> Result<()> {
    let file = paths::xtask().join("budget.toml");
    let text =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let entries = Budgets::parse(&text)?.entry;
    let weighed: Vec<Weighed> = entries.into_iter().map(weigh).collect::<Result<_>>()?;
    let rows: Vec<Vec<String>> = weighed.iter().flat_map(Weighed::rows).collect();
    print!(
        "{}",
        table::layout(
            &["entry and files", "raw", "gzip", "brotli", "budget"],
            &rows
        )
    );
    let excesses: Vec<String> = weighed.iter().filter_map(Weighed::excess).collect();
    if !excesses.is_empty() {
        bail!("{}", excesses.join("; "));
    }
    Ok(())
}

fn weigh(entry: Entry) -> Result<Weighed> {
    let package = paths::package();
    let weigh = |file: String| Ok((file.clone(), measure::file(&package.join(file))?));
    let at_once = modules::reached(&package, &entry.file, Reach::AtOnce)?;
    let mut later = modules::reached(&package, &entry.file, Reach::Ever)?;
    later.retain(|file| !at_once.contains(file));
    Ok(Weighed {
        entry,
        counted: at_once.into_iter().map(weigh).collect::<Result<_>>()?,
        when_needed: later.into_iter().map(weigh).collect::<Result<_>>()?,
    })
}

impl Weighed {
    fn total(&self) -> Sizes {
        self.counted.iter().map(|(_, sizes)| *sizes).sum()
    }

    fn excess(&self) -> Option<String> {
        self.entry.exceeded_by(self.total().brotli)
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let budget = table::thousands(self.entry.brotli);
        let total = row(&self.entry.name, self.total(), &budget);
        let files = self
            .counted
            .iter()
            .map(|(file, sizes)| row(&format!("  {file}"), *sizes, ""));
        let later = self.when_needed.iter();
        let later = later.map(|(file, sizes)| row(&format!("  ({file}, when needed)"), *sizes, ""));
        std::iter::once(total).chain(files).chain(later).collect()
    }
}

fn row(name: &str, sizes: Sizes, budget: &str) -> Vec<String> {
    let mut cells = vec![name.to_owned()];
    cells.extend([sizes.raw, sizes.gzip, sizes.brotli].map(table::thousands));
    cells.push(budget.to_owned());
    cells
}
