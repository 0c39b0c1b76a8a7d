use web_sys::Event;

use super::dom::{Keyed, View, element};
use super::focus;
use super::icon::{ALERT, icon};
use super::intent::Intent;
use super::reactive::{Handler, Reactive, Scene};
use super::scene::RowScene;
use super::words::{Text, Words};
use crate::model::{Action, PersonId, decimal};

/// The two answers to a request.
pub(super) fn answers(scene: &RowScene) -> View {
    element("div", &[("class", "answers")])
        .child(scene.when(|scene| scene.bell.snapshot.with(|s| s.can.accept), accept))
        .child(scene.when(|scene| scene.bell.snapshot.with(|s| s.can.decline), decline))
}

fn accept(scene: &RowScene) -> View {
    Answer {
        class: "button primary",
        name: "accept",
        label: scene.value(|scene| label(scene, Words::accept_whom)),
        text: scene.bell.setting.say(Words::accept),
        click: scene.on(|scene, event| answer(scene, event, Action::Accept)),
    }
    .button(scene)
}

fn decline(scene: &RowScene) -> View {
    Answer {
        class: "button quiet",
        name: "decline",
        label: scene.value(|scene| label(scene, Words::decline_whom)),
        text: scene.bell.setting.say(Words::decline),
        click: scene.on(|scene, event| answer(scene, event, Action::Decline)),
    }
    .button(scene)
}

/// One of the two answers.
struct Answer {
    class: &'static str,
    name: &'static str,
    label: Reactive,
    text: Reactive,
    click: Handler,
}

impl Answer {
    fn button(self, scene: &RowScene) -> View {
        let attributes = [
            ("type", "button"),
            ("class", self.class),
            ("part", self.name),
            ("data-answer", self.name),
        ];
        element("button", &attributes)
            .attribute("aria-label", self.label)
            .attribute("aria-describedby", scene.value(described))
            .attribute(
                "aria-disabled",
                scene.aria_flag(|scene| scene.bell.is_offline()),
            )
            .on("click", self.click)
            .child(self.text)
    }
}

fn label(scene: &RowScene, text: fn(&Words) -> &Text) -> Option<String> {
    scene.request.with(|request| {
        let name = request.person.name.as_str();
        let words = &scene.bell.setting.words;
        Some(words.with(|words| text(words).fill(&[("name", name)])))
    })
}

fn described(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| {
        let error = request.error.as_ref();
        error.map(|_| error_id(request.person.id))
    })
}

fn answer(scene: &RowScene, event: &Event, action: Action) {
    if !scene
        .bell
        .snapshot
        .with_untracked(|snapshot| snapshot.offline)
    {
        focus::move_on(event);
        scene.bell.wants(Intent::Act(action, person(scene)));
    }
}

fn person(scene: &RowScene) -> PersonId {
    scene.request.with_untracked(|request| request.person.id)
}

/// Says why the last answer did not go through.
pub(super) fn refusal(scene: &RowScene) -> Keyed {
    scene.part(error, row_error)
}

fn error(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| {
        let error = request.error.as_ref()?;
        let words = &scene.bell.setting.words;
        Some(words.with(|words| words.failure(error)))
    })
}

fn row_error(scene: &RowScene, text: &str) -> View {
    let id = error_id(person(scene));
    let message = [("class", "error-text"), ("id", &id), ("dir", "auto")];
    element("p", &[("class", "error"), ("part", "error")])
        .child(icon(ALERT))
        .child(element("span", &message).child(text))
        .child(
            element("button", &[("type", "button"), ("class", "link")])
                .on("click", scene.on(dismiss))
                .child(scene.bell.setting.say(Words::dismiss)),
        )
}

fn dismiss(scene: &RowScene, event: &Event) {
    focus::stay_in_row(event);
    scene.bell.wants(Intent::Dismiss(person(scene)));
}

fn error_id(id: PersonId) -> String {
    ["error-", &decimal(id.0)].concat()
}
