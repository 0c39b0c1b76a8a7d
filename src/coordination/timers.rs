//! The one timer of a tab, for whichever part wants it first.

use crate::inbox::Moment;
use crate::model::Timestamp;

/// The one timer that the driver keeps, and the inbox's wish to be woken, which is a part of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Timers {
    wake_at: Option<Timestamp>,
    armed_for: Option<Timestamp>,
}

impl Timers {
    pub(super) fn set_wake(&mut self, wait_ms: u64, now: Moment) {
        self.wake_at = Some(after(now, wait_ms));
    }

    pub(super) fn clear_wake(&mut self) {
        self.wake_at = None;
    }

    pub(super) fn wake_at(&self) -> Option<Timestamp> {
        self.wake_at
    }

    /// Whether the inbox is to be woken by what is due at `time`.
    pub(super) fn take_wake(&mut self, time: Timestamp) -> bool {
        self.wake_at.take_if(|due| *due <= time).is_some()
    }

    /// The timer fired. Gives until when things are due: a browser's timer may come a little
    /// early, and its clock may have been set back.
    pub(super) fn fire(&mut self, now: Timestamp) -> Timestamp {
        self.armed_for.take().map_or(now, |armed| armed.max(now))
    }

    /// Whether the timer has to be set anew, or cleared, to fire at `next`.
    pub(super) fn rearm(&mut self, next: Option<Timestamp>) -> bool {
        std::mem::replace(&mut self.armed_for, next) != next
    }
}

/// So many milliseconds from now.
pub(super) fn after(now: Moment, wait_ms: u64) -> Timestamp {
    let wait_ms = i64::try_from(wait_ms).unwrap_or(i64::MAX);
    Timestamp(now.now.0.saturating_add(wait_ms))
}
