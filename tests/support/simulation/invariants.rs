//! What is true after every step.

use std::collections::BTreeSet;

use connection_bell::inbox::{Effect, RequestState, Status};
use connection_bell::model::{Action, PersonId, Timestamp};

use super::World;
use super::step::PEOPLE;
use crate::support::PAGE_SIZE;

impl World {
    pub(super) fn check(&self) {
        self.check_rows();
        self.check_calls();
        self.check_clicks();
        self.check_awake();
        self.check_arrivals();
    }

    /// Who was listed is shown, or was answered after the list was asked for.
    pub(super) fn check_none_lost(&self, listed: &[u64], asked_at: Timestamp) {
        let shown = self.bench.senders();
        for person in listed {
            let mut ended = self.ended.iter();
            let answered = ended.any(|(whom, at)| whom == person && *at >= asked_at);
            let known = shown.contains(person) || answered;
            assert!(known, "{person} of {listed:?} is not in {shown:?}");
        }
    }

    /// Somebody looks, so there is a poll under way or one to come.
    fn check_awake(&self) {
        let signed_out = self.bench.snapshot().status == Status::SignedOut;
        let polling = self
            .flights
            .iter()
            .any(|flight| flight.is_poll() && !flight.given_up);
        if self.bells > 0 && self.visible && self.online && !signed_out && !polling {
            let wake_at = self.bench.wake_at.expect("it fell asleep");
            assert!(wake_at > self.bench.now);
            assert!(wake_at.0 <= self.bench.now.0 + 300_000, "it overslept");
        }
    }

    fn check_arrivals(&self) {
        let once: BTreeSet<&u64> = self.arrived.iter().collect();
        assert_eq!(
            once.len(),
            self.arrived.len(),
            "told twice: {:?}",
            self.arrived
        );
    }

    fn check_rows(&self) {
        let rows = self.bench.rows();
        let keys: BTreeSet<u64> = rows.iter().map(|(id, _)| *id).collect();
        assert_eq!(keys.len(), rows.len(), "a row twice: {rows:?}");
        let open = rows.iter().filter(|(_, state)| state.is_open());
        let open: Vec<u64> = open.map(|(id, _)| *id).collect();
        let count = self.bench.snapshot().count;
        assert!(count >= open.len() as u64, "{count} < {open:?}");
        for person in &self.answered {
            assert!(!open.contains(person), "{person} came back: {rows:?}");
        }
    }

    fn check_calls(&self) {
        let current = self.flights.iter().filter(|flight| !flight.given_up);
        let polls = current.filter(|flight| flight.is_poll()).count();
        assert!(polls <= 1, "{polls} polls under way");
        let now = self.bench.now;
        let new = self.flights.iter().filter(|flight| flight.asked.at == now);
        for flight in new {
            let sends = flight.action().is_some();
            assert!(self.online || !sends, "nobody hears {flight:?}");
            let polls = flight.is_poll();
            assert!(
                self.visible && self.online || !polls,
                "nobody sees {flight:?}"
            );
        }
        for server in &self.servers {
            let twice = server.carried_out.iter().find(|(_, times)| **times > 1);
            assert_eq!(twice, None, "a click carried out twice");
        }
    }

    /// What is under way shows as such, and nothing else does.
    fn check_clicks(&self) {
        let rows = self.bench.rows();
        for person in PEOPLE {
            let sends = self
                .flights
                .iter()
                .filter(|flight| flight.is_send_about(person));
            let sent: Vec<Action> = sends.filter_map(|flight| flight.action()).collect();
            assert!(sent.len() <= 1, "{person}: {sent:?}");
            let relation = self.bench.inbox.relation(PersonId(person));
            assert!(
                sent.is_empty() || relation.under_way == sent.first().copied(),
                "{person}: {sent:?}"
            );
            let state = rows
                .iter()
                .find(|(id, _)| *id == person)
                .map(|(_, state)| *state);
            match sent.first() {
                Some(Action::Accept) => {
                    assert!(matches!(state, None | Some(RequestState::Accepting)))
                }
                Some(Action::Decline) => {
                    assert!(matches!(state, None | Some(RequestState::Declining)))
                }
                _ => assert!(
                    relation.under_way.is_some()
                        || !matches!(
                            state,
                            Some(RequestState::Accepting | RequestState::Declining)
                        )
                ),
            }
        }
    }

    /// What is true when all is answered and one more poll came.
    pub fn check_agreement(&mut self) {
        let waiting = self.server().pending.clone();
        let shown = self.bench.snapshot();
        assert_eq!(shown.status.as_str(), "ready");
        assert_eq!(shown.error, None);
        assert_eq!(shown.count, waiting.len() as u64, "{waiting:?}");
        let rows = self.bench.rows();
        assert!(rows.iter().all(|(_, state)| state.is_open()), "{rows:?}");
        let sure = if shown.can.pages {
            PAGE_SIZE as usize
        } else {
            waiting.len()
        };
        let senders = self.bench.senders();
        let top = |list: &[u64]| list[..sure.min(list.len())].to_vec();
        assert_eq!(top(&senders), top(&waiting));
        for person in self.buttons.keys() {
            self.check_button(*person);
        }
    }

    fn check_button(&self, person: u64) {
        if self.buttons[&person] > 0 {
            let expected = Some(self.server().status(person));
            assert_eq!(
                self.bench.status_with(person),
                expected,
                "button of {person}"
            );
        }
    }
}

impl super::Flight {
    fn action(&self) -> Option<Action> {
        match self.asked.what {
            Effect::Send { action, .. } => Some(action),
            _ => None,
        }
    }
}
