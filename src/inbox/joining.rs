//! Actions of other tabs: they show here, and a click here joins them.

use super::actions::{Act, Phase, Then};
use super::doubting::arrives_by;
use super::ending::By;
use super::event::{ActionId, Moment};
use super::failing::leaves_doubt;
use super::machine::Inbox;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::{Action, ConnectionStatus, Instant, PersonId};

/// Longer than any call may take: a tab that tells nothing for so long is gone.
const PATIENCE_MS: i64 = 30_000;
/// Other tabs' actions about people of whom nothing is shown here: more than that are no person's
/// doing, and are not taken note of.
const MOST_UNSEEN: usize = 100;

impl Inbox {
    /// Tells of what this tab has begun.
    pub(super) fn tell_newcomer(&mut self) {
        for person in self.actions.people(&Act::is_own) {
            self.tell_begun(person);
        }
    }

    /// Another tab began something. What this one has not sent yet gives way.
    pub(super) fn acting_elsewhere(
        &mut self,
        action: Action,
        person: PersonId,
        until: Option<Instant>,
        at: Moment,
    ) {
        let own = self.actions.of(person).filter(|act| act.is_own());
        let yields = own.is_none_or(|own| own.yields_to(until));
        if !yields || self.is_too_much(person) {
            return;
        }
        let sent_at = until.unwrap_or(at.now);
        let phase = Phase::Elsewhere {
            until: sent_at.later(PATIENCE_MS),
        };
        self.adopt(action, person, phase);
    }

    /// Whether a word about `person` is one too many of those that nothing here is changed by.
    fn is_too_much(&self, person: PersonId) -> bool {
        let is_elsewhere = self.actions.people(&Act::is_elsewhere);
        let unseen = is_elsewhere.iter().filter(|other| !self.concerns(**other));
        !self.concerns(person) && unseen.count() >= MOST_UNSEEN
    }

    /// Whether anything is shown of where the two stand, or a click waits for it.
    fn concerns(&self, person: PersonId) -> bool {
        let act = self.actions.of(person);
        let is_clicked = act.is_some_and(|act| act.id.is_some());
        is_clicked || self.requests.of(person).is_some() || self.people.is_watched(person)
    }

    /// An action of this tab was not sent: another tab is busy with the person.
    pub(super) fn taken(&mut self, id: ActionId, at: Moment) {
        let person = self.actions.named(id).map(|(person, _)| person);
        if let Some(act) = person.and_then(|person| self.actions.of_mut(person)) {
            act.phase = Phase::Elsewhere {
                until: at.later(PATIENCE_MS),
            };
        }
    }

    /// Another tab's action ended.
    pub(super) fn settled_elsewhere(
        &mut self,
        action: Action,
        person: PersonId,
        result: Result<ConnectionStatus, Error>,
        at: Moment,
    ) {
        match result {
            Ok(status) => self.done_elsewhere(action, person, status, at),
            Err(error) => self.failed_elsewhere(action, person, error, at),
        }
    }

    fn done_elsewhere(
        &mut self,
        action: Action,
        person: PersonId,
        status: ConnectionStatus,
        at: Moment,
    ) {
        let phase = Phase::Elsewhere { until: at.now };
        self.actions.end_doubt(person, at.now);
        self.adopt(action, person, phase);
        self.finish(person, status, By::AnotherTab, at);
    }

    fn failed_elsewhere(&mut self, action: Action, person: PersonId, error: Error, at: Moment) {
        if leaves_doubt(error.code) {
            self.actions.begin_doubt(person, at.now);
            self.ask_again(person);
        }
        let act = self.actions.of(person).filter(|act| act.is_elsewhere());
        match act.map(|act| (act.action == action, act.id)) {
            None | Some((false, None)) => {}
            Some((false, Some(_))) => self.doubt(person, Then::Send),
            Some((true, _)) if error.code == ErrorCode::Aborted => {
                if let Some(act) = self.actions.take(person) {
                    self.end_here(&act, Err(error));
                }
            }
            Some((true, _)) => self.fail_elsewhere(person, error, at),
        }
    }

    /// The tab that did something is gone. What it sent last may still be on its way.
    pub(super) fn lost(&mut self, person: PersonId, at: Moment) {
        self.find_out(person, arrives_by(at), at);
    }

    /// Nobody will tell what became of an action that was sent. A click here still wants it done.
    fn find_out(&mut self, person: PersonId, arrives_by: Instant, at: Moment) {
        self.actions.begin_doubt(person, at.now);
        self.ask_again(person);
        let act = self.actions.of(person).filter(|act| act.is_elsewhere());
        match act.map(|act| act.id) {
            None => {}
            Some(Some(_)) => self.doubt(person, Then::Send),
            Some(None) if self.concerns(person) => {
                let arrives_by = Some(arrives_by);
                self.doubt(person, Then::Forget { arrives_by });
            }
            // A click may ask; nothing that is shown does.
            Some(None) => drop(self.actions.take(person)),
        }
    }

    /// Gives up on the tabs that have told nothing for too long.
    pub(super) fn lose_silent(&mut self, at: Moment) {
        let is_silent = |act: &Act| match act.phase {
            Phase::Elsewhere { until } => until <= at.now,
            _ => false,
        };
        for person in self.actions.people(&is_silent) {
            self.find_out(person, at.now, at);
        }
    }

    /// Another tab's action takes the place of what there is. A click that wants the same waits
    /// for its end; one that wants something else comes too late.
    fn adopt(&mut self, action: Action, person: PersonId, phase: Phase) {
        let request = self.request_for(action, person);
        let before = self.actions.take(person);
        let clicked = before.as_ref().filter(|act| act.is_under_way());
        let same = clicked.is_some_and(|act| act.action == action);
        let id = clicked.and_then(|act| act.id);
        let act = Act {
            id: id.filter(|_| same),
            action,
            request: request.or(before.and_then(|act| act.request)),
            together: false,
            of_last_person: false,
            phase,
        };
        self.actions.put(person, act);
        if let Some(late) = id.filter(|_| !same) {
            self.refuse(late, "another tab was faster with another answer");
        }
    }
}

impl Act {
    /// A click wants what is under way already.
    pub(super) fn click(&mut self, id: ActionId) {
        self.id = Some(id);
        if let Phase::Doubted { then, .. } = &mut self.phase {
            *then = Then::Send;
        }
    }

    /// Its beginning, for the other tabs.
    pub(super) fn begins(&self, person: PersonId) -> TabNews {
        TabNews::Acting {
            action: self.action,
            person,
            until: self.waits_until(),
        }
    }

    fn is_elsewhere(&self) -> bool {
        matches!(self.phase, Phase::Elsewhere { .. })
    }

    /// Whether this tab has begun it, and means to end it.
    fn is_own(&self) -> bool {
        match &self.phase {
            Phase::Waiting { .. } | Phase::InLine | Phase::Sending => true,
            Phase::Doubted { then, .. } => !matches!(then, Then::Forget { .. }),
            _ => false,
        }
    }

    /// Whether it gives way to an action of another tab that is sent at `theirs`, or is sent
    /// already: of two that wait, the earlier one stays.
    fn yields_to(&self, theirs: Option<Instant>) -> bool {
        let own = self.waits_until();
        own.is_some_and(|own| theirs.is_none_or(|theirs| theirs < own))
    }
}
