//! Lists that come in pages: what is loaded stays, what is gone goes, and the count is the
//! platform's.

mod support;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{Event, RequestState, Status};
use connection_bell::model::{Action, ConnectionStatus, Page, PageRequest, PendingRequest};
use support::{Bench, PAGE_SIZE, PAGED, WHOLE, error, pending};

#[test]
fn shows_one_page_and_counts_all() {
    let bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(bench.senders(), [1, 2, 3]);
    let shown = bench.snapshot();
    assert_eq!(
        (shown.count, shown.more, shown.loading_more),
        (7, true, false)
    );
}

#[test]
fn loads_what_follows() {
    let senders = [1, 2, 3, 4, 5, 6, 7];
    let mut bench = Bench::showing(PAGED, &senders);
    bench.on(Event::LoadMore);
    assert!(bench.snapshot().loading_more);
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), [(2, PAGE_SIZE + 1)], "once, and one again");
    bench.answer(&senders);
    assert_eq!(bench.senders(), [1, 2, 3, 4, 5, 6]);
    assert!(!bench.snapshot().loading_more);
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), [(5, PAGE_SIZE + 1)]);
    bench.answer(&senders);
    assert_eq!(bench.senders(), senders);
    assert!(!bench.snapshot().more);
    assert!(bench.arrivals().is_empty());

    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), []);
}

#[test]
fn a_whole_list_has_no_more() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3, 4, 5]);
    assert!(!bench.snapshot().more);
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), []);
}

#[test]
fn loads_nothing_without_network() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4]);
    bench.on(Event::Online(false));
    bench.on(Event::LoadMore);
    assert!(!bench.snapshot().loading_more);
    assert_eq!(bench.parts(), []);
}

#[test]
fn a_page_that_fails_can_be_asked_for_again() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4]);
    bench.on(Event::LoadMore);
    bench.fail(error(ErrorCode::Server));
    let shown = bench.snapshot();
    assert_eq!((shown.status, shown.loading_more), (Status::Stale, false));
    assert_eq!(bench.senders(), [1, 2, 3]);
    bench.on(Event::LoadMore);
    bench.answer(&[1, 2, 3, 4]);
    assert_eq!(bench.senders(), [1, 2, 3, 4]);
}

#[test]
fn a_poll_keeps_the_pages_that_were_loaded() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
    bench.until_poll();
    assert_eq!(bench.parts(), [(0, PAGE_SIZE)]);
    bench.answer(&[9, 8, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(bench.senders(), [9, 8, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(bench.snapshot().count, 9);
    assert!(!bench.snapshot().more);
    assert_eq!(bench.arrivals(), [9, 8]);
}

#[test]
fn a_poll_takes_out_what_is_gone_from_its_page() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.answer(&[1, 3, 4, 5]);
    assert_eq!(bench.senders(), [1, 3, 4, 5]);
    assert_eq!(bench.snapshot().count, 4);
}

#[test]
fn a_list_that_shrank_to_a_page_is_that_page() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.answer(&[2, 5]);
    assert_eq!(bench.senders(), [2, 5]);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (2, false));
}

#[test]
fn the_count_agrees_with_a_list_that_is_all_there() {
    // The platform counts two that were rejected and does not list them.
    let part = |items: &[u64], next: Option<u32>| -> Result<Page<PendingRequest>, Error> {
        Ok(Page {
            items: items.iter().copied().map(pending).collect(),
            total: Some(6),
            next: next.map(|offset| PageRequest { limit: 3, offset }),
        })
    };
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Listen);
    bench.answer_list(|_| part(&[1, 2, 3], Some(3)));
    assert_eq!(bench.snapshot().count, 6);
    bench.on(Event::LoadMore);
    bench.answer_list(|_| part(&[3, 4], None));
    assert_eq!(bench.senders(), [1, 2, 3, 4]);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (4, false));
    bench.until_poll();
    bench.answer_list(|_| part(&[1, 2, 3], Some(3)));
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (4, false));
    assert_eq!(bench.parts(), []);
}

#[test]
fn the_count_is_right_after_the_list_moved_while_its_end_was_loaded() {
    let withdrawn = [3, 6, 8];
    let withdrawn_and_arrived = [5, 3, 6, 8];
    for meanwhile in [&withdrawn[..], &withdrawn_and_arrived] {
        let mut bench = Bench::showing(PAGED, &[3, 6, 8, 4]);
        bench.on(Event::LoadMore);
        bench.answer(meanwhile);
        for person in [3, 6, 8] {
            bench.click(Action::Accept, person);
            bench.settle(Ok(ConnectionStatus::Connected));
        }
        bench.wait(6_000);
        bench.until_poll();
        bench.answer(&[2, 1, 5, 4]);
        assert_eq!(bench.senders(), [2, 1, 5]);
        assert_eq!((bench.snapshot().count, bench.snapshot().more), (4, true));
    }
}

#[test]
fn a_page_older_than_the_list_is_left_out() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6]);
    bench.on(Event::LoadMore);
    let late = bench.calls.remove(0);
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[1, 2, 3, 5, 6]);
    bench.calls.push(late);
    bench.answer(&[1, 2, 3, 4, 5, 6]);
    assert_eq!(bench.senders(), [1, 2, 3]);
    assert!(bench.snapshot().loading_more, "it is asked for again");
    bench.answer(&[1, 2, 3, 5, 6]);
    assert_eq!(bench.senders(), [1, 2, 3, 5, 6]);
}

#[test]
fn an_answer_on_a_later_page_is_not_brought_back_by_a_poll() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    bench.click(Action::Accept, 5);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[1, 2, 3, 4]);
    assert_eq!(bench.rows()[4], (5, RequestState::Accepted));
    assert_eq!(bench.snapshot().count, 4);
    bench.wait(6_000);
    assert_eq!(bench.senders(), [1, 2, 3, 4]);
    assert_eq!(bench.snapshot().count, 4);
}

#[test]
fn a_later_page_does_not_bring_an_answer_back() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6, 7]);
    bench.click(Action::Accept, 2);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.wait(1);
    bench.on(Event::LoadMore);
    bench.answer(&[1, 3, 4, 5, 6, 7]);
    assert_eq!(bench.rows()[1], (2, RequestState::Accepted));
    bench.wait(6_000);
    assert!(!bench.senders().contains(&2));
    assert_eq!(bench.snapshot().count, 6);
}

#[test]
fn goes_on_behind_what_was_answered_meanwhile() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6]);
    bench.on(Event::Refresh);
    bench.wait(1);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.answer(&[1, 2, 3, 4, 5, 6]);
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), [(1, PAGE_SIZE + 1)]);
    bench.answer(&[2, 3, 4, 5, 6]);
    bench.wait(6_000);
    assert_eq!(bench.senders(), [2, 3, 4, 5, 6]);
    assert_eq!(bench.snapshot().count, 5);
}

#[test]
fn a_message_on_a_later_page_outlasts_a_poll() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    bench.click(Action::Accept, 5);
    bench.settle(Err(error(ErrorCode::Server)));
    bench.until_poll();
    bench.answer(&[1, 2, 3, 4, 5]);
    assert_eq!(bench.rows()[4], (5, RequestState::Failed));
}

#[test]
fn goes_on_where_the_platform_says() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Listen);
    // Of three listed requests, two were rejected and are left out.
    bench.answer_list(|_| {
        Ok(Page {
            items: vec![pending(1)],
            total: Some(5),
            next: Some(PageRequest {
                limit: 3,
                offset: 3,
            }),
        })
    });
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), [(2, 4)]);
}
