use crate::widget::dom::{View, element};
use crate::widget::scene::BellScene;
use crate::widget::words::{Text, Words};

/// The shape of the rows to come.
pub(in crate::widget) fn skeleton(scene: &BellScene, text: fn(&Words) -> &Text) -> View {
    let text = scene.setting.say(text);
    let rows = [("class", "skeleton-rows"), ("aria-hidden", "true")];
    element("div", &[("class", "skeleton")])
        .child(element("p", &[("class", "for-readers")]).child(text))
        .child(element("div", &rows).child(row()).child(row()).child(row()))
}

fn row() -> View {
    element("div", &[("class", "skeleton-row")])
        .child(bone("bone round"))
        .child(bone("bone line short"))
        .child(bone("bone line"))
}

fn bone(class: &str) -> View {
    element("span", &[("class", class)])
}
