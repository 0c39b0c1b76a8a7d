//! Who is signed in.

use super::actions::Act;
use super::effect::Effect;
use super::event::Moment;
use super::machine::Inbox;
use super::paging::Paging;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{Page, PendingRequest, PersonId};

impl Inbox {
    /// There are new credentials, perhaps of somebody else: who that is, the next list tells.
    pub(super) fn sign_in(&mut self, at: Moment) -> Vec<Effect> {
        self.schedule.signed_in(at);
        self.signed_in_at = at.now;
        self.starting_over = true;
        self.was_me = self.me.take().or(self.was_me);
        self.paging = Paging::default();
        self.forget_page();
        self.people.forget_statuses(at.now);
        let mut effects = self.abandon(Act::is_sending);
        effects.push(Effect::Share(TabNews::SignedIn));
        effects
    }

    /// The platform says who is signed in. If that is somebody else than before, nothing that was
    /// known holds for them.
    pub(super) fn recognize(&mut self, me: PersonId, at: Moment) -> Vec<Effect> {
        let asks_for_another = self.me.is_some_and(|known| known != me);
        let effects = self.become_known(me, at);
        if asks_for_another {
            self.schedule.signed_in(at);
        }
        effects
    }

    /// As [`Inbox::recognize`], from a list that names its receiver.
    pub(super) fn recognize_by(&mut self, page: &Page<PendingRequest>, at: Moment) -> Vec<Effect> {
        let Some(me) = receiver(page).filter(|me| self.me != Some(*me)) else {
            return Vec::new();
        };
        let mut effects = self.become_known(me, at);
        effects.push(Effect::ShareAs(me));
        effects
    }

    fn become_known(&mut self, me: PersonId, at: Moment) -> Vec<Effect> {
        let before = self.me.replace(me).or(self.was_me.take());
        match before {
            Some(before) if before != me => self.forget_all(at),
            _ => Vec::new(),
        }
    }

    /// Whether a list is somebody else's.
    pub(super) fn is_of_others(&self, page: &Page<PendingRequest>) -> bool {
        receiver(page).is_some_and(|me| self.me.is_some_and(|known| known != me))
    }

    fn forget_all(&mut self, at: Moment) -> Vec<Effect> {
        self.signed_in_at = at.now;
        self.starting_over = false;
        self.paging = Paging::default();
        self.restored = None;
        self.error = None;
        self.updated_at = None;
        self.forget_page();
        self.requests.start_over(at.now);
        self.people.forget_statuses(at.now);
        self.actions.forget_ended(at.now);
        self.abandon(|_| false)
    }

    /// Ends all actions but those to keep: nobody knows in whose name they would be done.
    fn abandon(&mut self, keep: impl Fn(&Act) -> bool) -> Vec<Effect> {
        let error = || Error::new(ErrorCode::Aborted, "somebody else may be signed in now");
        let people = self.actions.people(|act| act.is_under_way() && !keep(act));
        let acts = people
            .into_iter()
            .filter_map(|person| Some((person, self.actions.take(person)?)));
        acts.flat_map(|(person, act)| act.ends(person, Err(error())))
            .collect()
    }
}

/// Whom the requests of a list are for, where it says so.
fn receiver(page: &Page<PendingRequest>) -> Option<PersonId> {
    page.items.iter().find_map(|item| item.to)
}
