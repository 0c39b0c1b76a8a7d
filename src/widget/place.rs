use web_sys::HtmlElement;

use super::signal::ThinSignal;

/// Where an element of the view is to be found, once it is there.
#[derive(Clone, Default)]
pub(super) struct Place(ThinSignal<Option<HtmlElement>>);

impl Place {
    /// The element; asked for again when it is another one.
    pub(super) fn get(&self) -> Option<HtmlElement> {
        self.0.get()
    }

    /// The element.
    pub(super) fn get_untracked(&self) -> Option<HtmlElement> {
        self.0.get_untracked()
    }

    /// Says which element it is.
    pub(super) fn fill(&self, element: HtmlElement) {
        self.0.set(Some(element));
    }
}
