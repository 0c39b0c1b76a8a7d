use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, EventTarget, VisibilityState};

use super::reflect;

/// Something happened to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageEvent {
    /// It came to the front, or left it.
    Seen,
    /// The network came or went.
    Connected,
    /// It is going to be left: each listener is told so before any is told that it is left.
    Leaving,
    /// It goes away: for good, into the back-forward cache, or to be frozen. Nothing that takes
    /// longer than this moment will be done.
    Left,
    /// It is back from where it went.
    Returned,
}

const OF_DOCUMENT: [(&str, PageEvent); 3] = [
    ("visibilitychange", PageEvent::Seen),
    ("freeze", PageEvent::Left),
    ("resume", PageEvent::Returned),
];

const OF_GLOBAL: [(&str, PageEvent); 5] = [
    ("focus", PageEvent::Seen),
    ("online", PageEvent::Connected),
    ("offline", PageEvent::Connected),
    ("pagehide", PageEvent::Left),
    ("pageshow", PageEvent::Returned),
];

/// Tells what happens to the page until it is dropped. In a worker or in Node there is no page
/// that could go anywhere: what is left is the network.
#[must_use = "dropped, it tells nothing"]
pub(crate) struct PageEvents {
    _listeners: Vec<EventListener>,
}

impl PageEvents {
    pub(crate) fn listen(on_event: impl Fn(PageEvent) + 'static) -> Self {
        let on_event: Rc<dyn Fn(PageEvent)> = Rc::new(on_event);
        let mut listeners = Vec::new();
        let document = document().map(EventTarget::from);
        let global = js_sys::global().dyn_into::<EventTarget>().ok();
        listeners.extend(
            global
                .as_ref()
                .map(|global| tell_leaving(global, Rc::clone(&on_event))),
        );
        for (target, events) in [(document, &OF_DOCUMENT[..]), (global, &OF_GLOBAL[..])] {
            let Some(target) = target else { continue };
            for &(name, event) in events {
                let on_event = Rc::clone(&on_event);
                let tell = move |_: &web_sys::Event| on_event(event);
                listeners.push(EventListener::new(&target, name, tell));
            }
        }
        Self {
            _listeners: listeners,
        }
    }
}

fn tell_leaving(global: &EventTarget, on_event: Rc<dyn Fn(PageEvent)>) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    let tell = move |_: &web_sys::Event| on_event(PageEvent::Leaving);
    EventListener::new_with_options(global, "pagehide", options, tell)
}

/// Whether this is a page in a tab, rather than a worker or Node.
pub(crate) fn is_page() -> bool {
    document().is_some()
}

/// Whether the page is in front. Without a page, there is nothing behind which it could be.
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
