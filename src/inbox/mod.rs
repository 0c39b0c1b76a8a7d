//! What is true now: the state, the rules that change it, and when to ask again.
//!
//! The inbox is a state machine: an [`Event`] comes in at a [`Moment`], [`Effect`]s go out. It
//! sends nothing, reads no clock and draws no random number; whoever runs it brings them.

mod acting;
mod actions;
mod answering;
mod asking;
mod event;
mod machine;
mod people;
mod requests;
mod schedule;
mod seeing;
mod snapshot;

pub use event::{ActionId, Effect, Event, Listing, Moment, Notice, Ticket};
pub use machine::{Inbox, Settings};
pub use people::Relation;
pub use schedule::Pace;
pub use snapshot::{Request, RequestState, Snapshot, Status};
