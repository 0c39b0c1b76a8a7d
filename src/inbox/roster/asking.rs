//! When a list of people asks the platform, and for what.

use super::machine::RosterList;
use crate::inbox::Ticket;
use crate::model::{Instant, PageRequest, Roster};

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

/// The question that is awaited.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    pub(super) ask: RosterAsk,
    /// Its answer goes behind what is there.
    pub(super) is_more: bool,
}

impl RosterList {
    /// Somebody looks. What is old, not there, or did not come is asked for.
    pub fn look(&mut self, now: Instant) -> Option<RosterAsk> {
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
}
