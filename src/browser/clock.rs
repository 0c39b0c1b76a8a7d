//! The time and the dice.

use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::Timestamp;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// How long the page is there; no change of the clock changes it.
pub(crate) fn elapsed_ms() -> f64 {
    performance_now()
}

pub(crate) fn now() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
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
