//! What the tabs of one person tell each other.

use crate::call::Error;
use crate::model::{Action, ConnectionStatus, Instant, PersonId};

/// What happened in one tab and concerns the others. Answers to polls go by
/// [`super::Event::ListedElsewhere`].
#[derive(Debug, Clone, PartialEq)]
pub enum TabNews {
    /// An action began.
    Acting {
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
        /// It waits until then for a change of mind; `None` if it is being sent.
        until: Option<Instant>,
    },
    /// An action ended.
    Settled {
        /// What.
        action: Action,
        /// With whom.
        person: PersonId,
        /// Where the two people stand, or why nothing was done.
        result: Result<ConnectionStatus, Error>,
    },
    /// These requests were answered since the list was asked for that a newcomer is told, or are by
    /// the page before this one.
    Answered(Vec<AnsweredRequest>),
    /// The platform does not know the person any more.
    SignedOut,
    /// The platform knows the person again.
    SignedIn,
}

/// An answer that was carried out, or is on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AnsweredRequest {
    /// Whose request it was.
    pub person: PersonId,
    /// When it was carried out, or by when it will have reached the platform. A list that was asked
    /// for before knows nothing of it.
    pub at: Instant,
}
