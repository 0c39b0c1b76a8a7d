use leptos::prelude::*;

use crate::call::ErrorCode;
use crate::widget::icon::{ALERT, LOCK, OFFLINE, PEOPLE, icon};
use crate::widget::intent::Intent;
use crate::widget::reactive::{Reactive, Scene};
use crate::widget::scene::BellScene;
use crate::widget::words::{Text, Words};

const EMPTY: &str = "empty";
const ERROR: &str = "error";

/// Nobody waits.
pub(super) fn empty(scene: &BellScene) -> AnyView {
    let setting = &scene.setting;
    let title = setting.say(Words::empty_title);
    let text = setting.say(Words::empty_text);
    view! {
        <div class="empty" part=EMPTY>
            <slot name=EMPTY>{message(icon(PEOPLE), title, text)}</slot>
        </div>
    }
    .into_any()
}

/// No list came, and why.
pub(super) fn failed(scene: &BellScene) -> AnyView {
    let picture = scene.part(
        |scene| Some(scene.is_offline().to_string()),
        |_, offline| icon(if offline == "true" { OFFLINE } else { ALERT }),
    );
    let title = scene.text(|scene| say(scene, title(scene.is_offline())));
    let text = scene.text(|scene| say(scene, advice(scene)));
    trouble(scene, message(picture.into_any(), title, text))
}

/// The platform does not know who asks.
pub(super) fn signed_out(scene: &BellScene) -> AnyView {
    let setting = &scene.setting;
    let title = setting.say(Words::signed_out_title);
    let text = setting.say(Words::signed_out_text);
    trouble(scene, message(icon(LOCK), title, text))
}

fn trouble(scene: &BellScene, message: AnyView) -> AnyView {
    view! {
        <div class="failed" part=ERROR>
            {message}
            {retry(scene, "button outlined")}
        </div>
    }
    .into_any()
}

/// A picture, a line and a sentence.
fn message(picture: AnyView, title: Reactive<String>, text: Reactive<String>) -> AnyView {
    view! {
        <div class="note">
            <span class="note-icon">{picture}</span>
            <p class="note-title">{title}</p>
            <p class="note-text">{text}</p>
        </div>
    }
    .into_any()
}

/// Asks again.
pub(super) fn retry(scene: &BellScene, class: &'static str) -> AnyView {
    view! {
        <button type="button" class=class on:click=scene.on(|scene, _| scene.on_intent.run(Intent::Refresh))>
            {scene.setting.say(Words::retry)}
        </button>
    }
    .into_any()
}

fn say(scene: &BellScene, text: fn(&Words) -> &Text) -> String {
    let words = &scene.setting.words;
    words.with(|words| text(words).as_str().to_owned())
}

fn title(offline: bool) -> fn(&Words) -> &Text {
    match offline {
        true => Words::offline,
        false => Words::failed_title,
    }
}

fn advice(scene: &BellScene) -> fn(&Words) -> &Text {
    if scene.is_offline() {
        return Words::offline_text;
    }
    let error = |scene: &BellScene| scene.snapshot.with(|s| Some(s.error.as_ref()?.code));
    match error(scene) {
        Some(ErrorCode::Network | ErrorCode::Timeout) => Words::failed_network,
        Some(ErrorCode::Server | ErrorCode::RateLimited) => Words::failed_server,
        Some(ErrorCode::Forbidden) => Words::failed_forbidden,
        _ => Words::failed_other,
    }
}
