//! How a page is laid into what is loaded.

use super::{Gap, Keys, Requests};
use crate::model::{Instant, Page, PageRequest, PendingRequest, PersonId, RequestKey};

/// What became of the list when a page was laid into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::inbox) enum Merged {
    /// Page and list have nothing in common: there may be requests between them.
    Apart,
    /// They fit together.
    Joined,
}

impl Requests {
    /// Takes in the newest state of the first page; gives the requests that are new since the
    /// list was first seen.
    pub(in crate::inbox) fn renew(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Instant,
    ) -> Vec<PendingRequest> {
        let page = without_doubles(page);
        let arrived = self.note_new(&page.items);
        let first_page = page.items.len();
        let (next, total) = (page.next, page.total);
        let end = page.items.last().map(|item| item.key.clone());
        self.lay(page, 0, asked_at);
        self.doubt_behind(end.filter(|_| next.is_some()), asked_at);
        self.loaded = true;
        self.total = total;
        if next.is_none() || self.items.len() == first_page {
            self.end_at(next, true);
        } else if self.ends {
            self.is_surplus_sure |= total == Some(self.items.len() as u64 + self.surplus);
        }
        self.forget_unsure_surplus();
        arrived
    }

    /// Where an answer never reached the platform, its request may have been left out behind the
    /// first page, which ends with `end`.
    fn doubt_behind(&mut self, end: Option<RequestKey>, asked_at: Instant) {
        let expected = self.expected_by.take_if(|by| *by <= asked_at);
        let end = end.filter(|end| expected.is_some() && self.goes_on_behind(end));
        if let Some(after) = end {
            let and_behind = true;
            self.gap = Some(Gap { after, and_behind });
        }
    }

    /// Takes in the page that begins at `offset`. The count stays the last poll's.
    pub(in crate::inbox) fn join(
        &mut self,
        page: Page<PendingRequest>,
        offset: u32,
        asked_at: Instant,
    ) -> Merged {
        let page = without_doubles(page);
        for item in &page.items {
            self.known.insert(item.key.clone(), ());
        }
        let (next, last) = (page.next, page.items.last().map(|item| item.key.clone()));
        let first = self.first_in(&page.items);
        let Some(first) = first.or(self.items.is_empty().then_some(0)) else {
            return Merged::Apart;
        };
        let is_sure = self.is_as_polled(&page, offset);
        let merged = self.lay(page, first, asked_at);
        let is_last = last.is_none() || self.items.last().map(|item| &item.key) == last.as_ref();
        if next.is_none() || is_last {
            self.end_at(next, is_sure);
        }
        merged
    }

    /// Whether a page, as far as can be told, is of the very list that was polled last: only then
    /// its end says how many of the polled count wait.
    fn is_as_polled(&self, page: &Page<PendingRequest>, offset: u32) -> bool {
        let first = page.items.first().and_then(|first| self.place(&first.key));
        let stands = first.and_then(|place| u32::try_from(place + self.left_out).ok());
        stands == Some(offset) && page.total == self.total
    }

    /// What is not sure holds only as long as all that waits is on screen.
    fn forget_unsure_surplus(&mut self) {
        if !self.ends && !self.is_surplus_sure {
            self.surplus = 0;
        }
    }

    /// Whether the platform counts fewer than are loaded: some of those behind the first page are
    /// gone, and only asking for them again tells which.
    pub(in crate::inbox) fn contradicts_count(&self) -> bool {
        let listed = self.items.len() as u64;
        let surplus = if self.ends { self.surplus } else { 0 };
        self.total.is_some_and(|total| total < listed + surplus)
    }

    /// Lets go of what stands behind `last`.
    pub(in crate::inbox) fn cut_behind(&mut self, last: &RequestKey, next: PageRequest) {
        let place = self.place(last);
        self.gap = None;
        self.items.truncate(place.map_or(0, |place| place + 1));
        self.end_at(Some(next), false);
    }

    /// Whether anything stands behind `key`, or `key` itself is gone.
    pub(in crate::inbox) fn goes_on_behind(&self, key: &RequestKey) -> bool {
        self.items.last().is_none_or(|last| last.key != *key)
    }

    /// The page takes the place of what stands from `first` up to the last request that it still
    /// lists. What stands behind stays, unless the page is the last one.
    fn lay(&mut self, page: Page<PendingRequest>, first: usize, asked_at: Instant) -> Merged {
        let listed = keys(&page.items);
        let old = std::mem::take(&mut self.items);
        let last = old.iter().rposition(|item| holds(&page.items, item));
        let behind = match (page.next, last) {
            (None, _) => old.len(),
            (Some(_), Some(last)) => last + 1,
            (Some(_), None) => first,
        };
        let is_other = |item: &&PendingRequest| !listed.contains_key(&item.key);
        let above = old.iter().take(first).filter(is_other);
        let rest = old.iter().skip(behind).filter(is_other);
        let mut items: Vec<PendingRequest> = above.cloned().collect();
        items.extend(page.items.iter().cloned());
        items.extend(rest.cloned());
        self.keep_put_back(&mut items, &old, asked_at);
        self.items = items;
        let joins = last.is_some() || old.is_empty() || page.items.is_empty();
        self.gap = match page.items.last().filter(|_| page.next.is_some()) {
            Some(end) => self.gap_after(end, &old, last.filter(|_| joins)),
            None => self.gap.take().filter(|_| page.next.is_some()),
        };
        match joins || page.next.is_none() {
            true => Merged::Joined,
            false => Merged::Apart,
        }
    }

