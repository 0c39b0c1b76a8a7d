use serde::Serialize;

use super::ConnectionStatus;

/// What the signed-in person can do about another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Say yes to a received request.
    Accept,
    /// Say no to a received request.
    Decline,
    /// Take the no back.
    UndoDecline,
    /// Ask to connect.
    Connect,
    /// Withdraw a request that was sent.
    Cancel,
    /// End the connection.
    Remove,
}

impl Action {
    const ALL: [Self; 6] = [
        Self::Accept,
        Self::Decline,
        Self::UndoDecline,
        Self::Connect,
        Self::Cancel,
        Self::Remove,
    ];

    /// The action as one word, such as `undo-decline`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Decline => "decline",
            Self::UndoDecline => "undo-decline",
            Self::Connect => "connect",
            Self::Cancel => "cancel",
            Self::Remove => "remove",
        }
    }

    /// The action that [`Action::as_str`] calls so.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == name)
    }

    /// Where the two people stand once the platform has carried the action out.
    pub fn result(self) -> ConnectionStatus {
        match self {
            Self::Accept => ConnectionStatus::Connected,
            Self::UndoDecline => ConnectionStatus::Received,
            Self::Connect => ConnectionStatus::Sent,
            Self::Decline | Self::Cancel | Self::Remove => ConnectionStatus::None,
        }
    }

    /// Whether it answers a received request.
    pub fn is_answer(self) -> bool {
        matches!(self, Self::Accept | Self::Decline)
    }
}
