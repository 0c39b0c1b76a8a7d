use js_sys::Array;
use reactive_graph::graph::untrack;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::dom::{Keyed, View, element};
use super::intent::Intent;
use super::place::Place;
use super::reactive::{Scene, follow};
use super::scene::BellScene;

/// The way to the rest of the list; taken by itself when it scrolls into view.
pub(super) fn more(scene: &BellScene) -> Keyed {
    scene.when(is_there, button)
}

fn button(scene: &BellScene) -> View {
    let place = Place::default();
    ask_in_view(scene, place.clone());
    let button = element("button", &[("type", "button"), ("class", "button quiet")])
        .attribute("aria-disabled", scene.aria_flag(is_loading))
        .on("click", scene.on(|scene, _| ask(scene)))
        .child(scene.text(text));
    element("div", &[("class", "more")])
        .at(&place)
        .child(button)
}

fn is_there(scene: &BellScene) -> bool {
    scene.snapshot.with(|snapshot| snapshot.more) && !scene.is_signed_out()
}

fn is_loading(scene: &BellScene) -> bool {
    scene.snapshot.with(|snapshot| snapshot.loading_more)
}

fn text(scene: &BellScene) -> String {
    let loading = is_loading(scene);
    scene.setting.words.with(|words| match loading {
        true => words.loading_more().as_str().to_owned(),
        false => words.show_more().as_str().to_owned(),
    })
}

fn ask(scene: &BellScene) {
    if untrack(|| is_there(scene) && !is_loading(scene)) {
        scene.wants(Intent::LoadMore);
    }
}

/// Watched anew after each page: a button that stays in view asks for the next one.
fn ask_in_view(scene: &BellScene, place: Place) {
    let scene = scene.clone();
    let mut watched = None;
    let mut watch = None;
    follow(move || {
        let length = scene.snapshot.with(|snapshot| snapshot.requests.len());
        let Some(element) = place.get() else {
            return;
        };
        if watched.replace(length) != Some(length) {
            let scene = scene.clone();
            watch.take();
            watch = InView::watch(&element, move || ask(&scene));
        }
    });
}

/// Tells when an element comes into view, until it is dropped.
struct InView {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array)>,
}

impl InView {
    fn watch(element: &web_sys::Element, seen: impl Fn() + 'static) -> Option<Self> {
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let last = entries.iter().last();
            let last = last.and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            if last.is_some_and(|entry| entry.is_intersecting()) {
                seen();
            }
        });
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _seen: seen,
        })
    }
}

impl Drop for InView {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
