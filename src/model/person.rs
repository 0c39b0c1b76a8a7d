use std::fmt;

use serde::{Deserialize, Serialize};

use super::number::decimal;

/// The platform's id of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u64);

impl fmt::Display for PersonId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// A member of the community, as far as the bell shows one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The platform's id.
    pub id: PersonId,
    /// The name to show; plain text, never empty.
    pub name: String,
    /// An absolute `http` or `https` address of the picture.
    pub avatar_url: Option<String>,
    /// An absolute `http` or `https` address of the profile page.
    pub profile_url: Option<String>,
    /// A line about the person; plain text.
    pub headline: Option<String>,
}

impl Person {
    /// A person of whom the id alone is known.
    pub fn unnamed(id: PersonId) -> Self {
        Self {
            id,
            name: ["#", &decimal(id.0)].concat(),
            avatar_url: None,
            profile_url: None,
            headline: None,
        }
    }
}
