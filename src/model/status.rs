use serde::{Serialize, Serializer};

/// Where the signed-in person and another one stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectionStatus {
    /// Nothing between the two.
    None,
    /// The two are connected.
    Connected,
    /// The signed-in person asked and waits.
    Sent,
    /// The other person asked and waits.
    Received,
    /// The community has followers in place of connections, and the other one is followed.
    Followed,
    /// A word that the platform uses and this version does not know.
    Unknown(String),
}

impl ConnectionStatus {
    /// The status as one word: `none`, `connected`, `sent`, `received`, `followed`, or the
    /// platform's own word where that is unknown.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Connected => "connected",
            Self::Sent => "sent",
            Self::Received => "received",
            Self::Followed => "followed",
            Self::Unknown(word) => word,
        }
    }

    /// The status that [`ConnectionStatus::as_str`] calls so.
    pub fn from_name(name: String) -> Self {
        match name.as_str() {
            "none" => Self::None,
            "connected" => Self::Connected,
            "sent" => Self::Sent,
            "received" => Self::Received,
            "followed" => Self::Followed,
            _ => Self::Unknown(name),
        }
    }
}

impl Serialize for ConnectionStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
