use super::decode::{Purpose, check};
use super::{Decode, DecodeError, Details, Error, ErrorCode, Json, Schema, retry_after};
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
pub trait Refusal: Decode {
    /// Whether a body that came with a 2xx status is a refusal all the same.
    fn is_refusal(&self) -> bool;
    /// The platform's reasons.
    fn details(self) -> Details;
}

/// A body that answers a call.
pub trait Answer: Decode {
    /// How the platform refuses this call.
    type Refusal: Refusal;

    /// Whether there may be no body. It is then read as a value that is absent.
    const MAY_BE_EMPTY: bool = false;
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
pub fn read<A: Answer, J: Json>(reply: Reply<J>) -> Result<A, Error> {
    let body = Expected::to_read::<A>().check(reply)?;
    Ok(A::take(&body))
}

/// What is known of an answer before it comes. Knows the answer's type by tables and a function
/// alone, so that judging a reply is compiled once, whatever the types.
pub(crate) struct Expected<J: 'static> {
    schema: &'static Schema,
    may_be_empty: bool,
    purpose: Purpose,
    refused: fn(&J) -> Refused,
}

/// What the platform may have said no with.
struct Refused {
    is_refusal: bool,
    details: Details,
}

fn refused<R: Refusal, J: Json>(json: &J) -> Refused {
    let refusal = json.decode::<R>().ok();
    Refused {
        is_refusal: refusal.as_ref().is_some_and(R::is_refusal),
        details: refusal.map(R::details).unwrap_or_default(),
    }
}

impl<J: Json> Expected<J> {
    /// What an `A` is told by that is put into our words.
    pub(crate) fn to_read<A: Answer>() -> &'static Self {
        const { &Self::of::<A>(Purpose::Reading) }
    }

    /// What an `A` is told by that is passed on as it comes.
    pub(crate) fn to_pass_on<A: Answer>() -> &'static Self {
        const { &Self::of::<A>(Purpose::PassingOn) }
    }

    const fn of<A: Answer>(purpose: Purpose) -> Self {
        Self {
            schema: &A::SCHEMA,
            may_be_empty: A::MAY_BE_EMPTY,
            purpose,
            refused: refused::<A::Refusal, J>,
        }
    }

    /// The body of the reply, if it is what was expected; an absent value where there is none and
    /// need not be one.
    ///
    /// # Errors
    /// As [`read`].
    pub(crate) fn check(&self, reply: Reply<J>) -> Result<J, Error> {
        let body = match reply.status {
            200..=299 => self.check_success(reply.body),
            status => Err(self.refuse(code_of(status), reply.body)),
        };
        body.map_err(|error| Error {
            status: Some(reply.status),
            retry_after_ms: reply
                .retry_after
                .as_deref()
                .and_then(|value| retry_after::parse(value, reply.received_at)),
            ..error
        })
    }

    fn check_success(&self, body: Body<J>) -> Result<J, Error> {
        let json = match body {
            Body::Json(json) => json,
            Body::Empty if self.may_be_empty => return Ok(J::absent()),
            Body::Empty => return Err(no_body()),
            Body::Text(text) => return Err(not_json(&text)),
        };
        let refused = (self.refused)(&json);
        if refused.is_refusal {
            return Err(with_details(ErrorCode::Rejected, refused.details));
        }
        check(&json, self.schema, self.purpose, 0).map_err(malformed)?;
        Ok(json)
    }

    fn refuse(&self, code: ErrorCode, body: Body<J>) -> Error {
        let details = match body {
            Body::Json(json) => (self.refused)(&json).details,
            Body::Text(text) => Details::message(plain_text(&text)),
            Body::Empty => Details::default(),
        };
        with_details(code, details)
    }
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

fn no_body() -> Error {
    Error::new(
        ErrorCode::Malformed,
        "the answer has no body, JSON was expected",
    )
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
    let message = ["unexpected answer at ", &error.path, ": ", &error.reason].concat();
    Error::new(ErrorCode::Malformed, message)
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
