//! Calls to the platform, and what comes of them.

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{Event, Listing, Moment, Ticket};
use connection_bell::model::{Page as List, PageRequest, PendingRequest, Timestamp};

use super::Life;
use super::page::{Introduction, Poll, Polled};
use crate::clock::{Ms, SECOND};
use crate::platform::{Verdict, delay, judge};
use crate::tally::Asks;

/// `src/live/me.rs` has the same.
const STAY: Ms = 5 * SECOND;

impl Life<'_> {
    pub(super) fn poll(&mut self, place: usize, ticket: Ticket) {
        let asked_at = self.person.now;
        let (lands_at, verdict) = self.call(Asks::List);
        if let Some(page) = self.person.page_mut(place) {
            page.poll = Some(Poll {
                ticket,
                asked_at,
                lands_at,
                failure: verdict.err(),
            });
        }
        self.introduce_at_last(place);
    }

    /// Asks who is signed in, if nobody has said so and somebody looks. A platform in trouble is
    /// asked when it answers again.
    pub(super) fn introduce(&mut self, place: usize) {
        let in_front = self.person.is_in_front(place);
        let page = self.person.page(place).filter(|_| in_front);
        if page.is_none_or(|page| page.shares || page.introduction.is_some()) {
            return;
        }
        let now = self.person.now;
        let at = Moment {
            now: Timestamp(now),
            chance: 0.0,
        };
        if let Some(page) = self.person.page_mut(place) {
            let put_off = page.inbox.trouble().is_some() || page.inbox.rests(at);
            page.stays_at = put_off.then_some(now + STAY);
            if put_off {
                return;
            }
        }
        self.ask_who_is_signed_in(place);
    }

    /// The platform is being asked, or answers again: what was put off is asked too.
    pub(super) fn introduce_at_last(&mut self, place: usize) {
        if self
            .person
            .page(place)
            .is_some_and(|page| page.stays_at.is_some())
        {
            self.introduce(place);
        }
    }

    /// Somebody reads the page. Where it is not its own count that is enough, a poll will come.
    pub(super) fn stay(&mut self, place: usize) {
        let at = Moment {
            now: Timestamp(self.person.now),
            chance: 0.0,
        };
        let in_front = self.person.is_in_front(place);
        let page = self.person.page(place).filter(|_| in_front);
        if page.is_some_and(|page| page.inbox.rests(at)) {
            self.ask_who_is_signed_in(place);
        }
    }

    fn ask_who_is_signed_in(&mut self, place: usize) {
        let (lands_at, verdict) = self.call(Asks::Me);
        if let Some(page) = self.person.page_mut(place) {
            page.introduction = Some(Introduction {
                lands_at,
                is_answered: verdict.is_ok(),
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

    pub(super) fn take_introduction(&mut self, place: usize, introduction: Introduction) {
        if introduction.is_answered {
            self.become_known(place);
        }
    }

    /// The page's own answer. All of the person's tabs hear of it.
    pub(super) fn take_poll(&mut self, place: usize, poll: Poll) {
        let polled = Polled {
            asked_at: Timestamp(poll.asked_at),
            received_at: Timestamp(poll.lands_at),
            failure: poll.failure,
        };
        let event = self.answer(place, poll.ticket, &polled);
        self.take_answer(place, event);
        self.tell_poll(place, &polled);
        if let Some(page) = self.person.page_mut(place) {
            let came = polled
                .failure
                .as_ref()
                .is_none_or(|error| error.status.is_some());
            page.own_answer = came.then_some(polled);
        }
        self.introduce_at_last(place);
    }

    /// An answer that another tab got.
    pub(super) fn hear_poll(&mut self, place: usize, polled: &Polled) {
        let Some(page) = self.person.page_mut(place) else {
            return;
        };
        page.own_answer = None;
        let (asked_at, received_at) = (polled.asked_at, polled.received_at);
        let event = match (&polled.failure, page.knows_list()) {
            (None, true) => Event::UnchangedElsewhere {
                asked_at,
                received_at,
            },
            (failure, _) => Event::ListedElsewhere {
                asked_at,
                received_at,
                result: list(failure.as_ref()),
            },
        };
        self.take_answer(place, event);
    }

    fn answer(&self, place: usize, ticket: Ticket, polled: &Polled) -> Event {
        let asked_at = polled.asked_at;
        let page = self.person.page(place);
        match (&polled.failure, page.is_some_and(super::Page::knows_list)) {
            (None, true) => Event::Unchanged { ticket, asked_at },
            (failure, _) => Event::Listed {
                listing: Listing::Poll(ticket),
                part: PageRequest::first(PageRequest::USUAL_LIMIT),
                asked_at,
                result: list(failure.as_ref()),
            },
        }
    }

    /// Keeps the name of an answer that became the list.
    fn take_answer(&mut self, place: usize, event: Event) {
        let edition = |life: &Self| life.person.page(place).map(|page| page.inbox.edition());
        let before = edition(self);
        self.dispatch(place, event);
        let after = edition(self);
        if let Some(page) = self.person.page_mut(place).filter(|_| before != after) {
            page.edition = after;
        }
    }
}

/// Nobody waits for an answer all day: what is looked at here is how often that is asked.
fn list(failure: Option<&Error>) -> Result<List<PendingRequest>, Error> {
    failure.map_or_else(|| Ok(List::whole(Vec::new())), |error| Err(error.clone()))
}
