//! The promises of clicks and refreshes, kept until the coordinator says how they ended.

use std::cell::RefCell;

use futures_channel::oneshot::{Receiver, Sender, channel};
use litemap::LiteMap;

use crate::call::Error;
use crate::inbox::ActionId;
use crate::model::{ConnectionStatus, PersonId};

/// Where the two people stand after an action, or why it was not carried out.
pub(super) type Outcome = Result<ConnectionStatus, Error>;
/// Who is signed in.
pub(super) type CurrentUser = Result<PersonId, Error>;

/// Those who wait for a result.
#[derive(Default)]
pub(super) struct Results {
    actions: RefCell<LiteMap<ActionId, Vec<Sender<Outcome>>>>,
    polls: RefCell<Vec<Sender<()>>>,
    current_users: RefCell<Vec<Sender<CurrentUser>>>,
}

impl Results {
    pub(super) fn of_action(&self, id: ActionId) -> Receiver<Outcome> {
        let (sender, receiver) = channel();
        self.actions.borrow_mut().insert(id, vec![sender]);
        receiver
    }

    /// Whoever waits for `id` waits for `with` from now on.
    pub(super) fn join(&self, id: ActionId, with: ActionId) {
        let mut actions = self.actions.borrow_mut();
        let joining = actions.remove(&id).unwrap_or_default();
        match actions.get_mut(&with) {
            Some(before) => before.extend(joining),
            None => drop(actions.insert(with, joining)),
        }
    }

    pub(super) fn settle(&self, id: ActionId, outcome: &Outcome) {
        let senders = self.actions.borrow_mut().remove(&id);
        tell_all(senders.unwrap_or_default(), outcome);
    }

    pub(super) fn of_poll(&self) -> Receiver<()> {
        let (sender, receiver) = channel();
        self.polls.borrow_mut().push(sender);
        receiver
    }

    pub(super) fn end_polls(&self) {
        tell_all(self.polls.take(), &());
    }

    pub(super) fn of_current_user(&self) -> Receiver<CurrentUser> {
        let (sender, receiver) = channel();
        self.current_users.borrow_mut().push(sender);
        receiver
    }

    pub(super) fn tell_current_user(&self, current_user: &CurrentUser) {
        tell_all(self.current_users.take(), current_user);
    }
}

fn tell_all<T: Clone>(senders: Vec<Sender<T>>, result: &T) {
    for sender in senders {
        let _ = sender.send(result.clone());
    }
}
