use std::sync::Arc;

use super::schedule::{Pace, Trouble};
use super::tabs::TabNews;
use crate::call::Error;
use crate::model::{
    Action, ConnectionStatus, Instant, Page, PageRequest, PendingRequest, PersonId,
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
    pub now: Instant,
    /// A random number from 0 up to 1, for jitter.
    pub chance: f64,
}

impl Moment {
    /// So many milliseconds from now.
    pub(super) fn later(self, ms: i64) -> Instant {
        self.now.later(ms)
    }
}

/// Why a part of the list was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// A poll.
    Poll(Ticket),
    /// Somebody wants to see more of the list.
    More,
    /// What is loaded behind the first page may not be true any more.
    Again,
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
    /// The time that [`Effect::Wake`](super::Effect::Wake) named has come.
    Woke,
    /// The page came to the front (`true`) or left it.
    Visible(bool),
    /// The network came (`true`) or went.
    Online(bool),
    /// This tab is the one that polls the list for all tabs of the person (`true`), or is not.
    /// A tab that is told nothing leads itself.
    Lead(bool),
    /// The page before this one knew how many requests wait.
    Restored {
        /// How many.
        count: u64,
        /// When the platform said so.
        at: Instant,
    },
    /// The page before this one found the platform in trouble.
    Warned(Trouble),
    /// Somebody looks at the list: a number is not enough any more.
    Look,
    /// The page goes away, perhaps for ever.
    Leaving,
    /// Somebody wants the newest now.
    Refresh,
    /// There are new credentials.
    SignedIn,
    /// The signed-in person is this one.
    Me(PersonId),
    /// Somebody wants to see more of the list.
    LoadMore,
    /// A part of the list came, or did not. `asked_at` is when it was asked for.
    Listed {
        /// Why it was asked for.
        listing: Listing,
        /// Which part.
        part: PageRequest,
        /// When.
        asked_at: Instant,
        /// The answer.
        result: Result<Page<PendingRequest>, Error>,
    },
    /// The answer to a poll is, letter for letter, the one that the list was made from.
    Unchanged {
        /// The poll.
        ticket: Ticket,
        /// When it was asked for.
        asked_at: Instant,
    },
    /// Another tab of the same person polled.
    ListedElsewhere {
        /// When it asked.
        asked_at: Instant,
        /// When the answer came.
        received_at: Instant,
        /// The answer.
        result: Result<Page<PendingRequest>, Error>,
    },
    /// Another tab of the same person polled, and got the answer that the list was made from.
    UnchangedElsewhere {
        /// When it asked.
        asked_at: Instant,
        /// When the answer came.
        received_at: Instant,
    },
    /// Another tab of the same person has something to tell.
    Elsewhere(TabNews),
    /// A tab of the same person has just come, or this one has joined the others: somebody knows
    /// nothing of what is under way here.
    Newcomer,
    /// The tab that did something about this person is gone, and did not say how it ended.
    LostElsewhere(PersonId),
    /// The statuses of some people came, or did not.
    StatusesListed {
        /// The poll they belong to, where they are all it asks for.
        ticket: Option<Ticket>,
        /// Who was asked for.
        asked: Vec<PersonId>,
        /// When.
        asked_at: Instant,
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
    /// The signed-in person answers several requests at once.
    AnswerAll {
        /// How.
        action: Action,
        /// Whose requests; each is a click of its own, to be told how it ended.
        clicks: Vec<(ActionId, PersonId)>,
    },
    /// Takes back what was answered at once, as far as it was not sent yet.
    UndoAll,
    /// An action was carried out, or was not.
    Settled {
        /// Names the click.
        id: ActionId,
        /// Where the two people now stand.
        result: Result<ConnectionStatus, Error>,
    },
    /// An action was not sent: another tab is doing something about the same person.
    Taken(ActionId),
    /// A call that was none of the inbox's failed.
    Refused(Arc<Error>),
    /// What is said about this person's request was read.
    Dismiss(PersonId),
}
