//! Which tab polls: one in front wherever there is one.

use std::cell::{Cell, RefCell};
use std::rc::Weak;

use wasm_bindgen_futures::spawn_local;

use super::Message;
use crate::browser::is_visible;
use crate::browser::tabs::{Claim, Patience};
use crate::inbox::Event;
use crate::live::session::Session;

/// What a tab does to become the one that polls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    /// Nothing, since nobody else could: it polls by itself.
    #[default]
    Alone,
    /// Nothing, since nobody would see what it polls for.
    Aside,
    /// It waits in line.
    InFront,
    /// As only one of all hidden tabs may, it waits in line too, and gives way to any in front.
    Behind,
}

#[derive(Default)]
pub(super) struct Lead {
    place: Cell<Place>,
    /// Counts the tries: what belongs to an earlier one is over.
    tries: Cell<u32>,
    behind: RefCell<Option<Claim>>,
    first: RefCell<Option<Claim>>,
}

impl Session {
    /// Takes the place that fits the page as it is now.
    pub(in crate::live) fn seek_lead(&self) {
        let place = self.place();
        if self.tabs.lead.place.replace(place) == place {
            return;
        }
        self.tabs.lead.behind.take();
        self.stand_down();
        match place {
            Place::Alone => self.dispatch(Event::Lead(true)),
            Place::Aside => {}
            Place::InFront => {
                self.line_up();
                self.say(&Message::Front);
            }
            Place::Behind => self.line_up_behind(),
        }
    }

    /// A list is going to be wanted: it is not asked for before it is known which tab does.
    pub(in crate::live) fn await_lead(&self) {
        if self.shares() && self.tabs.lead.place.get() == Place::Alone {
            self.dispatch(Event::Lead(false));
        }
    }

    fn place(&self) -> Place {
        if self.tabs.away.get() {
            Place::Aside
        } else if !self.shares() || !self.inbox.borrow().wants_to_lead() {
            Place::Alone
        } else if is_visible() {
            Place::InFront
        } else if self.tabs.polls_hidden.get() {
            Place::Behind
        } else {
            Place::Aside
        }
    }

    /// A tab that is in front wants to poll.
    pub(super) fn give_way(&self) {
        if self.tabs.lead.place.get() == Place::Behind {
            self.stand_down();
            self.line_up();
        }
    }

    fn stand_down(&self) {
        let lead = &self.tabs.lead;
        lead.tries.set(lead.tries.get().wrapping_add(1));
        lead.first.take();
        self.dispatch(Event::Lead(false));
    }

    fn line_up(&self) {
        let this = Weak::clone(&self.this);
        let tell = move |_| {
            if let Some(session) = this.upgrade() {
                session.reach_the_lead();
            }
        };
        let claim = self.claim("", Patience::WaitInLine, Box::new(tell));
        self.tabs.lead.first.replace(claim);
    }

    fn line_up_behind(&self) {
        let this = Weak::clone(&self.this);
        let tell = move |_| {
            if let Some(session) = this.upgrade() {
                session.line_up();
            }
        };
        let claim = self.claim(":background", Patience::WaitInLine, Box::new(tell));
        self.tabs.lead.behind.replace(claim);
    }

    /// Whoever came first has said by now what it knows.
    fn reach_the_lead(&self) {
        let (Some(group), Some(session)) = (self.group(), self.this.upgrade()) else {
            return;
        };
        let tries = self.tabs.lead.tries.get();
        spawn_local(async move {
            let is_wanted = group.locks.is_waited_for(&group.name).await;
            let lead = &session.tabs.lead;
            if lead.tries.get() != tries {
                return;
            }
            if is_wanted && lead.place.get() == Place::Behind {
                session.give_way();
            } else {
                session.dispatch(Event::Lead(true));
            }
        });
    }

    pub(super) fn claim(
        &self,
        what: &str,
        patience: Patience,
        answer: Box<dyn FnOnce(bool)>,
    ) -> Option<Claim> {
        let group = self.group()?;
        let name = format!("{}{what}", group.name);
        group.locks.claim(&name, patience, answer)
    }
}
