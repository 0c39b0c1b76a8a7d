//! What the platform's answers change.

use std::sync::Arc;

use super::event::{Effect, Listing, Moment, Notice, Ticket};
use super::machine::Inbox;
use super::snapshot::{Request, RequestState};
use crate::call::{Error, ErrorCode};
use crate::model::{ConnectionStatus, Page, PageRequest, PendingRequest, PersonId, Timestamp};

type Statuses = Vec<(PersonId, ConnectionStatus)>;

impl Inbox {
    pub(super) fn listed(
        &mut self,
        listing: Listing,
        part: PageRequest,
        asked_at: Timestamp,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) -> Vec<Effect> {
        match listing {
            Listing::More if !std::mem::take(&mut self.loading_more) => return Vec::new(),
            Listing::More => {}
            Listing::Poll(ticket) if !self.schedule.end(ticket) => return Vec::new(),
            Listing::Poll(_) => {}
        }
        match result {
            Ok(page) => self.take_list(listing, part, page, asked_at, at),
            Err(error) => self.poll_failed(error, at),
        }
    }

    pub(super) fn take_list(
        &mut self,
        listing: Listing,
        part: PageRequest,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
        at: Moment,
    ) -> Vec<Effect> {
        if std::mem::take(&mut self.starting_over) {
            self.requests.clear();
            self.actions.clear();
        }
        if matches!(listing, Listing::Poll(_)) {
            self.schedule.succeeded(at);
            self.error = None;
            self.updated_at = Some(at.now);
        }
        let arrived = self.requests.merge(part, page);
        let requests = &self.requests;
        self.actions
            .reconcile(asked_at, |person| requests.of(person).is_some());
        self.doubt_received();
        let mut effects = self.ask_statuses();
        effects.extend(arrived.iter().map(|request| {
            let request = Request::new(request, RequestState::Pending, None);
            Effect::Tell(Notice::Arrived(Arc::new(request)))
        }));
        effects
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
}
