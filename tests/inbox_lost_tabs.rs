//! Actions of a tab that is gone, or that does not know how they ended: found out by the others.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Event, RequestState};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use support::{Bench, WHOLE, error};

use RequestState::{Accepted, Accepting, Pending};

const CONNECTED: ConnectionStatus = ConnectionStatus::Connected;
const RECEIVED: ConnectionStatus = ConnectionStatus::Received;
/// After so long a tab that tells nothing is thought to be gone.
const SILENCE_MS: i64 = 30_000;
/// No call needs longer to reach the platform.
const ARRIVES_WITHIN_MS: i64 = 30_000;

#[test]
fn a_tab_that_is_gone_leaves_a_question() {
    for by_silence in [true, false] {
        let lose = |bench: &mut Bench| match by_silence {
            true => bench.wait(SILENCE_MS),
            false => drop(bench.on(Event::LostElsewhere(PersonId(1)))),
        };
        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        bench.acts_elsewhere(Action::Accept, 1, None);
        lose(&mut bench);
        assert_eq!(bench.asked_statuses(), [[1]]);
        bench.answer_statuses(Ok(vec![(1, CONNECTED)]));
        assert_eq!(bench.rows()[0], (1, Accepted));

        let mut bench = Bench::showing(WHOLE, &[1, 2]);
        bench.acts_elsewhere(Action::Accept, 1, None);
        lose(&mut bench);
        bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
        while bench.rows()[0] == (1, Accepting) {
            bench.until_statuses().expect("it is asked about again");
            bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
        }
        assert_eq!(bench.rows()[0], (1, Pending), "nobody here wanted it");
        assert_eq!(bench.sent(), []);
    }
}

/// A tab that has answered 1 goes away with its call on its way.
fn left_behind() -> Bench {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    bench.on(Event::LostElsewhere(PersonId(1)));
    bench
}

#[test]
fn what_was_answered_on_leaving_does_not_wait_again_before_it_can_have_arrived() {
    let mut bench = left_behind();
    let lost_at = bench.now.0;
    let mut asked = 0;
    while bench.now.0 < lost_at + ARRIVES_WITHIN_MS {
        assert_eq!(
            bench.snapshot().count,
            1,
            "after {} ms",
            bench.now.0 - lost_at
        );
        bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
        asked += 1;
        bench.until_statuses();
    }
    assert!(asked <= 8, "asked {asked} times");
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.snapshot().count, 2, "it never arrived");
}

#[test]
fn what_was_answered_on_leaving_shows_once_it_has_arrived() {
    let mut bench = left_behind();
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    bench.until_statuses();
    bench.answer_statuses(Err(error(ErrorCode::Server)));
    assert_eq!(bench.rows()[0], (1, Accepting));
    bench.until_statuses();
    bench.answer_statuses(Ok(vec![(1, CONNECTED)]));
    assert_eq!(bench.rows()[0], (1, Accepted));
}

#[test]
fn words_about_people_who_are_not_shown_cause_no_calls() {
    let mut bench = Bench::showing(WHOLE, &[1, 2]);
    for person in 1_000..6_000 {
        bench.acts_elsewhere(Action::Accept, person, None);
        bench.settles_elsewhere(Action::Accept, person, Err(error(ErrorCode::Timeout)));
        bench.acts_elsewhere(Action::Decline, person, None);
        bench.on(Event::LostElsewhere(PersonId(person)));
        bench.acts_elsewhere(Action::Accept, person, None);
    }
    bench.wait(SILENCE_MS - 1);
    bench.acts_elsewhere(Action::Accept, 1, None);
    assert_eq!(
        bench.snapshot().count,
        1,
        "those of people who are shown count"
    );
    bench.wait(1);
    assert_eq!(bench.asked_statuses(), [[0_u64; 0]; 0]);
}

#[test]
fn a_click_here_outlives_the_tab_that_was_to_carry_it_out() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    let (accept, _) = bench.click(Action::Accept, 1);
    bench.on(Event::LostElsewhere(PersonId(1)));
    assert_eq!(bench.sent(), []);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Accept, 1)]);
    bench.settle(Ok(CONNECTED));
    assert_eq!(bench.ends(), [(accept, Ok(CONNECTED))]);
}

#[test]
fn a_click_on_what_is_being_found_out_wants_it_done() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
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
    bench.settles_elsewhere(Action::Accept, 1, doubt.clone());
    bench.wait(1);
    bench.click(Action::Accept, 1);
    assert_eq!((bench.sent().len(), bench.asked_statuses().len()), (0, 1));

    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.click(Action::Decline, 1);
    bench.settles_elsewhere(Action::Accept, 1, doubt);
    bench.wait(5_000);
    assert_eq!(bench.sent(), [], "a decline that waits asks too");
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.sent(), [(Action::Decline, 1)]);
}

#[test]
fn an_answer_from_before_the_last_news_is_asked_for_again() {
    let mut bench = Bench::showing(WHOLE, &[1]);
    bench.acts_elsewhere(Action::Accept, 1, None);
    bench.wait(SILENCE_MS);
    assert_eq!(bench.asked_statuses().len(), 1);
    bench.wait(1);
    let doubt = Err(error(ErrorCode::Timeout));
    bench.settles_elsewhere(Action::Accept, 1, doubt);
    assert_eq!(bench.asked_statuses().len(), 2);
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.rows(), [(1, Accepting)], "it was asked too early");
    bench.answer_statuses(Ok(vec![(1, RECEIVED)]));
    assert_eq!(bench.rows(), [(1, Pending)]);
}
