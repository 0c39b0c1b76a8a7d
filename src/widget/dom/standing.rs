use reactive_graph::owner::Owner;
use web_sys::Element;

use super::view::View;
use crate::widget::focus;

/// A view with its effects; both go when this is dropped.
pub(in crate::widget) struct Standing {
    view: View,
    _effects: Owner,
}

impl Standing {
    /// Makes a view whose effects depend on no other.
    pub(in crate::widget) fn new(make: impl FnOnce() -> Option<View>) -> Option<Self> {
        let effects = Owner::default();
        let view = effects.with(make)?;
        Some(Self {
            view,
            _effects: effects,
        })
    }

    /// The element in the page.
    pub(in crate::widget) fn element(&self) -> &Element {
        self.view.element()
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        focus::leave(self.element());
        self.element().remove();
    }
}
