//! Lists that come in pages: what is loaded stays, what is gone goes, and the count is the
//! platform's.

mod support;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{Event, RequestState, Status};
use connection_bell::model::{
    Action, ConnectionStatus, Page, PageRequest, PendingRequest, Timestamp,
};
use support::{Bench, PAGE_SIZE, PAGED, WHOLE, error, page, pending};

fn parts(bench: &Bench) -> Vec<(u32, u32)> {
    let lists = bench.calls.iter().filter_map(|call| match call.what {
        connection_bell::inbox::Effect::List { part, .. } => Some((part.offset, part.limit)),
        _ => None,
    });
    lists.collect()
}

/// All pages of the requests of `senders` on screen.
fn all_loaded(senders: &[u64]) -> Bench {
    let mut bench = Bench::showing(PAGED, senders);
    while bench.snapshot().more {
        bench.on(Event::LoadMore);
        bench.answer(senders);
    }
    bench
}

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
    assert_eq!(parts(&bench), [(2, PAGE_SIZE + 1)], "once, and one again");
    bench.answer(&senders);
    assert_eq!(bench.senders(), [1, 2, 3, 4, 5, 6]);
    assert!(!bench.snapshot().loading_more);
    bench.on(Event::LoadMore);
    assert_eq!(parts(&bench), [(5, PAGE_SIZE + 1)]);
    bench.answer(&senders);
    assert_eq!(bench.senders(), senders);
    assert!(!bench.snapshot().more);
    assert!(bench.arrivals().is_empty());

    bench.on(Event::LoadMore);
    assert_eq!(parts(&bench), []);
}

#[test]
fn a_whole_list_has_no_more() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3, 4, 5]);
    assert!(!bench.snapshot().more);
    bench.on(Event::LoadMore);
    assert_eq!(parts(&bench), []);
}

#[test]
fn loads_nothing_without_network() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4]);
    bench.on(Event::Online(false));
    bench.on(Event::LoadMore);
    assert!(!bench.snapshot().loading_more);
    assert_eq!(parts(&bench), []);
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
    let mut bench = all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
    bench.until_poll();
    assert_eq!(parts(&bench), [(0, PAGE_SIZE)]);
    bench.answer(&[9, 8, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(bench.senders(), [9, 8, 1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(bench.snapshot().count, 9);
    assert!(!bench.snapshot().more);
    assert_eq!(bench.arrivals(), [9, 8]);
}

#[test]
fn a_poll_takes_out_what_is_gone_from_its_page() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.answer(&[1, 3, 4, 5]);
    assert_eq!(bench.senders(), [1, 3, 4, 5]);
    assert_eq!(bench.snapshot().count, 4);
}

#[test]
fn a_list_that_shrank_to_a_page_is_that_page() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.answer(&[2, 5]);
    assert_eq!(bench.senders(), [2, 5]);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (2, false));
}

#[test]
fn what_the_platforms_count_contradicts_is_looked_at_again() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
    let now = [1, 2, 3, 4, 6, 7];
    bench.until_poll();
    bench.answer(&now);
    assert_eq!(
        bench.senders(),
        [1, 2, 3, 4, 5, 6, 7],
        "nothing is thrown away"
    );
    assert_eq!(parts(&bench), [(2, PAGE_SIZE + 1)], "quietly");
    assert!(!bench.snapshot().loading_more);
    bench.answer(&now);
    assert_eq!(bench.senders(), now);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (6, false));
    assert_eq!(parts(&bench), []);
}

#[test]
fn more_arrivals_than_a_page_leave_no_gap() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
    let now = [9, 8, 7, 6, 1, 2, 3, 4, 5];
    bench.until_poll();
    bench.answer(&now);
    assert_eq!(bench.senders(), [9, 8, 7, 1, 2, 3, 4, 5]);
    assert_eq!(bench.snapshot().count, 9);
    assert_eq!(parts(&bench), [(2, PAGE_SIZE + 1)]);
    bench.answer(&now);
    assert_eq!(bench.senders(), now);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (9, false));
    assert_eq!(parts(&bench), []);
}

#[test]
fn a_wide_gap_is_filled_page_by_page() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
    let now = [19, 18, 17, 16, 15, 14, 13, 12, 11, 1, 2, 3, 4, 5];
    bench.until_poll();
    bench.answer(&now);
    for _ in 0..3 {
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
    assert_eq!(parts(&bench), []);
}

#[test]
fn an_endless_gap_is_given_up_and_can_be_loaded() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
    let now: Vec<u64> = (101..200).rev().collect();
    bench.until_poll();
    let mut calls = 0;
    bench.answer(&now);
    while !parts(&bench).is_empty() {
        bench.answer(&now);
        calls += 1;
        assert!(calls < 100, "it never gives up");
    }
    let shown = bench.senders();
    assert_eq!(shown, now[..shown.len()], "no gap is left");
    assert_eq!(bench.snapshot().count, 99);
    while bench.snapshot().more {
        bench.on(Event::LoadMore);
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
}

