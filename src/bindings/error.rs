//! Errors as JavaScript throws them.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::fields::{Fields, list, text};
use crate::call::{Error, FieldError};
use crate::client::Failure;

thread_local! {
    static ERROR_CLASS: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Tells the module which class to throw: `ApiError`, whose constructor takes a message, the
/// fields and the options of an `Error`.
#[wasm_bindgen(js_name = installErrorClass)]
pub fn install_error_class(class: Function) {
    ERROR_CLASS.replace(Some(class));
}

/// The error as an `ApiError`.
#[cfg(feature = "headless")]
pub(super) fn to_js(error: &Error) -> JsValue {
    made(error, JsValue::UNDEFINED)
}

/// The error as an `ApiError` with its `cause`, if it has one.
pub(super) fn with_cause(failure: &Failure) -> JsValue {
    let cause = failure.cause.as_ref();
    let options = cause.map(|cause| Fields::new().with("cause", cause).freeze());
    made(&failure.error, options.unwrap_or_default())
}

fn made(error: &Error, options: JsValue) -> JsValue {
    let message = error.sentence();
    let arguments = Array::of3(&message.as_str().into(), &fields(error), &options);
    let class = ERROR_CLASS.with_borrow(Clone::clone);
    class
        .and_then(|class| Reflect::construct(&class, &arguments).ok())
        .unwrap_or_else(|| js_sys::Error::new(&message).into())
}

fn fields(error: &Error) -> JsValue {
    let number = |value: Option<f64>| value.map_or(JsValue::NULL, JsValue::from_f64);
    Fields::new()
        .with("code", error.code.as_str())
        .with("status", number(error.status.map(f64::from)))
        .with(
            "retryAfterMs",
            number(error.retry_after_ms.map(|ms| ms as f64)),
        )
        .with("details", details(error))
        .with("method", text(error.method.map(|method| method.as_str())))
        .with("path", text(error.path.as_deref()))
        .freeze()
}

fn details(error: &Error) -> JsValue {
    let errors = error.details.errors.iter();
    list(&errors.map(complaint).collect())
}

fn complaint(complaint: &FieldError) -> JsValue {
    Fields::new()
        .with("field", text(complaint.field.as_deref()))
        .with("message", complaint.message.as_str())
        .with("code", text(complaint.code.as_deref()))
        .freeze()
}
