//! The button that shows where two people stand.

mod control;
mod face;
mod scene;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::announcer::{News, announcer};
use super::icon::{ALERT, icon};
use super::reactive::{Scene, follow};
use super::words::{Text, Words};
use crate::model::Action;
use control::{Which, control};
use face::Face;

pub(super) use scene::RelationScene;

/// Where the signed-in person and another one stand, and what can be done about it.
pub(super) fn relation_button(scene: &RelationScene) -> AnyView {
    view! {
        <div
            class="relation"
            data-state=scene.attribute(|scene| Some(scene.face().name().to_owned()))
            aria-busy=scene.aria_flag(|scene| scene.is_busy() || scene.face() == Face::Checking)
            on:keydown=scene.on(keep_on_escape)
        >
            {scene.when(RelationScene::asks, question)}
            {control(scene, Which::First)}
            {scene.when(|scene| scene.face().second().is_some(), |scene| control(scene, Which::Second))}
            {scene.part(RelationScene::error, error)}
            {announcer(change_news(scene))}
        </div>
    }
    .into_any()
}

fn question(scene: &RelationScene) -> AnyView {
    let text = scene.setting.say(Words::remove_question);
    view! { <span id="question" class="question">{text}</span> }.into_any()
}

fn error(_: &RelationScene, text: String) -> AnyView {
    view! {
        <p id="error" class="error" part="error" dir="auto">
            {icon(ALERT)}
            <span class="error-text">{text}</span>
        </p>
    }
    .into_any()
}

fn keep_on_escape(scene: &RelationScene, event: KeyboardEvent) {
    if event.key() == "Escape" && scene.asking.get_untracked() {
        event.stop_propagation();
        scene.asking.set(false);
    }
}

/// What an action has led to, as a sentence, once the platform has answered.
fn change_news(scene: &RelationScene) -> News {
    let news = News::default();
    let (scene, told) = (scene.clone(), news.clone());
    let mut under_way = None;
    let mut status = None;
    follow(move || {
        let relation = scene.relation.get();
        let before = std::mem::replace(&mut under_way, relation.under_way);
        let status_before = std::mem::replace(&mut status, relation.status.clone());
        if let Some(action) = before.filter(|_| relation.under_way.is_none()) {
            let said = untrack(|| match &relation.error {
                Some(error) => scene.say(Words::answer_failed, &[("reason", error.words())]),
                None => scene.say(done(action), &[("name", &scene.name())]),
            });
            told.set(said);
        } else if status_before != relation.status {
            told.set(String::new());
        }
    });
    news
}

fn done(action: Action) -> fn(&Words) -> &Text {
    match action {
        Action::Accept => Words::accepted,
        Action::Decline => Words::declined,
        Action::Connect => Words::requested_whom,
        Action::UndoDecline => Words::received_whom,
        Action::Cancel | Action::Remove => Words::not_connected,
    }
}
