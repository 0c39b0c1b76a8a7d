//! Several tabs of one person: one of them polls, and all know.

mod support;

use std::sync::Arc;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Notice, RequestState, Status, TabNews};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, INTERVAL_MS, PAGED, WHOLE, error};

fn hear_failure(bench: &mut Bench, code: ErrorCode) {
    bench.on(Event::ListedElsewhere {
        asked_at: bench.now,
        received_at: bench.now,
        result: Err(error(code)),
    });
}

#[test]
fn a_tab_that_does_not_lead_polls_nothing_while_it_is_told() {
    let mut bench = Bench::following(&[1]);
    for _ in 0..10 {
        bench.wait(INTERVAL_MS);
        bench.on(Event::Visible(false));
        bench.on(Event::Visible(true));
        bench.hears_list(0, &[1]);
    }
    assert_eq!(bench.polls(), []);
}

#[test]
fn shows_what_another_tab_was_told() {
    let mut bench = Bench::following(&[1, 2]);
    assert_eq!(bench.senders(), [1, 2]);
    let shown = bench.snapshot();
    assert_eq!((shown.status, shown.count), (Status::Ready, 2));
    assert_eq!(shown.updated_at, Some(bench.now));
    bench.wait(10);
    bench.hears_list(5, &[3, 1]);
    assert_eq!(bench.senders(), [3, 1]);
    assert_eq!(bench.arrivals(), [3]);
}

#[test]
fn an_older_answer_from_elsewhere_changes_nothing() {
    let mut bench = Bench::following(&[1, 2]);
    bench.wait(100);
    let before = bench.snapshot().clone();
    bench.hears_list(100, &[7]);
    bench.hears_list(200, &[8]);
    assert_eq!(*bench.snapshot(), before);
}

#[test]
fn an_own_answer_that_another_tab_overtook_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.until_poll();
    bench.wait(10);
    bench.hears_list(5, &[2]);
    bench.answer(&[1, 2]);
    assert_eq!(bench.senders(), [2]);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS - 5));
}

#[test]
fn who_begins_to_lead_goes_on_from_the_last_answer() {
    let mut bench = Bench::following(&[1]);
    bench.wait(10_000);
    bench.on(Event::Lead(true));
    assert_eq!(bench.polls(), []);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS - 10_000));
}

#[test]
fn who_begins_to_lead_renews_an_old_answer_at_once() {
    let mut bench = Bench::following(&[1]);
    bench.wait(INTERVAL_MS + 1);
    assert_eq!(bench.polls(), []);
    bench.on(Event::Lead(true));
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn who_begins_to_lead_after_failures_waits_as_long_as_the_last_one() {
    let mut bench = Bench::following(&[1]);
    bench.wait(1);
    let mut busy = error(ErrorCode::RateLimited);
    busy.retry_after_ms = Some(60_000);
    bench.on(Event::ListedElsewhere {
        asked_at: bench.now,
        received_at: bench.now,
        result: Err(busy),
    });
    bench.wait(40_000);
    bench.on(Event::Lead(true));
    assert_eq!(bench.until_poll(), Some(35_000));
}

#[test]
fn a_failure_elsewhere_shows_as_one_here() {
    let mut bench = Bench::following(&[1]);
    bench.wait(1);
    hear_failure(&mut bench, ErrorCode::Server);
    let shown = bench.snapshot();
    assert_eq!(shown.status, Status::Stale);
    assert_eq!(
        shown.error.as_ref().map(|error| error.code),
        Some(ErrorCode::Server)
    );
    assert_eq!(shown.count, 1);
    bench.wait(1);
    bench.hears_list(0, &[1]);
    assert_eq!(bench.snapshot().status, Status::Ready);
}

#[test]
fn a_sign_out_elsewhere_is_one_here_and_is_not_told_back() {
    for news in [false, true] {
        let mut bench = Bench::following(&[1]);
        bench.wait(1);
        if news {
            bench.on(Event::Elsewhere(TabNews::SignedOut));
        } else {
            hear_failure(&mut bench, ErrorCode::Unauthorized);
        }
        assert_eq!(bench.snapshot().status, Status::SignedOut);
        assert!(bench.told.contains(&Notice::SignedOut));
        assert_eq!(bench.shared, []);
        bench.on(Event::Lead(true));
        assert_eq!(bench.until_poll(), None);

        bench.wait(1);
        bench.hears_list(0, &[1, 2]);
        assert_eq!(bench.senders(), [1], "whose list is it?");
        assert_eq!(bench.polls().len(), 1, "an answer of its own tells");
        bench.answer(&[7]);
        assert_eq!(bench.snapshot().status, Status::Ready, "signed in again");
        assert_eq!(bench.senders(), [7]);
    }
}

#[test]
fn a_sign_out_is_told_to_the_others() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Unauthorized));
    assert_eq!(bench.shared, [TabNews::SignedOut]);
    bench.on(Event::SignedIn);
    assert_eq!(bench.shared, [TabNews::SignedOut, TabNews::SignedIn]);
}

