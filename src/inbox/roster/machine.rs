use std::sync::Arc;

use litemap::LiteMap;

use super::matching::{Fold, matches};
use super::snapshot::RosterSnapshot;
use crate::call::Error;
use crate::inbox::{Request, RequestState, Ticket};
use crate::model::{
    ConnectionStatus, Page, PageRequest, PendingRequest, PersonId, Roster, Timestamp,
};

/// How many to ask for at a time.
const PAGE: u32 = 50;

/// A list that is older is asked for again when somebody looks.
const FRESH_MS: i64 = 30_000;

/// So many pages are loaded by themselves for a search that the platform cannot do.
const PAGES_A_SEARCH: u32 = 5;

/// What to ask the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterAsk {
    /// Names the question.
    pub ticket: Ticket,
    /// Whom to find; empty for all.
    pub search: String,
    /// Which part.
    pub page: PageRequest,
}

/// A list of people, as far as it was looked at.
#[derive(Debug, Clone)]
pub struct RosterList {
    roster: Roster,
    fold: Fold,
    people: Vec<Arc<Request>>,
    statuses: LiteMap<PersonId, ConnectionStatus>,
    search: String,
    /// What the people were found with.
    found_with: Option<String>,
    next: Option<PageRequest>,
    asking: Option<Asking>,
    tickets: u64,
    loaded_at: Option<Timestamp>,
    pages_since_search: u32,
    error: Option<Arc<Error>>,
}

/// The question that is awaited.
#[derive(Debug, Clone)]
struct Asking {
    ask: RosterAsk,
    /// Its answer goes behind what is there.
    is_more: bool,
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

    /// Somebody looks. What is old, not there, or did not come is asked for.
    pub fn look(&mut self, now: Timestamp) -> Option<RosterAsk> {
        let age = self.loaded_at.map(|at| now.0.saturating_sub(at.0));
        let is_fresh = age.is_some_and(|age| (0..FRESH_MS).contains(&age));
        let is_wanted = !is_fresh && self.asking.is_none();
        is_wanted.then(|| self.ask_anew())
    }

    /// Something was done that may have changed the list: the next look asks again.
    pub fn outdate(&mut self) {
        self.loaded_at = None;
    }

    /// Whether the platform does the searching. Otherwise it is done among those who are loaded.
    pub fn asks_to_search(&self) -> bool {
        self.roster == Roster::People
    }

    /// Somebody searches.
    pub fn search(&mut self, text: &str) {
        text.trim_ascii().clone_into(&mut self.search);
        self.pages_since_search = 0;
    }

    /// Asks for what is searched, unless that is there or on its way.
    pub fn find(&mut self) -> Option<RosterAsk> {
        let asked = self.asking.as_ref().map(|asking| &asking.ask.search);
        let is_there = asked.or(self.found_with.as_ref()) == Some(&self.search);
        (self.asks_to_search() && !is_there).then(|| self.ask_anew())
    }

    /// Somebody wants to see more; of a search among those who are loaded, `by_itself` only so
    /// far.
    pub fn load_more(&mut self, by_itself: bool) -> Option<RosterAsk> {
        let is_enough = by_itself && self.pages_since_search >= PAGES_A_SEARCH && self.filters();
        let can = self.is_settled() && self.asking.is_none() && !is_enough;
        let page = self.next.filter(|_| can)?;
        self.pages_since_search += 1;
        Some(self.ask(page, true))
    }

    /// Asks again for what did not come.
    pub fn retry(&mut self) -> Option<RosterAsk> {
        let more = self.load_more(false);
        more.or_else(|| self.asking.is_none().then(|| self.ask_anew()))
    }

    /// The platform answered the question `ticket`, or did not. An older one changes nothing.
    pub fn take(&mut self, ticket: Ticket, result: Result<Members, Error>, now: Timestamp) {
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
            search: self.search.clone(),
            is_settled: self.is_settled(),
            more: self.next.is_some(),
            loading: self.asking.is_some(),
            error: self.error.clone(),
        }
    }

    fn is_settled(&self) -> bool {
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

    fn filters(&self) -> bool {
        !self.asks_to_search() && !self.search.is_empty()
    }

    fn ask_anew(&mut self) -> RosterAsk {
        self.ask(PageRequest::first(PAGE), false)
    }

    fn ask(&mut self, page: PageRequest, is_more: bool) -> RosterAsk {
        self.tickets += 1;
        let search = match self.asks_to_search() {
            true => self.search.clone(),
            false => String::new(),
        };
        let ask = RosterAsk {
            ticket: Ticket(self.tickets),
            search,
            page,
        };
        self.error = None;
        self.asking = Some(Asking {
            ask: ask.clone(),
            is_more,
        });
        ask
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
