//! Who is signed in.

use super::actions::Act;
use super::effect::{Effect, Notice};
use super::event::Moment;
use super::machine::Inbox;
use super::paging::Paging;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{Instant, Page, PendingRequest, PersonId};

impl Inbox {
    /// There are new credentials, perhaps of somebody else: who that is, the next list tells.
    pub(super) fn sign_in(&mut self, at: Moment) {
        self.schedule.signed_in(at);
        self.begin_anew(at.now);
    }

    /// What was asked at `asked_at` is answered. If the platform knew nobody before, somebody has
    /// signed in elsewhere, and it may be another person.
    pub(super) fn signed_in_elsewhere(&mut self, asked_at: Instant) {
        if self.schedule.signed_out() {
            self.begin_anew(asked_at);
        }
    }

    /// Whoever signed in, did so before `time`.
    fn begin_anew(&mut self, time: Instant) {
        self.signed_in_at = time;
        self.starting_over = true;
        self.was_me = self.me.take().or(self.was_me);
        self.paging = Paging::default();
        self.forget_page();
        self.people.forget_statuses(time);
        self.abandon(|act| act.is_sending() || act.is_unsent());
        self.actions.mark(true);
        self.share(TabNews::SignedIn);
        self.note(Effect::AskMe);
        self.tell(Notice::SignedIn);
    }

    /// The platform says who is signed in. If that is somebody else than before, nothing that was
    /// known holds for them.
    pub(super) fn recognize(&mut self, me: PersonId, at: Moment) {
        let asks_for_another = self.me.is_some_and(|known| known != me);
        self.become_known(me, at);
        if asks_for_another {
            self.schedule.signed_in(at);
        }
    }

    /// As [`Inbox::recognize`], from a list that names its receiver.
    pub(super) fn recognize_by(&mut self, page: &Page<PendingRequest>, at: Moment) {
        let Some(me) = receiver(page).filter(|me| self.me != Some(*me)) else {
            return;
        };
        self.become_known(me, at);
        self.note(Effect::ShareAs(me));
    }

    fn become_known(&mut self, me: PersonId, at: Moment) {
        let was_signed_in = self.me.is_some();
        let before = self.me.replace(me).or(self.was_me.take());
        if before.is_none() {
            self.abandon(|act| !act.of_last_person || !act.is_unsent());
        }
        if before.is_none_or(|before| before == me) {
            self.actions.mark(false);
            return;
        }
        let has_own_list = !was_signed_in && !self.starting_over;
        match has_own_list {
            true => self.abandon(|act| !act.of_last_person),
            false => self.forget_all(at),
        }
        self.tell(Notice::SignedIn);
    }

    /// Whether a list is somebody else's.
    pub(super) fn is_of_others(&self, page: &Page<PendingRequest>) -> bool {
        receiver(page).is_some_and(|me| self.me.is_some_and(|known| known != me))
    }

    fn forget_all(&mut self, at: Moment) {
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
        self.actions.forget_doubts();
        self.abandon(|_| false)
    }

    /// Whether an action is not to be sent now: nobody is signed in, or it may be somebody else than
    /// when it was clicked.
    pub(super) fn is_held(&self, act: &Act) -> bool {
        self.schedule.signed_out() || act.of_last_person
    }

    /// Ends all actions but those to keep: nobody knows in whose name they would be done.
    pub(super) fn abandon(&mut self, keep: impl Fn(&Act) -> bool) {
        let ends = |act: &Act| act.is_under_way() && !keep(act);
        for person in self.actions.people(&ends) {
            if let Some(act) = self.actions.take(person) {
                let error = Error::new(ErrorCode::Aborted, "somebody else may be signed in now");
                self.end(&act, person, Err(error));
            }
        }
    }
}

/// Whom the requests of a list are for, where it says so.
fn receiver(page: &Page<PendingRequest>) -> Option<PersonId> {
    page.items.iter().find_map(|item| item.to)
}
