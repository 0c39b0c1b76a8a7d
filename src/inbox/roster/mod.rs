//! A list of people that somebody looks at, beside the pending requests: loaded when it is looked
//! at, page by page, and never polled.

mod machine;
mod matching;
mod snapshot;

pub use machine::{Members, RosterAsk, RosterList};
pub use matching::Fold;
pub use snapshot::RosterSnapshot;
