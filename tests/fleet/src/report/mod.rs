//! What was seen, in numbers.

mod day;
mod episode;
mod marks;
mod rates;
mod table;

use std::fmt;

pub use self::marks::Mark;

pub(crate) use self::day::Day;
pub(crate) use self::episode::{COURSE_STEP, Episode, SHOWN_FROM, SHOWN_UNTIL, short_name};
pub(crate) use self::table::{number, thousands};

use self::day::Load;
use self::episode::name;
use self::table::Table;
use crate::clock::{HOUR, MINUTE};
use crate::simulation::{Fleet, simulate};

/// A fleet's day, and what the server sees when something goes wrong.
#[derive(Debug, PartialEq)]
pub struct Report {
    pub(crate) fleet: Fleet,
    pub(crate) tabs: usize,
    pub(crate) day: Day,
    pub(crate) episodes: Vec<Episode>,
}

impl Report {
    /// Simulates the fleet and reads off what was seen.
    pub fn on(fleet: Fleet) -> Self {
        let seen = simulate(fleet);
        let troubled = seen.troubled.iter();
        Self {
            fleet,
            tabs: seen.tabs,
            day: Day::of(&seen.calm, 0..fleet.until()),
            episodes: troubled
                .map(|(trouble, tally)| Episode::of(*trouble, tally, &seen.calm))
                .collect(),
        }
    }

    /// Who was simulated, in a sentence.
    pub(crate) fn about(&self) -> String {
        let tabs = thousands(self.tabs as u64);
        let people = thousands(u64::from(self.fleet.people));
        format!("{tabs} tabs of {people} people, seed {}", self.fleet.seed)
    }

    fn day_table(&self) -> Table {
        let day = &self.day;
        let mut table = Table::new(heading(&["a calm day", "mean", "busiest minute"]));
        let rows = [
            ("tabs that are open", day.open_tabs),
            ("people with a tab in front", day.people_in_front),
            ("calls/s, each open tab every 30 s", day.naive),
            ("calls/s, connection-bell", day.calls),
            ("… for the list", day.polls),
            ("… for who is signed in", day.introductions),
        ];
        for (what, Load { mean, busiest }) in rows {
            table.add(vec![what.to_owned(), number(mean), number(busiest)]);
        }
        let Load { mean, busiest } = day.share();
        let percent = |share: f64| format!("{:.1} %", share * 100.0);
        table.add(vec!["share".to_owned(), percent(mean), percent(busiest)]);
        table
    }

    fn episode_table(&self) -> Table {
        let mut table = Table::new(heading(&[
            "calls/s, ten minutes from 10:00 on",
            "steady",
            "first minute",
            "the others",
            "after it: peak 10 s",
            "peak minute",
            "of steady",
        ]));
        for episode in &self.episodes {
            let rates = [
                episode.steady,
                episode.first_minute,
                episode.later,
                episode.peak_10_s,
                episode.peak_minute,
            ];
            let mut row = vec![name(episode.trouble).to_owned()];
            row.extend(rates.map(number));
            row.push(format!("{:.2}", episode.worst()));
            table.add(row);
        }
        table
    }

    fn minute_table(&self) -> Table {
        let names = self
            .episodes
            .iter()
            .map(|episode| short_name(episode.trouble));
        let mut columns = vec!["calls/s in the minute"];
        columns.extend(names);
        let mut table = Table::new(heading(&columns));
        let minutes = (SHOWN_FROM..SHOWN_UNTIL).step_by(MINUTE as usize);
        for (place, minute) in minutes.enumerate() {
            let mut row = vec![format!(
                "{:02}:{:02}",
                minute / HOUR,
                minute % HOUR / MINUTE
            )];
            let rates = self
                .episodes
                .iter()
                .map(|episode| episode.minutes.get(place));
            row.extend(rates.map(|rate| number(rate.copied().unwrap_or(0.0))));
            table.add(row);
        }
        table
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{}\n", self.about())?;
        writeln!(to, "{}", self.day_table())?;
        writeln!(to, "{}", self.episode_table())?;
        write!(to, "{}", self.minute_table())
    }
}

fn heading(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
