use std::sync::Arc;

use litemap::LiteMap;

use super::asking::Asking;
use super::matching::{Fold, matches};
use super::snapshot::RosterSnapshot;
use crate::call::Error;
use crate::inbox::{Request, RequestState, Ticket};
use crate::model::{
    ConnectionStatus, Instant, Page, PageRequest, PendingRequest, PersonId, Roster,
};

/// A list of people, as far as it was looked at.
#[derive(Debug, Clone)]
pub struct RosterList {
    pub(super) roster: Roster,
    fold: Fold,
    people: Vec<Arc<Request>>,
    statuses: LiteMap<PersonId, ConnectionStatus>,
    pub(super) search: String,
    /// What the people were found with.
    pub(super) found_with: Option<String>,
    pub(super) next: Option<PageRequest>,
    pub(super) asking: Option<Asking>,
    pub(super) tickets: u64,
    pub(super) loaded_at: Option<Instant>,
    pub(super) pages_since_search: u32,
    pub(super) error: Option<Arc<Error>>,
}

/// A page of people, and what was asked of where they stand.
pub type Members = (Page<PendingRequest>, Statuses);

type Statuses = Vec<(PersonId, ConnectionStatus)>;

impl RosterList {
    /// A list of which nothing is known.
    pub fn new(roster: Roster, fold: Fold) -> Self {
        Self {
            roster,
            fold,
            people: Vec::new(),
            statuses: LiteMap::new(),
            search: String::new(),
            found_with: None,
            next: None,
            asking: None,
            tickets: 0,
            loaded_at: None,
            pages_since_search: 0,
            error: None,
        }
    }

    /// Which list it is.
    pub fn roster(&self) -> Roster {
        self.roster
    }

    /// The platform answered the question `ticket`, or did not. An older one changes nothing.
    pub fn take(&mut self, ticket: Ticket, result: Result<Members, Error>, now: Instant) {
        let asking = self.asking.take_if(|asking| asking.ask.ticket == ticket);
        let Some(Asking { ask, is_more }) = asking else {
            return;
        };
        match result {
            Ok((page, statuses)) if is_more => self.add(page, statuses),
            Ok((page, statuses)) => {
                self.loaded_at = Some(now);
                self.renew(page, statuses, ask.search);
            }
            Err(error) => self.error = Some(Arc::new(error)),
        }
    }

    /// Where the signed-in person and this one stand, as far as the list knows.
    pub fn status(&self, person: PersonId) -> Option<ConnectionStatus> {
        self.statuses.get(&person).cloned()
    }

    /// The signed-in person and this one stand so now.
    pub fn learn(&mut self, person: PersonId, status: ConnectionStatus) {
        if let Some(known) = self.statuses.get_mut(&person) {
            *known = status;
        }
    }

    /// All that is to be seen of the list.
    pub fn snapshot(&self) -> RosterSnapshot {
        RosterSnapshot {
            people: self.seen(),
            loaded: self.people.len(),
            is_asked_for: self.tickets > 0,
            search: self.search.clone(),
            is_settled: self.is_settled(),
            more: self.next.is_some(),
            loading: self.asking.is_some(),
            error: self.error.clone(),
        }
    }

    pub(super) fn is_settled(&self) -> bool {
        match self.asks_to_search() {
            true => self.found_with.as_ref() == Some(&self.search),
            false => self.found_with.is_some(),
        }
    }

    fn seen(&self) -> Vec<Arc<Request>> {
        if !self.filters() {
            return self.people.clone();
        }
        let search = (self.fold)(&self.search);
        let mut seen = Vec::new();
        for request in &self.people {
            if matches(&request.person, &search, self.fold) {
                seen.push(Arc::clone(request));
            }
        }
        seen
    }

    pub(super) fn filters(&self) -> bool {
        !self.asks_to_search() && !self.search.is_empty()
    }

    /// A list that begins as before keeps what was loaded of it.
    fn renew(&mut self, page: Page<PendingRequest>, statuses: Statuses, search: String) {
        let is_same = self.found_with.as_ref() == Some(&search) && self.begins_with(&page);
        self.found_with = Some(search);
        if is_same {
            self.know(&page, statuses);
        } else {
            self.people.clear();
            self.statuses.clear();
            self.add(page, statuses);
        }
    }

    fn begins_with(&self, page: &Page<PendingRequest>) -> bool {
        let mut pairs = self.people.iter().zip(&page.items);
        !page.items.is_empty()
            && self.people.len() >= page.items.len()
            && pairs.all(|(old, new)| old.key == new.key)
    }

    /// A list that moved while it was read may name somebody twice; one that names nobody new has
    /// no end.
    fn add(&mut self, page: Page<PendingRequest>, statuses: Statuses) {
        let before = self.people.len();
        for item in &page.items {
            if !self.statuses.contains_key(&item.person.id) {
                self.statuses.insert(item.person.id, ConnectionStatus::None);
                let request = Request::new(item, RequestState::Pending);
                self.people.push(Arc::new(request));
            }
        }
        self.know(&page, statuses);
        self.next = page.next.filter(|_| self.people.len() > before);
    }

    /// What the list says by naming somebody, and what was asked besides.
    fn know(&mut self, page: &Page<PendingRequest>, statuses: Statuses) {
        let listed = match self.roster {
            Roster::Sent => ConnectionStatus::Sent,
            Roster::Connections => ConnectionStatus::Connected,
            Roster::People => ConnectionStatus::None,
        };
        for item in &page.items {
            self.learn(item.person.id, listed.clone());
        }
        for (person, status) in statuses {
            self.learn(person, status);
        }
    }
}
