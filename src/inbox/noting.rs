//! What an event leads to, noted in the order in which it is to be done.

use super::effect::{Effect, Notice};
use super::event::ActionId;
use super::machine::Inbox;
use super::tabs::TabNews;
use crate::call::{Error, ErrorCode};
use crate::model::ConnectionStatus;

impl Inbox {
    pub(super) fn note(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.note(Effect::Tell(notice));
    }

    pub(super) fn share(&mut self, news: TabNews) {
        self.note(Effect::Share(news));
    }

    /// A click has come to its end.
    pub(super) fn settle(&mut self, id: ActionId, result: Result<ConnectionStatus, Error>) {
        self.note(Effect::Settle { id, result });
    }

    pub(super) fn refuse(&mut self, id: ActionId, why: &str) {
        self.settle(id, Err(Error::new(ErrorCode::Rejected, why)));
    }

    /// What came from another tab is told here and goes no further.
    pub(super) fn share_nothing(&mut self) {
        self.effects
            .retain(|effect| !matches!(effect, Effect::Share(_)));
    }
}
