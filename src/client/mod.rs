//! Sends a call to a site: its token, its deadline, its abort, and once more after a 401.

mod failure;
mod options;
mod sending;
mod token;

pub(crate) use failure::Failure;
pub use options::{CallOptions, ClientOptions, Credentials};
pub use sending::Client;
pub(crate) use sending::reply_of;
pub use token::Token;
