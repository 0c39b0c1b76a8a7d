//! Lists of people beside the pending requests: asked for when somebody looks, page by page.

#![allow(clippy::unwrap_used, clippy::cast_possible_truncation)]

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Members, RosterAsk, RosterList};
use connection_bell::model::{
    ConnectionStatus, Instant, Page, PageRequest, PendingRequest, Person, PersonId, Roster,
};
use support::error;

const PAGE: u64 = 50;

fn member(id: u64) -> PendingRequest {
    PendingRequest::about(Person {
        name: format!("Member {id}"),
        ..Person::unnamed(PersonId(id))
    })
}

/// The part of `all` that is asked for.
fn part(ask: &RosterAsk, all: &[u64]) -> Members {
    let (offset, limit) = (ask.page.offset as usize, ask.page.limit as usize);
    let items: Vec<_> = all
        .iter()
        .skip(offset)
        .take(limit)
        .map(|id| member(*id))
        .collect();
    let has_more = offset + items.len() < all.len();
    let next = PageRequest {
        offset: ask.page.offset + ask.page.limit,
        ..ask.page
    };
    let page = Page {
        total: Some(all.len() as u64),
        next: has_more.then_some(next),
        items,
    };
    (page, Vec::new())
}

fn shown(list: &RosterList) -> Vec<u64> {
    let people = list.snapshot().people;
    people.iter().map(|request| request.person.id.0).collect()
}

fn at(seconds: i64) -> Instant {
    Instant(seconds * 1_000)
}

fn new(roster: Roster) -> RosterList {
    RosterList::new(roster, str::to_lowercase)
}

fn answer(list: &mut RosterList, ask: Option<RosterAsk>, all: &[u64], now: Instant) {
    let ask = ask.unwrap();
    list.take(ask.ticket, Ok(part(&ask, all)), now);
}

fn looked_at(roster: Roster, all: &[u64]) -> RosterList {
    let mut list = new(roster);
    let ask = list.look(at(0));
    answer(&mut list, ask, all, at(0));
    list
}

#[test]
fn asks_when_somebody_looks_and_not_again_while_it_is_fresh() {
    let mut list = new(Roster::Sent);
    assert!(!list.snapshot().loading);
    let ask = list.look(at(0));
    assert!(list.snapshot().loading && !list.snapshot().is_settled);
    assert_eq!(list.look(at(1)), None, "one question at a time");
    answer(&mut list, ask, &[1, 2, 3], at(2));
    assert_eq!(shown(&list), [1, 2, 3]);
    assert!(list.snapshot().is_settled && !list.snapshot().more);
    assert_eq!(list.look(at(20)), None);
    assert!(
        list.look(at(40)).is_some(),
        "an old list is asked for again"
    );
}

#[test]
fn asks_again_after_something_was_done() {
    let mut list = looked_at(Roster::Sent, &[1, 2]);
    list.outdate();
    let ask = list.look(at(1));
    answer(&mut list, ask, &[2], at(1));
    assert_eq!(shown(&list), [2]);
}

#[test]
fn a_list_that_begins_as_before_keeps_what_was_loaded() {
    let all: Vec<u64> = (1..=120).collect();
    let mut list = looked_at(Roster::Connections, &all);
    assert_eq!(shown(&list).len() as u64, PAGE);
    let more = list.load_more(true);
    answer(&mut list, more, &all, at(1));
    assert_eq!(shown(&list).len() as u64, 2 * PAGE);
    let before = list.snapshot();
    list.outdate();
    let ask = list.look(at(2));
    answer(&mut list, ask, &all, at(2));
    assert_eq!(list.snapshot(), before);
    let moved: Vec<u64> = (2..=120).collect();
    list.outdate();
    let ask = list.look(at(3));
    answer(&mut list, ask, &moved, at(3));
    assert_eq!(shown(&list), moved[..PAGE as usize], "it begins anew");
}

#[test]
fn nobody_is_listed_twice_and_a_list_that_repeats_itself_ends() {
    let all: Vec<u64> = (1..=120).collect();
    let mut list = looked_at(Roster::Connections, &all);
    let more = list.load_more(true);
    let shifted: Vec<u64> = [&[0], &all[..]].concat();
    answer(&mut list, more, &shifted, at(1));
    assert_eq!(shown(&list), all[..99], "the fiftieth came twice");
    let ask = list.load_more(true).unwrap();
    let again = RosterAsk {
        page: PageRequest::first(50),
        ..ask.clone()
    };
    list.take(ask.ticket, Ok(part(&again, &all)), at(2));
    assert_eq!(shown(&list).len(), 99);
    assert!(!list.snapshot().more);
    assert_eq!(list.load_more(true), None);
}

