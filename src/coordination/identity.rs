//! Who is signed in: what is known of it, what is being asked, and what waits for the answer.

use super::person_lock::QueuedSend;
use super::timers::after;
use crate::inbox::{Moment, Ticket};
use crate::model::{Instant, PersonId};

/// Whoever is on a page for this long reads it, and does not only pass through.
const IDENTIFY_DELAY_MS: u64 = 5_000;

/// What waits until it is known who is signed in.
#[derive(Debug, Clone)]
pub(super) enum Waiter {
    /// Somebody outside.
    Outside,
    Statuses {
        ticket: Option<Ticket>,
        people: Vec<PersonId>,
    },
    Send(QueuedSend),
}

/// Whether finding out who is signed in is put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Deferral {
    #[default]
    None,
    /// Until then, or until the next poll.
    Until(Instant),
    UntilNextPoll,
}

/// Who is signed in, and what waits until that is known.
#[derive(Debug, Clone, Default)]
pub(super) struct Identity {
    /// Who the page says it is.
    configured: Option<PersonId>,
    me: Option<PersonId>,
    /// Counts the sign-ins: what belongs to an earlier one is void.
    epoch: u32,
    deferral: Deferral,
    /// Somebody wants to know, and nobody has asked the platform yet.
    is_wanted: bool,
    is_fetching: bool,
    waiters: Vec<Waiter>,
    queued_sends: Vec<QueuedSend>,
    verifications: Vec<Verification>,
}

/// A refused action that is sent again if the same person is signed in still.
#[derive(Debug, Clone)]
struct Verification {
    send: QueuedSend,
    /// Whether the platform was asked since the action was refused.
    is_asked: bool,
}

impl Identity {
    pub(super) fn new(configured: Option<PersonId>) -> Self {
        Self {
            configured,
            me: configured,
            ..Self::default()
        }
    }

    pub(super) fn me(&self) -> Option<PersonId> {
        self.me
    }

    pub(super) fn configured(&self) -> Option<PersonId> {
        self.configured
    }

    pub(super) fn epoch(&self) -> u32 {
        self.epoch
    }

    /// It is this person. Gives who it was before.
    pub(super) fn replace(&mut self, me: PersonId) -> Option<PersonId> {
        self.me.replace(me)
    }

    /// Nobody but the page says who it is now.
    pub(super) fn reset(&mut self) {
        self.me = self.configured;
    }

    /// Another epoch begins. Gives what waited for the identity of the last one.
    pub(super) fn begin_epoch(&mut self) -> Vec<Waiter> {
        self.epoch = self.epoch.wrapping_add(1);
        self.is_wanted = false;
        self.is_fetching = false;
        self.take_waiters()
    }

    pub(super) fn defer(&mut self, now: Moment) {
        self.deferral = Deferral::Until(after(now, IDENTIFY_DELAY_MS));
    }

    pub(super) fn end_deferral(&mut self) {
        self.deferral = Deferral::None;
    }

    pub(super) fn is_deferred(&self) -> bool {
        self.deferral != Deferral::None
    }

    pub(super) fn deferred_until(&self) -> Option<Instant> {
        match self.deferral {
            Deferral::Until(at) => Some(at),
            _ => None,
        }
    }

    /// Whether the delay is over by `time`.
    pub(super) fn take_delay(&mut self, time: Instant) -> bool {
        let is_over = self.deferred_until().is_some_and(|at| at <= time);
        if is_over {
            self.deferral = Deferral::UntilNextPoll;
        }
        is_over
    }

    /// Whether it is being found out.
    pub(super) fn is_pending(&self) -> bool {
        self.is_wanted || self.is_fetching
    }

    pub(super) fn want(&mut self) {
        self.is_wanted = true;
    }

    /// Whether somebody wanted to know since this was last asked.
    pub(super) fn take_wanted(&mut self) -> bool {
        std::mem::take(&mut self.is_wanted)
    }

    /// Whether the platform is to be asked: once, however many want to know.
    pub(super) fn begin_fetch(&mut self) -> bool {
        !std::mem::replace(&mut self.is_fetching, true)
    }

    /// Whether the platform's answer for this epoch is awaited.
    pub(super) fn end_fetch(&mut self, epoch: u32) -> bool {
        self.epoch == epoch && std::mem::take(&mut self.is_fetching)
    }

    pub(super) fn wait(&mut self, waiter: Waiter) {
        self.waiters.push(waiter);
        self.want();
    }

    pub(super) fn take_waiters(&mut self) -> Vec<Waiter> {
        std::mem::take(&mut self.waiters)
    }

    /// The action was refused. Whether the platform is to be asked now who is signed in.
    pub(super) fn verify(&mut self, send: QueuedSend) -> bool {
        let is_asked = self.begin_fetch();
        self.verifications.push(Verification { send, is_asked });
        is_asked
    }

    /// The platform answered: gives the actions that were refused before it was asked.
    pub(super) fn take_verified(&mut self) -> Vec<QueuedSend> {
        let all = std::mem::take(&mut self.verifications);
        let (verified, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.is_asked);
        self.verifications = later;
        verified.into_iter().map(|one| one.send).collect()
    }

    pub(super) fn take_all_verifications(&mut self) -> Vec<QueuedSend> {
        let all = std::mem::take(&mut self.verifications);
        all.into_iter().map(|one| one.send).collect()
    }

    /// Whether the platform is to be asked again, for those that were refused since it was.
    pub(super) fn verify_rest(&mut self) -> bool {
        let asks = !self.verifications.is_empty() && self.begin_fetch();
        for verification in &mut self.verifications {
            verification.is_asked |= asks;
        }
        asks
    }

    pub(super) fn queue(&mut self, send: QueuedSend) {
        self.queued_sends.push(send);
    }

    pub(super) fn has_queued(&self) -> bool {
        !self.queued_sends.is_empty()
    }

    pub(super) fn take_queued(&mut self) -> Vec<QueuedSend> {
        std::mem::take(&mut self.queued_sends)
    }
}
