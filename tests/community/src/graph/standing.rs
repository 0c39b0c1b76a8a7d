//! Where two people stand, as one of them sees it.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Failure;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Strangers,
    Connected,
    Sent,
    Received,
    /// I rejected the other's request.
    RejectedByMe,
    /// The other rejected mine.
    RejectedByOther,
}

impl Standing {
    pub(crate) fn between(connection: &Connection, me: i64, other: i64) -> Result<Self, Failure> {
        let link = connection
            .prepare_cached(
                "SELECT kind, requester = person FROM link WHERE person = ?1 AND other = ?2",
            )?
            .query_row([me, other], |row| {
                Ok(Self::of(row.get_ref(0)?.as_str()?, row.get(1)?))
            })
            .optional()?;
        Ok(link.unwrap_or(Self::Strangers))
    }

    fn of(kind: &str, mine: bool) -> Self {
        match (kind, mine) {
            ("connected", _) => Self::Connected,
            ("pending", true) => Self::Sent,
            ("pending", false) => Self::Received,
            (_, true) => Self::RejectedByOther,
            (_, false) => Self::RejectedByMe,
        }
    }

    /// SelfCommunity's word for it, in friendship mode.
    pub(crate) fn word(self) -> Option<&'static str> {
        match self {
            Self::Connected => Some("connected"),
            Self::Sent => Some("sent_connection_request"),
            Self::Received => Some("received_connection_request"),
            Self::Strangers | Self::RejectedByMe | Self::RejectedByOther => None,
        }
    }
}

/// Whether either of the two blocked the other.
pub(crate) fn are_blocked(connection: &Connection, one: i64, other: i64) -> Result<bool, Failure> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM block WHERE (blocker = ?1 AND blocked = ?2) OR (blocker = ?2 AND blocked = ?1))",
        )?
        .query_row([one, other], |row| row.get(0))?)
}
