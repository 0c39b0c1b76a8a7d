use std::collections::BTreeMap;

use connection_bell::inbox::{Effect, Event, Status};
use connection_bell::model::{Action, Capabilities, PersonId, Timestamp};

use super::{Answer, Flight, Server, Step, Trouble};
use crate::support::Bench;

/// All there is: the inbox, the two accounts that can be signed in, and the calls on their way.
pub struct World {
    pub bench: Bench,
    pub servers: [Server; 2],
    pub account: usize,
    pub flights: Vec<Flight>,
    /// How many buttons each person has.
    pub buttons: BTreeMap<u64, u32>,
    pub bells: u32,
    pub visible: bool,
    pub online: bool,
    /// Whom the signed-in person answered: they may not wait for an answer again, unless they
    /// ask again.
    pub answered: Vec<u64>,
    /// When an action about whom ended. A list that was asked for before knows nothing of it.
    pub ended: Vec<(u64, Timestamp)>,
    /// Whose requests were told to have arrived.
    pub arrived: Vec<u64>,
    pages: bool,
}

impl World {
    /// A bell on a page, where these people wait for an answer.
    pub fn new(can: Capabilities, pending: Vec<u64>) -> Self {
        let mut world = Self {
            bench: Bench::new(can),
            servers: [Server::new(pending), Server::new(vec![8, 2, 1])],
            account: 0,
            flights: Vec::new(),
            buttons: BTreeMap::new(),
            bells: 0,
            visible: true,
            online: true,
            answered: Vec::new(),
            ended: Vec::new(),
            arrived: Vec::new(),
            pages: can.pages,
        };
        world.take(Step::Listen(true));
        world
    }

    pub fn server(&self) -> &Server {
        &self.servers[self.account]
    }

    /// Lets one thing happen, then holds the world against what must always be true.
    pub fn take(&mut self, step: Step) {
        self.bench.wait(1);
        self.collect();
        self.happen(step);
        self.collect();
        self.arrived.extend(self.bench.arrivals());
        self.check();
    }

    /// Everything is in order again, every call is answered, and one more poll comes.
    pub fn settle_down(&mut self) {
        self.take(Step::Visible(true));
        self.take(Step::Online(true));
        self.take(Step::Listen(true));
        self.land_all();
        if self.bench.snapshot().status == Status::SignedOut {
            self.take(Step::SignIn { other: false });
            self.land_all();
        }
        for _ in 0..8 {
            self.take(Step::Wait(15_000));
            self.land_all();
        }
        self.take(Step::Refresh);
        self.land_all();
    }

    pub fn land_all(&mut self) {
        for _ in 0..100 {
            if self.flights.is_empty() {
                return;
            }
            self.take(Step::Land(0));
        }
        panic!("it never comes to rest: {:?}", self.flights);
    }

    fn happen(&mut self, step: Step) {
        match step {
            Step::Wait(ms) => self.bench.wait(i64::from(ms)),
            Step::Reach(number) => self.reach(number),
            Step::Land(number) => self.land(number),
            Step::Fail(number, trouble) => self.fail(number, trouble),
            Step::Ask(person) => self.ask(person),
            Step::Forget(person) => self.servers[self.account].forget(person),
            Step::Click(action, person) => drop(self.bench.click(action, person)),
            Step::Dismiss(person) => self.on(Event::Dismiss(PersonId(person))),
            Step::Visible(visible) => {
                self.visible = visible;
                self.on(Event::Visible(visible));
            }
            Step::Online(online) => {
                self.online = online;
                self.on(Event::Online(online));
            }
            Step::Refresh => self.on(Event::Refresh),
            Step::LoadMore => self.on(Event::LoadMore),
            Step::Listen(comes) => self.listen(comes),
            Step::Watch(person, comes) => self.watch(person, comes),
            Step::SignIn { other } => self.sign_in(other),
        }
    }

    fn on(&mut self, event: Event) {
        self.bench.on(event);
    }

    /// Sends what the inbox wants sent.
    fn collect(&mut self) {
        for asked in std::mem::take(&mut self.bench.calls) {
            self.flights.push(Flight {
                asked,
                account: self.account,
                given_up: false,
                answer: None,
            });
        }
    }

    fn ask(&mut self, person: u64) {
        self.servers[self.account].ask(person);
        if self.server().pending.contains(&person) {
            self.answered.retain(|other| *other != person);
        }
    }

    fn listen(&mut self, comes: bool) {
        if comes {
            self.bells += 1;
            self.on(Event::Listen);
        } else if self.bells > 0 {
            self.bells -= 1;
            self.on(Event::Unlisten);
        }
    }

    fn watch(&mut self, person: u64, comes: bool) {
        let buttons = self.buttons.entry(person).or_default();
        if comes {
            *buttons += 1;
            self.on(Event::Watch(PersonId(person)));
            self.on(Event::Gathered);
        } else if *buttons > 0 {
            *buttons -= 1;
            self.on(Event::Unwatch(PersonId(person)));
        }
    }

    fn sign_in(&mut self, other: bool) {
        if other {
            self.account = 1 - self.account;
            self.answered.clear();
        }
        self.arrived.clear();
        for flight in &mut self.flights {
            flight.given_up = true;
        }
        self.on(Event::SignedIn);
    }

    fn reach(&mut self, number: usize) {
        if self.flights.is_empty() {
            return;
        }
        let number = number % self.flights.len();
        let flight = &mut self.flights[number];
        flight.reach(&mut self.servers[flight.account], self.pages);
        let waiting = &self.servers[self.account].pending;
        self.answered.retain(|person| !waiting.contains(person));
    }

    fn land(&mut self, number: usize) {
        if self.flights.is_empty() {
            return;
        }
        self.reach(number);
        let flight = self.flights.remove(number % self.flights.len());
        self.note_answered(&flight);
        let (listed, asked_at) = (flight.listed(), flight.asked.at);
        self.on(flight.land(None));
        self.check_none_lost(&listed, asked_at);
    }

    fn fail(&mut self, number: usize, trouble: Trouble) {
        if self.flights.is_empty() {
            return;
        }
        let number = number % self.flights.len();
        if trouble.comes_first() && self.flights[number].answer.is_some() {
            return;
        }
        let flight = self.flights.remove(number);
        let before = (self.bench.snapshot().count, self.bench.senders());
        let is_list = matches!(flight.asked.what, Effect::List { .. });
        self.on(flight.land(Some(trouble)));
        let after = (self.bench.snapshot().count, self.bench.senders());
        assert!(
            !is_list || before == after,
            "a failed poll changed the list"
        );
    }

    fn note_answered(&mut self, flight: &Flight) {
        let Effect::Send { action, person, .. } = flight.asked.what else {
            return;
        };
        let answers = matches!(action, Action::Accept | Action::Decline);
        let waits = self.server().pending.contains(&person.0);
        let acted = matches!(flight.answer, Some(Answer::Acted(Ok(_))));
        self.ended.push((person.0, self.bench.now));
        if answers && acted && !waits && flight.account == self.account {
            self.answered.push(person.0);
        }
    }
}
