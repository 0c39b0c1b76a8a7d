//! Where people stand, for the buttons of a page.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Relation};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, INTERVAL_MS, PAGED, WHOLE, error, refusal};

use ConnectionStatus::{Connected, None as Nothing, Received, Sent, Unknown};

fn watching(bench: &mut Bench, people: &[u64]) {
    for person in people {
        bench.on(Event::Watch(PersonId(*person)));
    }
    bench.on(Event::Gathered);
}

fn buttons(people: &[(u64, ConnectionStatus)]) -> Bench {
    let mut bench = Bench::new(PAGED);
    let ids: Vec<u64> = people.iter().map(|(id, _)| *id).collect();
    watching(&mut bench, &ids);
    bench.answer_statuses(Ok(people.to_vec()));
    bench.told.clear();
    bench
}

fn relation(bench: &Bench, person: u64) -> Relation {
    bench.inbox.relation(PersonId(person))
}

#[test]
fn buttons_that_come_together_ask_together() {
    for with_bell in [true, false] {
        let mut bench = Bench::new(PAGED);
        if with_bell {
            bench.on(Event::Listen);
        }
        watching(&mut bench, &[3, 1, 2, 1]);
        assert_eq!(bench.asked_statuses(), [[1, 2, 3]], "bell: {with_bell}");
    }
}

#[test]
fn each_platform_is_asked_once() {
    let mut bench = Bench::showing(WHOLE, &[]);
    watching(&mut bench, &[1, 2]);
    watching(&mut bench, &[2]);
    bench.on(Event::Gathered);
    assert_eq!(bench.asked_statuses(), [vec![1, 2], vec![2]]);
    bench.answer_statuses(Ok(vec![(1, Connected), (2, Unknown("muted".to_owned()))]));
    assert_eq!(bench.status_with(1), Some(Connected));
    assert_eq!(bench.status_with(2), Some(Unknown("muted".to_owned())));
    watching(&mut bench, &[1]);
    assert_eq!(bench.asked_statuses().len(), 1, "it is known");
}

#[test]
fn a_bell_that_comes_after_a_button_lists_at_once() {
    let mut bench = buttons(&[(1, Nothing)]);
    bench.on(Event::Listen);
    assert_eq!(bench.polls().len(), 1);

    let mut bench = Bench::new(PAGED);
    watching(&mut bench, &[1]);
    bench.on(Event::Listen);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.polls().len(), 1);
}

#[test]
fn a_poll_brings_the_statuses_along_where_one_call_does() {
    let mut bench = buttons(&[(1, Nothing), (2, Connected)]);
    bench.wait(INTERVAL_MS);
    assert_eq!(bench.asked_statuses(), [[1, 2]]);
    bench.answer_statuses(Ok(vec![(1, Sent), (2, Nothing)]));
    assert_eq!(bench.status_with(1), Some(Sent));
    bench.on(Event::Listen);
    bench.answer(&[]);
    bench.answer_statuses(Ok(vec![(1, Sent), (2, Nothing)]));
    bench.wait(INTERVAL_MS);
    assert_eq!((bench.polls().len(), bench.asked_statuses().len()), (1, 1));
}

#[test]
fn many_calls_are_spared_where_each_is_for_one() {
    let mut bench = Bench::showing(WHOLE, &[]);
    watching(&mut bench, &[1]);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    bench.until_poll();
    bench.answer(&[]);
    assert!(bench.asked_statuses().is_empty());
    bench.on(Event::Visible(false));
    bench.wait(INTERVAL_MS);
    bench.on(Event::Visible(true));
    assert_eq!(bench.asked_statuses(), [[1]]);
}

#[test]
fn a_button_that_is_gone_is_not_asked_for() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Watch(PersonId(2)));
    bench.on(Event::Unwatch(PersonId(2)));
    bench.on(Event::Unwatch(PersonId(1)));
    bench.on(Event::Gathered);
    assert_eq!(bench.asked_statuses(), [[1]]);
    bench.answer_statuses(Ok(vec![(1, Sent)]));
    bench.on(Event::Unwatch(PersonId(1)));
    assert_eq!(bench.wake_at, None);
    assert_eq!(relation(&bench, 1), Relation::default());
}

