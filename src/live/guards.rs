//! What bells and buttons want kept up to date, for as long as they want it.

use std::rc::Weak;

use wasm_bindgen_futures::spawn_local;

use super::listeners::Subscription;
use super::session::Session;
use crate::inbox::Event;
use crate::model::PersonId;

/// A bell that listens. Dropped, it listens no more.
#[must_use = "it ends when it is dropped"]
pub struct Listening(#[allow(dead_code)] Subscription);

/// A button that watches. Dropped, it watches no more.
#[must_use = "it ends when it is dropped"]
pub struct Watching(#[allow(dead_code)] Subscription);

impl Session {
    /// Keeps the list of pending requests up to date until the guard is dropped.
    pub fn listen(&self) -> Listening {
        self.dispatch(Event::Listen);
        Listening(self.later_dispatch(Event::Unlisten))
    }

    /// Keeps the status with `person` up to date until the guard is dropped.
    pub fn watch(&self, person: PersonId) -> Watching {
        self.dispatch(Event::Watch(person));
        self.gather();
        Watching(self.later_dispatch(Event::Unwatch(person)))
    }

    /// Asks for the statuses of all buttons that come at once together.
    fn gather(&self) {
        if self.gathering.replace(true) {
            return;
        }
        let this = Weak::clone(&self.this);
        spawn_local(async move {
            if let Some(session) = this.upgrade() {
                session.gathering.set(false);
                session.dispatch(Event::Gathered);
            }
        });
    }

    fn later_dispatch(&self, event: Event) -> Subscription {
        let this = Weak::clone(&self.this);
        Subscription::new(move || {
            if let Some(session) = this.upgrade() {
                session.dispatch(event);
            }
        })
    }
}
