//! Who knows whom when the community opens.

use fastrand::Rng;
use rusqlite::{Statement, Transaction};

use super::words::{ODD_MESSAGES, greeting};
use super::{Plan, cast};
use crate::error::Failure;
use crate::wire::date::{SECOND, now};

const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = 24 * 60 * MINUTE;
/// How many of the crowd the default person knows, beside those of the cast.
const KNOWN_IN_THE_CROWD: usize = 33;
const LINKS_PER_PERSON: i64 = 5;

/// Days people joined on, over the last years.
pub(super) fn joining_days(random: &mut Rng) -> impl FnMut() -> i64 {
    let (start, mut random) = (now(), random.fork());
    move || start - random.i64(30 * DAY..2_000 * DAY)
}

pub(super) fn add(transaction: &Transaction, plan: &Plan, random: &mut Rng) -> Result<(), Failure> {
    let mut links = Links::new(transaction, random)?;
    links.tell_the_default_story(plan)?;
    links.wait_for_the_popular(plan)?;
    links.acquaint_the_cast(plan)?;
    links.acquaint_the_crowd(plan)?;
    links.block_some(transaction, plan)
}

/// What a link is at the start.
#[derive(Clone, Copy)]
enum Start {
    Pending,
    Connected,
    Rejected,
}

impl Start {
    fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Connected => "connected",
            Self::Rejected => "rejected",
        }
    }
}

struct Links<'a> {
    statement: Statement<'a>,
    random: &'a mut Rng,
    now: i64,
}

impl<'a> Links<'a> {
    fn new(transaction: &'a Transaction, random: &'a mut Rng) -> Result<Self, Failure> {
        let statement = transaction.prepare(
            "INSERT INTO relation (low, high, kind, requester, message, created, seen, answered)
             VALUES (min(?1, ?2), max(?1, ?2), ?3, ?1, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
        )?;
        Ok(Self {
            statement,
            random,
            now: now(),
        })
    }

    fn add(
        &mut self,
        from: i64,
        to: i64,
        start: Start,
        message: Option<&str>,
        ago: i64,
    ) -> Result<(), Failure> {
        if from == to {
            return Ok(());
        }
        let created = self.now - ago;
        let later = created + self.random.i64(0..=ago);
        let answered = (!matches!(start, Start::Pending)).then_some(later);
        let seen = self.random.bool().then_some(later);
        self.statement
            .execute((from, to, start.name(), message, created, seen, answered))?;
        Ok(())
    }

    fn some_time_ago(&mut self) -> i64 {
        self.random.i64(MINUTE..700 * DAY)
    }

    fn tell_the_default_story(&mut self, plan: &Plan) -> Result<(), Failure> {
        let me = plan.default_person();
        for (place, message, minutes) in cast::WAITING {
            self.add(me + place, me, Start::Pending, message, minutes * MINUTE)?;
        }
        for place in cast::ASKED {
            self.add(me, me + place, Start::Pending, None, place * DAY)?;
        }
        let crowd = plan.crowd().take(KNOWN_IN_THE_CROWD);
        for friend in cast::KNOWN.map(|place| me + place).chain(crowd) {
            let ago = self.some_time_ago();
            self.add(friend, me, Start::Connected, None, ago)?;
        }
        Ok(())
    }

    fn wait_for_the_popular(&mut self, plan: &Plan) -> Result<(), Failure> {
        let odd = ODD_MESSAGES.iter().copied().map(Some).chain([None]).cycle();
        for (admirer, odd) in plan.admirers().zip(odd) {
            let message = if admirer % 3 == 0 {
                odd
            } else {
                Some(greeting(admirer))
            };
            let ago = self.random.i64(MINUTE..90 * DAY);
            self.add(admirer, plan.popular_person(), Start::Pending, message, ago)?;
        }
        Ok(())
    }

    /// Neighbours in the cast know each other, but for the default person and the lonely one.
    fn acquaint_the_cast(&mut self, plan: &Plan) -> Result<(), Failure> {
        let sociable = plan.default_person() + 1..plan.lonely_person();
        for one in sociable.clone() {
            for other in [one + 1, one + 3, one + 7]
                .into_iter()
                .filter(|id| sociable.contains(id))
            {
                let ago = self.some_time_ago();
                self.add(one, other, Start::Connected, None, ago)?;
            }
        }
        Ok(())
    }

    fn acquaint_the_crowd(&mut self, plan: &Plan) -> Result<(), Failure> {
        let crowd = plan.odd().start..plan.crowd().end;
        for one in crowd.clone() {
            for _ in 0..LINKS_PER_PERSON {
                let other = self.random.i64(crowd.clone());
                let (start, ago) = (self.some_start(), self.some_time_ago());
                let message = self.random.bool().then(|| greeting(one));
                self.add(one, other, start, message, ago)?;
            }
        }
        Ok(())
    }

    fn some_start(&mut self) -> Start {
        match self.random.u8(..10) {
            0 => Start::Rejected,
            1 => Start::Pending,
            _ => Start::Connected,
        }
    }

    /// A few of the crowd want nothing to do with another.
    fn block_some(&mut self, transaction: &Transaction, plan: &Plan) -> Result<(), Failure> {
        for one in plan.crowd().step_by(50) {
            transaction.execute(
                "INSERT INTO block (blocker, blocked) SELECT ?1, ?2 WHERE ?1 <> ?2 AND NOT EXISTS (
                    SELECT 1 FROM relation WHERE low = min(?1, ?2) AND high = max(?1, ?2))",
                [one, self.random.i64(plan.crowd())],
            )?;
        }
        Ok(())
    }
}
