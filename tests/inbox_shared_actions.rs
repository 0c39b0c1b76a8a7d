//! Actions in several tabs of one person: seen in all, sent by one.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{ActionId, Effect, Event, RequestState, TabNews};
use connection_bell::model::{Action, ConnectionStatus, Instant, PersonId};
use support::{Bench, PAGED, WHOLE, error};

use RequestState::{Accepted, Accepting, Declined, Declining, Failed, Gone, Pending};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;
const NOBODY: ConnectionStatus = ConnectionStatus::None;
const RECEIVED: ConnectionStatus = ConnectionStatus::Received;

#[test]
fn an_accept_in_one_tab_is_seen_in_all() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    assert_eq!(bench.rows(), [(1, Accepting), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
    bench.settles_elsewhere(Action::Accept, 1, Ok(CONNECTED));
    assert_eq!(bench.rows(), [(1, Accepted), (2, Pending)]);
    assert_eq!(bench.counts(), [(2, 1)]);
    bench.wait(6_000);
    assert_eq!(bench.rows(), [(2, Pending)]);
    assert_eq!((bench.sent().len(), bench.shared.len()), (0, 0));
}

#[test]
fn each_tab_tells_what_it_begins_and_how_it_ended() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(CONNECTED));
    let person = PersonId(1);
    let action = Action::Accept;
    let expected = [
        TabNews::Acting {
            action,
            person,
            until: None,
        },
        TabNews::Settled {
            action,
            person,
            result: Ok(CONNECTED),
        },
    ];
    assert_eq!(bench.shared, expected);
}

#[test]
fn an_end_without_a_beginning_is_understood() {
    for (action, status, state) in [
        (Action::Accept, CONNECTED, Accepted),
        (Action::Accept, NOBODY, Gone),
        (Action::Decline, NOBODY, Declined),
        (Action::Decline, CONNECTED, Accepted),
    ] {
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        bench.settles_elsewhere(action, 1, Ok(status));
        assert_eq!(bench.rows(), [(1, state), (2, Pending)]);
        assert_eq!(bench.snapshot().count, 1);
    }
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.settles_elsewhere(Action::Accept, 1, Err(error(ErrorCode::Server)));
    assert_eq!(bench.rows(), [(1, Pending)]);
}

#[test]
fn a_click_joins_what_another_tab_does() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    let (first, _) = bench.click(Action::Accept, 1);
    let (second, effects) = bench.click(Action::Accept, 1);
    let join = Effect::Join {
        id: second,
        with: first,
    };
    assert_eq!(effects, [join]);
    bench.settles_elsewhere(Action::Accept, 1, Ok(CONNECTED));
    assert_eq!(bench.ends(), [(first, Ok(CONNECTED))]);
    assert_eq!((bench.sent().len(), bench.shared.len()), (0, 0));
}

#[test]
fn a_failure_there_is_one_here_and_can_be_tried_here() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    bench.settles_elsewhere(Action::Accept, 1, Err(error(ErrorCode::Timeout)));
    assert_eq!(bench.rows(), [(1, Failed)]);
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.asked_statuses(), [[1]], "not blindly");
}

#[test]
fn what_is_taken_back_there_waits_again_here() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let until = Instant(bench.now.0 + 5_000);
    bench.acts_elsewhere(Action::Decline, 1, Some(until));
    assert_eq!(bench.rows(), [(1, Declining)]);
    assert_eq!(
        bench.snapshot().requests[0].undo_until,
        None,
        "it is the other tab's"
    );
    let undone = Err(error(ErrorCode::Aborted));
    bench.settles_elsewhere(Action::Decline, 1, undone);
    assert_eq!(bench.rows(), [(1, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn another_answer_than_the_other_tabs_comes_too_late() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    let (decline, _) = bench.click(Action::Decline, 1);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Rejected))]);
    bench.wait(6_000);
    assert_eq!(bench.sent(), []);
}

#[test]
fn what_waits_gives_way_to_what_is_sent() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (decline, _) = bench.click(Action::Decline, 1);
    bench.acts_elsewhere(Action::Accept, 1, None);
    assert_eq!(bench.rows(), [(1, Accepting)]);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Rejected))]);
    bench.settles_elsewhere(Action::Accept, 1, Ok(CONNECTED));
    bench.wait(6_000);
    assert_eq!(bench.sent(), []);
}

