//! Reading JavaScript values of which nothing is certain.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property that is there and neither `undefined` nor `null`.
pub(crate) fn get(target: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(target, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A property that is there, be it `null`.
pub(crate) fn own(target: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(target, &name.into()).ok()?;
    (!value.is_undefined()).then_some(value)
}

/// Calls the method `name`; an error for whatever it throws, or if there is none.
pub(crate) fn call(target: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let method = Reflect::get(target, &name.into())?;
    let method: Function = method.dyn_into()?;
    Reflect::apply(&method, target, arguments)
}
