//! The report as a picture.

mod panel;
mod svg;

use std::ops::Range;

use self::panel::{Course, Panel};
use self::svg::{Point, Svg};
use crate::clock::{DAY, HOUR, MINUTE, Ms};
use crate::platform::{BEGINS, ENDS, Trouble};
use crate::report::{COURSE_STEP, Episode, Report, SHOWN_FROM, SHOWN_UNTIL, short_name};

const STYLE: &str = include_str!("style.css");
const SIZE: Point = (960.0, 720.0);
const DAY_AT: Point = (64.0, 120.0);
const DAY_SIZE: Point = (864.0, 210.0);
const TROUBLES_AT: Point = (64.0, 470.0);
const TROUBLE_SIZE: Point = (240.0, 160.0);
const APART: f64 = 312.0;

/// Which troubles stand together, and under which heading.
const TROUBLES: [(&str, &[Trouble]); 3] = [
    (
        "Ten minutes out of order",
        &[Trouble::Refusing, Trouble::Down],
    ),
    (
        "Ten minutes of Retry-After",
        &[Trouble::Busy, Trouble::Closed],
    ),
    ("All signed out", &[Trouble::SignedAllOut]),
];

impl Report {
    /// The picture, as an SVG file.
    pub fn chart(&self) -> String {
        let title = "What a server sees of connection-bell";
        let mut svg = Svg::new(SIZE.0, SIZE.1, STYLE, title, &self.description());
        svg.rectangle("ground", (0.0, 0.0), SIZE);
        svg.text("title", (24.0, 36.0), "start", title);
        svg.text(
            "",
            (24.0, 58.0),
            "start",
            &format!("Simulated: {}", self.about()),
        );
        self.day_panel().draw(&mut svg);
        for (place, (heading, troubles)) in TROUBLES.into_iter().enumerate() {
            let left = TROUBLES_AT.0 + place as f64 * APART;
            self.trouble_panel(heading, troubles, (left, TROUBLES_AT.1))
                .draw(&mut svg);
        }
        svg.finish()
    }

    fn description(&self) -> String {
        let share = self.day.share().mean * 100.0;
        let mut text = format!(
            "Over a calm day connection-bell sends {share:.0} percent of the calls that each open \
             tab would send by asking every 30 seconds."
        );
        for episode in &self.episodes {
            let (name, worst) = (short_name(episode.trouble), episode.worst());
            text.push_str(&format!(
                " After the trouble \"{name}\" the busiest ten seconds or minute has {worst:.1} \
                 times the steady load."
            ));
        }
        text
    }

    fn day_panel(&self) -> Panel {
        let names = ["each open tab asks every 30 s", "connection-bell"];
        let classes = ["other", "one"];
        let courses = names.into_iter().zip(classes).zip(&self.day.course);
        Panel {
            heading: "A calm day".to_owned(),
            at: DAY_AT,
            size: DAY_SIZE,
            time: 0..DAY,
            tick: 3 * HOUR,
            written: |time| format!("{:02}:00", time / HOUR),
            marked: None,
            limit: None,
            courses: courses
                .map(|((name, class), rates)| Course {
                    name: name.to_owned(),
                    class,
                    rates: rates.clone(),
                })
                .collect(),
        }
    }

    fn trouble_panel(&self, heading: &str, troubles: &[Trouble], at: Point) -> Panel {
        let shown = |episode: &&Episode| troubles.contains(&episode.trouble);
        let episodes: Vec<&Episode> = self.episodes.iter().filter(shown).collect();
        let steady = episodes.first().map(|episode| episode.steady);
        let classes = ["one", "other"];
        let courses = episodes.into_iter().zip(classes);
        Panel {
            heading: heading.to_owned(),
            at,
            size: TROUBLE_SIZE,
            time: SHOWN_FROM..SHOWN_UNTIL,
            tick: 10 * MINUTE,
            written: |time| format!("{}:{:02}", time / HOUR, time % HOUR / MINUTE),
            marked: lasting(troubles),
            limit: steady.map(|steady| (2.0 * steady, "twice steady")),
            courses: courses
                .map(|(episode, class)| Course {
                    name: short_name(episode.trouble).to_owned(),
                    class,
                    rates: episode.course.clone(),
                })
                .collect(),
        }
    }
}

/// How long it is shown to last; a sign-out is over at once.
fn lasting(troubles: &[Trouble]) -> Option<Range<Ms>> {
    match troubles {
        [Trouble::SignedAllOut] => Some(BEGINS..BEGINS + COURSE_STEP),
        _ => Some(BEGINS..ENDS),
    }
}
