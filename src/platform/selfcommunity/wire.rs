use crate::call::{
    Answer, Decode, Details, Field, FieldError, Json, Refusal, Schema, Shape, lenient_text, record,
};
use crate::model::{ConnectionStatus, PersonId};

record! {
    /// One page of a list: `{"count": 123, "next": …, "previous": …, "results": […]}`.
    PageOf<T>, "a page with results" {
        /// How many entries the whole list has.
        count: Option<u64> = "count",
        /// The absolute address of the next page. Only its `limit` and `offset` may be used: it
        /// can name any origin.
        next: Option<String> = "next",
        /// The entries of this page.
        results: Vec<T> = "results",
    }
}

impl<T: Decode> Answer for PageOf<T> {
    type Refusal = SelfCommunityRefusal;
}

record! {
    /// A member. The id alone is always there.
    User, "a user" {
        /// Names the member.
        id: PersonId = "id",
        /// The sign-in name.
        username: Option<String> = "username",
        /// The name as the member writes it.
        real_name: Option<String> = "real_name",
        /// A few words of the member about themselves.
        bio: Option<String> = "bio",
        /// What the member does.
        description: Option<String> = "description",
        /// The picture.
        avatar: Option<String> = "avatar",
    }
}

impl Answer for User {
    type Refusal = SelfCommunityRefusal;
}

record! {
    /// A request between the signed-in member and another one; it may name the other one alone.
    ConnectionRequest, "a connection request" {
        /// Who asks.
        from_user: Option<User> = "from_user",
        /// Who is asked.
        to_user: Option<User> = "to_user",
        /// When.
        created: Option<String> = "created",
        /// When it was rejected, if it was.
        rejected: Option<String> = "rejected",
        /// When it was looked at, if it was.
        viewed: Option<String> = "viewed",
    }
}

/// A status as the platform writes it: a word, or nothing as `null`, `""` or no key at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusWord(pub ConnectionStatus);

impl Decode for StatusWord {
    const SCHEMA: Schema = Schema::Shown;

    fn take<J: Json>(json: &J) -> Self {
        Self(super::words::status(lenient_text(json)))
    }
}

/// The status after an action, or where two members stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusAnswer {
    /// `None` where the answer has no body and so does not say.
    pub status: Option<ConnectionStatus>,
}

impl Decode for StatusAnswer {
    const SCHEMA: Schema = Schema::Object {
        expected: "an object with connection_status",
        fields: &[Field {
            name: "connection_status",
            schema: &StatusWord::SCHEMA,
        }],
    };

    fn take<J: Json>(json: &J) -> Self {
        let says = json.shape() != Shape::Absent;
        let word = || StatusWord::take(&json.property("connection_status"));
        Self {
            status: says.then(|| word().0),
        }
    }
}

impl Answer for StatusAnswer {
    type Refusal = SelfCommunityRefusal;
    const MAY_BE_EMPTY: bool = true;
}

/// Where the signed-in member stands with many others, by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusesAnswer {
    /// The statuses by id.
    pub connection_statuses: Vec<(String, StatusWord)>,
}

impl Decode for StatusesAnswer {
    const SCHEMA: Schema = Schema::Object {
        expected: "an object with connection_statuses",
        fields: &[Field {
            name: "connection_statuses",
            schema: &Schema::Entries(&StatusWord::SCHEMA),
        }],
    };

    fn take<J: Json>(json: &J) -> Self {
        let statuses = json.property("connection_statuses");
        let mut connection_statuses = Vec::new();
        for name in statuses.names() {
            let word = StatusWord::take(&statuses.property(&name));
            connection_statuses.push((name, word));
        }
        Self {
            connection_statuses,
        }
    }
}

impl Answer for StatusesAnswer {
    type Refusal = SelfCommunityRefusal;
}

record! {
    /// Whether two members are connected.
    IsConnection, "an object with is_connection" {
        /// They are.
        is_connection: bool = "is_connection",
    }
}

impl Answer for IsConnection {
    type Refusal = SelfCommunityRefusal;
}

record! {
    /// One setting of the community.
    Preference, "a setting" {
        /// The group it stands in.
        section: String = "section",
        /// Its name in the group.
        name: String = "name",
    }
}

/// An answer without a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoContent {}

impl Decode for NoContent {
    const SCHEMA: Schema = Schema::Object {
        expected: "an object",
        fields: &[],
    };

    fn take<J: Json>(_: &J) -> Self {
        Self {}
    }
}

impl Answer for NoContent {
    type Refusal = SelfCommunityRefusal;
    const MAY_BE_EMPTY: bool = true;
}

record! {
    /// The two shapes in which the platform says no: a list of `errors`, or a `detail`.
    SelfCommunityRefusal, "an object" {
        errors: Option<Vec<Complaint>> = "errors",
        detail: Option<String> = "detail",
    }
}

record! {
    /// One of its reasons, which may be several.
    Complaint, "an object" {
        field: Option<String> = "field",
        message: Option<String> = "message",
        code: Option<String> = "code",
        messages: Option<Nested> = "messages",
    }
}

/// Complaints that stand in a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nested(Vec<Complaint>);

impl Decode for Nested {
    const SCHEMA: Schema = Schema::Later(|| const { &Vec::<Complaint>::SCHEMA });

    fn take<J: Json>(json: &J) -> Self {
        Self(Vec::take(json))
    }
}

impl Complaint {
    /// Adds what it says, about its own field or else about `field`.
    fn tell(self, field: Option<String>, errors: &mut Vec<FieldError>) {
        let field = self.field.or(field);
        if let Some(message) = self.message {
            errors.push(FieldError {
                field: field.clone(),
                message,
                code: self.code,
            });
        }
        if let Some(Nested(complaints)) = self.messages {
            for complaint in complaints {
                complaint.tell(field.clone(), errors);
            }
        }
    }
}

impl Refusal for SelfCommunityRefusal {
    fn is_refusal(&self) -> bool {
        self.errors
            .as_ref()
            .is_some_and(|errors| !errors.is_empty())
    }

    fn details(self) -> Details {
        let complaints = self.errors.unwrap_or_default();
        if complaints.is_empty() {
            return Details::message(self.detail);
        }
        let mut errors = Vec::new();
        for complaint in complaints {
            complaint.tell(None, &mut errors);
        }
        Details { errors }
    }
}