#[test]
fn a_sign_in_elsewhere_is_tried_here_once() {
    let mut bench = Bench::following(&[1]);
    bench.on(Event::Elsewhere(TabNews::SignedIn));
    assert_eq!(bench.polls(), [], "nobody was signed out");
    bench.on(Event::Elsewhere(TabNews::SignedOut));
    bench.on(Event::Elsewhere(TabNews::SignedIn));
    assert_eq!(bench.polls().len(), 1);
    bench.fail(error(ErrorCode::Unauthorized));
    assert_eq!(bench.until_poll(), None);
}

#[test]
fn a_persons_wish_is_asked_for_by_the_tab_it_is_made_in() {
    let mut bench = Bench::following(&[1]);
    bench.on(Event::Refresh);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1, 2]);
    bench.wait(2 * INTERVAL_MS);
    assert_eq!(bench.polls(), [], "and no more than that");
}

#[test]
fn an_unchanged_answer_changes_no_row() {
    for own in [true, false] {
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        let before = bench.snapshot().clone();
        let edition = bench.inbox.edition();
        bench.until_poll();
        bench.wait(5);
        if own {
            bench.answer_unchanged();
        } else {
            bench.on(Event::UnchangedElsewhere {
                asked_at: bench.now,
                received_at: bench.now,
            });
        }
        let after = bench.snapshot();
        assert_eq!(after.updated_at, Some(bench.now));
        assert_eq!(bench.inbox.edition(), edition);
        let pairs = before.requests.iter().zip(&after.requests);
        assert_eq!(pairs.clone().count(), 2);
        assert!(pairs.into_iter().all(|(old, new)| Arc::ptr_eq(old, new)));
        assert!(bench.told.is_empty());
        if own {
            assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
        }
    }
}

#[test]
fn an_unchanged_answer_clears_what_failed_before() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Server));
    bench.until_poll();
    bench.answer_unchanged();
    let shown = bench.snapshot();
    assert_eq!((shown.status, &shown.error), (Status::Ready, &None));
}

#[test]
fn an_unchanged_list_after_an_answer_is_as_good_as_a_new_one_when_it_comes_again() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer_unchanged();
    bench.answer_unchanged();
    let expected = [(1, RequestState::Pending), (2, RequestState::Pending)];
    assert_eq!(bench.rows(), expected, "the platform still lists it");
    assert_eq!(bench.snapshot().count, 2);
}

#[test]
fn an_answer_that_was_given_up_makes_no_edition() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    let edition = bench.inbox.edition();
    bench.on(Event::SignedIn);
    let signed_in = bench.inbox.edition();
    assert_ne!(edition, signed_in);
    bench.answer(&[9]);
    assert_eq!(bench.inbox.edition(), signed_in);
    bench.answer(&[9]);
    assert_ne!(bench.inbox.edition(), signed_in);
}

#[test]
fn an_answer_to_another_tab_from_before_the_sign_in_changes_nothing() {
    let mut bench = Bench::following(&[1]);
    bench.wait(10);
    bench.on(Event::SignedIn);
    bench.hears_list(5, &[7]);
    assert_eq!(bench.senders(), [1]);
}

#[test]
fn buttons_ask_along_with_what_another_tab_polls() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Lead(false));
    bench.on(Event::Listen);
    bench.on(Event::Watch(PersonId(5)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(5, ConnectionStatus::None)]));
    bench.wait(1);
    bench.hears_list(0, &[]);
    assert_eq!(bench.asked_statuses(), [[5]]);
    bench.answer_statuses(Ok(vec![(5, ConnectionStatus::None)]));

    bench.on(Event::Visible(false));
    bench.wait(INTERVAL_MS);
    bench.hears_list(0, &[]);
    assert!(bench.asked_statuses().is_empty(), "nobody sees them");
    bench.on(Event::Visible(true));
    assert_eq!(bench.asked_statuses(), [[5]]);
}
