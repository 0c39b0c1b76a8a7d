//! What an element tells its page.

use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::error;
use super::fields::Fields;
use super::session::given_token;
use super::values::{person, request};
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
            let detail = Fields::new()
                .with("count", count)
                .with("previous", previous)
                .freeze();
            dispatch(host, "bell-change", &detail);
        }
        Notice::Arrived(arrived) => {
            dispatch(
                host,
                "bell-arrive",
                &Fields::new().with("request", request(arrived)).freeze(),
            );
        }
        Notice::Acted { .. } => tell_action(host, notice),
        Notice::Failed(failed) => {
            let detail = Fields::new().with("error", error::to_js(failed)).freeze();
            dispatch(host, "bell-error", &detail);
        }
        Notice::SignedOut => {
            let detail = Fields::new().with("retry", retry(session)).freeze();
            dispatch(host, "bell-signed-out", &detail);
        }
        Notice::SignedIn => {}
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
    Fields::new()
        .with("person", person(other))
        .with("status", status.as_str())
        .freeze()
}

/// A function that starts the session again, with a new token if it is given one.
fn retry(session: &Rc<Session>) -> JsValue {
    let session = Rc::downgrade(session);
    Closure::once_into_js(move |token: JsValue| {
        if let Some(session) = Weak::upgrade(&session) {
            session.sign_in(given_token(token));
        }
    })
}
