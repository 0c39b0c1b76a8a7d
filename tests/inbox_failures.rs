//! What a failure changes: how long the inbox waits, never what is on the list.

mod support;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{Event, Notice, Status};
use support::{Bench, INTERVAL_MS, WHOLE, error};

const HOUR_MS: i64 = 3_600_000;

fn retry_after(code: ErrorCode, ms: u64) -> Error {
    Error {
        retry_after_ms: Some(ms),
        ..error(code)
    }
}

#[test]
fn waits_twice_as_long_after_each_failure() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.chance = 0.999_999;
    bench.until_poll();
    for expected in [
        5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000,
    ] {
        bench.fail(error(ErrorCode::Server));
        let waited = bench.until_poll().unwrap();
        assert!((expected - 1..=expected).contains(&waited), "{waited}");
    }
    for _ in 0..100 {
        bench.fail(error(ErrorCode::Network));
        bench.until_poll();
    }
    bench.chance = 0.5;
    bench.answer(&[1]);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
    bench.fail(error(ErrorCode::Timeout));
    assert_eq!(bench.until_poll(), Some(2_500), "it starts over");
}

#[test]
fn no_two_bells_come_back_at_the_same_time() {
    let wait = |chance: f64| {
        let mut bench = Bench::new(WHOLE);
        bench.on(Event::Listen);
        for _ in 0..3 {
            bench.chance = chance;
            bench.fail(error(ErrorCode::Server));
            bench.until_poll();
        }
        bench.fail(error(ErrorCode::Server));
        bench.until_poll().unwrap()
    };
    assert_eq!([wait(0.0), wait(0.25), wait(0.75)], [1_000, 10_000, 30_000]);
}

#[test]
fn waits_at_least_as_long_as_the_platform_asks() {
    for (asked, expected) in [
        (120_000, 135_000),
        (10_000, 15_000),
        (1, 2_500),
        (HOUR_MS as u64, HOUR_MS + 15_000),
        (u64::MAX, HOUR_MS + 15_000),
    ] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        bench.until_poll();
        bench.fail(retry_after(ErrorCode::RateLimited, asked));
        assert_eq!(bench.until_poll(), Some(expected));
    }
}

#[test]
fn coming_back_does_not_shorten_what_the_platform_asked_for() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(retry_after(ErrorCode::Server, 600_000));
    bench.wait(60_000);
    bench.on(Event::Visible(false));
    bench.on(Event::Visible(true));
    bench.on(Event::Online(false));
    bench.on(Event::Online(true));
    assert_eq!(bench.until_poll(), Some(555_000));
}

#[test]
fn a_persons_wish_shortens_what_the_bell_waits_by_itself() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Server));
    bench.on(Event::Refresh);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn a_persons_wish_does_not_shorten_what_the_platform_asked_for() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(retry_after(ErrorCode::Server, 600_000));
    bench.on(Event::Refresh);
    assert_eq!(bench.until_poll(), Some(600_000));
}

#[test]
fn keeps_the_last_good_list() {
    for code in [
        ErrorCode::Network,
        ErrorCode::Server,
        ErrorCode::Malformed,
        ErrorCode::Forbidden,
        ErrorCode::RateLimited,
    ] {
        let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
        bench.until_poll();
        bench.fail(error(code));
        let shown = bench.snapshot();
        assert_eq!((shown.status, shown.count), (Status::Stale, 3));
        assert_eq!(shown.error.as_ref().map(|error| error.code), Some(code));
        assert_eq!(bench.senders(), [1, 2, 3]);
        assert_eq!(bench.counts(), []);
        assert!(matches!(&bench.told[..], [Notice::Failed(_)]));

        bench.until_poll();
        assert_eq!(bench.snapshot().status, Status::Stale);
        bench.answer(&[3]);
        let shown = bench.snapshot();
        assert_eq!((shown.status, shown.count), (Status::Ready, 1));
        assert_eq!(shown.error, None);
    }
}

#[test]
fn without_any_list_a_failure_is_no_empty_list() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.fail(error(ErrorCode::Server));
    assert_eq!(bench.snapshot().status, Status::Failed);
    assert_eq!(bench.counts(), []);
    bench.until_poll();
    assert_eq!(bench.snapshot().status, Status::Failed);
    bench.answer(&[]);
    assert_eq!(bench.snapshot().status, Status::Ready);
}
