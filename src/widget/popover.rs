//! The platform's popover, and what stands in for it where there is none.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

/// Whether the browser has popovers.
pub(super) fn is_supported() -> bool {
    let prototype = Reflect::get(&js_sys::global(), &"HTMLElement".into())
        .and_then(|class| Reflect::get(&class, &"prototype".into()));
    prototype.is_ok_and(|prototype| {
        Reflect::has(&prototype, &JsValue::from_str("showPopover")).unwrap_or(false)
    })
}

/// Whether the panel is shown.
pub(super) fn is_open(panel: &Element) -> bool {
    panel.has_attribute("data-open") || panel.matches(":popover-open").unwrap_or(false)
}

/// Shows or hides the panel; nothing where it is so already, or not in the page.
pub(super) fn show(panel: &HtmlElement, open: bool) {
    if is_open(panel) == open {
        return;
    }
    let result = match (is_supported(), open) {
        (true, true) => panel.show_popover(),
        (true, false) => panel.hide_popover(),
        (false, true) => panel.set_attribute("data-open", ""),
        (false, false) => panel.remove_attribute("data-open"),
    };
    // A panel that is not in the page cannot be shown; it is, when it comes back.
    let _ = result;
}

/// Whether the focus is somewhere inside `part`.
pub(super) fn holds_focus(part: &Element) -> bool {
    focused_beside(part).is_some_and(|focused| part.contains(Some(&focused)))
}

/// What has the focus in the tree that `part` belongs to.
fn focused_beside(part: &Element) -> Option<Node> {
    let root = part.get_root_node();
    let focused = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => part.owner_document()?.active_element(),
    };
    focused.map(Into::into)
}