#[test]
fn a_failure_leaves_what_is_known_alone() {
    let mut bench = buttons(&[(1, Sent)]);
    bench.wait(INTERVAL_MS);
    bench.answer_statuses(Err(error(ErrorCode::Server)));
    let shown = relation(&bench, 1);
    assert_eq!((shown.status, shown.error), (Some(Sent), None));
    assert_eq!(bench.until_statuses(), Some(2_500));
    bench.answer_statuses(Ok(vec![(1, Connected)]));
    let expected = Relation {
        status: Some(Connected),
        ..Relation::default()
    };
    assert_eq!(relation(&bench, 1), expected);
}

#[test]
fn a_click_turns_the_button_at_once() {
    let mut bench = buttons(&[(1, Nothing)]);
    bench.click(Action::Connect, 1);
    let shown = relation(&bench, 1);
    assert_eq!(
        (shown.status, shown.under_way),
        (Some(Sent), Some(Action::Connect))
    );
    bench.wait(5);
    bench.settle(Ok(Connected));
    let shown = relation(&bench, 1);
    assert_eq!((shown.status, shown.under_way), (Some(Connected), None));
}

#[test]
fn a_refusal_turns_it_back_and_asks_again() {
    let mut bench = buttons(&[(1, Nothing)]);
    bench.click(Action::Connect, 1);
    bench.settle(Err(refusal(ErrorCode::Forbidden, "Blocked.")));
    let shown = relation(&bench, 1);
    assert_eq!((shown.status, shown.under_way), (Some(Nothing), None));
    assert_eq!(
        shown.error.as_ref().map(|error| error.words()),
        Some("Blocked.")
    );
    assert!(bench.asked_statuses().contains(&vec![1]));
    bench.on(Event::Dismiss(PersonId(1)));
    assert_eq!(relation(&bench, 1).error, None);
}

#[test]
fn an_older_answer_does_not_undo_a_newer_one() {
    let mut bench = buttons(&[(1, Nothing)]);
    bench.wait(INTERVAL_MS);
    bench.click(Action::Connect, 1);
    bench.wait(10);
    bench.settle(Ok(Sent));
    bench.wait(10);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.status_with(1), Some(Sent));
}

#[test]
fn the_bell_and_the_button_say_the_same() {
    let mut bench = Bench::showing(PAGED, &[1]);
    watching(&mut bench, &[1]);
    assert_eq!(
        bench.status_with(1),
        Some(Received),
        "the list knows it first"
    );
    bench.click(Action::Accept, 1);
    assert_eq!(bench.status_with(1), Some(Connected));
    bench.wait(5);
    bench.settle(Ok(Connected));
    bench.answer_statuses(Ok(vec![(1, Received)]));
    assert_eq!(bench.status_with(1), Some(Connected));
    bench.wait(INTERVAL_MS);
    bench.answer(&[]);
    bench.answer_statuses(Ok(vec![(1, Connected)]));
    assert_eq!(bench.status_with(1), Some(Connected));
}

#[test]
fn a_request_known_by_its_button_can_be_answered() {
    let mut bench = buttons(&[(1, Received)]);
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(Connected));
    assert_eq!(bench.status_with(1), Some(Connected));
}

#[test]
fn the_newer_answer_is_right() {
    let mut bench = Bench::showing(PAGED, &[1]);
    watching(&mut bench, &[1]);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.status_with(1), Some(Nothing));
    bench.until_poll();
    bench.wait(1);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    bench.answer(&[1]);
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[1]);
    assert_eq!(bench.status_with(1), Some(Received));
}

#[test]
fn a_withdrawn_request_is_doubted() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    watching(&mut bench, &[1]);
    bench.answer_statuses(Ok(vec![(1, Received)]));
    bench.until_poll();
    bench.answer(&[]);
    assert_eq!(bench.asked_statuses(), [[1]]);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.status_with(1), Some(Nothing));
}

#[test]
fn who_is_on_the_list_needs_no_status_to_be_known() {
    let mut bench = Bench::showing(PAGED, &[1]);
    watching(&mut bench, &[1, 2]);
    bench.answer_statuses(Err(error(ErrorCode::Server)));
    let [listed, other] = [1, 2].map(|person| relation(&bench, person));
    assert_eq!((listed.status, listed.error), (Some(Received), None));
    assert_eq!(other.status, None);
    assert!(other.error.is_some());
}
