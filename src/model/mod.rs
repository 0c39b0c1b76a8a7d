//! The product's own words, the same for every platform.

mod action;
mod capabilities;
mod instant;
mod number;
mod page;
mod person;
mod request;
mod roster;
mod status;
mod timestamp;

pub use action::Action;
pub use capabilities::Capabilities;
pub use instant::Instant;
pub(crate) use number::{decimal, whole_number};
pub use page::{Page, PageRequest};
pub use person::{Person, PersonId};
pub use request::{PendingRequest, RequestKey};
pub use roster::Roster;
pub use status::ConnectionStatus;
pub use timestamp::Timestamp;
