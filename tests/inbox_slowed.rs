//! A platform that wants to be left alone is left alone by the whole client, not by one call.

mod support;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{Effect, Event, RequestState};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, INTERVAL_MS, PAGED, WHOLE, error};

fn busy(wait_ms: Option<u64>) -> Error {
    Error {
        retry_after_ms: wait_ms,
        ..error(ErrorCode::RateLimited)
    }
}

fn unavailable() -> Error {
    Error {
        status: Some(503),
        ..error(ErrorCode::Server)
    }
}

fn watching(bench: &mut Bench, person: u64) {
    bench.on(Event::Watch(PersonId(person)));
    bench.on(Event::Gathered);
}

/// How long it takes until anything is asked.
fn until_asked(bench: &mut Bench) -> i64 {
    let waited = bench.wait_until(|bench| !bench.calls.is_empty());
    waited.unwrap_or(i64::MAX)
}

#[test]
fn a_poll_that_is_refused_slows_statuses_and_pages_too() {
    for (error, wait) in [
        (busy(None), 2_500),
        (unavailable(), 2_500),
        (busy(Some(20_000)), 30_000),
    ] {
        let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
        bench.until_poll();
        bench.fail(error);
        watching(&mut bench, 9);
        bench.on(Event::LoadMore);
        assert_eq!(bench.calls, []);
        assert_eq!(until_asked(&mut bench), wait);
    }
}

#[test]
fn a_common_failure_of_the_list_slows_the_list_alone() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Server));
    watching(&mut bench, 9);
    assert_eq!(bench.asked_statuses(), [[9]]);
}

#[test]
fn refused_statuses_slow_the_poll() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.wait(INTERVAL_MS - 1_000);
    watching(&mut bench, 9);
    bench.answer_statuses(Err(busy(Some(40_000))));
    assert_eq!(bench.until_poll(), Some(55_000));
}

#[test]
fn a_refused_action_slows_the_poll() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.wait(INTERVAL_MS - 1_000);
    bench.click(Action::Accept, 1);
    bench.settle(Err(busy(Some(40_000))));
    assert_eq!(bench.rows(), [(1, RequestState::Failed)]);
    assert_eq!(bench.until_poll(), Some(55_000));
}

#[test]
fn a_click_is_sent_unless_the_platform_named_a_time() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(busy(None));
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);

    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(busy(Some(40_000)));
    bench.wait(10_000);
    let (click, effects) = bench.click(Action::Accept, 1);
    let refused = effects.iter().find_map(|effect| match effect {
        Effect::Settle {
            id,
            result: Err(error),
        } => Some((*id, error.code, error.retry_after_ms)),
        _ => None,
    });
    assert_eq!(refused, Some((click, ErrorCode::RateLimited, Some(30_000))));
    assert_eq!(bench.rows(), [(1, RequestState::Failed)], "with a retry");
    assert_eq!(bench.sent(), []);
    bench.wait(30_000);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn clicking_again_and_again_does_not_make_it_longer() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(busy(Some(40_000)));
    for _ in 0..20 {
        bench.click(Action::Accept, 1);
        bench.on(Event::Refresh);
    }
    assert_eq!(bench.until_poll(), Some(40_000));
}

#[test]
fn a_question_about_an_action_in_doubt_waits_too() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.until_poll();
    bench.fail(busy(None));
    bench.click(Action::Accept, 1);
    assert_eq!(bench.rows(), [(1, RequestState::Accepting)]);
    assert!(bench.asked_statuses().is_empty());
    assert_eq!(until_asked(&mut bench), 2_500);
    assert_eq!(bench.asked_statuses(), [[1]]);
}

#[test]
fn many_that_were_told_the_same_time_come_back_one_by_one() {
    let wait = |chance: f64| {
        let mut bench = Bench::showing(WHOLE, &[1]);
        bench.until_poll();
        bench.chance = chance;
        bench.fail(busy(Some(600_000)));
        bench.until_poll()
    };
    let waits = [wait(0.0), wait(0.5), wait(0.999)].map(Option::unwrap_or_default);
    assert_eq!(waits, [600_000, 615_000, 629_970]);
}

#[test]
fn after_a_recovery_what_waited_does_not_come_all_at_once() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(unavailable());
    bench.until_poll();
    watching(&mut bench, 9);
    bench
        .calls
        .retain(|call| matches!(call.what, Effect::List { .. }));
    bench.answer(&[1]);
    watching(&mut bench, 8);
    assert!(bench.asked_statuses().is_empty());
    assert_eq!(until_asked(&mut bench), 1_500);
    bench.answer_statuses(Ok(vec![(8, ConnectionStatus::None)]));
    assert_eq!(
        bench.until_poll(),
        Some(INTERVAL_MS - 1_500),
        "the interval holds"
    );
}

#[test]
fn who_is_back_in_a_crowd_waits_for_a_moment_of_their_own() {
    for (chance, wait) in [(0.0, 0), (0.5, 1_500), (0.999, 2_997)] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        bench.on(Event::Online(false));
        bench.wait(INTERVAL_MS);
        bench.chance = chance;
        bench.on(Event::Online(true));
        assert_eq!(until_asked(&mut bench), wait);
    }
}

#[test]
fn a_focus_in_the_middle_of_trouble_does_not_ask_again_at_once() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.chance = 0.999;
    for _ in 0..6 {
        bench.fail(error(ErrorCode::Server));
        bench.until_poll();
    }
    bench.fail(error(ErrorCode::Server));
    for _ in 0..20 {
        bench.wait(1_000);
        bench.on(Event::Visible(true));
    }
    assert_eq!(bench.polls(), [], "the last try is young");
    bench.wait(INTERVAL_MS);
    bench.on(Event::Visible(true));
    assert_eq!(bench.until_poll(), Some(2_997), "but not for ever");
}

#[test]
fn what_is_not_allowed_or_not_understood_is_no_loop() {
    for code in [ErrorCode::Forbidden, ErrorCode::Malformed] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        bench.chance = 0.999;
        let start = bench.now;
        let mut asked = 0;
        while bench.now.0 < start.0 + 3_600_000 {
            bench.until_poll();
            bench.fail(error(code));
            asked += 1;
        }
        assert!(asked < 25, "{asked} times in an hour");
    }
}
