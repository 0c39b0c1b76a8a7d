//! What nobody knows is asked, and not tried again; and what is over is news, not a failure.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, Notice, RequestState};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, PAGED, WHOLE, error, refusal};

use ConnectionStatus::{Connected, None as Nothing, Received, Sent, Unknown};
use RequestState::{Accepted, Accepting, Declined, Failed, Gone, Pending};

const DOUBTFUL: [ErrorCode; 4] = [
    ErrorCode::Network,
    ErrorCode::Timeout,
    ErrorCode::Server,
    ErrorCode::Malformed,
];

/// An accept whose answer never came, and the person's second click.
fn tried_again(bench: &mut Bench, code: ErrorCode) -> connection_bell::inbox::ActionId {
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(code)));
    assert!(bench.rows().contains(&(1, Failed)));
    bench.ends();
    bench.wait(1);
    let (again, _) = bench.click(Action::Accept, 1);
    again
}

#[test]
fn an_action_whose_answer_never_came_is_not_repeated_blindly() {
    for code in DOUBTFUL {
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        let again = tried_again(&mut bench, code);
        assert_eq!(bench.sent(), [], "{code:?}");
        assert_eq!(bench.asked_statuses(), [[1]]);
        assert_eq!(bench.rows()[0], (1, Accepting));

        bench.answer_statuses(Ok(vec![(1, Connected)]));
        assert_eq!(bench.sent(), [], "it was carried out the first time");
        assert_eq!(bench.rows()[0], (1, Accepted));
        assert_eq!(bench.ends(), [(again, Ok(Connected))]);
        assert_eq!(bench.snapshot().count, 1);
    }
}

#[test]
fn it_is_repeated_if_it_was_not_carried_out() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    let again = tried_again(&mut bench, ErrorCode::Timeout);
    bench.answer_statuses(Ok(vec![(1, Received)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(Connected));
    assert_eq!(bench.ends(), [(again, Ok(Connected))]);
}

#[test]
fn a_word_that_nobody_knows_does_not_keep_it_from_being_repeated() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    tried_again(&mut bench, ErrorCode::Network);
    bench.answer_statuses(Ok(vec![(1, Unknown("pending".to_owned()))]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn what_the_platform_certainly_did_not_do_is_repeated_at_once() {
    for code in [ErrorCode::Unauthorized, ErrorCode::Forbidden] {
        let mut bench = Bench::showing(WHOLE, &[1]);
        tried_again(&mut bench, code);
        assert_eq!(bench.sent(), [(Action::Accept, 1)], "{code:?}");
    }
}

#[test]
fn if_the_question_fails_too_the_doubt_stays() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let again = tried_again(&mut bench, ErrorCode::Network);
    bench.answer_statuses(Err(error(ErrorCode::Network)));
    assert_eq!(bench.rows(), [(1, Failed)]);
    assert_eq!(bench.ends(), [(again, Err(ErrorCode::Network))]);
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!((bench.sent().len(), bench.asked_statuses().len()), (0, 1));
}

#[test]
fn another_answer_after_one_in_doubt_asks_first_too() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.ends();
    bench.wait(1);
    let (decline, _) = bench.click(Action::Decline, 1);
    bench.answer_statuses(Ok(vec![(1, Connected)]));
    assert_eq!(bench.sent(), []);
    assert_eq!(bench.rows(), [(1, Accepted)], "the yes went through");
    assert_eq!(bench.ends(), [(decline, Ok(Connected))]);
}

#[test]
fn an_answer_about_the_time_before_settles_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.wait(5);
    tried_again(&mut bench, ErrorCode::Timeout);
    assert_eq!(bench.asked_statuses().len(), 2);
    bench.answer_statuses(Ok(vec![(1, Connected)]));
    assert_eq!(bench.rows(), [(1, Accepting)]);
    bench.answer_statuses(Ok(vec![(1, Received)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}

#[test]
fn buttons_ask_first_too() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    bench.click(Action::Connect, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.wait(1);
    bench.click(Action::Connect, 1);
    assert_eq!((bench.sent().len(), bench.asked_statuses().len()), (0, 1));
    bench.answer_statuses(Ok(vec![(1, Sent)]));
    assert_eq!(bench.status_with(1), Some(Sent));
    assert_eq!(bench.inbox.relation(PersonId(1)).under_way, None);
}

#[test]
fn not_pending_any_more_is_news() {
    for code in [ErrorCode::NotFound, ErrorCode::Rejected] {
        for (action, status, state) in [
            (Action::Accept, Nothing, Gone),
            (Action::Accept, Connected, Accepted),
            (Action::Accept, Sent, Gone),
            (Action::Decline, Nothing, Gone),
            (Action::Decline, Connected, Accepted),
        ] {
            let mut bench = Bench::showing(WHOLE, &[1, 2]);
            let (click, _) = bench.click(action, 1);
            bench.wait(5_000);
            bench.told.clear();
            bench.settle(Err(refusal(code, "No such request.")));
            assert!(bench.rows()[0].1 != Failed, "not before it is known");
            bench.answer_statuses(Ok(vec![(1, status.clone())]));
            assert_eq!(bench.rows(), [(1, state), (2, Pending)], "{action:?}");
            assert_eq!(bench.snapshot().requests[0].error, None);
            assert_eq!(bench.ends(), [(click, Ok(status))]);
            assert_eq!(bench.told, [], "no failure, and nothing was done");
            assert_eq!(bench.snapshot().count, 1);
            bench.wait(6_000);
            assert_eq!(bench.rows(), [(2, Pending)]);
        }
    }
}

#[test]
fn a_refusal_of_what_still_waits_is_taken_back_with_the_platforms_words() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    let (click, _) = bench.click(Action::Accept, 1);
    bench.settle(Err(refusal(ErrorCode::Rejected, "They blocked you.")));
    bench.answer_statuses(Ok(vec![(1, Received)]));
    assert_eq!(bench.rows(), [(1, Failed)]);
    let row = &bench.snapshot().requests[0];
    let words = row.error.as_ref().map(|error| error.words());
    assert_eq!(words, Some("They blocked you."));
    assert_eq!(bench.ends(), [(click, Err(ErrorCode::Rejected))]);
    assert!(
        bench
            .told
            .iter()
            .any(|told| matches!(told, Notice::Failed(_)))
    );
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)], "there is no doubt");
}

