//! What changes in a view. Leptos compiles all that such a thing needs once for each of its
//! types, and every closure has a type of its own: here they become a handful of types.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::signal::ThinSignal;

/// A value that is worked out anew when a signal in it changes.
pub(super) type Reactive<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// What happens on an event.
pub(super) type Handler<E> = Box<dyn FnMut(E)>;

/// Does `run` now, and again when a signal in it changes, until the view goes.
pub(crate) fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// What a part of the view looks at: a handle to signals, from which the functions that make up
/// a view read.
pub(super) trait Scene: Clone + Send + Sync + 'static {
    /// A text.
    fn text(&self, text: fn(&Self) -> String) -> Reactive<String> {
        let scene = self.clone();
        Arc::new(Mutex::new(move || text(&scene)))
    }

    /// The value of an attribute; `None` takes the attribute away.
    fn attribute(&self, value: fn(&Self) -> Option<String>) -> Reactive<Option<String>> {
        let scene = self.clone();
        Arc::new(Mutex::new(move || value(&scene)))
    }

    /// An attribute that is there, and empty, or is not.
    fn flag(&self, is: fn(&Self) -> bool) -> Reactive<Option<String>> {
        let scene = self.clone();
        Arc::new(Mutex::new(move || is(&scene).then(String::new)))
    }

    /// An attribute that is `true` or not there.
    fn aria_flag(&self, is: fn(&Self) -> bool) -> Reactive<Option<String>> {
        let scene = self.clone();
        Arc::new(Mutex::new(move || is(&scene).then(|| "true".to_owned())))
    }

    /// What is there while it has a key, and is built anew for every other key.
    fn part(
        &self,
        key: fn(&Self) -> Option<String>,
        view: fn(&Self, String) -> AnyView,
    ) -> Reactive<AnyView> {
        let (keyed, seen) = (self.clone(), self.clone());
        keyed_part(
            Box::new(move || key(&keyed)),
            Box::new(move |key| view(&seen, key)),
        )
    }

    /// What is there under a condition.
    fn when(&self, is: fn(&Self) -> bool, view: fn(&Self) -> AnyView) -> Reactive<AnyView> {
        let (asked, seen) = (self.clone(), self.clone());
        keyed_part(
            Box::new(move || is(&asked).then(String::new)),
            Box::new(move |_| view(&seen)),
        )
    }

    /// What happens on an event.
    fn on<E: 'static>(&self, act: fn(&Self, E)) -> Handler<E> {
        let scene = self.clone();
        Box::new(move |event| act(&scene, event))
    }
}

impl<T: Send + Sync + 'static> Scene for ThinSignal<T> {}

fn keyed_part(
    key: Box<dyn Fn() -> Option<String> + Send + Sync>,
    view: Box<dyn Fn(String) -> AnyView + Send>,
) -> Reactive<AnyView> {
    let key = ArcMemo::new(move |_| key());
    Arc::new(Mutex::new(move || match key.get() {
        Some(key) => untrack(|| view(key)),
        None => ().into_any(),
    }))
}
