//! What the platform's answers change.

use std::sync::Arc;

use super::effect::Notice;
use super::event::{Listing, Moment, Ticket};
use super::machine::Inbox;
use super::requests::senders;
use super::snapshot::{Request, RequestState};
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{ConnectionStatus, Instant, Page, PendingRequest, PersonId};

type Statuses = Vec<(PersonId, ConnectionStatus)>;

impl Inbox {
    pub(super) fn listed(
        &mut self,
        listing: Listing,
        asked_at: Instant,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) {
        let Listing::Poll(ticket) = listing else {
            return self.paged(listing, asked_at, result, at);
        };
        if !self.schedule.end(ticket) || self.is_overtaken(asked_at) {
            return;
        }
        match result {
            Ok(page) if self.first_page.as_ref() == Some(&page) => {
                self.take_same_answer(page, asked_at, at);
            }
            Ok(page) => self.take_own_answer(page, asked_at, at),
            Err(error) => self.take_failure(error, asked_at, at),
        }
    }

    /// The list is, letter for letter, the one that came last.
    pub(super) fn unchanged(&mut self, ticket: Ticket, asked_at: Instant, at: Moment) {
        let awaited = self.schedule.end(ticket) && !self.is_overtaken(asked_at);
        if let Some(page) = self.first_page.clone().filter(|_| awaited) {
            self.take_same_answer(page, asked_at, at);
        }
    }

    fn take_same_answer(&mut self, page: Page<PendingRequest>, asked_at: Instant, at: Moment) {
        if !self.schedule.signed_out() && self.is_from_before(asked_at) {
            self.take_success(asked_at, at);
            return self.schedule.ask_after_act(at);
        }
        self.take_own_answer(page, asked_at, at);
    }

    /// A list like the last one may be of before what was answered since: a cache on its way may
    /// have kept it. It is believed when it comes for the second time.
    pub(super) fn is_from_before(&mut self, asked_at: Instant) -> bool {
        let changed_at = self.requests.changed_between(self.listed_as_of, asked_at);
        let is_news = changed_at > self.unbelieved_as_of;
        self.unbelieved_as_of = changed_at.max(self.unbelieved_as_of);
        is_news
    }

    fn take_own_answer(&mut self, page: Page<PendingRequest>, asked_at: Instant, at: Moment) {
        self.signed_in_elsewhere(asked_at);
        self.take_answer(page, asked_at, at);
    }

    /// Another tab got an answer to a later question while this one waited for its own.
    fn is_overtaken(&self, asked_at: Instant) -> bool {
        self.heard_since_ask && asked_at < self.answered_as_of
    }

    /// A poll was answered at the moment `at`, here or in another tab.
    pub(super) fn take_answer(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Instant,
        at: Moment,
    ) {
        self.recognize_by(&page, at);
        self.take_success(asked_at, at);
        self.take_list(page, asked_at);
    }

    /// The platform answered, whatever the answer is worth.
    pub(super) fn take_success(&mut self, asked_at: Instant, at: Moment) {
        self.answered_as_of = asked_at;
        self.schedule.succeeded(at);
        self.error = None;
        self.updated_at = Some(at.now);
    }

    /// A poll failed at the moment `at`, here or in another tab.
    pub(super) fn take_failure(&mut self, error: Error, asked_at: Instant, at: Moment) {
        self.answered_as_of = asked_at;
        self.poll_failed(error, at)
    }

    pub(super) fn forget_page(&mut self) {
        self.first_page = None;
        self.edition += 1;
    }

    /// Keeps the page as it came, for answers that are equal to it.
    fn keep_page(&mut self, page: &Page<PendingRequest>) {
        if self.first_page.as_ref() != Some(page) {
            self.first_page = Some(page.clone());
            self.edition += 1;
        }
    }

    pub(super) fn take_list(&mut self, page: Page<PendingRequest>, asked_at: Instant) {
        if std::mem::take(&mut self.starting_over) {
            self.requests.start_over(self.signed_in_at);
            self.actions.forget_ended(self.signed_in_at);
        }
        self.listed_as_of = asked_at;
        self.keep_page(&page);
        let page = self.requests.without_answered(page, asked_at);
        let listed = senders(&page);
        let arrived = self.requests.renew(page.clone(), asked_at);
        self.review(&page);
        self.requests.forget_answered(asked_at);
        self.actions.forget_outcomes(&listed);
        self.doubt_failed();
        self.doubt_received();
        for request in &arrived {
            let request = Request::new(request, RequestState::Pending);
            self.tell(Notice::Arrived(Arc::new(request)));
        }
    }

    /// Who was said to have asked and is not on the whole list has changed their mind.
    pub(super) fn doubt_received(&mut self) {
        if self.requests.more() {
            return;
        }
        for person in self.people.with_status(&ConnectionStatus::Received) {
            if self.requests.of(person).is_none() && self.actions.of(person).is_none() {
                self.people.want(person);
            }
        }
    }

    pub(super) fn poll_failed(&mut self, error: Error, at: Moment) {
        self.schedule.failed(&error, at);
        let error = Arc::new(error);
        self.error = Some(Arc::clone(&error));
        self.sign_out_on(&error);
        self.tell(Notice::Failed(error));
    }

    pub(super) fn sign_out_on(&mut self, error: &Error) {
        if error.code != ErrorCode::Unauthorized || self.schedule.signed_out() {
            return;
        }
        self.schedule.sign_out();
        self.tell(Notice::SignedOut);
        self.share(TabNews::SignedOut);
    }

    pub(super) fn statuses_listed(
        &mut self,
        ticket: Option<Ticket>,
        asked: &[PersonId],
        asked_at: Instant,
        result: Result<Statuses, Error>,
        at: Moment,
    ) {
        let is_poll = ticket.is_some_and(|ticket| self.schedule.end(ticket));
        self.people.end(asked);
        match result {
            Ok(statuses) => {
                if is_poll {
                    self.signed_in_elsewhere(asked_at);
                    self.people.told(asked);
                    self.schedule.succeeded(at);
                    self.list_for_newcomers(at);
                }
                self.learn(statuses, asked, asked_at, at);
            }
            Err(error) => {
                match is_poll {
                    true => self.schedule.failed(&error, at),
                    false => self.schedule.heed(&error, at),
                }
                self.stay_in_doubt(asked, asked_at, &error, at);
                self.sign_out_on(&error);
                self.people.fail(asked, &Arc::new(error));
            }
        }
    }

    /// Whom the platform leaves out of its answer it knows nothing about.
    fn learn(&mut self, statuses: Statuses, asked: &[PersonId], asked_at: Instant, at: Moment) {
        for person in asked {
            let said = statuses.iter().find(|(said, _)| said == person);
            let status = said.map_or(ConnectionStatus::None, |(_, status)| status.clone());
            self.actions.end_doubt(*person, asked_at);
            self.resolve(*person, &status, asked_at, at);
        }
        for (person, status) in statuses {
            if status != ConnectionStatus::Received
                || !self.requests.is_answered_after(person, asked_at)
            {
                self.people.learn(person, status, asked_at);
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
