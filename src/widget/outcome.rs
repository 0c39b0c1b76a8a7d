use super::dom::{View, element};
use super::icon::{CHECK, icon};
use super::reactive::Scene;
use super::scene::RowScene;
use super::words::Words;
use crate::inbox::{Request, RequestState};

/// What has become of a request, in the place of its answers.
pub(super) fn outcome_note(scene: &RowScene) -> View {
    element("p", &[("class", "outcome")])
        .attribute("aria-busy", scene.aria_flag(is_busy))
        .child(scene.when(is_accepted, |_| icon(CHECK)))
        .child(element("span", &[("class", "outcome-text")]).child(scene.text(said)))
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
            RequestState::Accepting | RequestState::Declining
        )
    })
}
