//! The one timer of a tab, for whichever part wants it first.

use crate::inbox::Moment;
use crate::model::Instant;

/// The one timer that the driver keeps, and the inbox's wish to be woken, which is a part of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Timers {
    wake_at: Option<Instant>,
    armed_for: Option<Instant>,
}

impl Timers {
    pub(super) fn set_wake(&mut self, wait_ms: u64, now: Moment) {
        self.wake_at = Some(after(now, wait_ms));
    }

    pub(super) fn clear_wake(&mut self) {
        self.wake_at = None;
    }

    pub(super) fn wake_at(&self) -> Option<Instant> {
        self.wake_at
    }

    /// Whether the inbox is to be woken by what is due at `time`.
    pub(super) fn take_wake(&mut self, time: Instant) -> bool {
        self.wake_at.take_if(|due| *due <= time).is_some()
    }

    /// The timer fired. Gives until when things are due: a browser's timer may come a little
    /// early.
    pub(super) fn fire(&mut self, now: Instant) -> Instant {
        self.armed_for.take().map_or(now, |armed| armed.max(now))
    }

    /// Whether the timer has to be set anew, or cleared, to fire at `next`.
    pub(super) fn rearm(&mut self, next: Option<Instant>) -> bool {
        std::mem::replace(&mut self.armed_for, next) != next
    }
}

/// So many milliseconds from now.
pub(super) fn after(now: Moment, wait_ms: u64) -> Instant {
    let wait_ms = i64::try_from(wait_ms).unwrap_or(i64::MAX);
    now.now.later(wait_ms)
}
