//! When to ask, and for what.

use super::effect::Effect;
use super::event::{Listing, Moment};
use super::machine::Inbox;
use super::schedule::Schedule;
use crate::model::{Instant, PageRequest, PersonId};

impl Inbox {
    pub(super) fn listen(&mut self, at: Moment) {
        self.listeners += 1;
        if self.listeners > 1 {
            return;
        }
        let knows_nothing = !self.requests.is_loaded() && self.restored.is_none();
        let wants_list = self.schedule.is_old(at) || knows_nothing;
        if wants_list && self.schedule.trouble().is_none() {
            self.schedule.ask_soon(at);
        }
        if self.looking {
            self.look(at);
        }
    }

    /// The last bell takes with it where a decline could be undone.
    pub(super) fn unlisten(&mut self, at: Moment) {
        self.listeners = self.listeners.saturating_sub(1);
        if self.listeners == 0 {
            self.send_waiting(at);
        }
    }

    /// A number that the page before knew is not enough any more.
    pub(super) fn look(&mut self, at: Moment) {
        self.looking = true;
        if !self.requests.is_loaded() {
            self.schedule.ask_for_rows(at);
        }
    }

    pub(super) fn restore(&mut self, count: u64, said_at: Instant, at: Moment) {
        let is_first = !self.requests.is_loaded() && self.updated_at.is_none();
        if is_first && said_at <= at.now {
            self.restored = Some(count);
            self.updated_at = Some(said_at);
            self.schedule.rest(Moment { now: said_at, ..at });
        }
    }

    pub(super) fn watch(&mut self, person: PersonId) {
        self.people.watch(person);
        self.gathering = true;
    }

    pub(super) fn show_page(&mut self, visible: bool, at: Moment) {
        let was_visible = std::mem::replace(&mut self.schedule.visible, visible);
        if !visible {
            return;
        }
        if !was_visible || !self.schedule.signed_out() || self.schedule.rested(at) {
            self.come_back(at, Schedule::returned);
        }
    }

    pub(super) fn go_online(&mut self, online: bool, at: Moment) {
        let was_online = std::mem::replace(&mut self.schedule.online, online);
        if online && !was_online {
            self.come_back(at, Schedule::reconnected);
        }
    }

    /// Somebody who was signed out may have signed in elsewhere: one question tells.
    fn come_back(&mut self, at: Moment, back: fn(&mut Schedule, Moment)) {
        if !self.settings.can.bulk_statuses {
            self.people.want_older_than(self.schedule.fresh_since(at));
        }
        self.schedule.probe();
        back(&mut self.schedule, at);
    }

    /// What was answered elsewhere counts, so a tab that begins to lead asks when that is old, and
    /// tries again when it is time to.
    pub(super) fn lead(&mut self, leading: bool, at: Moment) {
        let begins = self.schedule.lead(leading, at);
        if begins && self.schedule.trouble().is_none() {
            self.schedule.returned(at);
        }
    }

    pub(super) fn refresh(&mut self, at: Moment) {
        self.schedule.ask_now(at);
        self.renew_statuses();
    }

    /// Where a poll brings the statuses along there is nothing to do.
    fn renew_statuses(&mut self) {
        if !self.settings.can.bulk_statuses {
            self.people.want_all();
        }
    }

    /// Asks for what is due, and says when to be woken for the rest.
    pub(super) fn plan(&mut self, at: Moment) {
        let polls_statuses =
            self.settings.can.bulk_statuses && self.people.is_any_watched() && !self.gathering;
        self.schedule.wanted = self.listeners > 0 || polls_statuses;
        if self.schedule.next_due().is_some_and(|due| due <= at.now) {
            self.poll(polls_statuses, at);
        }
        if self.schedule.open_at().is_some_and(|open| open <= at.now) {
            self.ask_doubts(at);
            self.ask_statuses(at);
            self.ask_pages();
        }
        self.wake_up(at);
    }

    fn poll(&mut self, with_statuses: bool, at: Moment) {
        let ticket = self.schedule.ask();
        self.heard_since_ask = false;
        let lists = self.listeners > 0;
        if lists {
            let part = PageRequest::first(self.settings.page_size);
            let listing = Listing::Poll(ticket);
            self.note(Effect::List { listing, part });
        }
        if with_statuses {
            self.people.want_all();
            let people = self.people.take_wanted(usize::MAX);
            let ticket = (!lists).then_some(ticket);
            self.people.ask(&people, at.now);
            self.note(Effect::AskStatuses { ticket, people });
        }
    }

    fn ask_statuses(&mut self, at: Moment) {
        if self.wants_statuses() {
            let people = self.people.take_wanted(self.room_for_questions());
            self.ask_about(people, at);
        }
    }

    /// About how many more people the platform may be asked now: a page of three hundred buttons is
    /// no three hundred calls at once.
    pub(super) fn room_for_questions(&self) -> usize {
        match self.settings.can.bulk_statuses {
            true => usize::MAX,
            false => self.people.room(),
        }
    }

    pub(super) fn ask_about(&mut self, people: Vec<PersonId>, at: Moment) {
        if !people.is_empty() {
            let ticket = None;
            self.people.ask(&people, at.now);
            self.note(Effect::AskStatuses { ticket, people });
        }
    }

    /// Whether buttons are to be seen that wait for their statuses.
    fn wants_statuses(&self) -> bool {
        !self.gathering && self.schedule.visible && self.people.is_any_wanted()
    }

    fn wake_up(&mut self, at: Moment) {
        let wants_statuses = self.wants_statuses() || self.is_any_doubted(at);
        let waits = (wants_statuses && self.room_for_questions() > 0) || self.wants_pages();
        let open_at = self.schedule.open_at().filter(|_| waits);
        let action_due = self.actions.next_due(at.now);
        let wishes = [self.schedule.next_due(), action_due, open_at];
        let wake_at = wishes.into_iter().flatten().min();
        if wake_at == self.wake_at {
            return;
        }
        self.wake_at = wake_at;
        self.note(wake_at.map_or(Effect::Sleep, |wake_at| {
            Effect::Wake(u64::try_from(wake_at.0.saturating_sub(at.now.0)).unwrap_or(0))
        }));
    }
}
