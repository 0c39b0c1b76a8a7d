use crate::model::Roster;

/// A view of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PanelView {
    /// Those who wait for an answer.
    Requests,
    /// Another list of people.
    Roster(Roster),
}

impl PanelView {
    /// All views, in their usual order.
    pub const ALL: [Self; 4] = [
        Self::Requests,
        Self::Roster(Roster::Sent),
        Self::Roster(Roster::Connections),
        Self::Roster(Roster::People),
    ];

    /// The view that `name` names: `requests`, `sent`, `connections` or `people`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }

    /// The name that [`PanelView::from_name`] knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Requests => "requests",
            Self::Roster(Roster::Sent) => "sent",
            Self::Roster(Roster::Connections) => "connections",
            Self::Roster(Roster::People) => "people",
        }
    }
}
