use std::sync::Arc;

use super::event::{ActionId, Listing, Ticket};
use super::snapshot::Request;
use super::tabs::TabNews;
use crate::call::Error;
use crate::model::{Action, ConnectionStatus, PageRequest, Person, PersonId};

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Ask for a part of the list; answer with [`super::Event::Listed`].
    List {
        /// Why.
        listing: Listing,
        /// Which part.
        part: PageRequest,
    },
    /// Ask where these people stand; answer with [`super::Event::StatusesListed`].
    AskStatuses {
        /// The poll that this is, where statuses are all it asks for.
        ticket: Option<Ticket>,
        /// Who.
        people: Vec<PersonId>,
    },
    /// Send [`super::Event::Woke`] after so many milliseconds, and forget any earlier wish.
    Wake(u64),
    /// Forget the wish to be woken.
    Sleep,
    /// Carry out an action; answer with [`super::Event::Settled`].
    Send {
        /// Names the click.
        id: ActionId,
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
        /// Who is signed in, where that is beyond doubt.
        me: Option<PersonId>,
        /// The page goes away: the call has to outlive it.
        keepalive: bool,
    },
    /// The click asks for what another one is already waiting for: it ends as that one does.
    Join {
        /// The click.
        id: ActionId,
        /// The one before.
        with: ActionId,
    },
    /// The click has come to its end.
    Settle {
        /// The click.
        id: ActionId,
        /// Where the two people stand, or why nothing was done.
        result: Result<ConnectionStatus, Error>,
    },
    /// Tell the other tabs of the person; they get it as [`super::Event::Elsewhere`].
    Share(TabNews),
    /// The platform says that this is the signed-in person: share with the tabs of theirs, and
    /// with no others.
    ShareAs(PersonId),
    /// Somebody signed in, perhaps another person than before: ask who it is, answer with
    /// [`super::Event::Me`], and share with nobody until then.
    AskMe,
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
    /// Somebody signed in, or is another person than it seemed: what was known about others may
    /// not hold for them.
    SignedIn,
}
