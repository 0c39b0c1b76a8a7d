//! The button that shows where two people stand.

mod face;

use std::sync::Arc;

use leptos::prelude::*;

use super::reactive::reactive;
use super::say::say;
use leptos::{ev, html};

use super::announcer::Announcer;
use super::icon::{ALERT, CHECK, CLOCK, Icon, PERSON_ADD, Shape};
use super::intent::Intent;
use super::words::Words;
use crate::inbox::Relation;
use crate::model::{Action, Capabilities, PersonId};
use face::{Click, Control, Face};

/// Where the signed-in person and another one stand, and what can be done about it.
#[component]
pub(super) fn RelationButton(
    /// Where the two stand.
    relation: Signal<Relation>,
    /// What the platform can do.
    can: Signal<Capabilities>,
    /// The other one.
    person: PersonId,
    /// The other one's name, where it is known.
    person_name: Signal<Option<String>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let face =
        Memo::new(move |_| relation.with(|relation| Face::of(relation, can.get(), asking.get())));
    let busy = Memo::new(move |_| relation.with(|relation| relation.under_way.is_some()));
    let error =
        Memo::new(move |_| relation.with(|r| r.error.as_ref().map(|e| e.words().to_owned())));
    let name = Signal::derive(move || {
        let known = person_name.get();
        known.unwrap_or_else(|| words.with(|words| words.this_person.as_str().to_owned()))
    });
    let first = NodeRef::<html::Button>::new();
    let click = Callback::new(move |click: Click| {
        // The button beside it goes away with the click.
        if let Some(first) = first.get_untracked() {
            let _ = first.focus();
        }
        asking.set(click == Click::Ask);
        match click {
            Click::Act(action) if !busy.get_untracked() => {
                on_intent.run(Intent::Act(action, person));
            }
            Click::Refresh => on_intent.run(Intent::Refresh),
            _ => {}
        }
    });
    let keep_on_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && asking.get_untracked() {
            event.stop_propagation();
            asking.set(false);
        }
    };
    let has_error = Memo::new(move |_| error.with(Option::is_some));
    view! {
        <div
            class="relation"
            data-state=reactive(move || face.get().name())
            aria-busy=reactive(move || (busy.get() || face.get() == Face::Checking).then_some("true"))
            on:keydown=keep_on_escape
        >
            {reactive(move || (face.get() == Face::Asking).then(|| view! {
                <span id="question" class="question">{say(words, |words| &words.remove_question)}</span>
            }.into_any()))}
            <RelationControl
                control=Signal::derive(move || face.get().first())
                asks=Signal::derive(move || face.get() == Face::Asking)
                has_error=has_error.into()
                shape=Signal::derive(move || shape(face.get()))
                name
                words
                click
                node=first
            />
            {reactive(move || face.get().second().map(|control| view! {
                <RelationControl
                    control=Signal::derive(move || control)
                    asks=Signal::derive(move || face.get() == Face::Asking)
                    has_error=has_error.into()
                    shape=Signal::derive(|| None)
                    name
                    words
                    click
                    node=NodeRef::new()
                />
            }.into_any()))}
            {reactive(move || error.get().map(|text| view! {
                <p id="error" class="error" part="error" dir="auto">
                    <Icon shape=ALERT />
                    <span class="error-text">{text}</span>
                </p>
            }.into_any()))}
            <Announcer news=change_news(relation, words, name) />
        </div>
    }
}

/// One of the buttons. It stays the same element through all states, so that the focus does.
#[component]
fn RelationControl(
    /// What it is now.
    control: Signal<Control>,
    /// Whether it answers the question beside it.
    asks: Signal<bool>,
    /// Whether an error stands beside it.
    has_error: Signal<bool>,
    /// The picture on it.
    shape: Signal<Option<Shape>>,
    /// The other one's name.
    name: Signal<String>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when it is clicked.
    click: Callback<Click>,
    /// The button itself.
    node: NodeRef<html::Button>,
) -> impl IntoView {
    let label = move || words.with(|words| (control.get().label)(words).as_str().to_owned());
    let full_name = move || {
        let text = control.get().name?;
        Some(words.with(|words| text(words).fill(&[("name", &name.get())])))
    };
    let described = move || match (asks.get(), has_error.get()) {
        (true, _) => Some("question"),
        (_, true) => Some("error"),
        _ => None,
    };
    view! {
        <button
            type="button"
            class="button relation-button"
            part=reactive(move || control.get().part)
            node_ref=node
            aria-label=reactive(full_name)
            aria-describedby=reactive(described)
            aria-disabled=reactive(move || control.get().click.is_none().then_some("true"))
            on:click=move |_| {
                if let Some(what) = control.get_untracked().click {
                    click.run(what);
                }
            }
        >
            {reactive(move || shape.get().map(|shape| view! { <Icon shape /> }.into_any()))}
            <span class="label">{reactive(label)}</span>
        </button>
    }
}

fn shape(face: Face) -> Option<Shape> {
    match face {
        Face::Connect => Some(PERSON_ADD),
        Face::Requested { .. } => Some(CLOCK),
        Face::Connected { .. } | Face::Followed => Some(CHECK),
        _ => None,
    }
}

/// What an action has led to, as a sentence, once the platform has answered.
fn change_news(
    relation: Signal<Relation>,
    words: Signal<Arc<Words>>,
    name: Signal<String>,
) -> Signal<String> {
    let news = RwSignal::new(String::new());
    Effect::new(move |before: Option<Relation>| {
        let relation = relation.get();
        let ended = before.as_ref().and_then(|before| before.under_way);
        if let Some(action) = ended.filter(|_| relation.under_way.is_none()) {
            let said = words.with_untracked(|words| match &relation.error {
                Some(error) => words.answer_failed.fill(&[("reason", error.words())]),
                None => done(words, action).fill(&[("name", &name.get_untracked())]),
            });
            news.set(said);
        }
        relation
    });
    news.into()
}

fn done(words: &Words, action: Action) -> &super::words::Text {
    match action {
        Action::Accept => &words.accepted,
        Action::Decline => &words.declined,
        Action::Connect => &words.requested_whom,
        Action::UndoDecline => &words.received_whom,
        Action::Cancel | Action::Remove => &words.not_connected,
    }
}
