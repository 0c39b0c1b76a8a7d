//! Sends actions, one tab at a time for each person, and tells the other tabs of them.

use std::sync::Arc;

use super::Coordinator;
use crate::call::{Error, ErrorCode};
use crate::coordination::identity::Waiter;
use crate::coordination::peer_message::ActionNews;
use crate::coordination::person_lock::{Access, Grant, QueuedSend, Task};
use crate::coordination::timers::after;
use crate::coordination::{ListResponse, LockMode, LockName, Output, PeerMessage};
use crate::inbox::{ActionId, Event, Notice, TabNews};
use crate::model::{ConnectionStatus, Instant, PersonId};

/// How long a lock is held once all is told, so that whoever waits for it hears that first.
const LOCK_RELEASE_DELAY_MS: u64 = 100;

impl<R: ListResponse> Coordinator<R> {
    /// Sends an action unless another tab acts on the same person. Which tab does can be known
    /// once it is known who is signed in. A page that goes away with the action cannot wait to
    /// hear either, and goes by what it knows.
    pub(super) fn send(&mut self, send: QueuedSend, keepalive: bool) {
        if keepalive {
            match self.locks.is_held_by_peer(send.person) {
                true => self.dispatch(Event::Taken(send.id)),
                false => self.carry_out(send),
            }
        } else if self.identity.is_pending() {
            self.identity.queue(send);
        } else {
            self.with_lock(send.person, Task::Send(send));
        }
    }

    /// The page goes away: what is queued goes with it.
    pub(super) fn send_queued_at_last(&mut self) {
        for send in self.identity.take_queued() {
            self.send(send, true);
        }
    }

    fn carry_out(&mut self, send: QueuedSend) {
        match send.me {
            Some(me) => self.carry_out_as(send, Some(me)),
            None => self.with_named_user(Waiter::Send(send)),
        }
    }

    /// Somebody else may have signed in since the click.
    pub(super) fn carry_out_as(&mut self, send: QueuedSend, me: Option<PersonId>) {
        if !self.inbox.is_sending(send.id) {
            let error = Error::new(ErrorCode::Aborted, "somebody else is signed in");
            return self.settle(send.id, Err(error));
        }
        let (id, action, person) = (send.id, send.action, send.person);
        self.sent.push(QueuedSend { me, ..send });
        self.emit(Output::Send {
            id,
            action,
            person,
            me,
        });
    }

    /// An action came to its end. A newer token may be another person's: what was refused for the
    /// last one is sent again once the platform says that it is still the same.
    pub(super) fn action_settled(&mut self, id: ActionId, result: Result<ConnectionStatus, Error>) {
        let place = self.sent.iter().position(|send| send.id == id);
        let send = place.map(|place| self.sent.swap_remove(place));
        let is_refused = |error: &Error| error.code == ErrorCode::Unauthorized;
        let refused = send.filter(|send| {
            result.as_ref().is_err_and(is_refused) && send.me.is_some() && !send.is_verified
        });
        match refused {
            Some(send) if self.inbox.is_sending(id) => self.verify(send),
            _ => self.settle(id, result),
        }
    }

    fn verify(&mut self, send: QueuedSend) {
        if self.identity.verify(send) {
            self.fetch_current_user();
        }
    }

    /// The platform said who is signed in since the action was refused. The page may have been away
    /// meanwhile, and its lock be another tab's.
    pub(super) fn send_again(&mut self, send: QueuedSend, me: &Result<PersonId, Error>) {
        match me {
            Ok(me) if send.me == Some(*me) => {
                let is_verified = true;
                let send = QueuedSend {
                    is_verified,
                    ..send
                };
                self.with_lock(send.person, Task::Send(send));
            }
            Ok(_) => {
                let error = Error::new(ErrorCode::Aborted, "somebody else is signed in");
                self.emit(Output::Notify(Notice::Failed(Arc::new(error.clone()))));
                self.settle(send.id, Err(error));
            }
            Err(error) => self.settle(send.id, Err(error.clone())),
        }
    }

