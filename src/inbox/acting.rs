//! What the signed-in person does.

use super::actions::{Act, Phase, Then};
use super::effect::Effect;
use super::event::{ActionId, Moment};
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, Instant, PendingRequest, PersonId};

impl Inbox {
    pub(super) fn act(&mut self, id: ActionId, action: Action, person: PersonId, at: Moment) {
        let is_met = self.actions.of(person).is_some_and(Act::is_under_way);
        if is_met && self.meet(id, action, person) == Met::Settled {
            return;
        }
        match self.check(action, person, at) {
            Ok(()) => self.begin(id, action, person, at),
            Err(error) => self.reject(id, action, person, error, at),
        }
    }

    /// What cannot be begun; whoever is to be left alone for a while says so on the row.
    pub(super) fn reject(
        &mut self,
        id: ActionId,
        action: Action,
        person: PersonId,
        error: Error,
        at: Moment,
    ) {
        if error.code != ErrorCode::RateLimited {
            return self.settle(id, Err(error));
        }
        self.put_act(id, action, person, Phase::Sending);
        self.fail(person, error, at);
    }

    /// A click meets an action that is under way.
    fn meet(&mut self, id: ActionId, action: Action, person: PersonId) -> Met {
        let Some(act) = self.actions.of_mut(person) else {
            return Met::MadeWay;
        };
        let waits = act.waits_until().is_some();
        match act.id {
            Some(with) if act.action == action => self.note(Effect::Join { id, with }),
            None if act.action == action => act.click(id),
            _ if waits && action == Action::UndoDecline => {
                self.take_back(person);
                self.settle(id, Ok(ConnectionStatus::Received));
            }
            _ if waits => {
                self.take_back(person);
                return Met::MadeWay;
            }
            _ => self.refuse(id, "an earlier answer is still under way"),
        }
        Met::Settled
    }

    /// What was not sent yet is not sent at all.
    pub(super) fn take_back(&mut self, person: PersonId) {
        if let Some(act) = self.actions.take(person) {
            let error = Error::new(ErrorCode::Aborted, "it was taken back");
            self.end(&act, person, Err(error));
        }
    }

    fn begin(&mut self, id: ActionId, action: Action, person: PersonId, at: Moment) {
        let in_doubt = self.actions.are_in_doubt(person);
        let can_be_undone = action == Action::Decline && self.shows(person);
        let phase = if in_doubt {
            Phase::Doubted {
                asked: None,
                ask_from: Instant::NEVER,
                then: Then::Send,
            }
        } else if can_be_undone {
            Phase::Waiting {
                until: at.later(ANSWER_WAITS_MS),
            }
        } else {
            Phase::Sending
        };
        self.put_act(id, action, person, phase);
        self.tell_begun(person);
        if !in_doubt && !can_be_undone {
            self.send(person, false);
        }
    }

    /// The beginning of what is done about `person`, for the other tabs.
    pub(super) fn tell_begun(&mut self, person: PersonId) {
        if let Some(act) = self.actions.of(person) {
            let news = act.begins(person);
            self.share(news);
        }
    }

    pub(super) fn put_act(&mut self, id: ActionId, action: Action, person: PersonId, phase: Phase) {
        let request = self.request_for(action, person);
        let act = Act {
            id: Some(id),
            action,
            request,
            together: false,
            of_last_person: false,
            phase,
        };
        self.actions.put(person, act);
    }

    /// The request that `action` is about: one on the list, or the one that was just declined.
    pub(super) fn request_for(&self, action: Action, person: PersonId) -> Option<PendingRequest> {
        let declined = || {
            let act = self.actions.of(person).filter(|act| !act.accepts());
            act.and_then(|act| act.request.clone())
        };
        match action {
            Action::Accept | Action::Decline => self.requests.of(person).cloned(),
            Action::UndoDecline => self.requests.of(person).cloned().or_else(declined),
            _ => None,
        }
    }

    pub(super) fn check(&self, action: Action, person: PersonId, at: Moment) -> Result<(), Error> {
        let no = |code, why: &str| Err(Error::new(code, why));
        if !self.can(action) {
            return no(ErrorCode::Rejected, "the platform cannot do this");
        }
        if action.is_answer() && !self.waits(person) {
            return no(
                ErrorCode::NotFound,
                "no request of this person waits for an answer",
            );
        }
        self.check_way(at)
    }

    fn can(&self, action: Action) -> bool {
        let can = self.settings.can;
        match action {
            Action::Accept => can.accept,
            Action::Decline => can.decline,
            Action::UndoDecline => can.undo_decline,
            Action::Connect => can.connect,
            Action::Cancel => can.cancel,
            Action::Remove => can.remove,
        }
    }

    fn waits(&self, person: PersonId) -> bool {
        let answered = self.actions.of(person).is_some_and(Act::hides_request);
        let received = self.relation(person).status == Some(ConnectionStatus::Received);
        !answered && (received || self.requests.of(person).is_some())
    }

    /// Whether a row of theirs is on a list that somebody sees.
    pub(super) fn shows(&self, person: PersonId) -> bool {
        self.listeners > 0 && self.requests.of(person).is_some()
    }
}

/// What becomes of a click that meets an action under way.
#[derive(PartialEq)]
enum Met {
    /// It has come to its end, or waits for that of the other.
    Settled,
    /// The other one gave way.
    MadeWay,
}

/// How long an answer waits for a change of mind.
pub(super) const ANSWER_WAITS_MS: i64 = 5_000;
