//! What stands above the list, or in its place.

mod banner;
mod message;
mod skeleton;

use std::sync::Arc;

use leptos::prelude::*;

use super::intent::Intent;
use super::reactive::reactive;
use super::words::Words;
use crate::inbox::{Snapshot, Status};
use banner::Banner;
use message::{Empty, Failed, SignedOut};
use skeleton::Skeleton;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Note {
    Loading,
    Empty,
    Failed,
    SignedOut,
    Old,
    OldAndEmpty,
    Nothing,
}

/// What is to be said about the list: that it loads, is empty, old, or did not come.
#[component]
pub(super) fn Notes(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// The time now.
    now: Signal<f64>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let note = Memo::new(move |_| snapshot.with(|snapshot| note(snapshot)));
    reactive(move || match note.get() {
        Note::Loading => view! { <Skeleton words /> }.into_any(),
        Note::Empty => view! { <Empty words /> }.into_any(),
        Note::Failed => view! { <Failed snapshot words on_intent /> }.into_any(),
        Note::SignedOut => view! { <SignedOut words on_intent /> }.into_any(),
        Note::Old => view! { <Banner snapshot words now on_intent /> }.into_any(),
        Note::OldAndEmpty => view! {
            <Banner snapshot words now on_intent />
            <Empty words />
        }
        .into_any(),
        Note::Nothing => ().into_any(),
    })
}

fn note(snapshot: &Snapshot) -> Note {
    let empty = snapshot.requests.is_empty();
    match snapshot.status {
        Status::Loading => Note::Loading,
        Status::Failed => Note::Failed,
        Status::SignedOut => Note::SignedOut,
        Status::Stale if empty => Note::OldAndEmpty,
        Status::Stale => Note::Old,
        Status::Ready if empty => Note::Empty,
        Status::Ready => Note::Nothing,
    }
}
