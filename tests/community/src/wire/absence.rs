//! A value that is not there is shown in each of the ways the platforms show it, always the same
//! way for the same key of the same person.

use serde_json::{Map, Value};

pub(crate) type Object = Map<String, Value>;

/// Picks one of so many ways, the same for the same id and key.
pub(crate) fn vary(id: i64, key: &str, ways: u64) -> u64 {
    let seed = key.bytes().fold(id.cast_unsigned(), |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    fastrand::Rng::with_seed(seed).u64(0..ways)
}

/// Puts a value in, or leaves the key out, or puts null, or puts `""`.
pub(crate) fn put(object: &mut Object, id: i64, key: &str, value: Option<impl Into<Value>>) {
    let value = value.map(Into::into).or_else(|| match vary(id, key, 3) {
        0 => None,
        1 => Some(Value::Null),
        _ => Some(Value::from("")),
    });
    if let Some(value) = value {
        object.insert(key.to_owned(), value);
    }
}

/// Puts a value in, or leaves the key out, or puts null: for keys that are never text.
pub(crate) fn put_or_null(
    object: &mut Object,
    id: i64,
    key: &str,
    value: Option<impl Into<Value>>,
) {
    let value = value
        .map(Into::into)
        .or_else(|| (vary(id, key, 2) == 0).then_some(Value::Null));
    if let Some(value) = value {
        object.insert(key.to_owned(), value);
    }
}
