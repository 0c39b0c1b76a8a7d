use reactive_graph::graph::untrack;
use web_sys::Event;

use super::face::{Click, Control, Face};
use super::scene::RelationScene;
use super::{ERROR, QUESTION};
use crate::widget::dom::{View, element};
use crate::widget::icon::{ALERT, CHECK, CLOCK, CLOSE, PEOPLE, PERSON_ADD, Shape, icon};
use crate::widget::intent::Intent;
use crate::widget::keys::is_repeated_click;
use crate::widget::reactive::Scene;

/// Which of the two buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The one that is always there.
    First,
    /// The one beside it, where there are two answers.
    Second,
}

/// What one of the buttons looks at.
#[derive(Clone)]
struct ControlScene {
    relation: RelationScene,
    which: Which,
}

impl Scene for ControlScene {}

/// One of the buttons. It stays the same element through all states, so that the focus does.
pub(super) fn control(relation: &RelationScene, which: Which) -> View {
    let scene = ControlScene {
        relation: relation.clone(),
        which,
    };
    let attributes = [("type", "button"), ("class", "button relation-button")];
    let button = element("button", &attributes)
        .attribute("hidden", scene.flag(|scene| scene.control().is_none()))
        .attribute("part", scene.value(part))
        .attribute("aria-label", scene.value(full_name))
        .attribute("aria-describedby", scene.value(described))
        .attribute(
            "aria-disabled",
            scene.aria_flag(|scene| scene.click().is_none()),
        )
        .on("click", scene.on(click))
        .child(scene.each(pictures, picture))
        .child(element("span", &[("class", "label")]).child(scene.text(label)))
        .child(scene.part(hidden_label, tip));
    match which {
        Which::First => button.at(&relation.first),
        Which::Second => button,
    }
}

impl ControlScene {
    fn control(&self) -> Option<Control> {
        let face = self.relation.face();
        match self.which {
            Which::First => face.first_on(self.relation.roster),
            Which::Second => face.second(),
        }
    }

    fn click(&self) -> Option<Click> {
        self.control()?.click
    }

    fn hides_label(&self) -> bool {
        self.relation.setting.look.with(|look| look.hide_label)
    }
}

fn part(scene: &ControlScene) -> Option<String> {
    Some(scene.control()?.part.to_owned())
}

fn label(scene: &ControlScene) -> String {
    let control = scene.control();
    control.map_or_else(String::new, |control| {
        scene.relation.say(control.label, &[])
    })
}

fn full_name(scene: &ControlScene) -> Option<String> {
    let text = scene.control()?.name?;
    let relation = &scene.relation;
    Some(relation.say(text, &[("name", &relation.name())]))
}

fn described(scene: &ControlScene) -> Option<String> {
    let id = match (scene.relation.asks(), scene.relation.error()) {
        (true, _) => QUESTION,
        (_, Some(_)) => ERROR,
        _ => return None,
    };
    Some(scene.relation.id(id))
}

fn click(scene: &ControlScene, event: &Event) {
    let Some(click) = untrack(|| scene.click()).filter(|_| !is_repeated_click(event)) else {
        return;
    };
    let relation = &scene.relation;
    // The button beside it goes away with the click.
    if let Some(first) = relation.first.get_untracked() {
        let _ = first.focus();
    }
    let busy = untrack(|| relation.is_busy());
    relation.asking.set(click == Click::Ask);
    match click {
        Click::Act(action) if !busy => {
            relation.wants(Intent::Act(action, relation.person));
        }
        Click::Refresh => relation.wants(Intent::Refresh),
        _ => {}
    }
}

/// What the label would say, where it is not to be seen.
fn hidden_label(scene: &ControlScene) -> Option<String> {
    let is_hidden = scene.hides_label() && shape(scene).is_some();
    is_hidden.then(|| full_name(scene).unwrap_or_else(|| label(scene)))
}

/// Shown under a pointer. It is no description of the button, which has that name already.
fn tip(_: &ControlScene, title: &str) -> View {
    let attributes = [("class", "tip"), ("title", title), ("aria-hidden", "true")];
    element("span", &attributes)
}

/// The name of the face whose picture is on the button.
fn pictures(scene: &ControlScene) -> Vec<String> {
    let name = || scene.relation.face().name().to_owned();
    let has_one = scene.relation.roster.is_none() && shape(scene).is_some();
    Vec::from_iter(has_one.then(name))
}

fn picture(scene: &ControlScene, _: &str) -> Option<View> {
    shape(scene).map(icon)
}

/// Beside a label not each button needs a picture. A question stays in words.
fn shape(scene: &ControlScene) -> Option<Shape> {
    let face = scene.relation.face();
    match (scene.which, scene.hides_label()) {
        (Which::First, false) => beside_label(face),
        (Which::First, true) => beside_label(face).or(match face {
            Face::Checking => Some(PERSON_ADD),
            Face::Received { .. } => Some(CHECK),
            Face::NotConnected => Some(PEOPLE),
            Face::Failed | Face::Unavailable => Some(ALERT),
            _ => None,
        }),
        (Which::Second, true) if face != Face::Asking => Some(CLOSE),
        (Which::Second, _) => None,
    }
}

fn beside_label(face: Face) -> Option<Shape> {
    match face {
        Face::Connect => Some(PERSON_ADD),
        Face::Requested { .. } => Some(CLOCK),
        Face::Connected { .. } | Face::Followed => Some(CHECK),
        _ => None,
    }
}
