//! Lists that know nothing of what was answered since: a cache on their way kept them, or a tab that
//! has just come is told the last one.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, RequestState};
use connection_bell::model::{Action, ConnectionStatus, Instant};
use support::{Bench, INTERVAL_MS, PAGED, WHOLE, error, pending_of};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;

/// A bell on which the request of 1 was accepted.
fn accepted() -> Bench {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
    bench.wait(10);
    bench.click(Action::Accept, 1);
    bench.wait(10);
    bench.settle(Ok(CONNECTED));
    bench.wait(10_000);
    bench.told.clear();
    bench
}

#[test]
fn a_list_as_before_the_answer_is_asked_for_again() {
    for is_text_the_same in [true, false] {
        let mut bench = accepted();
        bench.until_poll();
        match is_text_the_same {
            true => bench.answer_unchanged(),
            false => bench.answer(&[1, 2, 3]),
        }
        assert_eq!((bench.snapshot().count, bench.senders()), (2, vec![2, 3]));
        assert_eq!(bench.polls().len(), 1, "it is asked for again at once");
        bench.answer(&[2, 3]);
        assert_eq!(bench.senders(), [2, 3]);
        assert_eq!((bench.counts(), bench.arrivals()), (vec![], vec![]));
        assert_eq!(bench.polls(), []);
    }
}

#[test]
fn a_list_as_before_the_answer_is_believed_when_it_comes_again() {
    let mut bench = accepted();
    bench.until_poll();
    bench.answer_unchanged();
    bench.answer_unchanged();
    assert_eq!((bench.snapshot().count, bench.polls()), (3, vec![]));
    assert_eq!(bench.rows()[0], (1, RequestState::Pending));
}

#[test]
fn the_first_list_after_a_sign_in_is_believed_at_once() {
    let mut bench = accepted();
    bench.until_poll();
    bench.fail(error(ErrorCode::Unauthorized));
    bench.on(Event::Visible(false));
    bench.on(Event::Visible(true));
    bench.answer_unchanged();
    assert_eq!((bench.snapshot().count, bench.polls()), (3, vec![]));
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
}

#[test]
fn a_list_that_differs_is_believed_at_once() {
    let mut bench = accepted();
    bench.until_poll();
    bench.answer(&[1, 2, 3, 4]);
    assert_eq!((bench.snapshot().count, bench.polls()), (4, vec![]));
}

#[test]
fn a_list_as_before_the_answer_from_another_tab_is_not_taken() {
    let mut bench = Bench::following(&[1, 2]);
    bench.wait(10);
    bench.settles_elsewhere(Action::Accept, 1, Ok(CONNECTED));
    bench.wait(10);
    bench.hears_list(0, &[1, 2]);
    assert_eq!(bench.snapshot().count, 1);
    bench.wait(10);
    bench.hears_list(0, &[1, 2]);
    assert_eq!(bench.snapshot().count, 2, "it was asked for again");
}

/// What a tab with this inbox tells one that has just come, and how that one takes it.
fn told_by(teller: &Bench, listed_at: Instant, senders: &[u64]) -> Bench {
    let mut newcomer = Bench::new(PAGED);
    newcomer.now = teller.now;
    newcomer.on(Event::Lead(false));
    newcomer.on(Event::Listen);
    if let Some(answered) = teller.inbox.answered_since_list() {
        newcomer.on(Event::Elsewhere(answered));
    }
    newcomer.on(Event::ListedElsewhere {
        asked_at: listed_at,
        received_at: listed_at,
        result: Ok(pending_of(senders)),
    });
    newcomer
}

#[test]
fn a_newcomer_is_told_what_was_answered_since_the_list() {
    let teller = accepted();
    let listed_at = Instant(teller.now.0 - 10_020);
    let mut newcomer = told_by(&teller, listed_at, &[1, 2, 3]);
    assert_eq!(
        (newcomer.snapshot().count, newcomer.senders()),
        (2, vec![2, 3])
    );
    assert_eq!(newcomer.counts(), [(0, 2)], "it never was another");
    newcomer.click(Action::Decline, 1);
    assert_eq!(newcomer.sent(), [], "there is nothing to decline");
    newcomer.hears_list(0, &[1, 2, 3]);
    assert_eq!(
        newcomer.snapshot().count,
        2,
        "that list is like the one from before"
    );
}

#[test]
fn a_newcomer_of_a_newcomer_is_told_too() {
    let teller = accepted();
    let listed_at = Instant(teller.now.0 - 10_020);
    let second = told_by(&teller, listed_at, &[1, 2, 3]);
    assert_eq!(told_by(&second, listed_at, &[1, 2, 3]).senders(), [2, 3]);
}

#[test]
fn what_was_answered_before_the_list_is_not_told() {
    let mut teller = accepted();
    teller.until_poll();
    teller.answer(&[2, 3]);
    assert_eq!(teller.inbox.answered_since_list(), None);
}

#[test]
fn who_knows_better_is_not_told() {
    let teller = accepted();
    let answered = teller.inbox.answered_since_list().expect("it is told");
    let mut other = Bench::showing(WHOLE, &[1, 2]);
    other.now = teller.now;
    other.hears_list(0, &[1, 2, 4]);
    other.on(Event::Elsewhere(answered));
    assert_eq!(other.senders(), [1, 2, 4], "its list is newer");
}
