use leptos::prelude::*;

use super::message::retry;
use crate::widget::icon::{ALERT, OFFLINE, icon};
use crate::widget::reactive::Scene;
use crate::widget::scene::BellScene;
use crate::widget::time_ago::time_ago;

/// The list is the last good one, and from when.
pub(super) fn banner(scene: &BellScene) -> AnyView {
    view! {
        <div class="banner" part="error">
            {scene.when(BellScene::is_offline, |_| icon(OFFLINE))}
            {scene.when(|scene| !scene.is_offline(), |_| icon(ALERT))}
            <p class="banner-text">
                {scene.text(what)} " " <span class="banner-time">{scene.text(updated)}</span>
            </p>
            {retry(scene, "link")}
        </div>
    }
    .into_any()
}

fn what(scene: &BellScene) -> String {
    let offline = scene.is_offline();
    scene.setting.words.with(|words| match offline {
        true => words.offline().as_str().to_owned(),
        false => words.stale().as_str().to_owned(),
    })
}

fn updated(scene: &BellScene) -> String {
    let (at, now) = (scene.snapshot.with(|s| s.updated_at), scene.now.get());
    let say = |at| {
        let words = &scene.setting.words;
        words.with(|words| words.updated().fill(&[("time", &time_ago(words, at, now))]))
    };
    at.map(say).unwrap_or_default()
}
