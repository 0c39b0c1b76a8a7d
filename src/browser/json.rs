use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::call::{DecodeError, Json};

/// A JSON value as the page's own `JSON.parse` made it.
#[derive(Debug, Clone)]
pub struct JsJson(pub JsValue);

impl Json for JsJson {
    fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        let deserializer = serde_wasm_bindgen::Deserializer::from(self.0.clone());
        serde_path_to_error::deserialize(deserializer).map_err(|error| DecodeError {
            path: error.path().to_string(),
            reason: error.inner().to_string(),
        })
    }
}
