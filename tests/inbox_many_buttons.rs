//! Pages with many buttons, on a platform that tells of one person a call.

mod support;

use connection_bell::call::ErrorCode;
use connection_bell::inbox::Event;
use connection_bell::model::{ConnectionStatus, PersonId};
use support::{Bench, INTERVAL_MS, WHOLE, error};

const AT_A_TIME: usize = 6;

/// So many buttons that nobody has answered yet.
fn buttons(count: u64) -> Bench {
    let mut bench = Bench::new(WHOLE);
    for person in 1..=count {
        bench.on(Event::Watch(PersonId(person)));
    }
    bench.on(Event::Gathered);
    bench
}

/// Answers one person after the other, as the driver asks; says how many there were.
fn answer_all(bench: &mut Bench) -> usize {
    let mut answered = 0;
    while let Some(people) = bench.asked_statuses().first().cloned() {
        let statuses = people.iter().map(|id| (*id, ConnectionStatus::None));
        bench.answer_statuses(Ok(statuses.collect()));
        answered += people.len();
    }
    answered
}

fn under_way(bench: &Bench) -> usize {
    bench.asked_statuses().iter().map(Vec::len).sum()
}

fn look_away_and_back(bench: &mut Bench) {
    bench.on(Event::Visible(true));
    bench.on(Event::Visible(false));
    bench.on(Event::Visible(true));
}

#[test]
fn a_handful_is_asked_about_at_a_time() {
    let mut bench = buttons(300);
    assert_eq!(under_way(&bench), AT_A_TIME);
    assert_eq!(
        bench.wake_at, None,
        "it waits for an answer, not for the time"
    );
    bench.on(Event::Refresh);
    look_away_and_back(&mut bench);
    assert_eq!(under_way(&bench), AT_A_TIME);
    let answered = answer_all(&mut bench);
    assert!((300..=306).contains(&answered), "{answered}");
    assert_eq!(bench.status_with(300), Some(ConnectionStatus::None));
}

#[test]
fn a_status_that_is_fresh_is_not_asked_for_at_each_focus() {
    let mut bench = buttons(50);
    assert_eq!(answer_all(&mut bench), 50);
    for _ in 0..10 {
        bench.wait(INTERVAL_MS / 20);
        look_away_and_back(&mut bench);
    }
    assert_eq!(under_way(&bench), 0);
    bench.wait(INTERVAL_MS);
    look_away_and_back(&mut bench);
    assert_eq!(answer_all(&mut bench), 50, "they have grown old");
}

#[test]
fn a_status_that_could_not_be_told_is_not_asked_for_at_each_focus() {
    let mut bench = buttons(1);
    bench.answer_statuses(Err(error(ErrorCode::Forbidden)));
    for _ in 0..10 {
        look_away_and_back(&mut bench);
    }
    assert_eq!(under_way(&bench), 0);
    bench.wait(INTERVAL_MS);
    look_away_and_back(&mut bench);
    assert_eq!(under_way(&bench), 1);
}

#[test]
fn a_failure_makes_room_for_the_next() {
    let mut bench = buttons(20);
    bench.answer_statuses(Err(error(ErrorCode::NotFound)));
    assert_eq!(under_way(&bench), AT_A_TIME);
}
