use leptos::prelude::*;

use crate::widget::scene::BellScene;
use crate::widget::words::Words;

const LINE: &str = "bone line";
const SHORT: &str = "bone line short";
const ROUND: &str = "bone round";

/// The shape of the rows to come.
pub(super) fn skeleton(scene: &BellScene) -> AnyView {
    view! {
        <div class="skeleton">
            <p class="for-readers">{scene.setting.say(Words::loading)}</p>
            <div class="skeleton-rows" aria-hidden="true">
                {row()}
                {row()}
                {row()}
            </div>
        </div>
    }
    .into_any()
}

fn row() -> AnyView {
    view! {
        <div class="skeleton-row">
            <span class=ROUND></span>
            <span class=SHORT></span>
            <span class=LINE></span>
        </div>
    }
    .into_any()
}
