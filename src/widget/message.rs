//! What a person wrote: two lines of it, and the rest on a click.

use std::any::Any;

use gloo_events::EventListener;
use web_sys::Element;

use super::dom::{View, element};
use super::reactive::Scene;
use super::resizes::Resizes;
use super::scene::RowScene;
use super::setting::Setting;
use super::signal::ThinSignal;

/// What a message looks at.
#[derive(Clone)]
struct MessageScene {
    setting: Setting,
    /// Whether it is longer than what is shown of it.
    is_cut: ThinSignal<bool>,
    /// Whether all of it is shown.
    is_whole: ThinSignal<bool>,
}

impl Scene for MessageScene {}

/// A message. What is cut can be shown whole.
pub(super) fn message(row: &RowScene, class: &str, text: &str) -> View {
    let scene = MessageScene {
        setting: row.bell.setting.clone(),
        is_cut: ThinSignal::new(false),
        is_whole: ThinSignal::new(false),
    };
    let attributes = [("class", class), ("part", "message"), ("dir", "auto")];
    let paragraph = element("p", &attributes)
        .attribute("data-whole", scene.flag(|scene| scene.is_whole.get()))
        .child(text);
    let measured = measure(&scene, paragraph.element());
    element("div", &[("class", "said")])
        .child(paragraph)
        .child(scene.when(|scene| scene.is_cut.get(), toggle))
        .keep(measured)
}

fn toggle(scene: &MessageScene) -> View {
    let attributes = [("type", "button"), ("class", "link read"), ("part", "more")];
    element("button", &attributes)
        .attribute(
            "aria-expanded",
            scene.text(|scene| scene.is_whole.get().to_string()),
        )
        .on(
            "click",
            scene.on(|scene, _| scene.is_whole.update(|whole| *whole = !*whole)),
        )
        .child(scene.text(label))
}

fn label(scene: &MessageScene) -> String {
    let is_whole = scene.is_whole.get();
    scene.setting.words.with(|words| match is_whole {
        true => words.read_less().as_str().to_owned(),
        false => words.read_more().as_str().to_owned(),
    })
}

/// Finds out whether the message is cut, and again whenever it has another size or its document
/// fonts that came late: a text of two lines keeps its size, however many lines are hidden.
fn measure(scene: &MessageScene, paragraph: &Element) -> Box<dyn Any> {
    let (scene, measured) = (scene.clone(), paragraph.clone());
    let renew = move || {
        if !scene.is_whole.get_untracked() {
            scene.is_cut.renew(lacks_a_line(&measured));
        }
    };
    let fonts = paragraph.owner_document().map(|document| {
        let renew = renew.clone();
        EventListener::new(&document.fonts(), "loadingdone", move |_| renew())
    });
    Box::new((Resizes::watch(paragraph, renew), fonts))
}

/// Whether one of the lines of a text of two is hidden. Tall fonts hang out of their line, by less
/// than half of it.
fn lacks_a_line(text: &Element) -> bool {
    let hidden = text.scroll_height() - text.client_height();
    hidden > 0 && 2 * hidden + 2 >= text.client_height()
}
