use std::fmt;

use serde::Serialize;

use super::number::decimal;
use super::{Person, PersonId, Timestamp};

/// Names one pending request among all that the platform lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RequestKey(String);

impl RequestKey {
    /// The key of the only request that `from` can have with the signed-in person.
    pub fn from_sender(from: PersonId) -> Self {
        Self(decimal(from.0))
    }

    /// The key of a request where the list may hold those of several receivers.
    pub fn between(from: PersonId, to: PersonId) -> Self {
        Self([&decimal(from.0), "-", &decimal(to.0)].concat())
    }

    /// The key that [`RequestKey::as_str`] gave before.
    pub fn parse(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RequestKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Somebody waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingRequest {
    /// Names the request.
    pub key: RequestKey,
    /// Who asks.
    pub person: Person,
    /// Who is asked, where the platform says so.
    pub to: Option<PersonId>,
    /// What the person wrote; plain text.
    pub message: Option<String>,
    /// When the request was sent.
    pub sent_at: Option<Timestamp>,
}

impl PendingRequest {
    /// A request of which nothing but the person is known.
    pub fn about(person: Person) -> Self {
        Self {
            key: RequestKey::from_sender(person.id),
            person,
            to: None,
            message: None,
            sent_at: None,
        }
    }
}
