//! Getting over the interruption with which Firefox ends the scripts of a page.

use js_sys::JsString;
use wasm_bindgen::JsCast;

use super::{clock, reflect};

/// By then the interruption has come, if one comes at all: mostly it takes 15 ms at most.
const LONGEST_MS: f64 = 100.0;

/// More than fit into that time; a page may have a clock that stands still.
const MOST_TURNS: u32 = 10_000_000;

/// Spends the interruption that is on its way, so that what has to be done at the end of a page
/// can be done in the next listener. Where one comes, this does not return.
///
/// When the last page of a process goes away, Firefox interrupts whatever script runs
/// (`dom.abort_script_on_child_shutdown`), some milliseconds after the page was told. It does so
/// once: listeners that follow are not disturbed. Other engines interrupt nothing, and this returns
/// at once.
pub(crate) fn outlast_interruption() {
    if !is_firefox() {
        return;
    }
    let end = clock::elapsed_ms() + LONGEST_MS;
    for _ in 0..MOST_TURNS {
        if clock::elapsed_ms() >= end {
            return;
        }
    }
}

fn is_firefox() -> bool {
    let navigator = reflect::get(&js_sys::global(), "navigator");
    let agent = navigator.and_then(|navigator| reflect::get(&navigator, "userAgent"));
    let agent = agent.unwrap_or_default().unchecked_into::<JsString>();
    agent.is_string() && agent.includes("Firefox/", 0)
}
