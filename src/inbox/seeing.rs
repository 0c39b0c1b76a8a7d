//! What a person sees.

use std::sync::Arc;

use super::actions::{Act, Phase};
use super::effect::Notice;
use super::machine::Inbox;
use super::people::Relation;
use super::snapshot::{Request, RequestState, Snapshot, Status};
use crate::call::Error;
use crate::model::{Action, ConnectionStatus, Instant, PersonId, RequestKey};

impl Inbox {
    /// Where the signed-in person and `person` stand.
    pub fn relation(&self, person: PersonId) -> Relation {
        let mut relation = self.people.relation(person);
        let act = self.actions.of(person);
        if self.lists(person) {
            relation.status = Some(ConnectionStatus::Received);
            relation.error = None;
        }
        match act.map(|act| (act.action, &act.phase)) {
            Some((_, Phase::Failed { error, .. })) => relation.error = Some(Arc::clone(error)),
            Some((action, Phase::Ended { .. })) => {
                relation.status.get_or_insert_with(|| action.result());
            }
            Some((action, _)) => {
                relation.status = Some(action.result());
                relation.under_way = Some(action);
            }
            None => {}
        }
        relation
    }

    /// Whether a request of theirs is on the list, and nothing newer speaks against it.
    fn lists(&self, person: PersonId) -> bool {
        let newer = self.people.learned_at(person) >= Some(self.listed_as_of);
        self.requests.of(person).is_some() && !newer
    }

    /// All that a person can see of the inbox. Parts of `last` that did not change are used
    /// again, and so keep their identity.
    pub fn snapshot(&self, last: &Snapshot) -> Snapshot {
        Snapshot {
            status: self.status(),
            count: self.count(),
            requests: self.rows(last),
            error: self.error.clone(),
            updated_at: self.updated_at,
            can: self.settings.can,
            offline: !self.schedule.online,
            more: self.requests.more(),
            loading_more: self.paging.wanted,
        }
    }

    pub(super) fn status(&self) -> Status {
        let loaded = self.requests.is_loaded();
        if self.schedule.signed_out() {
            Status::SignedOut
        } else if loaded && (self.error.is_some() || !self.schedule.online) {
            Status::Stale
        } else if loaded {
            Status::Ready
        } else if self.error.is_some() || !self.schedule.online {
            Status::Failed
        } else {
            Status::Loading
        }
    }

    pub(super) fn count(&self) -> u64 {
        let answered = self.answered() as u64;
        match self.restored.filter(|_| !self.requests.is_loaded()) {
            Some(restored) => restored,
            None => self.requests.count().saturating_sub(answered),
        }
    }

    /// How many of the listed requests are being answered.
    pub(super) fn answered(&self) -> usize {
        let acts = self.requests.items.iter();
        acts.filter_map(|item| self.actions.of(item.person.id))
            .filter(|act| act.hides_request())
            .count()
    }

    pub(super) fn tell_count(&mut self) {
        let count = self.count();
        let previous = std::mem::replace(&mut self.counted, count);
        if count != previous {
            self.tell(Notice::Count { count, previous });
        }
    }

    pub(super) fn rows(&self, last: &Snapshot) -> Vec<Arc<Request>> {
        self.rows
            .iter()
            .filter_map(|key| self.row(key))
            .map(|row| reuse(row, &last.requests))
            .collect()
    }

    pub(super) fn row(&self, key: &RequestKey) -> Option<Request> {
        let mut listed = self.requests.items.iter();
        let mut kept = self.actions.kept_rows();
        let (request, is_listed) = match listed.find(|item| item.key == *key) {
            Some(request) => (request, true),
            None => (kept.find(|item| item.key == *key)?, false),
        };
        let act = self.actions.of(request.person.id);
        let told = act.filter(|act| !is_listed || act.action.is_answer());
        let row = Request::new(request, told.map_or(RequestState::Pending, state_of));
        Some(Request {
            error: told.and_then(error_of),
            undo_until: told.and_then(|act| self.undo_until(act)),
            together: told.is_some_and(|act| act.together),
            ..row
        })
    }

    /// Until when an answer can be taken back: before it is sent anywhere, and a decline after that
    /// where the platform can.
    fn undo_until(&self, act: &Act) -> Option<Instant> {
        let declined = state_of(act) == RequestState::Declined && self.settings.can.undo_decline;
        act.waits_until()
            .or_else(|| act.shown_until().filter(|_| declined))
    }

    /// Lists what the platform lists; a row that was just answered keeps its place.
    pub(super) fn arrange_rows(&mut self) {
        let listed = self.requests.items.iter();
        let mut rows: Vec<RequestKey> = listed.map(|item| item.key.clone()).collect();
        for kept in self.actions.kept_rows() {
            if !rows.contains(&kept.key) {
                rows.insert(place_of(&kept.key, &self.rows, &rows), kept.key.clone());
            }
        }
        self.rows = rows;
    }
}

/// Behind the nearest row that stood above it before and still stands.
fn place_of(key: &RequestKey, before: &[RequestKey], now: &[RequestKey]) -> usize {
    before
        .iter()
        .take_while(|row| *row != key)
        .filter_map(|row| now.iter().position(|other| other == row))
        .last()
        .map_or(0, |above| above + 1)
}

fn state_of(act: &Act) -> RequestState {
    match (&act.phase, act.action) {
        (Phase::Ended { as_state, .. }, _) => *as_state,
        (Phase::Failed { .. }, Action::UndoDecline) => RequestState::Declined,
        (Phase::Failed { .. }, _) => RequestState::Failed,
        (_, Action::Accept) => RequestState::Accepting,
        (_, Action::Decline) => RequestState::Declining,
        (_, Action::UndoDecline) => RequestState::Undoing,
        _ => RequestState::Pending,
    }
}

fn error_of(act: &Act) -> Option<Arc<Error>> {
    match &act.phase {
        Phase::Failed { error, .. } => Some(Arc::clone(error)),
        _ => None,
    }
}

fn reuse(row: Request, last: &[Arc<Request>]) -> Arc<Request> {
    let same = last.iter().find(|old| ***old == row);
    same.map_or_else(|| Arc::new(row), Arc::clone)
}
