//! What is clicked, and what becomes of calls.

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event};
use connection_bell::model::{Action, PersonId};

use super::{Answer, Flight, Trouble, World};
use crate::support::Asked;

impl World {
    pub(super) fn click(&mut self, place: usize, action: Action, person: u64) {
        let tab = self.tab_mut(place);
        let id = tab.next_click();
        let person = PersonId(person);
        self.dispatch(place, Event::Act { id, action, person });
    }

    pub(super) fn answer_all(&mut self, place: usize, action: Action) {
        let tab = self.tab_mut(place);
        let clicks = tab.clicks_on_all();
        self.dispatch(place, Event::AnswerAll { action, clicks });
    }

    pub(super) fn call(&mut self, place: usize, what: Effect) {
        let at = self.now;
        let tab = self.tab(place);
        let flight = Flight {
            tab: tab.id,
            account: tab.account,
            asked: Asked { what, at },
            given_up: false,
            answer: None,
            request: None,
        };
        self.check_call(place, &flight);
        if let Some((action, person)) = flight.sends() {
            let tab = self.tabs[place].as_ref().expect("a tab is open");
            self.history.send(tab, action, person);
        }
        if flight.is_list_poll() {
            self.tab_mut(place).wished = false;
        }
        self.flights.push(flight);
    }

    pub(super) fn reach(&mut self, number: usize) {
        if self.flights.is_empty() {
            return;
        }
        let number = number % self.flights.len();
        let flight = &mut self.flights[number];
        flight.reach(&mut self.servers[flight.account], self.can.pages);
        self.forgive();
    }

    pub(super) fn land(&mut self, number: usize) {
        self.end(number, None);
    }

    pub(super) fn fail(&mut self, number: usize, trouble: Trouble) {
        self.end(number, Some(trouble));
    }

    fn end(&mut self, number: usize, trouble: Option<Trouble>) {
        if self.flights.is_empty() {
            return;
        }
        let number = number % self.flights.len();
        let came = self.flights[number].answer.is_some();
        if trouble.is_some_and(|trouble| trouble.comes_first() && came) {
            return;
        }
        if trouble.is_none() {
            self.reach(number);
        }
        let place = self.place_of(self.flights[number].tab);
        match place {
            Some(place) if self.tab(place).away => {}
            Some(place) => {
                let flight = self.flights.remove(number);
                self.end_in(place, flight, trouble);
            }
            // Nobody waits for the answer any more.
            None => drop(self.flights.remove(number)),
        }
    }

    fn end_in(&mut self, place: usize, flight: Flight, trouble: Option<Trouble>) {
        self.note_end(place, &flight, trouble);
        self.tab_mut(place).wished |= !flight.is_list_poll();
        let (listed, asked_at) = (flight.listed(), flight.asked.at);
        let before = self.shown_in(place);
        let is_list = matches!(flight.asked.what, Effect::List { .. });
        let may_be_of_before = self.tab_mut(place).note_list(&flight, trouble);
        self.on(place, flight.land(trouble, self.now));
        if trouble.is_none() && !may_be_of_before {
            self.check_none_lost(place, &listed, asked_at);
        } else if trouble.is_some() && is_list {
            let after = self.shown_in(place);
            assert_eq!(before, after, "a failed poll changed the list");
        }
    }

    fn shown_in(&self, place: usize) -> (u64, Vec<u64>) {
        let tab = self.tab(place);
        (tab.snapshot().count, tab.senders())
    }

    fn note_end(&mut self, place: usize, flight: &Flight, trouble: Option<Trouble>) {
        self.note_asked(place, flight, trouble);
        let Some((action, person)) = flight.sends() else {
            return;
        };
        let error = trouble.map(|trouble| trouble.error().code);
        let untold = error.is_some_and(leaves_doubt).then_some(self.now);
        self.history.end(flight.tab, person, untold);
        let server = &self.servers[flight.account];
        let waits = server.pending.contains(&person);
        let asked_again = server.request_of(person) != flight.request;
        let answers = matches!(action, Action::Accept | Action::Decline);
        let acted = trouble.is_none() && matches!(flight.answer, Some(Answer::Acted(Ok(_))));
        let now = self.now;
        let tab = self.tab_mut(place);
        tab.ended.push((person, now));
        if answers && acted && !waits && !asked_again && !flight.given_up {
            tab.answered.push(person);
        }
    }

    fn note_asked(&mut self, place: usize, flight: &Flight, trouble: Option<Trouble>) {
        if let (Effect::AskStatuses { people, .. }, None) = (&flight.asked.what, trouble) {
            for person in people {
                let now = self.now;
                self.tab_mut(place).ended.push((person.0, now));
                self.tab_mut(place).note_asked(person.0, flight.asked.at);
            }
        }
    }
}

fn leaves_doubt(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::Network | ErrorCode::Timeout | ErrorCode::Server | ErrorCode::Malformed
    )
}
