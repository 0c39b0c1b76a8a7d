use web_sys::Event;

use super::dom::{View, element};
use super::focus;
use super::icon::{CHECK, icon};
use super::intent::Intent;
use super::reactive::Scene;
use super::scene::RowScene;
use super::words::Words;
use crate::inbox::{Request, RequestState};
use crate::model::Action;

/// What has become of a request, in the place of its answers.
pub(super) fn outcome_note(scene: &RowScene) -> View {
    element("p", &[("class", "outcome")])
        .attribute("aria-busy", scene.aria_flag(is_busy))
        .child(scene.when(is_accepted, |_| icon(CHECK)))
        .child(element("span", &[("class", "outcome-text")]).child(scene.text(said)))
        .child(scene.when(can_be_undone, undo))
}

/// Takes a decline back.
fn undo(scene: &RowScene) -> View {
    element(
        "button",
        &[("type", "button"), ("class", "link"), ("part", "undo")],
    )
    .attribute("aria-label", scene.value(undo_whom))
    .attribute(
        "aria-disabled",
        scene.aria_flag(|scene| scene.bell.is_offline()),
    )
    .on("click", scene.on(take_back))
    .child(scene.bell.setting.say(Words::undo))
}

fn undo_whom(scene: &RowScene) -> Option<String> {
    scene.request.with(|request| {
        let name = request.person.name.as_str();
        let words = &scene.bell.setting.words;
        Some(words.with(|words| words.undo_whom().fill(&[("name", name)])))
    })
}

fn can_be_undone(scene: &RowScene) -> bool {
    scene
        .request
        .with(|request| request.undo_until.is_some() && !request.waits_together())
}

fn take_back(scene: &RowScene, event: &Event) {
    let person = scene.request.with_untracked(|request| request.person.id);
    focus::stay_in_panel(event);
    scene.bell.wants(Intent::Act(Action::UndoDecline, person));
    focus::answer_in_row(event);
}

fn said(scene: &RowScene) -> String {
    let words = &scene.bell.setting.words;
    words.with(|words| scene.request.with(|request| outcome(words, request)))
}

/// What has become of a request, as a sentence; nothing while it waits.
pub(super) fn outcome(words: &Words, request: &Request) -> String {
    let text = match request.state {
        RequestState::Accepting => words.accepting(),
        RequestState::Declining => words.declining(),
        RequestState::Accepted => words.accepted(),
        RequestState::Declined => words.declined(),
        RequestState::Undoing => words.undoing(),
        RequestState::Gone => words.gone(),
        RequestState::Pending | RequestState::Failed => return String::new(),
    };
    text.fill(&[("name", &request.person.name)])
}

fn is_accepted(scene: &RowScene) -> bool {
    scene
        .request
        .with(|request| request.state == RequestState::Accepted)
}

fn is_busy(scene: &RowScene) -> bool {
    scene.request.with(|request| {
        matches!(
            request.state,
            RequestState::Accepting | RequestState::Declining | RequestState::Undoing
        )
    })
}
