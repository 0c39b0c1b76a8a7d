//! What a driver brings the coordinator.

use super::{LockName, PeerMessage, StoredCount};
use crate::call::Error;
use crate::inbox::{Event, Listing};
use crate::model::{Instant, PageRequest, PersonId};

/// Something happened.
#[derive(Debug, Clone)]
pub enum Input<R> {
    /// An event of the inbox that the coordinator does not make itself: a click, a bell, a button,
    /// the network, visibility, a page that is hidden for good or frozen
    /// ([`Leaving`](Event::Leaving)), the result of a call.
    Event(Event),
    /// A part of the list was fetched, or was not.
    PageFetched(FetchedPage<R>),
    /// The browser gave this tab the lock.
    LockGranted(LockName),
    /// Another tab holds the lock that was requested only if it is available.
    LockBusy(LockName),
    /// The answer to [`QueryLead`](super::Output::QueryLead).
    LeadQueried {
        /// The query.
        query: u32,
        /// Whether another tab waits for the lead lock.
        is_contended: bool,
    },
    /// Another tab of the same person broadcast this.
    FromPeer(PeerMessage<R>),
    /// The answer to [`FetchCurrentUser`](super::Output::FetchCurrentUser).
    CurrentUserFetched {
        /// The epoch for which it was fetched.
        epoch: u32,
        /// Who is signed in.
        result: Result<PersonId, Error>,
    },
    /// Somebody outside needs to know who is signed in: answer with
    /// [`CurrentUser`](super::Output::CurrentUser).
    CurrentUserNeeded,
    /// The page says who is signed in. It counts while nobody else has said so.
    UserIdGiven(PersonId),
    /// The time that [`SetTimer`](super::Output::SetTimer) named has come.
    TimerFired,
    /// The page is back from where [`Leaving`](Event::Leaving) took it.
    PageReturned,
    /// The previous page of this tab stored how many requests wait.
    CountRestored {
        /// Whose requests.
        person: PersonId,
        /// How many, and what may not have reached the platform yet.
        stored: StoredCount,
    },
}

/// The result of [`FetchPage`](super::Output::FetchPage).
#[derive(Debug, Clone)]
pub struct FetchedPage<R> {
    /// Why the part was fetched.
    pub listing: Listing,
    /// Which part of the list.
    pub part: PageRequest,
    /// When the request was sent.
    pub asked_at: Instant,
    /// When the response came.
    pub received_at: Instant,
    /// The response.
    pub result: Result<R, Error>,
}
