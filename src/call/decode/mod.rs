//! Reads serde types from JSON in place, and keeps the path for errors. One deserializer for
//! the page and for host tests alike; it names what it found without ever printing a float,
//! whose code would weigh a tenth of the module.

mod access;
mod failure;
mod node;
mod path;

use serde::de::DeserializeOwned;

use self::node::Node;
use self::path::Path;
use super::json::{DecodeError, Json};

pub(super) fn decode<T: DeserializeOwned, J: Json>(json: J) -> Result<T, DecodeError> {
    let node = Node {
        json,
        path: Path::Top,
    };
    T::deserialize(node).map_err(|failure| DecodeError {
        path: failure.path.unwrap_or_else(|| Path::Top.to_string()),
        reason: failure.reason,
    })
}
