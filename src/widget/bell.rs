use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::badge::Badge;
use super::icon::{BELL, Icon};
use super::look::Look;
use super::popover;
use super::reactive::reactive;
use super::words::Words;
use crate::inbox::{Snapshot, Status};

/// The bell: a button that says how many wait, and opens the panel.
#[component]
pub(super) fn Bell(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
    /// The button itself.
    node: NodeRef<html::Button>,
) -> impl IntoView {
    let count = Memo::new(move |_| snapshot.with(|snapshot| shown_count(snapshot)));
    let max = Signal::derive(move || look.with(|look| look.max_badge));
    let signed_out = Memo::new(move |_| snapshot.with(|s| s.status == Status::SignedOut));
    let name = move || words.with(|words| name(words, count.get(), signed_out.get()));
    let toggle_by_hand = move |_| {
        if !popover::is_supported() {
            open.update(|open| *open = !*open);
        }
    };
    view! {
        <button
            type="button"
            class="bell"
            part="bell"
            node_ref=node
            popovertarget="panel"
            aria-haspopup="dialog"
            aria-expanded=reactive(move || if open.get() { "true" } else { "false" })
            aria-controls="panel"
            aria-label=reactive(name)
            on:click=toggle_by_hand
        >
            <span class="icon" part="icon">
                <slot name="icon">
                    <Icon shape=BELL />
                </slot>
            </span>
            <Badge count=count.into() max words />
        </button>
    }
}

/// A badge tells how many wait; who is not known has nobody waiting.
fn shown_count(snapshot: &Snapshot) -> u64 {
    match snapshot.status {
        Status::SignedOut => 0,
        _ => snapshot.count,
    }
}

fn name(words: &Words, count: u64, signed_out: bool) -> String {
    match (signed_out, count) {
        (true, _) => words.bell_signed_out.as_str().to_owned(),
        (_, 0) => words.title.as_str().to_owned(),
        _ => words.count(&words.waiting, count, &[]),
    }
}
