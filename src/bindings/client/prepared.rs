use wasm_bindgen::JsValue;

use crate::browser::JsJson;
use crate::call::{Answer, Call, Error, Expected, Reply, Request};

/// A call whose answer's type is known by its tables alone, so that sending it is compiled once
/// and not once a type.
pub(super) struct Prepared {
    pub(super) request: Request,
    expected: &'static Expected<JsJson>,
}

impl Prepared {
    /// The answer's JSON as it came, if it is what the call promises; `undefined` where a body
    /// is missing and may be.
    pub(super) fn check(&self, reply: Reply<JsJson>) -> Result<JsValue, Error> {
        let checked = self.expected.check(reply).map(|JsJson(value)| value);
        checked.map_err(|error| error.at(&self.request))
    }
}

impl<A: Answer> From<Call<A>> for Prepared {
    fn from(call: Call<A>) -> Self {
        Self {
            request: call.request,
            expected: Expected::to_pass_on::<A>(),
        }
    }
}