#[test]
fn of_two_declines_that_wait_the_earlier_one_is_sent() {
    for (ahead, sent) in [(-10, 0), (10, 1)] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        let (decline, _) = bench.click(Action::Decline, 1);
        let theirs = Instant(bench.now.0 + 5_000 + ahead);
        bench.acts_elsewhere(Action::Decline, 1, Some(theirs));
        bench.wait(5_000);
        assert_eq!(bench.sent().len(), sent);
        if sent == 0 {
            bench.settles_elsewhere(Action::Decline, 1, Ok(NOBODY));
            assert_eq!(bench.ends(), [(decline, Ok(NOBODY))]);
        }
    }
}

#[test]
fn what_was_sent_here_is_not_given_up() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.acts_elsewhere(Action::Decline, 1, None);
    assert_eq!(bench.rows(), [(1, Accepting)]);
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn an_action_whose_turn_is_another_tabs_waits_for_its_end() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    assert!(bench.inbox.is_sending(accept));
    bench.calls.clear();
    bench.on(Event::Taken(accept));
    assert!(!bench.inbox.is_sending(accept));
    assert_eq!(bench.rows(), [(1, Accepting)]);
    bench.settles_elsewhere(Action::Accept, 1, Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn if_the_other_tab_did_something_else_the_click_is_told() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.calls.clear();
    bench.on(Event::Taken(accept));
    bench.settles_elsewhere(Action::Decline, 1, Ok(NOBODY));
    assert_eq!(bench.rows(), [(1, Declined)]);
    assert_eq!(bench.ends(), [(accept, Err(ErrorCode::Rejected))]);
}

#[test]
fn if_the_other_tab_failed_at_something_else_the_click_goes_on() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.calls.clear();
    bench.on(Event::Taken(accept));
    let undone = Err(error(ErrorCode::Aborted));
    bench.settles_elsewhere(Action::Decline, 1, undone);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn buttons_turn_with_what_another_tab_does() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, NOBODY)]));
    bench.acts_elsewhere(Action::Connect, 1, None);
    assert_eq!(bench.status_with(1), Some(ConnectionStatus::Sent));
    bench.wait(5);
    bench.settles_elsewhere(Action::Connect, 1, Ok(CONNECTED));
    assert_eq!(bench.status_with(1), Some(CONNECTED));
    assert_eq!(bench.inbox.relation(PersonId(1)).under_way, None);
}

#[test]
fn an_undo_in_another_tab_brings_the_row_back_here() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.settles_elsewhere(Action::Decline, 1, Ok(NOBODY));
    assert!(bench.snapshot().requests[0].undo_until.is_some());
    bench.acts_elsewhere(Action::UndoDecline, 1, None);
    assert_eq!(bench.rows()[0], (1, RequestState::Undoing));
    bench.settles_elsewhere(Action::UndoDecline, 1, Ok(RECEIVED));
    assert_eq!(bench.rows(), [(1, Pending), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 2);
    assert_eq!(bench.polls(), [], "the other tab asks");
}

#[test]
fn a_forgotten_click_is_not_being_sent() {
    let bench = Bench::showing(WHOLE, &[1]);
    assert!(!bench.inbox.is_sending(ActionId(99)));
}

#[test]
fn a_newcomer_is_told_what_is_under_way() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
    bench.click(Action::Accept, 1);
    bench.click(Action::Decline, 2);
    bench.acts_elsewhere(Action::Accept, 3, None);
    let begun = bench.shared.clone();
    bench.shared.clear();
    bench.on(Event::Newcomer);
    assert_eq!(bench.shared, begun, "its own, and nobody else's");
    bench.shared.clear();
    bench.settle(Ok(CONNECTED));
    bench.click(Action::UndoDecline, 2);
    bench.shared.clear();
    bench.on(Event::Newcomer);
    assert_eq!(bench.shared, []);
}

#[test]
fn an_undo_elsewhere_that_came_too_late_brings_no_row_back() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.settles_elsewhere(Action::Decline, 1, Ok(NOBODY));
    bench.settles_elsewhere(Action::UndoDecline, 1, Ok(CONNECTED));
    assert_eq!(bench.rows(), [(2, Pending)]);
}
