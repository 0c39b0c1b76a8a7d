//! A no that is taken back: before it is sent anywhere, and after that where the platform can.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event, Notice, RequestState, TabNews};
use connection_bell::model::{Action, ConnectionStatus, Instant, PersonId};
use support::{Bench, DECLINE_WAITS_MS, PAGED, WHOLE, error, refusal};

use RequestState::{Declined, Declining, Pending, Undoing};

const NOBODY: ConnectionStatus = ConnectionStatus::None;
const RECEIVED: ConnectionStatus = ConnectionStatus::Received;

fn undo_until(bench: &Bench, row: usize) -> Option<Instant> {
    bench.snapshot().requests.get(row)?.undo_until
}

/// A bell with two requests, of which the first was just declined for good.
fn declined() -> Bench {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.decline(1);
    bench.settle(Ok(NOBODY));
    bench.ends();
    bench.shared.clear();
    bench
}

fn keepalive(bench: &Bench) -> Vec<bool> {
    let sends = bench.calls.iter().filter_map(|call| match call.what {
        Effect::Send { keepalive, .. } => Some(keepalive),
        _ => None,
    });
    sends.collect()
}

#[test]
fn a_decline_waits_five_seconds() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    let until = Instant(bench.now.0 + DECLINE_WAITS_MS);
    bench.click(Action::Decline, 1);
    assert_eq!(bench.rows(), [(1, Declining), (2, Pending)]);
    assert_eq!(undo_until(&bench, 0), Some(until));
    assert_eq!(bench.snapshot().count, 1);
    bench.wait(DECLINE_WAITS_MS - 1);
    assert_eq!(bench.sent(), []);
    bench.wait(1);
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
    assert_eq!(undo_until(&bench, 0), None, "it is too late here");
    assert_eq!(keepalive(&bench), [false]);
}

#[test]
fn an_accept_does_not_wait() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    assert_eq!(undo_until(&bench, 0), None);
}

#[test]
fn an_undo_in_time_costs_no_call() {
    for can in [WHOLE, PAGED] {
        let mut bench = Bench::showing(can, &[1, 2]);
        let (decline, _) = bench.click(Action::Decline, 1);
        bench.wait(DECLINE_WAITS_MS - 1);
        let (undo, _) = bench.click(Action::UndoDecline, 1);
        assert_eq!(bench.rows(), [(1, Pending), (2, Pending)]);
        assert_eq!(bench.snapshot().count, 2);
        let ends = [(decline, Err(ErrorCode::Aborted)), (undo, Ok(RECEIVED))];
        assert_eq!(bench.ends(), ends);
        bench.wait(20_000);
        assert_eq!(bench.sent(), []);
        assert!(
            bench
                .told
                .iter()
                .all(|told| matches!(told, Notice::Count { .. }))
        );
    }
}

#[test]
fn who_says_yes_instead_has_said_yes() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (decline, _) = bench.click(Action::Decline, 1);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Aborted))]);
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn two_clicks_on_decline_wait_once() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (first, _) = bench.click(Action::Decline, 1);
    bench.wait(1_000);
    let (second, effects) = bench.click(Action::Decline, 1);
    let join = Effect::Join {
        id: second,
        with: first,
    };
    assert_eq!(effects, [join]);
    bench.wait(DECLINE_WAITS_MS - 1_000);
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
}

#[test]
fn a_page_that_goes_away_sends_what_waits() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
    bench.click(Action::Decline, 1);
    bench.wait(1_000);
    bench.click(Action::Decline, 3);
    bench.on(Event::Leaving);
    assert_eq!(bench.sent(), [(Action::Decline, 1), (Action::Decline, 3)]);
    assert_eq!(keepalive(&bench), [true, true]);
    bench.on(Event::Leaving);
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent().len(), 2, "once");
}

#[test]
fn the_last_bell_sends_what_waits() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Decline, 1);
    bench.on(Event::Unlisten);
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
    assert_eq!(keepalive(&bench), [false]);
}

#[test]
fn without_a_row_nobody_could_undo_it_so_it_does_not_wait() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    bench.click(Action::Decline, 1);
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
}

#[test]
fn a_poll_while_it_waits_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Decline, 1);
    bench.on(Event::Refresh);
    bench.wait(100);
    bench.answer(&[1, 2]);
    assert_eq!(bench.rows()[0], (1, Declining));
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn without_network_when_its_time_has_come_it_is_taken_back() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (decline, _) = bench.click(Action::Decline, 1);
    bench.on(Event::Online(false));
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.rows(), [(1, RequestState::Failed)]);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Network))]);
    assert_eq!(bench.sent(), []);

    bench.on(Event::Online(true));
    bench.click(Action::Decline, 1);
    assert_eq!(bench.asked_statuses().len(), 0, "it was never sent");
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
}

