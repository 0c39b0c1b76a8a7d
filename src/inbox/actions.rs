use std::sync::Arc;

use litemap::LiteMap;

use super::event::ActionId;
use crate::call::Error;
use crate::model::{Action, PendingRequest, PersonId, Timestamp};

/// How long the outcome of an answer stays on the list.
const OUTCOME_SHOWN_MS: i64 = 6_000;

/// Something that the signed-in person did about another one.
#[derive(Debug, Clone)]
pub(super) struct Act {
    pub(super) id: ActionId,
    pub(super) action: Action,
    /// The request it answers.
    pub(super) request: Option<PendingRequest>,
    pub(super) phase: Phase,
}

#[derive(Debug, Clone)]
pub(super) enum Phase {
    /// No answer came yet; on screen it counts as done.
    Sending,
    /// The platform carried it out.
    Done {
        at: Timestamp,
        /// The outcome is still on the list.
        shown: bool,
    },
    /// The platform did not, so it is taken back on screen.
    Failed(Arc<Error>),
}

impl Act {
    /// Whether the request that it answers waits no more, as far as the screen is concerned.
    pub(super) fn hides_request(&self) -> bool {
        self.action.is_answer() && self.is_sending()
    }

    /// Whether its request stands on the list even when the platform lists it no more.
    pub(super) fn keeps_row(&self) -> bool {
        self.action.is_answer()
            && matches!(self.phase, Phase::Sending | Phase::Done { shown: true, .. })
    }

    pub(super) fn is_sending(&self) -> bool {
        matches!(self.phase, Phase::Sending)
    }

    fn is_over(&self) -> bool {
        let unseen = !self.action.is_answer();
        matches!(self.phase, Phase::Done { shown, .. } if unseen || !shown)
    }
}

/// The last actions, one a person at most: under way, or with an outcome to be seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Actions(LiteMap<PersonId, Act>);

impl Actions {
    pub(super) fn of(&self, person: PersonId) -> Option<&Act> {
        self.0.get(&person)
    }

    pub(super) fn start(&mut self, person: PersonId, act: Act) {
        self.0.insert(person, act);
    }

    /// Forgets how the actions ended that ended before `time`.
    pub(super) fn forget_ended(&mut self, time: Timestamp) {
        self.0.retain(|_, act| match act.phase {
            Phase::Sending => true,
            Phase::Done { at, .. } => at >= time,
            Phase::Failed(_) => false,
        });
    }

    /// Ends the action `id`; gives the person and what it was.
    pub(super) fn settle(
        &mut self,
        id: ActionId,
        result: Result<(), Arc<Error>>,
        now: Timestamp,
    ) -> Option<(PersonId, Act)> {
        let (person, act) = self.0.iter_mut().find(|(_, act)| act.id == id)?;
        act.phase = match result {
            Ok(()) => Phase::Done {
                at: now,
                shown: true,
            },
            Err(error) => Phase::Failed(error),
        };
        let ended = (*person, act.clone());
        self.forget_over();
        Some(ended)
    }

    /// Takes away what is said about a person's request: an error, or an outcome.
    pub(super) fn dismiss(&mut self, person: PersonId) {
        match self.0.get_mut(&person).map(|act| &mut act.phase) {
            Some(Phase::Failed(_)) => {
                self.0.remove(&person);
            }
            Some(Phase::Done { shown, .. }) => *shown = false,
            _ => {}
        }
        self.forget_over();
    }

    /// Forgets the outcomes that a newer list overtakes: who is `listed` waits again, and what
    /// failed about somebody who does not wait any more is history.
    pub(super) fn reconcile(&mut self, listed: &[PersonId], waits: impl Fn(PersonId) -> bool) {
        self.0.retain(|person, act| match act.phase {
            Phase::Done { .. } => !listed.contains(person),
            Phase::Failed(_) if act.action.is_answer() => waits(*person),
            _ => true,
        });
    }

    /// Takes outcomes off the list whose time is over.
    pub(super) fn tidy(&mut self, now: Timestamp) {
        for (_, act) in self.0.iter_mut() {
            if let Phase::Done { at, shown, .. } = &mut act.phase {
                *shown = *shown && now.0 < at.0 + OUTCOME_SHOWN_MS;
            }
        }
        self.forget_over();
    }

    /// When the next outcome is to be taken off the list.
    pub(super) fn next_tidy(&self) -> Option<Timestamp> {
        let shown = self.0.values().filter_map(|act| match act.phase {
            Phase::Done {
                at, shown: true, ..
            } => Some(Timestamp(at.0 + OUTCOME_SHOWN_MS)),
            _ => None,
        });
        shown.min()
    }

    /// The requests whose row stays although the platform may list them no more.
    pub(super) fn kept_rows(&self) -> impl Iterator<Item = &PendingRequest> {
        self.0
            .values()
            .filter(|act| act.keeps_row())
            .filter_map(|act| act.request.as_ref())
    }

    fn forget_over(&mut self) {
        self.0.retain(|_, act| !act.is_over());
    }
}
