//! When to ask again: one question at a time, slower after each failure, never while nobody would
//! see the answer.

mod backoff;
mod pace;
mod trouble;

pub use pace::Pace;
pub use trouble::Trouble;

use self::backoff::{Backoff, slows_all};
use super::event::{Moment, Ticket};
use crate::call::Error;
use crate::model::Instant;

const JITTER: f64 = 0.1;
/// How often a page that is looked at again and again asks whether somebody signed in.
const REST_MS: i64 = 5_000;
/// How long a tab that has just come waits for others to tell what they know.
const HEARING_MS: i64 = 1_000;
/// After how many intervals without a word the tab that leads is taken to hang; chance adds up to
/// one more, so that those who wait for it do not all ask at once.
const SILENT_INTERVALS: f64 = 2.0;
/// The same, in milliseconds, for a tab that knows nothing yet.
const FIRST_WORD_MS: f64 = 5_000.0;

#[derive(Debug, Clone)]
pub(super) struct Schedule {
    pace: Pace,
    backoff: Backoff,
    pub(super) wanted: bool,
    pub(super) visible: bool,
    pub(super) online: bool,
    leading: bool,
    /// When a tab that does not lead asks all the same, since it was told nothing for so long.
    silent_until: Instant,
    signed_out: bool,
    /// One question is to be asked even by a tab that does not lead, or is signed out.
    wished: bool,
    /// Somebody wished to know while an answer was on its way that may be of before.
    again: bool,
    in_flight: Option<Ticket>,
    tickets: u64,
    due: Instant,
    /// When the last poll ended, well or not.
    ended_at: Option<Instant>,
}

impl Schedule {
    pub(super) fn new(pace: Pace) -> Self {
        Self {
            pace,
            backoff: Backoff::new(),
            wanted: false,
            visible: true,
            online: true,
            leading: true,
            silent_until: Instant::NEVER,
            signed_out: false,
            wished: false,
            again: false,
            in_flight: None,
            tickets: 0,
            due: Instant::NEVER,
            ended_at: None,
        }
    }

    /// Asks at least as often as `pace` says.
    pub(super) fn hasten(&mut self, pace: Pace) {
        self.pace = self.pace.hastened(pace);
    }

    /// When the next poll is due; `None` while none may be made.
    pub(super) fn next_due(&self) -> Option<Instant> {
        let seen = self.visible || self.pace.background_ms.is_some();
        let may_ask = self.wanted && seen && self.online && (!self.signed_out || self.asks_once());
        let due = match (self.again, self.leading || self.wished) {
            (true, _) => self.backoff.forbidden_until(),
            (_, true) => self.due,
            (_, false) => self.due.max(self.silent_until),
        };
        (may_ask && self.in_flight.is_none()).then_some(due)
    }

    /// Whether one question is to be asked, whoever leads and whoever is signed in.
    fn asks_once(&self) -> bool {
        self.wished || self.again
    }

    /// Whether this tab polls for all.
    pub(super) fn leads(&self) -> bool {
        self.leading
    }

    /// This tab leads from now on, or does not; `true` if it did not before.
    pub(super) fn lead(&mut self, leading: bool, at: Moment) -> bool {
        let led = std::mem::replace(&mut self.leading, leading);
        if led && !leading {
            self.await_word(at);
        }
        leading && !led
    }

    /// Whoever leads has a few intervals from now to say something.
    fn await_word(&mut self, at: Moment) {
        let wait = match self.ended_at {
            Some(_) => self.pace.interval_ms(self.visible) as f64 * (SILENT_INTERVALS + at.chance),
            None => FIRST_WORD_MS * (1.0 + at.chance),
        };
        self.silent_until = at.later(wait as i64);
    }

    /// When anything but polls and actions may be asked; `None` while nothing may.
    pub(super) fn open_at(&self) -> Option<Instant> {
        self.online.then(|| self.backoff.open_at())
    }

    /// For how many milliseconds the platform does not want to hear anything, not even what a
    /// person clicks.
    pub(super) fn forbidden_ms(&self, at: Moment) -> u64 {
        let until = self.backoff.forbidden_until();
        u64::try_from(until.0.saturating_sub(at.now.0)).unwrap_or(0)
    }

