//! The pages behind the first one: asked for when somebody looks, and again when they cannot be
//! true any more. Each question overlaps with what is loaded by one request: if that one is not in
//! the answer, the list has moved meanwhile, and the question goes further back.

use super::effect::Effect;
use super::event::{Listing, Moment};
use super::machine::Inbox;
use super::requests::Merged;
use crate::call::Error;
use crate::model::{Page, PageRequest, PendingRequest, RequestKey, Timestamp};

#[derive(Debug, Clone, Default)]
pub(super) struct Paging {
    /// Somebody wants to see more.
    pub(super) wanted: bool,
    /// From where more is asked for, if not from the end of what is loaded.
    from: Option<u32>,
    doubt: Option<Doubt>,
    /// From where was asked; no answer came yet.
    asked: Option<u32>,
    /// How many answers did not settle it.
    tries: u32,
}

/// What is loaded behind a place may not be true any more.
#[derive(Debug, Clone)]
struct Doubt {
    from: u32,
    /// The last request that is certain.
    last: RequestKey,
    /// There may be requests between it and the next one.
    gap: bool,
}

impl Inbox {
    pub(super) fn load_more(&mut self, at: Moment) {
        let welcome = self.schedule.online && self.schedule.forbidden_ms(at) == 0;
        if welcome && self.requests.more() && !self.starting_over && !self.paging.wanted {
            self.paging.wanted = true;
            self.paging.from = None;
            self.paging.tries = 0;
        }
    }

    /// A first page came: does it agree with what is loaded behind it?
    pub(super) fn review(&mut self, page: &Page<PendingRequest>, merged: Merged) {
        let gap = merged == Merged::Apart;
        let doubted = gap || self.requests.contradicts_count();
        self.paging.doubt = doubted
            .then(|| self.doubt_behind(page.next, page.items.last(), gap))
            .flatten();
        if doubted {
            self.paging.tries = 0;
        }
    }

    fn doubt_behind(
        &self,
        next: Option<PageRequest>,
        last: Option<&PendingRequest>,
        gap: bool,
    ) -> Option<Doubt> {
        let (next, last) = (next?, last?.key.clone());
        let doubt = Doubt {
            from: next.offset.saturating_sub(1),
            last,
            gap,
        };
        Some(doubt).filter(|doubt| self.requests.goes_on_behind(&doubt.last))
    }

    pub(super) fn wants_pages(&self) -> bool {
        let wanted = self.paging.wanted || self.paging.doubt.is_some();
        wanted && self.paging.asked.is_none() && !self.starting_over
    }

    pub(super) fn ask_pages(&mut self) -> Option<Effect> {
        self.paging.wanted &= self.requests.more();
        if !self.wants_pages() {
            return None;
        }
        let end = self.requests.end(self.answered()).saturating_sub(1);
        let (listing, offset) = match &self.paging.doubt {
            Some(doubt) => (Listing::Again, doubt.from),
            None => (Listing::More, self.paging.from.unwrap_or(end)),
        };
        self.paging.asked = Some(offset);
        let limit = self.settings.page_size.saturating_add(1);
        let part = PageRequest { limit, offset };
        Some(Effect::List { listing, part })
    }

    /// A later page came, or did not. One that is older than the list is of no use.
    pub(super) fn paged(
        &mut self,
        listing: Listing,
        asked_at: Timestamp,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) -> Vec<Effect> {
        if asked_at < self.signed_in_at {
            return Vec::new();
        }
        let Some(offset) = self.paging.asked.take() else {
            return Vec::new();
        };
        self.paging.tries += 1;
        match result {
            Ok(page) if asked_at >= self.listed_as_of => {
                let page = self.requests.without_answered(page, asked_at);
                match self.paging.doubt.take() {
                    Some(doubt) => self.take_again(doubt, offset, page, asked_at),
                    None => self.take_more(offset, page, asked_at, at),
                }
                Vec::new()
            }
            Ok(_) => Vec::new(),
            Err(error) => self.page_failed(listing, error, at),
        }
    }

    fn take_more(
        &mut self,
        offset: u32,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
        at: Moment,
    ) {
        let before = self.requests.items.last().map(|item| item.key.clone());
        let next = page.next;
        let joined = self.requests.join(page, asked_at) == Merged::Joined;
        let after = self.requests.items.last().map(|item| &item.key);
        let has_grown = joined && after != before.as_ref();
        self.paging.from = match (joined, next) {
            (true, Some(next)) => Some(next.offset.saturating_sub(1)),
            (true, None) => None,
            (false, _) => Some(offset.saturating_sub(self.settings.page_size)),
        };
        let nothing_fits = !joined && offset == 0;
        if nothing_fits {
            self.schedule.ask_after_act(at);
        }
        let done = has_grown || (joined && next.is_none());
        if done || nothing_fits || self.gives_up() {
            self.paging.wanted = false;
        }
    }

    fn take_again(
        &mut self,
        doubt: Doubt,
        offset: u32,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
    ) {
        let closes_gap = self.requests.any_behind(&doubt.last, &page.items);
        let (next, last) = (page.next, page.items.last().cloned());
        let joined = self.requests.join(page, asked_at) == Merged::Joined;
        let gives_up = self.gives_up() || (!joined && offset == 0);
        let gap = doubt.gap && !(joined && closes_gap);
        if gives_up {
            self.let_go_behind(&doubt.last, offset);
        } else if !joined {
            let from = offset.saturating_sub(self.settings.page_size);
            self.paging.doubt = Some(Doubt { from, ..doubt });
        } else if gap || self.requests.contradicts_count() {
            self.paging.doubt = self.doubt_behind(next, last.as_ref(), gap);
        }
    }

    /// Too much happens to follow it: what comes behind is loaded again when somebody looks.
    fn let_go_behind(&mut self, last: &RequestKey, offset: u32) {
        let limit = self.settings.page_size;
        let offset = offset.saturating_add(1);
        self.requests
            .cut_behind(last, PageRequest { limit, offset });
    }

    fn gives_up(&self) -> bool {
        let pages = self.requests.items.len() as u32 / self.settings.page_size.max(1);
        self.paging.tries > 4 + 2 * pages
    }

    /// What somebody waits for is told; what was asked for quietly is asked for after the next
    /// poll, if it still has to be.
    fn page_failed(&mut self, listing: Listing, error: Error, at: Moment) -> Vec<Effect> {
        self.paging.doubt = None;
        if listing == Listing::More || self.paging.wanted {
            self.paging.wanted = false;
            return self.poll_failed(error, at);
        }
        self.schedule.heed(&error, at);
        self.sign_out_on(&error)
    }
}
