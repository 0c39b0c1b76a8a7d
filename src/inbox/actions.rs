use std::sync::Arc;

use litemap::LiteMap;

use super::event::ActionId;
use super::snapshot::RequestState;
use crate::call::Error;
use crate::model::{Action, Instant, PendingRequest, PersonId};

/// How long the outcome of an answer stays on the list.
const OUTCOME_SHOWN_MS: i64 = 6_000;

/// About more people no person leaves anything in doubt.
const MOST_DOUBTS: usize = 1_000;

/// Something that the signed-in person did about another one.
#[derive(Debug, Clone)]
pub(super) struct Act {
    /// The click that waits for its end; none in a tab that only hears of it.
    pub(super) id: Option<ActionId>,
    pub(super) action: Action,
    /// The request that it is about.
    pub(super) request: Option<PendingRequest>,
    /// Whether it was clicked for several requests at once.
    pub(super) together: bool,
    /// Whether it was sent before the last sign-in, perhaps in somebody else's name.
    pub(super) of_last_person: bool,
    pub(super) phase: Phase,
}

#[derive(Debug, Clone)]
pub(super) enum Phase {
    /// It can be taken back until then, and is sent after.
    Waiting { until: Instant },
    /// It is sent when there are fewer on their way.
    InLine,
    /// No answer came yet; on screen it counts as done.
    Sending,
    /// Another tab does it. What that tab has not told by then, it never will.
    Elsewhere { until: Instant },
    /// Nobody knows whether it is done or can be: the platform is asked where the two stand.
    Doubted {
        /// When it was asked.
        asked: Option<Instant>,
        /// It is not asked before that time.
        ask_from: Instant,
        then: Then,
    },
    /// It is over, and this has become of the request.
    Ended { as_state: RequestState, at: Instant },
    /// It was not carried out, so it is taken back on screen.
    Failed { error: Arc<Error>, at: Instant },
}

/// What is done about an action in doubt, if it turns out to be still possible.
#[derive(Debug, Clone)]
pub(super) enum Then {
    /// Send it.
    Send,
    /// Say why the platform did not want it.
    Fail(Arc<Error>),
    /// Forget it: no click waits for it.
    Forget {
        /// It was sent, and may reach the platform until then.
        arrives_by: Option<Instant>,
    },
}

impl Act {
    pub(super) fn is_sending(&self) -> bool {
        matches!(self.phase, Phase::Sending)
    }

    pub(super) fn accepts(&self) -> bool {
        self.action == Action::Accept
    }

    /// Whether its end is awaited.
    pub(super) fn is_under_way(&self) -> bool {
        !matches!(self.phase, Phase::Ended { .. } | Phase::Failed { .. })
    }

    /// Whether the request that it answers waits no more, as far as the screen is concerned.
    pub(super) fn hides_request(&self) -> bool {
        self.action.is_answer() && self.is_under_way()
    }

    /// Whether its request stands on the list even when the platform lists it no more.
    fn keeps_row(&self) -> bool {
        match self.phase {
            Phase::Ended { .. } => true,
            Phase::Failed { .. } => self.action == Action::UndoDecline,
            _ => self.action.is_answer() || self.action == Action::UndoDecline,
        }
    }

    /// Whether it says of its request that it waits no more, and that is final.
    fn tells_outcome(&self) -> bool {
        self.shown_until().is_some()
    }

    pub(super) fn waits_until(&self) -> Option<Instant> {
        match self.phase {
            Phase::Waiting { until } => Some(until),
            _ => None,
        }
    }

    /// When what is said about it on the list goes away by itself.
    pub(super) fn shown_until(&self) -> Option<Instant> {
        match self.phase {
            Phase::Ended { at, .. } => Some(at.later(OUTCOME_SHOWN_MS)),
            Phase::Failed { at, .. } if self.action == Action::UndoDecline => {
                Some(at.later(OUTCOME_SHOWN_MS))
            }
            _ => None,
        }
    }

    /// When something is to be done about it.
    fn due(&self) -> Option<Instant> {
        match self.phase {
            Phase::Waiting { until } | Phase::Elsewhere { until } => Some(until),
            Phase::Doubted { ask_from, .. } => Some(ask_from),
            _ => self.shown_until(),
        }
    }

