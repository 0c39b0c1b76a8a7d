use serde::de::DeserializeOwned;

use super::{DecodeError, Details, Error, ErrorCode, Json, retry_after};
use crate::model::Timestamp;

/// The body of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body<J> {
    /// There is none.
    Empty,
    /// JSON.
    Json(J),
    /// Anything else.
    Text(String),
}

/// An answer as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply<J> {
    /// The HTTP status.
    pub status: u16,
    /// The `Retry-After` header.
    pub retry_after: Option<String>,
    /// When the answer came.
    pub received_at: Timestamp,
    /// The body.
    pub body: Body<J>,
}

/// What a platform says when it says no.
pub trait Refusal: DeserializeOwned {
    /// Whether a body that came with a 2xx status is a refusal all the same.
    fn is_refusal(&self) -> bool;
    /// The platform's reasons.
    fn details(self) -> Details;
}

/// A body that answers a call.
pub trait Answer: DeserializeOwned {
    /// How the platform refuses this call.
    type Refusal: Refusal;

    /// What an empty body means, where one is allowed.
    fn empty() -> Option<Self> {
        None
    }
}

/// Reads an answer: its status, its refusals, then its body as an `A`.
///
/// # Errors
/// - [`ErrorCode::Unauthorized`]: status 401, or a web page in place of data, which is what a
///   sign-in page looks like to a caller.
/// - [`ErrorCode::Forbidden`], [`ErrorCode::NotFound`] (404 and 410),
///   [`ErrorCode::RateLimited`], [`ErrorCode::Server`] (5xx): by the status.
/// - [`ErrorCode::Rejected`]: any other 4xx, and a refusal in a 2xx.
/// - [`ErrorCode::Malformed`]: a 2xx whose body is no `A`; the message names the path.
pub fn read<A: Answer, J: Json + Clone>(reply: Reply<J>) -> Result<A, Error> {
    let read = match reply.status {
        200..=299 => read_success::<A, J>(reply.body),
        status => Err(refused::<A::Refusal, J>(code_of(status), reply.body)),
    };
    read.map_err(|error| Error {
        status: Some(reply.status),
        retry_after_ms: reply
            .retry_after
            .as_deref()
            .and_then(|value| retry_after::parse(value, reply.received_at)),
        ..error
    })
}

fn code_of(status: u16) -> ErrorCode {
    match status {
        401 => ErrorCode::Unauthorized,
        403 => ErrorCode::Forbidden,
        404 | 410 => ErrorCode::NotFound,
        429 => ErrorCode::RateLimited,
        400..=499 => ErrorCode::Rejected,
        _ => ErrorCode::Server,
    }
}

fn read_success<A: Answer, J: Json + Clone>(body: Body<J>) -> Result<A, Error> {
    match body {
        Body::Json(json) => {
            refuse_in_success::<A::Refusal, J>(json.clone())?;
            json.decode().map_err(malformed)
        }
        Body::Empty => A::empty().ok_or_else(|| {
            Error::new(
                ErrorCode::Malformed,
                "the answer has no body, JSON was expected",
            )
        }),
        Body::Text(text) => Err(not_json(&text)),
    }
}

fn refuse_in_success<R: Refusal, J: Json>(json: J) -> Result<(), Error> {
    match json.decode::<R>() {
        Ok(refusal) if refusal.is_refusal() => {
            Err(with_details(ErrorCode::Rejected, refusal.details()))
        }
        _ => Ok(()),
    }
}

fn not_json(text: &str) -> Error {
    if text.trim_start().starts_with('<') {
        return Error::new(
            ErrorCode::Unauthorized,
            "a web page came in place of data, most likely a sign-in page",
        );
    }
    Error::new(ErrorCode::Malformed, "the answer is not JSON")
}

fn malformed(error: DecodeError) -> Error {
    let message = format!("unexpected answer at {}: {}", error.path, error.reason);
    Error::new(ErrorCode::Malformed, message)
}

fn refused<R: Refusal, J: Json>(code: ErrorCode, body: Body<J>) -> Error {
    let details = match body {
        Body::Json(json) => json.decode::<R>().map(R::details).unwrap_or_default(),
        Body::Text(text) => Details::message(plain_text(&text)),
        Body::Empty => Details::default(),
    };
    with_details(code, details)
}

/// A short plain text is the platform's word; a page of HTML is nobody's.
fn plain_text(text: &str) -> Option<String> {
    let text = text.trim();
    let says_something = !text.is_empty() && text.len() <= 300 && !text.starts_with('<');
    says_something.then(|| text.to_owned())
}

fn with_details(code: ErrorCode, details: Details) -> Error {
    let message = details.first_message().unwrap_or(default_message(code));
    let mut error = Error::new(code, message);
    error.details = details;
    error
}

fn default_message(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Unauthorized => "not signed in, or the token is no longer good",
        ErrorCode::Forbidden => "the platform does not allow this",
        ErrorCode::NotFound => "the platform knows no such thing",
        ErrorCode::RateLimited => "too many calls",
        ErrorCode::Server => "the platform is in trouble",
        _ => "the platform refused without a reason",
    }
}
