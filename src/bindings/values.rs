//! Our words as JavaScript values. All objects are frozen: they are news, not state.

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::error;
use crate::inbox::{Request, Snapshot};
use crate::model::{Capabilities, Person, Timestamp};

/// A frozen object with these properties.
pub(super) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    Object::freeze(&object).into()
}

/// A frozen array.
pub(super) fn list(items: &Array) -> JsValue {
    Object::freeze(items).into()
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
    object(&[
        ("id", (person.id.0 as f64).into()),
        ("name", person.name.as_str().into()),
        ("avatarUrl", text(person.avatar_url.as_deref())),
        ("profileUrl", text(person.profile_url.as_deref())),
        ("headline", text(person.headline.as_deref())),
    ])
}

pub(super) fn request(request: &Request) -> JsValue {
    object(&[
        ("key", request.key.as_str().into()),
        ("person", person(&request.person)),
        ("message", text(request.message.as_deref())),
        ("sentAt", moment(request.sent_at)),
        ("state", request.state.as_str().into()),
        ("error", error::optional(request.error.as_deref())),
    ])
}

fn capabilities(can: Capabilities) -> JsValue {
    object(&can.by_name().map(|(name, can)| (name, can.into())))
}

/// A snapshot whose requests are `requests`.
pub(super) fn snapshot(snapshot: &Snapshot, can: Capabilities, requests: JsValue) -> JsValue {
    object(&[
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
