use serde::Serialize;

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
    /// Ask for the status with many people in one call.
    pub bulk_statuses: bool,
    /// The list of pending requests comes in pages.
    pub pages: bool,
}
