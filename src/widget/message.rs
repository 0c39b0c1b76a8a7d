//! What a person wrote: two lines of it, and the rest on a click.

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
        .keep(Box::new(measured))
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

/// Finds out whether the message is cut, and again whenever it has another size.
fn measure(scene: &MessageScene, paragraph: &Element) -> Option<Resizes> {
    let (scene, measured) = (scene.clone(), paragraph.clone());
    Resizes::watch(paragraph, move || {
        if !scene.is_whole.get_untracked() {
            let is_cut = measured.scroll_height() > measured.client_height();
            scene.is_cut.renew(is_cut);
        }
    })
}
