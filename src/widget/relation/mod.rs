//! The button that shows where two people stand.

mod control;
mod face;
mod scene;

use reactive_graph::graph::untrack;
use web_sys::Event;

use super::announcer::{News, announcer};
use super::dom::{View, element};
use super::icon::{ALERT, icon};
use super::keys::{click_once, is_escape};
use super::reactive::{Scene, follow};
use super::words::{Text, Words};
use crate::model::Action;
use control::{Which, control};
use face::Face;

pub(super) use scene::RelationScene;

const QUESTION: &str = "question";
const ERROR: &str = "error";

/// Where the signed-in person and another one stand, and what can be done about it.
pub(super) fn relation_button(scene: &RelationScene) -> View {
    let news = News::default();
    announce_change(scene, &news);
    relation_controls(scene).child(announcer(&news))
}

/// As [`relation_button`], for whoever announces changes elsewhere.
pub(super) fn relation_controls(scene: &RelationScene) -> View {
    element("div", &[("class", "relation")])
        .attribute(
            "data-state",
            scene.text(|scene| scene.face().name().to_owned()),
        )
        .attribute("data-size", scene.text(size))
        .attribute("aria-busy", scene.aria_flag(is_busy))
        .on("keydown", scene.on(press))
        .child(scene.when(RelationScene::asks, question))
        .child(control(scene, Which::First))
        .child(scene.when(has_second, |scene| control(scene, Which::Second)))
        .child(scene.part(RelationScene::error, error))
}

fn size(scene: &RelationScene) -> String {
    let name = scene.setting.look.with(|look| look.size.name());
    name.to_owned()
}

fn is_busy(scene: &RelationScene) -> bool {
    scene.is_busy() || scene.face() == Face::Checking
}

fn has_second(scene: &RelationScene) -> bool {
    scene.face().second().is_some()
}

fn question(scene: &RelationScene) -> View {
    let text = scene.setting.say(Words::remove_question);
    let id = scene.id(QUESTION);
    element("span", &[("id", &id), ("class", "question")]).child(text)
}

fn error(scene: &RelationScene, text: &str) -> View {
    let id = scene.id(ERROR);
    let attributes = [
        ("id", id.as_str()),
        ("class", "error"),
        ("part", "error"),
        ("dir", "auto"),
    ];
    element("p", &attributes)
        .child(icon(ALERT))
        .child(element("span", &[("class", "error-text")]).child(text))
}

fn press(scene: &RelationScene, event: &Event) {
    click_once(event);
    if is_escape(event) && scene.asking.get_untracked() {
        event.stop_propagation();
        scene.asking.set(false);
    }
}

/// What an action has led to, as a sentence, once the platform has answered.
pub(super) fn announce_change(scene: &RelationScene, news: &News) {
    let (scene, told) = (scene.clone(), news.clone());
    let mut under_way = None;
    let mut status = None;
    let mut has_told = false;
    follow(move || {
        let relation = scene.relation.get();
        let before = std::mem::replace(&mut under_way, relation.under_way);
        let status_before = std::mem::replace(&mut status, relation.status.clone());
        if let Some(action) = before.filter(|_| relation.under_way.is_none()) {
            let said = untrack(|| match &relation.error {
                Some(error) => scene.setting.words.with(|words| words.failure(error)),
                None => scene.say(done(action), &[("name", &scene.name())]),
            });
            told.set(said);
            has_told = true;
        } else if status_before != relation.status && std::mem::take(&mut has_told) {
            told.set(String::new());
        }
    });
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
