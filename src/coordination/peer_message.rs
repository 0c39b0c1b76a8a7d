//! What the tabs of one person broadcast to each other.

use crate::call::Error;
use crate::inbox::TabNews;
use crate::model::{Instant, PersonId};

/// What one tab broadcasts to all others of the same person.
#[derive(Debug, Clone, PartialEq)]
pub enum PeerMessage<R> {
    /// It has just joined, and knows nothing yet.
    Hello,
    /// It is in front, and a candidate for the lead.
    Front,
    /// It polled.
    Polled(PollResponse<R>),
    /// Something happened in it.
    News(TabNews),
}

/// The response to a poll of the first page.
#[derive(Debug, Clone, PartialEq)]
pub struct PollResponse<R> {
    /// When the request was sent.
    pub asked_at: Instant,
    /// When the response came.
    pub received_at: Instant,
    /// The response.
    pub result: Result<R, Error>,
}

/// What news says about an action.
pub(super) struct ActionNews {
    /// The person acted on.
    pub(super) person: PersonId,
    /// Whether the action is over.
    pub(super) is_end: bool,
}

impl ActionNews {
    /// `None` for news about anything but an action.
    pub(super) fn of(news: &TabNews) -> Option<Self> {
        let (person, is_end) = match news {
            TabNews::Acting { person, .. } => (*person, false),
            TabNews::Settled { person, .. } => (*person, true),
            _ => return None,
        };
        Some(Self { person, is_end })
    }
}
