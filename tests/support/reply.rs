use connection_bell::call::{Answer, Body, Call, Error, Reply, read};
use connection_bell::model::Timestamp;
use serde_json::{Map, Value};

use super::Tree;

/// An answer with this status and body.
pub fn reply(status: u16, body: Body<Tree>) -> Reply<Tree> {
    Reply {
        status,
        retry_after: None,
        received_at: Timestamp(0),
        body,
    }
}

/// An answer with this status and JSON.
pub fn json_reply(status: u16, body: Value) -> Reply<Tree> {
    reply(status, Body::Json(Tree(Some(body))))
}

/// An answer with this status and text.
pub fn text_reply(status: u16, body: &str) -> Reply<Tree> {
    reply(status, Body::Text(body.to_owned()))
}

/// An answer as it should be.
pub fn success(body: Value) -> Reply<Tree> {
    json_reply(200, body)
}

/// What comes of a call that is answered by `body`.
pub fn answered<A: Answer>(_: Call<A>, body: Value) -> Result<A, Error> {
    read(success(body))
}

/// Gives `key` this value, or takes it out.
pub fn set(object: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    match value {
        Some(value) => object.insert(key.to_owned(), value),
        None => object.remove(key),
    };
}
