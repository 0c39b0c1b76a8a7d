use serde::Serialize;

use super::Roster;

/// What a platform lets its members do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Capabilities {
    /// Say yes to a pending request.
    pub accept: bool,
    /// Say no to a pending request.
    pub decline: bool,
    /// Take a decline back after the platform carried it out.
    pub undo_decline: bool,
    /// Ask somebody to connect.
    pub connect: bool,
    /// Withdraw a request that was sent.
    pub cancel: bool,
    /// End a connection.
    pub remove: bool,
    /// List the connections of a person.
    pub connections: bool,
    /// List the requests that the signed-in person sent.
    pub sent: bool,
    /// Suggest people, and find them by their names.
    pub people: bool,
    /// Ask for the status with many people in one call.
    pub bulk_statuses: bool,
    /// The list of pending requests comes in pages.
    pub pages: bool,
}

impl Capabilities {
    /// Whether the platform has this list.
    pub fn lists(self, roster: Roster) -> bool {
        match roster {
            Roster::Sent => self.sent,
            Roster::Connections => self.connections,
            Roster::People => self.people,
        }
    }
}
