use std::collections::BTreeSet;

use crate::model::{Page, PageRequest, PendingRequest, PersonId, RequestKey};

/// The pending requests as the platform last listed them, as far as they were asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Requests {
    pub(super) items: Vec<PendingRequest>,
    pub(super) total: Option<u64>,
    /// Whether the platform has more than was asked for.
    pub(super) more: bool,
    /// All keys that were ever listed: none of them arrives twice.
    known: BTreeSet<RequestKey>,
    loaded: bool,
}

impl Requests {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn is_loaded(&self) -> bool {
        self.loaded
    }

    pub(super) fn of(&self, person: PersonId) -> Option<&PendingRequest> {
        self.items.iter().find(|item| item.person.id == person)
    }

    /// How many wait, by the platform's own count where it gives one.
    pub(super) fn total(&self) -> u64 {
        self.total.unwrap_or(0).max(self.items.len() as u64)
    }

    /// Takes in the part of the list that starts at `part.offset`; gives the requests that are
    /// new since the list was first seen.
    pub(super) fn merge(
        &mut self,
        part: PageRequest,
        page: Page<PendingRequest>,
    ) -> Vec<PendingRequest> {
        self.more = page.next.is_some();
        self.total = page.total;
        let first_sight = !self.loaded;
        let arrived = self.note_new(&page.items, part.offset == 0 && !first_sight);
        self.items = merged(std::mem::take(&mut self.items), part, page);
        self.loaded = true;
        self.trust_total();
        arrived
    }

    /// The part that follows what is loaded.
    pub(super) fn next_part(&self, limit: u32) -> Option<PageRequest> {
        let offset = u32::try_from(self.items.len()).ok()?;
        self.more.then_some(PageRequest { limit, offset })
    }

    fn note_new(&mut self, items: &[PendingRequest], arriving: bool) -> Vec<PendingRequest> {
        let new = items
            .iter()
            .filter(|item| self.known.insert(item.key.clone()));
        new.filter(|_| arriving).cloned().collect()
    }

    /// Later pages may hold what is gone: the platform's count says how many can be left.
    fn trust_total(&mut self) {
        let Some(total) = self.total else { return };
        let total = usize::try_from(total).unwrap_or(usize::MAX);
        self.more = self.more && self.items.len() < total;
    }
}

/// Puts a page over the part of the list that it renews. What stood before the page stays; of
/// what stood in its place, only the page is left; what comes after it stays if there is more.
fn merged(
    old: Vec<PendingRequest>,
    part: PageRequest,
    page: Page<PendingRequest>,
) -> Vec<PendingRequest> {
    let listed: BTreeSet<RequestKey> = page.items.iter().map(|item| item.key.clone()).collect();
    let offset = usize::try_from(part.offset).unwrap_or(usize::MAX);
    let mut head = old;
    let rest = head.split_off(offset.min(head.len()));
    let last_renewed = rest.iter().rposition(|item| listed.contains(&item.key));
    let tail_start = last_renewed.map_or(0, |last| last + 1);
    let tail = rest.into_iter().skip(tail_start);
    let keep_tail = page.next.is_some();
    head.retain(|item| !listed.contains(&item.key));
    head.extend(page.items);
    head.extend(tail.filter(|_| keep_tail));
    head
}
