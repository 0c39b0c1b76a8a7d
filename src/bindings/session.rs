//! Sessions as JavaScript asks for them.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::options::{self, number, string};
use crate::client::Token;
use crate::inbox::Pace;
use crate::live::{Session, SessionOptions, open};
use crate::model::PersonId;
use crate::platform::Platform;

/// The session that JavaScript asks for; what is wrong is told by its name behind `prefix`.
///
/// # Errors
/// A `TypeError` that names the option which is wrong.
pub(super) fn session(options: &JsValue, prefix: &str) -> Result<Rc<Session>, JsValue> {
    let wrong = |what: &str| JsValue::from(js_sys::TypeError::new(&[prefix, what].concat()));
    let options = session_options(options)
        .ok_or_else(|| wrong("platform must be \"axero\" or \"selfcommunity\""))?;
    open(options).ok_or_else(|| wrong("baseUrl must be an http or https address"))
}

/// Reads what [`client`](options::client) reads, `platform`, `userId`, `pollMs` and `backgroundPollMs`.
fn session_options(options: &JsValue) -> Option<SessionOptions> {
    let defaults = Pace::default();
    Some(SessionOptions {
        platform: Platform::from_name(&string(options, "platform")?)?,
        client: options::client(options),
        user_id: number(options, "userId").map(|id| PersonId(id as u64)),
        pace: Pace {
            interval_ms: number(options, "pollMs").map_or(defaults.interval_ms, |ms| ms as u64),
            background_ms: number(options, "backgroundPollMs")
                .filter(|ms| *ms > 0.0)
                .map(|ms| ms as u64),
        },
    })
}

/// Reads a token that may be left out; `None` leaves the one that is there.
pub(super) fn given_token(value: JsValue) -> Option<Token> {
    let given = !value.is_undefined() && !value.is_null();
    given.then(|| options::token(Some(value)))
}
