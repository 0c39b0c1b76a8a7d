use super::rates::{course, mean, peak};
use crate::clock::{MINUTE, Ms, SECOND};
use crate::platform::{BEGINS, ENDS, Trouble};
use crate::simulation::WATCHED_UNTIL;
use crate::tally::Tally;

/// How long before a trouble it is shown what was usual.
pub const SHOWN_FROM: Ms = BEGINS - 5 * MINUTE;
pub const SHOWN_UNTIL: Ms = ENDS + 20 * MINUTE;
pub const COURSE_STEP: Ms = 10 * SECOND;

/// What the server sees of a trouble. All are calls per second.
#[derive(Debug, PartialEq)]
pub struct Episode {
    pub trouble: Trouble,
    /// The mean over the same time of the calm day.
    pub steady: f64,
    pub first_minute: f64,
    /// The mean of what follows until it ends.
    pub later: f64,
    /// The most once it is over, in any ten seconds and in any minute.
    pub peak_10_s: f64,
    pub peak_minute: f64,
    /// Each minute as it is shown, and each ten seconds.
    pub minutes: Vec<f64>,
    pub course: Vec<f64>,
}

impl Episode {
    pub fn of(trouble: Trouble, tally: &Tally, calm: &Tally) -> Self {
        let (calm, calls) = (calm.all_calls(), seen(tally, calm));
        let after = over_at(trouble)..WATCHED_UNTIL;
        Self {
            trouble,
            steady: mean(&calm, BEGINS..WATCHED_UNTIL),
            first_minute: mean(&calls, BEGINS..BEGINS + MINUTE),
            later: mean(&calls, BEGINS + MINUTE..ENDS),
            peak_10_s: peak(&calls, after.clone(), 10 * SECOND),
            peak_minute: peak(&calls, after, MINUTE),
            minutes: course(&calls, SHOWN_FROM..SHOWN_UNTIL, MINUTE),
            course: course(&calls, SHOWN_FROM..SHOWN_UNTIL, COURSE_STEP),
        }
    }

    /// The worst of what comes after, for each call of the steady load.
    pub fn worst(&self) -> f64 {
        self.peak_10_s.max(self.peak_minute) / self.steady
    }
}

/// The calm day until the trouble begins, then what came of it.
fn seen(tally: &Tally, calm: &Tally) -> Vec<u32> {
    let both = calm.all_calls().into_iter().zip(tally.all_calls()).zip(0..);
    let seen = both.map(
        |((calm, troubled), second)| match second * SECOND < BEGINS {
            true => calm,
            false => troubled,
        },
    );
    seen.collect()
}

/// From when on the platform answers as ever; whoever signs in again, at once.
fn over_at(trouble: Trouble) -> Ms {
    match trouble {
        Trouble::SignedAllOut => BEGINS,
        _ => ENDS,
    }
}

/// What it is called.
pub fn name(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Refusing => "connection refused",
        Trouble::Down => "503",
        Trouble::Busy => "429 or 503, Retry-After: 60 or 120",
        Trouble::Closed => "503, Retry-After: the end, to all",
        Trouble::SignedAllOut => "401 until signed in again",
    }
}

/// The same in a word or two.
pub fn short_name(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Refusing => "refused",
        Trouble::Down => "503",
        Trouble::Busy => "Retry-After: 60/120",
        Trouble::Closed => "Retry-After: date",
        Trouble::SignedAllOut => "signed out",
    }
}
