//! The typed clients: each method one documented call, answered in the platform's own words.

mod arguments;
mod axero;
mod prepared;
mod selfcommunity;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use self::arguments::Arguments;
use super::options;
use super::promise::promise;
use crate::client::{Client, reply_of};
use crate::platform::Platform;

/// The body of the package's `AxeroClient` and `SelfCommunityClient`.
#[wasm_bindgen(js_name = Client)]
pub struct RawClient {
    client: Client,
    platform: Platform,
}

#[wasm_bindgen(js_class = Client)]
impl RawClient {
    /// A client of the platform `platform` for the site of `options`.
    ///
    /// # Errors
    /// A `TypeError` that names what is wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(platform: &str, options: &JsValue) -> Result<RawClient, JsValue> {
        let wrong = |what: &str| JsValue::from(js_sys::TypeError::new(what));
        let platform = Platform::from_name(platform).ok_or_else(|| wrong("no such platform"))?;
        let client = Client::new(options::client(options));
        Ok(Self {
            client: client.ok_or_else(|| wrong("baseUrl must be an http or https address"))?,
            platform,
        })
    }

    /// Makes the call that `method` names, with its arguments and the `{signal, timeoutMs}` of
    /// `call`. Gives the answer's JSON as it came, once it has been read and found right.
    pub fn call(&self, method: &str, arguments: Array, call: &JsValue) -> Promise {
        let arguments = Arguments(arguments);
        let prepared = match self.platform {
            Platform::Axero => axero::prepare(method, &arguments),
            Platform::SelfCommunity => selfcommunity::prepare(method, &arguments),
        };
        let Some(prepared) = prepared else {
            return Promise::reject(&js_sys::TypeError::new("no such call"));
        };
        let (client, options) = (self.client.clone(), options::call(call));
        promise(async move {
            let answered = client.answer(&prepared.request, &options).await?;
            Ok(prepared.check(reply_of(&answered))?)
        })
    }
}
