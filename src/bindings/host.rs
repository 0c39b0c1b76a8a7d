//! An element as its page wrote it.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::options::token;
use crate::browser::{call_method, property};
use crate::client::{ClientOptions, Credentials};
use crate::inbox::Pace;
use crate::live::SessionOptions;
use crate::model::{PersonId, whole_number};
use crate::platform::Platform;

const SHORTEST_POLL_SECONDS: f64 = 5.0;

/// What is wrong with an attribute.
pub(super) type WrongAttribute = String;

/// Reads the session that `host`'s attributes and `tokens` name.
pub(super) fn session(host: &Element, tokens: &JsValue) -> Result<SessionOptions, WrongAttribute> {
    session_of(host, "platform", "base-url", property(tokens, "token"))
}

/// Reads the session that takes the host's connection requests, if that is another one.
pub(super) fn connect_session(
    host: &Element,
    tokens: &JsValue,
) -> Result<Option<SessionOptions>, WrongAttribute> {
    if !host.has_attribute("connect-platform") {
        return Ok(None);
    }
    let token = property(tokens, "connectToken");
    session_of(host, "connect-platform", "connect-base-url", token).map(|options| {
        Some(SessionOptions {
            user_id: None,
            ..options
        })
    })
}

fn session_of(
    host: &Element,
    platform: &str,
    base_url: &str,
    own_token: Option<JsValue>,
) -> Result<SessionOptions, WrongAttribute> {
    if own_token.is_none() && host.has_attribute("token") {
        return Err("token is a property, since an attribute is there for all to read".to_owned());
    }
    let base_url = host.get_attribute(base_url);
    Ok(SessionOptions {
        platform: host
            .get_attribute(platform)
            .and_then(|name| Platform::from_name(&name))
            .ok_or_else(|| [platform, " must be \"axero\" or \"selfcommunity\""].concat())?,
        client: ClientOptions {
            token: token(own_token),
            credentials: credentials(host)?,
            ..ClientOptions::new(base_url.unwrap_or_else(|| "/".to_owned()))
        },
        user_id: integer(host, "user-id")?.map(PersonId),
        pace: pace(host)?,
    })
}

fn credentials(host: &Element) -> Result<Credentials, WrongAttribute> {
    match host.get_attribute("credentials") {
        None => Ok(Credentials::default()),
        Some(name) => Credentials::from_name(&name).ok_or_else(|| {
            "credentials must be \"omit\", \"same-origin\" or \"include\"".to_owned()
        }),
    }
}

fn pace(host: &Element) -> Result<Pace, WrongAttribute> {
    let ms = |seconds: f64| (seconds.max(SHORTEST_POLL_SECONDS) * 1_000.0) as u64;
    let poll = number(host, "poll-seconds")?.map(ms);
    let background = number(host, "background-poll-seconds")?;
    Ok(Pace {
        interval_ms: poll.unwrap_or(Pace::default().interval_ms),
        background_ms: background.filter(|seconds| *seconds > 0.0).map(ms),
    })
}

/// Reads an attribute that is a whole number from 0 up.
pub(super) fn integer(host: &Element, name: &str) -> Result<Option<u64>, WrongAttribute> {
    let Some(text) = host.get_attribute(name) else {
        return Ok(None);
    };
    let number = whole_number(text.trim()).map(Some);
    number.ok_or_else(|| [name, " must be a whole number"].concat())
}

fn number(host: &Element, name: &str) -> Result<Option<f64>, WrongAttribute> {
    let Some(text) = host.get_attribute(name) else {
        return Ok(None);
    };
    let number = JsValue::from_str(text.trim()).unchecked_into_f64();
    let valid = number.is_finite() && number >= 0.0 && !text.trim().is_empty();
    valid
        .then_some(Some(number))
        .ok_or_else(|| [name, " must be a number of seconds"].concat())
}

/// Turns a custom state, `:state(name)`, on or off, where the browser has them.
pub(super) fn set_state(states: &JsValue, name: &str, on: bool) {
    let method = if on { "add" } else { "delete" };
    let _ = call_method(states, method, &Array::of1(&name.into()));
}
