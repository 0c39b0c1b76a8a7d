use js_sys::{Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Request;

use super::{Abort, reflect};

/// An answer, its text where the page has it: a long list is not worth two copies.
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) text: JsValue,
}

/// Sends `request` with the page's `fetch`, or with `replacement`, and reads the whole answer.
/// Fails with whatever was thrown; a page may have put anything in the place of `fetch`.
pub(crate) async fn fetch(
    request: &Request,
    replacement: Option<&Function>,
    abort: &Abort,
) -> Result<Answered, JsValue> {
    let arguments = Array::of1(request);
    let promise = match replacement {
        Some(fetch) => fetch.call1(&JsValue::UNDEFINED, request)?,
        None => reflect::call(&js_sys::global(), "fetch", &arguments)?,
    };
    let response = abort.wait(&promise).await?;
    let text = reflect::call(&response, "text", &Array::new())?;
    let text = abort.wait(&text).await?;
    Ok(Answered {
        status: status(&response),
        retry_after: header(&response, "retry-after"),
        text,
    })
}

fn status(response: &JsValue) -> u16 {
    let status = reflect::get(response, "status").and_then(|status| status.as_f64());
    status.map_or(0, |status| status as u16)
}

fn header(response: &JsValue, name: &str) -> Option<String> {
    let headers = reflect::get(response, "headers")?;
    let value = reflect::call(&headers, "get", &Array::of1(&name.into())).ok()?;
    value.dyn_into::<js_sys::JsString>().ok().map(String::from)
}
