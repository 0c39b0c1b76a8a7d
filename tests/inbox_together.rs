//! Several requests that are answered at once.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event, Notice, RequestState, TabNews};
use connection_bell::model::{Action, ConnectionStatus, Instant, PersonId};
use support::{Bench, DECLINE_WAITS_MS, PAGED, WHOLE, error, refusal};

use RequestState::{Accepted, Accepting, Declining, Failed, Pending};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;
const RECEIVED: ConnectionStatus = ConnectionStatus::Received;

const FIVE: [u64; 5] = [5, 4, 3, 2, 1];

fn all(state: RequestState) -> Vec<(u64, RequestState)> {
    FIVE.map(|person| (person, state)).to_vec()
}

fn accepts(people: &[u64]) -> Vec<(Action, u64)> {
    people
        .iter()
        .map(|person| (Action::Accept, *person))
        .collect()
}

/// A bell with five requests that were all accepted just now.
fn accepted() -> Bench {
    let mut bench = Bench::showing(WHOLE, &FIVE);
    bench.answer_all(Action::Accept);
    bench
}

/// The same after the time in which it can be taken back.
fn sent() -> Bench {
    let mut bench = accepted();
    bench.wait(DECLINE_WAITS_MS);
    bench
}

#[test]
fn nothing_is_sent_for_five_seconds() {
    for (action, state) in [(Action::Accept, Accepting), (Action::Decline, Declining)] {
        let mut bench = Bench::showing(WHOLE, &FIVE);
        let until = Instant(bench.now.0 + DECLINE_WAITS_MS);
        bench.answer_all(action);
        assert_eq!(bench.rows(), all(state));
        assert_eq!(bench.snapshot().count, 0);
        for row in &bench.snapshot().requests {
            assert!(row.together);
            assert_eq!(row.undo_until, Some(until));
        }
        bench.wait(DECLINE_WAITS_MS - 1);
        assert_eq!(bench.sent(), []);
    }
}

#[test]
fn then_they_are_sent_three_at_a_time_each_by_a_call_of_its_own() {
    let mut bench = sent();
    assert_eq!(bench.sent(), accepts(&[1, 2, 3]));
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.sent(), accepts(&[2, 3, 4]));
    bench.settle(Ok(CONNECTED));
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.sent(), accepts(&[4, 5]));
    bench.settle(Ok(CONNECTED));
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.rows(), all(Accepted));
    let acted = |told: &&Notice| matches!(told, Notice::Acted { .. });
    assert_eq!(bench.told.iter().filter(acted).count(), 5);
    assert!(bench.ends().iter().all(|(_, end)| *end == Ok(CONNECTED)));
}

#[test]
fn all_can_be_taken_back_in_time() {
    let mut bench = accepted();
    bench.wait(DECLINE_WAITS_MS - 1);
    bench.on(Event::UndoAll);
    assert_eq!(bench.rows(), all(Pending));
    assert_eq!(bench.snapshot().count, 5);
    let ends = bench.ends();
    assert_eq!(ends.len(), 5);
    assert!(ends.iter().all(|(_, end)| *end == Err(ErrorCode::Aborted)));
    bench.wait(20_000);
    assert_eq!(bench.sent(), []);
}

#[test]
fn too_late_nothing_is_taken_back() {
    let mut bench = sent();
    bench.on(Event::UndoAll);
    assert_eq!(bench.rows(), all(Accepting));
    let in_line = &bench.snapshot().requests[0];
    assert_eq!(in_line.undo_until, None);
    let (late, _) = bench.click(Action::Decline, 5);
    assert_eq!(bench.ends(), [(late, Err(ErrorCode::Rejected))]);
}

#[test]
fn one_of_them_can_be_taken_back_or_answered_otherwise() {
    let mut bench = accepted();
    let (undo, _) = bench.click(Action::UndoDecline, 4);
    let ends = bench.ends();
    assert_eq!(ends[1], (undo, Ok(RECEIVED)));
    bench.click(Action::Decline, 2);
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.rows()[1], (4, Pending));
    let mut sent = bench.sent();
    sent.sort_by_key(|(_, person)| *person);
    let declined = (Action::Decline, 2);
    assert_eq!(
        sent,
        [accepts(&[1]), vec![declined], accepts(&[3, 5])].concat()
    );
}

