//! When to ask, and for what.

use super::event::{Effect, Listing, Moment};
use super::machine::Inbox;
use crate::model::PageRequest;

impl Inbox {
    pub(super) fn listen(&mut self, at: Moment) {
        self.listeners += 1;
        if self.listeners == 1 && self.schedule.is_old(at) {
            self.schedule.ask_soon(at);
        }
    }

    pub(super) fn show_page(&mut self, visible: bool, at: Moment) -> Vec<Effect> {
        let came_back = visible && !self.schedule.visible;
        self.schedule.visible = visible;
        if came_back {
            self.came_back(at)
        } else {
            Vec::new()
        }
    }

    pub(super) fn go_online(&mut self, online: bool, at: Moment) -> Vec<Effect> {
        let came_back = online && !self.schedule.online;
        self.schedule.online = online;
        if came_back {
            self.came_back(at)
        } else {
            Vec::new()
        }
    }

    /// Somebody who was signed out may have signed in elsewhere: one question tells.
    pub(super) fn came_back(&mut self, at: Moment) -> Vec<Effect> {
        let old = self.schedule.is_old(at);
        self.schedule.probe();
        self.schedule.returned(at);
        if old {
            self.renew_statuses()
        } else {
            Vec::new()
        }
    }

    pub(super) fn refresh(&mut self, at: Moment) -> Vec<Effect> {
        self.schedule.probe();
        self.schedule.ask_now(at);
        self.renew_statuses()
    }

    pub(super) fn sign_in(&mut self, at: Moment) -> Vec<Effect> {
        self.schedule.signed_in(at);
        self.starting_over = true;
        self.loading_more = false;
        self.people.forget_statuses();
        self.ask_statuses()
    }

    /// Where a poll brings the statuses along there is nothing to do.
    pub(super) fn renew_statuses(&mut self) -> Vec<Effect> {
        if self.settings.can.bulk_statuses {
            return Vec::new();
        }
        self.people.want_all();
        self.ask_statuses()
    }

    pub(super) fn ask_statuses(&mut self) -> Vec<Effect> {
        let people = self.people.take_wanted();
        if people.is_empty() {
            return Vec::new();
        }
        vec![Effect::AskStatuses {
            ticket: None,
            people,
        }]
    }

    pub(super) fn load_more(&mut self) -> Vec<Effect> {
        let part = self.requests.next_part(self.settings.page_size);
        let Some(part) = part.filter(|_| !self.loading_more && self.schedule.online) else {
            return Vec::new();
        };
        self.loading_more = true;
        vec![Effect::List {
            listing: Listing::More,
            part,
        }]
    }

    pub(super) fn plan(&mut self, at: Moment, effects: &mut Vec<Effect>) {
        let polls_statuses = self.settings.can.bulk_statuses && self.people.is_any_watched();
        self.schedule.wanted = self.listeners > 0 || polls_statuses;
        if self.schedule.next_due().is_some_and(|due| due <= at.now) {
            self.poll(polls_statuses, effects);
        }
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
