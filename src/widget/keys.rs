//! Keys and clicks that mean the same everywhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::browser::property;

/// Whether the key that was pressed is the one that takes a person back.
pub(super) fn is_escape(event: &Event) -> bool {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.is_some_and(|event| event.key() == "Escape")
}

/// A key that is held down clicks once: the focus goes on to the next row with each answer, and
/// the key would answer them all.
pub(super) fn click_once(event: &Event) {
    let is_held = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.repeat() && event.key() == "Enter");
    let target = event.target();
    let button = target.and_then(|target| target.dyn_into::<Element>().ok());
    if is_held && button.is_some_and(|button| button.local_name() == "button") {
        event.prevent_default();
    }
}

/// Whether it is the second click of a double click, or a later one of several: by then a button
/// that changes with a click may mean something else.
pub(super) fn is_repeated_click(event: &Event) -> bool {
    let count = property(event, "detail").and_then(|count| count.as_f64());
    count.is_some_and(|count| count > 1.0)
}
