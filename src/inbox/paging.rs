//! The pages behind the first one: asked for when somebody looks, and again when they cannot be
//! true any more. Each question overlaps with what is loaded by one request: if that one is not in
//! the answer, the list has moved meanwhile, and the question goes further back.

use super::effect::Effect;
use super::event::{Listing, Moment};
use super::machine::Inbox;
use super::requests::{Merged, senders};
use crate::call::Error;
use crate::model::{Instant, Page, PageRequest, PendingRequest, RequestKey};

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
    /// The question failed: it is asked again after the next poll, or when somebody looks.
    rests: bool,
}

impl Inbox {
    pub(super) fn load_more(&mut self, at: Moment) {
        let welcome = self.schedule.online && self.schedule.forbidden_ms(at) == 0;
        if welcome && self.requests.more() && !self.starting_over && !self.paging.wanted {
            self.paging.wanted = true;
            self.paging.from = None;
            self.paging.tries = 0;
            if let Some(doubt) = &mut self.paging.doubt {
                doubt.rests = false;
            }
        }
    }

    /// A first page came: does it agree with what is loaded behind it?
    pub(super) fn review(&mut self, page: &Page<PendingRequest>) {
        self.paging.tries = 0;
        self.paging.doubt = self.doubt_behind(page.next, page.items.last());
    }

    /// What is to be asked for again, after a page that ends with `last`.
    fn doubt_behind(
        &self,
        next: Option<PageRequest>,
        last: Option<&PendingRequest>,
    ) -> Option<Doubt> {
        let last = last.map(|item| &item.key);
        let follows = next.map(|next| next.offset.saturating_sub(1));
        let doubt = |from, last: &RequestKey| Doubt {
            from,
            last: last.clone(),
            rests: false,
        };
        if let Some((after, place)) = self.requests.gap() {
            let from = follows.filter(|_| last == Some(&after));
            let from = from.unwrap_or(u32::try_from(place).unwrap_or(u32::MAX));
            return Some(doubt(from, &after));
        }
        let contradicted = self.requests.contradicts_count();
        let last = last.filter(|last| contradicted && self.requests.goes_on_behind(last))?;
        Some(doubt(follows?, last))
    }

    /// More are loaded than the platform counts: who of them is gone?
    fn doubt_all(&self) -> Option<Doubt> {
        let first = self.requests.items.first()?;
        self.requests.contradicts_count().then(|| Doubt {
            from: 0,
            last: first.key.clone(),
            rests: false,
        })
    }

    pub(super) fn wants_pages(&self) -> bool {
        let doubt = self.paging.doubt.as_ref();
        let wanted = self.paging.wanted || doubt.is_some_and(|doubt| !doubt.rests);
        wanted && self.paging.asked.is_none() && !self.starting_over
    }

    pub(super) fn ask_pages(&mut self) {
        self.paging.wanted &= self.requests.more();
        if !self.wants_pages() {
            return;
        }
        let end = self.requests.end(self.answered()).saturating_sub(1);
        let doubt = self.paging.doubt.as_ref().filter(|doubt| !doubt.rests);
        let (listing, offset) = match doubt {
            Some(doubt) => (Listing::Again, doubt.from),
            None => (Listing::More, self.paging.from.unwrap_or(end)),
        };
        self.paging.asked = Some(offset);
        let limit = self.settings.page_size.saturating_add(1);
        let part = PageRequest { limit, offset };
        self.note(Effect::List { listing, part });
    }

    /// A later page came, or did not. One that is older than the list is of no use.
    pub(super) fn paged(
        &mut self,
        listing: Listing,
        asked_at: Instant,
        result: Result<Page<PendingRequest>, Error>,
        at: Moment,
    ) {
        if asked_at < self.signed_in_at {
            return;
        }
        let Some(offset) = self.paging.asked.take() else {
            return;
        };
        self.paging.tries += 1;
        match result {
            Ok(page) if asked_at >= self.listed_as_of => {
                let page = self.requests.without_answered(page, asked_at);
                self.actions.forget_outcomes(&senders(&page));
                match self.paging.doubt.take() {
                    Some(doubt) if listing == Listing::Again => {
                        self.take_again(doubt, offset, page, asked_at);
                    }
                    doubt => {
                        self.take_more(offset, page, asked_at, at);
                        self.paging.doubt = doubt.or_else(|| self.doubt_all());
                    }
                }
            }
            Ok(_) => {}
            Err(error) => self.page_failed(listing, error, at),
        }
    }

    fn take_more(
        &mut self,
        offset: u32,
        page: Page<PendingRequest>,
        asked_at: Instant,
        at: Moment,
    ) {
        let before = self.requests.items.last().map(|item| item.key.clone());
        let next = page.next;
        let joined = self.requests.join(page, offset, asked_at) == Merged::Joined;
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
        asked_at: Instant,
    ) {
        let (next, last) = (page.next, page.items.last().cloned());
        let joined = self.requests.join(page, offset, asked_at) == Merged::Joined;
        if self.gives_up() || (!joined && offset == 0) {
            self.let_go_behind(&doubt.last, offset);
        } else if joined {
            self.paging.doubt = self.doubt_behind(next, last.as_ref());
        } else {
            let from = offset.saturating_sub(self.settings.page_size);
            self.paging.doubt = Some(Doubt { from, ..doubt });
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

    /// What somebody waits for is told; what was asked for quietly rests.
    fn page_failed(&mut self, listing: Listing, error: Error, at: Moment) {
        if let Some(doubt) = &mut self.paging.doubt {
            doubt.rests = true;
        }
        if listing == Listing::More || self.paging.wanted {
            self.paging.wanted = false;
            return self.poll_failed(error, at);
        }
        self.schedule.heed(&error, at);
        self.sign_out_on(&error)
    }
}
