//! How a page is laid into what is loaded.

use super::{Keys, Requests};
use crate::model::{Page, PageRequest, PendingRequest, PersonId, RequestKey, Timestamp};

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
    /// list was first seen, and whether the page fits what is loaded behind it.
    pub(in crate::inbox) fn renew(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
    ) -> (Vec<PendingRequest>, Merged) {
        let page = without_doubles(page);
        let arrived = self.note_new(&page.items);
        let first_page = page.items.len();
        let (next, total) = (page.next, page.total);
        let merged = self.lay(page, 0, asked_at);
        self.loaded = true;
        self.total = total;
        if next.is_none() || self.items.len() == first_page {
            self.end_at(next);
        }
        (arrived, merged)
    }

    /// Takes in a later page. The count stays the last poll's.
    pub(in crate::inbox) fn join(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
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
        let merged = self.lay(page, first, asked_at);
        let is_last = last.is_none() || self.items.last().map(|item| &item.key) == last.as_ref();
        if next.is_none() || is_last {
            self.end_at(next);
        }
        merged
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
        let place = self.items.iter().position(|item| item.key == *last);
        self.items.truncate(place.map_or(0, |place| place + 1));
        self.end_at(Some(next));
    }

    /// Whether anything stands behind `key`, or `key` itself is gone.
    pub(in crate::inbox) fn goes_on_behind(&self, key: &RequestKey) -> bool {
        self.items.last().is_none_or(|last| last.key != *key)
    }

    /// Whether any of `items` stands behind `key`.
    pub(in crate::inbox) fn any_behind(&self, key: &RequestKey, items: &[PendingRequest]) -> bool {
        let behind = self.items.iter().rev().take_while(|item| item.key != *key);
        let listed = keys(items);
        behind
            .into_iter()
            .any(|item| listed.contains_key(&item.key))
    }

    /// The page takes the place of what stands from `first` up to the last request that it still
    /// lists. What stands behind stays, unless the page is the last one.
    fn lay(&mut self, page: Page<PendingRequest>, first: usize, asked_at: Timestamp) -> Merged {
        let listed = keys(&page.items);
        let old = std::mem::take(&mut self.items);
        let last = old.iter().rposition(|item| listed.contains_key(&item.key));
        let fits = last.is_some() || old.is_empty() || page.next.is_none() || page.items.is_empty();
        let behind = match (page.next, last) {
            (None, _) => old.len(),
            (Some(_), Some(last)) => last + 1,
            (Some(_), None) => first,
        };
        let above = old.iter().take(first);
        let mut items: Vec<PendingRequest> = above
            .filter(|item| !listed.contains_key(&item.key))
            .cloned()
            .collect();
        items.extend(page.items);
        let rest = old.iter().skip(behind);
        items.extend(rest.filter(|item| !listed.contains_key(&item.key)).cloned());
        self.keep_put_back(&mut items, &old, asked_at);
        self.items = items;
        if fits { Merged::Joined } else { Merged::Apart }
    }

    /// A page that was asked for before a request was put back cannot know of it.
    fn keep_put_back(
        &self,
        items: &mut Vec<PendingRequest>,
        old: &[PendingRequest],
        asked_at: Timestamp,
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
    fn end_at(&mut self, next: Option<PageRequest>) {
        let listed = self.items.len();
        let offset = next.map_or(0, |next| next.offset);
        let passed = usize::try_from(offset).unwrap_or(usize::MAX);
        self.left_out = passed.saturating_sub(listed);
        self.ends = next.is_none();
        if self.ends {
            let total = self.total.unwrap_or(0);
            self.surplus = total.saturating_sub(listed as u64);
        }
    }

    fn first_in(&self, items: &[PendingRequest]) -> Option<usize> {
        let listed = keys(items);
        let mut own = self.items.iter();
        own.position(|item| listed.contains_key(&item.key))
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
