//! What tabs say to each other. Whatever else runs on the origin can say it too, so nothing is
//! taken for granted when it comes in.

mod reading;
mod writing;

use wasm_bindgen::JsValue;

use self::reading::Read;
use self::writing::Written;
use crate::coordination::PeerMessage;
use crate::live::raw_page::{RawPage, ReadPage};

pub(super) fn to_js(message: &PeerMessage<RawPage>) -> JsValue {
    let written = Written::new();
    match message {
        PeerMessage::Hello => written.put("kind", "hello"),
        PeerMessage::Front => written.put("kind", "front"),
        PeerMessage::Polled(polled) => written.put_polled(polled),
        PeerMessage::News(news) => written.put_news(news),
    }
    written.0.into()
}

/// `None` for what no tab says. Nothing comes from the future. `read` reads a response.
pub(super) fn from_js(value: &JsValue, read: &ReadPage) -> Option<PeerMessage<RawPage>> {
    let message = Read(value);
    Some(match message.text("kind")?.as_str() {
        "hello" => PeerMessage::Hello,
        "front" => PeerMessage::Front,
        "polled" => PeerMessage::Polled(message.polled(read)?),
        _ => PeerMessage::News(message.news()?),
    })
}
