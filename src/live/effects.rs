use std::future::Future;
use std::rc::Rc;
use std::task::{Context, Waker};

use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{JsJson, clock};
use crate::call::{Error, ErrorCode};
use crate::client::CallOptions;
use crate::inbox::{ActionId, Effect, Event, Listing, Ticket};
use crate::model::{Action, ConnectionStatus, PageRequest, PersonId};

/// The click, what, with whom, and who is signed in, where that is known.
pub(super) type Send = (ActionId, Action, PersonId, Option<PersonId>);

impl Session {
    pub(super) fn run(&self, effect: Effect) {
        match effect {
            Effect::List {
                listing: Listing::Poll(ticket),
                part,
            } => self.poll(ticket, part),
            Effect::List { listing, part } => self.list(listing, part),
            Effect::AskStatuses { ticket, people } => self.ask_statuses(ticket, people),
            Effect::Wake(wait_ms) => self.wake_after(wait_ms),
            Effect::Sleep => drop(self.timer.take()),
            Effect::Send {
                id,
                action,
                person,
                me,
                keepalive,
            } => self.send_in_turn((id, action, person, me), keepalive),
            Effect::Join { id, with } => self.join(id, with),
            Effect::Settle { id, result } => self.settle(id, &result),
            Effect::Share(news) => self.share(news),
            Effect::ShareAs(person) => self.share_as(person),
            Effect::AskMe => self.ask_me_anew(),
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
        let ask = self.ask_for_list(part);
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
            match session.named_me().await {
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

    /// Sends it unless another tab does something about the same person. It can be heard which tab
    /// does once it is known who is signed in. A page that goes away cannot wait to hear that, and
    /// goes by what it knows.
    fn send_in_turn(&self, send: Send, keepalive: bool) {
        let (id, _, person, _) = send;
        if keepalive {
            return match self.is_others_turn(person) {
                true => self.dispatch(Event::Taken(id)),
                false => self.send(send),
            };
        }
        if self.introductions.get() > 0 {
            return self.held.borrow_mut().push(send);
        }
        let this = self.this.clone();
        self.take_turn(person, move |is_own| match this.upgrade() {
            Some(session) if is_own => session.send_if_still_wanted(send),
            Some(session) => session.dispatch(Event::Taken(id)),
            None => {}
        });
    }

    /// Sends what was held back, as a page that goes away does or as others do.
    pub(super) fn send_held(&self, keepalive: bool) {
        for send in self.held.take() {
            self.send_in_turn(send, keepalive);
        }
    }

    /// Much can happen until it is this tab's turn.
    fn send_if_still_wanted(&self, send: Send) {
        if self.inbox.borrow().is_sending(send.0) {
            self.send(send);
        } else {
            self.end_turn(send.2);
        }
    }

    fn send(&self, (id, action, person, me): Send) {
        let Some(session) = self.this.upgrade() else {
            return;
        };
        start(async move {
            let result = session.carry_out(id, action, person, me).await;
            session.dispatch(Event::Settled { id, result });
        });
    }

    /// What was clicked is sent even if the page goes away meanwhile.
    async fn carry_out(
        &self,
        id: ActionId,
        action: Action,
        person: PersonId,
        me: Option<PersonId>,
    ) -> Result<ConnectionStatus, Error> {
        let me = match me {
            Some(me) => Some(me),
            None => self.named_me().await?,
        };
        if !self.inbox.borrow().is_sending(id) {
            return Err(Error::new(ErrorCode::Aborted, "somebody else is signed in"));
        }
        let ask = self.options.platform.act(action, me, person);
        let cannot = || Error::new(ErrorCode::Rejected, "the platform cannot do this");
        let options = CallOptions {
            outlives_page: true,
            ..CallOptions::default()
        };
        self.client.ask_with(ask.ok_or_else(cannot)?, options).await
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

/// Runs `work` at once as far as it comes, and the rest of it later: what is left for later never
/// comes in a page that goes away.
fn start(work: impl Future<Output = ()> + 'static) {
    let mut work = Box::pin(work);
    let mut context = Context::from_waker(Waker::noop());
    if work.as_mut().poll(&mut context).is_pending() {
        spawn_local(work);
    }
}
