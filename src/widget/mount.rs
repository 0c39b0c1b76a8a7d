use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

use super::look::Look;
use super::styles::adopt_styles;
use super::wire::{WiredBell, WiredButton};
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
    look: ArcRwSignal<Look>,
    words: ArcRwSignal<Arc<Words>>,
    open: ArcRwSignal<bool>,
) -> Mounted {
    mount(root, move || {
        let session = StoredValue::new_local(session);
        view! { <WiredBell session look=look.into() words=words.into() open=open.into() /> }
    })
}

/// Puts the button of a session for `person` into a shadow root.
pub fn mount_button(
    root: &ShadowRoot,
    session: Rc<Session>,
    person: PersonId,
    person_name: ArcRwSignal<Option<String>>,
    look: ArcRwSignal<Look>,
    words: ArcRwSignal<Arc<Words>>,
) -> Mounted {
    mount(root, move || {
        let session = StoredValue::new_local(session);
        let person_name = person_name.into();
        view! { <WiredButton session person person_name look=look.into() words=words.into() /> }
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
        _handle: Box::new(mount_to(parent, view)),
    }
}

/// The connection bell in a Leptos app.
#[component]
pub fn ConnectionBell(
    /// Whose requests; from [`crate::live::open`].
    session: Rc<Session>,
    /// How it looks.
    #[prop(optional, into)]
    look: ArcRwSignal<Look>,
    /// The texts.
    #[prop(optional, into)]
    words: ArcRwSignal<Arc<Words>>,
    /// Whether the panel is open.
    #[prop(optional, into)]
    open: ArcRwSignal<bool>,
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
    person_name: ArcRwSignal<Option<String>>,
    /// How it looks.
    #[prop(optional, into)]
    look: ArcRwSignal<Look>,
    /// The texts.
    #[prop(optional, into)]
    words: ArcRwSignal<Arc<Words>>,
) -> impl IntoView {
    let node = in_shadow(move |root| mount_button(root, session, person, person_name, look, words));
    view! { <span node_ref=node></span> }
}

/// An element whose shadow root is filled as soon as it is there.
fn in_shadow(fill: impl FnOnce(&ShadowRoot) -> Mounted + 'static) -> NodeRef<html::Span> {
    let node = NodeRef::<html::Span>::new();
    let mounted = StoredValue::new_local(None::<Mounted>);
    node.on_load(move |host| {
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
        if let Ok(root) = root {
            mounted.set_value(Some(fill(&root)));
        }
    });
    on_cleanup(move || mounted.dispose());
    node
}
