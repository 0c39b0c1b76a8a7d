//! Options as JavaScript passes them. The hand-written entries have checked their types.

use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::property;
use crate::client::{CallOptions, ClientOptions, Credentials, Token};

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

pub(super) fn string(options: &JsValue, name: &str) -> Option<String> {
    property(options, name)?.as_string()
}

pub(super) fn number(options: &JsValue, name: &str) -> Option<f64> {
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
