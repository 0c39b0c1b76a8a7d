use std::collections::{BTreeMap, BTreeSet};

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::ActionId;
use connection_bell::model::{
    Action, ConnectionStatus, Page, PageRequest, PendingRequest, PersonId, Timestamp,
};

use super::TabId;
use crate::support::{page, pending_of, refusal};

/// What the platform knows of one signed-in person and all the others.
#[derive(Debug, Clone, Default)]
pub struct Server {
    /// Who waits for an answer, newest first.
    pub pending: Vec<u64>,
    connected: BTreeSet<u64>,
    asked: BTreeSet<u64>,
    /// The number of each request that waits: who asks again has another one.
    numbers: BTreeMap<u64, i64>,
    requests: i64,
    declined: BTreeSet<u64>,
    /// How often each click of each tab was carried out.
    pub carried_out: BTreeMap<(TabId, ActionId), u32>,
}

impl Server {
    /// A platform where these people wait, and nothing happened yet.
    pub fn new(pending: Vec<u64>) -> Self {
        let mut server = Self::default();
        for person in pending.into_iter().rev() {
            server.list_first(person);
        }
        server
    }

    /// Somebody asks to connect, from outside.
    pub fn ask(&mut self, person: u64) {
        let free = !self.pending.contains(&person) && !self.connected.contains(&person);
        if free && !self.asked.contains(&person) {
            self.list_first(person);
        }
    }

    fn list_first(&mut self, person: u64) {
        self.requests += 1;
        self.numbers.insert(person, self.requests);
        self.pending.insert(0, person);
    }

    /// The last request of a person.
    pub fn request_of(&self, person: u64) -> Option<i64> {
        self.numbers.get(&person).copied()
    }

    /// Somebody withdraws the request, or it was answered elsewhere; what was, is over.
    pub fn forget(&mut self, person: u64) {
        self.pending.retain(|other| *other != person);
        self.connected.remove(&person);
        self.asked.remove(&person);
        self.declined.remove(&person);
    }

    pub fn list(&self, part: PageRequest, pages: bool) -> Page<PendingRequest> {
        let mut page = if pages {
            page(&self.pending, part)
        } else {
            pending_of(&self.pending)
        };
        for item in &mut page.items {
            let number = self.numbers.get(&item.person.id.0);
            item.sent_at = number.map(|number| Timestamp(*number));
        }
        page
    }

    pub fn status(&self, person: u64) -> ConnectionStatus {
        if self.pending.contains(&person) {
            ConnectionStatus::Received
        } else if self.connected.contains(&person) {
            ConnectionStatus::Connected
        } else if self.asked.contains(&person) {
            ConnectionStatus::Sent
        } else {
            ConnectionStatus::None
        }
    }

    pub fn statuses(&self, people: &[PersonId]) -> Vec<(PersonId, ConnectionStatus)> {
        let statuses = people.iter().map(|id| (*id, self.status(id.0)));
        statuses.collect()
    }

    /// Carries out an action, if the two stand where it can be.
    pub fn act(
        &mut self,
        id: (TabId, ActionId),
        action: Action,
        person: u64,
    ) -> Result<ConnectionStatus, Error> {
        *self.carried_out.entry(id).or_default() += 1;
        let possible = match action {
            Action::Accept | Action::Decline => ConnectionStatus::Received,
            Action::Connect | Action::UndoDecline => ConnectionStatus::None,
            Action::Cancel => ConnectionStatus::Sent,
            Action::Remove => ConnectionStatus::Connected,
        };
        let declined = self.declined.contains(&person) || action != Action::UndoDecline;
        if self.status(person) != possible || !declined {
            return Err(refusal(ErrorCode::NotFound, "That is over."));
        }
        self.forget(person);
        match action {
            Action::Accept => drop(self.connected.insert(person)),
            Action::Connect => drop(self.asked.insert(person)),
            Action::Decline => drop(self.declined.insert(person)),
            Action::UndoDecline => self.list_first(person),
            Action::Cancel | Action::Remove => {}
        }
        Ok(self.status(person))
    }
}
