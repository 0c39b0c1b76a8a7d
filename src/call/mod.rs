//! A call as data, an answer as data, and the one error that a call can end in.

mod ask;
mod decode;
mod error;
mod json;
mod reply;
mod request;
mod retry_after;

pub use ask::Ask;
pub use decode::{Decode, Field, Schema};
pub(crate) use decode::{Purpose, lenient_text, record};
pub use error::{Details, Error, ErrorCode, FieldError};
pub use json::{DecodeError, Json, Shape};
pub(crate) use reply::Expected;
pub use reply::{Answer, Body, Refusal, Reply, read};
pub use request::{Call, Method, Request};
