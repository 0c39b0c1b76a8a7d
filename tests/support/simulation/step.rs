use connection_bell::model::Action;
use proptest::prelude::*;

use super::Trouble;

/// One thing that happens. Numbers that name a flight count from the oldest, round and round.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Time passes.
    Wait(u32),
    /// A call reaches the platform; its answer is on the way.
    Reach(usize),
    /// A call is answered.
    Land(usize),
    /// A call comes to nothing.
    Fail(usize, Trouble),
    /// Somebody asks to connect.
    Ask(u64),
    /// Somebody withdraws, disconnects, or is answered elsewhere.
    Forget(u64),
    /// The signed-in person clicks.
    Click(Action, u64),
    Dismiss(u64),
    Visible(bool),
    Online(bool),
    Refresh,
    LoadMore,
    /// A bell comes or goes.
    Listen(bool),
    /// A button comes or goes.
    Watch(u64, bool),
    /// New credentials: of the same person, or of the other account.
    SignIn {
        other: bool,
    },
}

/// The people of the world.
pub const PEOPLE: std::ops::RangeInclusive<u64> = 1..=8;

/// Who waits when it begins, and what happens then.
pub fn any_schedule(length: usize) -> impl Strategy<Value = (Vec<u64>, Vec<Step>)> {
    let pending = prop::sample::subsequence(PEOPLE.collect::<Vec<_>>(), 0..=8).prop_shuffle();
    (pending, prop::collection::vec(any_step(), 1..length))
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => prop_oneof![1..50_u32, 1_000..8_000_u32, 20_000..400_000_u32].prop_map(Step::Wait),
        6 => any_flight().prop_map(Step::Reach),
        16 => any_flight().prop_map(Step::Land),
        4 => (any_flight(), any_trouble()).prop_map(|(flight, trouble)| Step::Fail(flight, trouble)),
        4 => PEOPLE.prop_map(Step::Ask),
        3 => PEOPLE.prop_map(Step::Forget),
        12 => (any_action(), PEOPLE).prop_map(|(action, person)| Step::Click(action, person)),
        1 => PEOPLE.prop_map(Step::Dismiss),
        2 => any::<bool>().prop_map(Step::Visible),
        2 => any::<bool>().prop_map(Step::Online),
        3 => Just(Step::Refresh),
        4 => Just(Step::LoadMore),
        1 => any::<bool>().prop_map(Step::Listen),
        3 => (PEOPLE, any::<bool>()).prop_map(|(person, comes)| Step::Watch(person, comes)),
        1 => any::<bool>().prop_map(|other| Step::SignIn { other }),
    ]
}

fn any_flight() -> impl Strategy<Value = usize> {
    prop_oneof![3 => Just(0_usize), 2 => 0..6_usize]
}

fn any_trouble() -> impl Strategy<Value = Trouble> {
    prop_oneof![
        3 => Just(Trouble::Lost),
        2 => Just(Trouble::Late),
        1 => Just(Trouble::Refused),
        1 => Just(Trouble::Busy),
        2 => Just(Trouble::Broken),
        1 => Just(Trouble::Garbled),
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        5 => Just(Action::Accept),
        3 => Just(Action::Decline),
        2 => Just(Action::Connect),
        1 => Just(Action::Cancel),
        2 => Just(Action::Remove),
        1 => Just(Action::UndoDecline),
    ]
}
