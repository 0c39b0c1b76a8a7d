//! Whether somebody is busy with a part of the panel, so that nothing in it may move.

use std::iter::successors;

use web_sys::Element;

use super::popover;

/// Whether the pointer or the focus is in `part`, or its beginning was scrolled away.
pub(super) fn is_read(part: &Element) -> bool {
    let is_pointed_at = part.matches(":hover").unwrap_or(false);
    is_pointed_at || popover::holds_focus(part) || is_scrolled(part)
}

/// Goes back to where `part` begins.
pub(super) fn scroll_up(part: &Element) {
    for around in all_around(part) {
        around.set_scroll_top(0);
    }
}

/// Where the panel stands in the page it is the page that scrolls.
fn is_scrolled(part: &Element) -> bool {
    let begins_above = part.get_bounding_client_rect().top() < 0.0;
    begins_above || all_around(part).any(|around| around.scroll_top() > 0)
}

/// The elements around it, up to the root of the widget.
fn all_around(part: &Element) -> impl Iterator<Item = Element> {
    successors(part.parent_element(), |around| around.parent_element())
}