    fn is_over(&self, now: Instant) -> bool {
        let is_seen = self.request.is_some() || !matches!(self.phase, Phase::Ended { .. });
        !is_seen || self.shown_until().is_some_and(|until| until <= now)
    }
}

/// The last actions, one a person at most: under way, or with an outcome to be seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Actions {
    acts: LiteMap<PersonId, Act>,
    /// About whom something was sent whose answer never came, and since when nobody knows whether
    /// it was carried out.
    doubts: LiteMap<PersonId, Instant>,
}

impl Actions {
    pub(super) fn of(&self, person: PersonId) -> Option<&Act> {
        self.acts.get(&person)
    }

    /// Whether something about this person may have been carried out although it failed.
    pub(super) fn are_in_doubt(&self, person: PersonId) -> bool {
        self.doubts.contains_key(&person)
    }

    pub(super) fn begin_doubt(&mut self, person: PersonId, at: Instant) {
        if self.doubts.len() < MOST_DOUBTS || self.are_in_doubt(person) {
            self.doubts.insert(person, at);
        }
    }

    /// The platform said at `as_of` where the two stand.
    pub(super) fn end_doubt(&mut self, person: PersonId, as_of: Instant) {
        let is_over = self
            .doubts
            .get(&person)
            .is_some_and(|since| *since <= as_of);
        if is_over {
            self.doubts.remove(&person);
        }
    }

    pub(super) fn of_mut(&mut self, person: PersonId) -> Option<&mut Act> {
        self.acts.get_mut(&person)
    }

    /// The one whose end the click `id` waits for.
    pub(super) fn named(&self, id: ActionId) -> Option<(PersonId, &Act)> {
        let mut acts = self.acts.iter().map(|(person, act)| (*person, act));
        acts.find(|(_, act)| act.id == Some(id) && act.is_under_way())
    }

    pub(super) fn put(&mut self, person: PersonId, act: Act) {
        self.acts.insert(person, act);
    }

    /// Says of all that there are whether somebody may have signed in since.
    pub(super) fn mark(&mut self, of_last_person: bool) {
        for (_, act) in self.acts.iter_mut() {
            act.of_last_person = of_last_person;
        }
    }

    /// Forgets the outcomes that a newer list overtakes: who is `listed` waits again.
    pub(super) fn forget_outcomes(&mut self, listed: &[PersonId]) {
        self.acts.retain(|person, act| {
            act.is_under_way() || !(act.tells_outcome() && listed.contains(person))
        });
    }

    pub(super) fn take(&mut self, person: PersonId) -> Option<Act> {
        self.acts.remove(&person)
    }

    /// The people about whom there is an action for which `is` holds.
    pub(super) fn people(&self, is: &dyn Fn(&Act) -> bool) -> Vec<PersonId> {
        let acts = self.acts.iter().filter(|(_, act)| is(act));
        acts.map(|(person, _)| *person).collect()
    }

    /// Forgets how the actions ended that ended before `time`.
    pub(super) fn forget_ended(&mut self, time: Instant) {
        self.acts.retain(|_, act| match act.phase {
            Phase::Ended { at, .. } => at >= time,
            Phase::Failed { .. } => false,
            _ => true,
        });
    }

    /// What was not answered was another person's.
    pub(super) fn forget_doubts(&mut self) {
        self.doubts = LiteMap::new();
    }

    /// Takes away what is said about a person's request: an error, or an outcome.
    pub(super) fn dismiss(&mut self, person: PersonId) {
        if self.of(person).is_some_and(|act| !act.is_under_way()) {
            self.acts.remove(&person);
        }
    }

    /// Takes away what has been said for long enough.
    pub(super) fn tidy(&mut self, now: Instant) {
        self.acts.retain(|_, act| !act.is_over(now));
    }

    /// When something is to be done next about one of them. What was due before and is not done
    /// waits for something else than the time.
    pub(super) fn next_due(&self, now: Instant) -> Option<Instant> {
        let due = self.acts.values().filter_map(Act::due);
        due.filter(|due| *due > now).min()
    }

    /// The requests whose row stays although the platform may list them no more.
    pub(super) fn kept_rows(&self) -> impl Iterator<Item = &PendingRequest> {
        self.acts
            .values()
            .filter(|act| act.keeps_row())
            .filter_map(|act| act.request.as_ref())
    }
}
