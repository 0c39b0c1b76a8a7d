use std::sync::Arc;

use leptos::prelude::*;

use super::reactive::reactive;
use super::say::say;
use leptos::{ev, html};

use super::icon::{CLOSE, Icon};
use super::intent::Intent;
use super::look::Look;
use super::notes::Notes;
use super::popover;
use super::requests::Requests;
use super::time_ago::clock;
use super::words::Words;
use crate::inbox::{Snapshot, Status};

const FOOTER: &str = "footer";

/// The panel: a dialog with the list of those who wait.
#[component]
pub(super) fn Panel(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The bell that opens it, where there is one.
    bell: NodeRef<html::Button>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let inline = Memo::new(move |_| look.with(|look| look.inline));
    let shown = Signal::derive(move || inline.get() || open.get());
    let now = clock(shown);
    let loading = move || snapshot.with(|snapshot| snapshot.status == Status::Loading);
    follow_open(open, inline, node);
    let close_on_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !inline.get_untracked() {
            open.set(false);
        }
    };
    view! {
        <div
            id="panel"
            class="panel"
            part="panel"
            node_ref=node
            tabindex="-1"
            role=reactive(move || if inline.get() { "region" } else { "dialog" })
            aria-labelledby="heading"
            aria-busy=reactive(move || loading().then_some("true"))
            popover=reactive(move || (!inline.get()).then_some("auto"))
            data-placement=reactive(move || look.with(|look| look.placement.name()))
            on:beforetoggle=move |_: ev::Event| keep_focus(node, bell)
            on:toggle=move |_| note_toggle(node, open)
            on:keydown=close_on_escape
        >
            <Header snapshot words open inline=inline.into() />
            <div class="body">
                <Notes snapshot words now on_intent />
                <Requests snapshot words now on_intent />
            </div>
            <div class="footer" part="footer">
                <slot name=FOOTER></slot>
            </div>
        </div>
    }
}

/// The panel's heading, the number of those who wait, and the way out.
#[component]
fn Header(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
    /// Whether the panel stands in the page.
    inline: Signal<bool>,
) -> impl IntoView {
    let count = Memo::new(move |_| snapshot.with(|s| s.count));
    let number = move || words.with(|words| words.number(count.get()));
    view! {
        <div class="header" part="header">
            <h2 id="heading" class="heading">
                <slot name="header">{say(words, |words| &words.title)}</slot>
            </h2>
            <span class="count" aria-hidden="true" hidden=reactive(move || count.get() == 0)>
                {reactive(number)}
            </span>
            <button
                type="button"
                class="close quiet-icon"
                aria-label=say(words, |words| &words.close)
                hidden=inline
                on:click=move |_| open.set(false)
            >
                <Icon shape=CLOSE />
            </button>
        </div>
    }
}

/// Shows and hides the panel as `open` says. The focus goes into it, unless it was open from
/// the start: then the page comes first.
fn follow_open(open: RwSignal<bool>, inline: Memo<bool>, node: NodeRef<html::Div>) {
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        let Some(panel) = node.get().filter(|_| !inline.get()) else {
            return open;
        };
        popover::show(&panel, open);
        if open && before == Some(false) {
            // An element that has a tabindex takes the focus.
            let _ = panel.focus();
        }
        open
    });
}

/// Focus that is in the panel goes back to the bell when the panel closes; focus that somebody
/// put elsewhere stays there.
fn keep_focus(panel: NodeRef<html::Div>, bell: NodeRef<html::Button>) {
    let (Some(panel), Some(bell)) = (panel.get_untracked(), bell.get_untracked()) else {
        return;
    };
    if popover::is_open(&panel) && popover::holds_focus(&panel) {
        let _ = bell.focus();
    }
}

fn note_toggle(node: NodeRef<html::Div>, open: RwSignal<bool>) {
    let Some(panel) = node.get_untracked() else {
        return;
    };
    let is_open = popover::is_open(&panel);
    if open.get_untracked() != is_open {
        open.set(is_open);
    }
}
