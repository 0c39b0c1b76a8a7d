use std::sync::Arc;

use super::schedule::Pace;
use super::snapshot::Request;
use crate::call::Error;
use crate::model::{
    Action, ConnectionStatus, Page, PageRequest, PendingRequest, Person, PersonId, Timestamp,
};

/// Names one click: an action together with who waits for its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub u64);

/// Names one poll; an answer to an older one than the last changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// When an event happens, and the luck it comes with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// A random number from 0 up to 1, for jitter.
    pub chance: f64,
}

/// Why a part of the list was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// A poll.
    Poll(Ticket),
    /// Somebody wants to see more of the list.
    More,
}

/// Something happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// One more bell wants the pending requests.
    Listen,
    /// One bell less does.
    Unlisten,
    /// Somebody wants to be told at least this often.
    Hasten(Pace),
    /// One more button shows where the signed-in person and this one stand.
    Watch(PersonId),
    /// One button less does.
    Unwatch(PersonId),
    /// All buttons that come with the page are there: their statuses can be asked for together.
    Gathered,
    /// The time that [`Effect::Wake`] named has come.
    Woke,
    /// The page came to the front (`true`) or left it.
    Visible(bool),
    /// The network came (`true`) or went.
    Online(bool),
    /// Somebody wants the newest now.
    Refresh,
    /// There are new credentials.
    SignedIn,
    /// Somebody wants to see more of the list.
    LoadMore,
    /// A part of the list came, or did not. `asked_at` is when it was asked for.
    Listed {
        /// Why it was asked for.
        listing: Listing,
        /// Which part.
        part: PageRequest,
        /// When.
        asked_at: Timestamp,
        /// The answer.
        result: Result<Page<PendingRequest>, Error>,
    },
    /// The statuses of some people came, or did not.
    StatusesListed {
        /// The poll they belong to, where they are all it asks for.
        ticket: Option<Ticket>,
        /// Who was asked for.
        asked: Vec<PersonId>,
        /// When.
        asked_at: Timestamp,
        /// The answer.
        result: Result<Vec<(PersonId, ConnectionStatus)>, Error>,
    },
    /// The signed-in person does something about another one.
    Act {
        /// Names the click.
        id: ActionId,
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
    },
    /// An action was carried out, or was not.
    Settled {
        /// Names the click.
        id: ActionId,
        /// Where the two people now stand.
        result: Result<ConnectionStatus, Error>,
    },
    /// What is said about this person's request was read.
    Dismiss(PersonId),
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for a part of the list; answer with [`Event::Listed`].
    List {
        /// Why.
        listing: Listing,
        /// Which part.
        part: PageRequest,
    },
    /// Ask where these people stand; answer with [`Event::StatusesListed`].
    AskStatuses {
        /// The poll that this is, where statuses are all it asks for.
        ticket: Option<Ticket>,
        /// Who.
        people: Vec<PersonId>,
    },
    /// Send [`Event::Woke`] after so many milliseconds, and forget any earlier wish.
    Wake(u64),
    /// Forget the wish to be woken.
    Sleep,
    /// Carry out an action; answer with [`Event::Settled`].
    Send {
        /// Names the click.
        id: ActionId,
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
        /// Who is signed in, where the request tells.
        me: Option<PersonId>,
    },
    /// The click asks for what another one is already waiting for: it ends as that one does.
    Join {
        /// The click.
        id: ActionId,
        /// The one before.
        with: ActionId,
    },
    /// The click cannot be carried out.
    Refuse {
        /// The click.
        id: ActionId,
        /// Why.
        error: Error,
    },
    /// Tell whoever listens.
    Tell(Notice),
}

/// News for whoever listens.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Another number of requests waits.
    Count {
        /// How many wait now.
        count: u64,
        /// How many waited before.
        previous: u64,
    },
    /// A request arrived while the inbox was open.
    Arrived(Arc<Request>),
    /// An action was carried out.
    Acted {
        /// What.
        action: Action,
        /// With whom; the name is known where a request of theirs was on the list.
        person: Person,
        /// Where the two people now stand.
        status: ConnectionStatus,
    },
    /// Something failed.
    Failed(Arc<Error>),
    /// The platform does not know the signed-in person any more.
    SignedOut,
}
