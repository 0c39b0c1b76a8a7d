use super::bell::shown_count;
use super::dom::{View, element};
use super::reactive::{Scene, follow};
use super::scene::BellScene;
use super::signal::ThinSignal;
use super::words::Words;

/// How many wait, in a corner of the bell. The bell's name says it too, so it is for the eye only.
pub(super) fn badge(scene: &BellScene) -> View {
    let rises = rises(scene);
    let attributes = [
        ("class", "badge"),
        ("part", "badge"),
        ("aria-hidden", "true"),
    ];
    element("span", &attributes)
        .attribute("data-pop", rises.value(|rises| pop(rises.get())))
        .attribute("hidden", scene.flag(|scene| count(scene) == 0))
        .child(scene.text(text))
}

fn count(scene: &BellScene) -> u64 {
    scene.snapshot.with(|snapshot| shown_count(snapshot))
}

fn text(scene: &BellScene) -> String {
    let max = scene.setting.look.with(|look| look.max_badge);
    scene
        .setting
        .words
        .with(|words| label(words, count(scene), max))
}

fn label(words: &Words, count: u64, max: u64) -> String {
    if count > max {
        return words.more_than().fill(&[("count", &words.number(max))]);
    }
    words.number(count)
}

/// How often the number has risen.
fn rises(scene: &BellScene) -> ThinSignal<u64> {
    let rises = ThinSignal::new(0);
    let (scene, risen) = (scene.clone(), rises.clone());
    let mut last = None;
    follow(move || {
        let count = count(&scene);
        if last.replace(count).is_some_and(|last| count > last) {
            risen.update(|rises| *rises += 1);
        }
    });
    rises
}

/// Every rise turns it over, and so starts the same animation anew.
fn pop(rises: u64) -> Option<String> {
    match rises {
        0 => None,
        _ if rises.is_multiple_of(2) => Some("even".to_owned()),
        _ => Some("odd".to_owned()),
    }
}
