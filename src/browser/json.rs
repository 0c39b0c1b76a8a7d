use js_sys::{Array, JsString, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::reflect;
use crate::call::{Body, Json, Shape};

#[wasm_bindgen]
extern "C" {
    /// As `js_sys::JSON::parse`, but the text stays where it is.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;
}

/// The body that `text` is.
pub(crate) fn body_of(text: &JsString) -> Body<JsJson> {
    if text.trim().length() == 0 {
        return Body::Empty;
    }
    match parse_json(text) {
        Ok(value) => Body::Json(JsJson(value)),
        Err(_) => Body::Text(text.into()),
    }
}

/// A JSON value as the page's own `JSON.parse` made it.
#[derive(Debug, Clone)]
pub struct JsJson(pub JsValue);

impl Json for JsJson {
    fn absent() -> Self {
        Self(JsValue::UNDEFINED)
    }

    fn shape(&self) -> Shape {
        if let Some(text) = self.0.as_string() {
            Shape::Text(text)
        } else if let Some(number) = self.0.as_f64() {
            Shape::Number(number)
        } else if let Some(value) = self.0.as_bool() {
            Shape::Boolean(value)
        } else if let Some(list) = self.0.dyn_ref::<Array>() {
            Shape::List(list.length() as usize)
        } else if self.0.is_object() {
            Shape::Object
        } else if self.0.is_undefined() {
            Shape::Absent
        } else {
            Shape::Null
        }
    }

    fn is_text(&self) -> bool {
        self.0.is_string()
    }

    fn item(&self, index: usize) -> Self {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        Self(self.0.unchecked_ref::<Array>().get(index))
    }

    fn property(&self, name: &str) -> Self {
        Self(reflect::any(&self.0, name))
    }

    fn names(&self) -> Vec<String> {
        let names = Object::keys(self.0.unchecked_ref::<Object>());
        let mut all = Vec::new();
        for index in 0..names.length() {
            all.extend(names.get(index).as_string());
        }
        all
    }
}
