//! Coordinates the inbox with the platform's sign-in and with the person's other tabs.
//!
//! The [`Coordinator`] is a state machine around the [`Inbox`](crate::inbox::Inbox): an [`Input`]
//! comes in at a [`Moment`](crate::inbox::Moment), [`Output`]s go out. It holds every rule about
//! leader election (which tab polls for all), locks (which tab acts on a person), broadcasts (what
//! the other tabs are told), identity (who is signed in, and what waits until that is known) and
//! persistence (what the next page of the tab is told). It sends nothing, reads no clock and draws
//! no random number. Whoever runs it, such as `live` or a simulation, decides nothing.

mod coordinator;
mod identity;
mod input;
mod leader_election;
mod list_response;
mod output;
mod peer_message;
mod persistence;
mod person_lock;
mod responses;
mod timers;

pub use coordinator::{Coordinator, CoordinatorSettings};
pub use input::{FetchedPage, Input};
pub use list_response::ListResponse;
pub use output::{LockMode, LockName, Output, StoredCount};
pub use peer_message::{PeerMessage, PollResponse};
