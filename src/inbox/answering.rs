//! What the platform's answers change.

use std::sync::Arc;

use super::event::{Effect, Listing, Moment, Notice, Ticket};
use super::machine::Inbox;
use super::snapshot::{Request, RequestState};
use crate::call::{Error, ErrorCode};
use crate::model::{ConnectionStatus, Page, PendingRequest, PersonId, Timestamp};

type Statuses = Vec<(PersonId, ConnectionStatus)>;

impl Inbox {
    pub(super) fn listed(
        &mut self,
        listing: Listing,
        asked_at: Timestamp,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) -> Vec<Effect> {
        let awaited = match listing {
            Listing::More => self.end_more(asked_at),
            Listing::Poll(ticket) => self.schedule.end(ticket),
        };
        match (listing, result) {
            _ if !awaited => Vec::new(),
            (_, Err(error)) => self.poll_failed(error, at),
            (Listing::Poll(_), Ok(page)) => self.take_list(page, asked_at, at),
            (Listing::More, Ok(page)) => self.take_more(page, asked_at),
        }
    }

    /// `false` if it was given up meanwhile.
    fn end_more(&mut self, asked_at: Timestamp) -> bool {
        let awaited = self.loading_more && asked_at >= self.signed_in_at;
        self.loading_more &= !awaited;
        awaited
    }

    /// A page that is older than the list which it would continue is of no use.
    fn take_more(&mut self, page: Page<PendingRequest>, asked_at: Timestamp) -> Vec<Effect> {
        if asked_at >= self.listed_as_of {
            let page = self.requests.without_answered(page, asked_at);
            self.requests.append(page);
        }
        Vec::new()
    }

    pub(super) fn take_list(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
        at: Moment,
    ) -> Vec<Effect> {
        if std::mem::take(&mut self.starting_over) {
            self.requests.start_over(self.signed_in_at);
            self.actions.forget_ended(self.signed_in_at);
        }
        self.listed_as_of = asked_at;
        self.schedule.succeeded(at);
        self.error = None;
        self.updated_at = Some(at.now);
        let page = self.requests.without_answered(page, asked_at);
        let listed: Vec<PersonId> = page.items.iter().map(|item| item.person.id).collect();
        let arrived = self.requests.renew(page);
        self.requests.forget_answered(asked_at);
        let requests = &self.requests;
        self.actions
            .reconcile(&listed, |person| requests.of(person).is_some());
        self.doubt_received();
        let told = arrived.iter().map(|request| {
            let request = Request::new(request, RequestState::Pending, None);
            Effect::Tell(Notice::Arrived(Arc::new(request)))
        });
        told.collect()
    }

    /// Who was said to have asked and is not on the whole list has changed their mind.
    pub(super) fn doubt_received(&mut self) {
        if self.requests.more {
            return;
        }
        for person in self.people.with_status(&ConnectionStatus::Received) {
            if self.requests.of(person).is_none() && self.actions.of(person).is_none() {
                self.people.want(person);
            }
        }
    }

    pub(super) fn poll_failed(&mut self, error: Error, at: Moment) -> Vec<Effect> {
        self.schedule.failed(&error, at);
        let error = Arc::new(error);
        self.error = Some(Arc::clone(&error));
        let mut effects = self.sign_out_on(&error);
        effects.push(Effect::Tell(Notice::Failed(error)));
        effects
    }

    pub(super) fn sign_out_on(&mut self, error: &Error) -> Vec<Effect> {
        if error.code != ErrorCode::Unauthorized || self.schedule.signed_out() {
            return Vec::new();
        }
        self.schedule.sign_out();
        vec![Effect::Tell(Notice::SignedOut)]
    }

    pub(super) fn statuses_listed(
        &mut self,
        ticket: Option<Ticket>,
        asked: &[PersonId],
        asked_at: Timestamp,
        result: Result<Statuses, Error>,
        at: Moment,
    ) -> Vec<Effect> {
        let is_poll = ticket.is_some_and(|ticket| self.schedule.end(ticket));
        match result {
            Ok(statuses) => {
                if is_poll {
                    self.schedule.succeeded(at);
                    self.list_for_newcomers(at);
                }
                for (person, status) in statuses {
                    self.people.learn(person, status, asked_at);
                }
                Vec::new()
            }
            Err(error) => {
                if is_poll {
                    self.schedule.failed(&error, at);
                }
                let error = Arc::new(error);
                self.people.fail(asked, &error);
                self.sign_out_on(&error)
            }
        }
    }

    /// A bell that came while buttons alone were polled for still waits for its list.
    fn list_for_newcomers(&mut self, at: Moment) {
        if self.listeners > 0 {
            self.schedule.ask_soon(at);
        }
    }
}