    /// Where requests may be missing, after a page was laid in that ends with `end` and reaches
    /// down to what stood at `last` before.
    fn gap_after(
        &mut self,
        end: &PendingRequest,
        old: &[PendingRequest],
        last: Option<usize>,
    ) -> Option<Gap> {
        let before = self.gap.take();
        let gap = |and_behind| {
            Some(Gap {
                after: end.key.clone(),
                and_behind,
            })
        };
        if !self.goes_on_behind(&end.key) {
            return None;
        }
        let Some(last) = last else {
            return if old.is_empty() {
                None
            } else {
                gap(before.is_some())
            };
        };
        let before = before?;
        let place = old.iter().position(|item| item.key == before.after);
        let reaches = place.is_none_or(|place| place <= last);
        let closes = place.is_some_and(|place| place < last)
            && old.get(last).is_some_and(|item| item.key == end.key);
        match (reaches, closes, before.and_behind) {
            (false, ..) => Some(before),
            (true, true, false) => None,
            (true, _, and_behind) => gap(and_behind),
        }
    }

    /// A page that was asked for before a request was put back cannot know of it.
    fn keep_put_back(
        &self,
        items: &mut Vec<PendingRequest>,
        old: &[PendingRequest],
        asked_at: Instant,
    ) {
        let is_newer = |person: PersonId| {
            let since = self.put_back.get(&person);
            since.is_some_and(|since| *since > asked_at)
        };
        for (place, item) in old.iter().enumerate() {
            let is_missing = || items.iter().all(|other| other.key != item.key);
            if is_newer(item.person.id) && is_missing() {
                let above = old.iter().take(place).map(|other| &other.key);
                items.insert(place_below(items, above), item.clone());
            }
        }
    }

    /// What is loaded ends with a page behind which `next` follows.
    fn end_at(&mut self, next: Option<PageRequest>, is_as_polled: bool) {
        let listed = self.items.len();
        let offset = next.map_or(0, |next| next.offset);
        let passed = usize::try_from(offset).unwrap_or(usize::MAX);
        self.left_out = passed.saturating_sub(listed);
        self.ends = next.is_none();
        if self.ends && self.gap.is_none() {
            let total = self.total.unwrap_or(0);
            self.surplus = total.saturating_sub(listed as u64);
            self.is_surplus_sure = is_as_polled;
        }
    }

    fn first_in(&self, items: &[PendingRequest]) -> Option<usize> {
        self.items.iter().position(|item| holds(items, item))
    }

    /// Nobody arrives with the first list, nor by moving up from a page that was not loaded.
    fn note_new(&mut self, items: &[PendingRequest]) -> Vec<PendingRequest> {
        let known = &mut self.known;
        let last_known = items.iter().rposition(|item| known.contains_key(&item.key));
        let new = items
            .iter()
            .enumerate()
            .filter(|(_, item)| known.insert(item.key.clone(), ()).is_none());
        let (loaded, ends) = (self.loaded, self.ends);
        let above_known = |place| last_known.is_none_or(|last| place < last);
        new.filter(|(place, _)| loaded && (ends || above_known(*place)))
            .map(|(_, item)| item.clone())
            .collect()
    }
}

/// The place behind the last of `above` that is among the items.
pub(super) fn place_below<'a>(
    items: &[PendingRequest],
    above: impl Iterator<Item = &'a RequestKey>,
) -> usize {
    let places = above.filter_map(|key| items.iter().position(|item| item.key == *key));
    places.last().map_or(0, |place| place + 1)
}

/// Whether the very same request is among the items. Somebody who withdrew and asked again stands
/// in another place.
fn holds(items: &[PendingRequest], request: &PendingRequest) -> bool {
    items
        .iter()
        .any(|item| item.key == request.key && item.sent_at == request.sent_at)
}

fn without_doubles(mut page: Page<PendingRequest>) -> Page<PendingRequest> {
    let mut seen = Keys::new();
    page.items
        .retain(|item| seen.insert(item.key.clone(), ()).is_none());
    page
}

fn keys(items: &[PendingRequest]) -> Keys {
    let mut keys = Keys::new();
    for item in items {
        keys.insert(item.key.clone(), ());
    }
    keys
}
