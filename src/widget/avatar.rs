use leptos::prelude::*;

use super::icon::{PERSON, icon};
use super::initials::initials;
use super::reactive::Scene;
use super::scene::RowScene;
use super::signal::ThinSignal;

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
pub(super) fn avatar(row: &RowScene) -> AnyView {
    let scene = AvatarScene {
        row: row.clone(),
        shown: ThinSignal::new(false),
        broken: ThinSignal::new(false),
    };
    view! {
        <span
            class="avatar"
            part="avatar"
            aria-hidden="true"
            data-tint=row.attribute(tint)
            data-shown=scene.flag(|scene| scene.shown.get() && url(scene).is_some())
        >
            {row.part(name, |_, name| letters(&name))}
            {scene.part(url, picture)}
        </span>
    }
    .into_any()
}

fn tint(scene: &RowScene) -> Option<String> {
    scene
        .request
        .with(|request| Some((request.person.id.0 % TINTS).to_string()))
}

fn name(scene: &RowScene) -> Option<String> {
    scene
        .request
        .with(|request| Some(request.person.name.clone()))
}

fn letters(name: &str) -> AnyView {
    match initials(name) {
        Some(letters) => letters.into_any(),
        None => icon(PERSON),
    }
}

fn url(scene: &AvatarScene) -> Option<String> {
    let request = &scene.row.request;
    request.with(|request| request.person.avatar_url.clone())
}

fn picture(scene: &AvatarScene, url: String) -> AnyView {
    scene.shown.set(false);
    scene.broken.set(false);
    view! {
        <img
            alt=""
            src=url
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            hidden=scene.flag(|scene| scene.broken.get())
            on:load=scene.on(|scene, _: web_sys::Event| scene.shown.set(true))
            on:error=scene.on(|scene, _| scene.broken.set(true))
        />
    }
    .into_any()
}
