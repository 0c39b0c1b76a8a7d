//! The whole fleet, person by person: what one does is nothing to another.

use crate::clock::{HOUR, MINUTE, Ms};
use crate::luck::Luck;
use crate::person::{Life, Person};
use crate::platform::{BEGINS, ENDS, Trouble};
use crate::tally::Tally;

/// How long the server is watched after a trouble.
pub const WATCHED_UNTIL: Ms = ENDS + 40 * MINUTE;

/// Who is simulated, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fleet {
    /// How many people.
    pub people: u32,
    /// What their luck is made from: the same seed, the same day.
    pub seed: u64,
    /// The hour at which the simulation ends, from 11 to 24.
    pub until_hour: u8,
}

impl Fleet {
    pub(crate) fn until(&self) -> Ms {
        Ms::from(self.until_hour).clamp(11, 24) * HOUR
    }
}

/// What was seen of a fleet.
pub struct Seen {
    pub tabs: usize,
    /// A day on which nothing goes wrong.
    pub calm: Tally,
    /// The same morning with a trouble; nothing before it begins and after the server is watched.
    pub troubled: Vec<(Trouble, Tally)>,
}

const TROUBLES: [Trouble; 5] = [
    Trouble::Refusing,
    Trouble::Down,
    Trouble::Busy,
    Trouble::Closed,
    Trouble::SignedAllOut,
];

/// Lives through the day, and through the hour of each trouble as often as there are troubles.
pub fn simulate(fleet: Fleet) -> Seen {
    let mut seen = Seen {
        tabs: 0,
        calm: Tally::default(),
        troubled: TROUBLES.map(|trouble| (trouble, Tally::default())).into(),
    };
    for number in 0..u64::from(fleet.people) {
        let person = Person::new(Luck::of(number, fleet.seed));
        seen.tabs += person.tabs();
        live(person, fleet.until(), &mut seen);
    }
    seen
}

fn live(mut person: Person, until: Ms, seen: &mut Seen) {
    part(&mut person, None, &mut seen.calm, BEGINS);
    for (trouble, tally) in &mut seen.troubled {
        part(&mut person.clone(), Some(*trouble), tally, WATCHED_UNTIL);
    }
    part(&mut person, None, &mut seen.calm, until);
}

fn part(person: &mut Person, trouble: Option<Trouble>, tally: &mut Tally, until: Ms) {
    Life {
        person,
        trouble,
        tally,
    }
    .live(until);
}
