//! Who is who: the ids that stories need.

use std::fmt;
use std::ops::Range;

use super::{cast, oddities};

const FIRST: i64 = 401;
/// How many wait for the popular person.
const WAITING: i64 = 300;
const FEWEST: usize = 120;

/// How many people there are, and what they are made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    people: i64,
    pub(super) seed: u64,
}

impl fmt::Display for Plan {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{} people from {}", self.people, self.seed)
    }
}

impl Plan {
    pub(crate) fn new(people: usize, seed: u64) -> Self {
        let people = i64::try_from(people.max(FEWEST)).unwrap_or(i64::MAX);
        Self { people, seed }
    }

    /// Who the demo signs in.
    pub(crate) fn default_person(&self) -> i64 {
        FIRST
    }

    /// Whom hundreds wait for.
    pub(crate) fn popular_person(&self) -> i64 {
        FIRST + cast::POPULAR
    }

    /// Who knows nobody.
    pub(crate) fn lonely_person(&self) -> i64 {
        FIRST + cast::LONELY
    }

    /// Who may see everybody's requests on Axero.
    pub(crate) fn administrator(&self) -> i64 {
        FIRST + cast::ADMINISTRATOR
    }

    /// Which of the written cast somebody is.
    pub(crate) fn place_in_cast(&self, id: i64) -> Option<usize> {
        self.cast().position(|member| member == id)
    }

    pub(super) fn ids(&self) -> Range<i64> {
        FIRST..FIRST + self.people
    }

    /// The ids of the written cast.
    pub(super) fn cast(&self) -> Range<i64> {
        FIRST..FIRST + cast::COUNT
    }

    pub(super) fn odd(&self) -> Range<i64> {
        self.cast().end..self.first_of_the_crowd()
    }

    pub(super) fn first_of_the_crowd(&self) -> i64 {
        let odd = i64::try_from(oddities::everybody().len()).unwrap_or_default();
        self.cast().end + odd
    }

    pub(super) fn crowd(&self) -> Range<i64> {
        self.first_of_the_crowd()..self.ids().end
    }

    /// The odd ones and the first of the crowd, as many as there are.
    pub(super) fn admirers(&self) -> Range<i64> {
        let first = self.odd().start;
        first..self.ids().end.min(first + WAITING)
    }
}
