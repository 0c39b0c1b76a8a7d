//! What is true after every step.

use std::collections::BTreeSet;

use connection_bell::coordination::LockName;
use connection_bell::inbox::{RequestState, Status};
use connection_bell::model::{Instant, PersonId};

use super::step::PEOPLE;
use super::{Flight, Lock, Tab, World};

/// No poll waits longer for its time.
const LONGEST_WAIT_MS: i64 = 330_000;

impl World {
    pub(super) fn check(&self) {
        for (_, tab) in self.open_tabs() {
            tab.check_rows();
            tab.check_arrivals();
            self.check_clicks(tab);
            self.check_calls(tab);
        }
        self.check_lead(0);
        self.check_lead(1);
        for server in &self.servers {
            let twice = server.carried_out.iter().find(|(_, times)| **times > 1);
            assert_eq!(twice, None, "a click carried out twice");
        }
    }

    /// Whatever is asked may be asked.
    pub(super) fn check_call(&self, place: usize, flight: &Flight) {
        let tab = self.tab(place);
        let is_last_word = tab.away || flight.sends().is_some();
        assert!(self.online || is_last_word, "nobody hears {flight:?}");
        if flight.is_poll() {
            assert!(tab.visible && !tab.away, "nobody sees {flight:?}");
        }
        if flight.is_list_poll() {
            let leads = tab.leads || !tab.is_candidate();
            let may = leads || tab.wished || tab.is_left_alone(self.now);
            assert!(may, "another tab leads: {flight:?}");
        }
    }

    /// Who was listed is shown, or was answered after the list was asked for.
    pub(super) fn check_none_lost(&self, place: usize, listed: &[u64], asked_at: Instant) {
        let tab = self.tab(place);
        if tab.heard_of > asked_at {
            return;
        }
        let shown = tab.senders();
        for person in listed {
            let mut ended = tab.ended.iter();
            let answered = ended.any(|(whom, at)| whom == person && *at >= asked_at);
            let known = shown.contains(person) || answered;
            assert!(known, "{person} of {listed:?} is not in {shown:?}");
        }
    }

    /// The page goes away, and nothing that was clicked goes with it.
    pub(super) fn check_nothing_waits(&self, place: usize) {
        let rows = &self.tab(place).snapshot().requests;
        let waits = rows
            .iter()
            .find(|row| is_under_way(row.state) && row.undo_until.is_some());
        assert_eq!(waits, None, "it is lost");
    }

    /// One tab polls for all, and it is one that is seen.
    fn check_lead(&self, account: usize) {
        let tabs = || {
            let tabs = self.open_tabs().map(|(_, tab)| tab);
            tabs.filter(|tab| tab.group == Some(account))
        };
        let leading: Vec<&Tab> = tabs().filter(|tab| tab.leads).collect();
        assert!(leading.len() <= 1, "{} tabs lead", leading.len());
        assert!(leading.iter().all(|tab| tab.visible && !tab.away));
        let name = LockName::Lead;
        let holder = self.locks.holder(Lock { account, name });
        assert_eq!(holder, leading.first().map(|tab| tab.id));
        let wanted = tabs().any(Tab::is_candidate);
        assert_eq!(wanted, !leading.is_empty(), "nobody leads");
        for tab in tabs().filter(|tab| tab.is_candidate()) {
            assert_eq!(tab.coordinator.leads(), tab.leads, "it knows better");
        }
        for tab in leading {
            self.check_awake(tab);
        }
    }

    /// Somebody looks, so there is a poll under way or one to come.
    fn check_awake(&self, tab: &Tab) {
        let polls = |flight: &Flight| flight.tab == tab.id && flight.is_poll();
        let polling = self
            .flights
            .iter()
            .any(|flight| polls(flight) && !flight.given_up);
        if self.online && !polling {
            let wake_at = tab.timer_at.expect("it fell asleep");
            assert!(wake_at.0 <= self.now.0 + LONGEST_WAIT_MS, "it overslept");
        }
    }

    fn check_calls(&self, tab: &Tab) {
        let own = self.flights.iter().filter(|flight| flight.tab == tab.id);
        let current = own.filter(|flight| !flight.given_up);
        let polls = current.filter(|flight| flight.is_poll()).count();
        assert!(polls <= 1, "{polls} polls under way");
    }

    /// What is under way shows as such, and what is not has come to its end.
    fn check_clicks(&self, tab: &Tab) {
        let mut under_way = 0;
        for person in PEOPLE {
            let relation = tab.coordinator.relation(PersonId(person));
            under_way += usize::from(relation.under_way.is_some());
            let own = |flight: &&Flight| flight.tab == tab.id && !flight.given_up;
            let mut own = self.flights.iter().filter(own);
            let sent = own.find_map(|flight| flight.sends().filter(|(_, whom)| *whom == person));
            let shows = sent.is_none_or(|(action, _)| relation.under_way == Some(action));
            assert!(
                shows || tab.has_settled(person),
                "{person}: {sent:?} {relation:?}"
            );
        }
        let open = tab.open_clicks.len();
        assert!(open <= under_way, "{open} clicks wait for nothing");
    }
}

fn is_under_way(state: RequestState) -> bool {
    matches!(state, RequestState::Accepting | RequestState::Declining)
}

impl Tab {
    /// Whether something about this person ended that this tab may have sent too.
    fn has_settled(&self, person: u64) -> bool {
        self.ended.iter().any(|(whom, _)| *whom == person)
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
        let rows = self.rows();
        let keys: BTreeSet<u64> = rows.iter().map(|(id, _)| *id).collect();
        assert_eq!(keys.len(), rows.len(), "a row twice: {rows:?}");
        let open = rows.iter().filter(|(_, state)| state.is_open());
        let open: Vec<u64> = open.map(|(id, _)| *id).collect();
        let shown = self.snapshot();
        let is_list = !matches!(shown.status, Status::Loading | Status::Failed) && !rows.is_empty();
        if is_list && !shown.more {
            assert_eq!(shown.count, open.len() as u64, "{rows:?}");
        }
        assert!(
            shown.count >= open.len() as u64,
            "{} < {open:?}",
            shown.count
        );
        for person in &self.answered {
            assert!(!open.contains(person), "{person} came back: {rows:?}");
        }
    }
}
