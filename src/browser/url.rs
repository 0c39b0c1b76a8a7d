//! Addresses.

use wasm_bindgen::JsValue;
use web_sys::Url;

use super::reflect;

/// Makes `address` absolute, read from `base`; `None` for what is no `http` or `https` address.
pub(crate) fn resolve(address: &str, base: &str) -> Option<String> {
    let url = Url::new_with_base(address, base).ok()?;
    matches!(url.protocol().as_str(), "http:" | "https:").then(|| url.href())
}

/// Makes the address of a site absolute, read from the page; ends without a slash.
pub(crate) fn site(address: &str) -> Option<String> {
    let url = match page_address() {
        Some(page) => Url::new_with_base(address, &page),
        None => Url::new(address),
    };
    let url = url.ok()?;
    url.set_search("");
    url.set_hash("");
    let web = matches!(url.protocol().as_str(), "http:" | "https:");
    web.then(|| url.href().trim_end_matches('/').to_owned())
}

/// A worker has no page: it reads addresses from its own, as its `fetch` does.
fn page_address() -> Option<String> {
    let global: JsValue = js_sys::global().into();
    let at = |object, key| reflect::get(&reflect::get(&global, object)?, key)?.as_string();
    at("document", "baseURI").or_else(|| at("location", "href"))
}
