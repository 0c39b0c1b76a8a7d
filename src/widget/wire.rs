//! Where the widget meets the session: the one file that knows both.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::intent::Intent;
use super::look::Look;
use super::view::{BellView, ButtonView};
use super::words::Words;
use crate::live::Session;
use crate::model::PersonId;

/// The bell of a session; in a shadow root that has the styles.
#[component]
pub(super) fn WiredBell(
    /// Whose requests.
    session: StoredValue<Rc<Session>, LocalStorage>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = session.get_value();
    let snapshot = ArcRwSignal::new(session.snapshot());
    let subscription = session.subscribe({
        let session = Rc::downgrade(&session);
        let snapshot = snapshot.clone();
        move || {
            if let Some(session) = session.upgrade() {
                renew(&snapshot, session.snapshot(), Arc::ptr_eq);
            }
        }
    });
    let listening = session.listen();
    keep((subscription, listening));
    let on_intent = obey(session);
    view! { <BellView snapshot=snapshot.into() look words open on_intent /> }
}

/// The button of a session for one person; in a shadow root that has the styles.
#[component]
pub(super) fn WiredButton(
    /// Whose connections.
    session: StoredValue<Rc<Session>, LocalStorage>,
    /// The other one.
    person: PersonId,
    /// The other one's name, where it is known.
    person_name: Signal<Option<String>>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let session = session.get_value();
    let can = session.capabilities();
    let relation = ArcRwSignal::new(session.relation(person));
    let subscription = session.subscribe({
        let session = Rc::downgrade(&session);
        let relation = relation.clone();
        move || {
            if let Some(session) = session.upgrade() {
                renew(&relation, session.relation(person), PartialEq::eq);
            }
        }
    });
    let watching = session.watch(person);
    keep((subscription, watching));
    let on_intent = obey(session);
    view! {
        <ButtonView
            relation=relation.into()
            can=Signal::derive(move || can)
            person
            person_name
            look
            words
            on_intent
        />
    }
}

/// Holds guards until the component goes.
fn keep(guards: impl Sized + 'static) {
    let guards = StoredValue::new_local(guards);
    on_cleanup(move || guards.dispose());
}

fn renew<T: Send + Sync + 'static>(
    signal: &ArcRwSignal<T>,
    value: T,
    same: impl Fn(&T, &T) -> bool,
) {
    if !signal.with_untracked(|old| same(old, &value)) {
        signal.set(value);
    }
}

fn obey(session: Rc<Session>) -> Callback<Intent> {
    let session = StoredValue::new_local(session);
    Callback::new(move |intent| {
        // A click that comes after the end has nobody to obey it.
        let _ = session.try_with_value(|session| match intent {
            Intent::Act(action, person) => session.act(action, person),
            Intent::Dismiss(person) => session.dismiss(person),
            Intent::Refresh => session.refresh(),
            Intent::LoadMore => session.load_more(),
            Intent::Opened | Intent::Closed => {}
        });
    })
}
