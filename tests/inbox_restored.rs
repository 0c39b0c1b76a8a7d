//! The number that the page before knew: shown at once, and asked for again when it is old.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Status, Trouble};
use connection_bell::model::Instant;
use support::{Bench, INTERVAL_MS, WHOLE, error, pending_of};

/// A page that follows one which asked `ago` milliseconds before.
fn following(ago: i64) -> Bench {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Restored {
        count: 5,
        at: Instant(bench.now.0 - ago),
    });
    bench.on(Event::Listen);
    bench
}

#[test]
fn shows_the_number_at_once_and_asks_when_it_is_old() {
    let mut bench = following(10_000);
    let shown = bench.snapshot();
    assert_eq!((shown.status, shown.count), (Status::Loading, 5));
    assert_eq!(bench.counts(), [(0, 5)]);
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS - 10_000));
    bench.answer(&[1, 2]);
    let shown = bench.snapshot();
    assert_eq!((shown.status, shown.count), (Status::Ready, 2));
    assert!(bench.arrivals().is_empty());
}

#[test]
fn an_old_number_is_shown_and_asked_for_at_once() {
    let bench = following(INTERVAL_MS + 5_000);
    assert_eq!(bench.snapshot().count, 5);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn who_looks_at_the_list_gets_it_at_once() {
    let mut bench = following(1_000);
    bench.on(Event::Look);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1]);
    bench.on(Event::Look);
    assert_eq!(bench.polls(), [], "it is there");

    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Restored {
        count: 5,
        at: bench.now,
    });
    bench.on(Event::Look);
    bench.on(Event::Listen);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn a_tab_that_does_not_lead_waits_a_moment_for_the_others() {
    let looking = || {
        let mut bench = Bench::new(WHOLE);
        bench.on(Event::Lead(false));
        bench.on(Event::Listen);
        bench.on(Event::Look);
        bench
    };
    let mut bench = looking();
    assert_eq!(bench.until_poll(), Some(1_000), "nobody told");

    let mut bench = looking();
    bench.wait(500);
    bench.on(Event::ListedElsewhere {
        asked_at: Instant(bench.now.0 - 8_000),
        received_at: Instant(bench.now.0 - 8_000),
        result: Ok(pending_of(&[1])),
    });
    bench.wait(INTERVAL_MS);
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.senders(), [1]);
}

#[test]
fn a_number_is_no_news_to_who_has_a_list() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.on(Event::Restored {
        count: 5,
        at: bench.now,
    });
    assert_eq!(bench.snapshot().count, 2);
}

#[test]
fn a_number_from_the_future_is_none() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Restored {
        count: 5,
        at: Instant(bench.now.0 + 60_000),
    });
    bench.on(Event::Listen);
    assert_eq!(bench.snapshot().count, 0);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn a_failure_keeps_the_number() {
    let mut bench = following(INTERVAL_MS);
    bench.fail(error(ErrorCode::Server));
    let shown = bench.snapshot();
    assert_eq!((shown.status, shown.count), (Status::Failed, 5));
}

#[test]
fn twenty_pages_in_a_minute_ask_two_or_three_times() {
    let mut known: Option<(u64, Instant)> = None;
    let mut polls = 0;
    for page in 0..20 {
        let mut bench = Bench::new(WHOLE);
        bench.now.0 += page * 3_000;
        if let Some((count, at)) = known {
            bench.on(Event::Restored { count, at });
        }
        bench.on(Event::Listen);
        bench.wait(1_000);
        if !bench.polls().is_empty() {
            polls += 1;
            bench.answer(&[1, 2]);
            known = Some((2, bench.now));
        }
        assert_eq!(bench.snapshot().count, 2);
    }
    assert!((2..=3).contains(&polls), "{polls}");
}

/// A page that follows one which found the platform in trouble.
fn warned(trouble: Trouble) -> Bench {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Warned(trouble));
    bench.on(Event::Listen);
    bench
}

#[test]
fn a_page_goes_on_from_the_trouble_that_the_one_before_it_met() {
    let mut before = Bench::new(WHOLE);
    before.chance = 0.5;
    before.on(Event::Listen);
    before.fail(error(ErrorCode::Server));
    let first = before.trouble();
    assert_eq!(first.failures, 1);

    let mut page = warned(first);
    page.chance = 0.5;
    assert_eq!(page.until_poll(), Some(2_500));
    page.fail(error(ErrorCode::Server));
    assert_eq!(page.until_poll(), Some(5_000));
    page.answer(&[1]);
    assert_eq!(page.inbox.trouble(), None);
}

#[test]
fn a_tab_that_begins_to_lead_does_not_hurry_a_platform_in_trouble() {
    let mut before = Bench::new(WHOLE);
    before.on(Event::Listen);
    before.fail(error(ErrorCode::Server));
    let mut page = warned(before.trouble());
    page.on(Event::Lead(false));
    page.on(Event::Lead(true));
    assert_eq!(page.polls(), []);
    page.on(Event::Refresh);
    assert_eq!(page.polls().len(), 1);
}

#[test]
fn whoever_is_signed_out_leaves_no_trouble_behind() {
    let mut before = Bench::new(WHOLE);
    before.on(Event::Listen);
    before.fail(error(ErrorCode::Unauthorized));
    assert_eq!(before.snapshot().status, Status::SignedOut);
    assert_eq!(before.inbox.trouble(), None);
}

#[test]
fn no_trouble_lasts_for_ever_whatever_the_clock_said() {
    let never = Instant(i64::MAX);
    let mut page = warned(Trouble {
        failures: u32::MAX,
        forbidden_until: never,
        quiet_until: never,
        retry_at: never,
    });
    assert!(page.until_poll().is_some_and(|wait| wait <= 65 * 60_000));
}
