//! The tab that polls for all may hang: whoever hears nothing for too long asks by itself.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::Event;
use support::{Bench, INTERVAL_MS, WHOLE, error};

#[test]
fn a_tab_that_is_told_nothing_for_two_or_three_intervals_asks_by_itself() {
    for (chance, intervals) in [(0.0, 2), (0.5, 2), (0.999, 2), (1.0, 3)] {
        let mut bench = Bench::following(&[1]);
        bench.chance = chance;
        bench.wait(1);
        bench.hears_list(0, &[1]);
        let waited = bench.until_poll().expect("it asks");
        assert_eq!(waited / INTERVAL_MS, intervals, "{waited} ms at {chance}");
        bench.answer(&[1, 2]);
        assert_eq!(bench.senders(), [1, 2]);
        assert_eq!(
            bench.until_poll().expect("it asks again") / INTERVAL_MS,
            intervals
        );
    }
}

#[test]
fn a_tab_that_knows_nothing_waits_some_seconds_for_a_first_word() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Lead(false));
    bench.on(Event::Listen);
    let waited = bench.until_poll().expect("it asks");
    assert!((5_000..10_000).contains(&waited), "{waited} ms");
}

#[test]
fn a_silent_tab_in_trouble_is_given_its_time() {
    let mut bench = Bench::following(&[1]);
    bench.wait(1);
    let mut busy = error(ErrorCode::RateLimited);
    busy.retry_after_ms = Some(600_000);
    bench.on(Event::ListedElsewhere {
        asked_at: bench.now,
        received_at: bench.now,
        result: Err(busy),
    });
    let waited = bench.until_poll().expect("it asks");
    assert!(waited > 600_000 + 2 * INTERVAL_MS, "{waited} ms");
}
