//! Decides what this tab does to become the leader: one in front wherever there is one.

use super::Coordinator;
use crate::coordination::leader_election::LeaderRole;
use crate::coordination::{ListResponse, LockMode, LockName, Output, PeerMessage};
use crate::inbox::Event;

impl<R: ListResponse> Coordinator<R> {
    /// Takes the role that fits the tab as it is now.
    pub(super) fn update_candidacy(&mut self) {
        let role = self.fitting_role();
        if self.election.role() == role {
            return;
        }
        let before = self.election.role();
        self.election.take_role(role);
        self.release(
            LockName::BackgroundLead,
            before == LeaderRole::BackgroundCandidate,
        );
        self.release(LockName::Lead, true);
        self.dispatch(Event::Lead(false));
        match role {
            LeaderRole::Standalone => self.dispatch(Event::Lead(true)),
            LeaderRole::Abstaining => {}
            LeaderRole::Candidate => {
                self.request_lock(LockName::Lead, LockMode::Queue);
                self.broadcast(PeerMessage::Front);
            }
            LeaderRole::BackgroundCandidate => {
                self.request_lock(LockName::BackgroundLead, LockMode::Queue);
            }
        }
    }

    /// A list is going to be wanted: it is not fetched before it is known which tab does.
    pub(super) fn await_election(&mut self) {
        if self.group.is_some() && self.election.role() == LeaderRole::Standalone {
            self.dispatch(Event::Lead(false));
        }
    }

    fn fitting_role(&self) -> LeaderRole {
        if self.is_away {
            LeaderRole::Abstaining
        } else if self.group.is_none() || !self.inbox.wants_to_lead() {
            LeaderRole::Standalone
        } else if self.is_visible {
            LeaderRole::Candidate
        } else if self.polls_hidden {
            LeaderRole::BackgroundCandidate
        } else {
            LeaderRole::Abstaining
        }
    }

    /// A tab in front wants to lead.
    pub(super) fn yield_lead(&mut self) {
        if self.election.yield_lead() {
            self.release(LockName::Lead, true);
            self.dispatch(Event::Lead(false));
            self.request_lock(LockName::Lead, LockMode::Queue);
        }
    }

    pub(super) fn background_lead_granted(&mut self) {
        if self.election.background_granted() {
            self.request_lock(LockName::Lead, LockMode::Queue);
        }
    }

    /// Whoever came first has said by the time the query is answered what it knows.
    pub(super) fn lead_granted(&mut self) {
        if let Some(query) = self.election.elected() {
            self.emit(Output::QueryLead(query));
        }
    }

    pub(super) fn lead_queried(&mut self, query: u32, is_contended: bool) {
        if !self.election.queried(query) {
            return;
        }
        let yields = is_contended && self.election.role() == LeaderRole::BackgroundCandidate;
        match yields {
            true => self.yield_lead(),
            false => self.dispatch(Event::Lead(true)),
        }
    }

    fn release(&mut self, name: LockName, may_have_it: bool) {
        if may_have_it && self.group.is_some() {
            self.emit(Output::ReleaseLock(name));
        }
    }
}
