//! Axero's calls.

mod actions;
mod envelope;
mod lists;
mod user;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::routing::{get, put};

use crate::error::Failure;
use crate::people::Person;
use crate::state::State;
use crate::visit::Visit;
use envelope::{Denial, Refused};

pub(crate) fn routes(state: &State) -> Router<State> {
    Router::new()
        .route("/api/users/me", get(user::me))
        .route("/api/users/friendrequests", get(lists::friend_requests))
        .route(
            "/api/users/me/friendrequests/pending/count",
            get(lists::pending_count),
        )
        .route("/api/users/{id}/friends", get(lists::friends))
        .route(
            "/api/users/{id}/connections/{other}/status",
            get(lists::status),
        )
        .route(
            "/api/users/connections",
            put(actions::accept).delete(actions::decline),
        )
        .route("/api/{*rest}", axum::routing::any(envelope::no_such_call))
        .with_state(State::clone(state))
}

/// Somebody signed in, and the address of the site.
struct Member {
    person: Person,
    root: String,
}

impl FromRequestParts<State> for Member {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Refused> {
        let settings = state.settings.get();
        let refuse = |denial| Refused::new(denial, settings);
        let visit = Visit::from_request_parts(parts, state)
            .await
            .map_err(|_| refuse(Denial::SignedOut))?;
        let caller = visit.caller.ok_or_else(|| refuse(Denial::SignedOut))?;
        let person = find(state, caller)
            .await
            .map_err(|failure| refuse(failure.into()))?;
        let person = person.ok_or_else(|| refuse(Denial::SignedOut))?;
        Ok(Self {
            person,
            root: visit.root,
        })
    }
}

impl Member {
    /// Only oneself and administrators may look.
    fn may_see(&self, person: i64) -> Result<(), Denial> {
        let allowed = self.person.id == person || self.person.administrator;
        if allowed {
            Ok(())
        } else {
            Err(Denial::NotAllowed)
        }
    }
}

async fn find(state: &State, id: i64) -> Result<Option<Person>, Failure> {
    state
        .database
        .run(move |connection| Person::find(connection, id))
        .await
}
