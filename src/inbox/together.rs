//! Several requests that are answered at once: taken back at once for a while, then sent a few at
//! a time.

use super::acting::ANSWER_WAITS_MS;
use super::actions::{Act, Phase};
use super::event::{ActionId, Moment};
use super::machine::Inbox;
use crate::model::{Action, PersonId};

/// How many of them are on their way at a time.
const ON_THEIR_WAY: usize = 3;

impl Inbox {
    /// Whoever answers the next ones leaves the last ones as they are.
    pub(super) fn answer_all(
        &mut self,
        action: Action,
        clicks: Vec<(ActionId, PersonId)>,
        at: Moment,
    ) {
        for person in self.actions.people(&Act::waits_together) {
            self.get_in_line(person);
        }
        for (id, person) in clicks {
            self.answer_with_others(id, action, person, at);
        }
        self.send_in_line(at);
    }

    /// One of them. What is under way already goes its own way.
    fn answer_with_others(&mut self, id: ActionId, action: Action, person: PersonId, at: Moment) {
        let is_busy = self.actions.of(person).is_some_and(Act::is_under_way);
        if is_busy || !self.shows(person) {
            return self.act(id, action, person, at);
        }
        if let Err(error) = self.check(action, person, at) {
            return self.reject(id, action, person, error, at);
        }
        let until = at.later(ANSWER_WAITS_MS);
        self.put_act(id, action, person, Phase::Waiting { until });
        if let Some(act) = self.actions.of_mut(person) {
            act.together = true;
        }
        self.tell_begun(person);
    }

    pub(super) fn undo_all(&mut self) {
        for person in self.actions.people(&Act::waits_together) {
            self.take_back(person);
        }
    }

    /// Whether it has to wait for its turn to be sent.
    pub(super) fn get_in_line(&mut self, person: PersonId) -> bool {
        let act = self.actions.of_mut(person).filter(|act| act.together);
        act.map(|act| act.phase = Phase::InLine).is_some()
    }

    /// Sends those in line for whom there is room.
    pub(super) fn send_in_line(&mut self, at: Moment) {
        let is_free = |act: &Act| act.is_in_line() && !self.is_held(act);
        for person in self.actions.people(&is_free) {
            if self.actions.people(&Act::is_sent_together).len() >= ON_THEIR_WAY {
                break;
            }
            // Other tabs give up on what they hear nothing of for too long.
            self.tell_begun(person);
            self.send_now(person, at);
        }
    }
}

impl Act {
    /// Whether nothing of it was sent yet.
    pub(super) fn is_unsent(&self) -> bool {
        self.is_in_line() || self.waits_until().is_some()
    }

    fn waits_together(&self) -> bool {
        self.together && self.waits_until().is_some()
    }

    fn is_in_line(&self) -> bool {
        matches!(self.phase, Phase::InLine)
    }

    fn is_sent_together(&self) -> bool {
        self.together && self.is_sending()
    }
}
