//! The responses to polls that need not be read again, and the one that a tab which joins is told.

use super::{ListResponse, PollResponse};
use crate::call::Error;
use crate::inbox::Ticket;
use crate::model::{Page, PendingRequest};

/// Responses to polls, wherever they were sent. One that repeats the response that the list was
/// made from is not read again.
#[derive(Debug, Clone)]
pub(super) struct Responses<R> {
    /// The response that the list was made from, and the inbox's edition of the list.
    current: Option<(R, u64)>,
    /// The last good response, if this tab polled for it.
    own: Option<PollResponse<R>>,
    /// The poll that was started last, and the epoch in which it was.
    started: Option<(Ticket, u32)>,
}

impl<R: ListResponse> Responses<R> {
    pub(super) fn new() -> Self {
        Self {
            current: None,
            own: None,
            started: None,
        }
    }

    pub(super) fn start_poll(&mut self, ticket: Ticket, epoch: u32) {
        self.started = Some((ticket, epoch));
    }

    /// In which epoch the poll was started; `None` if it was given up since.
    pub(super) fn epoch_of(&self, ticket: Ticket) -> Option<u32> {
        let started = self.started.filter(|(last, _)| *last == ticket);
        started.map(|(_, epoch)| epoch)
    }

    /// Reads a response; `None` for the one that this edition of the list was made from.
    pub(super) fn read(
        &self,
        result: &Result<R, Error>,
        edition: u64,
    ) -> Option<Result<Page<PendingRequest>, Error>> {
        let response = match result {
            Ok(response) => response,
            Err(error) => return Some(Err(error.clone())),
        };
        let current = self.current.as_ref();
        let repeats = |(last, of): &(R, u64)| *of == edition && response.is_same(last);
        (!current.is_some_and(repeats)).then(|| response.read())
    }

    /// The list was made from this response.
    pub(super) fn keep(&mut self, response: R, edition: u64) {
        self.current = Some((response, edition));
    }

    /// The last good response, if this tab polled for it: a tab that joins is told it.
    pub(super) fn own(&self) -> Option<PollResponse<R>> {
        self.own.clone()
    }

    pub(super) fn set_own(&mut self, polled: PollResponse<R>) {
        self.own = polled.result.is_ok().then_some(polled);
    }

    pub(super) fn forget_own(&mut self) {
        self.own = None;
    }
}
