//! Our words as JavaScript values. All objects are frozen: they are news, not state.

use js_sys::{Array, Date, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use super::error;
use crate::inbox::{Request, Snapshot};
use crate::model::{Capabilities, Person, Timestamp};

/// An object as it is made: one property after the other, then frozen.
pub(super) struct Fields(Object);

impl Fields {
    pub(super) fn new() -> Self {
        Self(Object::new())
    }

    pub(super) fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        self.put(name, value.into());
        self
    }

    fn put(&self, name: &str, value: JsValue) {
        let _ = Reflect::set(&self.0, &JsValue::from_str(name), &value);
    }

    pub(super) fn freeze(self) -> JsValue {
        Object::freeze(&self.0).into()
    }
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
        .with("error", error::optional(request.error.as_deref()))
        .with("undoUntil", moment(request.undo_until))
        .freeze()
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
        .with("error", error::optional(snapshot.error.as_deref()))
        .with("updatedAt", moment(snapshot.updated_at))
        .with("can", capabilities(can))
        .with("offline", snapshot.offline)
        .with("more", snapshot.more)
        .with("loadingMore", snapshot.loading_more)
        .freeze()
}
