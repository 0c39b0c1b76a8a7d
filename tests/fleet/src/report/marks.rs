//! What the inbox promises to a server.

use std::fmt;

use super::Report;
use super::episode::name;

const MOST_OF_NAIVE: f64 = 0.2;
const MOST_OF_STEADY: f64 = 2.0;

/// A promise, and how it was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    what: String,
    found: f64,
    most: f64,
}

impl Mark {
    /// Whether what was found is within what was promised.
    pub fn is_kept(&self) -> bool {
        self.found <= self.most
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.is_kept() { "kept" } else { "MISSED" };
        let Self { what, found, most } = self;
        write!(to, "{word}: {what}: {found:.2}, at most {most:.2}")
    }
}

impl Report {
    /// All promises.
    pub fn marks(&self) -> Vec<Mark> {
        let share = self.day.share();
        let of_naive = |what: &str, found| Mark {
            what: format!("{what}, of the naive load"),
            found,
            most: MOST_OF_NAIVE,
        };
        let mut marks = vec![
            of_naive("mean of the day", share.mean),
            of_naive("busiest minute", share.busiest),
        ];
        marks.extend(self.episodes.iter().map(|episode| Mark {
            what: format!(
                "busiest 10 s and minute after {}, of the steady load",
                name(episode.trouble)
            ),
            found: episode.worst(),
            most: MOST_OF_STEADY,
        }));
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn a_mark_is_missed_by_what_exceeds_it() {
        let mark = |found| Mark {
            what: "calls".to_owned(),
            found,
            most: 2.0,
        };
        assert!(mark(2.0).is_kept());
        assert!(!mark(2.01).is_kept());
        assert!(!mark(f64::NAN).is_kept());
        assert_eq!(mark(3.0).to_string(), "MISSED: calls: 3.00, at most 2.00");
    }
}
