//! What a page sends as it goes away may reach the platform after the next page has asked for its
//! list: the next page of the tab knows of it.

#![allow(clippy::expect_used)]

mod support;

use connection_bell::coordination::{Input, LockName, Output, StoredCount};
use connection_bell::inbox::{ActionId, AnsweredRequest, Event, Pace, Status};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::PAGED;
use support::coordinated::{Coordinated, Counted, ME, asked_for, sent};

const ARRIVES_WITHIN_MS: i64 = 30_000;

fn stored(outputs: &[Output<Counted>]) -> Option<StoredCount> {
    outputs.iter().rev().find_map(|output| match output {
        Output::StoreCount { count, .. } => count.clone(),
        _ => None,
    })
}

/// The page that follows, at the time when `page` went, and the list that it gets at once.
fn next(page: &Coordinated, stored: StoredCount, senders: &[u64]) -> Coordinated {
    let mut next = Coordinated::new(PAGED, Pace::default(), false);
    next.now = page.now;
    let person = ME;
    next.on(Input::CountRestored { person, stored });
    next.event(Event::Look);
    let polls = next.lead();
    next.polled(asked_for(&polls), senders);
    next
}

fn waiting(page: &Coordinated) -> Vec<u64> {
    let snapshot = page.machine.snapshot();
    assert_eq!(snapshot.status, Status::Ready);
    assert_eq!(snapshot.count, snapshot.requests.len() as u64);
    snapshot
        .requests
        .iter()
        .map(|row| row.person.id.0)
        .collect()
}

/// Who waits once the platform has said twice, after any call would have arrived, that both do.
fn waiting_later(mut page: Coordinated) -> Vec<u64> {
    page.now = page.now.later(ARRIVES_WITHIN_MS);
    let asked = page.event(Event::Refresh);
    let asked_again = page.polled(asked_for(&asked), &[7, 8]);
    page.polled(asked_for(&asked_again), &[7, 8]);
    waiting(&page)
}

/// A page that lists 7 and 8 goes away while a decline of 7 can still be undone.
fn left() -> (Coordinated, StoredCount) {
    let mut page = Coordinated::listing(&[7, 8]);
    page.click(1, Action::Decline, 7);
    let outputs = page.event(Event::Leaving);
    assert_eq!(sent(&outputs), [(Action::Decline, 7, Some(ME))]);
    let stored = stored(&outputs).expect("the next page is told");
    (page, stored)
}

#[test]
fn a_decline_that_was_sent_on_leaving_waits_no_more_in_the_next_page() {
    let (page, stored) = left();
    assert_eq!(stored.count, 1);
    let next = next(&page, stored, &[7, 8]);
    assert_eq!(waiting(&next), [8]);
}

#[test]
fn it_waits_again_where_the_platform_says_so_after_it_could_have_arrived() {
    let (page, stored) = left();
    let next = next(&page, stored, &[7, 8]);
    assert_eq!(waiting_later(next), [7, 8]);
}

#[test]
fn the_page_after_the_next_one_knows_it_too() {
    let (page, first) = left();
    let mut second = Coordinated::new(PAGED, Pace::default(), false);
    second.now = page.now.later(1_000);
    second.on(Input::CountRestored {
        person: ME,
        stored: first.clone(),
    });
    second.event(Event::Look);
    let polls = second.lead();
    let outputs = second.polled(asked_for(&polls), &[7, 8]);
    let told = stored(&outputs).expect("it is stored anew");
    assert_eq!(told.answers, first.answers);
    assert_eq!(waiting(&next(&second, told, &[7, 8])), [8]);
}

#[test]
fn an_accept_on_its_way_is_told_until_it_has_arrived() {
    let mut page = Coordinated::listing(&[7, 8]);
    let outputs = page.click(1, Action::Accept, 7);
    page.granted(LockName::Person(PersonId(7)));
    let (person, at) = (PersonId(7), page.now.later(ARRIVES_WITHIN_MS));
    let told = stored(&outputs).map(|stored| stored.answers);
    assert_eq!(told, Some(vec![AnsweredRequest { person, at }]));
    page.now = page.now.later(2_000);
    let outputs = page.event(Event::Settled {
        id: ActionId(1),
        result: Ok(ConnectionStatus::Connected),
    });
    assert_eq!(stored(&outputs).map(|stored| stored.answers), Some(vec![]));
}

#[test]
fn nothing_that_is_stored_hides_a_request_for_longer_than_a_call_takes() {
    let (page, mut stored) = left();
    for answer in &mut stored.answers {
        answer.at = answer.at.later(3_600_000);
    }
    let next = next(&page, stored, &[7, 8]);
    assert_eq!(waiting_later(next), [7, 8]);
}
