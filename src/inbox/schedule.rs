use super::event::{Moment, Ticket};
use crate::call::Error;
use crate::model::Timestamp;

const FIRST_RETRY_MS: f64 = 5_000.0;
const SHORTEST_RETRY_MS: f64 = 1_000.0;
const LONGEST_RETRY_MS: f64 = 300_000.0;
const LONGEST_RETRY_AFTER_MS: u64 = 3_600_000;
const JITTER: f64 = 0.1;

/// How often to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Milliseconds from an answer to the next question.
    pub interval_ms: u64,
    /// The same while the page is hidden; `None` asks nothing then.
    pub background_ms: Option<u64>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            interval_ms: 30_000,
            background_ms: None,
        }
    }
}

/// When to ask again: one question at a time, slower after each failure, never while nobody
/// would see the answer.
#[derive(Debug, Clone)]
pub(super) struct Schedule {
    pace: Pace,
    pub(super) wanted: bool,
    pub(super) visible: bool,
    pub(super) online: bool,
    signed_out: bool,
    probing: bool,
    failures: u32,
    in_flight: Option<Ticket>,
    /// What is being answered was asked before somebody wished to know.
    again: bool,
    tickets: u64,
    due: Timestamp,
    not_before: Timestamp,
    answered_at: Option<Timestamp>,
}

impl Schedule {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            pace,
            wanted: false,
            visible: true,
            online: true,
            signed_out: false,
            probing: false,
            failures: 0,
            in_flight: None,
            again: false,
            tickets: 0,
            due: Timestamp(0),
            not_before: Timestamp(0),
            answered_at: None,
        }
    }

    /// Asks at least as often as `pace` says.
    pub(super) fn hasten(&mut self, pace: Pace) {
        self.pace = Pace {
            interval_ms: self.pace.interval_ms.min(pace.interval_ms),
            background_ms: match (self.pace.background_ms, pace.background_ms) {
                (Some(own), Some(other)) => Some(own.min(other)),
                (own, other) => own.or(other),
            },
        };
    }

    /// When the next poll is due; `None` while none may be made.
    pub(super) fn next_due(&self) -> Option<Timestamp> {
        let seen = self.visible || self.pace.background_ms.is_some();
        let welcome = !self.signed_out || self.probing;
        let may_ask = self.wanted && seen && self.online && welcome;
        (may_ask && self.in_flight.is_none()).then_some(self.due)
    }

    /// Starts a poll.
    pub(super) fn ask(&mut self) -> Ticket {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        self.in_flight = Some(ticket);
        self.probing = false;
        ticket
    }

    /// Ends the poll `ticket`; `false` if it was given up meanwhile.
    pub(super) fn end(&mut self, ticket: Ticket) -> bool {
        let current = self.in_flight == Some(ticket);
        if current {
            self.in_flight = None;
        }
        current
    }

    pub(super) fn succeeded(&mut self, at: Moment) {
        self.failures = 0;
        self.signed_out = false;
        self.answered_at = Some(at.now);
        self.not_before = at.now;
        let jitter = 1.0 + JITTER * (2.0 * at.chance - 1.0);
        let wait_ms = self.interval_ms() as f64 * jitter;
        self.due = match std::mem::take(&mut self.again) {
            true => at.now,
            false => later(at.now, wait_ms),
        };
    }

    pub(super) fn failed(&mut self, error: &Error, at: Moment) {
        self.again = false;
        self.failures = self.failures.saturating_add(1);
        let doublings = i32::try_from(self.failures.min(16)).unwrap_or(16) - 1;
        let ceiling = (FIRST_RETRY_MS * 2_f64.powi(doublings)).min(LONGEST_RETRY_MS);
        let wait = (ceiling * at.chance).max(SHORTEST_RETRY_MS);
        let asked = error.retry_after_ms.unwrap_or(0);
        self.not_before = later(at.now, asked.min(LONGEST_RETRY_AFTER_MS) as f64);
        self.due = later(at.now, wait).max(self.not_before);
    }

    /// Asks at once, unless the platform wishes to be left alone.
    pub(super) fn ask_soon(&mut self, at: Moment) {
        self.due = at.now.max(self.not_before);
    }

    /// Asks at once, whatever was planned: a person wishes it. An answer that is on its way may
    /// be of before, so another one follows it.
    pub(super) fn ask_now(&mut self, at: Moment) {
        self.due = at.now;
        self.again = self.in_flight.is_some();
    }

    /// The page is back: asks at once if the last answer is older than the interval, else as
    /// soon as it will be.
    pub(super) fn returned(&mut self, at: Moment) {
        if self.is_old(at) || self.probing {
            self.ask_soon(at);
        } else if self.failures == 0 {
            self.due = self.old_at().map_or(self.due, |old| old.min(self.due));
        }
    }

    pub(super) fn is_old(&self, at: Moment) -> bool {
        self.old_at().is_none_or(|old| at.now >= old)
    }

    /// When the last answer will be older than the interval.
    fn old_at(&self) -> Option<Timestamp> {
        self.answered_at
            .map(|answered| later(answered, self.pace.interval_ms as f64))
    }

    /// There are new credentials: whatever was said to the old ones counts no more.
    pub(super) fn signed_in(&mut self, at: Moment) {
        self.signed_out = false;
        self.failures = 0;
        self.in_flight = None;
        self.answered_at = None;
        self.ask_now(at);
    }

    pub(super) fn is_asking(&self) -> bool {
        self.in_flight.is_some()
    }

    pub(super) fn signed_out(&self) -> bool {
        self.signed_out
    }

    /// Asks no more until there are new credentials.
    pub(super) fn sign_out(&mut self) {
        self.signed_out = true;
    }

    /// Allows one question although the last one was refused: the person may have signed in
    /// elsewhere.
    pub(super) fn probe(&mut self) {
        self.probing = self.signed_out;
    }

    pub(super) fn failures(&self) -> u32 {
        self.failures
    }

    fn interval_ms(&self) -> u64 {
        match self.pace.background_ms {
            Some(background) if !self.visible => background,
            _ => self.pace.interval_ms,
        }
    }
}

fn later(now: Timestamp, wait_ms: f64) -> Timestamp {
    Timestamp(now.0.saturating_add(wait_ms as i64))
}
