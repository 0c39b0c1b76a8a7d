use std::sync::Arc;

use litemap::LiteMap;

use crate::call::Error;
use crate::model::{Action, ConnectionStatus, Instant, PersonId};

/// Where the signed-in person and another one stand, as far as the screen is concerned.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Relation {
    /// The status; `None` while it is not known.
    pub status: Option<ConnectionStatus>,
    /// What is being done about it; the status shows it as done already.
    pub under_way: Option<Action>,
    /// Why the status is not known, or why the last action was not carried out.
    pub error: Option<Arc<Error>>,
}

#[derive(Debug, Clone, Default)]
struct Known {
    watchers: u32,
    status: Option<ConnectionStatus>,
    learned_at: Option<Instant>,
    asked_at: Option<Instant>,
    error: Option<Arc<Error>>,
}

/// The people whom buttons on the page are about.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    known: LiteMap<PersonId, Known>,
    wanted: LiteMap<PersonId, ()>,
    /// Who is being asked about, as often as they are.
    asked: Vec<PersonId>,
}

/// How many people are asked about at a time where each takes a call of its own.
const MOST_AT_A_TIME: usize = 6;

impl People {
    pub(super) fn watch(&mut self, person: PersonId) {
        let mut known = self.known.remove(&person).unwrap_or_default();
        known.watchers += 1;
        let is_new = known.status.is_none();
        self.known.insert(person, known);
        if is_new {
            self.wanted.insert(person, ());
        }
    }

    pub(super) fn unwatch(&mut self, person: PersonId) {
        if let Some(known) = self.known.get_mut(&person) {
            known.watchers = known.watchers.saturating_sub(1);
        }
        self.known.retain(|_, known| known.watchers > 0);
        self.wanted
            .retain(|person, ()| self.known.contains_key(person));
    }

    /// Asks for this person's status again.
    pub(super) fn want(&mut self, person: PersonId) {
        if self.known.contains_key(&person) {
            self.wanted.insert(person, ());
        }
    }

    pub(super) fn want_all(&mut self) {
        for person in self.known.keys() {
            self.wanted.insert(*person, ());
        }
    }

    /// Asks again for all of whom nothing was asked or learned since `time`.
    pub(super) fn want_older_than(&mut self, time: Instant) {
        for (person, known) in self.known.iter() {
            if known.asked_at.max(known.learned_at) <= Some(time) {
                self.wanted.insert(*person, ());
            }
        }
    }

    /// How many more may be asked about now where each takes a call of its own.
    pub(super) fn room(&self) -> usize {
        MOST_AT_A_TIME.saturating_sub(self.asked.len())
    }

    /// These are being asked about.
    pub(super) fn ask(&mut self, people: &[PersonId], at: Instant) {
        for person in people {
            self.asked.push(*person);
            if let Some(known) = self.known.get_mut(person) {
                known.asked_at = Some(at);
            }
        }
    }

    /// The question about these came to its end.
    pub(super) fn end(&mut self, people: &[PersonId]) {
        for person in people {
            if let Some(place) = self.asked.iter().position(|asked| asked == person) {
                self.asked.swap_remove(place);
            }
        }
    }

    /// The platform says where these stand: they need not be asked for.
    pub(super) fn told(&mut self, people: &[PersonId]) {
        self.wanted.retain(|person, ()| !people.contains(person));
    }

    pub(super) fn is_watched(&self, person: PersonId) -> bool {
        self.known.contains_key(&person)
    }

    pub(super) fn is_any_watched(&self) -> bool {
        !self.known.is_empty()
    }

    pub(super) fn is_any_wanted(&self) -> bool {
        self.wanted
            .keys()
            .any(|person| self.known.contains_key(person))
    }

    /// Those whose status is to be asked for, `most` of them at most; asked once.
    pub(super) fn take_wanted(&mut self, most: usize) -> Vec<PersonId> {
        let wanted = self.wanted.keys().copied();
        let watched = wanted.filter(|person| self.is_watched(*person));
        let people: Vec<PersonId> = watched.take(most).collect();
        self.told(&people);
        people
    }

    pub(super) fn with_status(&self, status: &ConnectionStatus) -> Vec<PersonId> {
        self.known
            .iter()
            .filter(|(_, known)| known.status.as_ref() == Some(status))
            .map(|(person, _)| *person)
            .collect()
    }

    /// Takes in what the platform said at `as_of`, unless something newer is known.
    pub(super) fn learn(&mut self, person: PersonId, status: ConnectionStatus, as_of: Instant) {
        let known = self.known.get_mut(&person);
        if let Some(known) = known.filter(|known| known.learned_at <= Some(as_of)) {
            known.learned_at = Some(as_of);
            known.status = Some(status);
            known.error = None;
        }
    }

    pub(super) fn learned_at(&self, person: PersonId) -> Option<Instant> {
        self.known.get(&person).and_then(|known| known.learned_at)
    }

    /// These were not told. A status that is known stays: no news is no bad news.
    pub(super) fn fail(&mut self, people: &[PersonId], error: &Arc<Error>) {
        for person in people {
            let known = self.known.get_mut(person);
            if let Some(known) = known.filter(|known| known.status.is_none()) {
                known.error = Some(Arc::clone(error));
            }
        }
    }

    /// Forgets what the platform said to questions from before `time`, and yet may say to them.
    pub(super) fn forget_statuses(&mut self, time: Instant) {
        for (_, known) in self.known.iter_mut() {
            known.status = None;
            known.learned_at = Some(time);
            known.error = None;
        }
        self.want_all();
    }

    pub(super) fn relation(&self, person: PersonId) -> Relation {
        let known = self.known.get(&person).cloned().unwrap_or_default();
        Relation {
            status: known.status,
            under_way: None,
            error: known.error,
        }
    }
}
