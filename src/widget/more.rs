use std::sync::Arc;

use js_sys::Array;
use leptos::html;
use leptos::prelude::*;

use super::reactive::reactive;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::intent::Intent;
use super::words::Words;
use crate::inbox::{Snapshot, Status};

/// The way to the rest of the list; taken by itself when it scrolls into view.
#[component]
pub(super) fn More(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let there = Memo::new(move |_| {
        snapshot.with(|s| s.more && s.status != Status::SignedOut && !s.requests.is_empty())
    });
    let loading = Memo::new(move |_| snapshot.with(|s| s.loading_more));
    let ask = move || {
        if there.get_untracked() && !loading.get_untracked() {
            on_intent.run(Intent::LoadMore);
        }
    };
    let node = NodeRef::<html::Div>::new();
    let length = Memo::new(move |_| snapshot.with(|s| s.requests.len()));
    Effect::new(move |_| {
        // Watched anew after each page: a button that stays in view asks for the next one.
        length.track();
        let watch = node.get().and_then(|node| InView::watch(&node, ask));
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || watch.dispose());
    });
    let text = move || {
        words.with(|words| match loading.get() {
            true => words.loading_more.as_str().to_owned(),
            false => words.show_more.as_str().to_owned(),
        })
    };
    move || {
        there.get().then(|| {
            view! {
                <div class="more" node_ref=node>
                    <button
                        type="button"
                        class="button quiet"
                        aria-disabled=reactive(move || loading.get().then_some("true"))
                        on:click=move |_| ask()
                    >
                        {reactive(text)}
                    </button>
                </div>
            }
        })
    }
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
