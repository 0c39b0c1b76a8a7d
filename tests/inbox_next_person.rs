//! Somebody signs in who may be another person than before.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event, Notice, Status, TabNews};
use connection_bell::model::{Action, ConnectionStatus, Page, PendingRequest, PersonId};
use support::{Bench, PAGED, WHOLE, error, pending_of};

#[test]
fn another_persons_list_is_not_mixed_with_the_last() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.on(Event::LoadMore);
    bench.answer(&[1, 2, 3, 4, 5]);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(ConnectionStatus::Connected));
    bench.wait(1);
    bench.on(Event::SignedIn);
    bench.wait(1);
    bench.told.clear();
    bench.answer(&[6, 1, 7, 8]);
    assert_eq!(bench.senders(), [6, 1, 7]);
    assert_eq!(bench.snapshot().count, 4);
    assert!(bench.snapshot().more);
    assert!(bench.arrivals().is_empty(), "they were there");
}

#[test]
fn a_page_for_the_last_person_is_not_mixed_with_anothers_list() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.on(Event::LoadMore);
    bench.wait(1);
    bench.on(Event::SignedIn);
    bench.wait(1);
    bench.on(Event::LoadMore);
    assert!(!bench.snapshot().loading_more, "more of whose list?");
    bench.answer(&[1, 2, 3, 4, 5]);
    bench.answer(&[6, 7]);
    assert_eq!(bench.senders(), [6, 7]);
    assert_eq!(bench.snapshot().count, 2);

    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.on(Event::LoadMore);
    let late = bench.calls.pop().unwrap();
    bench.wait(1);
    bench.on(Event::SignedIn);
    bench.wait(1);
    bench.answer(&[6, 7, 8, 9]);
    bench.on(Event::LoadMore);
    bench.calls.insert(0, late);
    bench.answer(&[1, 2, 3, 4, 5]);
    assert_eq!(bench.senders(), [6, 7, 8]);
    bench.answer(&[6, 7, 8, 9]);
    assert_eq!(bench.senders(), [6, 7, 8, 9]);
}

/// The requests of `senders`, said to be for `me`.
fn page_for(me: u64, senders: &[u64]) -> Page<PendingRequest> {
    let mut page = pending_of(senders);
    for item in &mut page.items {
        item.to = Some(PersonId(me));
    }
    page
}

fn answer_for(bench: &mut Bench, me: u64, senders: &[u64]) -> Vec<Effect> {
    let page = page_for(me, senders);
    bench.answer_list(|_| Ok(page))
}

#[test]
fn a_list_that_names_its_receiver_says_who_shares() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    let effects = answer_for(&mut bench, 12, &[1, 2]);
    assert!(effects.contains(&Effect::ShareAs(PersonId(12))));
    bench.until_poll();
    let effects = answer_for(&mut bench, 12, &[1, 2]);
    let again = |effect: &Effect| matches!(effect, Effect::ShareAs(_));
    assert!(!effects.iter().any(again), "it is known");

    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Me(PersonId(12)));
    bench.on(Event::Listen);
    let effects = answer_for(&mut bench, 12, &[1, 2]);
    assert!(!effects.iter().any(again), "it is known");
}

#[test]
fn another_persons_list_ends_all_that_was_the_last_ones() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.on(Event::Watch(PersonId(4)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(4, ConnectionStatus::Sent)]));
    answer_for(&mut bench, 12, &[1, 2, 3]);
    let (waiting, _) = bench.click(Action::Decline, 1);
    let (sent, _) = bench.click(Action::Accept, 2);
    bench.told.clear();
    bench.wait(1_000);
    bench.on(Event::Refresh);
    let effects = answer_for(&mut bench, 13, &[1, 5]);
    assert!(effects.contains(&Effect::ShareAs(PersonId(13))));
    assert_eq!(bench.senders(), [1, 5]);
    let shown = bench.snapshot();
    assert!(shown.requests.iter().all(|row| row.state.is_open()));
    assert_eq!(shown.count, 2);
    assert!(bench.arrivals().is_empty(), "they were there");
    let aborted = Err(ErrorCode::Aborted);
    assert_eq!(bench.ends(), [(waiting, aborted.clone()), (sent, aborted)]);
    assert_eq!(bench.status_with(4), None);
    bench.settle(Ok(ConnectionStatus::Connected));
    assert_eq!(bench.senders(), [1, 5]);
    bench.wait(6_000);
    assert_eq!(bench.sent(), [], "in whose name?");
}

#[test]
fn what_was_sent_for_the_last_person_is_not_the_next_ones() {
    for other in [true, false] {
        let mut bench = Bench::new(WHOLE);
        bench.on(Event::Me(PersonId(12)));
        bench.on(Event::Listen);
        bench.answer(&[1, 2]);
        let (accept, _) = bench.click(Action::Accept, 1);
        bench.wait(1);
        bench.on(Event::SignedIn);
        assert_eq!(bench.ends(), [], "it may be the same person");
        bench.on(Event::Me(PersonId(if other { 13 } else { 12 })));
        let polls = bench.polls().len();
        assert_eq!(polls, 1, "that of the sign-in is good for both");
        if other {
            assert_eq!(bench.ends(), [(accept, Err(ErrorCode::Aborted))]);
            assert!(bench.senders().is_empty());
        } else {
            bench.settle(Ok(ConnectionStatus::Connected));
            assert_eq!(bench.ends(), [(accept, Ok(ConnectionStatus::Connected))]);
        }
    }
}

