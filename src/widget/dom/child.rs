use super::page::create_text;
use super::view::{View, append};
use crate::widget::reactive::{Reactive, show};

/// What can be in an element.
pub(in crate::widget) trait Child {
    /// Puts it behind all that is in the element.
    fn join(self, parent: &mut View);
}

impl Child for View {
    fn join(self, parent: &mut View) {
        parent.append(self);
    }
}

/// A text that stays as it is.
impl Child for &str {
    fn join(self, parent: &mut View) {
        append(parent.element(), &create_text(self));
    }
}

/// A text that changes.
impl Child for Reactive {
    fn join(self, parent: &mut View) {
        let text = create_text("");
        append(parent.element(), &text);
        show(self, Box::new(move |value| text.set_node_value(value)));
    }
}
