//! The budgets, as `xtask/budget.toml` states them.

use crate::table::thousands;
use anyhow::{Context, Result};
use serde::Deserialize;

/// All budgets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// One per entry of the npm package.
    pub entry: Vec<Entry>,
}

/// What one entry may weigh.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The name it is imported by.
    pub name: String,
    /// Its file in the package.
    pub file: String,
    /// The most its files may weigh together after brotli, in bytes.
    pub brotli: u64,
}

impl Budgets {
    /// Reads the file's text.
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).context("xtask/budget.toml is not as expected")
    }
}

impl Entry {
    /// A line that says by how much the entry is too heavy, if it is.
    pub fn exceeded_by(&self, brotli: u64) -> Option<String> {
        let excess = brotli
            .checked_sub(self.brotli)
            .filter(|excess| *excess > 0)?;
        Some(format!(
            "{} is over its budget by {} bytes ({} of {} after brotli): make it smaller, or change xtask/budget.toml with a reason",
            self.name,
            thousands(excess),
            thousands(brotli),
            thousands(self.brotli)
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::Budgets;

    #[test]
    fn the_committed_file_names_every_entry_with_wasm() {
        let budgets = Budgets::parse(include_str!("../../budget.toml")).unwrap();
        let names: Vec<&str> = budgets
            .entry
            .iter()
            .map(|entry| entry.name.as_str())
            .collect();
        assert_eq!(
            names,
            [
                "connection-bell/clients",
                "connection-bell",
                "connection-bell/element",
                "connection-bell/inline"
            ]
        );
    }

    #[test]
    fn only_more_than_the_budget_exceeds_it() {
        let text = "[[entry]]\nname = 'a'\nfile = 'a.js'\nbrotli = 1_000";
        let budgets = Budgets::parse(text).unwrap();
        assert_eq!(budgets.entry[0].exceeded_by(999), None);
        assert_eq!(budgets.entry[0].exceeded_by(1_000), None);
        let line = budgets.entry[0].exceeded_by(2_500).unwrap();
        assert!(
            line.starts_with("a is over its budget by 1,500 bytes"),
            "{line}"
        );
    }

    #[test]
    fn a_misspelt_key_is_refused() {
        assert!(Budgets::parse("[[entry]]\nname = 'a'\nfile = 'a.js'\nbrotly = 1").is_err());
    }
}