    /// Starts a poll.
    pub(super) fn ask(&mut self) -> Ticket {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        self.in_flight = Some(ticket);
        self.wished = false;
        self.again = false;
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

    /// A good answer came at the moment `at`, here or in another tab.
    pub(super) fn succeeded(&mut self, at: Moment) {
        self.backoff.succeeded(at);
        self.signed_out = false;
        self.wished = false;
        self.rest(at);
    }

    /// The platform answered at the moment `at`: the interval counts from there.
    pub(super) fn rest(&mut self, at: Moment) {
        let jitter = 1.0 + JITTER * (2.0 * at.chance - 1.0);
        let interval = self.pace.interval_ms(self.visible) as f64;
        self.ended_at = Some(at.now);
        self.due = at.later((interval * jitter) as i64);
        self.await_word(at);
    }

    /// A poll failed at the moment `at`, here or in another tab.
    pub(super) fn failed(&mut self, error: &Error, at: Moment) {
        self.again = false;
        self.ended_at = Some(at.now);
        self.due = self.backoff.failed(error, self.pace.interval_ms, at);
        self.await_word(Moment {
            now: self.due,
            ..at
        });
    }

    /// Another call failed. Some errors are about all calls.
    pub(super) fn heed(&mut self, error: &Error, at: Moment) {
        if slows_all(error) {
            let retry_at = self.backoff.failed(error, self.pace.interval_ms, at);
            self.due = self.due.max(retry_at);
        }
    }

    /// The page before met this: goes on from there, unless something is known already.
    pub(super) fn warned(&mut self, trouble: Trouble, at: Moment) {
        if self.ended_at.is_none() && self.in_flight.is_none() {
            self.due = self.backoff.warned(trouble, at).retry_at;
        }
    }

    /// What the next page of this tab has to know; `None` while all is well. That somebody is
    /// signed out is no trouble of the platform's.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        let trouble = self.backoff.trouble(self.due);
        trouble.filter(|_| !self.signed_out)
    }

    /// Asks at once, unless the platform is to be left alone.
    pub(super) fn ask_soon(&mut self, at: Moment) {
        self.due = at.now.max(self.backoff.open_at());
    }

    /// Asks at once, whatever was planned and whoever leads: a person wishes it. An answer that is
    /// on its way may be of before, so another one follows it.
    pub(super) fn ask_now(&mut self, at: Moment) {
        self.again = self.in_flight.is_some();
        self.wished = true;
        self.due = at.now.max(self.backoff.forbidden_until());
    }

    /// Asks at once, whoever leads, unless the platform is to be left alone: what was done here
    /// has to be seen here.
    pub(super) fn ask_after_act(&mut self, at: Moment) {
        self.wished |= !self.signed_out;
        self.ask_soon(at);
    }

    /// The platform did what it was asked to: if it knew nobody, it knows somebody again.
    pub(super) fn heard(&mut self, at: Moment) {
        if self.signed_out {
            self.probe();
            self.ask_soon(at);
        }
    }

    /// Somebody looks and there is nothing to show: asks at once. A tab that does not lead gives
    /// the others the time to tell.
    pub(super) fn ask_for_rows(&mut self, at: Moment) {
        self.ask_after_act(at);
        if !self.leading {
            self.due = self.due.max(at.later(HEARING_MS));
        }
    }

    /// The page is in front again: asks at once if the last answer is older than the interval,
    /// else as soon as it will be.
    pub(super) fn returned(&mut self, at: Moment) {
        if self.backoff.failures() > 0 && !self.signed_out {
            self.backoff.spread(at);
        }
        if self.is_old(at) || self.wished {
            self.ask_soon(at);
        } else if self.backoff.failures() == 0 {
            self.due = self.old_at().map_or(self.due, |old| old.min(self.due));
        }
    }

    /// The network is there again, for many others too.
    pub(super) fn reconnected(&mut self, at: Moment) {
        self.backoff.spread(at);
        if self.backoff.failures() > 0 {
            self.ask_soon(at);
        }
        self.returned(at);
    }

    /// Whether nobody was asked for a while, however the last time ended.
    pub(super) fn rested(&self, at: Moment) -> bool {
        self.ended_at
            .is_none_or(|ended_at| ended_at.later(REST_MS) <= at.now)
    }

    pub(super) fn is_old(&self, at: Moment) -> bool {
        self.old_at().is_none_or(|old| at.now >= old)
    }

    /// What was asked before then is old.
    pub(super) fn fresh_since(&self, at: Moment) -> Instant {
        let interval = i64::try_from(self.pace.interval_ms).unwrap_or(i64::MAX);
        at.now.earlier(interval)
    }

    /// When the last answer will be older than the interval.
    fn old_at(&self) -> Option<Instant> {
        let interval = i64::try_from(self.pace.interval_ms).unwrap_or(i64::MAX);
        let ended_at = self.ended_at?;
        Some(ended_at.later(interval))
    }

    /// There are new credentials: whatever was said to the old ones counts no more.
    pub(super) fn signed_in(&mut self, at: Moment) {
        self.backoff.forgive();
        self.signed_out = false;
        self.in_flight = None;
        self.ended_at = None;
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
        self.wished |= self.signed_out;
    }
}
