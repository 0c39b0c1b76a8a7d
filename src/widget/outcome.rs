use std::sync::Arc;

use leptos::prelude::*;

use super::icon::{CHECK, Icon};
use super::reactive::reactive;
use super::words::Words;
use crate::inbox::{Request, RequestState};

/// What has become of a request, in the place of its answers.
#[component]
pub(super) fn Outcome(
    /// The request.
    request: Signal<Arc<Request>>,
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let said = move || words.with(|words| request.with(|request| outcome(words, request)));
    let busy = move || {
        request
            .with(|request| is_busy(request.state))
            .then_some("true")
    };
    let done = move || request.with(|request| request.state == RequestState::Accepted);
    view! {
        <p class="outcome" aria-busy=reactive(busy)>
            {reactive(move || done().then(|| view! { <Icon shape=CHECK /> }.into_any()))}
            <span class="outcome-text">{reactive(said)}</span>
        </p>
    }
}

/// What has become of a request, as a sentence; nothing while it waits.
pub(super) fn outcome(words: &Words, request: &Request) -> String {
    let text = match request.state {
        RequestState::Accepting => &words.accepting,
        RequestState::Declining => &words.declining,
        RequestState::Accepted => &words.accepted,
        RequestState::Declined => &words.declined,
        RequestState::Pending | RequestState::Failed => return String::new(),
    };
    text.fill(&[("name", &request.person.name)])
}

fn is_busy(state: RequestState) -> bool {
    matches!(state, RequestState::Accepting | RequestState::Declining)
}
