//! What the coordinator wants a driver to do.

use super::PeerMessage;
use crate::call::Error;
use crate::inbox::{ActionId, AnsweredRequest, Listing, Notice, Ticket, Trouble};
use crate::model::{Action, ConnectionStatus, Instant, PageRequest, PersonId};

/// What is to be done, in order. All outputs of one input can be run within the event that led to
/// it: a page that is hidden for good has no later.
#[derive(Debug, Clone)]
pub enum Output<R> {
    /// Fetch a part of the list; answer with [`PageFetched`](super::Input::PageFetched).
    FetchPage {
        /// Why.
        listing: Listing,
        /// Which part.
        part: PageRequest,
    },
    /// Fetch the connection statuses of these people; answer with
    /// [`StatusesListed`](crate::inbox::Event::StatusesListed).
    FetchStatuses {
        /// Who is signed in, where that is known.
        me: Option<PersonId>,
        /// The poll that this is, where statuses are all it fetches.
        ticket: Option<Ticket>,
        /// Whose.
        people: Vec<PersonId>,
    },
    /// Carry out an action; answer with [`Settled`](crate::inbox::Event::Settled).
    Send {
        /// Names the click.
        id: ActionId,
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
        /// Who is signed in, where that is known.
        me: Option<PersonId>,
    },
    /// The click waits for the result of an earlier one.
    Join {
        /// The click.
        id: ActionId,
        /// The earlier one.
        with: ActionId,
    },
    /// The click has its result.
    Settle {
        /// The click.
        id: ActionId,
        /// Where the two people stand, or why nothing was done.
        result: Result<ConnectionStatus, Error>,
    },
    /// Notify whoever listens in this page.
    Notify(Notice),
    /// Request a lock; answer with [`LockGranted`](super::Input::LockGranted) or
    /// [`LockBusy`](super::Input::LockBusy). It takes the place of an earlier request for the same
    /// lock.
    RequestLock {
        /// Which.
        name: LockName,
        /// What to do while another tab holds it.
        mode: LockMode,
    },
    /// Give the lock back, or take back the request for it.
    ReleaseLock(LockName),
    /// Find out whether another tab waits for the lead lock; answer with
    /// [`LeadQueried`](super::Input::LeadQueried).
    QueryLead(u32),
    /// Hear and lock with the tabs of this person from now on.
    JoinGroup(PersonId),
    /// Hear no other tabs any more, and give all locks back.
    LeaveGroup,
    /// Tell the other tabs of the group.
    Broadcast(PeerMessage<R>),
    /// Ask the platform who is signed in; answer with
    /// [`CurrentUserFetched`](super::Input::CurrentUserFetched).
    FetchCurrentUser {
        /// The epoch in which it is fetched; a sign-in begins another one.
        epoch: u32,
    },
    /// Who is signed in, for whoever [needs to know](super::Input::CurrentUserNeeded).
    CurrentUser(Result<PersonId, Error>),
    /// Send [`TimerFired`](super::Input::TimerFired) at this time, and at no other; never, where
    /// it is `None`.
    SetTimer(Option<Instant>),
    /// Store for the next page of the tab how many requests wait.
    StoreCount {
        /// Whose requests.
        person: PersonId,
        /// `None` removes what is stored.
        count: Option<StoredCount>,
    },
    /// Remove what is stored about the requests of anybody but this person.
    ForgetOtherCounts(PersonId),
    /// Store for the next page of the tab that the platform is in trouble; `None` removes what is
    /// stored.
    StoreTrouble(Option<Trouble>),
}

/// What the next page of a tab is told about the requests of a person. Of people only numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredCount {
    /// How many wait.
    pub count: u64,
    /// When the platform said so.
    pub at: Instant,
    /// Answers that may not have reached the platform yet.
    pub answers: Vec<AnsweredRequest>,
}

/// A lock of the group: one tab at a time holds it, and a tab that is gone holds none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockName {
    /// Held by the leader, the tab that polls for all.
    Lead,
    /// Held by the one hidden tab that may be a candidate for the lead.
    BackgroundLead,
    /// Held by the tab that acts on this person.
    Person(PersonId),
}

/// What to do while another tab holds a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockMode {
    /// Wait for it, first come, first served.
    Queue,
    /// Do without.
    IfAvailable,
}
