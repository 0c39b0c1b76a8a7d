//! Whatever happens in whatever order, in one tab or in several: the inboxes keep their promises at
//! every step, and agree with the platform once all is answered.

mod support;

use std::cell::Cell;
use std::io::Write;
use std::time::{Duration, Instant};

use connection_bell::model::Capabilities;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use support::simulation::{Step, World, any_schedule, any_schedule_in_tabs};
use support::{PAGED, WHOLE, cases};

const TIME_BOX: Duration = Duration::from_secs(30);

type Schedule = (Vec<u64>, Vec<Step>);

fn live_through(can: Capabilities, tabs: usize, (pending, steps): Schedule) {
    let mut world = World::new(can, pending, tabs);
    for step in steps {
        world.take(step);
    }
    world.settle_down();
    world.check_agreement();
    world.check_all_pages();
}

/// Runs so many schedules, or as many as the time allows, and says how many. One that fails is
/// shrunk to a short one, however long that takes. `PROPTEST_CASES` asks for more, and gives them all the time they need.
fn try_out(
    name: &str,
    schedules: u32,
    strategy: impl Strategy<Value = Schedule>,
    live: impl Fn(Schedule),
) {
    let (ran, started) = (Cell::new(0_u32), Instant::now());
    let is_boxed = std::env::var_os("PROPTEST_CASES").is_none();
    let (living, failed) = (Cell::new(false), Cell::new(false));
    let outcome = TestRunner::new(cases(schedules)).run(&strategy, |schedule| {
        failed.set(failed.get() || living.get());
        if is_boxed && !failed.get() && started.elapsed() > TIME_BOX {
            return Ok(());
        }
        living.set(true);
        live(schedule);
        living.set(false);
        ran.set(ran.get() + 1);
        Ok(())
    });
    let failure = outcome.err().map(|failure| failure.to_string());
    assert!(failure.is_none(), "{}", failure.unwrap_or_default());
    let _ = writeln!(std::io::stderr(), "{name}: {} schedules", ran.get());
}

#[test]
fn one_tab_agrees_with_a_platform_that_lists_all() {
    try_out("one tab, whole list", 1_000, any_schedule(80), |schedule| {
        live_through(WHOLE, 1, schedule);
    });
}

#[test]
fn one_tab_agrees_with_a_platform_that_pages() {
    try_out("one tab, paged list", 1_000, any_schedule(80), |schedule| {
        live_through(PAGED, 1, schedule);
    });
}

#[test]
fn several_tabs_agree_with_a_platform_that_lists_all() {
    try_out(
        "several tabs, whole list",
        1_500,
        any_schedule_in_tabs(100),
        |schedule| {
            live_through(WHOLE, 4, schedule);
        },
    );
}

#[test]
fn several_tabs_agree_with_a_platform_that_pages() {
    try_out(
        "several tabs, paged list",
        1_500,
        any_schedule_in_tabs(100),
        |schedule| {
            live_through(PAGED, 4, schedule);
        },
    );
}
