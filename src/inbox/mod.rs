//! What is true now: the state, the rules that change it, and when to ask again.
//!
//! The inbox is a state machine: an [`Event`] comes in at a [`Moment`], [`Effect`]s go out. It
//! sends nothing, reads no clock and draws no random number; whoever runs it brings them.

mod acting;
mod actions;
mod answering;
mod asking;
mod doubting;
mod effect;
mod elsewhere;
mod ending;
mod event;
mod failing;
mod identity;
mod joining;
mod machine;
mod noting;
mod paging;
mod people;
mod requests;
mod roster;
mod schedule;
mod seeing;
mod sending;
mod snapshot;
mod tabs;
mod together;

pub use effect::{Effect, Notice};
pub use event::{ActionId, Event, Listing, Moment, Ticket};
pub use machine::{Inbox, Settings};
pub use people::Relation;
pub use roster::{Fold, Members, RosterAsk, RosterList, RosterSnapshot};
pub use schedule::{Pace, Trouble};
pub use snapshot::{Request, RequestState, Snapshot, Status};
pub use tabs::{AnsweredRequest, TabNews};
