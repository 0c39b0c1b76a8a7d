//! Joins and leaves the tabs of the signed-in person, and hears what they broadcast.

use super::Coordinator;
use crate::coordination::{ListResponse, LockMode, LockName, Output, PeerMessage};
use crate::inbox::Event;
use crate::model::PersonId;

impl<R: ListResponse> Coordinator<R> {
    /// Shares with the tabs of `person` from now on, and with no others.
    pub(super) fn share_as(&mut self, person: PersonId) {
        let known = self.identity.replace(person);
        if known.is_some_and(|known| known != person) {
            self.begin_epoch();
        }
        if known != Some(person) || self.group.is_none() {
            self.emit(Output::ForgetOtherCounts(person));
            self.leave_group(false);
            self.join_group();
        }
    }

    /// Shares no more; what waits for a lock is done now if it is `free` to be.
    pub(super) fn leave_group(&mut self, free: bool) {
        if self.group.take().is_some() {
            self.emit(Output::LeaveGroup);
        }
        self.leave_locks(free);
        self.update_candidacy();
    }

    fn join_group(&mut self) {
        if !self.is_away {
            self.group = self.identity.me().filter(|_| self.settings.can_share);
            if let Some(person) = self.group {
                self.emit(Output::JoinGroup(person));
            }
            self.broadcast(PeerMessage::Hello);
            for person in self.locks.held_by_peers() {
                self.request_lock(LockName::Person(person), LockMode::Queue);
            }
            self.dispatch(Event::Newcomer);
        }
        self.update_candidacy();
    }

    /// The page goes away: whatever other tabs might wait for is theirs.
    pub(super) fn leave_page(&mut self) {
        self.dispatch(Event::Leaving);
        self.send_queued_at_last();
        self.is_away = true;
        self.leave_group(true);
    }

    pub(super) fn page_returned(&mut self) {
        if std::mem::take(&mut self.is_away) {
            self.join_group();
        }
    }

    pub(super) fn receive_from_peer(&mut self, message: PeerMessage<R>) {
        match message {
            PeerMessage::Hello => {
                self.tell_newcomer();
                self.dispatch(Event::Newcomer);
            }
            PeerMessage::Front => self.yield_lead(),
            PeerMessage::Polled(polled) => self.peer_polled(polled),
            PeerMessage::News(news) => self.hear_news(news),
        }
    }

    /// What was answered since comes before the list, so that nobody waits again even for a moment.
    fn tell_newcomer(&mut self) {
        let Some(polled) = self.responses.own() else {
            return;
        };
        if let Some(answered) = self.inbox.answered_since_list() {
            self.broadcast(PeerMessage::News(answered));
        }
        self.broadcast(PeerMessage::Polled(polled));
    }

    pub(super) fn broadcast(&mut self, message: PeerMessage<R>) {
        if self.group.is_some() {
            self.emit(Output::Broadcast(message));
        }
    }

    /// Without a group there is nobody to have a lock from.
    pub(super) fn request_lock(&mut self, name: LockName, mode: LockMode) {
        if self.group.is_some() {
            self.emit(Output::RequestLock { name, mode });
        }
    }

    pub(super) fn lock_granted(&mut self, name: LockName) {
        match name {
            LockName::Lead => self.lead_granted(),
            LockName::BackgroundLead => self.background_lead_granted(),
            LockName::Person(person) => self.person_lock_granted(person),
        }
    }

    pub(super) fn lock_busy(&mut self, name: LockName) {
        if let LockName::Person(person) = name {
            self.person_lock_busy(person);
        }
    }
}
