use super::{Moment, Trouble};
use crate::call::{Error, ErrorCode};
use crate::model::Instant;

const FIRST_RETRY_MS: f64 = 5_000.0;
const SHORTEST_RETRY_MS: f64 = 1_000.0;
const LONGEST_RETRY_MS: f64 = 300_000.0;
const LONGEST_RETRY_AFTER_MS: u64 = 3_600_000;
const FLEET_MS: f64 = 3_000.0;

/// How long a platform in trouble is left alone.
#[derive(Debug, Clone)]
pub(super) struct Backoff {
    failures: u32,
    /// The platform named this time: nothing is sent before it.
    forbidden_until: Instant,
    /// Nothing is asked before it but what a person wishes.
    quiet_until: Instant,
}

impl Backoff {
    pub(super) fn new() -> Self {
        Self {
            failures: 0,
            forbidden_until: Instant::NEVER,
            quiet_until: Instant::NEVER,
        }
    }

    /// What the page before met.
    pub(super) fn warned(&mut self, trouble: Trouble, at: Moment) -> Trouble {
        let longest = LONGEST_RETRY_AFTER_MS as f64 + LONGEST_RETRY_MS;
        let trouble = trouble.until(at.later(longest as i64));
        self.failures = trouble.failures;
        self.forbidden_until = trouble.forbidden_until;
        self.quiet_until = trouble.quiet_until;
        trouble
    }

    /// What the next page has to know; `None` while all is well.
    pub(super) fn trouble(&self, retry_at: Instant) -> Option<Trouble> {
        (self.failures > 0).then_some(Trouble {
            failures: self.failures,
            forbidden_until: self.forbidden_until,
            quiet_until: self.quiet_until,
            retry_at,
        })
    }

    /// Others ask now: only what the platform wished for still holds.
    pub(super) fn forgive(&mut self) {
        *self = Self {
            forbidden_until: self.forbidden_until,
            ..Self::new()
        };
    }

    pub(super) fn failures(&self) -> u32 {
        self.failures
    }

    /// When asking is allowed to a person.
    pub(super) fn forbidden_until(&self) -> Instant {
        self.forbidden_until
    }

    /// When asking is allowed to all.
    pub(super) fn open_at(&self) -> Instant {
        self.forbidden_until.max(self.quiet_until)
    }

    /// All is well again. What waited for that does not come all at once.
    pub(super) fn succeeded(&mut self, at: Moment) {
        let recovered = self.failures > 0;
        *self = Self::new();
        if recovered {
            self.spread(at);
        }
    }

    /// A whole fleet may come back at this moment: each waits for a time of its own.
    pub(super) fn spread(&mut self, at: Moment) {
        let wait = at.later((FLEET_MS * at.chance) as i64);
        self.quiet_until = self.quiet_until.max(wait);
    }

    /// Doubles the wait, of which chance takes a part; gives when to try again.
    pub(super) fn failed(&mut self, error: &Error, interval_ms: u64, at: Moment) -> Instant {
        self.failures = self.failures.saturating_add(1);
        let doublings = i32::try_from(self.failures.min(16)).unwrap_or(16) - 1;
        let ceiling = (FIRST_RETRY_MS * 2_f64.powi(doublings)).min(LONGEST_RETRY_MS);
        let wait = (ceiling * at.chance).max(SHORTEST_RETRY_MS);
        let retry_at = at.later(wait as i64).max(self.obey(error, interval_ms, at));
        if slows_all(error) {
            self.quiet_until = self.quiet_until.max(retry_at);
        }
        retry_at
    }

    /// Notes how long the platform wishes to be left alone; gives when to try again after that.
    /// It may have named the same time to many, so each adds a time of its own.
    fn obey(&mut self, error: &Error, interval_ms: u64, at: Moment) -> Instant {
        let Some(wished) = error.retry_after_ms else {
            return at.now;
        };
        let wished = wished.min(LONGEST_RETRY_AFTER_MS);
        let own = wished.min(interval_ms) as f64 * at.chance;
        let until = at.later(wished as i64);
        self.forbidden_until = self.forbidden_until.max(until);
        until.later(own as i64)
    }
}

/// Whether the platform said that an error is about all calls and not about one.
pub(super) fn slows_all(error: &Error) -> bool {
    let is_busy = error.code == ErrorCode::RateLimited || error.status == Some(503);
    error.status.is_some() && (is_busy || error.retry_after_ms.is_some())
}
