use leptos::prelude::*;

use super::icon::{CHECK, icon};
use super::reactive::Scene;
use super::scene::RowScene;
use super::words::Words;
use crate::inbox::{Request, RequestState};

/// What has become of a request, in the place of its answers.
pub(super) fn outcome_note(scene: &RowScene) -> AnyView {
    view! {
        <p class="outcome" aria-busy=scene.aria_flag(is_busy)>
            {scene.when(is_accepted, |_| icon(CHECK))}
            <span class="outcome-text">{scene.text(said)}</span>
        </p>
    }
    .into_any()
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
