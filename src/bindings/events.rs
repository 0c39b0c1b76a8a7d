//! What an element tells its page.

use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::values::{object, person, request};
use super::{error, options};
use crate::inbox::Notice;
use crate::live::Session;
use crate::model::Action;

const CONNECT: &str = "bell-connect";

/// Dispatches an event that bubbles and crosses shadow roots.
pub(super) fn dispatch(host: &Element, name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = host.dispatch_event(&event);
    }
}

/// Tells what happened in the session whose requests a bell shows.
pub(super) fn tell(host: &Element, session: &Rc<Session>, notice: &Notice) {
    match notice {
        Notice::Count { count, previous } => {
            let (count, previous) = (*count as f64, *previous as f64);
            let detail = object([("count", count.into()), ("previous", previous.into())]);
            dispatch(host, "bell-change", &detail);
        }
        Notice::Arrived(arrived) => {
            dispatch(
                host,
                "bell-arrive",
                &object([("request", request(arrived))]),
            );
        }
        Notice::Acted { .. } => tell_action(host, notice),
        Notice::Failed(failed) => {
            let detail = object([("error", error::to_js(failed))]);
            dispatch(host, "bell-error", &detail);
        }
        Notice::SignedOut => {
            let detail = object([("retry", retry(session))]);
            dispatch(host, "bell-signed-out", &detail);
        }
    }
}

/// Tells a bell's page what was done, and nothing else.
pub(super) fn tell_action(host: &Element, notice: &Notice) {
    if let Notice::Acted { action, .. } = notice {
        let name = match action {
            Action::Accept => "bell-accept",
            Action::Decline => "bell-decline",
            _ => CONNECT,
        };
        dispatch(host, name, &outcome(notice));
    }
}

/// Tells a button's page where the two people now stand, whatever was done.
pub(super) fn tell_change(host: &Element, notice: &Notice) {
    dispatch(host, CONNECT, &outcome(notice));
}

fn outcome(notice: &Notice) -> JsValue {
    let Notice::Acted {
        person: other,
        status,
        ..
    } = notice
    else {
        return JsValue::NULL;
    };
    object([
        ("person", person(other)),
        ("status", status.as_str().into()),
    ])
}

/// A function that starts the session again, with a new token if it is given one.
fn retry(session: &Rc<Session>) -> JsValue {
    let session = Rc::downgrade(session);
    Closure::once_into_js(move |token: JsValue| {
        if let Some(session) = Weak::upgrade(&session) {
            session.sign_in(options::given_token(token));
        }
    })
}
