use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use crate::widget::mount::Mounted;
use crate::widget::styles::adopt_styles;

/// Puts a view into a shadow root, together with the widget's styles.
pub fn mount<V: IntoView + 'static>(
    root: &ShadowRoot,
    view: impl FnOnce() -> V + 'static,
) -> Mounted {
    adopt_styles(root);
    // Leptos asks for an element and uses it as a node.
    let parent = root.clone().unchecked_into::<HtmlElement>();
    Mounted(Box::new(mount_to(parent, move || view().into_any())))
}
