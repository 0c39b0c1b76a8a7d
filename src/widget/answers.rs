use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::focus;
use super::icon::{ALERT, Icon};
use super::intent::Intent;
use super::reactive::reactive;
use super::say::say;
use super::words::{Text, Words};
use crate::inbox::Request;
use crate::model::{Action, Capabilities, PersonId};

/// The two answers to a request, and why the last one did not go through.
#[component]
pub(super) fn Answers(
    /// The request.
    request: Signal<Arc<Request>>,
    /// What the platform can do.
    can: Signal<Capabilities>,
    /// Whether no answer can be sent now.
    blocked: Signal<bool>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let person = Memo::new(move |_| request.with(|r| (r.person.id, r.person.name.clone())));
    let id = move || person.with_untracked(|(id, _)| *id);
    let error = Memo::new(move |_| {
        let error = request.with(|request| request.error.clone());
        error
            .map(|error| words.with(|words| words.answer_failed.fill(&[("reason", error.words())])))
    });
    let described = move || error.with(Option::is_some).then(|| error_id(id()));
    let aria_disabled = move || blocked.get().then_some("true");
    let label = move |text: fn(&Words) -> &Text| {
        words.with(|words| person.with(|(_, name)| text(words).fill(&[("name", name)])))
    };
    let answer = move |event: MouseEvent, action: Action| {
        if !blocked.get_untracked() {
            focus::move_on(&event);
            on_intent.run(Intent::Act(action, id()));
        }
    };
    view! {
        <div class="answers">
            {reactive(move || can.get().accept.then(|| view! {
                <button
                    type="button"
                    class="button primary"
                    part="accept"
                    data-answer="accept"
                    aria-label=reactive(move || label(|words| &words.accept_whom))
                    aria-describedby=reactive(described)
                    aria-disabled=reactive(aria_disabled)
                    on:click=move |event| answer(event, Action::Accept)
                >
                    {say(words, |words| &words.accept)}
                </button>
            }.into_any()))}
            {reactive(move || can.get().decline.then(|| view! {
                <button
                    type="button"
                    class="button quiet"
                    part="decline"
                    data-answer="decline"
                    aria-label=reactive(move || label(|words| &words.decline_whom))
                    aria-describedby=reactive(described)
                    aria-disabled=reactive(aria_disabled)
                    on:click=move |event| answer(event, Action::Decline)
                >
                    {say(words, |words| &words.decline)}
                </button>
            }.into_any()))}
        </div>
        {reactive(move || error.get().map(|text| view! { <RowError text id=id() words on_intent /> }.into_any()))}
    }
}

/// Why an answer did not go through.
#[component]
fn RowError(
    /// The sentence to show.
    text: String,
    /// Whom the answer was for.
    id: PersonId,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    view! {
        <p class="error" part="error">
            <Icon shape=ALERT />
            <span class="error-text" id=error_id(id) dir="auto">{text}</span>
            <button
                type="button"
                class="link"
                on:click=move |event| {
                    focus::stay_in_row(&event);
                    on_intent.run(Intent::Dismiss(id));
                }
            >
                {say(words, |words| &words.dismiss)}
            </button>
        </p>
    }
}

fn error_id(id: PersonId) -> String {
    ["error-", &id.0.to_string()].concat()
}
