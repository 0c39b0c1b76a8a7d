//! The pending requests as the platform last listed them, as far as they were asked for.

mod merging;

use litemap::LiteMap;

pub(super) use self::merging::Merged;
use self::merging::place_below;
use super::tabs::AnsweredRequest;
use crate::model::{Instant, Page, PageRequest, PendingRequest, PersonId, RequestKey};

/// A set of requests.
type Keys = LiteMap<RequestKey, ()>;

#[derive(Debug, Clone, Default)]
pub(super) struct Requests {
    pub(super) items: Vec<PendingRequest>,
    /// How many the platform counts.
    total: Option<u64>,
    /// Whether the last one that is loaded was the platform's last one.
    ends: bool,
    /// How many of those that the platform counts are no requests which wait, as far as the whole
    /// list was seen once.
    surplus: u64,
    is_surplus_sure: bool,
    /// How many entries the platform passes over up to the end of what is loaded.
    left_out: usize,
    /// All keys that were ever listed: none of them arrives twice.
    known: Keys,
    /// Whose requests were answered, and when: a list that was asked for before may hold them.
    answered: LiteMap<PersonId, Instant>,
    /// By when all answers will have reached the platform that were on their way as the page began.
    expected_by: Option<Instant>,
    /// Whose requests wait again, and since when: a list that was asked for before may lack them.
    put_back: LiteMap<PersonId, Instant>,
    /// Where requests may be missing between two that are loaded.
    gap: Option<Gap>,
    loaded: bool,
}

/// More may stand behind a request than is loaded.
#[derive(Debug, Clone)]
struct Gap {
    after: RequestKey,
    /// There may be other gaps further down.
    and_behind: bool,
}

impl Requests {
    /// Forgets all but what was answered since `time`.
    pub(super) fn start_over(&mut self, time: Instant) {
        let mut answered = std::mem::take(&mut self.answered);
        answered.retain(|_, at| *at >= time);
        *self = Self {
            answered,
            expected_by: self.expected_by,
            ..Self::default()
        };
    }

    pub(super) fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// Whether the platform has more than was asked for.
    pub(super) fn more(&self) -> bool {
        let listed = self.items.len() as u64;
        let counts_more = |total| total > listed + self.surplus;
        self.loaded && (!self.ends || self.total.is_some_and(counts_more))
    }

    pub(super) fn of(&self, person: PersonId) -> Option<&PendingRequest> {
        self.items.iter().find(|item| item.person.id == person)
    }

    /// How many wait: the rows where all of them are here, else by the platform's own count where
    /// it gives one.
    pub(super) fn count(&self) -> u64 {
        let listed = self.items.len() as u64;
        match self.total.filter(|_| self.more()) {
            Some(total) => total.saturating_sub(self.surplus).max(listed),
            None => listed,
        }
    }

    /// The request of `person` was answered: it waits no more.
    pub(super) fn answer(&mut self, person: PersonId, at: Instant) {
        self.move_gap(person);
        let removed = retain_others(&mut self.items, |other| other == person);
        self.total = self.total.map(|total| total.saturating_sub(removed));
        self.put_back.remove(&person);
        self.answered.insert(person, at);
    }

    /// An answer to the request of `person` will have reached the platform by then, if it ever does.
    pub(super) fn expect_answer(&mut self, person: PersonId, by: Instant) {
        self.answer(person, by);
        self.expected_by = self.expected_by.max(Some(by));
    }

    /// The answers that the list which was asked for last may know nothing of.
    pub(super) fn answered(&self) -> Vec<AnsweredRequest> {
        let answered = self.answered.iter();
        let request = |(&person, &at)| AnsweredRequest { person, at };
        answered.map(request).collect()
    }

    /// Whether what the platform said to a question of that time may be of before the answer.
    pub(super) fn is_answered_after(&self, person: PersonId, asked_at: Instant) -> bool {
        self.answered.get(&person).is_some_and(|at| *at > asked_at)
    }

    /// Whether a request of `person` was answered, or waits again, since `time`.
    pub(super) fn has_changed_since(&self, person: PersonId, time: Instant) -> bool {
        self.answered.get(&person).max(self.put_back.get(&person)) >= Some(&time)
    }

    /// A gap behind a request of `person` is one behind whoever stands above.
    fn move_gap(&mut self, person: PersonId) {
        let after = self.gap.as_ref().and_then(|gap| self.place(&gap.after));
        let above = after.and_then(|place| self.items.get(place.wrapping_sub(1)));
        let is_theirs = after
            .and_then(|place| self.items.get(place))
            .is_some_and(|item| item.person.id == person);
        if let (true, Some(gap)) = (is_theirs, &mut self.gap) {
            match above {
                Some(above) => gap.after = above.key.clone(),
                None => self.gap = None,
            }
        }
    }

    /// Behind which request others may be missing, and which number it is.
    pub(super) fn gap(&self) -> Option<(RequestKey, usize)> {
        let gap = self.gap.as_ref()?;
        Some((gap.after.clone(), self.place(&gap.after)?))
    }

    fn place(&self, key: &RequestKey) -> Option<usize> {
        self.items.iter().position(|item| item.key == *key)
    }

    /// The request waits again, behind the last of those `above` it that still wait.
    pub(super) fn put_back<'a>(
        &mut self,
        request: PendingRequest,
        above: impl Iterator<Item = &'a RequestKey>,
        at: Instant,
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

    /// A page that was asked for at `asked_at`, less what was answered since.
    pub(super) fn without_answered(
        &self,
        mut page: Page<PendingRequest>,
        asked_at: Instant,
    ) -> Page<PendingRequest> {
        let answered = |person| self.is_answered_after(person, asked_at);
        let removed = retain_others(&mut page.items, answered);
        page.total = page.total.map(|total| total.saturating_sub(removed));
        page.next = page.next.map(|next| PageRequest {
            offset: next.offset.saturating_sub(removed as u32),
            ..next
        });
        page
    }

    /// When the last request was answered or put back from `begin` on and up to `end`.
    pub(super) fn changed_between(&self, begin: Instant, end: Instant) -> Option<Instant> {
        let changes = self.answered.values().chain(self.put_back.values());
        changes
            .filter(|at| (begin..=end).contains(*at))
            .max()
            .copied()
    }

    /// A list that was asked for at `asked_at` came: no older one will be taken in.
    pub(super) fn forget_answered(&mut self, asked_at: Instant) {
        self.answered.retain(|_, at| *at > asked_at);
        self.put_back.retain(|_, at| *at > asked_at);
    }

    /// How many entries of the platform's list come before the end of what is loaded, if it lists
    /// `answered` of them no more.
    pub(super) fn end(&self, answered: usize) -> u32 {
        let end = (self.items.len() + self.left_out).saturating_sub(answered);
        u32::try_from(end).unwrap_or(u32::MAX)
    }
}

/// Who asks on a page.
pub(super) fn senders(page: &Page<PendingRequest>) -> Vec<PersonId> {
    page.items.iter().map(|item| item.person.id).collect()
}

/// Takes out the requests of the people who are `gone`; gives how many.
fn retain_others(items: &mut Vec<PendingRequest>, gone: impl Fn(PersonId) -> bool) -> u64 {
    let before = items.len();
    items.retain(|item| !gone(item.person.id));
    (before - items.len()) as u64
}
