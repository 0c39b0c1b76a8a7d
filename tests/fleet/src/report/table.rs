//! Tables that are neat on a terminal, and Markdown.

use std::fmt;

/// A table: the first column to the left, the others to the right.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(heading: Vec<String>) -> Self {
        Self {
            rows: vec![heading],
        }
    }

    pub fn add(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.first().map_or(0, Vec::len);
        let width = |column| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell: &String| cell.chars().count()).max()
        };
        (0..columns)
            .map(|column| width(column).unwrap_or(0))
            .collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for (number, row) in self.rows.iter().enumerate() {
            write_row(to, row, &widths)?;
            if number == 0 {
                write_rule(to, &widths)?;
            }
        }
        Ok(())
    }
}

fn write_row(to: &mut fmt::Formatter<'_>, row: &[String], widths: &[usize]) -> fmt::Result {
    for (column, (cell, &width)) in row.iter().zip(widths).enumerate() {
        match column {
            0 => write!(to, "| {cell:<width$} |")?,
            _ => write!(to, " {cell:>width$} |")?,
        }
    }
    writeln!(to)
}

fn write_rule(to: &mut fmt::Formatter<'_>, widths: &[usize]) -> fmt::Result {
    for (column, width) in widths.iter().enumerate() {
        match column {
            0 => write!(to, "|{}|", "-".repeat(width + 2))?,
            _ => write!(to, "{}:|", "-".repeat(width + 1))?,
        }
    }
    writeln!(to)
}

/// A number as people read it: 1,234, and 12.3 where it is small.
pub fn number(value: f64) -> String {
    match value.abs() < 100.0 {
        true => format!("{value:.1}"),
        false => thousands(value.round() as u64),
    }
}

/// Thousands set apart.
pub fn thousands(value: u64) -> String {
    match value {
        0..1_000 => value.to_string(),
        _ => format!("{},{:03}", thousands(value / 1_000), value % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, number};

    #[test]
    fn columns_stand_below_each_other() {
        let mut table = Table::new(vec!["".into(), "calls".into()]);
        table.add(vec!["polls".into(), "7".into()]);
        let expected = "|       | calls |\n|-------|------:|\n| polls |     7 |\n";
        assert_eq!(table.to_string(), expected);
    }

    #[test]
    fn numbers_have_no_more_digits_than_they_mean() {
        let shown = [0.04, 12.34, 999.6, 1_234.5, 1_000_001.0].map(number);
        assert_eq!(shown, ["0.0", "12.3", "1,000", "1,235", "1,000,001"]);
    }
}
