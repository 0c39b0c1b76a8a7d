use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::node_ref::NodeRefContainer;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::signal::ThinSignal;

/// Where an element of the view is to be found, once it is there; one type for all elements.
#[derive(Clone, Default)]
pub(super) struct Place(ThinSignal<Option<SendWrapper<HtmlElement>>>);

impl Place {
    /// The element; asked for again when it is another one.
    pub(super) fn get(&self) -> Option<HtmlElement> {
        self.0.with(|element| element.as_deref().cloned())
    }

    /// The element.
    pub(super) fn get_untracked(&self) -> Option<HtmlElement> {
        self.0.with_untracked(|element| element.as_deref().cloned())
    }
}

impl<E: ElementType> NodeRefContainer<E> for Place {
    fn load(self, element: &Element) {
        let element = element.clone().unchecked_into();
        self.0.set(Some(SendWrapper::new(element)));
    }
}
