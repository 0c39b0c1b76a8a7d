//! Yes and no: at once on screen, once to the platform, taken back when it does not go through.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event, Notice, RequestState};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, DECLINE_WAITS_MS, PAGED, WHOLE, error, refusal};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;

fn refused(effects: &[Effect]) -> Option<ErrorCode> {
    effects.iter().find_map(|effect| match effect {
        Effect::Settle {
            result: Err(error), ..
        } => Some(error.code),
        _ => None,
    })
}

#[test]
fn shows_at_once() {
    for (action, state, ended) in [
        (
            Action::Accept,
            RequestState::Accepting,
            RequestState::Accepted,
        ),
        (
            Action::Decline,
            RequestState::Declining,
            RequestState::Declined,
        ),
    ] {
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        bench.click(action, 1);
        assert_eq!(bench.rows(), [(1, state), (2, RequestState::Pending)]);
        assert_eq!(bench.snapshot().count, 1);
        assert_eq!(bench.counts(), [(2, 1)]);
        bench.wait(DECLINE_WAITS_MS);
        assert_eq!(bench.sent(), [(action, 1)]);

        bench.settle(Ok(action.result()));
        assert_eq!(bench.rows(), [(1, ended), (2, RequestState::Pending)]);
        assert_eq!(bench.snapshot().count, 1);
    }
}

#[test]
fn tells_whom_it_was_about() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.told.clear();
    bench.settle(Ok(CONNECTED));
    let expected = Notice::Acted {
        action: Action::Accept,
        person: support::pending(1).person,
        status: CONNECTED,
    };
    assert_eq!(bench.told, [expected]);
}

#[test]
fn names_the_receiver_where_the_request_does() {
    let mut bench = Bench::new(WHOLE);
    bench.on(Event::Listen);
    bench.answer_list(|_| {
        let mut page = support::pending_of(&[1]);
        page.items[0].to = Some(PersonId(12));
        Ok(page)
    });
    let (_, effects) = bench.click(Action::Accept, 1);
    let me = effects.iter().find_map(|effect| match effect {
        Effect::Send { me, .. } => Some(*me),
        _ => None,
    });
    assert_eq!(me, Some(Some(PersonId(12))));
}

#[test]
fn a_refusal_takes_it_back_with_the_platforms_words() {
    let mut bench = Bench::showing(WHOLE, &[1, 2, 3]);
    bench.click(Action::Accept, 2);
    bench.settle(Err(refusal(ErrorCode::Forbidden, "They blocked you.")));
    assert_eq!(bench.senders(), [1, 2, 3]);
    assert_eq!(bench.snapshot().count, 3);
    assert_eq!(bench.counts(), [(3, 2), (2, 3)]);
    let row = &bench.snapshot().requests[1];
    assert_eq!(row.state, RequestState::Failed);
    let words = row.error.as_ref().map(|error| error.words());
    assert_eq!(words, Some("They blocked you."));
    let mut told = bench.told.iter();
    assert!(told.any(|notice| matches!(notice, Notice::Failed(_))));
    assert_eq!(bench.polls().len(), 1, "what is shown may be old");
}

#[test]
fn trouble_on_the_way_takes_it_back_until_the_next_click() {
    for code in [ErrorCode::Network, ErrorCode::Timeout, ErrorCode::Server] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        bench.decline(1);
        bench.settle(Err(error(code)));
        assert_eq!(bench.rows(), [(1, RequestState::Failed)]);
        assert_eq!(bench.polls(), []);
        bench.until_poll();
        bench.answer(&[1]);
        assert_eq!(
            bench.rows(),
            [(1, RequestState::Failed)],
            "a poll is no reason"
        );

        bench.click(Action::Decline, 1);
        assert_eq!(bench.rows(), [(1, RequestState::Declining)]);
        bench.answer_statuses(Ok(vec![(1, ConnectionStatus::Received)]));
        bench.settle(Ok(ConnectionStatus::None));
        assert_eq!(bench.rows(), [(1, RequestState::Declined)]);
    }
}

