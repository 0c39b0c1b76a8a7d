use leptos::prelude::*;

use super::reactive::reactive;
use super::words::{Words, exact_time, relative_time};
use crate::model::Timestamp;
use std::sync::Arc;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Units with their length, longest first.
const UNITS: [(&str, f64); 6] = [
    ("year", 365.0 * DAY),
    ("month", 30.0 * DAY),
    ("week", 7.0 * DAY),
    ("day", DAY),
    ("hour", HOUR),
    ("minute", MINUTE),
];

/// How long ago something was; the exact time on hover.
#[component]
pub(super) fn TimeAgo(
    /// When it was.
    at: Timestamp,
    /// The time now.
    now: Signal<f64>,
    /// The texts; their language is that of the time.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let exact = move || words.with(|words| exact_time(words.locale(), milliseconds(at)));
    let ago = move || words.with(|words| time_ago(words, at, now.get()));
    view! {
        <time class="time" part="time" datetime=at.to_iso() title=reactive(exact)>
            {reactive(ago)}
        </time>
    }
}

/// How long before `now` it was, in words.
pub(super) fn time_ago(words: &Words, at: Timestamp, now: f64) -> String {
    let (amount, unit) = distance(now - milliseconds(at));
    relative_time(words.locale(), -amount, unit)
}

/// The time now, renewed every minute while `running`.
pub(super) fn clock(running: Signal<bool>) -> Signal<f64> {
    let now = RwSignal::new(js_sys::Date::now());
    Effect::new(move |_| {
        if running.get() {
            now.set(js_sys::Date::now());
            let tick = move || now.set(js_sys::Date::now());
            let minute = std::time::Duration::from_secs(60);
            if let Ok(timer) = set_interval_with_handle(tick, minute) {
                on_cleanup(move || timer.clear());
            }
        }
    });
    now.into()
}

/// A moment that lies ahead, by a clock that goes wrong, is now.
fn distance(ms: f64) -> (f64, &'static str) {
    let unit = UNITS.iter().find(|(_, length)| ms >= *length);
    unit.map_or((0.0, "second"), |(unit, length)| {
        ((ms / length).floor(), *unit)
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a date has far fewer than 2^53 milliseconds"
)]
fn milliseconds(at: Timestamp) -> f64 {
    at.0 as f64
}

#[cfg(test)]
mod tests {
    use super::{DAY, HOUR, MINUTE, distance};

    #[test]
    fn the_longest_unit_that_fits_counts() {
        assert_eq!(distance(59_999.0), (0.0, "second"));
        assert_eq!(distance(MINUTE), (1.0, "minute"));
        assert_eq!(distance(3.9 * HOUR), (3.0, "hour"));
        assert_eq!(distance(6.0 * DAY), (6.0, "day"));
        assert_eq!(distance(29.0 * DAY), (4.0, "week"));
        assert_eq!(distance(364.0 * DAY), (12.0, "month"));
        assert_eq!(distance(800.0 * DAY), (2.0, "year"));
    }

    #[test]
    fn what_lies_ahead_is_now() {
        assert_eq!(distance(-HOUR), (0.0, "second"));
    }
}
