use wasm_bindgen::JsValue;

use crate::browser::JsJson;
use crate::call::{Answer, Body, Call, Error, Reply, Request, read};

/// A call whose answer's type is known to one function pointer alone, so that sending it is
/// compiled once and not once a type.
pub(super) struct Prepared {
    pub(super) request: Request,
    check: fn(Reply<JsJson>) -> Result<JsValue, Error>,
}

impl Prepared {
    /// The answer's JSON as it came, if it is what the call promises; `undefined` where a body
    /// is missing and may be.
    pub(super) fn check(&self, reply: Reply<JsJson>) -> Result<JsValue, Error> {
        (self.check)(reply).map_err(|error| error.at(&self.request))
    }
}

impl<A: Answer> From<Call<A>> for Prepared {
    fn from(call: Call<A>) -> Self {
        Self {
            request: call.request,
            check: check::<A>,
        }
    }
}

fn check<A: Answer>(reply: Reply<JsJson>) -> Result<JsValue, Error> {
    let raw = match &reply.body {
        Body::Json(JsJson(value)) => value.clone(),
        _ => JsValue::UNDEFINED,
    };
    read::<A, _>(reply).map(|_| raw)
}
