//! Calls to the platform, and what comes of them.

use connection_bell::call::{Error, ErrorCode};
use connection_bell::coordination::{FetchedPage, Input};
use connection_bell::inbox::Listing;
use connection_bell::model::{Instant, PageRequest, PersonId};

use super::Life;
use super::page::{EmptyList, Identification, Poll};
use crate::clock::Ms;
use crate::platform::{Verdict, delay, judge};
use crate::tally::Asks;

/// Whoever it is, they are one person in all their tabs.
const ME: PersonId = PersonId(1);

impl Life<'_> {
    pub(super) fn fetch_page(&mut self, place: usize, listing: Listing, part: PageRequest) {
        let asked_at = self.person.now;
        let (lands_at, verdict) = self.call(Asks::List);
        if let Some(page) = self.person.page_mut(place) {
            page.poll = Some(Poll {
                listing,
                part,
                asked_at,
                lands_at,
                verdict,
            });
        }
    }

    pub(super) fn fetch_current_user(&mut self, place: usize, epoch: u32) {
        let (lands_at, verdict) = self.call(Asks::Me);
        if let Some(page) = self.person.page_mut(place) {
            page.identification = Some(Identification {
                epoch,
                lands_at,
                verdict,
            });
        }
    }

    /// A call; one that is refused for its token is sent once more with a newer one. Gives when
    /// the last answer comes, and which.
    fn call(&mut self, asks: Asks) -> (Ms, Verdict) {
        let (lands_at, verdict) = self.call_once(asks, self.person.now);
        let unauthorized = |error: &Error| error.code == ErrorCode::Unauthorized;
        match verdict.as_ref().is_err_and(unauthorized) {
            true => self.call_once(asks, lands_at),
            false => (lands_at, verdict),
        }
    }

    fn call_once(&mut self, asks: Asks, now: Ms) -> (Ms, Verdict) {
        self.tally.call(asks, now);
        let person = &mut *self.person;
        let verdict = judge(self.trouble, now, person.signed_in_at, &mut person.luck);
        (now + delay(&verdict, &mut person.luck), verdict)
    }

    pub(super) fn land_poll(&mut self, place: usize, poll: Poll) {
        let fetched = FetchedPage {
            listing: poll.listing,
            part: poll.part,
            asked_at: Instant(poll.asked_at),
            received_at: Instant(poll.lands_at),
            result: poll.verdict.map(|()| EmptyList),
        };
        self.on(place, Input::PageFetched(fetched));
    }

    pub(super) fn land_identification(&mut self, place: usize, landed: Identification) {
        let (epoch, result) = (landed.epoch, landed.verdict.map(|()| ME));
        self.on(place, Input::CurrentUserFetched { epoch, result });
    }
}
