use std::sync::Arc;

use crate::call::Error;
use crate::model::{Action, Capabilities, Instant, PendingRequest, Person, RequestKey, Timestamp};

/// How far the list on screen can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// No answer came yet.
    #[default]
    Loading,
    /// The last answer was a good one.
    Ready,
    /// The list is the last good one; asking again failed, or the network is gone.
    Stale,
    /// The platform does not know the signed-in person; a new token or sign-in is needed.
    SignedOut,
    /// No list came, only failures.
    Failed,
}

impl Status {
    /// The status as JavaScript sees it, such as `signed-out`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Ready => "ready",
            Self::Stale => "stale",
            Self::SignedOut => "signed-out",
            Self::Failed => "failed",
        }
    }
}

/// What has become of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestState {
    /// It waits for an answer.
    Pending,
    /// It was accepted, the platform has not answered yet.
    Accepting,
    /// It was declined, the platform has not answered yet.
    Declining,
    /// The platform has taken the yes.
    Accepted,
    /// The platform has taken the no.
    Declined,
    /// The answer did not go through; the request waits again. [`Request::error`] says why.
    Failed,
    /// The no is being taken back, the platform has not answered yet.
    Undoing,
    /// It waits no more, and no answer given here is the reason: it was withdrawn, or answered
    /// elsewhere, or the person is gone.
    Gone,
}

impl RequestState {
    /// The state as JavaScript sees it, such as `accepting`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepting => "accepting",
            Self::Declining => "declining",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Failed => "failed",
            Self::Undoing => "undoing",
            Self::Gone => "gone",
        }
    }

    /// Whether it can be answered now.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Failed)
    }
}

/// A request as it stands on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Names the request.
    pub key: RequestKey,
    /// Who asks.
    pub person: Person,
    /// What the person wrote; plain text.
    pub message: Option<String>,
    /// When the request was sent.
    pub sent_at: Option<Timestamp>,
    /// What has become of it.
    pub state: RequestState,
    /// Why the last answer, or taking it back, did not go through.
    pub error: Option<Arc<Error>>,
    /// Until when the answer can be taken back; `None` where it cannot.
    pub undo_until: Option<Instant>,
    /// Whether it was answered at once with others.
    pub together: bool,
}

impl Request {
    pub(super) fn new(request: &PendingRequest, state: RequestState) -> Self {
        Self {
            key: request.key.clone(),
            person: request.person.clone(),
            message: request.message.clone(),
            sent_at: request.sent_at,
            state,
            error: None,
            undo_until: None,
            together: false,
        }
    }
}

/// What is true now, as far as it is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Snapshot {
    /// How far the rest can be trusted.
    pub status: Status,
    /// How many requests wait for an answer; can be more than are listed.
    pub count: u64,
    /// The requests, newest first, with those that were just answered.
    pub requests: Vec<Arc<Request>>,
    /// Why the last poll failed.
    pub error: Option<Arc<Error>>,
    /// When the list was last known to be right.
    pub updated_at: Option<Instant>,
    /// What this platform can do.
    pub can: Capabilities,
    /// Whether the browser says that there is no network.
    pub offline: bool,
    /// Whether the platform has more requests than are listed.
    pub more: bool,
    /// Whether more of them are being loaded.
    pub loading_more: bool,
}

impl Request {
    /// Whether it was answered at once with others, and can be taken back with them.
    pub fn waits_together(&self) -> bool {
        let is_unsent = matches!(
            self.state,
            RequestState::Accepting | RequestState::Declining
        );
        self.together && is_unsent && self.undo_until.is_some()
    }
}

impl Snapshot {
    /// What was answered at once and can be taken back at once: how, and how many requests.
    pub fn together(&self) -> Option<(Action, u64)> {
        let waits = |request: &&Arc<Request>| request.waits_together();
        let mut waiting = self.requests.iter().filter(waits);
        let action = match waiting.next()?.state {
            RequestState::Accepting => Action::Accept,
            _ => Action::Decline,
        };
        Some((action, 1 + waiting.count() as u64))
    }
}
