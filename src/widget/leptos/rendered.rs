//! How a view stands in a view of Leptos.

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use web_sys::{Element, Node};

use crate::widget::dom::View;

impl Render for View {
    type State = Self;

    fn build(self) -> Self {
        self
    }

    fn rebuild(mut self, state: &mut Self) {
        state.insert_before_this(&mut self);
        state.unmount();
        *state = self;
    }
}

impl Mountable for View {
    fn unmount(&mut self) {
        self.element().remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        // Leptos names a marker that is in the parent.
        let _ = parent.insert_before(self.element(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element().parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(self.element()));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element().clone()]
    }
}

/// A view as a component of Leptos gives it. It is made in the browser alone.
pub(super) struct Rendered(SendWrapper<View>);

impl Rendered {
    pub(super) fn new(view: View) -> Self {
        Self(SendWrapper::new(view))
    }
}

impl Render for Rendered {
    type State = View;

    fn build(self) -> View {
        self.0.take()
    }

    fn rebuild(self, state: &mut View) {
        self.0.take().rebuild(state);
    }
}

impl RenderHtml for Rendered {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> View {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

no_attrs!(Rendered);
