use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::focus;
use super::icon::{ALERT, icon};
use super::intent::Intent;
use super::reactive::{Handler, Reactive, Scene};
use super::scene::RowScene;
use super::words::{Text, Words};
use crate::model::{Action, PersonId};

/// The two answers to a request, and why the last one did not go through.
pub(super) fn answers(scene: &RowScene) -> AnyView {
    view! {
        <div class="answers">
            {scene.when(|scene| scene.bell.snapshot.with(|s| s.can.accept), accept)}
            {scene.when(|scene| scene.bell.snapshot.with(|s| s.can.decline), decline)}
        </div>
        {scene.part(error, row_error)}
    }
    .into_any()
}

fn accept(scene: &RowScene) -> AnyView {
    Answer {
        class: "button primary",
        name: "accept",
        label: scene.attribute(|scene| label(scene, Words::accept_whom)),
        text: scene.bell.setting.say(Words::accept),
        click: scene.on(|scene, event| answer(scene, &event, Action::Accept)),
    }
    .button(scene)
}

fn decline(scene: &RowScene) -> AnyView {
    Answer {
        class: "button quiet",
        name: "decline",
        label: scene.attribute(|scene| label(scene, Words::decline_whom)),
        text: scene.bell.setting.say(Words::decline),
        click: scene.on(|scene, event| answer(scene, &event, Action::Decline)),
    }
    .button(scene)
}

/// One of the two answers.
struct Answer {
    class: &'static str,
    name: &'static str,
    label: Reactive<Option<String>>,
    text: Reactive<String>,
    click: Handler<MouseEvent>,
}

impl Answer {
    fn button(self, scene: &RowScene) -> AnyView {
        view! {
            <button
                type="button"
                class=self.class
                part=self.name
                data-answer=self.name
                aria-label=self.label
                aria-describedby=scene.attribute(described)
                aria-disabled=scene.aria_flag(|scene| scene.bell.is_offline())
                on:click=self.click
            >
                {self.text}
            </button>
        }
        .into_any()
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

fn answer(scene: &RowScene, event: &MouseEvent, action: Action) {
    if !scene
        .bell
        .snapshot
        .with_untracked(|snapshot| snapshot.offline)
    {
        focus::move_on(event);
        let intent = Intent::Act(action, person(scene));
        scene.bell.on_intent.run(intent);
    }
}

fn person(scene: &RowScene) -> PersonId {
    scene.request.with_untracked(|request| request.person.id)
}

fn error(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| {
        let error = request.error.as_ref()?;
        let words = &scene.bell.setting.words;
        Some(words.with(|words| words.answer_failed().fill(&[("reason", error.words())])))
    })
}

/// Why an answer did not go through.
fn row_error(scene: &RowScene, text: String) -> AnyView {
    view! {
        <p class="error" part="error">
            {icon(ALERT)}
            <span class="error-text" id=error_id(person(scene)) dir="auto">{text}</span>
            <button type="button" class="link" on:click=scene.on(dismiss)>
                {scene.bell.setting.say(Words::dismiss)}
            </button>
        </p>
    }
    .into_any()
}

fn dismiss(scene: &RowScene, event: MouseEvent) {
    focus::stay_in_row(&event);
    scene.bell.on_intent.run(Intent::Dismiss(person(scene)));
}

fn error_id(id: PersonId) -> String {
    ["error-", &id.0.to_string()].concat()
}
