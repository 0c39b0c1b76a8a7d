//! Axero's REST API, version 9.60 and later.

mod calls;
mod roster;
mod wire;
mod words;

pub use calls::{
    accept, connection_status, connections, decline, friend_requests, me, pending_count,
};
pub use roster::roster;
pub use wire::{Envelope, FriendRequest, Ignored, Me, Said, User};
pub use words::{CAPABILITIES, friends, pending_requests, person, status};
