use std::sync::Arc;

use leptos::prelude::*;

use crate::widget::say::say;
use crate::widget::words::Words;

const LINE: &str = "bone line";
const SHORT: &str = "bone line short";
const ROUND: &str = "bone round";

/// The shape of the rows to come.
#[component]
pub(super) fn Skeleton(
    /// The texts.
    words: Signal<Arc<Words>>,
) -> impl IntoView {
    let row = || {
        view! {
            <div class="skeleton-row">
                <span class=ROUND></span>
                <span class=SHORT></span>
                <span class=LINE></span>
            </div>
        }
    };
    view! {
        <div class="skeleton">
            <p class="for-readers">{say(words, |words| &words.loading)}</p>
            <div class="skeleton-rows" aria-hidden="true">
                {row()}
                {row()}
                {row()}
            </div>
        </div>
    }
}