#[test]
fn a_refusal_that_cannot_be_looked_into_is_a_refusal() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(refusal(ErrorCode::Rejected, "They blocked you.")));
    bench.answer_statuses(Err(error(ErrorCode::Network)));
    assert_eq!(bench.rows(), [(1, Failed)]);
}

#[test]
fn somebody_deleted_is_gone() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::NotFound)));
    bench.answer_statuses(Err(error(ErrorCode::NotFound)));
    assert_eq!(bench.rows(), [(1, Gone), (2, Pending)]);

    let mut bench = Bench::showing(PAGED, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::NotFound)));
    bench.answer_statuses(Ok(vec![]));
    assert_eq!(bench.rows(), [(1, Gone), (2, Pending)]);
}

#[test]
fn a_list_that_comes_while_it_is_asked_about_changes_nothing() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::NotFound)));
    assert_eq!(bench.polls().len(), 1, "what is shown may be old");
    bench.answer(&[2]);
    assert_eq!(bench.rows(), [(1, Accepting), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.rows(), [(1, Gone), (2, Pending)]);
    assert_eq!(bench.snapshot().count, 1);
}

#[test]
fn a_failure_about_a_request_that_then_goes_becomes_news() {
    for (code, status, state) in [
        (ErrorCode::Timeout, Connected, Accepted),
        (ErrorCode::Timeout, Nothing, Gone),
        (ErrorCode::Forbidden, Connected, Accepted),
    ] {
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        bench.click(Action::Accept, 1);
        bench.settle(Err(error(code)));
        bench.wait(1);
        bench.on(Event::Refresh);
        bench.answer(&[2]);
        bench.answer_statuses(Ok(vec![(1, status)]));
        assert_eq!(bench.rows(), [(1, state), (2, Pending)]);
        assert_eq!(bench.snapshot().requests[0].error, None);
    }
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.decline(1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.wait(1);
    bench.on(Event::Refresh);
    bench.answer(&[2]);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    assert_eq!(bench.rows(), [(1, Declined), (2, Pending)]);
}

#[test]
fn a_refused_action_of_a_button_is_told_with_the_platforms_words() {
    let mut bench = Bench::new(PAGED);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, Nothing)]));
    bench.click(Action::Connect, 1);
    bench.settle(Err(refusal(ErrorCode::Rejected, "Not now.")));
    let shown = bench.inbox.relation(PersonId(1));
    assert_eq!(shown.status, Some(Nothing));
    let words = shown.error.as_ref().map(|error| error.words());
    assert_eq!(words, Some("Not now."));
}

#[test]
fn a_message_that_is_put_away_leaves_the_doubt() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.on(Event::Dismiss(PersonId(1)));
    assert_eq!(bench.rows(), [(1, Pending)]);
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!((bench.sent().len(), bench.asked_statuses().len()), (0, 1));
}

#[test]
fn a_status_that_a_button_asked_for_ends_the_doubt() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Accept, 1);
    bench.settle(Err(error(ErrorCode::Timeout)));
    bench.wait(1);
    bench.on(Event::Watch(PersonId(1)));
    bench.on(Event::Gathered);
    bench.answer_statuses(Ok(vec![(1, Received)]));
    bench.click(Action::Accept, 1);
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
}
