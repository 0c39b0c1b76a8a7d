//! Actions of which nobody knows whether they are done: the platform is asked before anything is
//! repeated, or called a failure.

use super::actions::{Act, Phase, Then};
use super::ending::By;
use super::event::Moment;
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, Instant, PersonId};

/// Longer than any call takes to reach the platform.
const ARRIVES_WITHIN_MS: i64 = 30_000;
/// After how long the platform is asked for a second time where a call may not have arrived.
const FIRST_DOUBT_MS: i64 = 1_000;

/// Until when what is sent `now` will have reached the platform.
pub(super) fn arrives_by(at: Moment) -> Instant {
    at.later(ARRIVES_WITHIN_MS)
}

impl Inbox {
    pub(super) fn doubt(&mut self, person: PersonId, then: Then) {
        if let Some(act) = self.actions.of_mut(person) {
            act.phase = Phase::Doubted {
                asked: None,
                ask_from: Instant::NEVER,
                then,
            };
        }
    }

    /// What the platform is about to say may be true no more.
    pub(super) fn ask_again(&mut self, person: PersonId) {
        if let Some(Act {
            phase: Phase::Doubted { asked, .. },
            ..
        }) = self.actions.of_mut(person)
        {
            *asked = None;
        }
    }

    /// Asks about all who are in doubt and were not asked about yet.
    pub(super) fn ask_doubts(&mut self, at: Moment) {
        let mut people = self.to_be_asked_about(at);
        people.truncate(self.room_for_questions());
        for person in &people {
            if let Some(Act {
                phase: Phase::Doubted { asked, .. },
                ..
            }) = self.actions.of_mut(*person)
            {
                *asked = Some(at.now);
            }
        }
        self.ask_about(people, at);
    }

    pub(super) fn is_any_doubted(&self, at: Moment) -> bool {
        !self.to_be_asked_about(at).is_empty()
    }

    fn to_be_asked_about(&self, at: Moment) -> Vec<PersonId> {
        self.actions.people(&|act| act.is_to_be_asked_about(at.now))
    }

    /// The platform said where they stand.
    pub(super) fn resolve(
        &mut self,
        person: PersonId,
        status: &ConnectionStatus,
        asked_at: Instant,
        at: Moment,
    ) {
        let Some((action, then)) = self.doubted(person, asked_at) else {
            return;
        };
        if !is_possible(action, status) {
            let by = match then {
                Then::Send if *status == action.result() => By::ThisTab,
                Then::Forget {
                    arrives_by: Some(_),
                } if *status == action.result() => By::AnotherTab,
                _ => By::Nobody,
            };
            return self.finish(person, status.clone(), by, at);
        }
        match then {
            Then::Send => self.send_all(vec![person], at),
            Then::Fail(error) => self.fail(person, Error::clone(&error), at),
            Then::Forget { arrives_by } => self.forget_or_ask_again(person, arrives_by, at),
        }
    }

    /// What was sent and is not carried out yet may be on its way still: the platform is asked
    /// until it would have arrived, after waits that double.
    fn forget_or_ask_again(&mut self, person: PersonId, arrives_by: Option<Instant>, at: Moment) {
        let Some(arrives_by) = arrives_by.filter(|by| at.now < *by) else {
            return drop(self.actions.take(person));
        };
        let left = arrives_by.0.saturating_sub(at.now.0);
        let elapsed = ARRIVES_WITHIN_MS.saturating_sub(left);
        let next = at.later(elapsed.max(FIRST_DOUBT_MS));
        if let Some(Act {
            phase: Phase::Doubted {
                asked, ask_from, ..
            },
            ..
        }) = self.actions.of_mut(person)
        {
            *asked = None;
            *ask_from = next.min(arrives_by);
        }
    }

    /// The platform did not say where they stand.
    pub(super) fn stay_in_doubt(
        &mut self,
        asked: &[PersonId],
        asked_at: Instant,
        error: &Error,
        at: Moment,
    ) {
        let is_gone = error.code == ErrorCode::NotFound && !self.settings.can.bulk_statuses;
        for &person in asked {
            if is_gone {
                self.actions.end_doubt(person, asked_at);
                self.resolve(person, &ConnectionStatus::None, asked_at, at);
                continue;
            }
            match self.doubted(person, asked_at) {
                Some((_, Then::Send)) => self.fail(person, error.clone(), at),
                Some((_, Then::Fail(why))) => self.fail(person, Error::clone(&why), at),
                Some((_, Then::Forget { arrives_by })) => {
                    self.forget_or_ask_again(person, arrives_by, at);
                }
                None => {}
            }
        }
    }

    fn doubted(&self, person: PersonId, asked_at: Instant) -> Option<(Action, Then)> {
        let act = self.actions.of(person)?;
        match &act.phase {
            Phase::Doubted {
                asked: Some(asked),
                then,
                ..
            } if *asked <= asked_at => Some((act.action, then.clone())),
            _ => None,
        }
    }

    /// What failed about people who do not wait any more: what has become of their requests?
    pub(super) fn doubt_failed(&mut self) {
        let requests = &self.requests;
        let failed = |act: &Act| act.action.is_answer() && act.has_failed();
        let mut people = self.actions.people(&failed);
        people.retain(|person| requests.of(*person).is_none());
        for person in people {
            let is_in_doubt = self.actions.are_in_doubt(person);
            let arrives_by = is_in_doubt.then_some(Instant::NEVER);
            self.doubt(person, Then::Forget { arrives_by });
        }
    }
}

impl Act {
    fn is_to_be_asked_about(&self, now: Instant) -> bool {
        match self.phase {
            Phase::Doubted {
                asked: None,
                ask_from,
                ..
            } => ask_from <= now,
            _ => false,
        }
    }

    fn has_failed(&self) -> bool {
        matches!(self.phase, Phase::Failed { .. })
    }
}

/// Whether an action can be carried out between two people who stand so.
fn is_possible(action: Action, status: &ConnectionStatus) -> bool {
    let needed = match action {
        Action::Accept | Action::Decline => ConnectionStatus::Received,
        Action::Connect | Action::UndoDecline => ConnectionStatus::None,
        Action::Cancel => ConnectionStatus::Sent,
        Action::Remove => ConnectionStatus::Connected,
    };
    *status == needed || matches!(status, ConnectionStatus::Unknown(_))
}
