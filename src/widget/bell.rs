use super::badge::badge;
use super::dom::{View, element};
use super::icon::{BELL, icon};
use super::popover;
use super::reactive::Scene;
use super::scene::BellScene;
use super::words::{Text, Words};
use crate::inbox::{Snapshot, Status};

/// The bell: a button that says how many wait, and opens the panel.
pub(super) fn bell(scene: &BellScene) -> View {
    let attributes = [
        ("type", "button"),
        ("class", "bell"),
        ("part", "bell"),
        ("popovertarget", "panel"),
        ("aria-haspopup", "dialog"),
        ("aria-controls", "panel"),
    ];
    element("button", &attributes)
        .attribute(
            "aria-expanded",
            scene.text(|scene| scene.open.get().to_string()),
        )
        .attribute("aria-label", scene.text(name))
        .attribute("data-trouble", scene.flag(is_in_trouble))
        .on("click", scene.on(|scene, _| toggle_by_hand(scene)))
        .at(&scene.bell)
        .child(bell_icon())
        .child(badge(scene))
}

fn bell_icon() -> View {
    let slot = element("slot", &[("name", "icon")]).child(icon(BELL));
    element("span", &[("class", "icon"), ("part", "icon")]).child(slot)
}

fn toggle_by_hand(scene: &BellScene) {
    if !popover::is_supported() {
        scene.open.update(|open| *open = !*open);
    }
}

/// A badge tells how many wait; who is not known has nobody waiting.
pub(super) fn shown_count(snapshot: &Snapshot) -> u64 {
    match snapshot.status {
        Status::SignedOut => 0,
        _ => snapshot.count,
    }
}

/// Nobody knows how many wait, which looks like none else.
fn is_in_trouble(scene: &BellScene) -> bool {
    let status = scene.snapshot.with(|snapshot| snapshot.status);
    matches!(status, Status::Failed | Status::SignedOut)
}

fn name(scene: &BellScene) -> String {
    let (status, count) = scene
        .snapshot
        .with(|snapshot| (snapshot.status, snapshot.count));
    let say = |words: &Words| match (status, count) {
        (Status::SignedOut, _) => words.bell_signed_out().as_str().to_owned(),
        (Status::Failed, _) => {
            let [title, failed] = [words.title(), words.failed_title()].map(Text::as_str);
            [title, ". ", failed].concat()
        }
        (_, 0) => words.title().as_str().to_owned(),
        _ => words.count(words.waiting(), count, &[]),
    };
    scene.setting.words.with(|words| say(words))
}
