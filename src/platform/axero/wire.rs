use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Deserializer};

use crate::call::{Answer, Details, Refusal};
use crate::model::PersonId;
use crate::platform::lenient;

/// The envelope around nearly every answer: `{"IsError": false, "ResponseData": …}`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(
    bound = "T: Deserialize<'de>",
    expecting = "an object with IsError and ResponseData"
)]
pub struct Envelope<T> {
    /// Alone decides whether the call succeeded.
    #[serde(rename = "IsError")]
    pub is_error: bool,
    /// What the call is about.
    #[serde(rename = "ResponseData")]
    pub data: T,
    /// How many entries the whole of a paged list has.
    #[serde(rename = "TotalRecords", default)]
    pub total: Option<u64>,
}

impl<T: DeserializeOwned> Answer for Envelope<T> {
    type Refusal = AxeroRefusal;
}

/// What the envelope says when Axero says no, with whatever HTTP status.
#[derive(Debug, Deserialize)]
pub struct AxeroRefusal {
    #[serde(rename = "IsError", default)]
    is_error: Option<bool>,
    #[serde(
        rename = "ResponseMessage",
        default,
        deserialize_with = "lenient::text"
    )]
    message: Option<String>,
}

impl Refusal for AxeroRefusal {
    fn is_refusal(&self) -> bool {
        self.is_error == Some(true)
    }

    fn details(self) -> Details {
        Details::message(self.message)
    }
}

/// A member. The id alone is always there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a user")]
pub struct User {
    /// Names the member.
    #[serde(rename = "UserID")]
    pub id: PersonId,
    /// The sign-in name.
    #[serde(rename = "UserName", default, deserialize_with = "lenient::text")]
    pub user_name: Option<String>,
    /// The given name.
    #[serde(rename = "FirstName", default, deserialize_with = "lenient::text")]
    pub first_name: Option<String>,
    /// The family name.
    #[serde(rename = "LastName", default, deserialize_with = "lenient::text")]
    pub last_name: Option<String>,
    /// The name as the site shows it.
    #[serde(
        rename = "UserInfoDisplayName",
        default,
        deserialize_with = "lenient::text"
    )]
    pub display_name: Option<String>,
    /// The profile page.
    #[serde(rename = "ProfileURL", default, deserialize_with = "lenient::text")]
    pub profile_url: Option<String>,
    /// The picture.
    #[serde(rename = "AvatarImageURL", default, deserialize_with = "lenient::text")]
    pub avatar_url: Option<String>,
}

/// The signed-in member: a [`User`] that comes without an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Me(pub User);

impl Answer for Me {
    type Refusal = AxeroRefusal;
}

/// A request that waits for an answer. It has no id of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(expecting = "a friend request")]
pub struct FriendRequest {
    /// Who asks.
    #[serde(rename = "FromUser")]
    pub from: User,
    /// Who is asked.
    #[serde(rename = "ToUser", default)]
    pub to: Option<User>,
    /// When, mostly without a zone.
    #[serde(rename = "DateAdded", default, deserialize_with = "lenient::text")]
    pub date_added: Option<String>,
    /// What the requester wrote.
    #[serde(rename = "Message", default, deserialize_with = "lenient::text")]
    pub message: Option<String>,
}

/// An answer of which only the success counts; there may be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ignored;

impl<'de> Deserialize<'de> for Ignored {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<IgnoredAny>::deserialize(deserializer).map(|_| Self)
    }
}

/// An answer whose shape is documented nowhere: a word, a yes or no, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said(pub Option<String>);

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        lenient::word(deserializer).map(Self)
    }
}
