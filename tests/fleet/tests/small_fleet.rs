//! What holds for a whole fleet holds for a small one, in a morning.

use fleet_simulation::{Fleet, Report};

const MORNING: Fleet = Fleet {
    people: 400,
    seed: 1,
    until_hour: 11,
};

#[test]
fn all_marks_are_kept() {
    let marks = Report::on(MORNING).marks();
    assert_eq!(marks.len(), 7);
    for mark in marks {
        assert!(mark.is_kept(), "{mark}");
    }
}

#[test]
fn the_same_seed_makes_the_same_day() {
    let few = Fleet {
        people: 40,
        ..MORNING
    };
    let (report, again) = (Report::on(few), Report::on(few));
    assert_eq!(report, again);
    assert_eq!(report.chart(), again.chart());
    let other = Report::on(Fleet { seed: 2, ..few });
    assert_ne!(report.to_string(), other.to_string());
}
