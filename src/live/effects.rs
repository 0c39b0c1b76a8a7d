use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{JsJson, clock};
use crate::call::{Error, ErrorCode};
use crate::inbox::{ActionId, Effect, Event, Listing, Ticket};
use crate::model::{Action, ConnectionStatus, PageRequest, PersonId};

impl Session {
    pub(super) fn run(&self, effect: Effect) {
        match effect {
            Effect::List { listing, part } => self.list(listing, part),
            Effect::AskStatuses { ticket, people } => self.ask_statuses(ticket, people),
            Effect::Wake(wait_ms) => self.wake_after(wait_ms),
            Effect::Sleep => drop(self.timer.take()),
            Effect::Send {
                id,
                action,
                person,
                me,
                keepalive: _,
            } => self.send(id, action, person, me),
            Effect::Join { id, with } => self.join(id, with),
            Effect::Settle { id, result } => self.settle(id, &result),
            Effect::Share(_) | Effect::ShareAs(_) => {}
            Effect::Tell(notice) => self.notices.tell(&notice),
        }
    }

    /// The answer is for the session that asked: if it is gone, nobody wants to know.
    fn spawn<F: Future<Output = Event> + 'static>(&self, work: impl FnOnce(Rc<Self>) -> F) {
        let Some(session) = self.this.upgrade() else {
            return;
        };
        let event = work(session);
        let this = self.this.clone();
        spawn_local(async move {
            let event = event.await;
            if let Some(session) = this.upgrade() {
                session.dispatch(event);
            }
        });
    }

    fn list(&self, listing: Listing, part: PageRequest) {
        let ask = self.options.platform.pending(part, self.reading.clone());
        let client = self.client.clone();
        let asked_at = clock::now();
        self.spawn(|_| async move {
            Event::Listed {
                listing,
                part,
                asked_at,
                result: client.ask(ask).await,
            }
        });
    }

    fn ask_statuses(&self, ticket: Option<Ticket>, people: Vec<PersonId>) {
        let Some(session) = self.this.upgrade() else {
            return;
        };
        spawn_local(async move {
            match session.known_me().await {
                Ok(me) => session.ask_statuses_as(me, ticket, &people),
                Err(error) => session.dispatch(Event::StatusesListed {
                    ticket,
                    asked: people,
                    asked_at: clock::now(),
                    result: Err(error),
                }),
            }
        });
    }

    fn ask_statuses_as(&self, me: Option<PersonId>, ticket: Option<Ticket>, people: &[PersonId]) {
        let platform = self.options.platform;
        let asked_at = clock::now();
        for (asked, ask) in platform.statuses::<JsJson>(me, people) {
            let client = self.client.clone();
            self.spawn(|_| async move {
                Event::StatusesListed {
                    ticket,
                    asked,
                    asked_at,
                    result: client.ask(ask).await,
                }
            });
        }
    }

    fn wake_after(&self, wait_ms: u64) {
        let this = self.this.clone();
        let timer = clock::after(wait_ms, move || {
            if let Some(session) = this.upgrade() {
                session.dispatch(Event::Woke);
            }
        });
        self.timer.replace(Some(timer));
    }

    fn send(&self, id: ActionId, action: Action, person: PersonId, me: Option<PersonId>) {
        let Some(session) = self.this.upgrade() else {
            return;
        };
        spawn_local(async move {
            let result = session.carry_out(action, person, me).await;
            session.dispatch(Event::Settled { id, result });
        });
    }

    async fn carry_out(
        &self,
        action: Action,
        person: PersonId,
        me: Option<PersonId>,
    ) -> Result<ConnectionStatus, Error> {
        let me = match me {
            Some(me) => Some(me),
            None => self.known_me().await?,
        };
        let ask = self.options.platform.act(action, me, person);
        let cannot = || Error::new(ErrorCode::Rejected, "the platform cannot do this");
        self.client.ask(ask.ok_or_else(cannot)?).await
    }

    /// Who is signed in, where the platform's calls name them; asked for once.
    async fn known_me(&self) -> Result<Option<PersonId>, Error> {
        if self.me.get().is_none() && self.options.platform.names_me() {
            let ask = self.options.platform.me(self.reading.clone());
            self.me.set(Some(self.client.ask(ask).await?.id));
        }
        Ok(self.me.get())
    }

    fn join(&self, id: ActionId, with: ActionId) {
        let mut waiting = self.waiting.borrow_mut();
        let joining = waiting.remove(&id).unwrap_or_default();
        match waiting.get_mut(&with) {
            Some(before) => before.extend(joining),
            None => drop(waiting.insert(with, joining)),
        }
    }

    fn settle(&self, id: ActionId, result: &Result<ConnectionStatus, Error>) {
        let waiting = self.waiting.borrow_mut().remove(&id);
        for sender in waiting.unwrap_or_default() {
            let _ = sender.send(result.clone());
        }
    }
}
