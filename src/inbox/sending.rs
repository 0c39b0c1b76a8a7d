//! What is sent to the platform, and when.

use super::actions::{Act, Phase, Then};
use super::effect::Effect;
use super::event::Moment;
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::PersonId;

impl Inbox {
    /// Sends an action. While nobody knows who is signed in, that is left open.
    pub(super) fn send(&mut self, person: PersonId, keepalive: bool) {
        let (me, in_doubt) = (self.me, self.schedule.signed_out());
        let Some(act) = self.actions.of_mut(person) else {
            return;
        };
        act.phase = Phase::Sending;
        let receiver = act.request.as_ref().and_then(|request| request.to);
        let (action, click) = (act.action, act.id);
        if let Some(id) = click {
            self.note(Effect::Send {
                id,
                action,
                person,
                me: receiver.or(me).filter(|_| !in_doubt),
                keepalive,
            });
        }
    }

    /// Sends what has waited long enough.
    pub(super) fn send_due(&mut self, at: Moment) {
        let is_due = |act: &Act| act.waits_until().is_some_and(|until| until <= at.now);
        let due = |act: &Act| is_due(act) && !self.is_held(act);
        let people = self.actions.people(&due);
        self.send_all(people, at)
    }

    /// Sends what waits, since nobody will be there to take it back.
    pub(super) fn send_waiting(&mut self, at: Moment) {
        let waits = |act: &Act| act.waits_until().is_some() && !self.is_held(act);
        let people = self.actions.people(&waits);
        self.send_all(people, at)
    }

    /// Sends all that was not sent yet: the page goes away. What nobody may send any more ends.
    pub(super) fn send_at_last(&mut self, at: Moment) {
        let is_signed_out = self.schedule.signed_out();
        self.abandon(|act| !act.is_unsent() || !(is_signed_out || act.of_last_person));
        for person in self.actions.people(&Act::is_unsent) {
            match self.actions.are_in_doubt(person) {
                true => self.send_now(person, at),
                false => self.send(person, true),
            }
        }
    }

    /// Sends what was clicked one by one; the rest gets in line.
    pub(super) fn send_all(&mut self, people: Vec<PersonId>, at: Moment) {
        for person in people {
            if !self.get_in_line(person) {
                self.send_now(person, at);
            }
        }
        self.send_in_line(at);
    }

    /// Sends an action, if it can be sent. What ended in doubt before is asked about first.
    pub(super) fn send_now(&mut self, person: PersonId, at: Moment) {
        if self.actions.are_in_doubt(person) {
            self.doubt(person, Then::Send);
            return;
        }
        match self.check_way(at) {
            Ok(()) => self.send(person, false),
            Err(error) => self.fail(person, error, at),
        }
    }

    /// Whether a call would reach the platform, and be welcome.
    pub(super) fn check_way(&self, at: Moment) -> Result<(), Error> {
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
}
