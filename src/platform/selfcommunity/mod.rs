//! SelfCommunity's REST API, version 2.

mod calls;
mod roster;
mod wire;
mod words;

pub use calls::{
    act, connection_status, connection_statuses, connections, find_users, is_connection, mark_seen,
    me, preferences, received_requests, search_users, sent_requests, suggestions, user,
};
pub use roster::roster;
pub use wire::{
    ConnectionRequest, IsConnection, NoContent, PageOf, Preference, StatusAnswer, StatusesAnswer,
    User,
};
pub use words::{CAPABILITIES, members, pending_requests, person, sent_pending_requests, statuses};
