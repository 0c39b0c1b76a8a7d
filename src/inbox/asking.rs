//! When to ask, and for what.

use super::effect::Effect;
use super::event::{Listing, Moment};
use super::machine::Inbox;
use super::tabs::TabNews;
use crate::model::{PageRequest, PersonId};

impl Inbox {
    pub(super) fn listen(&mut self, at: Moment) {
        self.listeners += 1;
        let wants_list = self.schedule.is_old(at) || !self.requests.is_loaded();
        if self.listeners == 1 && wants_list {
            self.schedule.ask_soon(at);
        }
    }

    pub(super) fn watch(&mut self, person: PersonId) {
        self.people.watch(person);
        self.gathering = true;
    }

    pub(super) fn show_page(&mut self, visible: bool, at: Moment) {
        let came_back = visible && !self.schedule.visible;
        self.schedule.visible = visible;
        if came_back {
            self.came_back(at);
        }
    }

    pub(super) fn go_online(&mut self, online: bool, at: Moment) {
        let came_back = online && !self.schedule.online;
        self.schedule.online = online;
        if came_back {
            self.came_back(at);
        }
    }

    /// What was answered elsewhere counts, so a tab that begins to lead asks when that is old.
    pub(super) fn lead(&mut self, leading: bool, at: Moment) {
        let begins = leading && !self.schedule.leading;
        self.schedule.leading = leading;
        if begins {
            self.schedule.returned(at);
        }
    }

    /// Somebody who was signed out may have signed in elsewhere: one question tells.
    pub(super) fn came_back(&mut self, at: Moment) {
        if self.schedule.is_old(at) {
            self.renew_statuses();
        }
        self.schedule.probe();
        self.schedule.returned(at);
    }

    pub(super) fn refresh(&mut self, at: Moment) {
        self.schedule.ask_now(at);
        self.renew_statuses();
    }

    pub(super) fn sign_in(&mut self, at: Moment) -> Vec<Effect> {
        self.schedule.signed_in(at);
        self.signed_in_at = at.now;
        self.starting_over = true;
        self.forget_page();
        self.loading_more = false;
        self.people.forget_statuses(at.now);
        vec![Effect::Share(TabNews::SignedIn)]
    }

    /// Where a poll brings the statuses along there is nothing to do.
    pub(super) fn renew_statuses(&mut self) {
        if !self.settings.can.bulk_statuses {
            self.people.want_all();
        }
    }

    fn ask_statuses(&mut self, effects: &mut Vec<Effect>) {
        if self.gathering || !self.schedule.visible {
            return;
        }
        let people = self.people.take_wanted();
        if !people.is_empty() {
            effects.push(Effect::AskStatuses {
                ticket: None,
                people,
            });
        }
    }

    pub(super) fn load_more(&mut self) -> Vec<Effect> {
        let answered = self.answered();
        let part = self.requests.next_part(self.settings.page_size, answered);
        let may_ask = self.schedule.online && !self.loading_more && !self.starting_over;
        let Some(part) = part.filter(|_| may_ask) else {
            return Vec::new();
        };
        self.loading_more = true;
        vec![Effect::List {
            listing: Listing::More,
            part,
        }]
    }

    pub(super) fn plan(&mut self, at: Moment, effects: &mut Vec<Effect>) {
        let polls_statuses =
            self.settings.can.bulk_statuses && self.people.is_any_watched() && !self.gathering;
        self.schedule.wanted = self.listeners > 0 || polls_statuses;
        if self.schedule.next_due().is_some_and(|due| due <= at.now) {
            self.poll(polls_statuses, effects);
        }
        self.ask_statuses(effects);
        let wake_at = self
            .schedule
            .next_due()
            .into_iter()
            .chain(self.actions.next_tidy())
            .min();
        if wake_at == self.wake_at {
            return;
        }
        self.wake_at = wake_at;
        effects.push(wake_at.map_or(Effect::Sleep, |wake_at| {
            Effect::Wake(u64::try_from(wake_at.0 - at.now.0).unwrap_or(0))
        }));
    }

    pub(super) fn poll(&mut self, with_statuses: bool, effects: &mut Vec<Effect>) {
        let ticket = self.schedule.ask();
        self.heard_since_ask = false;
        let lists = self.listeners > 0;
        if lists {
            effects.push(Effect::List {
                listing: Listing::Poll(ticket),
                part: PageRequest::first(self.settings.page_size),
            });
        }
        if with_statuses {
            self.people.want_all();
            effects.push(Effect::AskStatuses {
                ticket: (!lists).then_some(ticket),
                people: self.people.take_wanted(),
            });
        }
    }
}
