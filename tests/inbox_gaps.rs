//! Lists that moved between two looks at them: what may be missing is looked for, until nobody is.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Status};
use connection_bell::model::Timestamp;
use support::{Bench, PAGE_SIZE, PAGED, error, page};

#[test]
fn what_the_platforms_count_contradicts_is_looked_at_again() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
    let now = [1, 2, 3, 4, 6, 7];
    bench.until_poll();
    bench.answer(&now);
    assert_eq!(
        bench.senders(),
        [1, 2, 3, 4, 5, 6, 7],
        "nothing is thrown away"
    );
    assert_eq!(bench.parts(), [(2, PAGE_SIZE + 1)], "quietly");
    assert!(!bench.snapshot().loading_more);
    bench.answer(&now);
    assert_eq!(bench.senders(), now);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (6, false));
    assert_eq!(bench.parts(), []);
}

#[test]
fn more_arrivals_than_a_page_leave_no_gap() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    let now = [9, 8, 7, 6, 1, 2, 3, 4, 5];
    bench.until_poll();
    bench.answer(&now);
    assert_eq!(bench.senders(), [9, 8, 7, 1, 2, 3, 4, 5]);
    assert_eq!(bench.snapshot().count, 9);
    assert_eq!(bench.parts(), [(2, PAGE_SIZE + 1)]);
    bench.answer(&now);
    assert_eq!(bench.senders(), now);
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (9, false));
    assert_eq!(bench.parts(), []);
}

#[test]
fn a_wide_gap_is_filled_page_by_page() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    let now = [19, 18, 17, 16, 15, 14, 13, 12, 11, 1, 2, 3, 4, 5];
    bench.until_poll();
    bench.answer(&now);
    for _ in 0..3 {
        bench.answer(&now);
    }
    assert_eq!(bench.senders(), now);
    assert_eq!(bench.parts(), []);
}

#[test]
fn an_endless_gap_is_given_up_and_can_be_loaded() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5]);
    let now: Vec<u64> = (101..200).rev().collect();
    bench.until_poll();
    let mut calls = 0;
    bench.answer(&now);
    while !bench.parts().is_empty() {
        bench.answer(&now);
        calls += 1;
        assert!(calls < 100, "it never gives up");
    }
    let shown = bench.senders();
    assert_eq!(shown, now[..shown.len()], "no gap is left");
    assert_eq!(bench.snapshot().count, 99);
    bench.load_all(&now);
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
    assert_eq!(bench.parts(), []);
}

#[test]
fn a_gap_that_could_not_be_filled_is_not_forgotten() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    let now = [9, 8, 7, 6, 1, 2];
    bench.until_poll();
    bench.answer(&now);
    bench.fail(error(ErrorCode::Network));
    assert_eq!(bench.parts(), [], "it rests");
    assert_eq!((bench.snapshot().count, bench.snapshot().more), (6, true));
    bench.on(Event::LoadMore);
    assert_eq!(bench.parts(), [(2, PAGE_SIZE + 1)], "somebody looks");
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
    while bench.snapshot().more || !bench.parts().is_empty() {
        if bench.parts().is_empty() {
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
    assert_eq!(bench.parts(), [(0, PAGE_SIZE + 1)], "it goes back");
    bench.answer(&now);
    assert_eq!(bench.senders()[..3], [1, 2, 4]);
    bench.answer_parts(&now);
    bench.load_all(&now);
    assert_eq!(bench.senders(), now);
}

#[test]
fn nobody_is_listed_twice_when_another_one_comes_meanwhile() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5, 6]);
    bench.on(Event::LoadMore);
    let now = [9, 8, 1, 2, 3, 4, 5, 6];
    bench.answer(&now);
    bench.answer_parts(&now);
    let shown = bench.senders();
    assert_eq!(shown[..4], [1, 2, 3, 4]);
    bench.until_poll();
    bench.answer(&now);
    bench.load_all(&now);
    assert_eq!(bench.senders(), now);
}

#[test]
fn what_cannot_be_looked_at_again_stays_until_the_next_poll() {
    let mut bench = Bench::all_loaded(&[1, 2, 3, 4, 5, 6, 7]);
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
