use leptos::prelude::*;

use super::answers::answers;
use super::avatar::avatar;
use super::outcome::outcome_note;
use super::reactive::Scene;
use super::scene::RowScene;
use super::time_ago::time_since;

/// Somebody who wants to connect, and what can be answered or was.
pub(super) fn row(scene: &RowScene) -> AnyView {
    view! {
        <li class="item" part="item" data-state=scene.attribute(state)>
            {avatar(scene)}
            <div class="who">
                {scene.part(|scene| Some(profile(scene).unwrap_or_default()), name)}
                {time_since(scene)}
                {scene.part(message, |_, text| about("message", text))}
                {scene.part(headline, |_, text| about("message headline", text))}
            </div>
            <div class="what">
                {scene.when(is_open, answers)}
                {scene.when(|scene| !is_open(scene), outcome_note)}
            </div>
        </li>
    }
    .into_any()
}

fn state(scene: &RowScene) -> Option<String> {
    Some(
        scene
            .request
            .with(|request| request.state.as_str().to_owned()),
    )
}

fn is_open(scene: &RowScene) -> bool {
    scene.request.with(|request| request.state.is_open())
}

fn profile(scene: &RowScene) -> Option<String> {
    scene
        .request
        .with(|request| request.person.profile_url.clone())
}

/// The name; a link to the profile where there is one.
fn name(scene: &RowScene, url: String) -> AnyView {
    let name = scene.text(|scene| scene.request.with(|request| request.person.name.clone()));
    if url.is_empty() {
        return view! { <span class="name" part="name" dir="auto">{name}</span> }.into_any();
    }
    view! {
        <a class="name" part="name" dir="auto" href=url target="_top" rel="noopener">{name}</a>
    }
    .into_any()
}

fn message(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| request.message.clone())
}

/// What the person is; what they wrote says more.
fn headline(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| match request.message {
        None => request.person.headline.clone(),
        Some(_) => None,
    })
}

fn about(class: &'static str, text: String) -> AnyView {
    view! { <p class=class part="message" dir="auto">{text}</p> }.into_any()
}
