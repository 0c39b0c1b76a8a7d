//! What a tab remembers from one page to the next. Storage that is blocked, full or missing
//! remembers nothing and never throws.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::reflect;

pub(crate) fn remember(key: &str, text: &str) {
    let _ = call("setItem", &Array::of2(&key.into(), &text.into()));
}

pub(crate) fn recall(key: &str) -> Option<String> {
    call("getItem", &Array::of1(&key.into()))?.as_string()
}

pub(crate) fn forget(key: &str) {
    let _ = call("removeItem", &Array::of1(&key.into()));
}

pub(crate) fn keys() -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let keys = Object::keys(storage.unchecked_ref::<Object>());
    keys.iter().filter_map(|key| key.as_string()).collect()
}

fn call(method: &str, arguments: &Array) -> Option<JsValue> {
    reflect::call(&storage()?, method, arguments).ok()
}

fn storage() -> Option<JsValue> {
    reflect::get(&js_sys::global(), "sessionStorage")
}