#[test]
fn a_failure_keeps_what_is_there_and_can_be_tried_again() {
    let all: Vec<u64> = (1..=60).collect();
    let mut list = looked_at(Roster::Connections, &all);
    let ask = list.load_more(true).unwrap();
    list.take(ask.ticket, Err(error(ErrorCode::Server)), at(1));
    let now = list.snapshot();
    assert_eq!(now.error.map(|error| error.code), Some(ErrorCode::Server));
    assert_eq!((now.people.len() as u64, now.loading), (PAGE, false));
    let again = list.retry();
    assert_eq!(again.as_ref().map(|ask| ask.page.offset), Some(50));
    answer(&mut list, again, &all, at(2));
    assert_eq!(shown(&list), all);
    assert_eq!(list.snapshot().error, None);
}

#[test]
fn a_first_page_that_did_not_come_is_asked_for_at_the_next_look() {
    let mut list = new(Roster::People);
    let ask = list.look(at(0)).unwrap();
    list.take(ask.ticket, Err(error(ErrorCode::Network)), at(0));
    assert!(!list.snapshot().is_settled);
    assert!(list.look(at(0)).is_some());
}

#[test]
fn searching_connections_asks_nobody_and_loads_only_so_far_by_itself() {
    let all: Vec<u64> = (1..=1_000).collect();
    let mut list = looked_at(Roster::Connections, &all);
    list.search("  MEMBER 2 ");
    assert_eq!(list.find(), None);
    assert_eq!(shown(&list)[..3], [2, 20, 21]);
    list.search("nobody");
    assert_eq!(shown(&list), [0; 0]);
    for _ in 0..5 {
        let more = list.load_more(true);
        answer(&mut list, more, &all, at(1));
    }
    assert_eq!(list.load_more(true), None);
    assert!(list.load_more(false).is_some(), "a click goes on");
    list.search("");
    assert_eq!(shown(&list).len(), 300);
}

#[test]
fn searching_people_asks_the_platform_and_the_last_word_counts() {
    let mut list = looked_at(Roster::People, &[1, 2, 3]);
    list.search("an");
    let first = list.find().unwrap();
    assert_eq!((first.search.as_str(), first.page.offset), ("an", 0));
    assert_eq!(list.find(), None, "it is on its way");
    assert_eq!(shown(&list), [1, 2, 3], "what was there stays till then");
    assert!(!list.snapshot().is_settled);
    assert_eq!(
        list.load_more(true),
        None,
        "that would be more of another search"
    );
    list.search("ana");
    let second = list.find().unwrap();
    list.take(first.ticket, Ok(part(&first, &[7, 8])), at(1));
    assert_eq!(shown(&list), [1, 2, 3], "nobody waits for that any more");
    list.take(second.ticket, Ok(part(&second, &[9])), at(2));
    assert_eq!(shown(&list), [9]);
    assert!(list.snapshot().is_settled);
}

#[test]
fn an_answer_to_what_was_typed_before_is_not_that_to_what_is_typed_now() {
    let mut list = looked_at(Roster::People, &[1]);
    list.search("an");
    let ask = list.find();
    list.search("anna");
    answer(&mut list, ask, &[2], at(1));
    assert!(!list.snapshot().is_settled);
    assert!(list.find().is_some());
}

#[test]
fn knows_where_its_people_stand_and_learns_better() {
    let sent = looked_at(Roster::Sent, &[1]);
    assert_eq!(sent.status(PersonId(1)), Some(ConnectionStatus::Sent));
    let mut people = new(Roster::People);
    let ask = people.look(at(0)).unwrap();
    let (page, _) = part(&ask, &[1, 2]);
    let told = vec![(PersonId(2), ConnectionStatus::Received)];
    people.take(ask.ticket, Ok((page, told)), at(0));
    assert_eq!(people.status(PersonId(1)), Some(ConnectionStatus::None));
    assert_eq!(people.status(PersonId(2)), Some(ConnectionStatus::Received));
    people.learn(PersonId(1), ConnectionStatus::Sent);
    assert_eq!(people.status(PersonId(1)), Some(ConnectionStatus::Sent));
    people.learn(PersonId(9), ConnectionStatus::Sent);
    assert_eq!(
        people.status(PersonId(9)),
        None,
        "who is not listed is nobody's"
    );
}