#[test]
fn a_list_that_comes_before_the_next_persons_name_is_theirs() {
    for other in [true, false] {
        let mut bench = Bench::new(WHOLE);
        bench.on(Event::Me(PersonId(12)));
        bench.on(Event::Listen);
        bench.answer(&[1, 2]);
        let (before, _) = bench.click(Action::Accept, 1);
        bench.wait(1);
        bench.on(Event::SignedIn);
        bench.answer(&[7, 8]);
        bench.wait(1);
        let (after, _) = bench.click(Action::Accept, 8);
        bench.on(Event::Me(PersonId(if other { 13 } else { 12 })));
        assert_eq!(bench.snapshot().status, Status::Ready);
        let shown = bench.senders();
        assert!(shown.contains(&7) && shown.contains(&8) && !shown.contains(&2));
        assert_eq!(bench.polls().len(), 0, "it was asked for in their name");
        let ended: Vec<_> = bench.ends().into_iter().map(|(id, _)| id).collect();
        assert_eq!(ended.contains(&before), other);
        assert!(!ended.contains(&after), "it was clicked since");
    }
}

fn asks_who(effects: &[Effect]) -> bool {
    effects.contains(&Effect::AskMe)
}

#[test]
fn whoever_signed_in_elsewhere_may_be_somebody_else() {
    let mut bench = Bench::showing(PAGED, &[1, 2, 3, 4, 5]);
    bench.on(Event::Me(PersonId(12)));
    bench.on(Event::Watch(PersonId(4)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(4, ConnectionStatus::Connected)]));
    bench.on(Event::LoadMore);
    bench.answer(&[1, 2, 3, 4, 5]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Unauthorized));
    bench.calls.clear();
    bench.told.clear();
    bench.shared.clear();
    bench.wait(10_000);
    bench.on(Event::Visible(true));
    let effects = bench.answer_list(|_| Ok(pending_of(&[9, 1])));
    assert!(asks_who(&effects), "perhaps they are the next one");
    assert_eq!(bench.senders(), [9, 1], "nobody of the list before");
    assert_eq!(bench.status_with(4), None);
    assert!(bench.told.contains(&Notice::SignedIn));
    assert!(bench.arrivals().is_empty(), "they were there");
    assert_eq!(
        bench.shared,
        [TabNews::SignedIn],
        "they may be, elsewhere too"
    );
    bench.on(Event::Me(PersonId(13)));
    assert_eq!(bench.senders(), [9, 1]);
    bench.until_poll();
    assert!(
        !asks_who(&bench.answer_list(|_| Ok(pending_of(&[9, 1])))),
        "it is known"
    );
}

#[test]
fn buttons_alone_see_that_somebody_signed_in() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Me(PersonId(12)));
    bench.on(Event::Watch(PersonId(4)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(4, ConnectionStatus::Connected)]));
    bench.until_poll();
    bench.answer_statuses(Err(error(ErrorCode::Unauthorized)));
    assert_eq!(bench.snapshot().status, Status::SignedOut);
    bench.wait(10_000);
    bench.on(Event::Visible(true));
    let effects = bench.answer_statuses(Ok(vec![(4, ConnectionStatus::None)]));
    assert!(asks_who(&effects));
    assert_eq!(bench.status_with(4), Some(ConnectionStatus::None));
}

#[test]
fn nothing_is_done_in_the_name_of_whoever_was_signed_out() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    answer_for(&mut bench, 12, &[1]);
    bench.until_poll();
    bench.fail(error(ErrorCode::Unauthorized));
    let (_, effects) = bench.click(Action::Accept, 1);
    let names = |effect: &Effect| matches!(effect, Effect::Send { me: Some(_), .. });
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    assert!(!effects.iter().any(names), "who is it now?");
}

#[test]
fn another_person_in_front_of_the_page_starts_over() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Me(PersonId(12)));
    bench.on(Event::Listen);
    bench.answer(&[1, 2]);
    bench.on(Event::Me(PersonId(12)));
    assert_eq!((bench.senders(), bench.polls().len()), (vec![1, 2], 0));
    bench.wait(1);
    bench.on(Event::Me(PersonId(13)));
    assert_eq!(bench.snapshot().status, Status::Loading);
    assert_eq!((bench.senders(), bench.polls().len()), (vec![], 1));
    bench.answer(&[7]);
    assert_eq!(bench.senders(), [7]);
}

#[test]
fn a_list_for_somebody_else_from_another_tab_is_not_taken() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Me(PersonId(12)));
    bench.on(Event::Listen);
    bench.answer(&[1, 2]);
    bench.wait(10);
    bench.on(Event::ListedElsewhere {
        asked_at: bench.now,
        received_at: bench.now,
        result: Ok(page_for(13, &[7])),
    });
    assert_eq!(bench.senders(), [1, 2]);
}
