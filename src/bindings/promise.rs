use std::future::Future;
use std::pin::Pin;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::error;
use crate::client::Failure;

type Work = Pin<Box<dyn Future<Output = Result<JsValue, Failure>>>>;

/// A promise of what `work` ends in; it fails with an `ApiError`.
pub(super) fn promise(work: impl Future<Output = Result<JsValue, Failure>> + 'static) -> Promise {
    promise_of(Box::pin(work))
}

/// Compiled once, whatever the work is.
fn promise_of(work: Work) -> Promise {
    future_to_promise(async { work.await.map_err(|failed| error::with_cause(&failed)) })
}
