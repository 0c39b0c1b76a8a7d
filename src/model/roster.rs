/// A list of people beside the pending requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roster {
    /// Those whom the signed-in person asked to connect, and who have not answered yet.
    Sent,
    /// Those who are connected with the signed-in person.
    Connections,
    /// Those whom the signed-in person may want to ask.
    People,
}
