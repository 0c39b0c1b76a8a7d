//! What is no API: pictures, profile pages, served files.

mod avatar;
mod drawing;
mod files;
mod look;
mod profile;

use axum::Router;
use axum::routing::get;

use crate::state::State;

pub(crate) use files::files;

pub(crate) fn routes() -> Router<State> {
    Router::new()
        .route("/avatars/{file}", get(avatar::picture))
        .route("/people/{slug}", get(profile::page))
}
