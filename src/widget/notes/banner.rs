use std::sync::Arc;

use leptos::prelude::*;

use crate::inbox::Snapshot;
use crate::widget::icon::{ALERT, Icon, OFFLINE};
use crate::widget::intent::Intent;
use crate::widget::reactive::reactive;
use crate::widget::say::say;
use crate::widget::time_ago::time_ago;
use crate::widget::words::Words;

/// The list is the last good one, and from when.
#[component]
pub(super) fn Banner(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// The time now.
    now: Signal<f64>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let offline = Memo::new(move |_| snapshot.with(|s| s.offline));
    let updated_at = Memo::new(move |_| snapshot.with(|s| s.updated_at));
    let what = move || {
        words.with(|words| match offline.get() {
            true => words.offline.as_str().to_owned(),
            false => words.stale.as_str().to_owned(),
        })
    };
    let updated = move || {
        let at = updated_at.get()?;
        Some(words.with(|words| {
            words
                .updated
                .fill(&[("time", &time_ago(words, at, now.get()))])
        }))
    };
    view! {
        <div class="banner" part="error">
            {reactive(move || view! { <Icon shape=if offline.get() { OFFLINE } else { ALERT } /> }.into_any())}
            <p class="banner-text">{reactive(what)} " " <span class="banner-time">{reactive(updated)}</span></p>
            <button type="button" class="link" on:click=move |_| on_intent.run(Intent::Refresh)>
                {say(words, |words| &words.retry)}
            </button>
        </div>
    }
}
