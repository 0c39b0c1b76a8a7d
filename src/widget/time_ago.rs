use gloo_timers::callback::Interval;

use super::dom::{Keyed, View, element};
use super::reactive::{Scene, follow};
use super::scene::{BellScene, RowScene};
use super::words::{Words, exact_time, relative_time};
use crate::model::Timestamp;

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

/// How long ago a request was sent; the exact time on hover.
pub(super) fn time_since(scene: &RowScene) -> Keyed {
    scene.part(|scene| sent_at(scene).map(Timestamp::to_iso), time)
}

fn time(scene: &RowScene, iso: &str) -> View {
    element(
        "time",
        &[("class", "time"), ("part", "time"), ("datetime", iso)],
    )
    .attribute("title", scene.value(exact))
    .child(scene.text(ago))
}

fn sent_at(scene: &RowScene) -> Option<Timestamp> {
    scene.request.with(|request| request.sent_at)
}

fn exact(scene: &RowScene) -> Option<String> {
    let at = milliseconds(sent_at(scene)?);
    let words = &scene.bell.setting.words;
    Some(words.with(|words| exact_time(words.locale(), at)))
}

fn ago(scene: &RowScene) -> String {
    let (at, now) = (sent_at(scene), scene.bell.now.get());
    let words = &scene.bell.setting.words;
    at.map(|at| words.with(|words| time_ago(words, at, now)))
        .unwrap_or_default()
}

/// How long before `now` it was, in words.
pub(super) fn time_ago(words: &Words, at: Timestamp, now: f64) -> String {
    let (amount, unit) = distance(now - milliseconds(at));
    relative_time(words.locale(), -amount, unit)
}

/// The time now.
pub(super) fn now() -> f64 {
    js_sys::Date::now()
}

/// Renews the time of the scene every minute while the panel is to be seen.
pub(super) fn clock(scene: &BellScene) {
    let scene = scene.clone();
    let mut minutes = None;
    follow(move || {
        let running = scene.is_inline() || scene.open.get();
        if running == minutes.is_some() {
            return;
        }
        minutes = running.then(|| {
            scene.now.set(now());
            let time = scene.now.clone();
            Interval::new(60_000, move || time.set(now()))
        });
    });
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
pub(super) fn milliseconds(at: Timestamp) -> f64 {
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
