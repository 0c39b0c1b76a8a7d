//! What other tabs of the same person were told, and what they tell.

use super::event::Moment;
use super::machine::Inbox;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{Page, PendingRequest, Timestamp};

impl Inbox {
    pub(super) fn listed_elsewhere(
        &mut self,
        asked_at: Timestamp,
        received_at: Timestamp,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) {
        let of_others = result.as_ref().is_ok_and(|page| self.is_of_others(page));
        if of_others || !self.is_newer(asked_at, at) {
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
                self.take_answer(page, asked_at, at)
            }
            Err(error) => {
                self.take_failure(error, asked_at, at);
                self.share_nothing();
            }
        }
    }

    pub(super) fn unchanged_elsewhere(
        &mut self,
        asked_at: Timestamp,
        received_at: Timestamp,
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

    /// Nothing that was asked for before the last answer, or before the last sign-in, is news. A
    /// last answer from the future tells that the clock was set back.
    fn is_newer(&self, asked_at: Timestamp, at: Moment) -> bool {
        let clock_went_back = self.answered_as_of > at.now;
        asked_at >= self.signed_in_at && (asked_at > self.answered_as_of || clock_went_back)
    }

    /// As a poll of this tab's own does.
    fn want_statuses_along(&mut self) {
        if self.settings.can.bulk_statuses {
            self.people.want_all();
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
            TabNews::SignedOut => {
                let error = Error::new(ErrorCode::Unauthorized, "signed out in another tab");
                self.sign_out_on(&error);
                self.share_nothing();
            }
            TabNews::SignedIn => self.ask_if_signed_in(at),
        }
    }
}
