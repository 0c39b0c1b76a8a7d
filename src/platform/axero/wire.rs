use crate::call::{Answer, Decode, Details, Json, Refusal, Schema, Shape, lenient_text, record};
use crate::model::PersonId;

record! {
    /// The envelope around nearly every answer: `{"IsError": false, "ResponseData": …}`.
    Envelope<T>, "an object with IsError and ResponseData" {
        /// Alone decides whether the call succeeded.
        is_error: bool = "IsError",
        /// What the call is about.
        data: T = "ResponseData",
        /// How many entries the whole of a paged list has.
        total: Option<u64> = "TotalRecords",
    }
}

impl<T: Decode> Answer for Envelope<T> {
    type Refusal = AxeroRefusal;
}

record! {
    /// What the envelope says when Axero says no, with whatever HTTP status.
    AxeroRefusal, "an object" {
        is_error: Option<bool> = "IsError",
        message: Option<String> = "ResponseMessage",
    }
}

impl Refusal for AxeroRefusal {
    fn is_refusal(&self) -> bool {
        self.is_error == Some(true)
    }

    fn details(self) -> Details {
        Details::message(self.message)
    }
}

record! {
    /// A member. The id alone is always there.
    User, "a user" {
        /// Names the member.
        id: PersonId = "UserID",
        /// The sign-in name.
        user_name: Option<String> = "UserName",
        /// The given name.
        first_name: Option<String> = "FirstName",
        /// The family name.
        last_name: Option<String> = "LastName",
        /// The name as the site shows it.
        display_name: Option<String> = "UserInfoDisplayName",
        /// The profile page.
        profile_url: Option<String> = "ProfileURL",
        /// The picture.
        avatar_url: Option<String> = "AvatarImageURL",
    }
}

/// The signed-in member: a [`User`] that comes without an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me(pub User);

impl Decode for Me {
    const SCHEMA: Schema = User::SCHEMA;

    fn take<J: Json>(json: &J) -> Self {
        Self(User::take(json))
    }
}

impl Answer for Me {
    type Refusal = AxeroRefusal;
}

record! {
    /// A request that waits for an answer. It has no id of its own.
    FriendRequest, "a friend request" {
        /// Who asks.
        from: User = "FromUser",
        /// Who is asked.
        to: Option<User> = "ToUser",
        /// When, mostly without a zone.
        date_added: Option<String> = "DateAdded",
        /// What the requester wrote.
        message: Option<String> = "Message",
    }
}

/// An answer of which only the success counts; there may be none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ignored;

impl Decode for Ignored {
    const SCHEMA: Schema = Schema::Any;

    fn take<J: Json>(_: &J) -> Self {
        Self
    }
}

/// An answer whose shape is documented nowhere: a word, a yes or no, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said(pub Option<String>);

impl Decode for Said {
    const SCHEMA: Schema = Schema::Any;

    fn take<J: Json>(json: &J) -> Self {
        Self(match json.shape() {
            Shape::Boolean(said) => Some(if said { "true" } else { "false" }.to_owned()),
            _ => lenient_text(json),
        })
    }
}
