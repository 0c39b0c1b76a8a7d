use litemap::LiteMap;

use crate::model::{Page, PageRequest, PendingRequest, PersonId, RequestKey, Timestamp};

/// A set of requests.
type Keys = LiteMap<RequestKey, ()>;

/// The pending requests as the platform last listed them, as far as they were asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Requests {
    pub(super) items: Vec<PendingRequest>,
    pub(super) total: Option<u64>,
    /// Whether the platform has more than was asked for.
    pub(super) more: bool,
    /// How many entries the platform passes over that are no requests which wait.
    left_out: usize,
    /// All keys that were ever listed: none of them arrives twice.
    known: Keys,
    /// Whose requests were answered, and when: a list that was asked for before may hold them.
    answered: LiteMap<PersonId, Timestamp>,
    /// Whose requests wait again, and since when: a list that was asked for before may lack them.
    put_back: LiteMap<PersonId, Timestamp>,
    loaded: bool,
}

impl Requests {
    /// Forgets all but what was answered since `time`.
    pub(super) fn start_over(&mut self, time: Timestamp) {
        let mut answered = std::mem::take(&mut self.answered);
        answered.retain(|_, at| *at >= time);
        *self = Self {
            answered,
            ..Self::default()
        };
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

    /// Takes in the newest state of the first page; gives the requests that are new since the
    /// list was first seen.
    pub(super) fn renew(
        &mut self,
        page: Page<PendingRequest>,
        asked_at: Timestamp,
    ) -> Vec<PendingRequest> {
        let page = self.with_put_back(without_doubles(page), asked_at);
        let arrived = self.note_new(&page.items);
        let old = std::mem::take(&mut self.items);
        let later = later_pages(old, &page);
        let first_page = page.items.len();
        self.loaded = true;
        self.total = page.total;
        self.items = page.items;
        self.items.extend(later);
        if self.contradicts_total() {
            self.items.truncate(first_page);
        }
        self.end_at(page.next, self.items.len() == first_page);
        arrived
    }

    /// Takes in a page that follows what is loaded. The count stays the last poll's.
    pub(super) fn append(&mut self, page: Page<PendingRequest>) {
        let page = without_doubles(page);
        let listed = keys(&page.items);
        for item in &page.items {
            self.known.insert(item.key.clone(), ());
        }
        self.items.retain(|item| !listed.contains_key(&item.key));
        self.items.extend(page.items);
        self.end_at(page.next, true);
    }

    /// The request of `person` was answered: it waits no more.
    pub(super) fn answer(&mut self, person: PersonId, at: Timestamp) {
        let removed = retain_others(&mut self.items, |other| other == person);
        self.total = self.total.map(|total| total.saturating_sub(removed));
        self.answered.insert(person, at);
    }

    /// A page that was asked for at `asked_at`, with the requests that wait again since.
    fn with_put_back(
        &self,
        mut page: Page<PendingRequest>,
        asked_at: Timestamp,
    ) -> Page<PendingRequest> {
        let is_missing = |item: &&PendingRequest| {
            let since = self.put_back.get(&item.person.id);
            since.is_some_and(|since| *since > asked_at)
        };
        for item in self.items.iter().filter(is_missing) {
            if page.items.iter().all(|listed| listed.key != item.key) {
                let above = self.items.iter().map(|other| &other.key);
                let above = above.take_while(|key| **key != item.key);
                page.items
                    .insert(place_below(&page.items, above), item.clone());
                page.total = page.total.map(|total| total.saturating_add(1));
            }
        }
        page
    }

    /// The request waits again, behind the last of those `above` it that still wait.
    pub(super) fn put_back<'a>(
        &mut self,
        request: PendingRequest,
        above: impl Iterator<Item = &'a RequestKey>,
        at: Timestamp,
    ) {
        let person = request.person.id;
        if self.of(person).is_some() {
            return;
        }
        self.items.insert(place_below(&self.items, above), request);
        self.total = self.total.map(|total| total.saturating_add(1));
        self.answered.remove(&person);
        self.put_back.insert(person, at);
    }

