//! What is true when all is answered and one more poll came.

use connection_bell::inbox::{Event, Status};

use super::{Doing, Step, Tab, World};
use crate::support::PAGE_SIZE;

impl World {
    /// Everything is in order again, every call is answered, and each person has polled once
    /// more, in one tab of theirs.
    pub fn settle_down(&mut self) {
        self.take(Step::Online(true));
        for place in 0..self.tabs.len() {
            for doing in [
                Doing::Away(false),
                Doing::Visible(true),
                Doing::Listen(true),
            ] {
                self.take(Step::In(place, doing));
            }
        }
        self.land_all();
        self.sign_all_in();
        for _ in 0..8 {
            self.take(Step::Wait(15_000));
            self.land_all();
            self.sign_all_in();
        }
        self.poll_once_for_each_account();
    }

    fn sign_all_in(&mut self) {
        for place in self.places() {
            if self.tab(place).snapshot().status == Status::SignedOut {
                self.take(Step::In(place, Doing::SignIn { other: false }));
                self.land_all();
            }
        }
    }

    fn poll_once_for_each_account(&mut self) {
        for account in 0..2 {
            let of_account = |place: &usize| self.tab(*place).account == account;
            if let Some(place) = self.places().into_iter().find(of_account) {
                self.take(Step::In(place, Doing::Refresh));
                self.land_all();
            }
        }
    }

    pub fn places(&self) -> Vec<usize> {
        self.open_tabs().map(|(place, _)| place).collect()
    }

    /// Lets every call be answered and every message arrive.
    pub fn land_all(&mut self) {
        for _ in 0..400 {
            if self.channel.is_empty() && self.flights.is_empty() {
                return;
            }
            self.take(Step::Deliver(0));
            self.take(Step::Land(0));
        }
        panic!("it never comes to rest: {:?}", self.flights);
    }

    pub fn check_agreement(&mut self) {
        for place in self.places() {
            self.check_list(self.tab(place));
        }
        for place in self.places() {
            self.take(Step::In(place, Doing::Refresh));
            self.dispatch(place, Event::Gathered);
            self.land_all();
        }
        for (_, tab) in self.open_tabs() {
            self.check_buttons(tab);
        }
    }

    /// Every tab shows what the platform lists, whichever tab asked.
    fn check_list(&self, tab: &Tab) {
        let waiting = &self.servers[tab.account].pending;
        let shown = tab.snapshot();
        assert_eq!(shown.status.as_str(), "ready");
        assert_eq!(shown.error, None);
        assert_eq!(shown.count, waiting.len() as u64, "{waiting:?}");
        let rows = tab.rows();
        assert!(rows.iter().all(|(_, state)| state.is_open()), "{rows:?}");
        assert_eq!(tab.open_clicks, [], "clicks without an end");
        let sure = if self.can.pages {
            PAGE_SIZE as usize
        } else {
            waiting.len()
        };
        let top = |list: &[u64]| list[..sure.min(list.len())].to_vec();
        assert_eq!(top(&tab.senders()), top(waiting));
    }

    /// Whoever looks at the rest of the list sees all of it, and nobody who is not there.
    pub fn check_all_pages(&mut self) {
        for place in self.places() {
            while self.tab(place).snapshot().more {
                self.take(Step::In(place, Doing::LoadMore));
                self.land_all();
            }
            let tab = self.tab(place);
            assert_eq!(tab.senders(), self.servers[tab.account].pending);
        }
    }

    fn check_buttons(&self, tab: &Tab) {
        for (person, _) in tab.buttons.iter().filter(|(_, buttons)| **buttons > 0) {
            let expected = Some(self.servers[tab.account].status(*person));
            let shown = tab.status_with(*person);
            assert_eq!(shown, expected, "button of {person}");
        }
    }
}
