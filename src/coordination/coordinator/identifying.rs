//! Finds out who is signed in, and keeps what depends on it waiting until then.

use super::Coordinator;
use crate::call::{Error, ErrorCode};
use crate::coordination::identity::Waiter;
use crate::coordination::{ListResponse, Output};
use crate::inbox::{Event, Status};
use crate::model::PersonId;

impl<R: ListResponse> Coordinator<R> {
    /// Finds out who is signed in, so that their tabs may share, and the next page of this one
    /// knows whose count it is. A platform in trouble is asked when it answers again, and while
    /// the count of the page before is enough, only a person who stays is worth the call.
    pub(super) fn identify(&mut self) {
        if let Some(me) = self.identity.me() {
            return self.become_known(me);
        }
        let is_deferred = self.inbox.trouble().is_some() || self.inbox.rests(self.now);
        match is_deferred {
            true => self.identity.defer(self.now),
            false => self.identify_now(),
        }
    }

    /// The platform is being asked, or answers again: what was deferred is asked too.
    pub(super) fn identify_deferred(&mut self) {
        if self.identity.is_deferred() {
            self.identify();
        }
    }

    /// Nobody looks at a hidden page, but whoever is signed in next must not act for whoever was.
    pub(super) fn identify_now(&mut self) {
        self.identity.end_deferral();
        let is_worth_it = self.is_visible || self.identity.has_queued();
        if self.settings.is_page && is_worth_it && !self.identity.is_pending() {
            self.identity.want();
        }
    }

    /// Whoever signed in may be another person than before.
    pub(super) fn identify_anew(&mut self) {
        self.begin_epoch();
        self.leave_group(false);
        self.locks.forget();
        self.identity.reset();
        self.identify();
    }

    /// What was fetched, and is being fetched, is not for the tabs of the next person.
    pub(super) fn begin_epoch(&mut self) {
        self.responses.forget_own();
        for waiter in self.identity.begin_epoch() {
            self.fail(waiter, signed_in_anew());
        }
        for send in self.identity.take_all_verifications() {
            self.settle(send.id, Err(signed_in_anew()));
        }
    }

    pub(super) fn become_known(&mut self, me: PersonId) {
        self.dispatch(Event::Me(me));
        self.share_as(me);
    }

    pub(super) fn take_user_id(&mut self, me: PersonId) {
        if self.identity.me().is_none() {
            self.become_known(me);
        }
    }

    pub(super) fn current_user_fetched(&mut self, epoch: u32, result: Result<PersonId, Error>) {
        if !self.identity.end_fetch(epoch) {
            return;
        }
        let waiters = self.identity.take_waiters();
        let verified = self.identity.take_verified();
        if let Ok(me) = result {
            self.become_known(me);
        }
        for send in verified {
            self.send_again(send, &result);
        }
        for waiter in waiters {
            match &result {
                Ok(me) => self.proceed(waiter, Some(*me)),
                Err(error) => self.fail(waiter, error.clone()),
            }
        }
        if self.identity.verify_rest() {
            self.fetch_current_user();
        }
    }

    pub(super) fn fetch_current_user(&mut self) {
        let epoch = self.identity.epoch();
        self.emit(Output::FetchCurrentUser { epoch });
    }

    /// Asks the platform if that is still wanted, and lets go what waits for what is known. Gives
    /// whether anything went.
    pub(super) fn advance_identity(&mut self) -> bool {
        let me = self.current_user();
        if self.identity.take_wanted() && me.is_none() && self.identity.begin_fetch() {
            self.fetch_current_user();
        }
        let known = me.map(|_| self.identity.take_waiters());
        let queued = match self.identity.is_pending() {
            true => Vec::new(),
            false => self.identity.take_queued(),
        };
        let waiters = known.unwrap_or_default();
        let goes_on = !waiters.is_empty() || !queued.is_empty();
        for waiter in waiters {
            self.proceed(waiter, me);
        }
        for send in queued {
            self.send(send, false);
        }
        goes_on
    }

    /// Lets `waiter` go on once it is known who is signed in.
    pub(super) fn with_current_user(&mut self, waiter: Waiter) {
        match self.current_user() {
            Some(me) => self.proceed(waiter, Some(me)),
            None => self.identity.wait(waiter),
        }
    }

    /// The same for calls, where the platform's calls name the signed-in person.
    pub(super) fn with_named_user(&mut self, waiter: Waiter) {
        match self.settings.names_me {
            true => self.with_current_user(waiter),
            false => self.proceed(waiter, self.identity.me()),
        }
    }

    /// Who is signed in, if that is known. Once the platform has known nobody, the page alone can
    /// say it.
    fn current_user(&self) -> Option<PersonId> {
        match self.snapshot.status {
            Status::SignedOut => self.identity.configured(),
            _ => self.identity.me(),
        }
    }

    fn proceed(&mut self, waiter: Waiter, me: Option<PersonId>) {
        match waiter {
            Waiter::Outside => {
                if let Some(me) = me {
                    self.emit(Output::CurrentUser(Ok(me)));
                }
            }
            Waiter::Statuses { ticket, people } => {
                self.emit(Output::FetchStatuses { me, ticket, people });
            }
            Waiter::Send(send) => self.carry_out_as(send, me),
        }
    }

    fn fail(&mut self, waiter: Waiter, error: Error) {
        match waiter {
            Waiter::Outside => self.emit(Output::CurrentUser(Err(error))),
            Waiter::Statuses { ticket, people } => self.dispatch(Event::StatusesListed {
                ticket,
                asked: people,
                asked_at: self.now.now,
                result: Err(error),
            }),
            Waiter::Send(send) => self.settle(send.id, Err(error)),
        }
    }
}

fn signed_in_anew() -> Error {
    Error::new(ErrorCode::Aborted, "somebody signed in meanwhile")
}