/// Answers the oldest question for the list; each request has the date that `dates` names.
fn answer_dated(bench: &mut Bench, senders: &[u64], dates: &[(u64, i64)]) {
    bench.answer_list(|part| {
        let mut page = page(senders, part);
        for item in &mut page.items {
            let mut dates = dates.iter();
            let date = dates.find(|(id, _)| *id == item.person.id.0);
            item.sent_at = date.map(|(_, date)| Timestamp(*date));
        }
        Ok(page)
    });
}

#[test]
fn who_asks_again_moves_up_and_takes_nobody_along() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Listen);
    answer_dated(&mut bench, &[1, 2, 3, 4, 5, 6], &[]);
    bench.on(Event::LoadMore);
    answer_dated(&mut bench, &[1, 2, 3, 4, 5, 6], &[]);
    assert_eq!(bench.senders(), [1, 2, 3, 4, 5, 6]);
    bench.until_poll();
    answer_dated(&mut bench, &[5, 1, 2, 3, 4, 6], &[(5, 9)]);
    assert_eq!(bench.senders(), [5, 1, 2, 3, 4, 6]);
    assert_eq!(parts(&bench), []);
}

#[test]
fn a_gap_that_could_not_be_filled_is_not_forgotten() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    let now = [9, 8, 7, 6, 1, 2];
    bench.until_poll();
    bench.answer(&now);
    bench.fail(error(ErrorCode::Network));
    assert_eq!(parts(&bench), [], "it rests");
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (6, true));
    bench.on(Event::LoadMore);
    assert_eq!(parts(&bench), [(2, PAGE_SIZE + 1)], "somebody looks");
    bench.answer(&now);
    assert_eq!(bench.senders(), now);

    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.until_poll();
    bench.answer(&now);
    bench.fail(error(ErrorCode::Network));
    bench.until_poll();
    bench.answer(&now);
    bench.answer(&now);
    assert_eq!(bench.senders(), now, "after the next poll");
}

#[test]
fn more_than_the_platform_counts_is_looked_through() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6, 7]);
    bench.on(Event::LoadMore);
    bench.answer(&[1, 2, 3, 4, 5, 6, 7]);
    bench.until_poll();
    // 5 is gone and so is 6; of the six that are loaded, the five that are counted may be right.
    let now = [1, 2, 3, 4, 7];
    bench.answer(&now);
    while bench.snapshot().more || !parts(&bench).is_empty() {
        if parts(&bench).is_empty() {
            bench.on(Event::LoadMore);
        }
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
}

#[test]
fn nobody_is_skipped_when_another_one_goes_meanwhile() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6, 7]);
    bench.on(Event::LoadMore);
    // 3, the last that is shown, is withdrawn; the platform's third is now 4.
    let now = [1, 2, 4, 5, 6, 7];
    bench.answer(&now);
    assert!(bench.snapshot().loading_more);
    assert_eq!(parts(&bench), [(0, PAGE_SIZE + 1)], "it goes back");
    bench.answer(&now);
    assert_eq!(bench.senders()[..3], [1, 2, 4]);
    while !parts(&bench).is_empty() {
        bench.answer(&now);
    }
    while bench.snapshot().more {
        bench.on(Event::LoadMore);
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
}

#[test]
fn nobody_is_listed_twice_when_another_one_comes_meanwhile() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6]);
    bench.on(Event::LoadMore);
    let now = [9, 8, 1, 2, 3, 4, 5, 6];
    bench.answer(&now);
    while !parts(&bench).is_empty() {
        bench.answer(&now);
    }
    let shown = bench.senders();
    assert_eq!(shown[..4], [1, 2, 3, 4]);
    bench.until_poll();
    bench.answer(&now);
    while bench.snapshot().more {
        bench.on(Event::LoadMore);
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
}

#[test]
fn what_cannot_be_looked_at_again_stays_until_the_next_poll() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
    let now = [1, 2, 3, 4, 6, 7];
    bench.until_poll();
    bench.answer(&now);
    bench.told.clear();
    bench.fail(error(ErrorCode::Server));
    let shown = bench.snapshot();
    assert_eq!((shown.status, &shown.error), (Status::Ready, &None));
    assert_eq!(bench.told, []);
    assert_eq!(bench.senders(), [1, 2, 3, 4, 5, 6, 7]);
    bench.until_poll();
    bench.answer(&now);
    bench.answer(&now);
    assert_eq!(bench.senders(), now);
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
    assert_eq!(parts(&bench), []);
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
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
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
    assert_eq!(parts(&bench), [(1, PAGE_SIZE + 1)]);
    bench.answer(&[2, 3, 4, 5, 6]);
    bench.wait(6_000);
    assert_eq!(bench.senders(), [2, 3, 4, 5, 6]);
    assert_eq!(bench.snapshot().count, 5);
}

#[test]
fn a_message_on_a_later_page_outlasts_a_poll() {
    let mut bench = all_loaded(&[1, 2, 3, 4, 5]);
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
    assert_eq!(parts(&bench), [(2, 4)]);
}
