//! What the coordinator does about the lead, locks, identity and its one timer.

#![allow(clippy::expect_used)]

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::coordination::{Input, LockName, Output, PeerMessage};
use connection_bell::inbox::{ActionId, Event, Pace};
use connection_bell::model::{Action, ConnectionStatus, Instant, PersonId};
use support::coordinated::{Coordinated, ME, asked_for, locks, sent};
use support::{PAGED, WHOLE, error};

const IN_BACKGROUND: Pace = Pace {
    interval_ms: 30_000,
    background_ms: Some(60_000),
};

fn queried<R>(outputs: &[Output<R>]) -> u32 {
    let query = outputs.iter().find_map(|output| match output {
        Output::QueryLead(query) => Some(*query),
        _ => None,
    });
    query.expect("it asks who else wants to lead")
}

fn timer<R>(outputs: &[Output<R>]) -> Option<Instant> {
    outputs.iter().rev().find_map(|output| match output {
        Output::SetTimer(at) => *at,
        _ => None,
    })
}

fn hidden_candidate() -> Coordinated {
    let mut tab = Coordinated::new(PAGED, IN_BACKGROUND, false);
    tab.event(Event::Visible(false));
    tab.on(Input::UserIdGiven(ME));
    let outputs = tab.event(Event::Listen);
    assert_eq!(locks(&outputs).0, [LockName::BackgroundLead]);
    tab
}

#[test]
fn a_hidden_tab_that_leads_yields_to_one_in_front() {
    let mut tab = hidden_candidate();
    let outputs = tab.granted(LockName::BackgroundLead);
    assert_eq!(locks(&outputs).0, [LockName::Lead]);
    let query = queried(&tab.granted(LockName::Lead));
    tab.on(Input::LeadQueried {
        query,
        is_contended: false,
    });
    assert!(tab.machine.leads());
    let outputs = tab.on(Input::FromPeer(PeerMessage::Front));
    let lead = || vec![LockName::Lead];
    assert_eq!(locks(&outputs), (lead(), lead()));
    assert!(!tab.machine.leads());
}

#[test]
fn a_hidden_tab_that_may_not_lead_yet_has_nothing_to_yield() {
    let mut tab = hidden_candidate();
    let outputs = tab.on(Input::FromPeer(PeerMessage::Front));
    assert_eq!(locks(&outputs), (vec![], vec![]));
}

#[test]
fn the_answer_to_an_earlier_query_makes_no_leader() {
    let mut tab = Coordinated::new(PAGED, Pace::default(), false);
    tab.on(Input::UserIdGiven(ME));
    tab.event(Event::Listen);
    let query = queried(&tab.granted(LockName::Lead));
    tab.event(Event::Visible(false));
    tab.event(Event::Visible(true));
    tab.on(Input::LeadQueried {
        query,
        is_contended: false,
    });
    assert!(!tab.machine.leads());
}

#[test]
fn an_action_waits_until_its_lock_is_granted() {
    let mut tab = Coordinated::listing(&[7]);
    let person = LockName::Person(PersonId(7));
    let outputs = tab.click(1, Action::Accept, 7);
    assert_eq!(locks(&outputs).0, [person]);
    assert_eq!(sent(&outputs), []);
    let outputs = tab.granted(person);
    assert_eq!(sent(&outputs), [(Action::Accept, 7, Some(ME))]);
}

#[test]
fn a_lock_is_given_back_once_the_others_have_heard() {
    let mut tab = Coordinated::listing(&[7]);
    let person = LockName::Person(PersonId(7));
    tab.click(1, Action::Accept, 7);
    tab.granted(person);
    let (id, result) = (ActionId(1), Ok(ConnectionStatus::Connected));
    let outputs = tab.event(Event::Settled { id, result });
    assert_eq!(locks(&outputs).1, []);
    let at = timer(&outputs).expect("it is given back later");
    tab.now = at;
    assert_eq!(locks(&tab.on(Input::TimerFired)).1, [person]);
}

#[test]
fn an_action_that_begins_while_an_earlier_one_waits_for_the_lock_keeps_it() {
    let mut tab = Coordinated::listing(&[7]);
    let person = LockName::Person(PersonId(7));
    tab.click(1, Action::Decline, 7);
    tab.click(2, Action::UndoDecline, 7);
    tab.click(3, Action::Accept, 7);
    let outputs = tab.granted(person);
    assert_eq!(sent(&outputs), [(Action::Accept, 7, Some(ME))]);
    tab.now = Instant(tab.now.0 + 1_000);
    assert_eq!(locks(&tab.on(Input::TimerFired)).1, []);
}

