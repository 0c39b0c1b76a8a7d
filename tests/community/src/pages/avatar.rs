//! Pictures: drawn ones, broken ones, and none.

use axum::extract::{Path, State as Handed};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

use super::drawing::portrait;
use super::look::Look;
use crate::state::State;

/// `7.svg` is drawn, `7-broken.png` is no picture at all, anything else is missing.
pub(super) async fn picture(Handed(state): Handed<State>, Path(file): Path<String>) -> Response {
    if file.ends_with("-broken.png") {
        let broken: &[u8] = b"\x89PNG\r\n\x1a\nthis is no picture";
        return ([(header::CONTENT_TYPE, "image/png")], broken).into_response();
    }
    match file.strip_suffix(".svg").and_then(|id| id.parse().ok()) {
        Some(id) => drawn(&Look::of(id, state.plan.place_in_cast(id))),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn drawn(look: &Look) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, "public, max-age=86400"),
    ];
    (headers, portrait(look)).into_response()
}
