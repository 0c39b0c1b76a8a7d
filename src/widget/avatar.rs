use super::dom::{View, element};
use super::icon::{PERSON, icon};
use super::initials::initials;
use super::reactive::Scene;
use super::scene::RowScene;
use super::signal::ThinSignal;
use crate::model::decimal;

const TINTS: u64 = 8;

/// A picture, and what has become of it.
#[derive(Clone)]
struct AvatarScene {
    row: RowScene,
    shown: ThinSignal<bool>,
    broken: ThinSignal<bool>,
}

impl Scene for AvatarScene {}

/// The picture of a person; their initials until it is there, or where there is none.
pub(super) fn avatar(row: &RowScene) -> View {
    let scene = AvatarScene {
        row: row.clone(),
        shown: ThinSignal::new(false),
        broken: ThinSignal::new(false),
    };
    let attributes = [
        ("class", "avatar"),
        ("part", "avatar"),
        ("aria-hidden", "true"),
    ];
    element("span", &attributes)
        .attribute("data-tint", row.value(tint))
        .attribute("data-shown", scene.flag(is_shown))
        .child(row.value(letters))
        .child(row.when(|row| letters(row).is_none(), |_| icon(PERSON)))
        .child(scene.part(url, picture))
}

fn is_shown(scene: &AvatarScene) -> bool {
    scene.shown.get() && url(scene).is_some()
}

fn tint(scene: &RowScene) -> Option<String> {
    scene
        .request
        .with(|request| Some(decimal(request.person.id.0 % TINTS)))
}

fn letters(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| initials(&request.person.name))
}

fn url(scene: &AvatarScene) -> Option<String> {
    let request = &scene.row.request;
    request.with(|request| request.person.avatar_url.clone())
}

fn picture(scene: &AvatarScene, url: &str) -> View {
    scene.shown.set(false);
    scene.broken.set(false);
    let attributes = [
        ("alt", ""),
        ("loading", "lazy"),
        ("decoding", "async"),
        ("referrerpolicy", "no-referrer"),
        ("src", url),
    ];
    element("img", &attributes)
        .attribute("hidden", scene.flag(|scene| scene.broken.get()))
        .on("load", scene.on(|scene, _| scene.shown.set(true)))
        .on("error", scene.on(|scene, _| scene.broken.set(true)))
}
