//! What other tabs of the same person were told, and what they tell.

use super::actions::Act;
use super::doubting::arrives_by;
use super::event::Moment;
use super::machine::Inbox;
use super::tabs::{AnsweredRequest, TabNews};
use crate::call::{Error, ErrorCode};
use crate::model::{Instant, Page, PendingRequest};

/// More answers between two lists are no person's doing.
const MOST_ANSWERED: usize = 1_000;

impl Inbox {
    pub(super) fn listed_elsewhere(
        &mut self,
        asked_at: Instant,
        received_at: Instant,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) {
        let of_others = result.as_ref().is_ok_and(|page| self.is_of_others(page));
        if of_others || !self.is_newer(asked_at) {
            return;
        }
        if result.is_ok() && self.schedule.signed_out() {
            self.ask_if_signed_in(at);
            return;
        }
        self.heard_since_ask = true;
        let at = Moment {
            now: received_at.min(at.now),
            ..at
        };
        match result {
            Ok(page) => {
                self.want_statuses_along();
                let is_same = self.first_page.as_ref() == Some(&page);
                match is_same && self.is_from_before(asked_at) {
                    true => self.take_success(asked_at, at),
                    false => self.take_answer(page, asked_at, at),
                }
            }
            Err(error) => {
                self.take_failure(error, asked_at, at);
                self.share_nothing();
            }
        }
    }

    pub(super) fn unchanged_elsewhere(
        &mut self,
        asked_at: Instant,
        received_at: Instant,
        at: Moment,
    ) {
        if let Some(page) = self.first_page.clone() {
            self.listed_elsewhere(asked_at, received_at, Ok(page), at);
        }
    }

    /// The platform knows the person of another tab. Who it is in this one, only an answer of its
    /// own tells.
    fn ask_if_signed_in(&mut self, at: Moment) {
        self.schedule.probe();
        self.schedule.returned(at);
    }

    /// Nothing that was asked for before the last answer, or before the last sign-in, is news.
    fn is_newer(&self, asked_at: Instant) -> bool {
        asked_at >= self.signed_in_at && asked_at > self.answered_as_of
    }

    /// As a poll of this tab's own does.
    fn want_statuses_along(&mut self) {
        if self.settings.can.bulk_statuses {
            self.people.want_all();
        }
    }

    /// What a newcomer has to know beside the list that was asked for last; `None` where nothing
    /// was answered since.
    pub fn answered_since_list(&self) -> Option<TabNews> {
        let answered = self.requests.answered();
        (!answered.is_empty()).then_some(TabNews::Answered(answered))
    }

    /// Answers that are on their way, and those that the page before sent as it went, with the time
    /// by which they will have reached the platform: for the next page of this tab.
    pub fn answers_under_way(&self, at: Moment) -> Vec<AnsweredRequest> {
        let is_sent = |act: &Act| act.is_sending() && act.action.is_answer();
        let sent = self.actions.people(&is_sent).into_iter();
        let own = sent.map(|person| AnsweredRequest {
            person,
            at: arrives_by(at),
        });
        let earlier = self.requests.answered().into_iter();
        own.chain(earlier.filter(|answer| answer.at > at.now))
            .collect()
    }

    /// Requests were answered before this tab came. What it knows better itself stays.
    fn answered_before(&mut self, answered: Vec<AnsweredRequest>, at: Moment) {
        for request in answered.into_iter().take(MOST_ANSWERED) {
            let (person, answered_at) = (request.person, request.at.min(arrives_by(at)));
            let is_known = self.requests.has_changed_since(person, answered_at);
            if is_known || answered_at <= self.listed_as_of || self.actions.of(person).is_some() {
                continue;
            }
            self.actions.end_doubt(person, answered_at);
            self.people.want(person);
            match answered_at > at.now {
                true => self.requests.expect_answer(person, answered_at),
                false => self.requests.answer(person, answered_at),
            }
        }
    }

    pub(super) fn hear(&mut self, news: TabNews, at: Moment) {
        match news {
            TabNews::Acting {
                action,
                person,
                until,
            } => self.acting_elsewhere(action, person, until, at),
            TabNews::Settled {
                action,
                person,
                result,
            } => self.settled_elsewhere(action, person, result, at),
            TabNews::Answered(answered) => self.answered_before(answered, at),
            TabNews::SignedOut => {
                let error = Error::new(ErrorCode::Unauthorized, "signed out in another tab");
                self.sign_out_on(&error);
                self.share_nothing();
            }
            TabNews::SignedIn => self.ask_if_signed_in(at),
        }
    }
}
