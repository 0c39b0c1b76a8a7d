//! Actions in several tabs of one person: seen in all, sent by one.

mod support;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{ActionId, Effect, Event, RequestState, TabNews};
use connection_bell::model::{Action, ConnectionStatus, PersonId, Timestamp};
use support::{Bench, PAGED, WHOLE, error};

use RequestState::{Accepted, Accepting, Declined, Declining, Failed, Gone, Pending};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;
const NOBODY: ConnectionStatus = ConnectionStatus::None;
const RECEIVED: ConnectionStatus = ConnectionStatus::Received;
/// After so long a tab that tells nothing is thought to be gone.
const SILENCE_MS: i64 = 30_000;

fn acting(bench: &mut Bench, action: Action, person: u64, until: Option<Timestamp>) {
    bench.on(Event::Elsewhere(TabNews::Acting {
        action,
        person: PersonId(person),
        until,
    }));
}

fn settled(
    bench: &mut Bench,
    action: Action,
    person: u64,
    result: Result<ConnectionStatus, Error>,
) {
    bench.on(Event::Elsewhere(TabNews::Settled {
        action,
        person: PersonId(person),
        result,
    }));
}

#[test]
fn an_accept_in_one_tab_is_seen_in_all() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    acting(&mut bench, Action::Accept, 1, None);
    assert_eq!(bench.rows(), [(1, Accepting), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
    settled(&mut bench, Action::Accept, 1, Ok(CONNECTED));
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
        settled(&mut bench, action, 1, Ok(status));
        assert_eq!(bench.rows(), [(1, state), (2, Pending)]);
        assert_eq!(bench.snapshot().count, 1);
    }
    let mut bench = Bench::showing(WHOLE, &[1]);
    settled(&mut bench, Action::Accept, 1, Err(error(ErrorCode::Server)));
    assert_eq!(bench.rows(), [(1, Pending)]);
}

#[test]
fn a_click_joins_what_another_tab_does() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    let (first, _) = bench.click(Action::Accept, 1);
    let (second, effects) = bench.click(Action::Accept, 1);
    let join = Effect::Join {
        id: second,
        with: first,
    };
    assert_eq!(effects, [join]);
    settled(&mut bench, Action::Accept, 1, Ok(CONNECTED));
    assert_eq!(bench.ends(), [(first, Ok(CONNECTED))]);
    assert_eq!((bench.sent().len(), bench.shared.len()), (0, 0));
}

#[test]
fn a_failure_there_is_one_here_and_can_be_tried_here() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    settled(
        &mut bench,
        Action::Accept,
        1,
        Err(error(ErrorCode::Timeout)),
    );
    assert_eq!(bench.rows(), [(1, Failed)]);
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.asked_statuses(), [[1]], "not blindly");
}

#[test]
fn what_is_taken_back_there_waits_again_here() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let until = Timestamp(bench.now.0 + 5_000);
    acting(&mut bench, Action::Decline, 1, Some(until));
    assert_eq!(bench.rows(), [(1, Declining)]);
    assert_eq!(
        bench.snapshot().requests[0].undo_until,
        None,
        "it is the other tab's"
    );
    let undone = Err(error(ErrorCode::Aborted));
    settled(&mut bench, Action::Decline, 1, undone);
    assert_eq!(bench.rows(), [(1, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn another_answer_than_the_other_tabs_comes_too_late() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    let (decline, _) = bench.click(Action::Decline, 1);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Rejected))]);
    bench.wait(6_000);
    assert_eq!(bench.sent(), []);
}

#[test]
fn what_waits_gives_way_to_what_is_sent() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (decline, _) = bench.click(Action::Decline, 1);
    acting(&mut bench, Action::Accept, 1, None);
    assert_eq!(bench.rows(), [(1, Accepting)]);
    assert_eq!(bench.ends(), [(decline, Err(ErrorCode::Rejected))]);
    settled(&mut bench, Action::Accept, 1, Ok(CONNECTED));
    bench.wait(6_000);
    assert_eq!(bench.sent(), []);
}

