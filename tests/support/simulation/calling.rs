//! What the inboxes want done, and what becomes of their calls.

use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Effect, Event};
use connection_bell::model::{Action, PersonId};

use super::{Answer, Flight, Polled, Trouble, World};
use crate::support::Asked;

impl World {
    pub(super) fn click(&mut self, place: usize, action: Action, person: u64) {
        let tab = self.tab_mut(place);
        let id = tab.bench.next_click();
        tab.open_clicks.push(id);
        let person = PersonId(person);
        self.dispatch(place, Event::Act { id, action, person });
    }

    pub(super) fn answer_all(&mut self, place: usize, action: Action) {
        let tab = self.tab_mut(place);
        let clicks = tab.bench.clicks_on_all();
        tab.open_clicks.extend(clicks.iter().map(|(id, _)| *id));
        self.dispatch(place, Event::AnswerAll { action, clicks });
    }

    pub(super) fn run(&mut self, place: usize, effect: Effect) {
        match effect {
            Effect::List { .. } | Effect::AskStatuses { .. } => self.call(place, effect),
            Effect::Send { .. } => self.send_in_turn(place, effect),
            Effect::Share(news) => self.share(place, news),
            Effect::AskMe => self.ask_me(place),
            Effect::Settle { id, .. } => self.tab_mut(place).open_clicks.retain(|open| *open != id),
            Effect::Join { id, with } => {
                let open = &mut self.tab_mut(place).open_clicks;
                assert!(open.contains(&with), "{id:?} waits for what is over");
                open.retain(|other| *other != id);
            }
            Effect::Wake(_) | Effect::Sleep | Effect::Tell(_) | Effect::ShareAs(_) => {}
        }
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
        let may_be_of_before = if flight.is_list_poll() {
            self.take_poll(place, flight, trouble)
        } else {
            self.dispatch(place, flight.land(trouble));
            false
        };
        if trouble.is_none() && !may_be_of_before {
            self.check_none_lost(place, &listed, asked_at);
        } else if trouble.is_some() && is_list {
            let after = self.shown_in(place);
            assert_eq!(before, after, "a failed poll changed the list");
        }
    }

    fn shown_in(&self, place: usize) -> (u64, Vec<u64>) {
        let bench = &self.tab(place).bench;
        (bench.snapshot().count, bench.senders())
    }

    /// Says whether the list is the last one, which may not be believed at once.
    fn take_poll(&mut self, place: usize, flight: Flight, trouble: Option<Trouble>) -> bool {
        let asked_at = flight.asked.at;
        let (own, given_up) = (flight.clone(), flight.given_up);
        let Event::Listed { result, .. } = flight.land(trouble) else {
            unreachable!("it is a poll")
        };
        let polled = Polled {
            asked_at,
            received_at: self.now,
            result,
        };
        let event = match own.asked.what {
            Effect::List {
                listing: connection_bell::inbox::Listing::Poll(ticket),
                ..
            } if self.tab(place).is_unchanged(&polled) => Event::Unchanged { ticket, asked_at },
            _ => own.land(trouble),
        };
        let may_be_of_before = self.tab(place).is_as_kept(&polled);
        self.tab_mut(place).wished |= may_be_of_before;
        self.take_answer(place, event, &polled);
        if !given_up {
            self.tell_poll(place, polled);
        }
        may_be_of_before
    }

    /// Keeps what the list was made from.
    pub(super) fn take_answer(&mut self, place: usize, event: Event, polled: &Polled) {
        let before = self.tab(place).bench.inbox.edition();
        self.tab_mut(place).note_told(polled.received_at);
        self.dispatch(place, event);
        let tab = self.tab_mut(place);
        let edition = tab.bench.inbox.edition();
        if let Some(page) = polled.result.as_ref().ok().filter(|_| edition != before) {
            tab.kept = Some((edition, page.clone()));
        }
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
