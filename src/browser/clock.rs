//! The time and the dice.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::{Instant, Timestamp};

const ROUNDING_MS: u64 = 2;

thread_local! {
    static OFFSET_MS: Cell<i64> = const { Cell::new(0) };
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// How many milliseconds the page is there; nobody can set this clock.
pub(crate) fn elapsed_ms() -> f64 {
    performance_now()
}

pub(crate) fn now() -> Instant {
    Instant(elapsed_ms() as i64)
}

/// What the clock on the wall shows.
pub(crate) fn wall_now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}

/// What the clock on the wall would have shown then, had it always gone as it goes now.
pub(crate) fn wall_time(at: Instant) -> Timestamp {
    Timestamp(at.0.saturating_add(offset_ms()))
}

/// When the clock on the wall would have shown this, had it always gone as it goes now.
pub(crate) fn instant(at: Timestamp) -> Instant {
    Instant(at.0.saturating_sub(offset_ms()))
}

/// By how much the wall clock is ahead of ours. Rounding changes it by a millisecond or two, which
/// is not told.
fn offset_ms() -> i64 {
    let offset = wall_now().0.saturating_sub(now().0);
    OFFSET_MS.with(|kept| {
        if offset.abs_diff(kept.get()) > ROUNDING_MS {
            kept.set(offset);
        }
        kept.get()
    })
}

/// A random number from 0 up to 1.
pub(crate) fn chance() -> f64 {
    js_sys::Math::random()
}

/// Calls `then` after `wait_ms`, unless the timer is dropped before.
#[must_use = "a timer that is dropped never rings"]
pub(crate) fn after(wait_ms: u64, then: impl FnOnce() + 'static) -> Timeout {
    let longest = i32::MAX.unsigned_abs();
    Timeout::new(u32::try_from(wait_ms).unwrap_or(longest).min(longest), then)
}
