use connection_bell::model::Action;
use proptest::prelude::*;

use super::Trouble;

/// One thing that happens. Numbers that name a flight, a message or a tab go round and round.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Time passes.
    Wait(u32),
    /// What one tab told another arrives.
    Deliver(usize),
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
    /// The network comes or goes.
    Online(bool),
    /// Something happens in one tab.
    In(usize, Doing),
}

/// What happens in a tab.
#[derive(Debug, Clone, Copy)]
pub enum Doing {
    /// The signed-in person clicks.
    Click(Action, u64),
    /// The same for all requests that can be answered.
    AnswerAll(Action),
    UndoAll,
    Dismiss(u64),
    /// It comes to the front, or leaves it.
    Visible(bool),
    Refresh,
    LoadMore,
    Look,
    /// A bell comes or goes.
    Listen(bool),
    /// A button comes or goes.
    Watch(u64, bool),
    /// New credentials: of the same person, or of the other account.
    SignIn {
        other: bool,
    },
    /// Somebody else signs in elsewhere, if nobody is signed in and nothing is being asked: what
    /// the tab asks from now on is in their name.
    ChangeHands,
    /// It is opened, if it is not open.
    Open,
    /// It is closed.
    Close,
    /// It is gone without a word.
    Crash,
    /// It is put aside, where nothing runs, or comes back from there.
    Away(bool),
}

/// The people of the world.
pub const PEOPLE: std::ops::RangeInclusive<u64> = 1..=8;

/// Who waits when it begins, and what happens then in one tab.
pub fn any_schedule(length: usize) -> impl Strategy<Value = (Vec<u64>, Vec<Step>)> {
    schedule(length, one_tab().boxed())
}

/// The same in several tabs.
pub fn any_schedule_in_tabs(length: usize) -> impl Strategy<Value = (Vec<u64>, Vec<Step>)> {
    schedule(length, several_tabs().boxed())
}

fn schedule(
    length: usize,
    step: BoxedStrategy<Step>,
) -> impl Strategy<Value = (Vec<u64>, Vec<Step>)> {
    let pending = prop::sample::subsequence(PEOPLE.collect::<Vec<_>>(), 0..=8).prop_shuffle();
    (pending, prop::collection::vec(step, 1..length))
}

fn one_tab() -> impl Strategy<Value = Step> {
    prop_oneof![
        39 => around(),
        29 => any_doing().prop_map(|doing| Step::In(0, doing)),
    ]
}

fn several_tabs() -> impl Strategy<Value = Step> {
    let tab = || 0..4_usize;
    prop_oneof![
        39 => around(),
        12 => (0..6_usize).prop_map(Step::Deliver),
        29 => (tab(), any_doing()).prop_map(|(tab, doing)| Step::In(tab, doing)),
        14 => (tab(), any_coming_and_going()).prop_map(|(tab, doing)| Step::In(tab, doing)),
        4 => tab().prop_map(|tab| Step::In(tab, Doing::Listen(true))),
    ]
}

/// What happens outside of the tabs.
fn around() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => any_wait().prop_map(Step::Wait),
        6 => any_flight().prop_map(Step::Reach),
        16 => any_flight().prop_map(Step::Land),
        4 => (any_flight(), any_trouble()).prop_map(|(flight, trouble)| Step::Fail(flight, trouble)),
        4 => PEOPLE.prop_map(Step::Ask),
        3 => PEOPLE.prop_map(Step::Forget),
        2 => any::<bool>().prop_map(Step::Online),
    ]
}

fn any_doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        12 => (any_action(), PEOPLE).prop_map(|(action, person)| Doing::Click(action, person)),
        2 => any_answer().prop_map(Doing::AnswerAll),
        1 => Just(Doing::UndoAll),
        1 => PEOPLE.prop_map(Doing::Dismiss),
        2 => any::<bool>().prop_map(Doing::Visible),
        3 => Just(Doing::Refresh),
        4 => Just(Doing::LoadMore),
        1 => Just(Doing::Look),
        1 => any::<bool>().prop_map(Doing::Listen),
        3 => (PEOPLE, any::<bool>()).prop_map(|(person, comes)| Doing::Watch(person, comes)),
        1 => any::<bool>().prop_map(|other| Doing::SignIn { other }),
        2 => Just(Doing::ChangeHands),
    ]
}

fn any_coming_and_going() -> impl Strategy<Value = Doing> {
    prop_oneof![
        6 => Just(Doing::Open),
        4 => any::<bool>().prop_map(Doing::Visible),
        1 => Just(Doing::Close),
        1 => Just(Doing::Crash),
        2 => any::<bool>().prop_map(Doing::Away),
    ]
}

fn any_wait() -> impl Strategy<Value = u32> {
    prop_oneof![
        1..50_u32,
        50..1_000_u32,
        1_000..8_000_u32,
        20_000..400_000_u32
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
        1 => Just(Trouble::Forbidden),
        1 => Just(Trouble::Unwilling),
        2 => Just(Trouble::Broken),
        1 => Just(Trouble::Garbled),
    ]
}

fn any_answer() -> impl Strategy<Value = Action> {
    prop_oneof![3 => Just(Action::Accept), 1 => Just(Action::Decline)]
}

fn any_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        5 => Just(Action::Accept),
        4 => Just(Action::Decline),
        2 => Just(Action::Connect),
        1 => Just(Action::Cancel),
        2 => Just(Action::Remove),
        3 => Just(Action::UndoDecline),
    ]
}
