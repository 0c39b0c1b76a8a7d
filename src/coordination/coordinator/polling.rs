//! Fetches the list, and takes in what came of that here and in other tabs.

use super::Coordinator;
use crate::call::Error;
use crate::coordination::{FetchedPage, ListResponse, Output, PeerMessage, PollResponse};
use crate::inbox::{Event, Listing, Ticket};
use crate::model::{Page, PageRequest, PendingRequest};

impl<R: ListResponse> Coordinator<R> {
    pub(super) fn fetch_page(&mut self, listing: Listing, part: PageRequest) {
        if let Listing::Poll(ticket) = listing {
            self.identify_deferred();
            self.responses.start_poll(ticket, self.identity.epoch());
        }
        self.emit(Output::FetchPage { listing, part });
    }

    pub(super) fn page_fetched(&mut self, fetched: FetchedPage<R>) {
        match fetched.listing {
            Listing::Poll(ticket) => self.polled(ticket, fetched),
            listing => self.dispatch(Event::Listed {
                listing,
                part: fetched.part,
                asked_at: fetched.asked_at,
                result: fetched.result.and_then(|response| response.read()),
            }),
        }
    }

    fn polled(&mut self, ticket: Ticket, fetched: FetchedPage<R>) {
        let asked_at = fetched.asked_at;
        let epoch = self.responses.epoch_of(ticket);
        let event = match self.read(&fetched.result) {
            None => Event::Unchanged { ticket, asked_at },
            Some(result) => Event::Listed {
                listing: fetched.listing,
                part: fetched.part,
                asked_at,
                result,
            },
        };
        let polled = PollResponse {
            asked_at,
            received_at: fetched.received_at,
            result: fetched.result,
        };
        self.take_response(event, &polled);
        self.identify_deferred();
        if epoch == Some(self.identity.epoch()) {
            self.broadcast(PeerMessage::Polled(polled.clone()));
            self.responses.set_own(polled);
        }
    }

    pub(super) fn peer_polled(&mut self, polled: PollResponse<R>) {
        let (asked_at, received_at) = (polled.asked_at, polled.received_at);
        let event = match self.read(&polled.result) {
            None => Event::UnchangedElsewhere {
                asked_at,
                received_at,
            },
            Some(result) => Event::ListedElsewhere {
                asked_at,
                received_at,
                result,
            },
        };
        self.responses.forget_own();
        self.take_response(event, &polled);
    }

    fn read(&self, result: &Result<R, Error>) -> Option<Result<Page<PendingRequest>, Error>> {
        self.responses.read(result, self.inbox.edition())
    }

    /// Keeps a response that became the list.
    fn take_response(&mut self, event: Event, polled: &PollResponse<R>) {
        let before = self.inbox.edition();
        let effects = self.take_in(event);
        let edition = self.inbox.edition();
        if let Ok(response) = &polled.result
            && edition != before
        {
            self.responses.keep(response.clone(), edition);
        }
        self.run_all(effects);
    }
}
