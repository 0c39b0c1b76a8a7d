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
