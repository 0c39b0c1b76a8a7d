//! What is asked of the platform.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use wasm_bindgen_futures::spawn_local;

use super::raw_page::RawPage;
use super::results::Outcome;
use super::session::Session;
use crate::browser::{JsJson, clock};
use crate::call::{Error, ErrorCode};
use crate::client::CallOptions;
use crate::coordination::{FetchedPage, Input};
use crate::inbox::{ActionId, Event, Listing, Ticket};
use crate::model::{Action, PageRequest, PersonId};

type Work<T> = Pin<Box<dyn Future<Output = T>>>;

impl Session {
    /// The input is for the session that asked: if it is gone, nobody wants to know.
    fn receive_later(&self, input: Work<Input<RawPage>>) {
        let this = self.this.clone();
        spawn_local(async move {
            let input = input.await;
            if let Some(session) = this.upgrade() {
                session.receive(input);
            }
        });
    }

    pub(super) fn fetch_page(&self, listing: Listing, part: PageRequest) {
        let platform = self.options.platform;
        let ask = platform.pending::<JsJson>(part, self.reading.clone());
        let read = Rc::clone(&self.read_page);
        let client = self.client.clone();
        let asked_at = clock::now();
        self.receive_later(Box::pin(async move {
            let options = CallOptions {
                fresh: matches!(listing, Listing::Poll(_)),
                ..CallOptions::default()
            };
            let result = client.answer(&ask.request, &options).await;
            Input::PageFetched(FetchedPage {
                listing,
                part,
                asked_at,
                received_at: clock::now(),
                result: match result {
                    Ok(answered) => Ok(RawPage::new(answered, read)),
                    Err(failure) => Err(failure.into()),
                },
            })
        }));
    }

    pub(super) fn fetch_statuses(
        &self,
        me: Option<PersonId>,
        ticket: Option<Ticket>,
        people: &[PersonId],
    ) {
        let asked_at = clock::now();
        for (asked, ask) in self.options.platform.statuses(me, people) {
            let result = self.client.ask(ask);
            self.receive_later(Box::pin(async move {
                Input::Event(Event::StatusesListed {
                    ticket,
                    asked,
                    asked_at,
                    result: result.await,
                })
            }));
        }
    }

    pub(super) fn fetch_current_user(&self, epoch: u32) {
        let me = self
            .client
            .ask(self.options.platform.me(self.reading.clone()));
        self.receive_later(Box::pin(async move {
            Input::CurrentUserFetched {
                epoch,
                result: me.await.map(|person| person.id),
            }
        }));
    }

    /// What was clicked is sent even if the page goes away meanwhile.
    pub(super) fn send(
        &self,
        id: ActionId,
        action: Action,
        person: PersonId,
        me: Option<PersonId>,
    ) {
        let Some(session) = self.this.upgrade() else {
            return;
        };
        let result = self.carry_out(action, person, me);
        start(Box::pin(async move {
            let result = result.await;
            session.dispatch(Event::Settled { id, result });
        }));
    }

    fn carry_out(&self, action: Action, person: PersonId, me: Option<PersonId>) -> Work<Outcome> {
        let options = CallOptions {
            outlives_page: true,
            once: true,
            ..CallOptions::default()
        };
        match self.options.platform.act(action, me, person) {
            Some(ask) => self.client.ask_with(ask, options),
            None => Box::pin(std::future::ready(Err(Error::new(
                ErrorCode::Rejected,
                "the platform cannot do this",
            )))),
        }
    }
}

/// Runs `work` at once as far as it comes, and the rest of it later: what is left for later never
/// comes in a page that goes away.
fn start(mut work: Work<()>) {
    let mut context = Context::from_waker(Waker::noop());
    if work.as_mut().poll(&mut context).is_pending() {
        spawn_local(work);
    }
}
