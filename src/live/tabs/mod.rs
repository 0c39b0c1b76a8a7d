//! The tabs of one person: one of them polls for all, and what happens in one is seen in all.

mod group;
mod hearing;
mod lead;
mod message;
mod turns;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use self::group::Group;
use self::lead::Lead;
use self::turns::Turns;

pub(super) use self::message::{Message, Polled};

/// What a session has to do with the person's other tabs. Where the browser lacks what that
/// takes, or while the person is not known, it is nothing: the tab works by itself.
#[derive(Default)]
pub(super) struct Tabs {
    group: RefCell<Option<Rc<Group>>>,
    lead: Lead,
    turns: Turns,
    /// The page went away, and may come back.
    away: Cell<bool>,
    polls_hidden: Cell<bool>,
}

impl Tabs {
    /// Polls even while the page is hidden, if it is `wanted` or was before.
    pub(super) fn poll_hidden(&self, wanted: bool) {
        self.polls_hidden.set(self.polls_hidden.get() || wanted);
    }
}
