use std::sync::Arc;

use leptos::prelude::*;

use super::reactive::reactive;
use super::words::Words;

/// How many wait, in a corner of the bell. The bell's name says it too, so it is for the eye only.
#[component]
pub(super) fn Badge(
    /// How many.
    count: Signal<u64>,
    /// Above it, it reads "99+".
    max: Signal<u64>,
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let text = move || words.with(|words| label(words, count.get(), max.get()));
    // Every rise turns it over, and so starts the same animation anew.
    let rises = Memo::new(move |before: Option<&(u64, u64)>| {
        let count = count.get();
        let (last, rises) = before.copied().unwrap_or((count, 0));
        (count, rises + u64::from(count > last))
    });
    let pop = move || match rises.get() {
        (_, 0) => None,
        (_, rises) => Some(if rises % 2 == 0 { "even" } else { "odd" }),
    };
    view! {
        <span class="badge" part="badge" aria-hidden="true" data-pop=reactive(pop) hidden=reactive(move || count.get() == 0)>
            {reactive(text)}
        </span>
    }
}

fn label(words: &Words, count: u64, max: u64) -> String {
    if count > max {
        return words.more_than.fill(&[("count", &words.number(max))]);
    }
    words.number(count)
}
