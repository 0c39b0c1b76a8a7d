use super::badge::badge;
use super::dom::{View, element};
use super::icon::{BELL, icon};
use super::popover;
use super::reactive::Scene;
use super::scene::BellScene;
use super::words::Words;
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

fn name(scene: &BellScene) -> String {
    let signed_out = scene.is_signed_out();
    let count = scene.snapshot.with(|snapshot| snapshot.count);
    let say = |words: &Words| match (signed_out, count) {
        (true, _) => words.bell_signed_out().as_str().to_owned(),
        (_, 0) => words.title().as_str().to_owned(),
        _ => words.count(words.waiting(), count, &[]),
    };
    scene.setting.words.with(|words| say(words))
}
