//! A list of people that somebody looks at, beside the pending requests: loaded when it is looked
//! at, page by page, and never polled.

mod asking;
mod machine;
mod matching;
mod snapshot;

pub use asking::RosterAsk;
pub use machine::{Members, RosterList};
pub use matching::Fold;
pub use snapshot::RosterSnapshot;
