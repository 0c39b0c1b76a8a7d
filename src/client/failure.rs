//! How a call without an answer ends.

use wasm_bindgen::JsValue;

use crate::browser::Ended;
use crate::call::{Error, ErrorCode, Request};
use crate::model::decimal;

/// What a call failed with, and what the browser's own `fetch` threw, if it was that.
pub(crate) struct Failure {
    pub(crate) error: Error,
    pub(crate) cause: Option<JsValue>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, cause: None }
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        failure.error
    }
}

/// Why a call has no answer. It becomes an error only where it ends: small as it is, it comes
/// cheaper through all that waits for it.
pub(super) enum Failed {
    GivenUp(Ended),
    /// With what was thrown.
    NoAnswer(Option<JsValue>),
    NoToken,
    Unsendable,
}

impl Failed {
    pub(super) fn told(self, timeout_ms: u32, request: &Request) -> Failure {
        Failure {
            error: self.error(timeout_ms).at(request),
            cause: match self {
                Self::NoAnswer(thrown) => thrown,
                _ => None,
            },
        }
    }

    fn error(&self, timeout_ms: u32) -> Error {
        match self {
            Self::GivenUp(Ended::Timeout) => Error::new(
                ErrorCode::Timeout,
                ["no answer came within ", &decimal(timeout_ms), " ms"].concat(),
            ),
            Self::GivenUp(Ended::Aborted) => {
                Error::new(ErrorCode::Aborted, "the call was taken back")
            }
            Self::NoAnswer(_) => Error::new(
                ErrorCode::Network,
                "no answer came: no network, no such site, or the browser forbade the call",
            ),
            Self::NoToken => Error::new(
                ErrorCode::Unauthorized,
                "the token function gave no token: it failed, or its result is no text for a header",
            ),
            Self::Unsendable => Error::new(
                ErrorCode::Network,
                "the request cannot be built: the address or a header is not valid",
            ),
        }
    }
}
