use std::rc::Rc;

use js_sys::Array;
use reactive_graph::graph::untrack;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::dom::{Keyed, View, element};
use super::place::Place;
use super::reactive::{Scene, follow};
use super::setting::Setting;

/// A list that comes in pages.
#[derive(Clone)]
pub(super) struct Pager {
    /// The texts.
    pub(super) setting: Setting,
    /// Whether there is more.
    pub(super) more: Rc<dyn Fn() -> bool>,
    /// Whether it is being loaded.
    pub(super) loading: Rc<dyn Fn() -> bool>,
    /// How much is loaded.
    pub(super) length: Rc<dyn Fn() -> usize>,
    /// Loads more: by itself (`true`), or since somebody clicked.
    pub(super) ask: Rc<dyn Fn(bool)>,
}

impl Scene for Pager {}

/// The way to the rest of the list; taken by itself when it scrolls into view.
pub(super) fn more(pager: &Pager) -> Keyed {
    pager.when(|pager| (pager.more)(), button)
}

fn button(pager: &Pager) -> View {
    let place = Place::default();
    ask_in_view(pager, place.clone());
    let button = element("button", &[("type", "button"), ("class", "button quiet")])
        .attribute("aria-disabled", pager.aria_flag(|pager| (pager.loading)()))
        .on("click", pager.on(|pager, _| ask(pager, false)))
        .child(pager.text(text));
    element("div", &[("class", "more")])
        .at(&place)
        .child(button)
}

fn text(pager: &Pager) -> String {
    let loading = (pager.loading)();
    pager.setting.words.with(|words| match loading {
        true => words.loading_more().as_str().to_owned(),
        false => words.show_more().as_str().to_owned(),
    })
}

fn ask(pager: &Pager, by_itself: bool) {
    if untrack(|| (pager.more)() && !(pager.loading)()) {
        (pager.ask)(by_itself);
    }
}

/// Watched anew after each page: a button that stays in view asks for the next one.
fn ask_in_view(pager: &Pager, place: Place) {
    let pager = pager.clone();
    let mut watched = None;
    let mut watch = None;
    follow(move || {
        let length = (pager.length)();
        let Some(element) = place.get() else {
            return;
        };
        if watched.replace(length) != Some(length) {
            let pager = pager.clone();
            watch.take();
            watch = InView::watch(&element, move || ask(&pager, true));
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
