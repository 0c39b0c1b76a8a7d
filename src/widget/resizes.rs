//! Tells when an element has another size.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Tells the size of an element once, and again whenever it is another one, until it is dropped.
#[must_use = "dropped, it tells nothing"]
pub(super) struct Resizes {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut(Array)>,
}

impl Resizes {
    pub(super) fn watch(element: &Element, resized: impl Fn() + 'static) -> Option<Self> {
        let resized = Closure::<dyn FnMut(Array)>::new(move |_: Array| resized());
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _resized: resized,
        })
    }
}

impl Drop for Resizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