    /// What is left of a page that was asked for at `asked_at`, after what was answered since.
    pub(super) fn without_answered(
        &self,
        mut page: Page<PendingRequest>,
        asked_at: Timestamp,
    ) -> Page<PendingRequest> {
        let answered = |person| self.answered.get(&person).is_some_and(|at| *at > asked_at);
        let removed = retain_others(&mut page.items, answered);
        page.total = page.total.map(|total| total.saturating_sub(removed));
        page.next = page.next.map(|next| PageRequest {
            offset: next.offset.saturating_sub(removed as u32),
            ..next
        });
        page
    }

    /// A list that was asked for at `asked_at` came: no older one will be taken in.
    pub(super) fn forget_answered(&mut self, asked_at: Timestamp) {
        self.answered.retain(|_, at| *at > asked_at);
        self.put_back.retain(|_, at| *at > asked_at);
    }

    /// The part that follows what is loaded, where the platform may list `answered` of it no more.
    pub(super) fn next_part(&self, limit: u32, answered: usize) -> Option<PageRequest> {
        let offset = (self.items.len() + self.left_out).saturating_sub(answered);
        let offset = u32::try_from(offset).ok()?;
        self.more.then_some(PageRequest { limit, offset })
    }

    /// Nobody arrives with the first list, nor by moving up from a page that was not loaded.
    fn note_new(&mut self, items: &[PendingRequest]) -> Vec<PendingRequest> {
        let known = &mut self.known;
        let last_known = items.iter().rposition(|item| known.contains_key(&item.key));
        let new = items
            .iter()
            .enumerate()
            .filter(|(_, item)| known.insert(item.key.clone(), ()).is_none());
        let (loaded, more) = (self.loaded, self.more);
        let above_known = |place| last_known.is_none_or(|last| place < last);
        new.filter(|(place, _)| loaded && (!more || above_known(*place)))
            .map(|(_, item)| item.clone())
            .collect()
    }

    /// Later pages hold what is gone: which of it, only asking for them again can tell.
    fn contradicts_total(&self) -> bool {
        let listed = self.items.len() as u64;
        self.total.is_some_and(|total| total < listed)
    }

    fn end_at(&mut self, next: Option<PageRequest>, is_last_loaded: bool) {
        if is_last_loaded {
            let offset = next.map_or(0, |next| next.offset);
            let passed = usize::try_from(offset).unwrap_or(usize::MAX);
            self.left_out = passed.saturating_sub(self.items.len());
        }
        let listed = self.items.len() as u64;
        self.more = next.is_some() && (is_last_loaded || self.total.is_none_or(|all| listed < all));
    }
}

/// What `page` leaves of the pages behind it, where it is the first one: all that stood behind
/// the last request that it still lists. Without one, there may be a gap.
fn later_pages(old: Vec<PendingRequest>, page: &Page<PendingRequest>) -> Vec<PendingRequest> {
    let listed = keys(&page.items);
    let last_listed = old.iter().rposition(|item| listed.contains_key(&item.key));
    let start = match (&page.next, last_listed) {
        (None, _) => old.len(),
        (_, Some(last)) => last + 1,
        (_, None) if page.items.is_empty() => 0,
        (_, None) => old.len(),
    };
    old.into_iter().skip(start).collect()
}

/// The place behind the last of `above` that is among the items.
fn place_below<'a>(items: &[PendingRequest], above: impl Iterator<Item = &'a RequestKey>) -> usize {
    let places = above.filter_map(|key| items.iter().position(|item| item.key == *key));
    places.last().map_or(0, |place| place + 1)
}

/// Takes out the requests of the people who are `gone`; gives how many.
fn retain_others(items: &mut Vec<PendingRequest>, gone: impl Fn(PersonId) -> bool) -> u64 {
    let before = items.len();
    items.retain(|item| !gone(item.person.id));
    (before - items.len()) as u64
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
