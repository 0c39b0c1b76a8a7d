use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, EventTarget, VisibilityState};

use super::reflect;

/// Tells when the page comes to the front or leaves it, and when the network comes or goes,
/// until it is dropped. In a worker or in Node the page is always in front.
#[must_use = "dropped, it tells nothing"]
pub(crate) struct PageEvents {
    _listeners: Vec<EventListener>,
}

impl PageEvents {
    pub(crate) fn listen(
        on_visible: impl Fn(bool) + 'static,
        on_online: impl Fn(bool) + 'static,
    ) -> Self {
        let on_visible: Rc<dyn Fn(bool)> = Rc::new(on_visible);
        let on_online: Rc<dyn Fn(bool)> = Rc::new(on_online);
        let mut listeners = Vec::new();
        if let Some(document) = document() {
            let on_visible = Rc::clone(&on_visible);
            let listener = EventListener::new(&document, "visibilitychange", move |_| {
                on_visible(is_visible());
            });
            listeners.push(listener);
        }
        if let Ok(global) = js_sys::global().dyn_into::<EventTarget>() {
            let (comes, goes) = (Rc::clone(&on_online), on_online);
            listeners.extend([
                EventListener::new(&global, "focus", move |_| on_visible(is_visible())),
                EventListener::new(&global, "online", move |_| comes(true)),
                EventListener::new(&global, "offline", move |_| goes(false)),
            ]);
        }
        Self {
            _listeners: listeners,
        }
    }
}

pub(crate) fn is_visible() -> bool {
    document().is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

pub(crate) fn is_online() -> bool {
    let global: JsValue = js_sys::global().into();
    let navigator = reflect::get(&global, "navigator");
    let online = navigator.and_then(|navigator| reflect::get(&navigator, "onLine"));
    online.and_then(|online| online.as_bool()).unwrap_or(true)
}

fn document() -> Option<Document> {
    reflect::get(&js_sys::global(), "document")?.dyn_into().ok()
}
