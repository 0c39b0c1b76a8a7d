use std::sync::Arc;

use leptos::prelude::*;

use super::intent::Intent;
use super::more::More;
use super::reactive::reactive;
use super::row::RequestRow;
use super::rows::{Row, rows};
use super::say::say;
use super::words::Words;
use crate::inbox::{Snapshot, Status};

/// The list of those who wait for an answer.
#[component]
pub(super) fn Requests(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// The time now.
    now: Signal<f64>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let rows = rows(snapshot);
    let is_empty = Memo::new(move |_| rows.with(Vec::is_empty));
    let signed_out = Memo::new(move |_| snapshot.with(|s| s.status == Status::SignedOut));
    let can = Memo::new(move |_| snapshot.with(|snapshot| snapshot.can));
    let blocked = Memo::new(move |_| snapshot.with(|s| s.offline));
    view! {
        <ul
            class="list"
            part="list"
            role="list"
            aria-label=say(words, |words| &words.title)
            hidden=reactive(move || is_empty.get() || signed_out.get())
        >
            <For each=move || rows.get() key=|row| row.key.clone() let(row)>
                {
                    let Row { request, .. } = row;
                    view! {
                        <RequestRow
                            request=request.into()
                            can=can.into()
                            blocked=blocked.into()
                            words
                            now
                            on_intent
                        />
                    }
                }
            </For>
        </ul>
        <More snapshot words on_intent />
    }
}
