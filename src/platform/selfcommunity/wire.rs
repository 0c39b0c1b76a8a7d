use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use crate::call::{Answer, Details, FieldError, Refusal};
use crate::model::{ConnectionStatus, PersonId};
use crate::platform::lenient;

/// One page of a list: `{"count": 123, "next": …, "previous": …, "results": […]}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(bound = "T: Deserialize<'de>", expecting = "a page with results")]
pub struct PageOf<T> {
    /// How many entries the whole list has.
    #[serde(default)]
    pub count: Option<u64>,
    /// The absolute address of the next page. Only its `limit` and `offset` may be used: it can
    /// name any origin.
    #[serde(default, deserialize_with = "lenient::text")]
    pub next: Option<String>,
    /// The entries of this page.
    pub results: Vec<T>,
}

impl<T: DeserializeOwned> Answer for PageOf<T> {
    type Refusal = SelfCommunityRefusal;
}

/// A member. The id alone is always there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a user")]
pub struct User {
    /// Names the member.
    pub id: PersonId,
    /// The sign-in name.
    #[serde(default, deserialize_with = "lenient::text")]
    pub username: Option<String>,
    /// The name as the member writes it.
    #[serde(default, deserialize_with = "lenient::text")]
    pub real_name: Option<String>,
    /// A few words of the member about themselves.
    #[serde(default, deserialize_with = "lenient::text")]
    pub bio: Option<String>,
    /// What the member does.
    #[serde(default, deserialize_with = "lenient::text")]
    pub description: Option<String>,
    /// The picture.
    #[serde(default, deserialize_with = "lenient::text")]
    pub avatar: Option<String>,
}

impl Answer for User {
    type Refusal = SelfCommunityRefusal;
}

/// A request between the signed-in member and another one; it may name the other one alone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a connection request")]
pub struct ConnectionRequest {
    /// Who asks.
    #[serde(default)]
    pub from_user: Option<User>,
    /// Who is asked.
    #[serde(default)]
    pub to_user: Option<User>,
    /// When.
    #[serde(default, deserialize_with = "lenient::text")]
    pub created: Option<String>,
    /// When it was rejected, if it was.
    #[serde(default, deserialize_with = "lenient::text")]
    pub rejected: Option<String>,
    /// When it was looked at, if it was.
    #[serde(default, deserialize_with = "lenient::text")]
    pub viewed: Option<String>,
}

/// A status as the platform writes it: a word, or nothing as `null`, `""` or no key at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusWord(pub ConnectionStatus);

impl Default for StatusWord {
    fn default() -> Self {
        Self(ConnectionStatus::None)
    }
}

impl<'de> Deserialize<'de> for StatusWord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        lenient::text(deserializer).map(|word| Self(super::words::status(word)))
    }
}

/// The status after an action, or where two members stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusAnswer {
    /// `None` where the answer has no body and so does not say.
    pub status: Option<ConnectionStatus>,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with connection_status")]
struct StatusBody {
    #[serde(default)]
    connection_status: StatusWord,
}

impl<'de> Deserialize<'de> for StatusAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        StatusBody::deserialize(deserializer).map(|body| Self {
            status: Some(body.connection_status.0),
        })
    }
}

impl Answer for StatusAnswer {
    type Refusal = SelfCommunityRefusal;

    fn empty() -> Option<Self> {
        Some(Self { status: None })
    }
}

/// Where the signed-in member stands with many others, by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "an object with connection_statuses")]
pub struct StatusesAnswer {
    /// The statuses by id.
    #[serde(deserialize_with = "lenient::entries")]
    pub connection_statuses: Vec<(String, StatusWord)>,
}

impl Answer for StatusesAnswer {
    type Refusal = SelfCommunityRefusal;
}

/// Whether two members are connected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(expecting = "an object with is_connection")]
pub struct IsConnection {
    /// They are.
    pub is_connection: bool,
}

impl Answer for IsConnection {
    type Refusal = SelfCommunityRefusal;
}

/// One setting of the community.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a setting")]
pub struct Preference {
    /// The group it stands in.
    pub section: String,
    /// Its name in the group.
    pub name: String,
}

/// An answer without a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct NoContent {}

impl Answer for NoContent {
    type Refusal = SelfCommunityRefusal;

    fn empty() -> Option<Self> {
        Some(Self {})
    }
}

/// The two shapes in which the platform says no: a list of `errors`, or a `detail`.
#[derive(Debug, Deserialize)]
pub struct SelfCommunityRefusal {
    #[serde(default)]
    errors: Option<Vec<Complaint>>,
    #[serde(default, deserialize_with = "lenient::text")]
    detail: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Complaint {
    #[serde(default, deserialize_with = "lenient::text")]
    field: Option<String>,
    #[serde(default, deserialize_with = "lenient::text")]
    message: Option<String>,
    #[serde(default, deserialize_with = "lenient::text")]
    code: Option<String>,
    #[serde(default)]
    messages: Option<Vec<Complaint>>,
}

impl Complaint {
    fn flatten(self, field: Option<String>) -> Vec<FieldError> {
        let field = self.field.or(field);
        let own = self.message.map(|message| FieldError {
            field: field.clone(),
            message,
            code: self.code,
        });
        let nested = self.messages.into_iter().flatten();
        own.into_iter()
            .chain(nested.flat_map(|complaint| complaint.flatten(field.clone())))
            .collect()
    }
}

impl Refusal for SelfCommunityRefusal {
    fn is_refusal(&self) -> bool {
        self.errors
            .as_ref()
            .is_some_and(|errors| !errors.is_empty())
    }

    fn details(self) -> Details {
        if !self.is_refusal() {
            return Details::message(self.detail);
        }
        let errors = self.errors.into_iter().flatten();
        Details {
            errors: errors
                .flat_map(|complaint| complaint.flatten(None))
                .collect(),
        }
    }
}
