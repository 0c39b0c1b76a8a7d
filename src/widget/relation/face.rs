use crate::inbox::Relation;
use crate::model::{Action, Capabilities, ConnectionStatus, Roster};
use crate::widget::words::{Text, Words};

/// What the button shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Where the two stand is not known yet.
    Checking,
    /// Where the two stand could not be found out; a click asks again.
    Failed,
    /// The platform says something that has no name here.
    Unavailable,
    /// Asks to connect.
    Connect,
    /// Nothing between the two, and nothing to be done about it.
    NotConnected,
    /// A request is out; a click withdraws it where that is possible.
    Requested { can_cancel: bool },
    /// A request came in.
    Received { can_accept: bool, can_decline: bool },
    /// The two are connected; a click asks whether to end it where that is possible.
    Connected { can_remove: bool },
    /// Asks whether to end the connection.
    Asking,
    /// The other one is followed.
    Followed,
}

/// What a click on one of the buttons does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Click {
    /// Does something about the person.
    Act(Action),
    /// Asks whether to end the connection.
    Ask,
    /// Leaves the connection as it is.
    Keep,
    /// Asks the platform again.
    Refresh,
}

/// One button as it is now.
#[derive(Clone, Copy)]
pub(super) struct Control {
    /// The word on it.
    pub(super) label: fn(&Words) -> &Text,
    /// Its full name, where the word alone says too little.
    pub(super) name: Option<fn(&Words) -> &Text>,
    /// What it does; `None` is a word only.
    pub(super) click: Option<Click>,
    /// Its name for styles from outside.
    pub(super) part: &'static str,
}

impl Face {
    pub(super) fn of(relation: &Relation, can: Capabilities, asking: bool) -> Self {
        match &relation.status {
            None if relation.error.is_some() => Self::Failed,
            None => Self::Checking,
            Some(ConnectionStatus::None) if can.connect => Self::Connect,
            Some(ConnectionStatus::None) => Self::NotConnected,
            Some(ConnectionStatus::Sent) => Self::Requested {
                can_cancel: can.cancel,
            },
            Some(ConnectionStatus::Received) => Self::Received {
                can_accept: can.accept,
                can_decline: can.decline,
            },
            Some(ConnectionStatus::Connected) if asking => Self::Asking,
            Some(ConnectionStatus::Connected) => Self::Connected {
                can_remove: can.remove,
            },
            Some(ConnectionStatus::Followed) => Self::Followed,
            Some(ConnectionStatus::Unknown(_)) => Self::Unavailable,
        }
    }

    /// The name of the state, for styles and tests.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Checking => "checking",
            Self::Failed | Self::Unavailable => "unavailable",
            Self::Connect => "connect",
            Self::NotConnected => "not-connected",
            Self::Requested { .. } => "requested",
            Self::Received { .. } => "received",
            Self::Connected { .. } => "connected",
            Self::Asking => "asking",
            Self::Followed => "followed",
        }
    }

    /// The button that is always there. Where a question stands it is the harmless answer, so
    /// that a double click ends nothing.
    pub(super) fn first(self) -> Control {
        match self {
            Self::Checking => word(Words::connect).named(Words::status_loading),
            Self::Failed => word(Words::retry).does(Click::Refresh),
            Self::Unavailable => word(Words::status_unknown).does(Click::Refresh),
            Self::Connect => act(Words::connect, Action::Connect).named(Words::connect_whom),
            Self::NotConnected => word(Words::not_connected),
            Self::Requested { can_cancel: true } => {
                act(Words::requested, Action::Cancel).named(Words::cancel_whom)
            }
            Self::Requested { .. } => word(Words::requested).named(Words::requested_whom),
            Self::Received {
                can_accept: true, ..
            } => act(Words::accept, Action::Accept)
                .named(Words::accept_whom)
                .part("accept"),
            Self::Received { .. } => word(Words::accept).named(Words::received_whom),
            Self::Connected { can_remove: true } => word(Words::connected)
                .does(Click::Ask)
                .named(Words::remove_whom),
            Self::Connected { .. } => word(Words::connected).named(Words::connected_whom),
            Self::Asking => word(Words::keep).does(Click::Keep),
            Self::Followed => word(Words::followed),
        }
    }

    /// As [`Face::first`], on a list. What all on it have in common need not be said, only what
    /// a click does.
    pub(super) fn first_on(self, roster: Option<Roster>) -> Option<Control> {
        match (self, roster) {
            (Self::Requested { can_cancel: true }, Some(Roster::Sent)) => {
                Some(act(Words::withdraw, Action::Cancel).named(Words::withdraw_whom))
            }
            (Self::Connected { can_remove: true }, Some(Roster::Connections)) => Some(
                word(Words::remove)
                    .does(Click::Ask)
                    .named(Words::remove_whom),
            ),
            (Self::Requested { .. }, Some(Roster::Sent))
            | (Self::Connected { .. }, Some(Roster::Connections)) => None,
            _ => Some(self.first()),
        }
    }

    /// The button beside it, where there are two answers.
    pub(super) fn second(self) -> Option<Control> {
        match self {
            Self::Received {
                can_decline: true, ..
            } => Some(
                act(Words::decline, Action::Decline)
                    .named(Words::decline_whom)
                    .part("decline"),
            ),
            Self::Asking => Some(act(Words::remove, Action::Remove).part("decline")),
            _ => None,
        }
    }
}

