//! SelfCommunity's REST API, version 2.

mod calls;
mod wire;
mod words;

pub use calls::{
    act, connection_status, connection_statuses, connections, find_users, is_connection, mark_seen,
    me, preferences, received_requests, search_users, sent_requests, suggestions, user,
};
pub use wire::{
    ConnectionRequest, IsConnection, NoContent, PageOf, Preference, StatusAnswer, StatusesAnswer,
    User,
};
pub use words::{CAPABILITIES, pending_requests, person, statuses};