#[test]
fn a_refusal_shows_on_its_row_and_lets_the_next_one_go() {
    let mut bench = sent();
    bench.settle(Err(refusal(ErrorCode::Forbidden, "Not you.")));
    assert_eq!(bench.rows()[4], (1, Failed));
    assert_eq!(bench.sent(), accepts(&[2, 3, 4]));
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn what_is_in_doubt_is_asked_about_before_it_is_repeated_in_its_turn() {
    let mut bench = sent();
    for _ in 0..5 {
        bench.settle(Err(error(ErrorCode::Timeout)));
    }
    assert_eq!(bench.rows(), all(Failed));
    bench.answer_all(Action::Accept);
    assert_eq!(bench.asked_statuses().len(), 0, "it can be taken back");
    bench.wait(60_000);
    assert_eq!(bench.sent(), []);
    assert_eq!(bench.asked_statuses(), [vec![1, 2, 3, 4, 5]]);
    let told = FIVE.map(|person| (person, RECEIVED));
    bench.answer_statuses(Ok(told.to_vec()));
    assert_eq!(bench.sent(), accepts(&[1, 2, 3]));
}

#[test]
fn a_page_that_goes_away_sends_all_of_them() {
    for waited in [0, DECLINE_WAITS_MS] {
        let mut bench = accepted();
        bench.wait(waited);
        bench.on(Event::Leaving);
        assert_eq!(bench.sent(), accepts(&[1, 2, 3, 4, 5]));
        let kept = |call: &&support::Asked| {
            matches!(
                call.what,
                Effect::Send {
                    keepalive: true,
                    ..
                }
            )
        };
        let on_their_way = if waited == 0 { 0 } else { 3 };
        assert_eq!(bench.calls.iter().filter(kept).count(), 5 - on_their_way);
    }
}

#[test]
fn the_last_bell_sends_them_three_at_a_time() {
    let mut bench = accepted();
    bench.on(Event::Unlisten);
    assert_eq!(bench.sent(), accepts(&[1, 2, 3]));
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.sent(), accepts(&[2, 3, 4]));
}

#[test]
fn who_answers_the_next_ones_leaves_the_last_ones_as_they_are() {
    let mut bench = accepted();
    bench.wait(1_000);
    bench.on(Event::Refresh);
    bench.answer(&[7, 6, 5, 4, 3, 2, 1]);
    bench.answer_all(Action::Decline);
    assert_eq!(bench.sent(), accepts(&[1, 2, 3]));
    assert_eq!(bench.rows()[0], (7, Declining));
    bench.on(Event::UndoAll);
    assert_eq!(bench.rows()[0], (7, Pending));
    assert_eq!(bench.rows()[2], (5, Accepting));
}

#[test]
fn whoever_comes_meanwhile_is_not_answered() {
    let mut bench = accepted();
    bench.on(Event::Refresh);
    bench.answer(&[6, 5, 4, 3, 2, 1]);
    assert_eq!(bench.rows()[0], (6, Pending));
    bench.wait(DECLINE_WAITS_MS);
    for _ in 0..5 {
        bench.settle(Ok(CONNECTED));
    }
    assert_eq!(bench.rows()[0], (6, Pending));
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn without_network_nothing_is_answered() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3]);
    bench.on(Event::Online(false));
    bench.answer_all(Action::Accept);
    let pending = [1, 2, 3].map(|person| (person, Pending));
    assert_eq!(bench.rows(), pending);
}

#[test]
fn the_other_tabs_hear_of_each_when_it_is_clicked_and_when_it_is_sent() {
    let mut bench = sent();
    let told = |bench: &Bench, person| {
        let about = |news: &&TabNews| matches!(news, TabNews::Acting { person: whom, .. } if *whom == PersonId(person));
        bench.shared.iter().filter(about).count()
    };
    assert_eq!(
        [1, 2, 3, 4, 5].map(|person| told(&bench, person)),
        [2, 2, 2, 1, 1]
    );
    bench.settle(Ok(CONNECTED));
    assert_eq!(told(&bench, 4), 2);
}
