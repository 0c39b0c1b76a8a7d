use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Request, RequestInit};

use super::{Abort, clock, reflect};
use crate::model::Timestamp;

/// An answer as it came, its text still the browser's own.
#[derive(Debug, Clone)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) received_at: Timestamp,
    pub(crate) text: JsString,
}

/// Sends `request` with the page's `fetch`, or with `replacement`, and reads the whole answer. The
/// call is made before anything is awaited. With `keepalive` it is sent even if the page goes away
/// meanwhile; Firefox heeds that in the second argument alone, other browsers in the request too.
/// Fails with whatever was thrown; a page may have put anything in the place of `fetch`.
pub(crate) async fn fetch(
    request: &Request,
    keepalive: bool,
    replacement: Option<&Function>,
    abort: &Abort,
) -> Result<Answered, JsValue> {
    let arguments = match keepalive {
        true => with_keepalive(request)?,
        false => Array::of1(request),
    };
    let promise = match replacement {
        Some(fetch) => fetch.apply(&JsValue::UNDEFINED, &arguments)?,
        None => reflect::call(&js_sys::global(), "fetch", &arguments)?,
    };
    let response = abort.wait(&promise).await?;
    let text = reflect::call(&response, "text", &Array::new())?;
    let text = abort.wait(&text).await?;
    Ok(Answered {
        status: status(&response),
        retry_after: header(&response, "retry-after"),
        received_at: clock::wall_now(),
        text: text.dyn_into().unwrap_or_else(|_| JsString::from("")),
    })
}

fn with_keepalive(request: &Request) -> Result<Array, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"keepalive".into(), &JsValue::TRUE)?;
    let init: &RequestInit = options.unchecked_ref();
    let request = Request::new_with_request_and_init(request, init)?;
    Ok(Array::of2(&request, &options))
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
