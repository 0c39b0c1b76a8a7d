//! SelfCommunity's two shapes of errors, and the answers of the framework under it.

use axum::extract::Request;
use axum::response::{IntoResponse, Json, Response};
use http::{HeaderValue, Method, StatusCode, header};
use serde_json::{Value, json};

use crate::error::Failure;
use crate::graph::Refusal;
use crate::visit::Visit;

#[derive(Debug)]
pub(super) enum Denial {
    /// No credential came along.
    SignedOut,
    /// One came that is wrong or expired.
    InvalidCredential,
    NotFriendshipMode,
    NotAllowed,
    NotFound,
    InvalidField {
        field: &'static str,
        message: &'static str,
    },
    Refused(Refusal),
    Internal(Failure),
}

impl From<Failure> for Denial {
    fn from(failure: Failure) -> Self {
        Self::Internal(failure)
    }
}

impl From<Refusal> for Denial {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::UnknownPerson => Self::NotFound,
            refusal => Self::Refused(refusal),
        }
    }
}

impl IntoResponse for Denial {
    fn into_response(self) -> Response {
        match self {
            Self::SignedOut => unauthorized("Authentication credentials were not provided."),
            Self::InvalidCredential => unauthorized("Invalid or expired credentials."),
            Self::NotFriendshipMode => detail(
                StatusCode::FORBIDDEN,
                "This community is not in friendship mode.",
            ),
            Self::NotAllowed => detail(
                StatusCode::FORBIDDEN,
                "You do not have permission to perform this action.",
            ),
            Self::NotFound => detail(StatusCode::NOT_FOUND, "Not found."),
            Self::InvalidField { field, message } => invalid(field, message),
            Self::Refused(Refusal::Blocked) => {
                detail(StatusCode::FORBIDDEN, Refusal::Blocked.message())
            }
            Self::Refused(refusal) => {
                errors(&json!({ "message": refusal.message(), "code": refusal.code() }))
            }
            Self::Internal(failure) => {
                detail(StatusCode::INTERNAL_SERVER_ERROR, &failure.to_string())
            }
        }
    }
}

/// The framework sends a reader who forgot the slash to the address with it.
pub(super) async fn no_such_call(visit: Visit, request: Request) -> Response {
    let uri = request.uri();
    if request.method() != Method::GET || uri.path().ends_with('/') {
        return Denial::NotFound.into_response();
    }
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let location = format!("{}{}/{query}", visit.root, uri.path());
    (
        StatusCode::MOVED_PERMANENTLY,
        [(header::LOCATION, location)],
    )
        .into_response()
}

pub(super) async fn wrong_method(method: Method) -> Response {
    let message = format!("Method \"{method}\" not allowed.");
    detail(StatusCode::METHOD_NOT_ALLOWED, &message)
}

fn unauthorized(message: &str) -> Response {
    let mut response = detail(StatusCode::UNAUTHORIZED, message);
    let scheme = HeaderValue::from_static("Bearer realm=\"api\"");
    response
        .headers_mut()
        .insert(header::WWW_AUTHENTICATE, scheme);
    response
}

fn invalid(field: &str, message: &str) -> Response {
    errors(&json!({ "field": field, "messages": [{ "message": message, "code": "invalid" }] }))
}

fn errors(error: &Value) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({ "errors": [error] }))).into_response()
}

fn detail(status: StatusCode, message: &str) -> Response {
    (status, Json(json!({ "detail": message }))).into_response()
}
