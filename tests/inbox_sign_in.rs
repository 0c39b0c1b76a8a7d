//! Signed out, and signed in again.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Notice, Status};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, DECLINE_WAITS_MS, INTERVAL_MS, PAGED, WHOLE, error};

fn signed_out(senders: &[u64]) -> Bench {
    let mut bench = Bench::showing(PAGED, senders);
    bench.until_poll();
    bench.fail(error(ErrorCode::Unauthorized));
    bench
}

fn sign_outs(bench: &Bench) -> usize {
    let told = bench.told.iter();
    told.filter(|notice| **notice == Notice::SignedOut).count()
}

#[test]
fn a_refused_token_ends_the_polling() {
    let mut bench = signed_out(&[1, 2]);
    assert_eq!(bench.snapshot().status, Status::SignedOut);
    assert_eq!(bench.snapshot().count, 2);
    assert_eq!(sign_outs(&bench), 1);
    assert_eq!(bench.until_poll(), None);
}

#[test]
fn new_credentials_start_it_again() {
    let mut bench = signed_out(&[1, 2]);
    bench.on(Event::SignedIn);
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1, 2, 3]);
    assert_eq!(bench.snapshot().status, Status::Ready);
    assert_eq!(bench.senders(), [1, 2, 3]);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
}

#[test]
fn each_return_asks_once_whether_somebody_signed_in_elsewhere() {
    let mut bench = signed_out(&[1]);
    for expected in 1..4 {
        bench.on(Event::Visible(false));
        bench.on(Event::Visible(true));
        assert_eq!(bench.polls().len(), 1);
        assert_eq!(bench.snapshot().status, Status::SignedOut);
        bench.fail(error(ErrorCode::Unauthorized));
        assert_eq!(bench.until_poll(), None, "return {expected}");
        assert_eq!(sign_outs(&bench), 1, "it is told once");
    }
    bench.on(Event::Refresh);
    bench.answer(&[1]);
    assert_eq!(bench.snapshot().status, Status::Ready);
    assert_eq!(bench.until_poll(), Some(INTERVAL_MS));
}

#[test]
fn a_refused_action_signs_out_too() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Unauthorized)));
    assert_eq!(bench.snapshot().status, Status::SignedOut);
    assert_eq!(sign_outs(&bench), 1);
    assert_eq!(bench.snapshot().count, 1);
    assert_eq!(bench.until_poll(), None);
}

#[test]
fn an_answer_to_the_old_credentials_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.until_poll();
    bench.on(Event::SignedIn);
    assert_eq!(bench.polls().len(), 2);
    bench.fail(error(ErrorCode::Unauthorized));
    assert_eq!(bench.snapshot().status, Status::Ready);
    assert_eq!(sign_outs(&bench), 0);
    bench.answer(&[7]);
    assert_eq!(bench.senders(), [7]);
}

#[test]
fn what_is_done_although_signed_out_tells_that_somebody_is_in() {
    let mut bench = signed_out(&[1]);
    bench.on(Event::Listen);
    bench.calls.clear();
    bench.click(Action::Connect, 5);
    assert_eq!(bench.polls().len(), 0);
    bench.settle(Ok(ConnectionStatus::Sent));
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn statuses_of_the_last_person_are_forgotten() {
    let mut bench = Bench::showing(PAGED, &[]);
    bench.on(Event::Watch(PersonId(5)));
    bench.on(Event::Gathered);
    bench.wait(1);
    bench.on(Event::SignedIn);
    assert_eq!(bench.asked_statuses().len(), 2);
    bench.answer_statuses(Ok(vec![(5, ConnectionStatus::Connected)]));
    assert_eq!(bench.status_with(5), None);
    bench.answer_statuses(Ok(vec![(5, ConnectionStatus::Sent)]));
    assert_eq!(bench.status_with(5), Some(ConnectionStatus::Sent));
}

#[test]
fn a_click_between_the_sign_in_and_its_list_is_kept() {
    let mut bench = signed_out(&[1, 2]);
    bench.on(Event::SignedIn);
    bench.wait(10);
    bench.click(Action::Accept, 1);
    bench.answer(&[1, 2]);
    assert_eq!(bench.snapshot().count, 1, "it is under way");
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(ConnectionStatus::Connected));
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn an_answer_between_the_sign_in_and_its_list_is_kept() {
    let mut bench = signed_out(&[1, 2]);
    bench.on(Event::SignedIn);
    bench.wait(10);
    bench.click(Action::Accept, 1);
    bench.wait(10);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.answer(&[1, 2]);
    assert_eq!(bench.snapshot().count, 1);
    bench.wait(6_000);
    assert_eq!(bench.senders(), [2]);
}

#[test]
fn what_was_clicked_before_the_sign_in_is_over() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Unauthorized)));
    bench.wait(10);
    bench.on(Event::SignedIn);
    bench.wait(10);
    bench.answer(&[1, 2]);
    let failed = bench.snapshot().requests.iter();
    assert!(failed.clone().all(|row| row.error.is_none()));
    assert_eq!(failed.count(), 2);
}

const ME: PersonId = PersonId(900);

/// A decline of 1 that waits while the session ends, and begins again.
fn declined_before_the_sign_in() -> Bench {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.on(Event::Me(ME));
    bench.until_poll();
    bench.click(Action::Decline, 1);
    bench.fail(error(ErrorCode::Unauthorized));
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent(), [], "nobody is signed in");
    bench.on(Event::SignedIn);
    bench.answer(&[1, 2]);
    assert_eq!(bench.sent(), [], "nobody knows who it is");
    bench
}

#[test]
fn a_decline_that_waits_survives_a_sign_in_of_the_same_person() {
    let mut bench = declined_before_the_sign_in();
    assert_eq!(bench.snapshot().count, 1);
    bench.on(Event::Me(ME));
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
    bench.settle(Ok(ConnectionStatus::None));
    assert_eq!(bench.ends().last().unwrap().1, Ok(ConnectionStatus::None));
}

#[test]
fn a_decline_that_waits_is_not_sent_in_the_name_of_another_person() {
    let mut bench = declined_before_the_sign_in();
    bench.on(Event::Me(PersonId(901)));
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!(bench.sent(), []);
    assert_eq!(bench.ends().last().unwrap().1, Err(ErrorCode::Aborted));
}

#[test]
fn a_decline_that_waits_can_be_taken_back_before_it_is_known_who_signed_in() {
    let mut bench = declined_before_the_sign_in();
    bench.click(Action::UndoDecline, 1);
    bench.on(Event::Me(ME));
    bench.wait(DECLINE_WAITS_MS);
    assert_eq!((bench.sent(), bench.snapshot().count), (vec![], 2));
}

#[test]
fn a_page_that_goes_away_sends_nothing_in_an_unknown_name() {
    let mut bench = declined_before_the_sign_in();
    bench.on(Event::Leaving);
    assert_eq!(bench.sent(), []);
    assert_eq!(bench.ends().last().unwrap().1, Err(ErrorCode::Aborted));
}
