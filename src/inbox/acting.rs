//! What the signed-in person does.

use std::sync::Arc;

use super::actions::{Act, Phase};
use super::effect::{Effect, Notice};
use super::event::{ActionId, Moment};
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, Person, PersonId};

impl Inbox {
    pub(super) fn act(&mut self, id: ActionId, action: Action, person: PersonId) -> Effect {
        if let Some(running) = self.actions.of(person).filter(|act| act.is_sending()) {
            if running.action == action {
                return Effect::Join {
                    id,
                    with: running.id,
                };
            }
            return refuse(
                id,
                ErrorCode::Rejected,
                "an earlier answer is still under way",
            );
        }
        if let Err(error) = self.check(action, person) {
            return settle(id, Err(error));
        }
        let request = self.requests.of(person).cloned();
        let me = request.as_ref().and_then(|request| request.to);
        let phase = Phase::Sending;
        let act = Act {
            id,
            action,
            request: request.filter(|_| action.is_answer()),
            phase,
        };
        self.actions.start(person, act);
        Effect::Send {
            id,
            action,
            person,
            me,
            keepalive: false,
        }
    }

    pub(super) fn check(&self, action: Action, person: PersonId) -> Result<(), Error> {
        let refusal = if !self.schedule.online {
            Some((ErrorCode::Network, "there is no network"))
        } else if !self.can(action) {
            Some((ErrorCode::Rejected, "the platform cannot do this"))
        } else if action.is_answer() && !self.waits(person) {
            Some((
                ErrorCode::NotFound,
                "no request of this person waits for an answer",
            ))
        } else {
            None
        };
        refusal.map_or(Ok(()), |(code, why)| Err(Error::new(code, why)))
    }

    pub(super) fn can(&self, action: Action) -> bool {
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

    pub(super) fn waits(&self, person: PersonId) -> bool {
        let answered = self.actions.of(person).is_some_and(Act::hides_request);
        let received = self.relation(person).status == Some(ConnectionStatus::Received);
        !answered && (received || self.requests.of(person).is_some())
    }

    pub(super) fn settled(
        &mut self,
        id: ActionId,
        result: Result<ConnectionStatus, Error>,
        at: Moment,
    ) -> Vec<Effect> {
        let end = settle(id, result.clone());
        let result = result.map_err(Arc::new);
        let outcome = result.as_ref().map(drop).map_err(Arc::clone);
        let Some((person, act)) = self.actions.settle(id, outcome, at.now) else {
            return vec![end];
        };
        let news = match result {
            Ok(status) => {
                self.people.learn(person, status.clone(), at.now);
                if act.action.is_answer() {
                    self.requests.answer(person, at.now);
                }
                if act.action == Action::UndoDecline {
                    self.schedule.ask_after_act(at);
                }
                let named = act.request.map(|request| request.person);
                vec![Effect::Tell(Notice::Acted {
                    action: act.action,
                    person: named.unwrap_or_else(|| Person::unnamed(person)),
                    status,
                })]
            }
            Err(error) => self.action_failed(person, &error, at),
        };
        std::iter::once(end).chain(news).collect()
    }

    /// A refusal is news about the person: what the screen says of them may be old.
    pub(super) fn action_failed(
        &mut self,
        person: PersonId,
        error: &Arc<Error>,
        at: Moment,
    ) -> Vec<Effect> {
        let mut effects = self.sign_out_on(error);
        if !error.code.is_transient() && error.code != ErrorCode::Unauthorized {
            self.schedule.ask_after_act(at);
            self.people.want(person);
        }
        effects.push(Effect::Tell(Notice::Failed(Arc::clone(error))));
        effects
    }
}

fn refuse(id: ActionId, code: ErrorCode, why: &str) -> Effect {
    settle(id, Err(Error::new(code, why)))
}

fn settle(id: ActionId, result: Result<ConnectionStatus, Error>) -> Effect {
    Effect::Settle { id, result }
}
