use std::any::Any;
use std::rc::Rc;
use std::sync::Arc;

use any_spawner::Executor;
use web_sys::ShadowRoot;

use super::dom::{Standing, View};
use super::look::Look;
use super::signal::ThinSignal;
use super::styles::adopt_styles;
use super::wire::{wired_bell, wired_button};
use super::words::Words;
use crate::live::Session;
use crate::model::PersonId;

/// What was put into a shadow root; it goes away when this is dropped.
#[must_use = "dropped, it is taken away again"]
pub struct Mounted(#[expect(dead_code, reason = "held for its end")] pub(super) Box<dyn Any>);

/// Puts the bell of a session into a shadow root. The signals outlive it: mounted again, it is
/// as it was. Lists of people that the platform of `session` has not come from `connecting`. A panel that was open when its element was moved in the page shows again after
/// `open.notify()`.
pub fn mount_bell(
    root: &ShadowRoot,
    session: Rc<Session>,
    connecting: Rc<Session>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
) -> Mounted {
    mount_view(root, move || {
        wired_bell(session, &connecting, look, words, open)
    })
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

fn mount_view(root: &ShadowRoot, make: impl FnOnce() -> View) -> Mounted {
    adopt_styles(root);
    // An error says that effects have what runs them, be it from an app around the widget.
    let _ = Executor::init_wasm_bindgen();
    let view = Standing::new(|| Some(make()));
    if let Some(view) = &view {
        // A shadow root takes any element.
        let _ = root.append_child(view.element());
    }
    Mounted(Box::new(view))
}
