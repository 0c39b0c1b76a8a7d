//! What the signed-in person does.

use super::actions::{Act, Phase, Then};
use super::effect::Effect;
use super::event::{ActionId, Moment};
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, PendingRequest, PersonId};

impl Inbox {
    pub(super) fn act(
        &mut self,
        id: ActionId,
        action: Action,
        person: PersonId,
        at: Moment,
    ) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.actions.of(person).is_some_and(Act::is_under_way) {
            match self.meet(id, action, person) {
                Met::Settled(ends) => return ends,
                Met::MadeWay(ends) => effects = ends,
            }
        }
        effects.extend(match self.check(action, person, at) {
            Ok(()) => self.begin(id, action, person, at),
            Err(error) => self.reject(id, action, person, error, at),
        });
        effects
    }

    /// What cannot be begun; whoever is to be left alone for a while says so on the row.
    pub(super) fn reject(
        &mut self,
        id: ActionId,
        action: Action,
        person: PersonId,
        error: Error,
        at: Moment,
    ) -> Vec<Effect> {
        if error.code != ErrorCode::RateLimited {
            return vec![end(id, Err(error))];
        }
        self.put_act(id, action, person, Phase::Sending);
        self.fail(person, error, at)
    }

    /// A click meets an action that is under way.
    fn meet(&mut self, id: ActionId, action: Action, person: PersonId) -> Met {
        let Some(act) = self.actions.of_mut(person) else {
            return Met::MadeWay(Vec::new());
        };
        let waits = act.waits_until().is_some();
        match act.id {
            Some(with) if act.action == action => Met::Settled(vec![Effect::Join { id, with }]),
            None if act.action == action => {
                act.click(id);
                Met::Settled(Vec::new())
            }
            _ if waits && action == Action::UndoDecline => {
                let mut effects = self.take_back(person);
                effects.push(end(id, Ok(ConnectionStatus::Received)));
                Met::Settled(effects)
            }
            _ if waits => Met::MadeWay(self.take_back(person)),
            _ => Met::Settled(vec![refuse(id, "an earlier answer is still under way")]),
        }
    }

    /// What was not sent yet is not sent at all.
    pub(super) fn take_back(&mut self, person: PersonId) -> Vec<Effect> {
        let act = self.actions.take(person);
        let error = Error::new(ErrorCode::Aborted, "it was taken back");
        act.map_or_else(Vec::new, |act| act.ends(person, Err(error)))
    }

    fn begin(&mut self, id: ActionId, action: Action, person: PersonId, at: Moment) -> Vec<Effect> {
        let in_doubt = self.actions.are_in_doubt(person);
        let can_be_undone = action == Action::Decline && self.shows(person);
        let phase = if in_doubt {
            Phase::Doubted {
                asked: None,
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
        let mut effects: Vec<Effect> = self.begun(person).into_iter().collect();
        if !in_doubt && !can_be_undone {
            effects.extend(self.send(person, false));
        }
        effects
    }

    /// The beginning of what is done about `person`, for the other tabs.
    pub(super) fn begun(&self, person: PersonId) -> Option<Effect> {
        self.actions.of(person).map(|act| act.begins(person))
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

    pub(super) fn send(&mut self, person: PersonId, keepalive: bool) -> Option<Effect> {
        let (me, in_doubt) = (self.me, self.schedule.signed_out());
        let act = self.actions.of_mut(person)?;
        act.phase = Phase::Sending;
        let receiver = act.request.as_ref().and_then(|request| request.to);
        Some(Effect::Send {
            id: act.id?,
            action: act.action,
            person,
            me: receiver.or(me).filter(|_| !in_doubt),
            keepalive,
        })
    }

    /// Sends what has waited long enough.
    pub(super) fn send_due(&mut self, at: Moment) -> Vec<Effect> {
        let due = |act: &Act| act.waits_until().is_some_and(|until| until <= at.now);
        let people = self.actions.people(&due);
        self.send_all(people, at)
    }

    /// Sends what waits, since nobody will be there to take it back.
    pub(super) fn send_waiting(&mut self, at: Moment) -> Vec<Effect> {
        let people = self.actions.people(&|act| act.waits_until().is_some());
        self.send_all(people, at)
    }

    /// Sends all that was not sent yet: the page goes away.
    pub(super) fn send_at_last(&mut self, at: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        for person in self.actions.people(&Act::is_unsent) {
            match self.actions.are_in_doubt(person) {
                true => effects.extend(self.send_now(person, at)),
                false => effects.extend(self.send(person, true)),
            }
        }
        effects
    }

    /// Sends what was clicked one by one; the rest gets in line.
    pub(super) fn send_all(&mut self, people: Vec<PersonId>, at: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        for person in people {
            if !self.get_in_line(person) {
                effects.extend(self.send_now(person, at));
            }
        }
        effects.extend(self.send_in_line(at));
        effects
    }

    /// Sends an action, if it can be sent. What ended in doubt before is asked about first.
    pub(super) fn send_now(&mut self, person: PersonId, at: Moment) -> Vec<Effect> {
        if self.actions.are_in_doubt(person) {
            self.doubt(person, Then::Send);
            return Vec::new();
        }
        match self.check_way(at) {
            Ok(()) => self.send(person, false).into_iter().collect(),
            Err(error) => self.fail(person, error, at),
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

    /// Whether a call would reach the platform, and be welcome.
    fn check_way(&self, at: Moment) -> Result<(), Error> {
        if !self.schedule.online {
            return Err(Error::new(ErrorCode::Network, "there is no network"));
        }
        match self.schedule.forbidden_ms(at) {
            0 => Ok(()),
            wait_ms => Err(Error {
                retry_after_ms: Some(wait_ms),
                ..Error::new(
                    ErrorCode::RateLimited,
                    "the platform asked to be left alone for a while",
                )
            }),
        }
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
enum Met {
    /// It has come to its end, or waits for that of the other.
    Settled(Vec<Effect>),
    /// The other one gave way.
    MadeWay(Vec<Effect>),
}

/// How long an answer waits for a change of mind.
pub(super) const ANSWER_WAITS_MS: i64 = 5_000;

pub(super) fn end(id: ActionId, result: Result<ConnectionStatus, Error>) -> Effect {
    Effect::Settle { id, result }
}

pub(super) fn refuse(id: ActionId, why: &str) -> Effect {
    end(id, Err(Error::new(ErrorCode::Rejected, why)))
}
