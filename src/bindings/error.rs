//! Errors as JavaScript throws them.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::values::{Fields, text};
use crate::call::Error;

thread_local! {
    static ERROR_CLASS: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Tells the module which class to throw: `ApiError`, whose constructor takes a message and the
/// fields.
#[wasm_bindgen(js_name = installErrorClass)]
pub fn install_error_class(class: Function) {
    ERROR_CLASS.replace(Some(class));
}

/// The error as an `ApiError`.
pub(super) fn to_js(error: &Error) -> JsValue {
    let message = error.sentence();
    let arguments = Array::of2(&message.as_str().into(), &fields(error));
    let class = ERROR_CLASS.with_borrow(Clone::clone);
    class
        .and_then(|class| Reflect::construct(&class, &arguments).ok())
        .unwrap_or_else(|| js_sys::Error::new(&message).into())
}

/// The error as an `ApiError`, or `null`.
pub(super) fn optional(error: Option<&Error>) -> JsValue {
    error.map_or(JsValue::NULL, to_js)
}

fn fields(error: &Error) -> JsValue {
    let number = |value: Option<f64>| value.map_or(JsValue::NULL, JsValue::from_f64);
    let details = error
        .details
        .errors
        .serialize(&Serializer::json_compatible());
    Fields::new()
        .with("code", error.code.as_str())
        .with("status", number(error.status.map(f64::from)))
        .with(
            "retryAfterMs",
            number(error.retry_after_ms.map(|ms| ms as f64)),
        )
        .with("details", details.unwrap_or(JsValue::NULL))
        .with("method", text(error.method.map(|method| method.as_str())))
        .with("path", text(error.path.as_deref()))
        .freeze()
}
