use super::message::retry;
use crate::browser::clock;
use crate::widget::dom::{View, element};
use crate::widget::icon::{ALERT, OFFLINE, icon};
use crate::widget::reactive::Scene;
use crate::widget::scene::BellScene;
use crate::widget::time_ago::{milliseconds, time_ago};

const A_MINUTE_MS: f64 = 60_000.0;

/// The list is the last good one, and from when.
pub(super) fn banner(scene: &BellScene) -> View {
    element("div", &[("class", "banner"), ("part", "error")])
        .child(scene.when(BellScene::is_offline, |_| icon(OFFLINE)))
        .child(scene.when(|scene| !scene.is_offline(), |_| icon(ALERT)))
        .child(text(scene))
        .child(retry(scene, "link"))
}

fn text(scene: &BellScene) -> View {
    element("p", &[("class", "banner-text")])
        .child(scene.text(what))
        .child(" ")
        .child(element("span", &[("class", "banner-time")]).child(scene.text(updated)))
}

fn what(scene: &BellScene) -> String {
    let offline = scene.is_offline();
    scene.setting.words.with(|words| match offline {
        true => words.offline().as_str().to_owned(),
        false => words.stale().as_str().to_owned(),
    })
}

fn updated(scene: &BellScene) -> String {
    let updated_at = scene.snapshot.with(|snapshot| snapshot.updated_at);
    let (at, now) = (updated_at.map(clock::wall_time), scene.now.get());
    // Nobody needs to hear that what may be out of date was right a moment ago.
    let at = at.filter(|at| now - milliseconds(*at) >= A_MINUTE_MS);
    let say = |at| {
        let words = &scene.setting.words;
        words.with(|words| words.updated().fill(&[("time", &time_ago(words, at, now))]))
    };
    at.map(say).unwrap_or_default()
}
