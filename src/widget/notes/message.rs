use std::sync::Arc;

use leptos::prelude::*;

use crate::call::ErrorCode;
use crate::inbox::Snapshot;
use crate::widget::icon::{ALERT, Icon, LOCK, OFFLINE, PEOPLE, Shape};
use crate::widget::intent::Intent;
use crate::widget::reactive::reactive;
use crate::widget::say::say;
use crate::widget::words::{Text, Words};

const EMPTY: &str = "empty";
const ERROR: &str = "error";

/// Nobody waits.
#[component]
pub(super) fn Empty(
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    view! {
        <div class="empty" part=EMPTY>
            <slot name=EMPTY>
                <Message shape=PEOPLE title=|words| &words.empty_title text=|words| &words.empty_text words />
            </slot>
        </div>
    }
}

/// No list came, and why.
#[component]
pub(super) fn Failed(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let why = Memo::new(move |_| {
        snapshot.with(|s| (s.offline, s.error.as_ref().map(|error| error.code)))
    });
    move || {
        let (offline, code) = why.get();
        let shape = if offline { OFFLINE } else { ALERT };
        let title: fn(&Words) -> &Text = match offline {
            true => |words| &words.offline,
            false => |words| &words.failed_title,
        };
        view! {
            <div class="failed" part=ERROR>
                <Message shape title text=advice(offline, code) words />
                <Retry words on_intent />
            </div>
        }
    }
}

/// The platform does not know who asks.
#[component]
pub(super) fn SignedOut(
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    view! {
        <div class="failed" part=ERROR>
            <Message
                shape=LOCK
                title=|words| &words.signed_out_title
                text=|words| &words.signed_out_text
                words
            />
            <Retry words on_intent />
        </div>
    }
}

/// A picture, a line and a sentence.
#[component]
fn Message(
    /// The picture.
    shape: Shape,
    /// The line.
    title: fn(&Words) -> &Text,
    /// The sentence.
    text: fn(&Words) -> &Text,
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let say = move |what: fn(&Words) -> &Text| words.with(|words| what(words).as_str().to_owned());
    view! {
        <div class="note">
            <span class="note-icon"><Icon shape /></span>
            <p class="note-title">{reactive(move || say(title))}</p>
            <p class="note-text">{reactive(move || say(text))}</p>
        </div>
    }
}

/// Asks again.
#[component]
fn Retry(
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    view! {
        <button type="button" class="button outlined" on:click=move |_| on_intent.run(Intent::Refresh)>
            {say(words, |words| &words.retry)}
        </button>
    }
}

fn advice(offline: bool, code: Option<ErrorCode>) -> fn(&Words) -> &Text {
    if offline {
        return |words| &words.offline_text;
    }
    match code {
        Some(ErrorCode::Network | ErrorCode::Timeout) => |words| &words.failed_network,
        Some(ErrorCode::Server | ErrorCode::RateLimited) => |words| &words.failed_server,
        Some(ErrorCode::Forbidden) => |words| &words.failed_forbidden,
        _ => |words| &words.failed_other,
    }
}
