use connection_bell::call::{DecodeError, Json};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A JSON value as the host reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree(pub Value);

impl Json for Tree {
    fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        serde_path_to_error::deserialize(&self.0).map_err(|error| DecodeError {
            path: error.path().to_string(),
            reason: error.inner().to_string(),
        })
    }
}
