//! Our words as JavaScript values. All objects are frozen: they are news, not state.

use js_sys::{Array, Date, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use super::error;
use crate::inbox::{Request, Snapshot};
use crate::model::{Capabilities, Person, Timestamp};

/// A frozen object with these properties.
pub(super) fn object<const N: usize>(properties: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    Object::freeze(&object).into()
}

/// A frozen array.
pub(super) fn list(items: impl Iterator<Item = JsValue>) -> JsValue {
    Object::freeze(&items.collect::<Array>()).into()
}

/// A text, or `null`.
pub(super) fn text(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from_str)
}

fn moment(moment: Option<Timestamp>) -> JsValue {
    moment.map_or(JsValue::NULL, |moment| {
        Date::new(&(moment.0 as f64).into()).to_iso_string().into()
    })
}

pub(super) fn person(person: &Person) -> JsValue {
    object([
        ("id", (person.id.0 as f64).into()),
        ("name", person.name.as_str().into()),
        ("avatarUrl", text(person.avatar_url.as_deref())),
        ("profileUrl", text(person.profile_url.as_deref())),
        ("headline", text(person.headline.as_deref())),
    ])
}

pub(super) fn request(request: &Request) -> JsValue {
    object([
        ("key", request.key.as_str().into()),
        ("person", person(&request.person)),
        ("message", text(request.message.as_deref())),
        ("sentAt", moment(request.sent_at)),
        ("state", request.state.as_str().into()),
        ("error", error::optional(request.error.as_deref())),
        ("undoUntil", moment(request.undo_until)),
    ])
}

fn capabilities(can: Capabilities) -> JsValue {
    let can = can.serialize(&Serializer::json_compatible());
    can.map_or(JsValue::NULL, |can| {
        Object::freeze(can.unchecked_ref::<Object>()).into()
    })
}

/// A snapshot whose requests are `requests`.
pub(super) fn snapshot(snapshot: &Snapshot, can: Capabilities, requests: JsValue) -> JsValue {
    object([
        ("status", snapshot.status.as_str().into()),
        ("count", (snapshot.count as f64).into()),
        ("requests", requests),
        ("error", error::optional(snapshot.error.as_deref())),
        ("updatedAt", moment(snapshot.updated_at)),
        ("can", capabilities(can)),
        ("offline", snapshot.offline.into()),
        ("more", snapshot.more.into()),
        ("loadingMore", snapshot.loading_more.into()),
    ])
}
