//! An action that the platform refuses with a 401 may have been sent with a token that is over. A
//! newer one may be another person's, so it is found out who is signed in before it is sent again.

#![allow(clippy::expect_used)]

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::coordination::{Input, LockName, Output, PeerMessage};
use connection_bell::inbox::{ActionId, Event, Notice, Status, TabNews};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::coordinated::{Coordinated, Counted, ME, locks, sent};
use support::error;

type Outputs = Vec<Output<Counted>>;

fn settle(tab: &mut Coordinated, result: Result<ConnectionStatus, ErrorCode>) -> Outputs {
    let (id, result) = (ActionId(1), result.map_err(error));
    tab.event(Event::Settled { id, result })
}

/// The action was sent, and refused: the platform is asked who is signed in.
fn refused() -> (Coordinated, u32) {
    let mut tab = Coordinated::listing(&[7]);
    tab.click(1, Action::Accept, 7);
    let outputs = tab.granted(LockName::Person(PersonId(7)));
    assert_eq!(sent(&outputs), [(Action::Accept, 7, Some(ME))]);
    let outputs = settle(&mut tab, Err(ErrorCode::Unauthorized));
    assert_eq!(sent(&outputs), [], "nobody knows in whose name it would be");
    let epoch = asked_who(&outputs).expect("it is asked");
    (tab, epoch)
}

fn asked_who(outputs: &[Output<Counted>]) -> Option<u32> {
    outputs.iter().find_map(|output| match output {
        Output::FetchCurrentUser { epoch } => Some(*epoch),
        _ => None,
    })
}

fn end(outputs: &[Output<Counted>]) -> Option<Result<ConnectionStatus, ErrorCode>> {
    outputs.iter().find_map(|output| match output {
        Output::Settle { result, .. } => Some(result.clone().map_err(|error| error.code)),
        _ => None,
    })
}

#[test]
fn it_is_sent_again_for_the_same_person() {
    let (mut tab, epoch) = refused();
    let outputs = tab.identified(epoch);
    assert_eq!(sent(&outputs), [(Action::Accept, 7, Some(ME))]);
    let outputs = settle(&mut tab, Ok(ConnectionStatus::Connected));
    assert_eq!(end(&outputs), Some(Ok(ConnectionStatus::Connected)));
}

#[test]
fn it_is_given_up_with_a_word_when_it_is_somebody_else() {
    let (mut tab, epoch) = refused();
    let result = Ok(PersonId(901));
    let outputs = tab.on(Input::CurrentUserFetched { epoch, result });
    assert_eq!(sent(&outputs), []);
    assert_eq!(end(&outputs), Some(Err(ErrorCode::Aborted)));
    let is_word = |output: &Output<Counted>| matches!(output, Output::Notify(Notice::Failed(error)) if error.code == ErrorCode::Aborted);
    assert!(outputs.iter().any(is_word));
}

#[test]
fn a_page_that_was_away_meanwhile_sends_it_again_only_with_the_lock() {
    let lock = LockName::Person(PersonId(7));
    let away = || {
        let (mut tab, epoch) = refused();
        tab.event(Event::Leaving);
        let outputs = tab.on(Input::PageReturned);
        assert!(locks(&outputs).0.contains(&lock));
        (tab, epoch)
    };

    let (mut tab, epoch) = away();
    tab.on(Input::LockBusy(lock));
    assert_eq!(sent(&tab.identified(epoch)), [], "another tab acts");

    let (mut tab, epoch) = away();
    assert_eq!(sent(&tab.identified(epoch)), [], "another tab may act");
    assert_eq!(sent(&tab.granted(lock)), [(Action::Accept, 7, Some(ME))]);
}

#[test]
fn a_second_refusal_is_a_sign_out() {
    let (mut tab, epoch) = refused();
    tab.identified(epoch);
    let outputs = settle(&mut tab, Err(ErrorCode::Unauthorized));
    assert_eq!(asked_who(&outputs), None);
    assert_eq!(end(&outputs), Some(Err(ErrorCode::Unauthorized)));
    assert_eq!(tab.machine.snapshot().status, Status::SignedOut);
}

#[test]
fn nobody_signed_in_is_a_sign_out() {
    let (mut tab, epoch) = refused();
    let result = Err(error(ErrorCode::Unauthorized));
    let outputs = tab.on(Input::CurrentUserFetched { epoch, result });
    assert_eq!(end(&outputs), Some(Err(ErrorCode::Unauthorized)));
    assert_eq!(tab.machine.snapshot().status, Status::SignedOut);
}

#[test]
fn other_tabs_words_about_people_who_are_not_shown_request_few_locks() {
    let mut tab = Coordinated::listing(&[7]);
    let mut requested = 0;
    for person in 1_000..6_000 {
        let news = TabNews::Acting {
            action: Action::Accept,
            person: PersonId(person),
            until: None,
        };
        let outputs = tab.on(Input::FromPeer(PeerMessage::News(news)));
        requested += locks(&outputs).0.len();
    }
    assert!(requested <= 100, "{requested} locks");
}
