//! What tabs say to each other. Whatever else runs on the origin can say it too, so nothing is
//! taken for granted when it comes in.

mod reading;
mod writing;

use wasm_bindgen::JsValue;

use self::reading::Read;
use self::writing::Written;
use crate::browser::Answered;
use crate::call::Error;
use crate::inbox::TabNews;
use crate::model::Timestamp;

/// What one tab tells all others of the same person.
#[derive(Debug, Clone)]
pub(in crate::live) enum Message {
    /// It has just come, and knows nothing yet.
    Hello,
    /// It is in front and wants to be the one that polls.
    Front,
    /// It asked for the first page.
    Polled(Polled),
    /// Something happened in it.
    News(TabNews),
}

/// An answer to a poll, as it came.
#[derive(Debug, Clone)]
pub(in crate::live) struct Polled {
    /// When it was asked for.
    pub(in crate::live) asked_at: Timestamp,
    /// When it came.
    pub(in crate::live) received_at: Timestamp,
    /// The answer.
    pub(in crate::live) result: Result<Answered, Error>,
}

impl Message {
    pub(in crate::live) fn to_js(&self) -> JsValue {
        let message = Written::new();
        match self {
            Self::Hello => message.put("kind", "hello"),
            Self::Front => message.put("kind", "front"),
            Self::Polled(polled) => message.put_polled(polled),
            Self::News(news) => message.put_news(news),
        }
        message.0.into()
    }

    /// `None` for what no tab says. Nothing comes from the future.
    pub(in crate::live) fn from_js(value: &JsValue, now: Timestamp) -> Option<Self> {
        let message = Read(value);
        Some(match message.text("kind")?.as_str() {
            "hello" => Self::Hello,
            "front" => Self::Front,
            "polled" => Self::Polled(message.polled(now)?),
            _ => Self::News(message.news()?),
        })
    }
}
