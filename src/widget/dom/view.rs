use std::any::Any;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::child::Child;
use super::page::{create_element, create_element_of};
use crate::widget::place::Place;
use crate::widget::reactive::{Handler, Reactive, show};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with all that is in it.
#[must_use]
pub(in crate::widget) struct View {
    element: Element,
    kept: Vec<Box<dyn Any>>,
}

/// An element with attributes that stay as they are.
pub(in crate::widget) fn element(tag: &str, attributes: &[(&str, &str)]) -> View {
    View::new(create_element(tag)).with(attributes)
}

/// An element of a drawing.
pub(in crate::widget) fn svg(tag: &str, attributes: &[(&str, &str)]) -> View {
    View::new(create_element_of(SVG, tag)).with(attributes)
}

impl View {
    fn new(element: Element) -> Self {
        Self {
            element,
            kept: Vec::new(),
        }
    }

    /// The element in the page.
    pub(in crate::widget) fn element(&self) -> &Element {
        &self.element
    }

    /// Sets attributes once and for all.
    pub(in crate::widget) fn with(self, attributes: &[(&str, &str)]) -> Self {
        for (name, value) in attributes {
            set(&self.element, name, Some(value));
        }
        self
    }

    /// Sets an attribute, and again whenever its value is another one; `None` takes it away.
    pub(in crate::widget) fn attribute(self, name: &'static str, value: Reactive) -> Self {
        let element = self.element.clone();
        show(value, Box::new(move |value| set(&element, name, value)));
        self
    }

    /// Does something whenever an event comes.
    pub(in crate::widget) fn on(self, event: &'static str, handler: Handler) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&self.element, event, options, handler);
        self.keep(Box::new(listener))
    }

    /// Notes the element in `place`.
    pub(in crate::widget) fn at(self, place: &Place) -> Self {
        place.fill(self.element.clone().unchecked_into());
        self
    }

    /// Adds to what is in the element.
    pub(in crate::widget) fn child(mut self, child: impl Child) -> Self {
        child.join(&mut self);
        self
    }

    /// Holds `guard` until the view goes.
    pub(in crate::widget) fn keep(mut self, guard: Box<dyn Any>) -> Self {
        self.kept.push(guard);
        self
    }

    /// Puts `other` behind all that is in the element.
    pub(super) fn append(&mut self, other: Self) {
        let Self { element, kept } = other;
        append(&self.element, &element);
        self.kept.extend(kept);
    }
}

pub(super) fn append(parent: &Element, child: &web_sys::Node) {
    // Only a node that holds the parent could not go into it.
    let _ = parent.append_child(child);
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // Fails for names that are none, and all are ours.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