#[test]
fn a_page_that_goes_away_sends_at_once_what_waits_for_a_lock() {
    let mut tab = Coordinated::listing(&[7]);
    tab.click(1, Action::Accept, 7);
    let outputs = tab.event(Event::Leaving);
    assert_eq!(sent(&outputs), [(Action::Accept, 7, Some(ME))]);
    let leaves = |output: &Output<_>| matches!(output, Output::LeaveGroup);
    assert!(outputs.iter().any(leaves));
}

#[test]
fn a_page_knows_whether_it_has_something_to_send_before_it_goes_away() {
    let mut tab = Coordinated::listing(&[7, 8]);
    assert!(!tab.machine.has_unsent());
    tab.click(1, Action::Decline, 7);
    assert!(tab.machine.has_unsent(), "it can be undone");
    tab.click(2, Action::UndoDecline, 7);
    assert!(!tab.machine.has_unsent());
    tab.click(3, Action::Accept, 8);
    assert!(tab.machine.has_unsent(), "it waits for a lock");
    tab.granted(LockName::Person(PersonId(8)));
    assert!(!tab.machine.has_unsent());
    tab.event(Event::SignedIn);
    tab.click(4, Action::Accept, 7);
    assert!(
        tab.machine.has_unsent(),
        "it waits until it is known who sends it"
    );
}

#[test]
fn what_is_clicked_after_a_sign_in_waits_until_it_is_known_whose_it_is() {
    let mut tab = Coordinated::listing(&[7]);
    tab.event(Event::SignedIn);
    let outputs = tab.click(1, Action::Accept, 7);
    assert_eq!((locks(&outputs).0, sent(&outputs)), (vec![], vec![]));
    let outputs = tab.identified(1);
    assert_eq!(locks(&outputs).0.last(), Some(&LockName::Lead));
    assert!(locks(&outputs).0.contains(&LockName::Person(PersonId(7))));
}

#[test]
fn an_answer_to_whom_somebody_else_signed_in_after_is_nobodys() {
    let mut tab = Coordinated::listing(&[7]);
    tab.event(Event::SignedIn);
    tab.event(Event::SignedIn);
    assert!(tab.identified(1).is_empty());
    let joins = |output: &Output<_>| matches!(output, Output::JoinGroup(ME));
    assert!(tab.identified(2).iter().any(joins));
}

#[test]
fn statuses_are_asked_for_once_it_is_known_for_whom() {
    let mut tab = Coordinated::new(WHOLE, Pace::default(), true);
    tab.event(Event::Watch(PersonId(5)));
    let asks = |output: &Output<_>| matches!(output, Output::FetchStatuses { me: Some(ME), .. });
    assert!(!tab.event(Event::Gathered).iter().any(asks));
    assert!(tab.identified(0).iter().any(asks));
}

#[test]
fn whoever_needs_to_know_who_is_signed_in_is_told_why_not() {
    let mut tab = Coordinated::new(WHOLE, Pace::default(), true);
    let asks = |output: &Output<_>| matches!(output, Output::FetchCurrentUser { epoch: 0 });
    assert!(tab.on(Input::CurrentUserNeeded).iter().any(asks));
    assert!(tab.on(Input::CurrentUserNeeded).is_empty(), "asked twice");
    let outputs = tab.on(Input::CurrentUserFetched {
        epoch: 0,
        result: Err(error(ErrorCode::Server)),
    });
    let told = |output: &&Output<_>| matches!(output, Output::CurrentUser(Err(_)));
    assert_eq!(outputs.iter().filter(told).count(), 2);
}

#[test]
fn a_response_that_repeats_the_last_one_is_not_read_again() {
    let mut tab = Coordinated::listing(&[7]);
    assert_eq!(tab.reads.get(), 1);
    for (senders, reads) in [(&[7][..], 1), (&[7, 8], 2), (&[7, 8], 2)] {
        let polls = tab.event(Event::Refresh);
        tab.polled(asked_for(&polls), senders);
        assert_eq!(tab.reads.get(), reads, "{senders:?}");
    }
}
