//! The envelope of Axero's answers. `IsError` alone says whether a call went well.

use axum::extract::State as Handed;
use axum::response::{IntoResponse, Json, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};

use crate::error::Failure;
use crate::graph::Refusal;
use crate::settings::Values;
use crate::state::State;

/// Why a call is answered with `IsError` true.
#[derive(Debug)]
pub(super) enum Denial {
    SignedOut,
    InvalidParameter,
    NotAllowed,
    UnknownPerson,
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
        Self::Refused(refusal)
    }
}

impl Denial {
    fn message(&self) -> String {
        match self {
            Self::SignedOut => "You need to sign in to do this.".to_owned(),
            Self::InvalidParameter => "A parameter is missing or has an invalid value.".to_owned(),
            Self::NotAllowed => "You are not allowed to do this.".to_owned(),
            Self::UnknownPerson => Refusal::UnknownPerson.message().to_owned(),
            Self::Refused(refusal) => refusal.message().to_owned(),
            Self::Internal(failure) => format!("Something went wrong: {failure}"),
        }
    }

    fn status(&self, settings: Values) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::from_u16(settings.axero_error_status).unwrap_or(StatusCode::OK),
        }
    }
}

/// A denial, ready to be sent.
pub(super) struct Refused(Response);

impl Refused {
    pub(super) fn new(denial: Denial, settings: Values) -> Self {
        let body =
            json!({ "IsError": true, "ResponseMessage": denial.message(), "ResponseData": null });
        Self(answer(denial.status(settings), body))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        self.0
    }
}

/// An answer in the envelope, or the failure that takes its place.
pub(super) fn sealed(state: &State, result: Result<Value, Denial>) -> Response {
    match result {
        Ok(data) => answer(StatusCode::OK, success(data)),
        Err(denial) => Refused::new(denial, state.settings.get()).into_response(),
    }
}

/// The same for a paged list, which says how long the whole is.
pub(super) fn sealed_page(state: &State, result: Result<(i64, Vec<Value>), Denial>) -> Response {
    let page = result.map(|(total, data)| {
        let mut body = success(Value::from(data));
        if let Some(body) = body.as_object_mut() {
            body.insert("TotalRecords".to_owned(), total.into());
        }
        body
    });
    match page {
        Ok(body) => answer(StatusCode::OK, body),
        Err(denial) => Refused::new(denial, state.settings.get()).into_response(),
    }
}

/// An answer without envelope.
pub(super) fn answer(status: StatusCode, body: Value) -> Response {
    let no_cache = [(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
    (status, no_cache, Json(body)).into_response()
}

pub(super) async fn no_such_call(Handed(_): Handed<State>, uri: http::Uri) -> Response {
    let message = format!(
        "No HTTP resource was found that matches the request URI '{}'.",
        uri.path()
    );
    answer(StatusCode::NOT_FOUND, json!({ "Message": message }))
}

fn success(data: Value) -> Value {
    json!({ "IsError": false, "ResponseMessage": "", "ResponseData": data })
}
