use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use leptos::html::Span;
use leptos::mount::{mount_to, mount_to_renderer};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::dom::View;
use super::look::Look;
use super::reactive::follow;
use super::signal::ThinSignal;
use super::styles::adopt_styles;
use super::wire::{wired_bell, wired_button};
use super::words::Words;
use crate::live::Session;
use crate::model::PersonId;

/// What was put into a shadow root; it goes away when this is dropped.
#[must_use = "dropped, it is taken away again"]
pub struct Mounted {
    _handle: Box<dyn Any>,
}

/// Puts the bell of a session into a shadow root. The signals outlive it: mounted again, it is
/// as it was. A panel that was open when its element was moved in the page shows again after
/// `open.notify()`.
pub fn mount_bell(
    root: &ShadowRoot,
    session: Rc<Session>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
) -> Mounted {
    mount_view(root, move || wired_bell(session, look, words, open))
}

/// Puts the button of a session for `person` into a shadow root.
pub fn mount_button(
    root: &ShadowRoot,
    session: Rc<Session>,
    person: PersonId,
    person_name: ThinSignal<Option<String>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
) -> Mounted {
    mount_view(root, move || {
        wired_button(session, person, person_name, look, words)
    })
}

/// Puts a view into a shadow root, together with the widget's styles.
pub fn mount<V: IntoView + 'static>(
    root: &ShadowRoot,
    view: impl FnOnce() -> V + 'static,
) -> Mounted {
    adopt_styles(root);
    // Leptos asks for an element and uses it as a node.
    let parent = root.clone().unchecked_into::<HtmlElement>();
    Mounted {
        _handle: Box::new(mount_to(parent, move || view().into_any())),
    }
}

fn mount_view(root: &ShadowRoot, view: impl FnOnce() -> View + 'static) -> Mounted {
    adopt_styles(root);
    let view: Box<dyn FnOnce() -> View> = Box::new(view);
    Mounted {
        _handle: Box::new(mount_to_renderer(root.unchecked_ref::<Element>(), view)),
    }
}

/// The connection bell in a Leptos app.
#[component]
pub fn ConnectionBell(
    /// Whose requests; from [`crate::live::open`].
    session: Rc<Session>,
    /// How it looks.
    #[prop(optional, into)]
    look: ThinSignal<Look>,
    /// The texts.
    #[prop(optional, into)]
    words: ThinSignal<Arc<Words>>,
    /// Whether the panel is open.
    #[prop(optional, into)]
    open: ThinSignal<bool>,
    /// What goes into the slots `icon`, `header`, `empty` and `footer`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let node = in_shadow(move |root| mount_bell(root, session, look, words, open));
    view! { <span node_ref=node>{children.map(|children| children())}</span> }
}

/// The connection button in a Leptos app.
#[component]
pub fn ConnectionButton(
    /// Whose connections; from [`crate::live::open`].
    session: Rc<Session>,
    /// The other one.
    person: PersonId,
    /// The other one's name, where it is known.
    #[prop(optional, into)]
    person_name: ThinSignal<Option<String>>,
    /// How it looks.
    #[prop(optional, into)]
    look: ThinSignal<Look>,
    /// The texts.
    #[prop(optional, into)]
    words: ThinSignal<Arc<Words>>,
) -> impl IntoView {
    let node = in_shadow(move |root| mount_button(root, session, person, person_name, look, words));
    view! { <span node_ref=node></span> }
}

/// An element whose shadow root is filled as soon as it is there.
fn in_shadow(fill: impl FnOnce(&ShadowRoot) -> Mounted + 'static) -> NodeRef<Span> {
    let place = NodeRef::<Span>::new();
    let (mut fill, mut mounted) = (Some(fill), None);
    follow(move || {
        let Some(host) = place.get() else { return };
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
        if let (Ok(root), Some(fill)) = (root, fill.take()) {
            drop(mounted.replace(fill(&root)));
        }
    });
    place
}
