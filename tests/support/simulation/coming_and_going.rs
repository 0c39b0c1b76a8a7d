//! Tabs that are opened, hidden, put aside, closed and gone, and who is signed in.

use connection_bell::coordination::{Input, StoredCount};
use connection_bell::inbox::{Event, Status};
use connection_bell::model::{Instant, PersonId};

use super::channel::LONGEST_DELAY_MS;
use super::tab::Fetch;
use super::{Tab, World};

/// How long it takes to hear who is signed in.
const FETCH_MS: i64 = 50;

impl World {
    pub(super) fn open(&mut self, place: usize) {
        let account = 0;
        let mut tab = Tab::new(self.next_id(), self.can, account, self.now);
        let own = |(whose, _): &(PersonId, StoredCount)| *whose == person_of(account);
        let stored = self.stored[place].clone().filter(own);
        let answers = stored.iter().flat_map(|(_, stored)| &stored.answers);
        tab.ended
            .extend(answers.map(|answer| (answer.person.0, answer.at)));
        self.tabs[place] = Some(tab);
        if let Some((person, stored)) = stored {
            self.on(place, Input::CountRestored { person, stored });
        }
        self.on(place, Input::UserIdGiven(person_of(account)));
        self.dispatch(place, Event::Online(self.online));
        self.hear_what_is_under_way();
    }

    /// Before anybody can click, a tab has said hello and heard what is under way.
    fn hear_what_is_under_way(&mut self) {
        self.wait(2 * LONGEST_DELAY_MS);
    }

    pub(super) fn join(&mut self, place: usize, account: usize) {
        let now = self.now;
        let tab = self.tab_mut(place);
        tab.group = Some(account);
        tab.joined_at = now;
    }

    /// Shares no more: the answers to what it sent are for nobody else.
    pub(super) fn leave(&mut self, place: usize) {
        let (now, tab) = (self.now, self.tab_mut(place));
        tab.group = None;
        tab.leads = false;
        let id = tab.id;
        self.history.lose(id, now);
        self.channel.forget(id);
        self.locks.leave_all(id);
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
            self.on(place, Input::PageReturned);
            self.hear_what_is_under_way();
        }
    }

    /// Whatever waits is sent.
    fn go_away(&mut self, place: usize) {
        self.dispatch(place, Event::Leaving);
        self.check_nothing_waits(place);
        self.tab_mut(place).away = true;
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
        tab.fetches
            .iter_mut()
            .for_each(|fetch| fetch.is_void = true);
        tab.arrived.clear();
        tab.wished = true;
        if other {
            tab.answered.clear();
            tab.account = 1 - tab.account;
        }
        self.dispatch(place, Event::SignedIn);
        self.wait(FETCH_MS);
        self.hear_what_is_under_way();
    }

    pub(super) fn change_hands(&mut self, place: usize) {
        let tab = self.tab(place);
        let id = tab.id;
        let asks = self.flights.iter().any(|flight| flight.tab == id) || !tab.fetches.is_empty();
        let tab = self.tab_mut(place);
        if tab.snapshot().status == Status::SignedOut && !asks {
            tab.arrived.clear();
            tab.answered.clear();
            tab.account = 1 - tab.account;
        }
    }

    pub(super) fn fetch_current_user(&mut self, place: usize, epoch: u32) {
        let lands_at = Instant(self.now.0 + FETCH_MS);
        let fetches = &mut self.tab_mut(place).fetches;
        fetches.push(Fetch {
            epoch,
            lands_at,
            is_void: false,
        });
    }

    /// A tab hears in whose name it asks.
    pub(super) fn land_due_fetch(&mut self) -> bool {
        let now = self.now;
        let is_due = |fetch: &Fetch| fetch.lands_at <= now;
        let due = self.open_tabs().find_map(|(place, tab)| {
            let fetch = tab.fetches.iter().position(is_due)?;
            (!tab.away).then_some((place, fetch))
        });
        let Some((place, number)) = due else {
            return false;
        };
        let tab = self.tab_mut(place);
        let Fetch { epoch, is_void, .. } = tab.fetches.remove(number);
        if tab.fetches.is_empty() && !is_void {
            self.note_who_is_signed_in(place);
        }
        let result = Ok(person_of(self.tab(place).account));
        self.on(place, Input::CurrentUserFetched { epoch, result });
        true
    }

    /// What was sent before it was known that somebody else is signed in is nothing to the tab. If
    /// it took them for the one before until now, it asks for their list at once.
    fn note_who_is_signed_in(&mut self, place: usize) {
        let tab = self.tab_mut(place);
        let is_another = std::mem::replace(&mut tab.known_account, tab.account) != tab.account;
        let was_mistaken = is_another && tab.group.is_some();
        tab.wished |= was_mistaken;
        let id = tab.id;
        for flight in self.flights.iter_mut().filter(|flight| flight.tab == id) {
            flight.given_up |= is_another && flight.sends().is_some();
            flight.given_up |= was_mistaken && flight.is_poll();
        }
    }
}

const FIRST: u64 = 900;

fn person_of(account: usize) -> PersonId {
    PersonId(FIRST + account as u64)
}

pub(super) fn account_of(person: PersonId) -> usize {
    (person.0 - FIRST) as usize
}
