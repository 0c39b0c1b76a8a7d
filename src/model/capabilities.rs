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

impl Capabilities {
    /// Each by its name in JavaScript.
    pub fn by_name(self) -> [(&'static str, bool); 9] {
        [
            ("accept", self.accept),
            ("decline", self.decline),
            ("undoDecline", self.undo_decline),
            ("connect", self.connect),
            ("cancel", self.cancel),
            ("remove", self.remove),
            ("connections", self.connections),
            ("bulkStatuses", self.bulk_statuses),
            ("pages", self.pages),
        ]
    }
}
