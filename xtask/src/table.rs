//! A table for the terminal: the first column to the left, numbers to the right.

/// Lays out rows under a heading.
pub fn layout(heading: &[&str], rows: &[Vec<String>]) -> String {
    let heading: Vec<String> = heading.iter().map(ToString::to_string).collect();
    let lines: Vec<&Vec<String>> = std::iter::once(&heading).chain(rows).collect();
    let widths: Vec<usize> = (0..heading.len())
        .map(|column| width(&lines, column))
        .collect();
    lines.iter().map(|line| row(line, &widths)).collect()
}

fn width(lines: &[&Vec<String>], column: usize) -> usize {
    let cells = lines.iter().filter_map(|line| line.get(column));
    cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
}

fn row(cells: &[String], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).enumerate();
    let padded = cells.map(|(column, (cell, width))| match column {
        0 => format!("{cell:<width$}"),
        _ => format!("  {cell:>width$}"),
    });
    let line: String = padded.collect();
    format!("{}\n", line.trim_end())
}

/// A number with its thousands set apart: 34000 becomes `34,000`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let lead = digits.len() % 3;
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == lead {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{layout, thousands};

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [
            vec!["element_bg.wasm".to_owned(), "1".to_owned()],
            vec!["a".to_owned(), "100".to_owned()],
        ];
        let expected = "file             raw\nelement_bg.wasm    1\na                100\n";
        assert_eq!(layout(&["file", "raw"], &rows), expected);
    }

    #[test]
    fn thousands_are_grouped_from_the_right() {
        let grouped: Vec<String> = [0, 999, 1_000, 34_000, 1_234_567]
            .into_iter()
            .map(thousands)
            .collect();
        assert_eq!(grouped, ["0", "999", "1,000", "34,000", "1,234,567"]);
    }
}