#[test]
fn the_message_goes_when_it_was_read() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Server)));
    bench.on(Event::Dismiss(PersonId(1)));
    assert_eq!(bench.rows(), [(1, RequestState::Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn a_double_click_is_one_call() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (first, _) = bench.click(Action::Accept, 1);
    let (second, effects) = bench.click(Action::Accept, 1);
    let join = Effect::Join {
        id: second,
        with: first,
    };
    assert_eq!(effects, [join]);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    assert_eq!(bench.snapshot().count, 0);
}

#[test]
fn yes_and_no_at_once_is_a_yes() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    let (_, effects) = bench.click(Action::Decline, 1);
    assert_eq!(refused(&effects), Some(ErrorCode::Rejected));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    assert_eq!(bench.rows(), [(1, RequestState::Accepting)]);
}

#[test]
fn what_cannot_be_done_is_not_sent() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    for (action, person, code) in [
        (Action::Accept, 9, ErrorCode::NotFound),
        (Action::Decline, 9, ErrorCode::NotFound),
        (Action::Connect, 9, ErrorCode::Rejected),
        (Action::UndoDecline, 1, ErrorCode::Rejected),
    ] {
        let (_, effects) = bench.click(action, person);
        assert_eq!(refused(&effects), Some(code), "{action:?}");
    }
    bench.click(Action::Accept, 1);
    bench.settle(Ok(CONNECTED));
    let (_, effects) = bench.click(Action::Decline, 1);
    assert_eq!(
        refused(&effects),
        Some(ErrorCode::NotFound),
        "answered before"
    );
    assert_eq!(bench.sent(), []);
}

#[test]
fn nothing_is_done_without_network() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.on(Event::Online(false));
    let before = bench.snapshot().clone();
    let (_, effects) = bench.click(Action::Accept, 1);
    assert_eq!(refused(&effects), Some(ErrorCode::Network));
    assert_eq!(*bench.snapshot(), before);
    assert_eq!(bench.sent(), []);
}

#[test]
fn a_poll_between_click_and_reply_does_not_bring_it_back() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.until_poll();
    bench.click(Action::Accept, 1);
    bench.wait(100);
    bench.answer(&[1, 2]);
    assert_eq!(bench.rows()[0], (1, RequestState::Accepting));
    assert_eq!(bench.snapshot().count, 1);

    bench.on(Event::Refresh);
    bench.wait(100);
    bench.settle(Ok(CONNECTED));
    bench.wait(100);
    bench.answer(&[1, 2]);
    assert_eq!(
        bench.rows()[0],
        (1, RequestState::Accepted),
        "asked before the reply"
    );
    assert_eq!(bench.snapshot().count, 1);
    bench.wait(10_000);
    assert_eq!(bench.senders(), [2]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn a_poll_between_click_and_reply_does_not_lose_it() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.on(Event::Refresh);
    bench.answer(&[2]);
    assert_eq!(bench.rows()[0], (1, RequestState::Accepting));
    assert_eq!(bench.snapshot().count, 1);
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.rows()[0], (1, RequestState::Accepted));
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn who_asks_again_waits_again() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.decline(1);
    bench.settle(Ok(ConnectionStatus::None));
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[1]);
    assert_eq!(bench.snapshot().count, 0, "the list may be of before");
    bench.answer(&[1]);
    assert_eq!(bench.rows(), [(1, RequestState::Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn what_comes_after_the_yes_does_not_bring_the_request_back() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(CONNECTED));
    bench.click(Action::Remove, 1);
    assert_eq!(bench.snapshot().count, 1);
    bench.settle(Ok(ConnectionStatus::None));
    assert_eq!(bench.senders(), [2]);
    assert_eq!(bench.snapshot().count, 1);
    assert_ne!(bench.status_with(1), Some(ConnectionStatus::Received));
}

#[test]
fn an_old_list_does_not_bring_back_what_was_answered_and_acted_on_again() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.until_poll();
    bench.wait(1);
    bench.click(Action::Accept, 1);
    bench.settle(Ok(CONNECTED));
    bench.click(Action::Remove, 1);
    bench.settle(Ok(ConnectionStatus::None));
    bench.wait(1);
    bench.answer(&[1, 2]);
    assert_eq!(bench.senders(), [2]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn a_decline_that_is_undone_is_asked_for_at_once() {
    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.decline(1);
    bench.settle(Ok(ConnectionStatus::None));
    bench.wait(1);
    bench.click(Action::UndoDecline, 1);
    bench.settle(Ok(ConnectionStatus::Received));
    assert_eq!(bench.polls().len(), 1);
    bench.answer(&[1, 2]);
    assert_eq!(bench.senders(), [1, 2]);
    assert_eq!(bench.snapshot().count, 2);
}

#[test]
fn a_late_reply_to_a_forgotten_click_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let before = bench.snapshot().clone();
    bench.on(Event::Settled {
        id: connection_bell::inbox::ActionId(99),
        result: Ok(CONNECTED),
    });
    assert_eq!(*bench.snapshot(), before);
    assert_eq!(bench.told, []);
}
