use crate::call::ErrorCode;
use crate::widget::dom::{Child, View, element};
use crate::widget::icon::{ALERT, LOCK, OFFLINE, PEOPLE, icon};
use crate::widget::intent::Intent;
use crate::widget::reactive::{Reactive, Scene};
use crate::widget::scene::BellScene;
use crate::widget::words::{Text, Words};

/// Nobody waits.
pub(super) fn empty(scene: &BellScene) -> View {
    let setting = &scene.setting;
    let title = setting.say(Words::empty_title);
    let text = setting.say(Words::empty_text);
    let slot = element("slot", &[("name", "empty")]).child(message(icon(PEOPLE), title, text));
    element("div", &[("class", "empty"), ("part", "empty")]).child(slot)
}

/// No list came, and why.
pub(super) fn failed(scene: &BellScene) -> View {
    let picture = scene.part(
        |scene| Some(scene.is_offline().to_string()),
        |_, offline| icon(if offline == "true" { OFFLINE } else { ALERT }),
    );
    let title = scene.text(|scene| say(scene, title(scene.is_offline())));
    let text = scene.text(|scene| say(scene, advice(scene)));
    trouble(scene, message(picture, title, text))
}

/// The platform does not know who asks.
pub(in crate::widget) fn signed_out(scene: &BellScene) -> View {
    let setting = &scene.setting;
    let title = setting.say(Words::signed_out_title);
    let text = setting.say(Words::signed_out_text);
    trouble(scene, message(icon(LOCK), title, text))
}

fn trouble(scene: &BellScene, message: View) -> View {
    element("div", &[("class", "failed"), ("part", "error")])
        .child(message)
        .child(retry(scene, "button outlined"))
}

/// A picture, a line and a sentence.
pub(in crate::widget) fn message(picture: impl Child, title: Reactive, text: Reactive) -> View {
    element("div", &[("class", "note")])
        .child(element("span", &[("class", "note-icon")]).child(picture))
        .child(element("p", &[("class", "note-title")]).child(title))
        .child(element("p", &[("class", "note-text")]).child(text))
}

/// Asks again.
pub(super) fn retry(scene: &BellScene, class: &str) -> View {
    element("button", &[("type", "button"), ("class", class)])
        .on("click", scene.on(|scene, _| scene.wants(Intent::Refresh)))
        .child(scene.setting.say(Words::retry))
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
