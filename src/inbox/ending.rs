//! How actions end.

use std::sync::Arc;

use super::actions::{Act, Phase, Then};
use super::effect::Notice;
use super::event::{ActionId, Moment};
use super::machine::Inbox;
use super::snapshot::RequestState;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, Person, PersonId};

/// Who brought an action to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// This tab.
    ThisTab,
    /// Another tab of the same person.
    AnotherTab,
    /// Something else: the request was withdrawn, or answered elsewhere.
    Nobody,
}

impl Inbox {
    /// The platform answered an action, or nobody did.
    pub(super) fn settled(
        &mut self,
        id: ActionId,
        result: Result<ConnectionStatus, Error>,
        at: Moment,
    ) {
        let sent = self.actions.named(id);
        let Some((person, act)) = sent.filter(|(_, act)| act.is_sending()) else {
            return self.settle(id, result);
        };
        if let Err(error) = &result {
            self.schedule.heed(error, at);
        }
        match result {
            Ok(status) => {
                self.actions.end_doubt(person, at.now);
                self.schedule.heard(at);
                self.finish(person, status, By::ThisTab, at);
            }
            Err(error) if act.action.is_answer() && says_over(error.code) => {
                self.doubt(person, Then::Fail(Arc::new(error)));
                self.schedule.ask_after_act(at);
            }
            Err(error) => self.fail(person, error, at),
        }
    }

    /// The action about `person` is over, and so they stand.
    pub(super) fn finish(
        &mut self,
        person: PersonId,
        status: ConnectionStatus,
        by: By,
        at: Moment,
    ) {
        let Some(act) = self.actions.take(person) else {
            return;
        };
        match by {
            By::AnotherTab => self.end_here(&act, Ok(status.clone())),
            _ => self.end(&act, person, Ok(status.clone())),
        }
        if by == By::ThisTab {
            self.tell(act.notice(person, status.clone()));
        }
        self.people.learn(person, status.clone(), at.now);
        if act.action.is_answer() {
            self.requests.answer(person, at.now);
            let as_state = outcome(act.action, &status, by);
            let phase = Phase::Ended {
                as_state,
                at: at.now,
            };
            self.actions.put(
                person,
                Act {
                    id: None,
                    phase,
                    ..act
                },
            );
        } else if act.action == Action::UndoDecline && waits_again(&status) {
            self.put_back(act, at);
            if by == By::ThisTab {
                self.schedule.ask_after_act(at);
            }
        }
    }

    /// A decline was taken back: the request waits again where it stood.
    fn put_back(&mut self, act: Act, at: Moment) {
        if let Some(request) = act.request {
            let rows = self.rows.iter();
            let above = rows.take_while(|row| **row != request.key);
            self.requests.put_back(request.clone(), above, at.now);
        }
    }

    /// The end of an action, for the click that waits for it and for the other tabs.
    pub(super) fn end(
        &mut self,
        act: &Act,
        person: PersonId,
        result: Result<ConnectionStatus, Error>,
    ) {
        self.end_here(act, result.clone());
        if !act.is_others() {
            let action = act.action;
            self.share(TabNews::Settled {
                action,
                person,
                result,
            });
        }
    }

    /// The end of an action, for the click that waits for it.
    pub(super) fn end_here(&mut self, act: &Act, result: Result<ConnectionStatus, Error>) {
        if let Some(id) = act.id {
            self.settle(id, result);
        }
    }
}

impl Act {
    fn notice(&self, person: PersonId, status: ConnectionStatus) -> Notice {
        let named = self.request.as_ref().map(|request| request.person.clone());
        Notice::Acted {
            action: self.action,
            person: named.unwrap_or_else(|| Person::unnamed(person)),
            status,
        }
    }

    /// Whether another tab tells how it ended, or nobody wants to know.
    fn is_others(&self) -> bool {
        matches!(
            self.phase,
            Phase::Elsewhere { .. }
                | Phase::Doubted {
                    then: Then::Forget { .. },
                    ..
                }
        )
    }
}

/// The platform knows of no such request any more, it seems.
fn says_over(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::NotFound | ErrorCode::Rejected)
}

/// Whether a decline was taken back, as far as can be told.
fn waits_again(status: &ConnectionStatus) -> bool {
    matches!(
        status,
        ConnectionStatus::Received | ConnectionStatus::Unknown(_)
    )
}

/// What has become of a request. What another tab did is told by where the two then stand.
fn outcome(action: Action, status: &ConnectionStatus, by: By) -> RequestState {
    let fits = *status == action.result() || matches!(status, ConnectionStatus::Unknown(_));
    let done = by == By::ThisTab || (by == By::AnotherTab && fits);
    match (done, action, status) {
        (true, Action::Accept, _) | (false, _, ConnectionStatus::Connected) => {
            RequestState::Accepted
        }
        (true, ..) => RequestState::Declined,
        (false, ..) => RequestState::Gone,
    }
}