impl Control {
    fn named(mut self, name: fn(&Words) -> &Text) -> Self {
        self.name = Some(name);
        self
    }

    fn does(mut self, click: Click) -> Self {
        self.click = Some(click);
        self
    }

    fn part(mut self, part: &'static str) -> Self {
        self.part = part;
        self
    }
}

fn word(label: fn(&Words) -> &Text) -> Control {
    Control {
        label,
        name: None,
        click: None,
        part: "connect",
    }
}

fn act(label: fn(&Words) -> &Text, action: Action) -> Control {
    word(label).does(Click::Act(action))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Click, Face};
    use crate::call::{Error, ErrorCode};
    use crate::inbox::Relation;
    use crate::model::{Action, Capabilities, ConnectionStatus};

    const ALL: Capabilities = Capabilities {
        accept: true,
        decline: true,
        undo_decline: true,
        connect: true,
        cancel: true,
        remove: true,
        connections: true,
        sent: true,
        people: true,
        bulk_statuses: true,
        pages: true,
    };

    fn face(status: ConnectionStatus, can: Capabilities) -> Face {
        let relation = Relation {
            status: Some(status),
            ..Relation::default()
        };
        Face::of(&relation, can, false)
    }

    #[test]
    fn every_status_has_its_click() {
        let click = |status| face(status, ALL).first().click;
        let act = |action| Some(Click::Act(action));
        assert_eq!(click(ConnectionStatus::None), act(Action::Connect));
        assert_eq!(click(ConnectionStatus::Sent), act(Action::Cancel));
        assert_eq!(click(ConnectionStatus::Received), act(Action::Accept));
        assert_eq!(click(ConnectionStatus::Connected), Some(Click::Ask));
        assert_eq!(click(ConnectionStatus::Followed), None);
    }

    #[test]
    fn what_the_platform_cannot_do_has_no_click() {
        let can = Capabilities::default();
        for status in [
            ConnectionStatus::None,
            ConnectionStatus::Sent,
            ConnectionStatus::Received,
            ConnectionStatus::Connected,
        ] {
            let face = face(status, can);
            assert_eq!(face.first().click, None, "{face:?}");
            assert!(face.second().is_none(), "{face:?}");
        }
    }

    #[test]
    fn the_question_keeps_the_connection_by_default() {
        assert_eq!(Face::Asking.first().click, Some(Click::Keep));
        let second = Face::Asking.second().and_then(|control| control.click);
        assert_eq!(second, Some(Click::Act(Action::Remove)));
    }

    #[test]
    fn a_status_that_is_not_known_is_waited_for_unless_it_failed() {
        assert_eq!(Face::of(&Relation::default(), ALL, false), Face::Checking);
        let unknown = ConnectionStatus::Unknown("blocked".to_owned());
        assert_eq!(face(unknown, ALL), Face::Unavailable);
        let failed = Relation {
            error: Some(Arc::new(Error::new(ErrorCode::Server, "out of order"))),
            ..Relation::default()
        };
        assert_eq!(Face::of(&failed, ALL, false), Face::Failed);
        assert_eq!(Face::Failed.first().click, Some(Click::Refresh));
    }
}
