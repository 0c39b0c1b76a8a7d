//! Bodies in and answers out of the control side.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse, Json, Response};
use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::error::Failure;
use crate::graph::Refusal;

/// Why the control side does not do what it was asked.
#[derive(Debug)]
pub(super) enum Problem {
    Asked(String),
    NotFound,
    Refused(Refusal),
    Internal(Failure),
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::Internal(failure)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code, message) = match self {
            Self::Asked(message) => (StatusCode::BAD_REQUEST, "invalid", message),
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                "not_found",
                "There is no such thing.".to_owned(),
            ),
            Self::Refused(refusal) => (
                StatusCode::CONFLICT,
                refusal.code(),
                refusal.message().to_owned(),
            ),
            Self::Internal(failure) => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "internal",
                failure.to_string(),
            ),
        };
        (status, Json(json!({ "error": code, "message": message }))).into_response()
    }
}

pub(super) type Answer = Result<Json<Value>, Problem>;

/// A JSON body, whatever its content type says; an empty one is `{}`.
pub(super) struct Body<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let bytes = Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|problem| Problem::Asked(problem.to_string()))?;
        let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        let value = serde_json::from_slice(text);
        value
            .map(Self)
            .map_err(|problem| Problem::Asked(problem.to_string()))
    }
}

pub(super) async fn no_such_call() -> Problem {
    Problem::NotFound
}
