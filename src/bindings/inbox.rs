//! The widget without its looks.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::fields::list;
use super::promise::promise;
use super::session::{given_token, session};
use super::{error, values};
use crate::browser::property;
use crate::inbox::{Request, Snapshot};
use crate::live::{Listening, Session, Subscription};
use crate::model::{Action, PersonId};

/// The body of the package's `Inbox`.
#[wasm_bindgen(js_name = Inbox)]
pub struct RawInbox {
    polled: Rc<Session>,
    connecting: Rc<Session>,
    seen: RefCell<Seen>,
    guards: RefCell<Option<Guards>>,
}

struct Guards {
    _changes: Subscription,
    #[allow(dead_code)]
    listening: Option<Listening>,
}

/// The values that JavaScript holds already, to be given again while they are still true.
struct Seen {
    snapshot: Arc<Snapshot>,
    value: JsValue,
    requests: Vec<(Arc<Request>, JsValue)>,
}

#[wasm_bindgen(js_class = Inbox)]
impl RawInbox {
    /// Listens until it is disposed of; calls `on_change` whenever the snapshot is another one.
    ///
    /// # Errors
    /// A `TypeError` that names the option which is wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue, on_change: Function) -> Result<RawInbox, JsValue> {
        let polled = session(options, "")?;
        let connecting = match property(options, "connect") {
            Some(connect) => session(&connect, "connect.")?,
            None => Rc::clone(&polled),
        };
        let inbox = Self::watching(polled, connecting, on_change);
        let listening = inbox.polled.listen();
        inbox.polled.look();
        if let Some(guards) = inbox.guards.borrow_mut().as_mut() {
            guards.listening = Some(listening);
        }
        Ok(inbox)
    }

    /// What is true now; frozen, and the same value until something changes.
    #[wasm_bindgen(getter)]
    pub fn snapshot(&self) -> JsValue {
        let snapshot = self.polled.snapshot();
        let mut seen = self.seen.borrow_mut();
        if !Arc::ptr_eq(&seen.snapshot, &snapshot) || seen.value.is_undefined() {
            *seen = seen.renewed(snapshot, self.connecting.capabilities().connect);
        }
        seen.value.clone()
    }

    /// Does what `method` names: `accept`, `decline` and `undo` with the key of a request as their
    /// argument, `connect` with an id, `signIn` with a token or none; `markSeen`, `refresh`, `answered`,
    /// `loadMore` and `dispose`. Gives a promise, or `undefined` where it is done at once.
    ///
    /// One export for all, since what each one brings along weighs more than itself.
    pub fn run(&self, method: &str, argument: JsValue) -> JsValue {
        let promise = match method {
            "accept" => self.answer(Action::Accept, &argument),
            "decline" => self.answer(Action::Decline, &argument),
            "undo" => self.answer(Action::UndoDecline, &argument),
            "connect" => self.connect(&argument),
            "markSeen" => self.mark_seen(),
            "refresh" => self.refresh(),
            "answered" => self.answered(),
            _ => {
                self.do_at_once(method, argument);
                return JsValue::UNDEFINED;
            }
        };
        promise.into()
    }
}

impl RawInbox {
    /// An inbox that tells of changes and leaves the listening to others.
    pub(super) fn watching(
        polled: Rc<Session>,
        connecting: Rc<Session>,
        on_change: Function,
    ) -> Self {
        let changes = polled.subscribe(move || {
            let _ = on_change.call0(&JsValue::UNDEFINED);
        });
        let seen = Seen {
            snapshot: polled.snapshot(),
            value: JsValue::UNDEFINED,
            requests: Vec::new(),
        };
        Self {
            polled,
            connecting,
            seen: RefCell::new(seen),
            guards: RefCell::new(Some(Guards {
                _changes: changes,
                listening: None,
            })),
        }
    }

    fn do_at_once(&self, method: &str, argument: JsValue) {
        match method {
            "loadMore" => self.polled.load_more(),
            "signIn" => self.polled.sign_in(given_token(argument)),
            // What was asked for already still ends.
            "dispose" => drop(self.guards.take()),
            _ => {}
        }
    }

    fn answer(&self, action: Action, key: &JsValue) -> Promise {
        let key = key.as_string().unwrap_or_default();
        let snapshot = self.polled.snapshot();
        let mut requests = snapshot.requests.iter();
        match requests.find(|request| request.key.as_str() == key) {
            Some(request) => act(&self.polled, action, request.person.id),
            None => Promise::reject(&error::to_js(&no_such_request(&key))),
        }
    }

    fn connect(&self, user_id: &JsValue) -> Promise {
        let id = user_id.as_f64().unwrap_or_default();
        act(&self.connecting, Action::Connect, PersonId(id as u64))
    }

    fn mark_seen(&self) -> Promise {
        let session = Rc::clone(&self.polled);
        promise(async move {
            session.mark_seen().await?;
            Ok(JsValue::UNDEFINED)
        })
    }

    fn refresh(&self) -> Promise {
        self.polled.refresh();
        if !Rc::ptr_eq(&self.polled, &self.connecting) {
            self.connecting.refresh();
        }
        self.answered()
    }

    fn answered(&self) -> Promise {
        let session = Rc::clone(&self.polled);
        promise(async move {
            session.answered().await;
            Ok(JsValue::UNDEFINED)
        })
    }
}

impl Seen {
    fn renewed(&self, snapshot: Arc<Snapshot>, connect: bool) -> Self {
        let mut requests = Vec::new();
        let values = Array::new();
        for request in &snapshot.requests {
            let value = self.value_of(request);
            values.push(&value);
            requests.push((Arc::clone(request), value));
        }
        let mut can = snapshot.can;
        can.connect = connect;
        Self {
            value: values::snapshot(&snapshot, can, list(&values)),
            snapshot,
            requests,
        }
    }

    fn value_of(&self, request: &Arc<Request>) -> JsValue {
        let mut known = self.requests.iter();
        let known = known.find(|(old, _)| Arc::ptr_eq(old, request));
        known.map_or_else(|| values::request(request), |(_, value)| value.clone())
    }
}

fn no_such_request(key: &str) -> crate::call::Error {
    crate::call::Error::new(
        crate::call::ErrorCode::NotFound,
        ["no request with the key ", key, " is on the list"].concat(),
    )
}

fn act(session: &Rc<Session>, action: Action, person: PersonId) -> Promise {
    let outcome = session.act_and_wait(action, person);
    promise(async move { Ok(outcome.await?.as_str().into()) })
}
