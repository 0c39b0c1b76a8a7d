//! When the inbox asks, and when it leaves the platform in peace.

mod support;

use connection_bell::inbox::{Effect, Event, Pace, Status};
use connection_bell::model::{Instant, PageRequest};
use support::{Bench, INTERVAL_MS, PAGE_SIZE, PAGED, WHOLE};

#[test]
fn asks_nothing_until_somebody_listens() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Visible(true));
    bench.on(Event::Online(true));
    bench.on(Event::Refresh);
    assert_eq!((bench.calls.len(), bench.wake_at), (0, None));
    bench.on(Event::Listen);
    assert_eq!(bench.polls(), [PageRequest::first(PAGE_SIZE)]);
    assert_eq!(bench.snapshot().status, Status::Loading);
}

#[test]
fn has_one_poll_under_way_at_most() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Listen);
    for event in [
        Event::Refresh,
        Event::Listen,
        Event::Woke,
        Event::Visible(false),
        Event::Visible(true),
        Event::Online(false),
        Event::Online(true),
        Event::Refresh,
    ] {
        bench.on(event);
        bench.wait(10 * INTERVAL_MS);
        assert_eq!(bench.polls().len(), 1);
    }
}

#[test]
fn asks_again_when_the_answer_on_its_way_is_of_before_the_wish() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.on(Event::Refresh);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1, 2]);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1]);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
}

#[test]
fn counts_the_interval_from_the_answer_with_a_tenth_of_jitter() {
    for (chance, interval) in [
        (0.0, 27_000),
        (0.25, 28_500),
        (0.5, 30_000),
        (0.999, 32_994),
    ] {
        let mut bench = Bench::new(WHOLE);
        bench.on(Event::Listen);
        bench.wait(8_000);
        bench.chance = chance;
        bench.answer(&[1]);
        assert_eq!(bench.until_poll(), Some(interval));
    }
}

#[test]
fn asks_to_be_woken_once() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let wakes = |effects: &[Effect]| {
        effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Wake(_) | Effect::Sleep))
            .count()
    };
    bench.wait(1_000);
    assert_eq!(wakes(&bench.on(Event::Visible(true))), 0);
    assert_eq!(wakes(&bench.on(Event::Listen)), 0);
    // A timer that fires too early is set again.
    assert_eq!(wakes(&bench.on(Event::Woke)), 1);
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS - 1_000));
}

#[test]
fn rests_while_the_page_is_hidden() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.wait(10_000);
    bench.on(Event::Visible(false));
    assert_eq!(bench.wake_at, None);
    bench.wait(5 * INTERVAL_MS);
    assert_eq!(bench.polls(), []);
    bench.on(Event::Visible(true));
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn a_short_absence_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.wait(10_000);
    bench.on(Event::Visible(false));
    bench.wait(10_000);
    bench.on(Event::Visible(true));
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.until_poll(), Some(10_000));
}

#[test]
fn may_ask_slowly_in_the_background() {
    let pace = Pace {
        background_ms: Some(300_000),
        ..Pace::default()
    };
    let mut bench = Bench::with_pace(WHOLE, pace);
    bench.on(Event::Listen);
    bench.on(Event::Visible(false));
    bench.answer(&[1]);
    assert_eq!(bench.until_poll(), Some(300_000));
    bench.answer(&[1]);

    bench.wait(10_000);
    bench.on(Event::Visible(true));
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS - 10_000));
}

#[test]
fn rests_without_network() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.on(Event::Online(false));
    assert_eq!(bench.wake_at, None);
    assert!(bench.snapshot().offline);
    assert_eq!(bench.snapshot().status, Status::Stale);
    assert_eq!(bench.snapshot().count, 2);
    bench.wait(INTERVAL_MS);
    bench.on(Event::Refresh);
    assert_eq!(bench.polls(), []);

    bench.on(Event::Online(true));
    assert_eq!(bench.until_poll(), Some(1_500), "others are back too");
    bench.answer(&[1, 2]);
    assert!(!bench.snapshot().offline);
    assert_eq!(bench.snapshot().status, Status::Ready);
}

#[test]
fn comes_back_when_all_of_it_came_back() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.on(Event::Online(false));
    bench.on(Event::Visible(false));
    bench.wait(INTERVAL_MS);
    bench.on(Event::Visible(true));
    assert_eq!(bench.polls(), []);
    bench.on(Event::Online(true));
    assert_eq!(bench.until_poll(), Some(1_500));
}

#[test]
fn starts_without_network() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Online(false));
    bench.on(Event::Listen);
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.snapshot().status, Status::Failed);
    bench.on(Event::Online(true));
    assert_eq!(bench.until_poll(), Some(1_500));
}

#[test]
fn rests_when_the_last_bell_is_gone() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.on(Event::Listen);
    bench.on(Event::Unlisten);
    assert!(bench.wake_at.is_some());
    bench.on(Event::Unlisten);
    assert_eq!(bench.wake_at, None);
    bench.on(Event::Unlisten);

    bench.wait(1_000);
    bench.on(Event::Listen);
    assert_eq!(bench.polls(), [], "the list is young");
    bench.on(Event::Unlisten);
    bench.wait(INTERVAL_MS);
    bench.on(Event::Listen);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn asks_at_once_when_somebody_wishes_it() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.wait(1);
    bench.on(Event::Refresh);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1]);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
}

#[test]
fn says_when_the_list_was_right() {
    let mut bench = Bench::new(WHOLE);
    assert_eq!(bench.snapshot().updated_at, None);
    bench.on(Event::Listen);
    bench.wait(40);
    bench.answer(&[1]);
    let first = Some(bench.now);
    assert_eq!(bench.snapshot().updated_at, first);
    bench.until_poll();
    bench.fail(support::error(connection_bell::call::ErrorCode::Server));
    assert_eq!(bench.snapshot().updated_at, first);
    assert_ne!(first, Some(Instant(0)));
}

#[test]
fn asks_as_often_as_the_most_eager_bell() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let pace = |interval_ms| Pace {
        interval_ms,
        background_ms: None,
    };
    bench.on(Event::Hasten(pace(10_000)));
    bench.on(Event::Hasten(pace(60_000)));
    bench.until_poll();
    bench.answer(&[1]);
    assert_eq!(bench.until_poll(), Some(10_000));
}
