use std::sync::Arc;

use leptos::prelude::*;

use super::answers::Answers;
use super::avatar::Avatar;
use super::intent::Intent;
use super::outcome::Outcome;
use super::reactive::reactive;
use super::time_ago::TimeAgo;
use super::words::Words;
use crate::inbox::Request;
use crate::model::Capabilities;

/// Somebody who wants to connect, and what can be answered or was.
#[component]
pub(super) fn RequestRow(
    /// The request.
    request: Signal<Arc<Request>>,
    /// What the platform can do.
    can: Signal<Capabilities>,
    /// Whether no answer can be sent now.
    blocked: Signal<bool>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// The time now.
    now: Signal<f64>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let person = Memo::new(move |_| request.with(|request| request.person.clone()));
    let sent_at = Memo::new(move |_| request.with(|request| request.sent_at));
    let is_open = Memo::new(move |_| request.with(|request| request.state.is_open()));
    let about = Memo::new(move |_| request.with(|request: &Arc<Request>| about(request)));
    view! {
        <li class="item" part="item" data-state=reactive(move || request.with(|r| r.state.as_str()))>
            <Avatar person=Signal::from(person) />
            <div class="who">
                <Name
                    name=Signal::derive(move || person.with(|person| person.name.clone()))
                    url=Signal::derive(move || person.with(|person| person.profile_url.clone()))
                />
                {reactive(move || sent_at.get().map(|at| view! { <TimeAgo at now words /> }.into_any()))}
                {reactive(move || {
                    let about = about.get();
                    about.map(|(text, class)| {
                        view! { <p class=class part="message" dir="auto">{text}</p> }.into_any()
                    })
                })}
            </div>
            <div class="what">
                {reactive(move || {
                    if is_open.get() {
                        view! { <Answers request can blocked words on_intent /> }.into_any()
                    } else {
                        view! { <Outcome request words /> }.into_any()
                    }
                })}
            </div>
        </li>
    }
}

/// A name; a link to the profile where there is one.
#[component]
fn Name(
    /// The name.
    name: Signal<String>,
    /// The address of the profile.
    url: Signal<Option<String>>,
) -> impl IntoView {
    reactive(move || match url.get() {
        Some(url) => view! {
            <a class="name" part="name" dir="auto" href=url target="_top" rel="noopener">
                {reactive(move || name.get())}
            </a>
        }
        .into_any(),
        None => view! {
            <span class="name" part="name" dir="auto">
                {reactive(move || name.get())}
            </span>
        }
        .into_any(),
    })
}

/// What the person wrote, which says more than what they are; and its class.
fn about(request: &Request) -> Option<(String, &'static str)> {
    let headline = request.person.headline.as_ref();
    let message = request.message.as_ref().map(|text| (text, "message"));
    let about = message.or(headline.map(|text| (text, "message headline")));
    about.map(|(text, class)| (text.clone(), class))
}
