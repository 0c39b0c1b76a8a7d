//! Who calls, and about whom.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use super::error::Denial;
use crate::people::Person;
use crate::state::State;
use crate::visit::Visit;

/// Somebody signed in, or nobody; a wrong credential is refused even where none is needed.
pub(super) struct Visitor {
    pub(super) id: Option<i64>,
}

impl FromRequestParts<State> for Visitor {
    type Rejection = Denial;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Denial> {
        let visit = Visit::from_request_parts(parts, state)
            .await
            .map_err(|_| Denial::SignedOut)?;
        match (visit.presented, visit.caller) {
            (Some(_), None) => Err(Denial::InvalidCredential),
            (_, id) => Ok(Self { id }),
        }
    }
}

/// Somebody signed in.
pub(super) struct Member {
    pub(super) id: i64,
}

impl FromRequestParts<State> for Member {
    type Rejection = Denial;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Denial> {
        let visitor = Visitor::from_request_parts(parts, state).await?;
        visitor.id.map(|id| Self { id }).ok_or(Denial::SignedOut)
    }
}

/// The person the path names, who exists.
pub(super) struct Other(pub(super) Person);

impl FromRequestParts<State> for Other {
    type Rejection = Denial;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Denial> {
        let path = Path::<i64>::from_request_parts(parts, state).await;
        let Path(id) = path.map_err(|_| Denial::NotFound)?;
        let person = state
            .database
            .run(move |connection| Person::find(connection, id))
            .await?;
        person.map(Self).ok_or(Denial::NotFound)
    }
}

/// Lists and actions of connections are there in friendship mode only.
pub(super) fn in_friendship_mode(state: &State) -> Result<(), Denial> {
    let on = state.settings.get().friendship_mode;
    if on {
        Ok(())
    } else {
        Err(Denial::NotFriendshipMode)
    }
}
