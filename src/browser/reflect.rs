//! Reading JavaScript values of which nothing is certain.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property that is there and neither `undefined` nor `null`.
pub(crate) fn get(target: &JsValue, name: &str) -> Option<JsValue> {
    let value = any(target, name);
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A property, be it `null`; `undefined` where there is none.
pub(crate) fn any(target: &JsValue, name: &str) -> JsValue {
    Reflect::get(target, &name.into()).unwrap_or_default()
}

/// Calls the method `name`; an error for whatever it throws, or if there is none.
pub(crate) fn call(target: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let method = Reflect::get(target, &name.into())?;
    let method: Function = method.dyn_into()?;
    Reflect::apply(&method, target, arguments)
}
