use std::rc::Rc;

use crate::model::{Action, PersonId};

/// What to do when somebody wants something.
pub(super) type OnIntent = Rc<dyn Fn(Intent)>;

/// What somebody wants who uses the bell or a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// Do something about a person.
    Act(Action, PersonId),
    /// Answer the requests of several people at once.
    AnswerAll(Action, Vec<PersonId>),
    /// Take that back.
    UndoAll,
    /// What is said about a person's request was read.
    Dismiss(PersonId),
    /// Ask the platform again.
    Refresh,
    /// Show more of the list.
    LoadMore,
    /// The panel is to be seen.
    Opened,
    /// The panel is to be seen no more.
    Closed,
}
