use std::rc::Rc;
use std::sync::Arc;

use leptos::attr::custom::custom_attribute;
use leptos::html::Span;
use leptos::prelude::*;
use web_sys::{ShadowRoot, ShadowRootInit, ShadowRootMode};

use crate::live::Session;
use crate::model::PersonId;
use crate::widget::look::Look;
use crate::widget::mount::{Mounted, mount_bell, mount_button};
use crate::widget::reactive::follow;
use crate::widget::signal::ThinSignal;
use crate::widget::words::Words;

/// The connection bell in a Leptos app.
#[component]
pub fn ConnectionBell(
    /// Whose requests; from [`crate::live::open`].
    session: Rc<Session>,
    /// Whom to ask for the lists of people that the platform of `session` has not.
    #[prop(optional)]
    connecting: Option<Rc<Session>>,
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
    let connecting = connecting.unwrap_or_else(|| Rc::clone(&session));
    let styled = look.clone();
    let inline = move || styled.with(|look| look.inline);
    let node = in_shadow(move |root| mount_bell(root, session, connecting, look, words, open));
    let children = children.map(|children| children());
    view! { <span node_ref=node>{children}</span> }.add_any_attr(custom_attribute("inline", inline))
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
