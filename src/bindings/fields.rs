//! Objects for JavaScript as they are made. All are frozen: they are news, not state.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

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
