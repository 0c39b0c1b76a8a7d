use super::answers::{answers, refusal};
use super::avatar::avatar;
use super::dom::{Keyed, View, element};
use super::message::message;
use super::outcome::outcome_note;
use super::reactive::Scene;
use super::scene::RowScene;
use super::time_ago::time_since;
use super::words::fill;
use crate::model::{PersonId, decimal};

/// Somebody who wants to connect, and what can be answered or was.
pub(super) fn row(scene: &RowScene) -> View {
    element("li", &[("class", "item"), ("part", "item")])
        .attribute("data-state", scene.text(state))
        .child(avatar(scene))
        .child(who(scene))
        .child(what(scene))
}

fn who(scene: &RowScene) -> View {
    element("div", &[("class", "who")])
        .child(named(scene))
        .child(time_since(scene))
        .child(scene.part(written, |scene, text| message(scene, "message", text)))
        .child(scene.part(headline, |scene, text| {
            message(scene, "message headline", text)
        }))
}

/// The name of whoever it is.
pub(super) fn named(scene: &RowScene) -> Keyed {
    scene.part(|scene| Some(profile(scene).unwrap_or_default()), name)
}

fn what(scene: &RowScene) -> View {
    element("div", &[("class", "what")])
        .child(scene.when(is_open, answers))
        .child(refusal(scene))
        .child(scene.when(|scene| !is_open(scene), outcome_note))
}

fn state(scene: &RowScene) -> String {
    scene
        .request
        .with(|request| request.state.as_str().to_owned())
}

fn is_open(scene: &RowScene) -> bool {
    scene.request.with(|request| request.state.is_open())
}

fn profile(scene: &RowScene) -> Option<String> {
    let told = scene
        .request
        .with(|request| request.person.profile_url.clone());
    told.or_else(|| {
        let id = scene.request.with(|request| request.person.id);
        let look = &scene.bell.setting.look;
        look.with(|look| Some(profile_address(look.profile_url.as_deref()?, id)))
    })
}

/// Where somebody's profile is by a pattern that has `{id}` in place of their id.
pub(crate) fn profile_address(pattern: &str, id: PersonId) -> String {
    fill(pattern, &[("id", &decimal(id.0))])
}

/// The name; a link to the profile where there is one.
fn name(scene: &RowScene, url: &str) -> View {
    let link = [("href", url), ("target", "_top"), ("rel", "noopener")];
    let element = match url {
        "" => element("span", &[]),
        _ => element("a", &link),
    };
    element
        .with(&[("class", "name"), ("part", "name"), ("dir", "auto")])
        .child(scene.text(|scene| scene.request.with(|request| request.person.name.clone())))
}

fn written(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| request.message.clone())
}

/// What the person is; what they wrote says more.
fn headline(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| match request.message {
        None => request.person.headline.clone(),
        Some(_) => None,
    })
}
