use super::{Life, Person};
use crate::clock::{DAY, HOUR, Ms};
use crate::habits::Habits;
use crate::luck::Luck;
use crate::platform::{BEGINS, Trouble};
use crate::simulation::WATCHED_UNTIL;
use crate::tally::{Asks, Tally};

/// Somebody who has come before the day begins.
fn person(tabs: usize) -> Person {
    let mut person = Person::new(Luck::of(1, 1));
    person.habits = Habits {
        comes_at: 0,
        leaves_at: DAY,
        tabs,
        keeps_in_view: false,
    };
    person.tabs = vec![Default::default(); tabs];
    person.plan = super::Plan::begin(DAY);
    person
}

/// Opens so many tabs, so many of them in front, and lets them stand for an hour.
fn polls_in_an_hour(tabs: usize, in_front: usize) -> u32 {
    let (mut person, mut tally) = (person(tabs), Tally::default());
    let mut life = Life {
        person: &mut person,
        trouble: None,
        tally: &mut tally,
    };
    for place in 0..tabs {
        life.open(place, 0);
        life.show(place, place < in_front);
    }
    life.live(HOUR);
    tally.calls(Asks::List).iter().sum()
}

fn live(person: &mut Person, trouble: Option<Trouble>, parts: &[Ms]) -> Vec<u32> {
    let mut tally = Tally::default();
    for until in parts {
        Life {
            person,
            trouble,
            tally: &mut tally,
        }
        .live(*until);
    }
    tally.all_calls()
}

#[test]
fn several_tabs_in_front_cost_what_one_does() {
    let one = polls_in_an_hour(1, 1);
    let three = polls_in_an_hour(5, 3);
    assert!((108..=124).contains(&one), "{one}");
    // Until the platform has said whose tabs they are, each asks by itself.
    assert!((108..=126).contains(&three), "{three}");
}

#[test]
fn tabs_behind_ask_nothing() {
    assert_eq!(polls_in_an_hour(3, 0), 0);
}

#[test]
fn a_copy_lives_on_as_the_person_would() {
    let mut person = person(2);
    person.plan = super::Plan::begin(BEGINS - HOUR);
    let until_then = live(&mut person, None, &[BEGINS]);
    assert!(until_then.iter().sum::<u32>() > 0);
    let copied = live(&mut person.clone(), None, &[WATCHED_UNTIL]);
    assert_eq!(live(&mut person, None, &[WATCHED_UNTIL]), copied);
}

#[test]
fn whoever_is_signed_out_asks_no_more_until_they_have_signed_in() {
    let mut person = person(1);
    person.now = BEGINS;
    let mut tally = Tally::default();
    let mut life = Life {
        person: &mut person,
        trouble: Some(Trouble::SignedAllOut),
        tally: &mut tally,
    };
    life.open(0, 0);
    life.show(0, true);
    life.live(BEGINS + HOUR);
    // Refused, and refused once more with a newer token.
    assert_eq!(tally.calls(Asks::List).iter().sum::<u32>(), 2);
}
