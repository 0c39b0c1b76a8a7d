//! Tabs that are opened, hidden, put aside, closed and gone.

use connection_bell::inbox::{Event, Status};
use connection_bell::model::{PersonId, Timestamp};

use super::channel::LONGEST_DELAY_MS;
use super::{Message, Tab, World};

/// How long it takes to hear who is signed in.
const INTRODUCTION_MS: i64 = 50;

impl World {
    pub(super) fn open(&mut self, place: usize) {
        let account = 0;
        let tab = Tab::new(self.next_id(), self.can, account, self.now);
        self.tabs[place] = Some(tab);
        let remembered = self.remembered[place].filter(|(.., whose)| *whose == account);
        if let Some((count, at, _)) = remembered {
            self.dispatch(place, Event::Restored { count, at });
        }
        self.dispatch(place, Event::Me(me(account)));
        self.dispatch(place, Event::Online(self.online));
        self.join(place);
        self.hear_what_is_under_way();
    }

    /// Before anybody can click, a tab has said hello and heard what is under way.
    fn hear_what_is_under_way(&mut self) {
        self.wait(2 * LONGEST_DELAY_MS);
    }

    /// What the next page in this tab will know.
    pub(super) fn remember(&mut self, place: usize) {
        let tab = self.tab(place);
        let (shown, account) = (tab.bench.snapshot(), tab.account);
        let known = shown.updated_at.map(|at| (shown.count, at, account));
        if shown.status == Status::Ready {
            self.remembered[place] = known;
        }
    }

    fn join(&mut self, place: usize) {
        let now = self.now;
        self.tab_mut(place).joined_at = now;
        self.say(place, &Message::Hello);
        self.resume_turns(place);
        self.dispatch(place, Event::Newcomer);
    }

    /// Shares no more: the answers to what it sent are for nobody else.
    fn leave(&mut self, place: usize) {
        let (id, now) = (self.tab(place).id, self.now);
        match self.tab(place).group {
            Some(_) => self.history.lose(id, now),
            None => self.history.forget(id),
        }
        self.channel.forget(id);
        self.leave_turns(place);
        self.tab_mut(place).leads = false;
        self.grant();
    }

    pub(super) fn show(&mut self, place: usize, visible: bool) {
        let tab = self.tab_mut(place);
        tab.visible = visible;
        tab.wished |= visible;
        self.dispatch(place, Event::Visible(visible));
    }

    pub(super) fn put_aside(&mut self, place: usize, away: bool) {
        if self.tab(place).away == away {
            return;
        }
        if away {
            self.show(place, false);
            self.go_away(place);
            self.wait(LONGEST_DELAY_MS);
        } else {
            self.tab_mut(place).away = false;
            self.dispatch(place, Event::Online(self.online));
            self.show(place, true);
            self.join(place);
            self.hear_what_is_under_way();
        }
    }

    /// Whatever waits is sent.
    fn go_away(&mut self, place: usize) {
        self.dispatch(place, Event::Leaving);
        self.check_nothing_waits(place);
        self.tab_mut(place).away = true;
        self.send_held(place);
        self.seek_lead(place);
        self.leave(place);
    }

    pub(super) fn close(&mut self, place: usize) {
        if !self.tab(place).away {
            self.go_away(place);
        }
        self.end_tab(place);
    }

    pub(super) fn crash(&mut self, place: usize) {
        self.end_tab(place);
    }

    /// Nobody is so quick that what the tab said last is still on its way after that.
    fn end_tab(&mut self, place: usize) {
        self.leave(place);
        self.tabs[place] = None;
        self.grant();
        self.wait(LONGEST_DELAY_MS);
    }

    pub(super) fn sign_in(&mut self, place: usize, other: bool) {
        let id = self.tab(place).id;
        for flight in self.flights.iter_mut().filter(|flight| flight.tab == id) {
            flight.given_up = true;
        }
        let tab = self.tab_mut(place);
        tab.arrived.clear();
        tab.wished = true;
        if other {
            tab.answered.clear();
            tab.account = 1 - tab.account;
        }
        self.dispatch(place, Event::SignedIn);
        self.wait(INTRODUCTION_MS);
        self.hear_what_is_under_way();
    }

    pub(super) fn change_hands(&mut self, place: usize) {
        let id = self.tab(place).id;
        let asks = self.flights.iter().any(|flight| flight.tab == id);
        let tab = self.tab_mut(place);
        if tab.bench.snapshot().status == Status::SignedOut && !asks {
            tab.arrived.clear();
            tab.answered.clear();
            tab.account = 1 - tab.account;
        }
    }

    /// Shares with nobody until it hears in whose name it asks.
    pub(super) fn ask_me(&mut self, place: usize) {
        self.leave(place);
        let now = self.now;
        let tab = self.tab_mut(place);
        tab.asked_me_at = now;
        tab.arrived.clear();
        tab.turns.clear();
        tab.own_answer = None;
        tab.group = None;
        tab.introduced_at = Some(Timestamp(now.0 + INTRODUCTION_MS));
    }

    /// A tab hears in whose name it asks.
    pub(super) fn introduce_due(&mut self) -> bool {
        let now = self.now;
        let is_due = |tab: &Tab| !tab.away && tab.introduced_at.is_some_and(|due| due <= now);
        let due = self.open_tabs().find(|(_, tab)| is_due(tab));
        let Some(place) = due.map(|(place, _)| place) else {
            return false;
        };
        let tab = self.tab_mut(place);
        let (id, account, asked_at) = (tab.id, tab.account, tab.asked_me_at);
        let is_another = std::mem::replace(&mut tab.known_account, account) != account;
        tab.introduced_at = None;
        tab.group = Some(account);
        for flight in self.flights.iter_mut().filter(|flight| flight.tab == id) {
            let sent_before = flight.sends().is_some() && flight.asked.at <= asked_at;
            flight.given_up |= is_another && sent_before;
        }
        self.dispatch(place, Event::Me(me(account)));
        self.join(place);
        self.send_held(place);
        true
    }
}

fn me(account: usize) -> PersonId {
    PersonId(900 + account as u64)
}
