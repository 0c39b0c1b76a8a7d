//! The control side: act as anyone, break things, see what was called, start over.

mod accounts;
mod act;
mod breaking;
mod directory;
mod reply;
mod state;

use axum::Router;
use axum::routing::{delete, get, post, put};

use crate::state::State;

pub(crate) fn routes() -> Router<State> {
    Router::new()
        .route("/state", get(state::state))
        .route("/settings", put(state::settings))
        .route("/reset", post(state::reset))
        .route("/sign-in", post(accounts::sign_in))
        .route("/sign-out", post(accounts::sign_out))
        .route("/token", post(accounts::token))
        .route("/expire", post(accounts::expire))
        .route("/people", get(directory::people))
        .route("/act", post(act::act))
        .route("/arrive", post(act::arrive))
        .route("/relation", get(act::relation))
        .route(
            "/faults",
            get(breaking::faults)
                .post(breaking::add)
                .delete(breaking::clear),
        )
        .route("/faults/{id}", delete(breaking::remove))
        .route("/journal", get(breaking::journal).delete(breaking::forget))
        .fallback(reply::no_such_call)
}