#[test]
fn of_two_declines_that_wait_the_earlier_one_is_sent() {
    for (ahead, sent) in [(-10, 0), (10, 1)] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        let (decline, _) = bench.click(Action::Decline, 1);
        let theirs = Timestamp(bench.now.0 + 5_000 + ahead);
        acting(&mut bench, Action::Decline, 1, Some(theirs));
        bench.wait(5_000);
        assert_eq!(bench.sent().len(), sent);
        if sent == 0 {
            settled(&mut bench, Action::Decline, 1, Ok(NOBODY));
            assert_eq!(bench.ends(), [(decline, Ok(NOBODY))]);
        }
    }
}

#[test]
fn what_was_sent_here_is_not_given_up() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    acting(&mut bench, Action::Decline, 1, None);
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
    settled(&mut bench, Action::Accept, 1, Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn if_the_other_tab_did_something_else_the_click_is_told() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.calls.clear();
    bench.on(Event::Taken(accept));
    settled(&mut bench, Action::Decline, 1, Ok(NOBODY));
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
    settled(&mut bench, Action::Decline, 1, undone);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn a_tab_that_is_gone_leaves_a_question() {
    for by_silence in [true, false] {
        let lose = |bench: &mut Bench| match by_silence {
            true => bench.wait(SILENCE_MS),
            false => drop(bench.on(Event::LostElsewhere(PersonId(1)))),
        };
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        acting(&mut bench, Action::Accept, 1, None);
        lose(&mut bench);
        assert_eq!(bench.asked_statuses(), [[1]]);
        bench.answer_statuses(Ok(vec![(1, CONNECTED)]));
        assert_eq!(bench.rows()[0], (1, Accepted));

        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        acting(&mut bench, Action::Accept, 1, None);
        lose(&mut bench);
        bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
        assert_eq!(bench.rows()[0], (1, Pending), "nobody here wanted it");
        assert_eq!(bench.sent(), []);
    }
}

#[test]
fn a_click_here_outlives_the_tab_that_was_to_carry_it_out() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.on(Event::LostElsewhere(PersonId(1)));
    assert_eq!(bench.sent(), []);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn buttons_turn_with_what_another_tab_does() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, NOBODY)]));
    acting(&mut bench, Action::Connect, 1, None);
    assert_eq!(bench.status_with(1), Some(ConnectionStatus::Sent));
    bench.wait(5);
    settled(&mut bench, Action::Connect, 1, Ok(CONNECTED));
    assert_eq!(bench.status_with(1), Some(CONNECTED));
    assert_eq!(bench.inbox.relation(PersonId(1)).under_way, None);
}

#[test]
fn an_undo_in_another_tab_brings_the_row_back_here() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    settled(&mut bench, Action::Decline, 1, Ok(NOBODY));
    assert!(bench.snapshot().requests[0].undo_until.is_some());
    acting(&mut bench, Action::UndoDecline, 1, None);
    assert_eq!(bench.rows()[0], (1, RequestState::Undoing));
    settled(&mut bench, Action::UndoDecline, 1, Ok(RECEIVED));
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
    acting(&mut bench, Action::Accept, 3, None);
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
fn a_click_on_what_is_being_found_out_wants_it_done() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    bench.on(Event::LostElsewhere(PersonId(1)));
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn what_ended_in_doubt_in_another_tab_is_asked_about_in_all() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let doubt = Err(error(ErrorCode::Timeout));
    settled(&mut bench, Action::Accept, 1, doubt.clone());
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!((bench.sent().len(), bench.asked_statuses().len()), (0, 1));

    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Decline, 1);
    settled(&mut bench, Action::Accept, 1, doubt);
    bench.wait(5_000);
    assert_eq!(bench.sent(), [], "a decline that waits asks too");
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
}

#[test]
fn an_answer_from_before_the_last_news_is_asked_for_again() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    acting(&mut bench, Action::Accept, 1, None);
    bench.wait(SILENCE_MS);
    assert_eq!(bench.asked_statuses().len(), 1);
    bench.wait(1);
    let doubt = Err(error(ErrorCode::Timeout));
    settled(&mut bench, Action::Accept, 1, doubt);
    assert_eq!(bench.asked_statuses().len(), 2);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.rows(), [(1, Accepting)], "it was asked too early");
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.rows(), [(1, Pending)]);
}

#[test]
fn an_undo_elsewhere_that_came_too_late_brings_no_row_back() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    settled(&mut bench, Action::Decline, 1, Ok(NOBODY));
    settled(&mut bench, Action::UndoDecline, 1, Ok(CONNECTED));
    assert_eq!(bench.rows(), [(2, Pending)]);
}
