use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

use crate::browser::reflect;

/// Carries messages to all other tabs that opened the same one. Dropped, it is closed.
#[must_use = "it is closed when it is dropped"]
pub(crate) struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// `None` where the browser has none, or keeps them from this page.
    pub(crate) fn open(name: &str, on_message: impl Fn(JsValue) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            on_message(reflect::get(event, "data").unwrap_or_default());
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Whether this page may open any.
    pub(crate) fn is_available() -> bool {
        let channel = BroadcastChannel::new("connection-bell");
        channel.is_ok_and(|channel| {
            channel.close();
            true
        })
    }

    pub(crate) fn post(&self, message: &JsValue) {
        let _ = self.channel.post_message(message);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
