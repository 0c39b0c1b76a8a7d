//! SelfCommunity's calls, all under `/api/v2`, all ending in a slash.

mod actions;
mod error;
mod member;
mod page;
mod people;
mod preferences;
mod requests;
mod status;
mod user;

use axum::Router;
use axum::routing::{MethodRouter, any, get, post};

use crate::graph::Action;
use crate::state::State;

pub(crate) fn routes(state: &State) -> Router<State> {
    Router::new()
        .merge(reading())
        .merge(acting())
        .route("/api/v2/{*rest}", any(error::no_such_call))
        .method_not_allowed_fallback(error::wrong_method)
        .with_state(State::clone(state))
}

fn reading() -> Router<State> {
    Router::new()
        .route("/api/v2/user/me/", get(people::me))
        .route("/api/v2/user/{id}/", get(people::one))
        .route("/api/v2/user/autocomplete/", get(people::autocomplete))
        .route("/api/v2/user/search/", get(people::search))
        .route("/api/v2/suggestion/user/", get(people::suggestions))
        .route("/api/v2/dynamic_preference/", get(preferences::list))
        .route("/api/v2/user/{id}/connections/", get(people::connections))
        .route("/api/v2/user/connection/requests/", get(requests::received))
        .route(
            "/api/v2/user/connection/requests_sent/",
            get(requests::sent),
        )
        .route(
            "/api/v2/user/{id}/connection/requests/",
            get(requests::received_of),
        )
        .route(
            "/api/v2/user/{id}/connection/requests_sent/",
            get(requests::sent_of),
        )
        .route(
            "/api/v2/user/{id}/is_connection/",
            get(status::is_connection),
        )
        .route("/api/v2/user/{id}/connection_status/", get(status::of_one))
        .route("/api/v2/user/connection/statuses/", post(status::of_many))
}

fn acting() -> Router<State> {
    Router::new()
        .route(
            "/api/v2/user/{id}/connection/request/",
            action(Action::Request { message: None }),
        )
        .route(
            "/api/v2/user/{id}/connection/accept/",
            action(Action::Accept),
        )
        .route(
            "/api/v2/user/{id}/connection/reject/",
            action(Action::Reject),
        )
        .route(
            "/api/v2/user/{id}/connection/cancel_request/",
            action(Action::Cancel),
        )
        .route(
            "/api/v2/user/{id}/connection/cancel_reject/",
            action(Action::CancelReject),
        )
        .route(
            "/api/v2/user/{id}/connection/remove/",
            action(Action::Remove),
        )
        .route(
            "/api/v2/user/{id}/connection_requests/mark_seen/",
            post(actions::mark_seen),
        )
}

fn action(action: Action) -> MethodRouter<State> {
    post(|state, member, other| actions::answer(state, member, other, action))
}
