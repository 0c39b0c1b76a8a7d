use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Whether the key that was pressed is the one that takes a person back.
pub(super) fn is_escape(event: &Event) -> bool {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.is_some_and(|event| event.key() == "Escape")
}
