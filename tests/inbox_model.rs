//! Whatever happens in whatever order: the inbox keeps its promises at every step, and agrees
//! with the platform once all is answered.

mod support;

use connection_bell::model::Capabilities;
use proptest::prelude::*;
use support::simulation::{Step, World, any_schedule};
use support::{PAGED, WHOLE, cases};

fn live_through(can: Capabilities, pending: Vec<u64>, steps: Vec<Step>) -> World {
    let mut world = World::new(can, pending);
    for step in steps {
        world.take(step);
    }
    world.settle_down();
    world.check_agreement();
    world
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn agrees_with_a_platform_that_lists_all((pending, steps) in any_schedule(80)) {
        live_through(WHOLE, pending, steps);
    }

    #[test]
    fn agrees_with_a_platform_that_pages((pending, steps) in any_schedule(80)) {
        let mut world = live_through(PAGED, pending, steps);
        world.take(Step::SignIn { other: false });
        world.land_all();
        while world.bench.snapshot().more {
            world.take(Step::LoadMore);
            world.land_all();
        }
        assert_eq!(world.bench.senders(), world.server().pending);
    }
}
