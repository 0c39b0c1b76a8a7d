//! Answers to polls, wherever they were asked for. One that is letter for letter the last one is
//! not read again.

use std::rc::Weak;

use js_sys::JsString;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use super::tabs::{Message, Polled};
use crate::browser::{JsJson, clock};
use crate::call::{Ask, Error};
use crate::client::{CallOptions, reply_of};
use crate::inbox::{Event, Listing, Ticket};
use crate::model::{Page, PageRequest, PendingRequest};

type List = Result<Page<PendingRequest>, Error>;
type ListAsk = Ask<JsJson, Page<PendingRequest>>;

/// The answer that the list was made from.
pub(super) struct LastAnswer {
    text: JsString,
    /// The inbox's name for it.
    edition: u64,
}

impl Session {
    pub(super) fn poll(&self, ticket: Ticket, part: PageRequest) {
        self.get_to_know_me_at_last();
        let this = Weak::clone(&self.this);
        let client = self.client.clone();
        let ask = self.ask_for_list(part);
        let asked_at = clock::now();
        let sign_ins = self.sign_ins.get();
        spawn_local(async move {
            let options = CallOptions {
                fresh: true,
                ..CallOptions::default()
            };
            let result = client.answer(&ask.request, &options).await;
            let polled = Polled {
                asked_at,
                received_at: clock::now(),
                result: result.map_err(Error::from),
            };
            if let Some(session) = this.upgrade() {
                session.take_poll(ticket, part, ask, &polled);
                if session.sign_ins.get() == sign_ins {
                    session.tell_poll(polled);
                }
            }
        });
    }

    fn take_poll(&self, ticket: Ticket, part: PageRequest, ask: ListAsk, polled: &Polled) {
        let asked_at = polled.asked_at;
        let event = match self.read(ask, polled) {
            None => Event::Unchanged { ticket, asked_at },
            Some(result) => Event::Listed {
                listing: Listing::Poll(ticket),
                part,
                asked_at,
                result,
            },
        };
        self.take_answer(event, polled);
        if !self.inbox.borrow().is_asking() {
            self.end_refresh();
        }
        self.get_to_know_me_at_last();
    }

    /// Tells the other tabs of the person in whose name it was asked.
    fn tell_poll(&self, polled: Polled) {
        self.say(&Message::Polled(polled.clone()));
        self.own_answer
            .replace(polled.result.is_ok().then_some(polled));
    }

    pub(super) fn hear_poll(&self, polled: &Polled) {
        let ask = self.ask_for_list(PageRequest::first(PageRequest::USUAL_LIMIT));
        let (asked_at, received_at) = (polled.asked_at, polled.received_at);
        let event = match self.read(ask, polled) {
            None => Event::UnchangedElsewhere {
                asked_at,
                received_at,
            },
            Some(result) => Event::ListedElsewhere {
                asked_at,
                received_at,
                result,
            },
        };
        self.own_answer.take();
        self.take_answer(event, polled);
    }

    /// A tab that has just come wants to know what is known, from whoever asked for it.
    pub(super) fn tell_newcomer(&self) {
        let Some(polled) = self.own_answer.borrow().clone() else {
            return;
        };
        if let Some(answered) = self.inbox.borrow().answered_since_list() {
            self.say(&Message::News(answered));
        }
        self.say(&Message::Polled(polled));
    }

    pub(super) fn ask_for_list(&self, part: PageRequest) -> ListAsk {
        self.options.platform.pending(part, self.reading.clone())
    }

    /// `None` for the answer that the list was made from.
    fn read(&self, ask: ListAsk, polled: &Polled) -> Option<List> {
        let answered = match &polled.result {
            Ok(answered) => answered,
            Err(error) => return Some(Err(error.clone())),
        };
        let edition = self.inbox.borrow().edition();
        let last = self.last_answer.borrow();
        let is_last = last.as_ref().is_some_and(|last| {
            answered.status == 200 && last.edition == edition && last.text == answered.text
        });
        (!is_last).then(|| ask.read(reply_of(answered)))
    }

    /// Keeps the text of an answer that became the list.
    fn take_answer(&self, event: Event, polled: &Polled) {
        let before = self.inbox.borrow().edition();
        self.take_in(event);
        let edition = self.inbox.borrow().edition();
        let answered = polled.result.as_ref().ok();
        if let Some(answered) = answered.filter(|_| edition != before) {
            let text = answered.text.clone();
            self.last_answer.replace(Some(LastAnswer { text, edition }));
        }
        self.carry_on();
    }
}