#[test]
fn a_sign_in_takes_it_back_where_nobody_knew_whose_it_was() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (decline, _) = bench.click(Action::Decline, 1);
    bench.on(Event::SignedIn);
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent(), [], "in whose name would it be?");
    bench.on(Event::Me(PersonId(900)));
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Aborted))]);
    assert_eq!(bench.sent(), []);
}

#[test]
fn after_it_was_sent_the_platform_undoes_it_where_it_can() {
    let mut bench = declined();
    assert_eq!(bench.rows(), [(1, Declined), (2, Pending)]);
    let until = undo_until(&bench, 0).expect("it can be undone");
    assert!(until > bench.now);
    let (undo, _) = bench.click(Action::UndoDecline, 1);
    assert_eq!(bench.sent(), [(Action::UndoDecline, 1)]);
    assert_eq!(bench.rows(), [(1, Undoing), (2, Pending)]);
    assert_eq!(undo_until(&bench, 0), None);
    bench.settle(Ok(RECEIVED));
    assert_eq!(bench.rows(), [(1, Pending), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 2);
    assert_eq!(bench.ends(), [(undo, Ok(RECEIVED))]);
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn where_it_cannot_no_undo_is_offered() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.decline(1);
    bench.settle(Ok(NOBODY));
    assert_eq!(bench.rows(), [(1, Declined)]);
    assert_eq!(undo_until(&bench, 0), None);
    let (undo, _) = bench.click(Action::UndoDecline, 1);
    assert!(bench.ends().contains(&(undo, Err(ErrorCode::Rejected))));
}

#[test]
fn the_undo_lasts_as_long_as_the_row() {
    let mut bench = declined();
    let until = undo_until(&bench, 0).expect("it can be undone");
    bench.wait(until.0 - bench.now.0);
    assert_eq!(bench.rows(), [(2, Pending)]);
}

#[test]
fn what_is_back_keeps_its_place_and_can_be_answered() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3]);
    bench.decline(2);
    bench.settle(Ok(NOBODY));
    bench.click(Action::UndoDecline, 2);
    bench.settle(Ok(RECEIVED));
    assert_eq!(bench.senders(), [1, 2, 3]);
    bench.click(Action::Accept, 2);
    assert_eq!(bench.sent(), [(Action::Accept, 2)]);
    assert_eq!(bench.rows()[1], (2, RequestState::Accepting));
    assert_eq!(bench.snapshot().count, 2);
}

#[test]
fn a_list_from_between_does_not_take_it_away_again() {
    let mut bench = declined();
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.wait(1);
    bench.click(Action::UndoDecline, 1);
    bench.settle(Ok(RECEIVED));
    bench.answer(&[2]);
    assert_eq!(bench.rows(), [(1, Pending), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 2);
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[2]);
    assert_eq!(
        bench.rows(),
        [(1, Pending), (2, Pending)],
        "it may be of before"
    );
    bench.answer(&[2]);
    assert_eq!(bench.rows(), [(2, Pending)], "the platform knows better");
}

#[test]
fn an_undo_that_is_refused_leaves_the_decline_and_says_why() {
    let mut bench = declined();
    bench.click(Action::UndoDecline, 1);
    bench.settle(Err(refusal(ErrorCode::Rejected, "Too late.")));
    assert_eq!(bench.rows(), [(1, Declined), (2, Pending)]);
    let row = &bench.snapshot().requests[0];
    assert_eq!(
        row.error.as_ref().map(|error| error.words()),
        Some("Too late.")
    );
    assert_eq!(bench.snapshot().count, 1);
    bench.wait(6_000);
    assert_eq!(bench.senders(), [2]);
}

#[test]
fn an_undo_whose_answer_never_came_is_not_repeated_blindly() {
    let mut bench = declined();
    bench.click(Action::UndoDecline, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    assert_eq!(bench.rows()[0], (1, Declined));
    assert!(undo_until(&bench, 0).is_some(), "it can be tried again");
    let (again, _) = bench.click(Action::UndoDecline, 1);
    assert_eq!(bench.sent(), []);
    assert_eq!(bench.asked_statuses(), [[1]]);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), []);
    assert!(bench.ends().contains(&(again, Ok(RECEIVED))));
    assert_eq!(bench.rows(), [(1, Pending), (2, Pending)]);
}

#[test]
fn the_other_tabs_are_told_when_it_is_taken_back() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Decline, 1);
    let until = Some(Instant(bench.now.0 + DECLINE_WAITS_MS));
    bench.click(Action::UndoDecline, 1);
    let [begun, ended] = &bench.shared[..] else {
        panic!("{:?}", bench.shared)
    };
    let expected = TabNews::Acting {
        action: Action::Decline,
        person: PersonId(1),
        until,
    };
    assert_eq!(*begun, expected);
    assert!(
        matches!(ended, TabNews::Settled { action: Action::Decline, result: Err(error), .. } if error.code == ErrorCode::Aborted)
    );
}
