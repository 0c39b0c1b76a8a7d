//! Options as JavaScript passes them. The hand-written entries have checked their types.

use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::property;
use crate::client::{CallOptions, ClientOptions, Credentials, Token};
use crate::inbox::Pace;
use crate::live::SessionOptions;
use crate::model::PersonId;
use crate::platform::Platform;

/// Reads `{baseUrl, token, credentials, headers, timeoutMs, fetch}`.
pub(super) fn client(options: &JsValue) -> ClientOptions {
    let base_url =
        property(options, "baseUrl").map(|url| String::from(Object::from(url).to_string()));
    let base_url = base_url.unwrap_or_else(|| "/".to_owned());
    let defaults = ClientOptions::new(base_url);
    ClientOptions {
        token: token(property(options, "token")),
        credentials: string(options, "credentials")
            .and_then(|name| Credentials::from_name(&name))
            .unwrap_or_default(),
        headers: headers(property(options, "headers")),
        timeout_ms: number(options, "timeoutMs").map_or(defaults.timeout_ms, |ms| ms as u32),
        fetch: property(options, "fetch").and_then(|fetch| fetch.dyn_into().ok()),
        ..defaults
    }
}

/// Reads `{signal, timeoutMs}`.
pub(super) fn call(options: &JsValue) -> CallOptions {
    CallOptions {
        signal: property(options, "signal").and_then(|signal| signal.dyn_into().ok()),
        timeout_ms: number(options, "timeoutMs").map(|ms| ms as u32),
        ..CallOptions::default()
    }
}

/// Reads a token: a text, a function, or nothing.
pub(super) fn token(value: Option<JsValue>) -> Token {
    let Some(value) = value else {
        return Token::None;
    };
    match value.as_string() {
        Some(text) => Token::Text(text),
        None => value
            .dyn_into::<Function>()
            .map_or(Token::None, Token::Function),
    }
}

/// Reads a token that may be left out; `None` leaves the one that is there.
pub(super) fn given_token(value: JsValue) -> Option<Token> {
    let given = !value.is_undefined() && !value.is_null();
    given.then(|| token(Some(value)))
}

/// Reads what [`client`] reads, `platform`, `userId`, `pollMs` and `backgroundPollMs`.
pub(super) fn session(options: &JsValue) -> Option<SessionOptions> {
    let defaults = Pace::default();
    Some(SessionOptions {
        platform: Platform::from_name(&string(options, "platform")?)?,
        client: client(options),
        user_id: number(options, "userId").map(|id| PersonId(id as u64)),
        pace: Pace {
            interval_ms: number(options, "pollMs").map_or(defaults.interval_ms, |ms| ms as u64),
            background_ms: number(options, "backgroundPollMs")
                .filter(|ms| *ms > 0.0)
                .map(|ms| ms as u64),
        },
    })
}

fn string(options: &JsValue, name: &str) -> Option<String> {
    property(options, name)?.as_string()
}

fn number(options: &JsValue, name: &str) -> Option<f64> {
    property(options, name)?.as_f64()
}

fn headers(value: Option<JsValue>) -> Vec<(String, String)> {
    let Some(object) = value.and_then(|value| value.dyn_into::<Object>().ok()) else {
        return Vec::new();
    };
    let entries = Object::entries(&object);
    let mut headers = Vec::new();
    for index in 0..entries.length() {
        let entry: Array = entries.get(index).unchecked_into();
        if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
            headers.push((name, value));
        }
    }
    headers
}