    pub(super) fn settle(&mut self, id: ActionId, result: Result<ConnectionStatus, Error>) {
        self.dispatch(Event::Settled { id, result });
    }

    /// Tells the other tabs what happened in this one.
    pub(super) fn share(&mut self, news: TabNews) {
        match ActionNews::of(&news) {
            Some(action) => self.with_lock(action.person, Task::Announce(news)),
            None => self.broadcast(PeerMessage::News(news)),
        }
    }

    /// Another tab told something.
    pub(super) fn hear_news(&mut self, news: TabNews) {
        let action = ActionNews::of(&news);
        if let Some(ended) = action.as_ref().filter(|action| action.is_end) {
            self.stop_awaiting_peer(ended.person);
        }
        self.dispatch(Event::Elsewhere(news));
        if let Some(begun) = action.filter(|action| !action.is_end) {
            self.await_peer(begun.person);
        }
    }

    fn await_peer(&mut self, person: PersonId) {
        let is_shown = self.inbox.relation(person).under_way.is_some();
        if is_shown && self.locks.peer_acts(person) {
            self.request_lock(LockName::Person(person), LockMode::Queue);
        }
    }

    fn stop_awaiting_peer(&mut self, person: PersonId) {
        if self.locks.peer_settled(person) {
            self.emit(Output::ReleaseLock(LockName::Person(person)));
        }
    }

    fn with_lock(&mut self, person: PersonId, task: Task) {
        if self.group.is_none() {
            return self.perform(task);
        }
        match self.locks.acquire(person, task) {
            Access::Granted(task) => self.perform(task),
            Access::Denied(task) => self.deny(task),
            Access::Requested => self.request_lock(LockName::Person(person), LockMode::IfAvailable),
            Access::Waiting => {}
        }
    }

    pub(super) fn person_lock_granted(&mut self, person: PersonId) {
        match self.locks.granted(person) {
            Grant::Acquired(tasks) => {
                for task in tasks {
                    self.with_lock(person, task);
                }
            }
            Grant::PeerLost => {
                self.emit(Output::ReleaseLock(LockName::Person(person)));
                self.dispatch(Event::LostElsewhere(person));
            }
            Grant::Stale => {}
        }
    }

    pub(super) fn person_lock_busy(&mut self, person: PersonId) {
        let Some(tasks) = self.locks.busy(person) else {
            return;
        };
        self.request_lock(LockName::Person(person), LockMode::Queue);
        tasks.into_iter().for_each(|task| self.deny(task));
    }

    /// The tab shares no more: what waited for a lock is done if it is `free` to be.
    pub(super) fn leave_locks(&mut self, free: bool) {
        for task in self.locks.leave() {
            match free {
                true => self.perform(task),
                false => self.deny(task),
            }
        }
    }

    /// Much can happen until the lock is granted.
    fn perform(&mut self, task: Task) {
        match task {
            Task::Send(send) if self.inbox.is_sending(send.id) => self.carry_out(send),
            Task::Send(send) => self.release_later(send.person),
            Task::Announce(news) => {
                let ended = ActionNews::of(&news).filter(|action| action.is_end);
                self.broadcast(PeerMessage::News(news));
                if let Some(action) = ended {
                    self.release_later(action.person);
                }
            }
        }
    }

    fn deny(&mut self, task: Task) {
        if let Task::Send(send) = task {
            self.dispatch(Event::Taken(send.id));
        }
    }

    fn release_later(&mut self, person: PersonId) {
        self.locks
            .release(person, after(self.now, LOCK_RELEASE_DELAY_MS));
    }

    pub(super) fn release_due(&mut self, time: Instant) {
        for person in self.locks.take_due(time) {
            self.emit(Output::ReleaseLock(LockName::Person(person)));
        }
    }
}
