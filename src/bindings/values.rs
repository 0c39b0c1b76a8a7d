//! Our words as JavaScript values.

use js_sys::{Date, Object};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use super::error;
use super::fields::{Fields, text};
use crate::browser::clock::wall_time;
use crate::call::Error;
use crate::inbox::{Request, Snapshot};
use crate::model::{Capabilities, Person, Timestamp};

fn moment(moment: Option<Timestamp>) -> JsValue {
    moment.map_or(JsValue::NULL, |moment| {
        Date::new(&(moment.0 as f64).into()).to_iso_string().into()
    })
}

pub(super) fn person(person: &Person) -> JsValue {
    Fields::new()
        .with("id", person.id.0 as f64)
        .with("name", person.name.as_str())
        .with("avatarUrl", text(person.avatar_url.as_deref()))
        .with("profileUrl", text(person.profile_url.as_deref()))
        .with("headline", text(person.headline.as_deref()))
        .freeze()
}

pub(super) fn request(request: &Request) -> JsValue {
    Fields::new()
        .with("key", request.key.as_str())
        .with("person", person(&request.person))
        .with("message", text(request.message.as_deref()))
        .with("sentAt", moment(request.sent_at))
        .with("state", request.state.as_str())
        .with("error", failure(request.error.as_deref()))
        .with("undoUntil", moment(request.undo_until.map(wall_time)))
        .freeze()
}

/// An `ApiError`, or `null`.
fn failure(failed: Option<&Error>) -> JsValue {
    failed.map_or(JsValue::NULL, error::to_js)
}

fn capabilities(can: Capabilities) -> JsValue {
    let can = can.serialize(&Serializer::json_compatible());
    can.map_or(JsValue::NULL, |can| {
        Object::freeze(can.unchecked_ref::<Object>()).into()
    })
}

/// A snapshot whose requests are `requests`.
pub(super) fn snapshot(snapshot: &Snapshot, can: Capabilities, requests: JsValue) -> JsValue {
    Fields::new()
        .with("status", snapshot.status.as_str())
        .with("count", snapshot.count as f64)
        .with("requests", requests)
        .with("error", failure(snapshot.error.as_deref()))
        .with("updatedAt", moment(snapshot.updated_at.map(wall_time)))
        .with("can", capabilities(can))
        .with("offline", snapshot.offline)
        .with("more", snapshot.more)
        .with("loadingMore", snapshot.loading_more)
        .freeze()
}
