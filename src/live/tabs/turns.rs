//! One tab at a time does something about a person.

use std::cell::RefCell;
use std::rc::Weak;

use gloo_timers::callback::Timeout;
use litemap::LiteMap;

use crate::browser::clock;
use crate::browser::tabs::{Claim, Patience};
use crate::inbox::Event;
use crate::live::session::Session;
use crate::model::PersonId;

/// How long a turn stays taken once all is said, so that whoever waits for it hears that first.
const LINGER_MS: u64 = 100;

type Then = Box<dyn FnOnce(bool)>;

/// Whose turn it is to do something about a person.
enum Turn {
    /// That is being found out; these want to know.
    Asked(Vec<Then>, #[allow(dead_code)] Option<Claim>),
    /// This tab's.
    Own(#[allow(dead_code)] Option<Claim>),
    /// This tab's, until the other tabs have heard how it ended.
    Ending(Option<Claim>, #[allow(dead_code)] Timeout),
    /// Another tab's. If it is over without a word, that tab is gone.
    Others(#[allow(dead_code)] Option<Claim>),
}

#[derive(Default)]
pub(super) struct Turns(RefCell<LiteMap<PersonId, Turn>>);

impl Session {
    /// Tells `then` whether it is this tab's turn to do something about `person`.
    pub(in crate::live) fn take_turn(&self, person: PersonId, then: impl FnOnce(bool) + 'static) {
        if !self.shares() {
            return then(true);
        }
        let turn = self.tabs.turns.0.borrow_mut().remove(&person);
        match turn {
            Some(Turn::Asked(mut waiting, claim)) => {
                waiting.push(Box::new(then));
                self.put_turn(person, Turn::Asked(waiting, claim));
            }
            Some(Turn::Own(claim) | Turn::Ending(claim, _)) => {
                self.put_turn(person, Turn::Own(claim));
                then(true);
            }
            Some(others @ Turn::Others(_)) => {
                self.put_turn(person, others);
                then(false);
            }
            None => self.ask_for_turn(person, Box::new(then)),
        }
    }

    /// Whether another tab is known to do something about `person`.
    pub(in crate::live) fn is_others_turn(&self, person: PersonId) -> bool {
        let turns = self.tabs.turns.0.borrow();
        matches!(turns.get(&person), Some(Turn::Others(_)))
    }

    /// What this tab did about `person` has ended, and it said so.
    pub(in crate::live) fn end_turn(&self, person: PersonId) {
        let turn = self.tabs.turns.0.borrow_mut().remove(&person);
        match turn {
            Some(Turn::Own(claim)) => {
                let this = Weak::clone(&self.this);
                let timer = clock::after(LINGER_MS, move || {
                    if let Some(session) = this.upgrade() {
                        session.forget_turn(person);
                    }
                });
                self.put_turn(person, Turn::Ending(claim, timer));
            }
            Some(other) => self.put_turn(person, other),
            None => {}
        }
    }

    /// Another tab does something about `person`: waits for what becomes of it.
    pub(super) fn leave_turn_to_others(&self, person: PersonId) {
        let turns = self.tabs.turns.0.borrow();
        let is_free = turns.get(&person).is_none();
        drop(turns);
        if is_free {
            self.await_end(person);
        }
    }

    /// The other tab said how it ended.
    pub(super) fn others_turn_ended(&self, person: PersonId) {
        if self.is_others_turn(person) {
            self.forget_turn(person);
        }
    }

    /// This tab shares no more, so nobody else's turn concerns it: who still waits for an answer
    /// hears `free`. Whose end was awaited is to be found out when it shares again.
    pub(super) fn end_turns(&self, free: bool) {
        for (person, turn) in self.tabs.turns.0.take() {
            match turn {
                Turn::Asked(waiting, _) => waiting.into_iter().for_each(|then| then(free)),
                Turn::Others(_) => self.put_turn(person, Turn::Others(None)),
                _ => {}
            }
        }
    }

    /// Somebody else's turns are over, and whose they were.
    pub(in crate::live) fn forget_turns(&self) {
        self.tabs.turns.0.take();
    }

    pub(super) fn resume_turns(&self) {
        let awaited: Vec<PersonId> = self
            .tabs
            .turns
            .0
            .take()
            .into_iter()
            .map(|(person, _)| person)
            .collect();
        for person in awaited {
            self.await_end(person);
        }
    }

    fn ask_for_turn(&self, person: PersonId, then: Then) {
        self.put_turn(person, Turn::Asked(vec![then], None));
        let this = Weak::clone(&self.this);
        let claim = self.claim_turn(person, Patience::OnlyIfFree, move |held| {
            if let Some(session) = this.upgrade() {
                session.turn_told(person, held);
            }
        });
        if claim.is_none() {
            self.turn_told(person, true);
        } else if let Some(Turn::Asked(_, kept)) = self.tabs.turns.0.borrow_mut().get_mut(&person) {
            *kept = claim;
        }
    }

    fn turn_told(&self, person: PersonId, held: bool) {
        let turn = self.tabs.turns.0.borrow_mut().remove(&person);
        let Some(Turn::Asked(waiting, claim)) = turn else {
            return;
        };
        if held {
            self.put_turn(person, Turn::Own(claim));
        } else {
            drop(claim);
            self.await_end(person);
        }
        for then in waiting {
            then(held);
        }
    }

    fn await_end(&self, person: PersonId) {
        let this = Weak::clone(&self.this);
        let claim = self.claim_turn(person, Patience::WaitInLine, move |_| {
            if let Some(session) = this.upgrade() {
                session.forget_turn(person);
                session.dispatch(Event::LostElsewhere(person));
            }
        });
        self.put_turn(person, Turn::Others(claim));
    }

    fn claim_turn(
        &self,
        person: PersonId,
        patience: Patience,
        answer: impl FnOnce(bool) + 'static,
    ) -> Option<Claim> {
        self.claim(&format!(":act:{person}"), patience, Box::new(answer))
    }

    fn put_turn(&self, person: PersonId, turn: Turn) {
        self.tabs.turns.0.borrow_mut().insert(person, turn);
    }

    fn forget_turn(&self, person: PersonId) {
        let turn = self.tabs.turns.0.borrow_mut().remove(&person);
        drop(turn);
    }
}
