//! The list on screen: outcomes, places, arrivals, and rows that stay the same ones.

mod support;

use std::sync::Arc;

use connection_bell::inbox::{Event, RequestState};
use connection_bell::model::{Action, ConnectionStatus, Page, PersonId};
use support::{Bench, DECLINE_WAITS_MS, PAGED, WHOLE, pending};

use RequestState::{Accepted, Accepting, Declined, Pending};

#[test]
fn an_outcome_is_shown_for_six_seconds() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.wait(20_000);
    assert_eq!(
        bench.rows()[0],
        (1, Accepting),
        "until the platform answered"
    );
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.wait(5_999);
    assert_eq!(bench.rows()[0], (1, Accepted));
    bench.wait(1);
    assert_eq!(bench.rows(), [(2, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn an_outcome_can_be_put_away() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.decline(1);
    bench.settle(Ok(ConnectionStatus::None));
    bench.on(Event::Dismiss(PersonId(1)));
    assert_eq!(bench.rows(), [(2, Pending)]);
    bench.until_poll();
    bench.answer(&[2]);
    assert_eq!(bench.rows(), [(2, Pending)]);
}

#[test]
fn an_outcome_keeps_its_place() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3, 4]);
    bench.click(Action::Decline, 4);
    bench.click(Action::Accept, 2);
    bench.wait(DECLINE_WAITS_MS);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.settle(Ok(ConnectionStatus::None));
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[9, 1, 3]);
    let expected = [
        (9, Pending),
        (1, Pending),
        (2, Accepted),
        (3, Pending),
        (4, Declined),
    ];
    assert_eq!(bench.rows(), expected);
}

#[test]
fn outcomes_that_stand_together_keep_their_order() {
    let mut bench = Bench::showing(WHOLE, &[3, 2, 1]);
    for person in [2, 3, 1] {
        bench.click(Action::Accept, person);
        bench.settle(Ok(ConnectionStatus::Connected));
    }
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[]);
    assert_eq!(bench.senders(), [3, 2, 1]);
}

#[test]
fn arrivals_are_told_once() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.answer(&[2, 1]);
    assert!(bench.arrivals().is_empty(), "the first list is no news");
    for (senders, arrived) in [
        (vec![2, 1], vec![]),
        (vec![4, 3, 2, 1], vec![4, 3]),
        (vec![4, 3, 2, 1], vec![]),
        (vec![4, 2, 1, 5], vec![5]),
        (vec![], vec![]),
        (vec![4, 6], vec![6]),
    ] {
        bench.until_poll();
        bench.answer(&senders);
        assert_eq!(bench.arrivals(), arrived, "{senders:?}");
    }
}

#[test]
fn who_moves_up_from_the_next_page_does_not_arrive() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.answer(&[2, 3, 4, 5]);
    assert!(bench.arrivals().is_empty());
    bench.until_poll();
    bench.answer(&[6, 2, 3, 4, 5]);
    assert_eq!(bench.arrivals(), [6]);
}

#[test]
fn a_first_empty_list_is_a_first_list() {
    let mut bench = Bench::showing(WHOLE, &[]);
    bench.until_poll();
    bench.answer(&[1]);
    assert_eq!(bench.arrivals(), [1]);
}

#[test]
fn rows_that_did_not_change_are_the_same_ones() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
    let before = bench.snapshot().clone();
    bench.until_poll();
    bench.answer(&[4, 1, 2, 3]);
    bench.click(Action::Accept, 2);
    let after = bench.snapshot();
    assert!(Arc::ptr_eq(&before.requests[0], &after.requests[1]));
    assert!(!Arc::ptr_eq(&before.requests[1], &after.requests[2]));
    assert!(Arc::ptr_eq(&before.requests[2], &after.requests[3]));
}

#[test]
fn a_changed_row_is_another_one() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.answer_list(|_| {
        let mut request = pending(1);
        request.person.name = "New Name".to_owned();
        Ok(Page::whole(vec![request]))
    });
    assert_eq!(bench.snapshot().requests[0].person.name, "New Name");
}

#[test]
fn a_request_listed_twice_is_one_row() {
    for can in [WHOLE, PAGED] {
        let mut bench = Bench::new(can);
        bench.on(Event::Listen);
        bench.answer_list(|_| Ok(support::pending_of(&[1, 2, 1, 1])));
        assert_eq!(bench.senders(), [1, 2]);
        assert_eq!(bench.snapshot().count, 2);
    }
}

#[test]
fn the_count_is_told_when_it_changes() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.answer(&[1, 2]);
    bench.until_poll();
    bench.answer(&[3, 1]);
    bench.until_poll();
    bench.answer(&[]);
    assert_eq!(bench.counts(), [(0, 2), (2, 0)]);
}
